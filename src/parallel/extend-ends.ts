/**
 * Extends a passage beyond its exact runs, over words that differ, to the last shared word that
 * earns its place.
 *
 *   A  it is not [a trifle, or it is such] a trifle as may acquire a decisive significance
 *   B  he said,  [a trifle, but]           a trifle as may acquire a decisive significance
 *
 * The words that both sides have beyond the end are points of a small square; the best chain of them,
 * outward from the end, is what an affine alignment (Gotoh 1982) would keep, and is found without
 * filling the square: most ends have no shared word near by and cost only the comparisons. A chain is
 * given up where its score has fallen `drop` bits below the best (the X-drop rule of BLAST). The end
 * moves only if it gains at least `leastGain`: one common word that happens to stand in both texts
 * nearby is no continuation. Headings are not crossed: who wrote a source and when is not part of
 * what it says. Cost: reach² comparisons an end, and the square of the shared words.
 */
import type { Budget } from '../model/index.ts';
import { marks, sharedBits, type TextRun } from './text-run.ts';

/** Words beyond the end that are looked at, on either side. */
export const reach = 16;
/**
 * In bits. A shared word scores what it is worth beyond `chance`: with `reach` words to choose from,
 * any two texts share a word of log2(reach) bits near by. To go on into another sentence costs on
 * each side that does: a quotation more often ends there than not. Of replaced words, more than four
 * are cheaper left out on one side and put in on the other.
 */
const scores = {
  replaced: 2.5,
  skipped: 1,
  open: 1,
  sentence: 2,
  chance: Math.log2(reach),
  mostOfAWord: 13,
} as const;
const drop = 12;
const leastGain = 0.5;

/** A boundary between words: `a` and `b` are the positions of the first word after it. */
export interface End {
  readonly a: number;
  readonly b: number;
  /** Bits of the shared words beyond the end that was given, less the costs of the gaps. */
  readonly gain: number;
}

/** How far an end may go: up to the passage's own copy, or the end of the text. */
export interface Stops {
  readonly a: number;
  readonly b: number;
}

/** Moves a boundary outward in `direction` (1 forward, -1 backward), or leaves it. */
export type ExtendEnd = (a: number, b: number, direction: 1 | -1, stops: Stops) => End;

export function createExtender(run: TextRun, budget: Budget): ExtendEnd {
  // Shared words in the order of A: steps outward from the end on each side, sentences begun on the way, best score.
  const stepA = new Int32Array(mostPoints);
  const stepB = new Int32Array(mostPoints);
  const score = new Float64Array(mostPoints);
  const chained = new Int32Array(mostPoints); // shared words of the best chain to each
  const wordsB = new Uint32Array(reach + 1);
  const sentences = [new Int32Array(reach + 1), new Int32Array(reach + 1)] as const;

  return (a, b, direction, stops) => {
    const roomA = room(run, a, direction, stops.a);
    const roomB = room(run, b, direction, stops.b);
    const points = collectPoints(a, b, direction, roomA, roomB);
    budget.spend(roomA * roomB + points * points);
    let best = -1;
    if (points > 0) {
      countSentences(a, roomA, direction, sentences[0]);
      countSentences(b, roomB, direction, sentences[1]);
      best = bestPoint(points);
    }
    if (best < 0) return { a, b, gain: 0 };
    return {
      a: a + direction * stepA[best]!,
      b: b + direction * stepB[best]!,
      gain: score[best]! + scores.chance * chained[best]!,
    };
  };

  /** Shared words within reach, with what each is worth; none where none is worth anything. */
  function collectPoints(a: number, b: number, direction: 1 | -1, roomA: number, roomB: number): number {
    const { words } = run;
    const [nextA, nextB] = direction === 1 ? [a - 1, b - 1] : [a, b];
    for (let outB = 1; outB <= roomB; outB++) wordsB[outB] = words[nextB + direction * outB]!;
    let points = 0;
    let isWorthIt = false;
    for (let outA = 1; outA <= roomA; outA++) {
      const word = words[nextA + direction * outA]!;
      for (let outB = 1; outB <= roomB; outB++) {
        if (wordsB[outB] !== word || points === mostPoints) continue;
        stepA[points] = outA;
        stepB[points] = outB;
        score[points] = wordScore(sharedBits(run, nextA + direction * outA, nextB + direction * outB));
        isWorthIt ||= score[points]! >= leastGain;
        points++;
      }
    }
    return isWorthIt ? points : 0;
  }

  /** Turns each point's worth into the score of the best chain to it; the best of all, -1 where none gains enough. */
  function bestPoint(points: number): number {
    let best = -1;
    let top = 0;
    for (let point = 0; point < points; point++) {
      const own = score[point]!;
      let reached = own - passing(0, 0, point);
      chained[point] = 1;
      for (let before = 0; before < point; before++) {
        if (stepA[before]! >= stepA[point]! || stepB[before]! >= stepB[point]!) continue;
        const joined = score[before]! + own - passing(stepA[before]!, stepB[before]!, point);
        if (joined <= reached) continue;
        reached = joined;
        chained[point] = chained[before]! + 1;
      }
      score[point] = reached < top - drop ? impossible : reached;
      if (reached < leastGain || reached <= top) continue;
      best = point;
      top = reached;
    }
    return best;
  }

  /** What it costs to pass from a point, or from the end, to another: the words between, and the sentences begun. */
  function passing(fromA: number, fromB: number, point: number): number {
    const [toA, toB] = [stepA[point]!, stepB[point]!];
    const [gapA, gapB] = [toA - fromA - 1, toB - fromB - 1];
    const begun = sentences[0][toA]! - sentences[0][fromA]! + sentences[1][toB]! - sentences[1][fromB]!;
    const replaced = Math.min(gapA, gapB);
    const skipped = Math.abs(gapA - gapB);
    const replacing = Math.min(scores.replaced * replaced, 2 * (scores.skipped * replaced + scores.open));
    return scores.sentence * begun + replacing + (skipped > 0 ? scores.open + scores.skipped * skipped : 0);
  }

  /** `counts[n]`: sentences begun on the way from the end to the word n steps out. */
  function countSentences(end: number, steps: number, direction: 1 | -1, counts: Int32Array): void {
    counts[0] = 0;
    for (let out = 1; out <= steps; out++) {
      const at = direction === 1 ? end + out - 1 : end - out + 1;
      const begins = (run.marks[at]! & marks.sentence) !== 0;
      counts[out] = counts[out - 1]! + (begins ? 1 : 0);
    }
  }
}

const impossible = Number.NEGATIVE_INFINITY;

/** A square of nothing but one word has `reach`² shared words; half of them say the same. */
const mostPoints = (reach * reach) / 2;

/** Words from the end outward, up to the nearest of: reach, stop, end of the zone, a heading. */
function room(run: TextRun, at: number, direction: 1 | -1, stop: number): number {
  const { words, zones } = run;
  const inside = direction === 1 ? at - 1 : at;
  let count = 0;
  while (count < reach) {
    const next = direction === 1 ? at + count : at - count - 1;
    const isOver = direction === 1 ? next >= Math.min(stop, words.length) : next < Math.max(0, stop);
    if (isOver || zones[next] !== zones[inside] || isHeading(run, next) !== isHeading(run, inside))
      return count;
    count++;
  }
  return count;
}

function isHeading(run: TextRun, at: number): boolean {
  return (run.marks[at]! & marks.heading) !== 0;
}

function wordScore(bits: number): number {
  return Math.max(0, Math.min(scores.mostOfAWord, bits) - scores.chance);
}
