/**
 * From a corpus to what its pages show: the scan, the rows of every pair, every text with its
 * passages marked, every family and locus with the words around each passage. Everything a page
 * needs is computed here, once; a request only slices and escapes.
 */

import { layOutRows } from './align/index.ts';
import { type AlignedPair, type AlignedStretches, countSame } from './align-pair.ts';
import { type Report, type ScannedTexts, type ScanRequest, scanTexts, tokenizeSources } from './compare.ts';
import { splitComparison } from './edit/index.ts';
import { editEditions } from './edit-editions.ts';
import { editFamilies } from './edit-families.ts';
import { listFound } from './edit-overview.ts';
import { editQuotes } from './edit-quotes.ts';
import { editSources } from './edit-sources.ts';
import {
  type Budget,
  type Corpus,
  commonplaceFrom,
  createBudget,
  type Diagnostic,
  limits,
  type Passage,
  type ScanResult,
  type Source,
  type Span,
} from './model/index.ts';
import type { TokenizedSource } from './parallel/index.ts';
import { passageInContext } from './passage-in-context.ts';
import { gatherQuotes } from './quote-sources.ts';
import { indexWords } from './search/index.ts';
import {
  type Catalogue,
  type CatalogueSource,
  type ComparisonPage,
  type ComparisonPart,
  type LocusPage,
  type PlacedDiagnostic,
  type Release,
  releaseSchema,
} from './store/index.ts';
import { findSentences, innermostBlock, opening, placeOf } from './text/index.ts';

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
  const wordings = new Map(texts.map(({ source }) => [source.id, source.text]));
  const parallels = result.parallels.map((parallel) => ({
    ...parallel,
    opening: opening(wordingOf(parallel.a, wordings), openingWords),
  }));
  const sources = texts.map((text) => catalogueSource(text, corpus, result));
  const { counts, ...listed } = listFound({
    sources,
    wordings,
    parallels,
    families: result.families,
    withDossier: new Set(quotes.dossiers.map(({ dossier }) => dossier.id)),
  });
  return {
    catalogue: {
      ...describeCorpus(corpus, result),
      sources,
      counts,
      hasSearch: true,
      ...(corpus.people && { people: corpus.people }),
      ...(corpus.rules && { rules: corpus.rules }),
      ...(corpus.renamed && { renamed: corpus.renamed }),
      ...(corpus.withdrawn && { withdrawn: corpus.withdrawn }),
      ...(editions && { works: editions.works.map(({ work }) => work) }),
    },
    ...listed,
    diagnostics: result.diagnostics.map((each) => placed(each, textOf)),
    sources: corpus.sources.map((source) => ({ source })),
    pagedSources: editSources(corpus.sources, { ...result, loci: corpus.loci, quoted: quotes.quoted }),
    comparisons: comparisonPages(scanned, textOf).flatMap((page) =>
      splitComparison(page, (id) => textOf.get(id)!.source),
    ),
    families: editFamilies(result, { textOf, dossiers: quotes.dossiers.map(({ dossier }) => dossier) }),
    loci: corpus.loci.map(
      (locus): LocusPage => ({
        locus,
        passages: locus.passages.map((passage) => ({ ...passage, ...passageInContext(passage, textOf) })),
      }),
    ),
    ...(editions && { editions }),
    quotes,
    search: indexWords(corpus.sources, gathered.quotations),
  };
}

/** With the place at which it was noticed, where that is less than the whole source. */
function placed(diagnostic: Diagnostic, textOf: ReadonlyMap<string, TokenizedSource>): PlacedDiagnostic {
  const { source: id, span } = diagnostic;
  const source = textOf.get(id)?.source;
  if (source === undefined || span === undefined) return diagnostic;
  if (span.from === 0 && span.to === source.text.length) return diagnostic;
  return { ...diagnostic, place: placeOf(source, span) };
}

function describeCorpus(
  { id, title, description, contact, loci }: Corpus,
  { engine, options }: ScanResult,
): Omit<Catalogue, 'sources' | 'counts'> {
  const corpus = { id, title, description, ...(contact !== undefined && { contact }) };
  return { schema: releaseSchema, engine, options, corpus, loci };
}

function catalogueSource(
  { source, tokens }: TokenizedSource,
  corpus: Corpus,
  result: ScanResult,
): CatalogueSource {
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
}

function wordingOf({ source, from, to }: Passage, wordings: ReadonlyMap<string, string>): string {
  return wordings.get(source)!.slice(from, to);
}

/** Words of a passage by which a list names it. */
const openingWords = 12;

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
    a: passageInContext(parallel.a, textOf),
    b: passageInContext(parallel.b, textOf),
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
