/**
 * What the pages of quotations show: a dossier for each saying, with its wordings set against each other
 * and the way to the page of each pair, and a list of them all.
 */
import { countKinds, judgeParallel } from './classify/index.ts';
import { compareSources, type ScannedTexts } from './compare.ts';
import {
  type Comparison,
  type Dossier,
  type Family,
  type Occurrence,
  overlapLength,
  type Parallel,
  type Passage,
  type QuotesResult,
  type Segment,
  type Source,
  type Span,
} from './model/index.ts';
import type {
  ComparedOccurrences,
  ListedQuote,
  QuotedHere,
  QuotePage,
  ReleasedQuotes,
  WordingDifferences,
} from './store/index.ts';
import { countWords } from './text/index.ts';

/** Wordings from which the differences of all others can be shown: a dossier of forty has 390 pairs then, not 780. */
const wordingsComparedFrom = 10;

export function editQuotes(
  { dossiers, conflicts, quotations }: QuotesResult,
  { texts, result }: Pick<ScannedTexts, 'texts' | 'result'>,
): ReleasedQuotes {
  const sources = new Map(texts.map(({ source }) => [source.id, source]));
  const families = new Map(result.families.map((family) => [family.id, family]));
  const parallels = new Map(result.parallels.map((parallel) => [parallel.id, parallel]));
  const pages = dossiers.map((dossier): QuotePage => {
    const years = yearsOf(dossier);
    return {
      dossier,
      names: namesIn(dossier),
      ...(years && { years }),
      differences: wordingDifferences(dossier, sources),
      pairs: comparedOccurrences(dossier, parallelsOf(families.get(dossier.id), parallels)),
    };
  });
  const list = pages.map(listed).sort(byWeight);
  return {
    list: {
      quotes: list,
      dossiers: list.length,
      inConflict: list.filter((quote) => quote.conflicts.length > 0).length,
      conflicts,
      quotations: quotations.length,
    },
    dossiers: pages,
    quoted: quotedIn(pages, families),
  };
}

/** Where the sayings stand, by source. */
function quotedIn(
  pages: readonly QuotePage[],
  families: ReadonlyMap<string, Family>,
): Record<string, QuotedHere[]> {
  const quoted = new Map<string, QuotedHere[]>();
  for (const { dossier } of pages) {
    const { id, title, passages } = families.get(dossier.id)!;
    for (const { source, from, to } of passages) {
      const here = quoted.get(source) ?? [];
      here.push({ id, title, from, to });
      quoted.set(source, here);
    }
  }
  for (const sayings of quoted.values()) sayings.sort((p, q) => p.from - q.from || p.to - q.to);
  return Object.fromEntries(quoted);
}

/** Those to whom the saying is given: as the conflict of names has them, else under the fullest name. */
function namesIn({ occurrences, conflicts }: Dossier): ListedQuote['names'] {
  const conflict =
    conflicts.find(({ type }) => type === 'name') ?? conflicts.find(({ type }) => type === 'spelling');
  if (conflict !== undefined) {
    const names = conflict.statements.map((statement) => ({
      name: statement.label,
      occurrences: statement.occurrences.length,
    }));
    return names.sort((p, q) => q.occurrences - p.occurrences);
  }
  const named = occurrences.flatMap(({ attribution }) => attribution?.name?.name ?? []);
  const fullest = named.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
  return fullest === '' ? [] : [{ name: fullest, occurrences: named.length }];
}

function wordingDifferences(
  { wordings, occurrences }: Dossier,
  sources: ReadonlyMap<string, Source>,
): WordingDifferences[] {
  const texts = wordings.map(({ text, occurrences: own }): Source => {
    const source = sources.get(occurrences[own[0]!]!.source)!;
    const block = { type: 'paragraph', place: 'p1', depth: 0, parent: -1, line: 1, column: 1 } as const;
    return { ...source, text, blocks: [{ ...block, from: 0, to: text.length }], diagnostics: [] };
  });
  return texts.slice(0, wordingsComparedFrom).flatMap((a, from) =>
    texts.flatMap((b, to) => {
      const differences = from === to ? undefined : differencesBetween(a.text, b.text, compareSources(a, b));
      return differences === undefined ? [] : [{ from, to, ...differences }];
    }),
  );
}

/** Two pieces of a splice have a few small words in common, as any two texts do. */
const leastShared = 1 / 4;

