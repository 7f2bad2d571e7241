import { createColors } from 'picocolors';
import {
  contextOf,
  defaultScanOptions,
  type Report,
  type ScannedTexts,
  type ScanRequest,
  scanTextsApart,
  tokenizeSources,
} from '../compare.ts';
import {
  counted,
  scanSummary,
  type WordedDifference,
  writeScanCsv,
  writeScanJson,
  writeScanJsonl,
  writeScanText,
} from '../export/index.ts';
import {
  commonplaceFrom,
  createBudget,
  type Diagnostic,
  limits,
  type Passage,
  type ScanResult,
  type Source,
} from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { familiesToExtend } from '../store/index.ts';
import { alignInThreads } from './align-in-threads.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { inBlocks } from './in-blocks.ts';
import { lineOf } from './line-of.ts';
import type { StoredRelease } from './open-release.ts';
import { performExplain, type ScanQuestion } from './perform-explain.ts';
import { performSelfTest } from './perform-self-test.ts';
import { readSources } from './read-sources.ts';
import type { ThreadTools } from './thread-tools.ts';

export interface ScanWork {
  readonly files: readonly SourceFile[];
  /** With a library, the files are compared with it and not with each other. */
  readonly library?: readonly SourceFile[];
  /** A release that the files are compared with, too: its families go on. */
  readonly release?: Pick<StoredRelease, 'scan' | 'sources'>;
  readonly minimumWords?: number;
  /** What was passed over while the files were gathered. */
  readonly skipped: readonly Diagnostic[];
  readonly format: 'text' | 'json' | 'jsonl' | 'csv';
  readonly showsCommonplace: boolean;
  readonly isColoured: boolean;
  /** How many threads align; else as many as are worth it. */
  readonly threads?: number;
  /** Instead of a scan, what it would find of quotations that are planted into the sources with this seed. */
  readonly selfTestSeed?: number;
  /** Instead of the result, the answer to a question about it; in `text` or `json` only. */
  readonly question?: ScanQuestion;
}

export interface ScanWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
}

/** Reads and scans the sources and writes the result. */
export async function performScan(
  work: ScanWork,
  report: Report,
  { inHelper }: ThreadTools,
): Promise<ScanWorkResult> {
  const { files, library = [], release, minimumWords = defaultScanOptions.minimumWords } = work;
  const held = release?.sources ?? [];
  const sources = [...(await readSources([...files, ...library], '', held)), ...held];
  const request: ScanRequest = {
    minimumWords,
    ...(work.library && { against: sources.slice(files.length).map(({ id }) => id) }),
    ...(release && { known: familiesToExtend(release.scan, { minimumWords }) }),
  };
  const budget = createBudget(limits.stepsPerCommand);
  if (work.selfTestSeed !== undefined) {
    const asked = {
      ...request,
      seed: work.selfTestSeed,
      format: work.format === 'json' ? 'json' : 'text',
    } as const;
    return {
      ...performSelfTest(sources, asked, budget, report),
      notes: diagnosticLines(work.skipped, sources),
    };
  }
  const alignApart = alignInThreads({ inHelper, threads: work.threads });
  const scanned = await scanTextsApart(tokenizeSources(sources, report), request, alignApart, {
    budget,
    report,
  });
  const diagnostics = [...work.skipped, ...scanned.result.diagnostics];
  const result: ScanResult = { ...scanned.result, diagnostics };
  const notes = diagnosticLines(result.diagnostics, sources);
  if (work.question !== undefined) {
    const asked = { ...work, question: work.question, against: request.against };
    const output = [...performExplain(scanned, asked)];
    return { output, notes, isExact: result.exact };
  }
  if (work.format === 'text') notes.push(scanSummary(result));
  const output = [...inBlocks(writeScan({ ...scanned, result }, sources, work))];
  return { output, notes, isExact: result.exact };
}

function writeScan(
  { result, pairs, align }: ScannedTexts,
  sources: readonly Source[],
  work: ScanWork,
): Iterable<string> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const sourceOf = ({ source }: Passage): Source => byId.get(source)!;
  const textOf = (passage: Passage): string => sourceOf(passage).text.slice(passage.from, passage.to);
  if (work.format === 'json') return writeScanJson(result);
  if (work.format === 'jsonl') return writeScanJsonl(result);
  if (work.format === 'csv') return writeScanCsv(result, textOf);
  if (!work.showsCommonplace && isAllCommonplace(result)) return [commonplaceOnly(result)];
  const pairOf = new Map(pairs.map((pair) => [pair.parallel.id, pair]));
  return writeScanText(result, {
    colours: createColors(work.isColoured),
    textOf,
    lineOf: (passage) => lineOf(sourceOf(passage), passage.from),
    contextOf: (passage) => contextOf(sourceOf(passage), passage),
    differencesOf: ({ id, a, b }) => differences(align(pairOf.get(id)!), sourceOf(a).text, sourceOf(b).text),
    showsCommonplace: work.showsCommonplace,
  });
}

function isAllCommonplace({ families }: ScanResult): boolean {
  return families.length > 0 && families.every(({ commonplace }) => commonplace >= commonplaceFrom);
}

function commonplaceOnly({ families }: ScanResult): string {
  const count = counted(families.length, 'family', 'families');
  return `Nothing but commonplace passages (titles, captions, formulas): ${count}; show with --all\n`;
}

/** The differences of a pair, in words. */
function differences(
  { segments }: ReturnType<ScannedTexts['align']>,
  textA: string,
  textB: string,
): readonly WordedDifference[] {
  return segments.flatMap((segment) =>
    segment.type === 'equal'
      ? []
      : [
          {
            ...segment,
            a: textA.slice(segment.a.from, segment.a.to),
            b: textB.slice(segment.b.from, segment.b.to),
          },
        ],
  );
}
