import type { Comparison, DifferenceKind, Segment } from '../../src/model/index.ts';

const swappedKinds: Partial<Record<DifferenceKind, DifferenceKind>> = {
  omission: 'addition',
  addition: 'omission',
};

/** The comparison as it is when B is called A. */
export function swappedComparison(comparison: Comparison): Comparison {
  return {
    ...comparison,
    a: comparison.b,
    b: comparison.a,
    segments: comparison.segments.map(swappedSegment),
    moves: comparison.moves.map((move) => ({
      ...move,
      a: move.b,
      b: move.a,
      segments: move.segments.map(swappedSegment),
    })),
  };
}

function swappedSegment(segment: Segment): Segment {
  const { a, b } = segment;
  if (segment.type === 'equal') return { type: 'equal', a: b, b: a };
  return { ...segment, a: b, b: a, kind: swappedKinds[segment.kind] ?? segment.kind };
}
