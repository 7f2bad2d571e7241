import { differenceStops, ownWords } from './difference-stops.ts';

/** What a citation of this view names, as the server wrote it beside the citation. */
export interface CitedView {
  readonly a: string;
  readonly b: string;
  readonly url: string;
  readonly release: string;
  readonly ignored: string;
}

export function citedView(): CitedView | undefined {
  const cite = document.querySelector<HTMLElement>('[data-cite][data-a][data-b]');
  if (cite === null) return undefined;
  const { a = '', b = '', cite: url = '', release = '', ignored = '' } = cite.dataset;
  return { a, b, url, release, ignored };
}

/** The words of one side of a row; inline both sides stand in one cell. */
export function sideWords(row: Element, side: 'a' | 'b'): string {
  const cells = row.querySelectorAll('td');
  const cell = side === 'b' && cells.length > 1 ? cells[1] : cells[0];
  if (cell === undefined) return '';
  if (cells.length > 1) return ownWords(cell);
  return ownWords(cell, `.vh, .none, ${side === 'a' ? 'ins, .whole.b' : 'del, .whole.a'}`);
}

/** `"fathers brought forth on this" (Bliss copy, 1864, ¶1; Times, 20 Nov 1863, ¶4, reads "upon"). …` */
export function citedRow(row: Element, view: CitedView): string {
  const [a, b] = [sideWords(row, 'a'), sideWords(row, 'b')];
  const [words, own, other, reading] =
    a === '' ? [b, view.b, view.a, 'lacks it'] : [a, view.a, view.b, readingOf(row, a, b)];
  const end = [view.ignored, `${view.url}#${row.id}, release ${view.release}.`];
  return `"${words}" (${own}; ${other}, ${reading}). ${end.filter((each) => each !== '').join(' ')}`;
}

/** What B has in the place of A's words, difference by difference, as far as differences are shown. */
function readingOf(row: Element, a: string, b: string): string {
  if (b === '') return 'lacks it';
  const stops = differenceStops(document).filter((stop) => row.contains(stop));
  if (a === b || stops.length === 0) return 'reads the same';
  if (stops.some((stop) => stop === row)) return `reads "${b}"`;
  const pairs = stops.map(({ id }): [string, string] => {
    const [inA, inB] = ['a', 'b'].map((side) => document.getElementById(id.slice(0, -1) + side));
    return [inA ? ownWords(inA) : '', inB ? ownWords(inB) : ''];
  });
  const isOne = pairs.length === 1;
  const told = [
    listed('reads', pairs, ([inA, inB]) => inA && inB && `"${inB}"${isOne ? '' : ` for "${inA}"`}`),
    listed('lacks', pairs, ([inA, inB]) => inA && !inB && `"${inA}"`),
    listed('adds', pairs, ([inA, inB]) => inB && !inA && `"${inB}"`),
  ].filter((each) => each !== '');
  return told.join('; ') || 'reads the same';
}

function listed(
  verb: string,
  pairs: readonly [string, string][],
  tell: (pair: [string, string]) => string | false,
): string {
  const told = pairs.map(tell).filter((each) => each);
  return told.length === 0 ? '' : `${verb} ${told.join(', ')}`;
}
