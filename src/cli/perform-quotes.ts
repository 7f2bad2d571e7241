import { createColors } from 'picocolors';
import {
  defaultScanOptions,
  type Report,
  type ScannedTexts,
  scanTextsApart,
  tokenizeSources,
} from '../compare.ts';
import {
  type QuotedTexts,
  quotesSummary,
  writeQuotesCsv,
  writeQuotesJson,
  writeQuotesText,
} from '../export/index.ts';
import {
  type Corpus,
  createBudget,
  type DeclaredPerson,
  type DeclaredQuotation,
  type Diagnostic,
  limits,
  type QuotesResult,
  type Source,
} from '../model/index.ts';
import { gatherQuotes } from '../quote-sources.ts';
import { readCorpus, type SourceFile } from '../read/index.ts';
import { alignInThreads } from './align-in-threads.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { inBlocks } from './in-blocks.ts';
import { lineOf } from './line-of.ts';
import { readSources } from './read-sources.ts';
import type { ThreadTools } from './thread-tools.ts';

export type QuotesFormat = 'text' | 'json' | 'csv';

/** A corpus among the sources: its `corpus.json` and its files. */
export interface QuotingCorpus {
  readonly manifest: SourceFile;
  readonly files: readonly SourceFile[];
}

export interface QuotesWork {
  readonly files: readonly SourceFile[];
  readonly corpora: readonly QuotingCorpus[];
  /** What was passed over while the files were gathered. */
  readonly skipped: readonly Diagnostic[];
  readonly format: QuotesFormat;
  readonly showsAll: boolean;
  readonly isColoured: boolean;
  readonly minimumWords?: number;
}

export interface QuotesWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
}

/** Reads and scans the sources, gathers who said what in them, and writes it. */
export async function performQuotes(
  work: QuotesWork,
  report: Report,
  { inHelper }: ThreadTools,
): Promise<QuotesWorkResult> {
  const { minimumWords = defaultScanOptions.minimumWords } = work;
  const sources = await readSources(work.files);
  const declared = await declaredIn(work, sources);
  const scanned: ScannedTexts = await scanTextsApart(
    tokenizeSources(sources, report),
    { minimumWords },
    alignInThreads({ inHelper, threads: undefined }),
    { budget: createBudget(limits.stepsPerCommand), report },
  );
  const gathered = gatherQuotes(scanned, declared);
  const result = { ...gathered, diagnostics: [...work.skipped, ...gathered.diagnostics] };
  const notes = diagnosticLines(result.diagnostics, sources);
  if (work.format === 'text') notes.push(quotesSummary(result));
  return { output: [...inBlocks(writeQuotes(result, sources, work))], notes, isExact: result.exact };
}

/** What the editors of the corpora say, under the ids that the sources have here. */
async function declaredIn(
  { corpora }: QuotesWork,
  sources: readonly Source[],
): Promise<Pick<Corpus, 'people' | 'quotations'>> {
  const byFile = new Map(sources.map(({ origin, id }) => [origin.file, id]));
  // A file of the corpus that was named before has another path there.
  const byContent = new Map(sources.map(({ origin, id }) => [origin.sha256, id]));
  const people: DeclaredPerson[] = [];
  const quotations: DeclaredQuotation[] = [];
  for (const { manifest, files } of corpora) {
    const corpus = readCorpus(manifest, await readSources(files));
    const idOf = new Map(
      corpus.sources.map(({ id, origin }) => [id, byFile.get(origin.file) ?? byContent.get(origin.sha256)!]),
    );
    people.push(...(corpus.people ?? []));
    for (const quotation of corpus.quotations ?? []) {
      quotations.push({ ...quotation, source: idOf.get(quotation.source)! });
    }
  }
  return { people, quotations };
}

function writeQuotes(
  result: QuotesResult,
  sources: readonly Source[],
  { format, showsAll, isColoured }: QuotesWork,
): Iterable<string> {
  if (format === 'json') return writeQuotesJson(result);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const texts: QuotedTexts = {
    pathOf: (source) => byId.get(source)!.origin.file,
    lineOf: ({ source, from }) => lineOf(byId.get(source)!, from),
    wordsOf: (source, { from, to }) => byId.get(source)!.text.slice(from, to),
  };
  if (format === 'csv') return writeQuotesCsv(result, texts);
  return writeQuotesText(result, { ...texts, colours: createColors(isColoured), showsAll });
}
