/**
 * A longest common subsequence of a small or narrow cell by the textbook table (Wagner and Fischer
 * 1974): exact whatever the cell holds, where `diff` gives up because one side is long and the
 * other short, or because the sides share little. Cost: the product of the sides, bounded by
 * `largestTable`. Ties go to the earlier words of the first side.
 */
import type { AlignedRun, Budget } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';

/** Entries of the table: 2 MB, some 2 ms. The subsequence has at most a thousand words, so 16 bits count it. */
const largestTable = 1_000_000;

/** Runs of equal words in rising order; undefined where the table would be too large or the budget is spent. */
export function lcsCell(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  budget: Budget,
): AlignedRun[] | undefined {
  const rows = cell.toA - cell.fromA;
  const columns = cell.toB - cell.fromB;
  const size = (rows + 1) * (columns + 1);
  if (size > largestTable || size > budget.left()) return undefined;
  budget.spend(size);
  const width = columns + 1;
  // longest[r][c]: length of the longest common subsequence of what follows word r of A and word c of B.
  const longest = new Uint16Array(size);
  for (let row = rows - 1; row >= 0; row--) {
    const word = a[cell.fromA + row]!;
    let right = 0;
    let below = 0;
    for (let column = columns - 1, at = row * width + columns - 1; column >= 0; column--, at--) {
      const diagonal = below;
      below = longest[at + width]!;
      if (b[cell.fromB + column] === word) right = diagonal + 1;
      else if (below > right) right = below;
      longest[at] = right;
    }
  }
  return runsOf(longest, a, b, cell);
}

function runsOf(longest: Uint16Array, a: Uint32Array, b: Uint32Array, cell: Cell): AlignedRun[] {
  const width = cell.toB - cell.fromB + 1;
  const runs: AlignedRun[] = [];
  let { fromA: atA, fromB: atB } = cell;
  while (atA < cell.toA && atB < cell.toB) {
    const at = (atA - cell.fromA) * width + atB - cell.fromB;
    if (a[atA] === b[atB]) {
      const last = runs.at(-1);
      const isNext =
        last !== undefined && last.fromTokenA + last.count === atA && last.fromTokenB + last.count === atB;
      if (isNext) runs[runs.length - 1] = { ...last, count: last.count + 1 };
      else runs.push({ type: 'same', fromTokenA: atA, fromTokenB: atB, count: 1 });
      atA++;
      atB++;
    } else if (longest[at + width]! >= longest[at + 1]!) atA++;
    else atB++;
  }
  return runs;
}
