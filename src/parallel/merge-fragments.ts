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

import { reach } from './extend-ends.ts';
import type { Found } from './found.ts';
import { createGramIndex, type GramIndex, mixed, none } from './gram-index.ts';
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
  // Both sides in stretches: finds by the two stretches in which they end. One that grows is added anew.
  const ends = createGramIndex(found.length);
  for (const next of sorted) {
    const before = latestBefore(run, next, merged, ends);
    const index = before >= 0 ? before : merged.length;
    merged[index] = before >= 0 ? joined(merged[before]!, next) : next;
    const { toA, toB } = merged[index]!;
    ends.add(squareOf(toA >>> stretchBits, toB >>> stretchBits), index);
  }
  return merged;
}

/** Words of a stretch, as a power of two: the largest gap reaches over one border at most. */
const stretchBits = 8;

function squareOf(stretchA: number, stretchB: number): number {
  return mixed(mixed(0, stretchA), stretchB);
}

/** Index of the find that a find goes on, the last of several; -1 where there is none. */
function latestBefore(run: TextRun, next: Found, merged: readonly Found[], ends: GramIndex): number {
  let latest = -1;
  const [lastA, lastB] = [(next.fromA + seam) >>> stretchBits, (next.fromB + seam) >>> stretchBits];
  for (let a = Math.max(0, next.fromA - largestGap) >>> stretchBits; a <= lastA; a++) {
    for (let b = Math.max(0, next.fromB - largestGap) >>> stretchBits; b <= lastB; b++) {
      for (let entry = ends.first(squareOf(a, b)); entry !== none; entry = ends.next(entry)) {
        const index = ends.valueOf(entry);
        if (index > latest && isContinued(run, merged[index]!, next)) latest = index;
      }
    }
  }
  return latest;
}

function isContinued(run: TextRun, before: Found, after: Found): boolean {
  const { zones } = run;
  const gapB = after.fromB - before.toB;
  const gapA = after.fromA - before.toA;
  if (gapA > largestGap || gapB > largestGap || gapA < -seam || gapB < -seam) return false;
  // What stands twice in one text and once in the other is two finds.
  if (-gapA > overlapShare * shorterSide(before, after, 'A')) return false;
  if (-gapB > overlapShare * shorterSide(before, after, 'B')) return false;
  const isRising = after.fromA >= before.fromA && after.toA >= before.toA && after.toB >= before.toB;
  if (!isRising || Math.max(before.toA, after.toA) > Math.min(before.fromB, after.fromB)) return false;
  if (Math.max(gapA, gapB) > allowedGap(before, after, Math.abs(gapA - gapB), Math.max(gapA, gapB)))
    return false;
  if (zones[before.fromA] !== zones[after.fromA] || zones[before.fromB] !== zones[after.fromB]) return false;
  return isHeadingPassed(run, before.toA, after.fromA, before.toB, after.fromB);
}

/** Share of the shorter of two fragments that the other may reach into it. */
const overlapShare = 0.5;

function shorterSide(p: Found, q: Found, side: 'A' | 'B'): number {
  return Math.min(p[`to${side}`] - p[`from${side}`], q[`to${side}`] - q[`from${side}`]);
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
