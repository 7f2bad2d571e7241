/**
 * Extends a passage beyond its exact runs, over words that differ, to the last shared word that
 * earns its place.
 *
 *   A  it is not [a trifle, or it is such] a trifle as may acquire a decisive significance
 *   B  he said,  [a trifle, but]           a trifle as may acquire a decisive significance
 *
 * Affine alignment outward from the end (Gotoh 1982), stopped where the score has fallen `drop` bits
 * below its best (the X-drop rule of BLAST). The end moves only if the extension gains at least
 * `leastGain`: one common word that happens to stand in both texts nearby is no continuation.
 * Headings are not crossed: who wrote a source and when is not part of what it says.
 * Cost: at most reach² cells an end.
 */
import type { Budget } from '../model/index.ts';
import type { TextRun } from './text-run.ts';

/** Words beyond the end that are looked at, on either side. */
export const reach = 16;
/**
 * In bits. A shared word scores what it is worth beyond `chance`: with `reach` words to choose from,
 * any two texts share a word of log2(reach) bits near by. To go on into another sentence costs on
 * each side that does: a quotation more often ends there than not.
 */
const scores = {
  substitution: -2.5,
  open: -1,
  skip: -1,
  sentence: -2,
  chance: Math.log2(reach),
  mostOfAWord: 13,
} as const;
const drop = 12;
const leastGain = 0.5;

/** A boundary between words: `a` and `b` are the positions of the first word after it. */
export interface End {
  readonly a: number;
  readonly b: number;
}

export interface ExtendOptions {
  readonly bits: Float64Array;
  /** No further than here: the passage's own copy, or the end of the text. */
  readonly stopA: number;
  readonly stopB: number;
  readonly budget: Budget;
}

/** The boundary moved outward in `direction` (1 forward, -1 backward), or as it was. */
export function extendEnd(run: TextRun, end: End, direction: 1 | -1, options: ExtendOptions): End {
  const beyondA = wordsBeyond(run, end.a, direction, options.stopA);
  const beyondB = wordsBeyond(run, end.b, direction, options.stopB);
  if (beyondA.length === 0 || beyondB.length === 0) return end;
  let best = { score: 0, a: 0, b: 0 };
  let row = firstRow(beyondB);
  let next = emptyRow(beyondB.length);
  for (let a = 1; a <= beyondA.length; a++) {
    const { top, bestB } = fillRow(next, row, beyondA[a - 1]!, beyondB, options.bits);
    options.budget.spend(beyondB.length * 4);
    if (bestB > 0 && next.pair[bestB]! > best.score) best = { score: next.pair[bestB]!, a, b: bestB };
    if (top < best.score - drop) break;
    [row, next] = [next, row];
  }
  if (best.score < leastGain) return end;
  return { a: end.a + direction * best.a, b: end.b + direction * best.b };
}

/** A word beyond the end, and what it costs to pass from its inner neighbour to it. */
interface Beyond {
  readonly word: number;
  readonly boundary: number;
}

/** The words from the end outward, up to the nearest of: reach, stop, end of the zone, a heading. */
function wordsBeyond(run: TextRun, at: number, direction: 1 | -1, stop: number): Beyond[] {
  return Array.from({ length: room(run, at, direction, stop) }, (_, step) => {
    const position = direction === 1 ? at + step : at - step - 1;
    const isBoundary = run.beginsSentence[direction === 1 ? position : position + 1] === 1;
    return { word: run.words[position]!, boundary: isBoundary ? scores.sentence : 0 };
  });
}

function room({ words, zones, isHeading }: TextRun, at: number, direction: 1 | -1, stop: number): number {
  const inside = direction === 1 ? at - 1 : at;
  let count = 0;
  while (count < reach) {
    const next = direction === 1 ? at + count : at - count - 1;
    const isOver = direction === 1 ? next >= Math.min(stop, words.length) : next < Math.max(0, stop);
    if (isOver || zones[next] !== zones[inside] || isHeading[next] !== isHeading[inside]) return count;
    count++;
  }
  return count;
}

/** Best scores of the paths to each word of B: ending in a pair, in skipped words of A, in skipped words of B. */
interface ScoreRow {
  readonly pair: Float64Array;
  readonly skipA: Float64Array;
  readonly skipB: Float64Array;
}

function emptyRow(lengthB: number): ScoreRow {
  const column = (): Float64Array => new Float64Array(lengthB + 1).fill(Number.NEGATIVE_INFINITY);
  return { pair: column(), skipA: column(), skipB: column() };
}

function firstRow(beyondB: readonly Beyond[]): ScoreRow {
  const row = emptyRow(beyondB.length);
  row.pair[0] = 0;
  for (let b = 1; b <= beyondB.length; b++) {
    const before = b === 1 ? scores.open : row.skipB[b - 1]!;
    row.skipB[b] = before + scores.skip + beyondB[b - 1]!.boundary;
  }
  return row;
}

/** Fills the row of one word of A from the row before; `bestB` is the best shared word of B, 0 where there is none. */
function fillRow(
  next: ScoreRow,
  { pair, skipA, skipB }: ScoreRow,
  wordA: Beyond,
  beyondB: readonly Beyond[],
  bits: Float64Array,
): { top: number; bestB: number } {
  const skippedA = scores.skip + wordA.boundary;
  next.pair[0] = Number.NEGATIVE_INFINITY;
  next.skipA[0] = Math.max(pair[0]! + scores.open, skipA[0]!) + skippedA;
  let top = next.skipA[0]!;
  let bestB = 0;
  for (let b = 1; b < pair.length; b++) {
    const wordB = beyondB[b - 1]!;
    const isShared = wordB.word === wordA.word;
    const gain = isShared ? wordScore(bits[wordA.word]!) : scores.substitution;
    const inner = Math.max(pair[b - 1]!, skipA[b - 1]!, skipB[b - 1]!);
    next.pair[b] = inner + gain + wordA.boundary + wordB.boundary;
    next.skipA[b] = Math.max(Math.max(pair[b]!, skipB[b]!) + scores.open, skipA[b]!) + skippedA;
    const left = Math.max(next.pair[b - 1]!, next.skipA[b - 1]!) + scores.open;
    next.skipB[b] = Math.max(left, next.skipB[b - 1]!) + scores.skip + wordB.boundary;
    if (isShared && next.pair[b]! > (bestB === 0 ? 0 : next.pair[bestB]!)) bestB = b;
    top = Math.max(top, next.pair[b]!, next.skipA[b]!, next.skipB[b]!);
  }
  return { top, bestB };
}

function wordScore(bits: number): number {
  return Math.max(0, Math.min(scores.mostOfAWord, bits) - scores.chance);
}
