/**
 * Where to cut a cell in two that is too large to be aligned at once and has no phrase that is unique on
 * both sides: a book printed eight times over, a log, verses that are all refrain.
 *
 *   A  a b c a b b a       a shortest script is searched from both corners at once; where the two
 *   B  c b a b a c         searches meet, the cell is cut, and each half is aligned by itself
 *
 * Myers 1986 ("An O(ND) difference algorithm", section 4b): the furthest words that 0, 1, 2 … insertions
 * and deletions reach from the start and from the end, on each diagonal. As in xdiff (git), the search
 * ends after `mostEdits`, and the cell is cut where it came furthest: never a failure, and near the best
 * wherever the sides are much alike, since a wrong path soon costs more than the right one.
 *
 * Why not the rarest common phrase first (git's histogram diff): of a phrase that stands eight times on
 * both sides, 64 pairs are equally rare and equally long, and 56 of them are wrong.
 *
 * Cost: twice the square of `mostEdits` for a cut, which takes off at least as many words; memory the same
 * whatever the cell holds.
 */
import type { Budget } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';

/** Edits from either corner after which the search ends: xdiff's, 256 or the root of the words. */
const leastEdits = 256;

/** A pair of positions inside the cell, or at its edge, but at neither of its two corners. */
export interface Cut {
  readonly a: number;
  readonly b: number;
}

/**
 * The cut of a cell whose sides both have words, and neither begin nor end with the same one; undefined
 * where the budget does not suffice.
 */
export function findCut(a: Uint32Array, b: Uint32Array, cell: Cell, budget: Budget): Cut | undefined {
  const size = cell.toA - cell.fromA + (cell.toB - cell.fromB);
  const mostEdits = Math.max(leastEdits, Math.ceil(Math.sqrt(size)));
  const search = openSearch(a, b, cell, mostEdits);
  for (let edits = 1; edits <= mostEdits; edits++) {
    if (budget.left() < search.steps + 2 * edits) break;
    const cut = forward(search, edits) ?? backward(search, edits);
    if (cut === undefined && edits < mostEdits) continue;
    budget.spend(search.steps);
    return inPlace(cut ?? furthest(search, edits), cell);
  }
  budget.spend(search.steps);
  return undefined;
}

/** Positions are counted from the start of the cell; the diagonal of a pair is its `a` less its `b`. */
interface Search {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly cell: Cell;
  readonly rows: number;
  readonly columns: number;
  /** Per diagonal the furthest row reached from the start; the start's own is at `middle`. */
  readonly fromStart: Int32Array;
  /** Per diagonal the furthest row reached from the end; the end's own is at `middle`. */
  readonly fromEnd: Int32Array;
  readonly middle: number;
  /** Diagonal of the end. */
  readonly last: number;
  steps: number;
}

/** Stand for diagonals that are not reached. */
const tooLow = -0x40000000;
const tooHigh = 0x40000000;

function openSearch(a: Uint32Array, b: Uint32Array, cell: Cell, mostEdits: number): Search {
  const [rows, columns] = [cell.toA - cell.fromA, cell.toB - cell.fromB];
  const middle = mostEdits + 1;
  const fromStart = new Int32Array(2 * middle + 1).fill(tooLow);
  const fromEnd = new Int32Array(2 * middle + 1).fill(tooHigh);
  fromStart[middle] = 0;
  fromEnd[middle] = rows;
  const last = rows - columns;
  return { a, b, cell, rows, columns, fromStart, fromEnd, middle, last, steps: 2 * middle };
}

/** One edit more from the start; the pair at which this meets the search from the end, if it does. */
function forward(search: Search, edits: number): Cut | undefined {
  const { a, b, cell, rows, columns, fromStart, fromEnd, middle, last } = search;
  const { fromA, fromB } = cell;
  const isMeeting = (last & 1) !== 0;
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    const omitted = fromStart[middle + diagonal - 1]! + 1;
    const added = fromStart[middle + diagonal + 1]!;
    let row = Math.max(omitted <= rows ? omitted : tooLow, added - diagonal <= columns ? added : tooLow);
    let column = row - diagonal;
    search.steps++;
    if (row >= 0 && column >= 0) {
      const from = row;
      while (row < rows && column < columns && a[fromA + row] === b[fromB + column]) {
        row++;
        column++;
      }
      search.steps += row - from;
    } else row = tooLow;
    fromStart[middle + diagonal] = row;
    if (!isMeeting || row < 0 || Math.abs(diagonal - last) >= edits) continue;
    if (fromEnd[middle + diagonal - last]! <= row) return { a: row, b: column };
  }
  return undefined;
}

/** One edit more from the end. */
function backward(search: Search, edits: number): Cut | undefined {
  const { a, b, cell, rows, columns, fromStart, fromEnd, middle, last } = search;
  const { fromA, fromB } = cell;
  const isMeeting = (last & 1) === 0;
  for (let offset = -edits; offset <= edits; offset += 2) {
    const diagonal = last + offset;
    const omitted = fromEnd[middle + offset + 1]! - 1;
    const added = fromEnd[middle + offset - 1]!;
    let row = Math.min(omitted >= 0 ? omitted : tooHigh, added - diagonal >= 0 ? added : tooHigh);
    let column = row - diagonal;
    search.steps++;
    if (row <= rows && column <= columns) {
      const from = row;
      while (row > 0 && column > 0 && a[fromA + row - 1] === b[fromB + column - 1]) {
        row--;
        column--;
      }
      search.steps += from - row;
    } else row = tooHigh;
    fromEnd[middle + offset] = row;
    if (!isMeeting || row > rows || Math.abs(diagonal) > edits) continue;
    if (fromStart[middle + diagonal]! >= row) return { a: row, b: column };
  }
  return undefined;
}

/** The pair that is furthest from the corner it was reached from; of two as far the one from the end. */
function furthest({ fromStart, fromEnd, middle, last, rows, columns }: Search, edits: number): Cut {
  let ahead: Cut = { a: 0, b: 0 };
  let back: Cut = { a: rows, b: columns };
  for (let offset = -edits; offset <= edits; offset += 2) {
    const [row, other] = [fromStart[middle + offset]!, fromEnd[middle + offset]!];
    if (row >= 0 && 2 * row - offset > ahead.a + ahead.b) ahead = { a: row, b: row - offset };
    const diagonal = last + offset;
    if (other <= rows && 2 * other - diagonal < back.a + back.b) back = { a: other, b: other - diagonal };
  }
  return ahead.a + ahead.b > rows + columns - back.a - back.b ? ahead : back;
}

function inPlace({ a, b }: Cut, { fromA, fromB }: Cell): Cut {
  return { a: fromA + a, b: fromB + b };
}