/** What differs in the words that both have; undefined where those are too few. */
function differencesBetween(
  a: string,
  b: string,
  { segments, statistics: { wordsA, wordsB, wordsShared } }: Comparison,
): Omit<WordingDifferences, 'from' | 'to'> | undefined {
  if (wordsShared < leastShared * Math.min(wordsA, wordsB)) return undefined;
  const start = endOf(segments, a, b);
  const end = endOf([...segments].reverse(), a, b);
  const inner = segments.slice(start.segments, segments.length - end.segments);
  return {
    verdict: judgeParallel(inner),
    kinds: countKinds(inner),
    segments: inner,
    ...(start.longer && { begins: start.longer === 'b' ? 'earlier' : 'later' }),
    ...(end.longer && { ends: end.longer === 'b' ? 'later' : 'earlier' }),
  };
}

/** How many segments, from one end, belong to words that only one of them has there, and which. */
function endOf(
  segments: readonly Segment[],
  a: string,
  b: string,
): { readonly segments: number; readonly longer?: 'a' | 'b' } {
  let longer: 'a' | 'b' | undefined;
  for (const [index, segment] of segments.entries()) {
    const [inA, inB] = [hasWord(a, segment.a), hasWord(b, segment.b)];
    const side = inA ? 'a' : 'b';
    // Marks beside the words that one has more go with them; without such words they are a difference.
    if (inA === inB ? inA : longer !== undefined && longer !== side) {
      return longer === undefined ? { segments: 0 } : { segments: index, longer };
    }
    if (inA !== inB) longer = side;
  }
  return { segments: 0 };
}

function hasWord(text: string, { from, to }: Span): boolean {
  return countWords(text.slice(from, to)) > 0;
}

function parallelsOf(family: Family | undefined, parallels: ReadonlyMap<string, Parallel>): Parallel[] {
  return family?.parallels.flatMap((id) => parallels.get(id) ?? []) ?? [];
}

/** Each pair of occurrences once, by the parallel that the corpus has first. */
function comparedOccurrences(
  { occurrences }: Dossier,
  parallels: readonly Parallel[],
): ComparedOccurrences[] {
  const pairs = new Map<string, ComparedOccurrences>();
  for (const parallel of parallels) {
    const ends = [parallel.a, parallel.b].map((passage) => ({
      at: occurrenceOf(passage, occurrences),
      place: passage.place,
    }));
    const [a, b] = ends.sort((p, q) => p.at - q.at) as [(typeof ends)[0], (typeof ends)[0]];
    if (a.at < 0 || a.at === b.at || pairs.has(`${a.at} ${b.at}`)) continue;
    pairs.set(`${a.at} ${b.at}`, { a: a.at, b: b.at, placeA: a.place, placeB: b.place });
  }
  return [...pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** The occurrence that shares most with a passage; -1 where none does. */
function occurrenceOf(passage: Passage, occurrences: readonly Occurrence[]): number {
  const shared = occurrences.map((occurrence) =>
    occurrence.source === passage.source ? overlapLength(occurrence, passage) : 0,
  );
  const most = shared.reduce((best, length) => Math.max(best, length), 0);
  return most === 0 ? -1 : shared.indexOf(most);
}

function listed({ dossier, names, years }: QuotePage): ListedQuote {
  const { id, title, occurrences, wordings, conflicts, note } = dossier;
  return {
    id,
    title,
    source: occurrences[0]!.source,
    occurrences: occurrences.length,
    wordings: wordings.length,
    names,
    ...(years && { years }),
    conflicts: [...new Set(conflicts.map(({ type }) => type))],
    ...(note?.judgement && { judgement: note.judgement }),
  };
}

/** From the earliest year of the earliest to the latest of the latest; undefined where none is dated. */
function yearsOf({ occurrences }: Dossier): ListedQuote['years'] {
  const dates = occurrences.flatMap(({ date }) => date ?? []);
  const [first, ...others] = dates.map(({ notBefore, notAfter }) => ({
    from: yearOf(notBefore),
    to: yearOf(notAfter),
  }));
  return (
    first &&
    others.reduce(
      (span, { from, to }) => ({
        from: isEarlier(from, span.from) ? from : span.from,
        to: isEarlier(span.to, to) ? to : span.to,
      }),
      first,
    )
  );
}

/** "1920-10-20" is of "1920"; a year before the common era begins with a minus. */
function yearOf(date: string): string {
  return /^-?\d+/.exec(date)?.[0] ?? date;
}

function isEarlier(a: string, b: string): boolean {
  return Number(a) < Number(b);
}

/** What does not agree first, then what stands in the most places. */
function byWeight(p: ListedQuote, q: ListedQuote): number {
  return (
    Math.sign(q.conflicts.length) - Math.sign(p.conflicts.length) ||
    q.occurrences - p.occurrences ||
    q.wordings - p.wordings
  );
}
