import { createColors } from 'picocolors';
import { compareSources, contextOf, type Report, scanSources } from '../compare.ts';
import {
  scanSummary,
  type WordedDifference,
  writeScanCsv,
  writeScanJson,
  writeScanJsonl,
  writeScanText,
} from '../export/index.ts';
import type { Diagnostic, Passage, ScanResult, Source } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { excerpt } from './excerpt.ts';
import { lineOf } from './line-of.ts';
import { readSources } from './read-sources.ts';

export interface ScanWork {
  readonly files: readonly SourceFile[];
  /** With a library, the files are compared with it and not with each other. */
  readonly library?: readonly SourceFile[];
  readonly minimumWords?: number;
  /** What was passed over while the files were gathered. */
  readonly skipped: readonly Diagnostic[];
  readonly format: 'text' | 'json' | 'jsonl' | 'csv';
  readonly showsCommonplace: boolean;
  readonly isColoured: boolean;
}

export interface ScanWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
}

/** Reads and scans the sources and writes the result. */
export async function performScan(work: ScanWork, report: Report): Promise<ScanWorkResult> {
  const { files, library = [], minimumWords } = work;
  const sources = await readSources([...files, ...library]);
  const scanned = scanSources(
    sources,
    {
      ...(minimumWords !== undefined && { minimumWords }),
      ...(work.library && { against: sources.slice(files.length).map(({ id }) => id) }),
    },
    undefined,
    report,
  );
  const result: ScanResult = { ...scanned, diagnostics: [...work.skipped, ...scanned.diagnostics] };
  const notes = diagnosticLines(result.diagnostics, sources);
  if (work.format === 'text') notes.push(scanSummary(result));
  return { output: [...writeScan(result, sources, work)], notes, isExact: result.exact };
}

function writeScan(result: ScanResult, sources: readonly Source[], work: ScanWork): Iterable<string> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const sourceOf = ({ source }: Passage): Source => byId.get(source)!;
  const textOf = (passage: Passage): string => sourceOf(passage).text.slice(passage.from, passage.to);
  if (work.format === 'json') return writeScanJson(result);
  if (work.format === 'jsonl') return writeScanJsonl(result);
  if (work.format === 'csv') return writeScanCsv(result, textOf);
  return writeScanText(result, {
    colours: createColors(work.isColoured),
    textOf,
    lineOf: (passage) => lineOf(sourceOf(passage), passage.from),
    contextOf: (passage) => contextOf(sourceOf(passage), passage),
    differencesOf: ({ a, b }) => differences(excerpt(sourceOf(a), a), excerpt(sourceOf(b), b)),
    showsCommonplace: work.showsCommonplace,
  });
}

function differences(a: Source, b: Source): readonly WordedDifference[] {
  return compareSources(a, b).segments.flatMap((segment) =>
    segment.type === 'equal'
      ? []
      : [
          {
            ...segment,
            a: a.text.slice(segment.a.from, segment.a.to),
            b: b.text.slice(segment.b.from, segment.b.to),
          },
        ],
  );
}
