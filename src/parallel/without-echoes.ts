/**
 * Leaves out a phrase that lies within a longer find on both sides: it recurs inside a passage and
 * was met a second time off the diagonal. What recurs elsewhere is kept, and so is what says so much
 * that it is a passage by itself: the third of twelve offerings told in the same words is the eighth
 * as well, though six of them are the other six. Nothing is hidden by a find that says less, nor a run
 * that is certain by one that is not: the longer find has to be reported wherever the phrase would be.
 */
import { isCertain } from './chain-seeds.ts';
import { type Found, holds } from './found.ts';

/** Bits of a passage that nobody takes for a phrase: some thirteen words. At this, unmarked text is not commonplace at all. */
const passageBits = 80;

/** The finds without echoes and without doubles, the longest first. */
export function withoutEchoes(found: readonly Found[]): Found[] {
  const longestFirst = [...found].sort(
    (p, q) => lengthOf(q) - lengthOf(p) || p.fromA - q.fromA || p.fromB - q.fromB,
  );
  const kept: Found[] = [];
  // Finds by the stretches of the earlier side that they touch.
  const byStretch = new Map<number, number[]>();
  for (const candidate of longestFirst) {
    const stretch = candidate.fromA >>> stretchBits;
    const isHeld = (longer: number): boolean => {
      const outer = kept[longer]!;
      if (!holds(outer, candidate)) return false;
      if (candidate.bits >= passageBits) return isOnDiagonal(outer, candidate);
      return outer.bits >= candidate.bits && (isSure(outer) || !isSure(candidate));
    };
    if (byStretch.get(stretch)?.some(isHeld)) continue;
    const last = (candidate.toA - 1) >>> stretchBits;
    for (let at = stretch; at <= last; at++) {
      const others = byStretch.get(at);
      if (others === undefined) byStretch.set(at, [kept.length]);
      else others.push(kept.length);
    }
    kept.push(candidate);
  }
  return kept;
}

/** Words of a stretch, as a power of two: about the length of a passage. */
const stretchBits = 6;

function isSure({ longestRun, bits, isMarked }: Found): boolean {
  return isMarked || isCertain(longestRun, bits);
}

/** Whether a find within a longer one pairs the same places: then it is a part of it, met again, and no other copy. */
function isOnDiagonal(outer: Found, inner: Found): boolean {
  const [start, end] = [outer.fromB - outer.fromA, outer.toB - outer.toA];
  const diagonal = inner.fromB - inner.fromA;
  return diagonal >= Math.min(start, end) - slack && diagonal <= Math.max(start, end) + slack;
}

/** Words by which two alignments of one passage may be shifted. */
const slack = 4;

function lengthOf({ fromA, toA, fromB, toB }: Found): number {
  return Math.max(toA - fromA, toB - fromB);
}
