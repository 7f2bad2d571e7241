/** The rows of a section as its pages keep them: cut into pages, with the wording of both sides. */
import { limits, type Row, type Segment, type Source, type Span } from '../model/index.ts';
import { countBegun, type ElsewhereSpan, type QuotedPassage, type SectionPart } from '../store/index.ts';
import { countWords, placeOf } from '../text/index.ts';

export interface BothSources {
  readonly a: Source;
  readonly b: Source;
}

/** Segments that stand one after the other on both sides: between two stretches another section stands. */
export function stretchesOf(segments: readonly Segment[]): Segment[][] {
  const stretches: Segment[][] = [];
  for (const segment of segments) {
    const last = stretches.at(-1)?.at(-1);
    const goesOn = last !== undefined && last.a.to === segment.a.from && last.b.to === segment.b.from;
    if (goesOn) stretches.at(-1)!.push(segment);
    else stretches.push([segment]);
  }
  return stretches;
}

/** Rows in pages of about the same weight, none over the limits unless one row is. Always one page at least. */
export function splitRows(rows: readonly Row[], sources: BothSources): Row[][] {
  const loads = rows.map((row) => loadOf(row, sources));
  const total = loads.reduce((sum, load) => sum + load, 0);
  const perPage = total / Math.max(1, Math.ceil(total));
  const pages: Row[][] = [[]];
  let onPage = 0;
  rows.forEach((row, at) => {
    const isFull = onPage >= perPage || onPage + loads[at]! > 1;
    if (isFull && onPage > 0) {
      pages.push([]);
      onPage = 0;
    }
    pages.at(-1)!.push(row);
    onPage += loads[at]!;
  });
  return pages;
}

/** What share of a page a row takes. */
export function loadOf({ a, b, segments }: Row, sources: BothSources): number {
  const words = Math.max(wordsIn(a, sources.a), wordsIn(b, sources.b));
  const differences = segments.filter(({ type }) => type === 'change').length;
  return Math.max(words / limits.wordsPerSectionPage, differences / limits.differencesPerSectionPage);
}

function wordsIn({ from, to }: Span, { text }: Source): number {
  return countWords(text.slice(from, to));
}

export interface SectionPartOptions {
  /** Of the whole section. */
  readonly elsewhere: readonly ElsewhereSpan[];
  readonly isExact: boolean;
  readonly move?: string;
}

export function sectionPart(
  rows: readonly Row[],
  sources: BothSources,
  { elsewhere, isExact, move }: SectionPartOptions,
): SectionPart {
  const [a, b] = [passageOf(rows, sources.a, 'a'), passageOf(rows, sources.b, 'b')];
  const kinds = countBegun(rows);
  return {
    a,
    b,
    rows,
    statistics: {
      wordsA: rows.reduce((sum, row) => sum + wordsIn(row.a, sources.a), 0),
      wordsB: rows.reduce((sum, row) => sum + wordsIn(row.b, sources.b), 0),
      wordsShared: wordsShared(rows, sources.a),
      differences: Object.values(kinds).reduce((sum, count) => sum + count, 0),
      kinds,
    },
    exact: isExact,
    elsewhere: elsewhere.filter(({ side, from, to }) => {
      const passage = side === 'a' ? a : b;
      return from < passage.to && to > passage.from;
    }),
    ...(move !== undefined && { move }),
  };
}

function wordsShared(rows: readonly Row[], a: Source): number {
  return rows
    .flatMap(({ segments }) => segments)
    .reduce((sum, segment) => sum + (segment.type === 'equal' ? wordsIn(segment.a, a) : 0), 0);
}

/** From the first to the last of the rows; a side without text has an empty passage and no place. */
function passageOf(rows: readonly Row[], source: Source, side: 'a' | 'b'): QuotedPassage {
  const spans = rows.map((row) => row[side]).filter(({ from, to }) => from < to);
  const from = spans[0]?.from ?? rows[0]?.[side].from ?? 0;
  const to = spans.at(-1)?.to ?? from;
  const text = source.text.slice(from, to);
  const inner = { from: from + (text.length - text.trimStart().length), to: from + text.trimEnd().length };
  const place = inner.from < inner.to ? placeOf(source, inner) : '';
  return { source: source.id, place, from, to, text, before: '', after: '' };
}
