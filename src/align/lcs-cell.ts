/**
 * A longest common subsequence of one cell, 32 cells of the textbook table at a time (Allison and Dix
 * 1986, in the form of Hyyrö 2004).
 *
 *   row of the table   0 1 1 2 2 2 3        one bit a column, 0 where the row rises:  0 1 0 1 1 0
 *
 * A row is had from the row above by an addition, a subtraction and two logical operations on its bits;
 * all rows are kept, and the way back through them gives the pairs. Exact whatever the cell holds,
 * where `diff` gives up because one side is long and the other short, or because the sides share
 * little; and on the cells of a quotation, twenty times as fast. Cost: the product of the sides over
 * 32, bounded by `largestTable`.
 */
import type { AlignedRun, Budget } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';

/** Cells of the table: 4 MB of bits, some 5 ms. */
const largestTable = 32_000_000;

/** Runs of equal words in rising order; undefined where the table would be too large or the budget is spent. */
export function lcsCell(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  budget: Budget,
): AlignedRun[] | undefined {
  const rows = cell.toA - cell.fromA;
  const columns = cell.toB - cell.fromB;
  const width = (columns + 31) >>> 5;
  const work = rows * width * 4 + columns;
  if (rows * columns > largestTable || work > budget.left()) return undefined;
  budget.spend(work);
  return wayBack(fillRows(a, b, cell, width), cell, width);
}

/** The bits of all rows: bit c of row r is 0 where the subsequence of the first r + 1 words of A grows with word c of B. */
function fillRows(a: Uint32Array, b: Uint32Array, cell: Cell, width: number): Uint32Array {
  const rows = cell.toA - cell.fromA;
  const table = new Uint32Array(rows * width);
  const columnsOf = columnsByWord(b, cell);
  const matches = new Uint32Array(width);
  for (let row = 0; row < rows; row++) {
    const columns = columnsOf.get(a[cell.fromA + row]!);
    if (columns !== undefined) {
      for (const column of columns) matches[column >>> 5]! |= 1 << (column & 31);
    }
    let carry = 0;
    for (let at = 0; at < width; at++) {
      const above = row === 0 ? allOnes : table[(row - 1) * width + at]!;
      const shared = (above & matches[at]!) >>> 0;
      const sum = above + shared + carry;
      carry = sum > allOnes ? 1 : 0;
      table[row * width + at] = (sum >>> 0) | (above - shared);
    }
    if (columns !== undefined) {
      for (const column of columns) matches[column >>> 5] = 0;
    }
  }
  return table;
}

const allOnes = 0xffffffff;

function columnsByWord(b: Uint32Array, cell: Cell): Map<number, number[]> {
  const columnsOf = new Map<number, number[]>();
  for (let at = cell.fromB; at < cell.toB; at++) {
    const columns = columnsOf.get(b[at]!);
    if (columns === undefined) columnsOf.set(b[at]!, [at - cell.fromB]);
    else columns.push(at - cell.fromB);
  }
  return columnsOf;
}

/** Walks from the last words of both sides to the first; of words that could be paired the later ones are. */
function wayBack(table: Uint32Array, cell: Cell, width: number): AlignedRun[] {
  const grows = (row: number, column: number): boolean =>
    (table[row * width + (column >>> 5)]! & (1 << (column & 31))) === 0;
  const runs: AlignedRun[] = [];
  let row = cell.toA - cell.fromA - 1;
  let column = cell.toB - cell.fromB - 1;
  let count = 0;
  const close = (): void => {
    if (count === 0) return;
    runs.push({
      type: 'same',
      fromTokenA: cell.fromA + row + 1,
      fromTokenB: cell.fromB + column + 1,
      count,
    });
    count = 0;
  };
  while (row >= 0 && column >= 0) {
    if (!grows(row, column)) {
      close();
      column--;
    } else if (row > 0 && grows(row - 1, column)) {
      close();
      row--;
    } else {
      count++;
      row--;
      column--;
    }
  }
  close();
  return runs.reverse();
}
