/**
 * The passages of a page as one comparison, so that what writes comparisons of whole texts writes pages,
 * too:
 *
 *   part 1  A p1 "four score"  B p1 "four scores"      A "four scorea new nation"
 *   part 2  A p4 "a new nation"  B p4 "a nation"   →   B "four scoresa nation", parts at 10 and 11
 *
 * Nothing stands between the passages, so that all text in an export is of the sources. What only one side
 * has is cut into its sentences on a page, one to a row; here it is one segment again, as it is one
 * difference there. Cost: one pass over the segments.
 */
import type { ComparedPassages, ComparisonPart, Provenance } from './export/index.ts';
import {
  type Comparison,
  type DifferenceKind,
  defaultComparisonOptions,
  type KindCounts,
  type Row,
  type Segment,
  type SourceSummary,
  type Span,
} from './model/index.ts';
import { type AlignedPart, joinContinued } from './store/index.ts';

type Side = 'a' | 'b';

/** A text of which passages are compared. */
export interface PassagesOf extends SourceSummary {
  readonly language: string;
}

export interface PassagesToCompare {
  readonly a: PassagesOf;
  readonly b: PassagesOf;
  readonly parts: readonly (AlignedPart & Pick<ComparisonPart, 'title' | 'urls'>)[];
  readonly ignore: readonly DifferenceKind[];
  /** A place as people cite it. */
  readonly placeName: (place: string) => string;
  readonly provenance: Provenance;
}

export function comparedPassages(page: PassagesToCompare): ComparedPassages {
  const placed = placeParts(page.parts);
  const texts = { a: textOf(placed, 'a'), b: textOf(placed, 'b') };
  const locate = (side: Side) => (span: Span) => ({
    place: page.placeName(placed.findLast(({ at }) => at[side] <= span.from)?.part[side].place ?? ''),
    // Lines of files are told of moves alone, which have parts of their own here.
    line: 1,
  });
  return {
    comparison: describe(page, placed),
    sources: {
      a: { text: texts.a, blocks: [], language: page.a.language },
      b: { text: texts.b, blocks: [], language: page.b.language },
    },
    rows: placed.flatMap(({ rows }) => rows),
    locate: { a: locate('a'), b: locate('b') },
    parts: placed.map(partSummary),
    provenance: page.provenance,
  };
}

interface PlacedPart {
  readonly part: PassagesToCompare['parts'][number];
  /** Where its passages begin in the two texts. */
  readonly at: Readonly<Record<Side, number>>;
  readonly rows: readonly Row[];
  readonly segments: readonly Segment[];
}

function placeParts(parts: PassagesToCompare['parts']): readonly PlacedPart[] {
  const end = { a: 0, b: 0 };
  return parts.map((part) => {
    const at = { ...end };
    end.a += part.a.to - part.a.from;
    end.b += part.b.to - part.b.from;
    const by = { a: at.a - part.a.from, b: at.b - part.b.from };
    const rows = part.rows.map((row) => ({
      ...shifted(row, by),
      segments: joinContinued(row.segments.map((segment) => shifted(segment, by))),
    }));
    return { part, at, rows, segments: joinContinued(rows.flatMap(({ segments }) => segments)) };
  });
}

function shifted<Pair extends { readonly a: Span; readonly b: Span }>(
  pair: Pair,
  by: Readonly<Record<Side, number>>,
): Pair {
  const moved = (side: Side): Span => ({ from: pair[side].from + by[side], to: pair[side].to + by[side] });
  return { ...pair, a: moved('a'), b: moved('b') };
}

function textOf(placed: readonly PlacedPart[], side: Side): string {
  return placed.map(({ part }) => part[side].text).join('');
}

function describe(page: PassagesToCompare, placed: readonly PlacedPart[]): Comparison {
  const segments = placed.flatMap((part) => part.segments);
  const kinds = countKinds(segments, (kind) => !page.ignore.includes(kind));
  const sum = (count: 'wordsA' | 'wordsB' | 'wordsShared'): number =>
    page.parts.reduce((words, { statistics }) => words + statistics[count], 0);
  return {
    schema: 'variorum.comparison/1',
    engine: page.provenance.engine,
    options: { ...defaultComparisonOptions, ignore: page.ignore },
    a: summaryOf(page.a),
    b: summaryOf(page.b),
    segments,
    moves: [],
    statistics: {
      wordsA: sum('wordsA'),
      wordsB: sum('wordsB'),
      wordsShared: sum('wordsShared'),
      differences: Object.values(kinds).reduce((total, count) => total + count, 0),
      kinds,
      wordsMoved: 0,
      wordsGivenUp: 0,
      ignored: countKinds(segments, (kind) => page.ignore.includes(kind)),
    },
    exact: page.parts.every(({ exact }) => exact),
    coarse: placed.filter(({ part }) => !part.exact).map(coarsenessOf),
  };
}

function summaryOf({ id, title, path, sha256, characters, words }: PassagesOf): SourceSummary {
  return { id, title, path, sha256, characters, words };
}

function coarsenessOf({ at, part }: PlacedPart): Comparison['coarse'][number] {
  const span = (side: Side): Span => ({ from: at[side], to: at[side] + part[side].to - part[side].from });
  return { reason: 'budget', a: span('a'), b: span('b') };
}

function countKinds(segments: readonly Segment[], isCounted: (kind: DifferenceKind) => boolean): KindCounts {
  const kinds: Partial<Record<DifferenceKind, number>> = {};
  for (const segment of segments) {
    if (segment.type === 'change' && isCounted(segment.kind)) {
      kinds[segment.kind] = (kinds[segment.kind] ?? 0) + 1;
    }
  }
  return kinds;
}

function partSummary({ part, at, segments, rows }: PlacedPart): ComparisonPart {
  const passage = (side: Side): ComparisonPart['a'] => {
    const { source, place, from, to } = part[side];
    return { source, place, from, to };
  };
  return {
    title: part.title,
    urls: part.urls,
    a: passage('a'),
    b: passage('b'),
    at,
    segments: segments.length,
    rows: rows.length,
  };
}
