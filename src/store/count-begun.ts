import type { DifferenceKind, KindCounts, Row, Segment } from '../model/index.ts';

/**
 * Whether a segment goes on with the difference before it: what only one side has is cut into its
 * sentences, one to a row, and is one difference all the same.
 */
export function continues(previous: Segment | undefined, segment: Segment): boolean {
  return (
    previous?.type === 'change' &&
    segment.type === 'change' &&
    previous.kind === segment.kind &&
    previous.move === segment.move &&
    (isAfter(previous, segment, 'a', 'b') || isAfter(previous, segment, 'b', 'a'))
  );
}

function isAfter(previous: Segment, segment: Segment, side: 'a' | 'b', other: 'a' | 'b'): boolean {
  const isOneSided = [previous, segment].every((each) => each[other].from === each[other].to);
  return isOneSided && previous[side].to === segment[side].from;
}

/** The differences that begin in these rows, by kind. */
export function countBegun(rows: readonly Row[]): KindCounts {
  const kinds: Partial<Record<DifferenceKind, number>> = {};
  let previous: Segment | undefined;
  for (const segment of rows.flatMap(({ segments }) => segments)) {
    if (segment.type === 'change' && !continues(previous, segment)) {
      kinds[segment.kind] = (kinds[segment.kind] ?? 0) + 1;
    }
    previous = segment;
  }
  return kinds;
}
