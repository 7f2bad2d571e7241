/**
 * Joins the pieces of one passage.
 *
 *   [It was the best of times] … eleven words that differ … [the season of darkness]    one find
 *
 * A piece goes on an earlier one if it begins soon after it on both sides. Pieces are taken in the
 * order of their later side; the earlier ones are kept by where they end on the earlier side, so that
 * only neighbours are looked at. Why after chaining and not by it: what may lie between two pieces
 * depends on how long they have become. Cost: about O(f) for f finds after sorting.
 */
import type { Found } from './chain-seeds.ts';
import { reach } from './extend-ends.ts';
import { isHeadingPassed, type TextRun } from './text-run.ts';

/** Fragments nearer than this on both sides are one passage … */
const smallGap = 10;
/** … and longer ones may lie farther apart, by this share of the shorter one's words … */
const gapShare = 0.25;
/** … or, where the gap is as long in one text as in the other, by this share of the longer one's: a sentence between two others was written anew. */
const evenGapShare = 1;
/** Words of a find that is more than a quotation, from which on that is so. */
const page = 100;
/** A gap is as long in both texts if a quarter of it, or ten words, is all the difference. */
const evenness = 0.25;
/** … but never farther than this: a page between two passages makes them two. */
const largestGap = 250;
/** Two pieces of one passage may have been extended over the gap between them, each as far as `reach`. */
const seam = 2 * reach;

/** The finds with neighbours that follow each other on both sides made one, in the order of their later sides. */
export function mergeFragments(run: TextRun, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((p, q) => p.fromB - q.fromB || p.fromA - q.fromA);
  const merged: Found[] = [];
  // The latest find that ends in each stretch of the earlier side, and the one before it there.
  const latest = new Map<number, number>();
  const earlier: number[] = [];
  for (const next of sorted) {
    let before = -1;
    const lastStretch = (next.fromA + seam) >>> stretchBits;
    for (let at = Math.max(0, next.fromA - largestGap) >>> stretchBits; at <= lastStretch; at++) {
      let index = latest.get(at) ?? -1;
      for (let looked = 0; index > before && looked < lookBack; index = earlier[index]!, looked++) {
        if (isContinued(run, merged[index]!, next)) before = index;
      }
    }
    if (before >= 0) {
      merged[before] = joined(merged[before]!, next);
    } else {
      before = merged.push(next) - 1;
      earlier.push(-1);
    }
    place(latest, earlier, before, merged[before]!.toA >>> stretchBits);
  }
  return merged;
}

/** Words of a stretch, as a power of two: the largest gap reaches over one border at most. */
const stretchBits = 8;
/** Earlier finds looked at in a stretch, the latest first: neighbours are among the first few. */
const lookBack = 64;

/**
 * Puts a find first in the list of its stretch. A find that has grown stays in the list of the
 * stretch where it ended before, too, unless that is the same one; looking at it there does no harm.
 */
function place(latest: Map<number, number>, earlier: number[], index: number, stretch: number): void {
  const first = latest.get(stretch) ?? -1;
  if (first >= index) return;
  earlier[index] = first;
  latest.set(stretch, index);
}

function isContinued(run: TextRun, before: Found, after: Found): boolean {
  const { zones } = run;
  const gapB = after.fromB - before.toB;
  const gapA = after.fromA - before.toA;
  if (gapA > largestGap || gapB > largestGap || gapA < -seam || gapB < -seam) return false;
  const isRising = after.fromA >= before.fromA && after.toA >= before.toA && after.toB >= before.toB;
  if (!isRising || Math.max(before.toA, after.toA) > Math.min(before.fromB, after.fromB)) return false;
  if (Math.max(gapA, gapB) > allowedGap(before, after, Math.abs(gapA - gapB), Math.max(gapA, gapB)))
    return false;
  if (zones[before.fromA] !== zones[after.fromA] || zones[before.fromB] !== zones[after.fromB]) return false;
  return isHeadingPassed(run, before.toA, after.fromA, before.toB, after.fromB);
}

function allowedGap(before: Found, after: Found, unevenness: number, gap: number): number {
  const [p, q] = [lengthOf(before), lengthOf(after)];
  const narrow = Math.max(smallGap, gapShare * Math.min(p, q));
  const isEven = unevenness <= Math.max(smallGap, evenness * gap);
  return isEven && Math.max(p, q) >= page ? Math.max(narrow, evenGapShare * Math.max(p, q)) : narrow;
}

function joined(before: Found, after: Found): Found {
  return {
    fromA: before.fromA,
    toA: after.toA,
    fromB: before.fromB,
    toB: after.toB,
    bits: before.bits + after.bits,
    longestRun: Math.max(before.longestRun, after.longestRun),
    isMarked: before.isMarked || after.isMarked,
  };
}

function lengthOf({ fromA, toA, fromB, toB }: Found): number {
  return Math.max(toA - fromA, toB - fromB);
}
