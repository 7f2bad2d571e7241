import type { DifferenceKind, KindCounts, Parallel, Row, Segment } from '../model/index.ts';
import type { ComparisonPage, ComparisonPart } from './comparison-page.ts';

/**
 * The same result seen from the other side: A and B exchanged, and with them what only A has and
 * what only B has. Swapping twice gives the original.
 */
export function swapComparison(page: ComparisonPage): ComparisonPage {
  return { ...page, a: page.b, b: page.a, parts: page.parts.map(swapPart) };
}

export function swapParallel<P extends Parallel>(parallel: P): P {
  return { ...parallel, a: parallel.b, b: parallel.a, kinds: swapKinds(parallel.kinds) };
}

export function swapKinds(kinds: KindCounts): KindCounts {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, count]) => [swapKind(kind as DifferenceKind), count]),
  );
}

function swapPart(part: ComparisonPart): ComparisonPart {
  const { statistics } = part;
  return {
    ...part,
    parallel: swapParallel(part.parallel),
    a: part.b,
    b: part.a,
    rows: part.rows.map(swapRow),
    statistics: {
      ...statistics,
      wordsA: statistics.wordsB,
      wordsB: statistics.wordsA,
      kinds: swapKinds(statistics.kinds),
    },
  };
}

function swapRow(row: Row): Row {
  return { a: row.b, b: row.a, segments: row.segments.map(swapSegment) };
}

function swapSegment(segment: Segment): Segment {
  const sides = { a: segment.b, b: segment.a };
  return segment.type === 'change'
    ? { ...segment, ...sides, kind: swapKind(segment.kind) }
    : { ...segment, ...sides };
}

function swapKind(kind: DifferenceKind): DifferenceKind {
  if (kind === 'omission') return 'addition';
  return kind === 'addition' ? 'omission' : kind;
}
