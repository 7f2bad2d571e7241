import type { Cell } from './find-anchors.ts';

/** The cell without the words that both its sides begin with, nor those that both end with. */
export function trimCell(a: Uint32Array, b: Uint32Array, cell: Cell): Cell {
  let { fromA, toA, fromB, toB } = cell;
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA++;
    fromB++;
  }
  while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
    toA--;
    toB--;
  }
  return { fromA, toA, fromB, toB };
}
