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
  const sameParent = first.slice(0, first.lastIndexOf('.')) === last.slice(0, last.lastIndexOf('.'));
  if (from.length === to.length && sameParent && fromEnd.letter === toEnd.letter) {
    const range = `${names[fromEnd.letter]?.[1] ?? fromEnd.letter}${fromEnd.number}–${toEnd.number}`;
    return [...shared.map(stepLabel), range].join(' ');
  }
  return `${from.map(stepLabel).join(' ')} – ${to.map(stepLabel).join(' ')}`;
}

/** Where a passage stands on its source's page. A range begins at its first block. */
export function passageHref(passage: Pick<Passage, 'source' | 'place'>): string {
  return `/sources/${encodeURIComponent(passage.source)}#${firstBlock(passage.place)}`;
}

/** The path of a pair, without options. */
export function pairPath(a: Pick<Passage, 'source' | 'place'>, b: Pick<Passage, 'source' | 'place'>): string {
  return `/compare/${[a.source, a.place, b.source, b.place].map(encodeURIComponent).join('/')}`;
}

export function firstBlock(place: string): string {
  return place.split('-')[0] ?? place;
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
