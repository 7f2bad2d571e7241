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

/** Room for the tables of one cell after the other: most are of a few words, and a book has 100,000 of them. */
interface Tables {
  likeness: Float64Array;
  best: Float64Array;
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
  const tables: Tables = { likeness: new Float64Array(0), best: new Float64Array(0) };
  let { fromA, fromB } = whole;
  const end: AlignedRun = { type: 'same', fromTokenA: whole.toA, fromTokenB: whole.toB, count: 0 };
  for (const run of [...runs, end]) {
    const cell = { fromA, toA: run.fromTokenA, fromB, toB: run.fromTokenB };
    if (isTwoSided(cell)) for (const near of nearWordsIn({ a, b, cell }, tables, options)) result.push(near);
    if (run.count > 0) result.push(run);
    fromA = run.fromTokenA + run.count;
    fromB = run.fromTokenB + run.count;
  }
  return result;
}

function isTwoSided({ fromA, toA, fromB, toB }: Cell): boolean {
  return fromA < toA && fromB < toB;
}

interface Words {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly cell: Cell;
}

function nearWordsIn({ a, b, cell }: Words, tables: Tables, options: NearOptions): AlignedRun[] {
  const rows = cell.toA - cell.fromA;
  const columns = cell.toB - cell.fromB;
  const size = rows * columns;
  if (size > largestCell || !options.budget.spend(size * 40)) return [];
  if (tables.likeness.length < size) tables.likeness = new Float64Array(2 * size);
  const { likeness } = tables;
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
  return isAnyNear ? bestPairing(cell, tables) : [];
}

function bestPairing(cell: Cell, tables: Tables): AlignedRun[] {
  const rows = cell.toA - cell.fromA;
  const columns = cell.toB - cell.fromB;
  const width = columns + 1;
  const size = (rows + 1) * width;
  if (tables.best.length < size) tables.best = new Float64Array(2 * size);
  const { likeness } = tables;
  // best[r][c]: the greatest likeness of what follows word r of A and word c of B.
  const best = tables.best.fill(0, 0, size);
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
