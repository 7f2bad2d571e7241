/**
 * Which two differences are the ends of words that changed places: `[he /]said[/ he]`.
 *
 * The engine says of each that it is such an end, and pairs only what is next to each other among the
 * differences with the same words (`classify/find-transpositions.ts`). So the next end with the same words on
 * the other side is the other end. Cost: one pass over the ends.
 */

import type { RowLink } from './compare-options.ts';

/** A difference that is said to be one end. */
export interface LooseEnd {
  readonly side: 'a' | 'b';
  /** The number of the difference, and of the row in which it begins. */
  readonly number: number;
  readonly row: number;
  readonly words: string;
}

/** Where the other end stands. */
export interface MoveEnd extends Omit<LooseEnd, 'words'> {
  readonly other: { readonly number: number; readonly row: number };
}

/** The ends that have another, by their rows, in the order given. */
export function pairMoves(ends: readonly LooseEnd[]): ReadonlyMap<number, readonly MoveEnd[]> {
  const open = new Map<string, LooseEnd[]>();
  const others = new Map<LooseEnd, LooseEnd>();
  for (const end of ends) {
    const key = foldedWords(end.words);
    const waiting = open.get(key) ?? [];
    const last = waiting.at(-1);
    if (last === undefined || last.side === end.side) waiting.push(end);
    else others.set(end, waiting.pop()!).set(last, end);
    open.set(key, waiting);
  }
  const byRow = new Map<number, MoveEnd[]>();
  for (const end of ends) {
    const other = others.get(end);
    if (other === undefined) continue;
    const { side, number, row } = end;
    const own = byRow.get(row) ?? [];
    own.push({ side, number, row, other: { number: other.number, row: other.row } });
    byRow.set(row, own);
  }
  return byRow;
}

/** "moved from row 3 to row 9". */
export function moveSentence({ side, row, other }: MoveEnd): string {
  if (row === other.row) return `moved within row ${row}`;
  const [from, to] = side === 'a' ? [row, other.row] : [other.row, row];
  return `moved from row ${from} to row ${to}`;
}

/** Beside one end: where the other is. */
export function moveLink({ side, row, other }: MoveEnd): RowLink {
  return rowMoveLink(side, { href: `#r${other.row}`, row: `row ${other.row}`, isBelow: other.row > row });
}

/** Beside the end of a move on one side: the way to the other end. */
export function rowMoveLink(
  side: 'a' | 'b',
  other: { readonly href: string; readonly row: string; readonly isBelow: boolean },
): RowLink {
  const arrow = other.isBelow ? '↓' : '↑';
  return { href: other.href, words: `moved ${arrow} ${side === 'a' ? 'to' : 'from'} ${other.row}` };
}

/** Words as the engine compares them: no case, no accents, nothing between them. */
function foldedWords(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}
