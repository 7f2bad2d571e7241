import type { Passage } from '../model/index.ts';

const names: Readonly<Record<string, readonly [one: string, many: string]>> = {
  p: ['¶', '¶'],
  s: ['§', '§'],
  l: ['line ', 'lines '],
  n: ['note ', 'notes '],
  h: ['heading ', 'headings '],
  q: ['quotation ', 'quotations '],
  u: ['list ', 'lists '],
  i: ['item ', 'items '],
  c: ['caption ', 'captions '],
  k: ['code ', 'code '],
  g: ['gap ', 'gaps '],
};

/** A place as people cite it: `s36.p1` is "§36 ¶1", `p1-p3` "¶1–3". Unknown forms stay as they are. */
export function placeLabel(place: string): string {
  const [first = '', last] = place.split('-');
  if (last === undefined) return steps(first)?.map(stepLabel).join(' ') ?? place;
  const from = steps(first);
  const to = steps(last);
  if (from === undefined || to === undefined) return place;
  const shared = from.slice(0, -1);
  const [fromEnd, toEnd] = [from.at(-1), to.at(-1)];
  if (first === last || fromEnd === undefined || toEnd === undefined) return from.map(stepLabel).join(' ');
  const sameParent = parentOf(first) === parentOf(last);
  if (from.length === to.length && sameParent && fromEnd.letter === toEnd.letter) {
    const range = `${names[fromEnd.letter]?.[1] ?? fromEnd.letter}${fromEnd.number}–${toEnd.number}`;
    return [...shared.map(stepLabel), range].join(' ');
  }
  return `${from.map(stepLabel).join(' ')} – ${to.map(stepLabel).join(' ')}`;
}

/**
 * The page of a source on which a place stands, with that place marked; without one the first page. The path names
 * the place because texts have several pages, and nobody but the server knows which has it; a range is marked
 * whole and begins at its first block. A question's words are marked, too.
 */
export function sourceHref(source: string, place?: string, question?: string): string {
  const path = sourcePath(source, place, question);
  return place === undefined ? path : `${path}#${firstBlock(place)}`;
}

/** The same without the point on the page. */
export function sourcePath(source: string, place?: string, question?: string): string {
  const path = `/sources/${encodeURIComponent(source)}`;
  const query = question === undefined ? '' : `?${new URLSearchParams({ q: question })}`;
  return place === undefined ? path + query : `${path}/${encodeURIComponent(place)}${query}`;
}

/** Where a passage stands in its source. */
export function passageHref(passage: Pick<Passage, 'source' | 'place'>): string {
  return sourceHref(passage.source, passage.place);
}

/** The path of a pair, without options. */
export function pairPath(a: Pick<Passage, 'source' | 'place'>, b: Pick<Passage, 'source' | 'place'>): string {
  return `/compare/${[a.source, a.place, b.source, b.place].map(encodeURIComponent).join('/')}`;
}

export function firstBlock(place: string): string {
  return place.split('-')[0] ?? place;
}

function parentOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('.')));
}

interface Step {
  readonly letter: string;
  readonly number: string;
}

function steps(place: string): readonly Step[] | undefined {
  const found = place.split('.').map((step) => /^([a-z]+)(\d+)$/.exec(step));
  return found.every((match) => match !== null)
    ? found.map((match) => ({ letter: match[1] ?? '', number: match[2] ?? '' }))
    : undefined;
}

function stepLabel({ letter, number }: Step): string {
  return `${names[letter]?.[0] ?? letter}${number}`;
}
