/** Joins the pieces of one passage and leaves out what a longer find already holds. */
import { reach } from './extend-ends.ts';
import type { TextRun } from './text-run.ts';

/** Two stretches of the run that share text, half-open. */
export interface Found {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Fragments nearer than this on both sides are one passage … */
const smallGap = 10;
/** … and longer ones may lie farther apart, by this share of the shorter one's words. */
const gapShare = 0.25;
/** Two pieces of one passage may have been extended over the gap between them, each as far as `reach`. */
const seam = 2 * reach;

/** Merges neighbours that follow each other on both sides (granularity: one find a passage). */
export function mergeFragments(run: TextRun, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((p, q) => p.fromA - q.fromA || p.fromB - q.fromB);
  const merged: Found[] = [];
  const byEndB = createBuckets();
  for (const next of sorted) {
    const reach = next.fromB - allowedGap(lengthOf(next));
    const index = byEndB
      .between(reach, next.fromB + seam)
      .reduce(
        (latest, earlier) => (isContinued(run, merged[earlier]!, next) ? Math.max(latest, earlier) : latest),
        -1,
      );
    if (index < 0) merged.push(next);
    else merged[index] = joined(merged[index]!, next);
    byEndB.add(index < 0 ? merged.length - 1 : index, next.toB, next.toB);
  }
  return merged;
}

function allowedGap(length: number): number {
  return Math.max(smallGap, gapShare * length);
}

function isContinued({ zones }: TextRun, before: Found, after: Found): boolean {
  if (zones[before.fromA] !== zones[after.fromA] || zones[before.fromB] !== zones[after.fromB]) return false;
  const allowed = allowedGap(Math.min(lengthOf(before), lengthOf(after)));
  const gapA = after.fromA - before.toA;
  const gapB = after.fromB - before.toB;
  if (Math.max(gapA, gapB) > allowed || Math.min(gapA, gapB) < -seam) return false;
  const isRising = after.fromB >= before.fromB && after.toA >= before.toA && after.toB >= before.toB;
  return isRising && Math.max(before.toA, after.toA) <= Math.min(before.fromB, after.fromB);
}

function joined(before: Found, after: Found): Found {
  return { fromA: before.fromA, toA: after.toA, fromB: before.fromB, toB: after.toB };
}

/**
 * Leaves out a find that lies within a longer one on both sides: a phrase that recurs inside a
 * passage, met a second time off the diagonal. What recurs elsewhere is kept.
 */
export function withoutEchoes(found: readonly Found[]): Found[] {
  const longestFirst = [...found].sort((p, q) => lengthOf(q) - lengthOf(p) || p.fromA - q.fromA);
  const kept: Found[] = [];
  const byPlace = createBuckets();
  for (const candidate of longestFirst) {
    const { fromA, toA } = candidate;
    if (byPlace.between(fromA, fromA).some((longer) => holds(kept[longer]!, candidate))) continue;
    byPlace.add(kept.length, fromA, toA);
    kept.push(candidate);
  }
  return kept;
}

function holds(outer: Found, inner: Found): boolean {
  return (
    outer.fromA <= inner.fromA &&
    inner.toA <= outer.toA &&
    outer.fromB <= inner.fromB &&
    inner.toB <= outer.toB
  );
}

function lengthOf({ fromA, toA, fromB, toB }: Found): number {
  return Math.max(toA - fromA, toB - fromB);
}

/** Finds kept by where they lie on one side, so that neighbours are found without looking at all. */
interface Buckets {
  add(index: number, from: number, to: number): void;
  /** Indexes added anywhere near the positions; some may lie a little outside. */
  between(from: number, to: number): number[];
}

/** Words a bucket: about the length of a passage. */
const bucketWidth = 64;

function createBuckets(): Buckets {
  const buckets = new Map<number, number[]>();
  return {
    add(index, from, to) {
      for (let key = Math.floor(from / bucketWidth); key <= Math.floor(to / bucketWidth); key++) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [index]);
        else bucket.push(index);
      }
    },
    between(from, to) {
      const found: number[] = [];
      for (let key = Math.floor(from / bucketWidth); key <= Math.floor(to / bucketWidth); key++) {
        for (const index of buckets.get(key) ?? []) found.push(index);
      }
      return found;
    },
  };
}
