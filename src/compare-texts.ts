/**
 * From texts that a reader brings to what a page shows of them: two in rows, page by page, or more than two
 * with what they share. The browser and the Worker both call it, on the same sources to the same result.
 */
import { compareSources, type Report, scanTexts, tokenizeSources } from './compare.ts';
import { type BothSources, sectionPart, splitRows } from './edit/index.ts';
import { comparisonPages } from './edit-corpus.ts';
import { layOutComparison, layOutSegments, sentencesOfBoth } from './lay-out-comparison.ts';
import {
  type Budget,
  type Comparison,
  commonplaceFrom,
  createBudget,
  limits,
  type Move,
  type Row,
  type Source,
  type SourceMetadata,
  UsageError,
} from './model/index.ts';
import type {
  ComparisonPage,
  GroupComparison,
  GroupParallel,
  MovedPart,
  RowPlace,
  TextGroup,
  TextPair,
} from './store/index.ts';
import { countWords, opening } from './text/index.ts';

export { type PastedText, readPasted } from './read/index.ts';

export interface TextLimits {
  /** Words of one text. */
  readonly each: number;
  /** Of all of them. */
  readonly together: number;
}

/** What stands against comparing these texts, if anything does: nothing written in one, or more than a reader waits for. */
export function refusalOf(
  sources: readonly Pick<Source, 'title' | 'text'>[],
  { each, together }: TextLimits,
): UsageError | undefined {
  const empty = sources.find(({ text }) => text.trim() === '');
  if (empty !== undefined) {
    const advice = 'paste a text, or open a file';
    return new UsageError('texts.empty', `Nothing stands in “${empty.title}”`, { advice });
  }
  const words = sources.map(({ text }) => countWords(text));
  const long = words.findIndex((count) => count > each);
  if (long >= 0) return tooLong(`“${sources[long]!.title}” has`, words[long]!, each);
  const sum = words.reduce((all, count) => all + count, 0);
  if (sources.length > 2 && sum > together) return tooLong('Together the texts have', sum, together);
  return undefined;
}

function tooLong(start: string, actual: number, limit: number): UsageError {
  return new UsageError(
    'texts.too-long',
    `${start} ${grouped(actual)} words, and at most ${grouped(limit)} are compared here`,
    {
      advice: 'compare part by part, or whole texts with `variorum compare` on your own computer',
      limit,
      actual,
    },
  );
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** Two whole texts in rows, with every passage that moved set beside itself. */
export function compareTexts(
  a: Source,
  b: Source,
  budget: Budget = createBudget(limits.scratchSteps),
): TextPair {
  const comparison = compareSources(a, b, {}, budget);
  const sources = { a, b };
  const options = { elsewhere: [], isExact: comparison.exact };
  const pages = splitRows(layOutComparison(comparison, a, b), sources);
  const sentences = sentencesOfBoth({ a, b });
  const placeOf = rowFinder(pages);
  return {
    a: metadataOf(a),
    b: metadataOf(b),
    comparison,
    pages: pages.map((rows) => withoutElsewhere(rows, sources, options)),
    moves: comparison.moves.map((move) => ({
      ...withoutElsewhere(layOutSegments(move.segments, sentences), sources, options),
      move: move.id,
      words: move.words,
      places: { a: placeOf(move, 'a'), b: placeOf(move, 'b') },
    })),
  };
}

function withoutElsewhere(
  rows: readonly Row[],
  sources: BothSources,
  options: Parameters<typeof sectionPart>[2],
): Omit<MovedPart, 'move' | 'words' | 'places'> {
  const { elsewhere: _, ...part } = sectionPart(rows, sources, options);
  return part;
}

function rowFinder(pages: readonly (readonly Row[])[]): (move: Move, side: 'a' | 'b') => RowPlace {
  const found = new Map<string, RowPlace>();
  pages.forEach((rows, page) => {
    rows.forEach(({ segments }, row) => {
      for (const { move, a, b } of segments) {
        if (move === undefined) continue;
        const key = `${move}${a.from < a.to ? 'a' : b.from < b.to ? 'b' : ''}`;
        if (!found.has(key)) found.set(key, { page: page + 1, row: row + 1 });
      }
    });
  });
  return ({ id }, side) => found.get(`${id}${side}`)!;
}

function metadataOf({ origin: _origin, text: _text, blocks: _blocks, diagnostics: _, ...rest }: Source) {
  return rest satisfies SourceMetadata;
}

/** Words of a passage by which a list names it. */
const openingWords = 12;

/** What several texts share, place by place, and the first of them beside each other one. */
export function groupTexts(
  sources: readonly Source[],
  budget: Budget = createBudget(limits.scratchSteps),
  report: Report = () => undefined,
): TextGroup {
  const scanned = scanTexts(tokenizeSources(sources, report), {}, budget, report);
  const { texts, result } = scanned;
  const comparisons = comparisonPages(scanned, new Map(texts.map((text) => [text.source.id, text])));
  const wordings = new Map(sources.map(({ id, text }) => [id, text]));
  const comparisonOf = new Map(
    comparisons.flatMap(({ parts }, index) => parts.map(({ parallel }) => [parallel.id, index] as const)),
  );
  const telling = result.parallels.filter(({ commonplace }) => commonplace < commonplaceFrom);
  return {
    texts: texts.map(({ source, tokens }) => ({ ...metadataOf(source), words: tokens.count })),
    parallels: telling
      .map(
        (parallel): GroupParallel => ({
          ...parallel,
          opening: opening(
            wordings.get(parallel.a.source)!.slice(parallel.a.from, parallel.a.to),
            openingWords,
          ),
          comparison: comparisonOf.get(parallel.id)!,
        }),
      )
      .sort((p, q) => q.bits - p.bits),
    commonplace: result.parallels.length - telling.length,
    comparisons: comparisons satisfies readonly ComparisonPage[],
    withFirst: sources.slice(1).map((source, index) => {
      report({ stage: 'lay-out', done: index, total: sources.length - 1 });
      return figuresOf(compareSources(sources[0]!, source, {}, budget), index + 1);
    }),
    exact: result.exact,
  };
}

function figuresOf({ statistics, segments, exact }: Comparison, text: number): GroupComparison {
  return { text, statistics, isIdentical: segments.every(({ type }) => type === 'equal'), exact };
}
