import type { DifferenceKind, KindCounts, Row, Segment, Span } from '../model/index.ts';

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

/** The segments with each difference as one: a space and the words after it may be two, where a title ends before them. */
export function joinContinued(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last === undefined || !continues(last, segment)) joined.push(segment);
    else
      joined[joined.length - 1] = { ...last, a: through(last.a, segment.a), b: through(last.b, segment.b) };
  }
  return joined;
}

/** From the beginning of the one to the end of the other. */
function through(first: Span, last: Span): Span {
  return { from: first.from, to: Math.max(first.to, last.to) };
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
