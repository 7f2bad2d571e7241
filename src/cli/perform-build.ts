import { basename, resolve } from 'node:path';
import { type Report, type ScanRequest, scanTextsApart, tokenizeSources } from '../compare.ts';
import { editScan } from '../edit-corpus.ts';
import { counted, printableLine } from '../export/index.ts';
import { type Corpus, createBudget, type Diagnostic, limits, type Source } from '../model/index.ts';
import { readCorpus, type SourceFile, sourceId } from '../read/index.ts';
import {
  type ComparisonPage,
  familiesToName,
  type Release,
  type ReleasedScan,
  type ReleaseFile,
  releaseFiles,
} from '../store/index.ts';
import { alignInThreads } from './align-in-threads.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { readSources } from './read-sources.ts';
import type { ThreadTools } from './thread-tools.ts';

export interface BuildWork {
  readonly files: readonly SourceFile[];
  /** The corpus's `corpus.json`; without one, the sources are a corpus under the folder's name. */
  readonly manifest?: SourceFile;
  /** The folder of the corpus, as the user named it. */
  readonly folder: string;
  /** The release that this one follows. */
  readonly before?: ReleasedScan;
  readonly skipped: readonly Diagnostic[];
  /** How many threads align; else as many as are worth it. */
  readonly threads?: number;
}

export interface BuildWorkResult {
  readonly files: readonly ReleaseFile[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
}

/** Reads a corpus, compares all its sources and writes the files of a release. */
export async function performBuild(
  work: BuildWork,
  report: Report,
  { inHelper }: ThreadTools,
): Promise<BuildWorkResult> {
  const sources = await readSources(work.files, work.folder);
  const corpus =
    work.manifest === undefined
      ? folderCorpus(basename(resolve(work.folder)), sources)
      : readCorpus(work.manifest, sources);
  const request: ScanRequest =
    work.before === undefined ? {} : { known: familiesToName(work.before, sources) };
  const alignApart = alignInThreads({ inHelper, threads: work.threads });
  const tokenized = tokenizeSources(corpus.sources, report);
  const budget = createBudget(limits.stepsPerCommand);
  const scanned = await scanTextsApart(tokenized, request, alignApart, { budget, report });
  const release = editScan(corpus, scanned, report);
  return {
    files: releaseFiles(release),
    notes: [
      ...diagnosticLines([...work.skipped, ...release.diagnostics], sources),
      buildSummary(corpus, release),
    ],
  };
}

function buildSummary(
  { title, sources, loci }: Corpus,
  { families, comparisons, editions }: Release,
): string {
  return [
    `${printableLine(title)}: ${counted(sources.length, 'source', 'sources')}`,
    counted(families.length, 'family', 'families'),
    counted(comparisons.filter(isFirstPage).length, 'comparison', 'comparisons'),
    counted(loci.length, 'locus', 'loci'),
    ...(editions === undefined
      ? []
      : [counted(editions.pairs.length, 'pair of editions', 'pairs of editions')]),
  ].join(', ');
}

/** A long one takes several pages. */
function isFirstPage({ page }: ComparisonPage): boolean {
  return page === undefined || page.number === 1;
}

function folderCorpus(folderName: string, sources: readonly Source[]): Corpus {
  return { id: sourceId(folderName), title: folderName, description: '', sources, loci: [] };
}
