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
const reach = 16;
/**
 * In bits. A shared word scores what it is worth beyond `chance`: with `reach` words to choose from,
 * any two texts share a word of log2(reach) bits near by.
 */
const scores = { substitution: -3, open: -3, skip: -0.5, chance: Math.log2(reach), mostOfAWord: 13 } as const;
const drop = 12;
const leastGain = 2;

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
  const lengthA = room(run, end.a, direction, options.stopA);
  const lengthB = room(run, end.b, direction, options.stopB);
  const offset = direction === 1 ? -1 : 0;
  const wordA = (step: number): number => run.words[end.a + direction * step + offset]!;
  const wordB = (step: number): number => run.words[end.b + direction * step + offset]!;
  let best = { score: 0, a: 0, b: 0 };
  let row = firstRow(lengthB);
  for (let a = 1; a <= lengthA && lengthB > 0; a++) {
    const { next, top, bestHere } = nextRow(row, (b) => sharedWord(wordA(a), wordB(b), options.bits));
    options.budget.spend(lengthB * 4);
    if (bestHere !== undefined && bestHere.score > best.score) best = { ...bestHere, a };
    if (top < best.score - drop) break;
    row = next;
  }
  if (best.score < leastGain) return end;
  return { a: end.a + direction * best.a, b: end.b + direction * best.b };
}

/** What a pair of words scores, and whether they are the same. */
function sharedWord(a: number, b: number, bits: Float64Array): { score: number; isShared: boolean } {
  if (a !== b) return { score: scores.substitution, isShared: false };
  return { score: Math.max(0, Math.min(scores.mostOfAWord, bits[a]!) - scores.chance), isShared: true };
}

/** Best scores of the paths to each word of B: ending in a pair, in skipped words of A, in skipped words of B. */
interface ScoreRow {
  readonly pair: Float64Array;
  readonly skipA: Float64Array;
  readonly skipB: Float64Array;
}

function emptyRow(width: number): ScoreRow {
  const column = (): Float64Array => new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  return { pair: column(), skipA: column(), skipB: column() };
}

function firstRow(lengthB: number): ScoreRow {
  const row = emptyRow(lengthB + 1);
  row.pair[0] = 0;
  for (let b = 1; b <= lengthB; b++) row.skipB[b] = scores.open + scores.skip * b;
  return row;
}

function nextRow(
  { pair, skipA, skipB }: ScoreRow,
  score: (b: number) => { score: number; isShared: boolean },
): { next: ScoreRow; top: number; bestHere: { score: number; b: number } | undefined } {
  const next = emptyRow(pair.length);
  let top = Number.NEGATIVE_INFINITY;
  let bestHere: { score: number; b: number } | undefined;
  const opened = scores.open + scores.skip;
  for (let b = 0; b < pair.length; b++) {
    next.skipA[b] = Math.max(Math.max(pair[b]!, skipB[b]!) + opened, skipA[b]! + scores.skip);
    if (b > 0) {
      const word = score(b);
      const total = Math.max(pair[b - 1]!, skipA[b - 1]!, skipB[b - 1]!) + word.score;
      next.pair[b] = total;
      const left = Math.max(next.pair[b - 1]!, next.skipA[b - 1]!) + opened;
      next.skipB[b] = Math.max(left, next.skipB[b - 1]! + scores.skip);
      if (word.isShared && total > (bestHere?.score ?? 0)) bestHere = { score: total, b };
    }
    top = Math.max(top, next.pair[b]!, next.skipA[b]!, next.skipB[b]!);
  }
  return { next, top, bestHere };
}

/** Words between the boundary and the nearest of: reach, stop, end of the zone, a heading. */
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
