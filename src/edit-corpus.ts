/**
 * From a corpus to what its pages show: the scan, the rows of every pair, every text with its
 * passages marked, every family and locus with the words around each passage. Everything a page
 * needs is computed here, once; a request only slices and escapes.
 */

import { layOutRows } from './align/index.ts';
import { type AlignedPair, type AlignedStretches, countSame } from './align-pair.ts';
import { type Report, type ScannedTexts, type ScanRequest, scanTexts, tokenizeSources } from './compare.ts';
import { editEditions } from './edit-editions.ts';
import { editQuotes } from './edit-quotes.ts';
import {
  type Budget,
  type Corpus,
  commonplaceFrom,
  createBudget,
  limits,
  overlapLength,
  type Passage,
  type ScanResult,
  type Source,
  type Span,
} from './model/index.ts';
import type { TokenizedSource } from './parallel/index.ts';
import { gatherQuotes } from './quote-sources.ts';
import { indexWords } from './search/index.ts';
import type {
  Catalogue,
  ComparisonPage,
  ComparisonPart,
  FamilyPage,
  LocusPage,
  QuotedPassage,
  Release,
  SourcePage,
} from './store/index.ts';
import {
  contextOf,
  countWords,
  findSentences,
  innermostBlock,
  opening,
  outermostWithin,
} from './text/index.ts';

/** The whole content of a release of the corpus. Same corpus and options, same release. */
export function editCorpus(
  corpus: Corpus,
  request: ScanRequest = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
  report: Report = () => undefined,
): Release {
  return editScan(
    corpus,
    scanTexts(tokenizeSources(corpus.sources, report), request, budget, report),
    report,
  );
}

/** The same of a corpus whose sources were scanned already. */
export function editScan(corpus: Corpus, scanned: ScannedTexts, report: Report = () => undefined): Release {
  const { texts, result } = scanned;
  const textOf = new Map(texts.map((text) => [text.source.id, text]));
  report({ stage: 'lay-out', done: 0, total: 1 });
  const editions = editEditions(corpus.sources, report);
  const gathered = gatherQuotes(scanned, corpus);
  const quotes = editQuotes(gathered, scanned);
  return {
    catalogue: {
      ...catalogueOf(corpus, texts, result, new Set(quotes.dossiers.map(({ dossier }) => dossier.id))),
      hasSearch: true,
      ...(corpus.people && { people: corpus.people }),
      ...(corpus.rules && { rules: corpus.rules }),
      ...(editions && { works: editions.works.map(({ work }) => work) }),
    },
    sources: corpus.sources.map((source) => sourcePage(source, corpus, result)),
    comparisons: comparisonPages(scanned, textOf),
    families: familyPages(result, textOf),
    loci: corpus.loci.map(
      (locus): LocusPage => ({
        locus,
        passages: locus.passages.map((passage) => ({ ...passage, ...quoted(passage, textOf) })),
      }),
    ),
    ...(editions && { editions }),
    quotes,
    search: indexWords(corpus.sources, gathered.quotations),
  };
}

function catalogueOf(
  corpus: Corpus,
  texts: readonly TokenizedSource[],
  result: ScanResult,
  withDossier: ReadonlySet<string>,
): Catalogue {
  const wordings = new Map(texts.map(({ source }) => [source.id, source.text]));
  return {
    schema: 'variorum.release/1',
    engine: result.engine,
    options: result.options,
    corpus: { id: corpus.id, title: corpus.title, description: corpus.description },
    sources: texts.map(({ source, tokens }) => {
      const { text, blocks: _blocks, diagnostics: _diagnostics, origin, ...metadata } = source;
      const isHere = ({ source: id }: Passage): boolean => id === source.id;
      return {
        ...metadata,
        file: origin.file,
        sha256: origin.sha256,
        characters: text.length,
        words: tokens.count,
        parallels: result.parallels.filter(
          ({ a, b, commonplace }) => commonplace < commonplaceFrom && (isHere(a) || isHere(b)),
        ).length,
        loci: corpus.loci.filter(({ passages }) => passages.some(isHere)).length,
      };
    }),
    parallels: result.parallels.map((parallel) => ({
      ...parallel,
      opening: opening(wordingOf(parallel.a, wordings), openingWords),
    })),
    families: result.families.map((family) => ({
      ...family,
      words: family.passages.reduce(
        (most, passage) => Math.max(most, countWords(wordingOf(passage, wordings))),
        0,
      ),
      ...(withDossier.has(family.id) ? { hasDossier: true as const } : {}),
    })),
    loci: corpus.loci,
    diagnostics: result.diagnostics,
  };
}

function wordingOf({ source, from, to }: Passage, wordings: ReadonlyMap<string, string>): string {
  return wordings.get(source)!.slice(from, to);
}

/** Words of a passage by which a list names it. */
const openingWords = 12;

