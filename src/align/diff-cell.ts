/**
 * A shortest edit script of one cell by the `diff` package (Myers 1986). The only file that knows the
 * package. Its cost grows with the square of the edits, and past `maxEditLength` it gives up without a
 * partial result; therefore it is asked about large cells that may be nearly equal, with few edits, and
 * the caller has another way. It is also what the bits of `lcs-cell.ts` are checked against.
 */
import { diffArrays } from 'diff';
import type { AlignedRun, Budget } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';

/**
 * Runs of equal words in rising order; undefined where the cell needs more than `maxEditLength`
 * insertions and deletions, or more than the budget has left.
 */
export function diffCell(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  { maxEditLength: asked, budget }: { readonly maxEditLength: number; readonly budget: Budget },
): AlignedRun[] | undefined {
  const size = cell.toA - cell.fromA + (cell.toB - cell.fromB);
  const maxEditLength = Math.min(asked, Math.floor(Math.sqrt(budget.left())));
  const changes = diffArrays(
    Array.from(a.subarray(cell.fromA, cell.toA)),
    Array.from(b.subarray(cell.fromB, cell.toB)),
    { maxEditLength },
  );
  if (changes === undefined) {
    budget.spend(size + maxEditLength * maxEditLength);
    return undefined;
  }
  const runs: AlignedRun[] = [];
  let fromTokenA = cell.fromA;
  let fromTokenB = cell.fromB;
  let edits = 0;
  for (const { added, removed, count } of changes) {
    if (added || removed) edits += count;
    else runs.push({ type: 'same', fromTokenA, fromTokenB, count });
    if (!added) fromTokenA += count;
    if (!removed) fromTokenB += count;
  }
  budget.spend(size + edits * edits);
  return runs;
}
