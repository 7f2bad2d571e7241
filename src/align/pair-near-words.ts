/**
 * Between two runs of equal words, pairs words that are spellings of one word.
 *
 *   A … the [honour] of …        honour ~ honor, not honour replaced by honor
 *   B … the [honor] of …
 *
 * In each cell left over, the pairing in rising order with the greatest summed likeness (dynamic
 * programming over the cell, as Needleman and Wunsch 1970, with no penalty for what stays alone).
 * Ties go to the earlier words of A. Cells of more than `largestCell` word pairs are left as they
 * are: so much unaligned text is another wording, not another spelling.
 */
import type { AlignedRun, Budget, Vocabulary } from '../model/index.ts';
import { spellingDistance } from '../text/index.ts';
import type { Cell } from './find-anchors.ts';

const largestCell = 2_500;

interface NearOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  readonly atMost: number;
}

/** The given runs with those of near words between them, in rising order. */
export function pairNearWords(
  a: Uint32Array,
  b: Uint32Array,
  whole: Cell,
  runs: readonly AlignedRun[],
  options: NearOptions,
): AlignedRun[] {
  const result: AlignedRun[] = [];
  let { fromA, fromB } = whole;
  const end: AlignedRun = { type: 'same', fromTokenA: whole.toA, fromTokenB: whole.toB, count: 0 };
  for (const run of [...runs, end]) {
    const cell = { fromA, toA: run.fromTokenA, fromB, toB: run.fromTokenB };
    for (const near of nearWordsIn(a, b, cell, options)) result.push(near);
    if (run.count > 0) result.push(run);
    fromA = run.fromTokenA + run.count;
    fromB = run.fromTokenB + run.count;
  }
  return result;
}

function nearWordsIn(a: Uint32Array, b: Uint32Array, cell: Cell, options: NearOptions): AlignedRun[] {
  const rows = cell.toA - cell.fromA;
  const columns = cell.toB - cell.fromB;
  const size = rows * columns;
  if (size === 0 || size > largestCell || !options.budget.spend(size * 40)) return [];
  const likeness = new Float64Array(size);
  let isAnyNear = false;
  for (let row = 0; row < rows; row++) {
    const word = options.vocabulary.foldSpelling(a[cell.fromA + row]!);
    for (let column = 0; column < columns; column++) {
      const other = options.vocabulary.foldSpelling(b[cell.fromB + column]!);
      const distance = spellingDistance(word, other, options.atMost);
      likeness[row * columns + column] = distance < 1 ? 1 - distance : 0;
      isAnyNear ||= distance < 1;
    }
  }
  return isAnyNear ? bestPairing(likeness, rows, columns, cell) : [];
}

function bestPairing(likeness: Float64Array, rows: number, columns: number, cell: Cell): AlignedRun[] {
  const width = columns + 1;
  // best[r][c]: the greatest likeness of what follows word r of A and word c of B.
  const best = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const alike = likeness[row * columns + column]!;
      const paired = alike > 0 ? alike + best[(row + 1) * width + column + 1]! : 0;
      best[row * width + column] = Math.max(
        paired,
        best[(row + 1) * width + column]!,
        best[row * width + column + 1]!,
      );
    }
  }
  const runs: AlignedRun[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = best[row * width + column]!;
    const alike = likeness[row * columns + column]!;
    if (alike > 0 && here === alike + best[(row + 1) * width + column + 1]!) {
      runs.push({ type: 'near', fromTokenA: cell.fromA + row, fromTokenB: cell.fromB + column, count: 1 });
      row++;
      column++;
    } else if (here === best[(row + 1) * width + column]!) row++;
    else column++;
  }
  return runs;
}