function sourcePage(source: Source, corpus: Corpus, { parallels }: ScanResult): SourcePage {
  const marks = parallels.flatMap(({ id, a, b }) => [
    ...(a.source === source.id ? [{ here: a, there: b, parallel: id, side: 'a' as const }] : []),
    ...(b.source === source.id ? [{ here: b, there: a, parallel: id, side: 'b' as const }] : []),
  ]);
  marks.sort((p, q) => p.here.from - q.here.from || p.here.to - q.here.to);
  const loci = corpus.loci.flatMap(({ id, title, passages }) =>
    passages
      .filter((passage) => passage.source === source.id)
      .map((passage) => ({ locus: id, title, passage })),
  );
  return { source, marks, loci };
}

/** The rows of every pair of places that share something. */
export function comparisonPages(
  { pairs, align, result: { families } }: ScannedTexts,
  textOf: ReadonlyMap<string, TokenizedSource>,
): ComparisonPage[] {
  const pages = new Map<string, ComparisonPage & { parts: ComparisonPart[] }>();
  for (const aligned of pairs) {
    const { a, b } = aligned.parallel;
    const key = [a.source, a.place, b.source, b.place].join('/');
    const page = pages.get(key) ?? {
      a: { source: a.source, place: a.place },
      b: { source: b.source, place: b.place },
      parts: [],
      families: [],
    };
    page.parts.push(comparisonPart(aligned, align(aligned), textOf));
    pages.set(key, page);
  }
  const familyOf = new Map(families.flatMap((family) => family.parallels.map((id) => [id, family] as const)));
  return [...pages.values()].map((page) => ({
    ...page,
    // What is telling first; a title or an introduction that the places share as well comes after it.
    parts: page.parts.sort((p, q) => Number(isCommonplace(p)) - Number(isCommonplace(q))),
    families: [...new Set(page.parts.map(({ parallel }) => familyOf.get(parallel.id)!))].map(
      ({ id, title, passages }) => ({ id, title, passages: passages.length }),
    ),
  }));
}

function isCommonplace({ parallel }: ComparisonPart): boolean {
  return parallel.commonplace >= commonplaceFrom;
}

function comparisonPart(
  { pair, parallel }: AlignedPair,
  { alignment, segments }: AlignedStretches,
  textOf: ReadonlyMap<string, TokenizedSource>,
): ComparisonPart {
  return {
    parallel,
    a: quoted(parallel.a, textOf),
    b: quoted(parallel.b, textOf),
    rows: layOutRows(
      segments,
      sentencesOf(textOf.get(parallel.a.source)!.source, parallel.a),
      sentencesOf(textOf.get(parallel.b.source)!.source, parallel.b),
    ),
    statistics: {
      wordsA: pair.a.toToken - pair.a.fromToken,
      wordsB: pair.b.toToken - pair.b.fromToken,
      wordsShared: countSame(alignment),
      differences: segments.filter(({ type }) => type === 'change').length,
      kinds: parallel.kinds,
    },
    exact: alignment.exact,
  };
}

function sentencesOf(source: Source, span: Span): Span[] {
  const isVerse = source.blocks[innermostBlock(source.blocks, span.from)]?.type === 'verse';
  return findSentences(source.text, span, isVerse);
}

function familyPages(
  { families, parallels }: ScanResult,
  textOf: ReadonlyMap<string, TokenizedSource>,
): FamilyPage[] {
  const byId = new Map(parallels.map((parallel) => [parallel.id, parallel]));
  return families.map((family) => ({
    family,
    passages: family.passages.map((passage) => quoted(passage, textOf)),
    pairs: family.parallels.map((id) => {
      const { a, b, kinds, spliced } = byId.get(id)!;
      const [first, second] = [indexOfPassage(family.passages, a), indexOfPassage(family.passages, b)];
      return { a: first, b: second, parallel: id, kinds, ...(spliced && { spliced }) };
    }),
  }));
}

/** The family's passage that a parallel's passage is (part of). */
function indexOfPassage(passages: readonly Passage[], passage: Passage): number {
  const shared = passages.map((other) =>
    other.source === passage.source ? overlapLength(other, passage) : 0,
  );
  return shared.indexOf(Math.max(...shared));
}

function quoted(passage: Passage, textOf: ReadonlyMap<string, TokenizedSource>): QuotedPassage {
  const { source, quotations } = textOf.get(passage.source)!;
  const isUnclosed = outermostWithin(quotations, passage).some(
    ({ span, isClosed }) => !isClosed && span.from <= passage.from && passage.to <= span.to,
  );
  return {
    source: passage.source,
    place: passage.place,
    from: passage.from,
    to: passage.to,
    text: source.text.slice(passage.from, passage.to),
    ...contextOf(source, passage),
    ...(isUnclosed ? { isUnclosed } : {}),
  };
}
