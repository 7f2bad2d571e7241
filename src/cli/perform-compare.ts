import { basename, parse } from 'node:path';
import { createColors } from 'picocolors';
import { compareSources, type Report, reportEditions } from '../compare.ts';
import {
  comparisonSummary,
  counted,
  ignoredLines,
  type Locators,
  printableText,
  writeComparisonCsv,
  writeComparisonHtml,
  writeComparisonJson,
  writeComparisonTei,
  writeComparisonText,
  writeComparisonUnified,
  writeEditionReportJson,
  writeEditionReportText,
} from '../export/index.ts';
import { layOutComparison } from '../lay-out-comparison.ts';
import { createLocator } from '../locate.ts';
import {
  type Budget,
  type Comparison,
  createBudget,
  type DifferenceKind,
  type EditionReport,
  limits,
  type Source,
} from '../model/index.ts';
import { readSource, type SourceFile } from '../read/index.ts';
import { readRules } from '../read-rules.ts';
import { diagnosticLines } from './diagnostic-lines.ts';
import { inBlocks } from './in-blocks.ts';
import { type ComparedFile, noFile } from './read-side.ts';

export type ComparisonFormat = 'text' | 'unified' | 'json' | 'html' | 'tei' | 'csv';

export interface CompareWork {
  readonly a: ComparedFile;
  readonly b: ComparedFile;
  readonly format: ComparisonFormat;
  readonly ignore: readonly DifferenceKind[];
  readonly rules?: SourceFile;
  /** What became of each section, instead of all differences. */
  readonly isReport: boolean;
  readonly isColoured: boolean;
  /** On a screen, control characters in the texts are shown, not sent. */
  readonly isScreen: boolean;
}

export interface CompareWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
  /** Nothing differs but what is ignored. */
  readonly isEqual: boolean;
}

/**
 * Reads and compares two texts and writes the result. They may share an id: two states of one
 * source are what people compare most.
 */
export async function performCompare(
  work: CompareWork,
  report: Report = () => undefined,
  budget: Budget = createBudget(limits.stepsPerCommand),
): Promise<CompareWorkResult> {
  report({ stage: 'tokenize', done: 0, total: 1 });
  const a = await readCompared(work.a);
  const b = await readCompared(work.b);
  report({ stage: 'align', done: 0, total: 1 });
  const { ignore, rules } = work;
  const request = {
    ignore,
    ...(rules && { userRules: readRules(rules), rules: { path: rules.file, sha256: rules.sha256 } }),
  };
  const comparison = compareSources(a, b, request, budget);
  report({ stage: 'lay-out', done: 0, total: 1 });
  const locate = { a: createLocator(a), b: createLocator(b) };
  const notes = [...diagnosticLines(a.diagnostics, [a]), ...diagnosticLines(b.diagnostics, [b])];
  notes.push(
    ...(work.format === 'text' && !work.isReport ? summary(comparison, locate) : ignoredLines(comparison)),
  );
  const pieces = work.isReport
    ? writeReport(reportEditions(comparison, a, b), work)
    : writeComparison(comparison, { a, b, locate }, work);
  return {
    output: forScreen([...inBlocks(pieces)], work),
    notes,
    isExact: comparison.exact,
    isEqual: comparison.statistics.differences === 0,
  };
}

/** A revision keeps its name (`novel.md@v1`), and is read as what the file is; where the text has no title that name is it. */
async function readCompared(file: ComparedFile): Promise<Source> {
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.path);
  const source = await readSource(file, { format: isMarkdown ? 'markdown' : 'text' });
  // That a file which was added has no text before is no news.
  if (file.path === noFile) return { ...source, title: 'no file', diagnostics: [] };
  const isUntitled = file.path !== file.file && source.title === parse(file.file).name;
  return isUntitled ? { ...source, title: basename(file.file) } : source;
}

interface Compared {
  readonly a: Source;
  readonly b: Source;
  readonly locate: Locators;
}

function writeReport(report: EditionReport, { format, isColoured }: CompareWork): Iterable<string> {
  if (format === 'json') return writeEditionReportJson(report);
  return writeEditionReportText(report, { colours: createColors(isColoured) });
}

function writeComparison(
  comparison: Comparison,
  { a, b, locate }: Compared,
  work: CompareWork,
): Iterable<string> {
  const texts = { a: a.text, b: b.text };
  switch (work.format) {
    case 'json':
      return writeComparisonJson(comparison);
    case 'unified':
      return writeComparisonUnified(comparison, texts);
    case 'csv':
      return writeComparisonCsv(comparison, texts, locate);
    case 'tei':
      return writeComparisonTei(comparison, { a, b });
    case 'html':
      return writeComparisonHtml(comparison, { a, b }, { rows: layOutComparison(comparison, a, b), locate });
    case 'text':
      return writeComparisonText(comparison, texts, {
        colours: createColors(work.isColoured),
        show: work.isScreen ? printableText : (text) => text,
        locate,
      });
  }
}

/** On a screen the summary begins on a line of its own; in a file the text ends as it ends. */
function forScreen(output: readonly string[], { format, isScreen }: CompareWork): readonly string[] {
  const last = output.findLast((piece) => piece !== '');
  return format !== 'text' || !isScreen || last === undefined || last.endsWith('\n')
    ? output
    : [...output, '\n'];
}

/** Shares of no words say nothing. */
function summary(comparison: Comparison, locate: Locators): readonly string[] {
  const { wordsA, wordsB, differences } = comparison.statistics;
  if (wordsA + wordsB > 0) return comparisonSummary(comparison, locate);
  if (comparison.segments.length === 0) return ['Both texts are empty'];
  const outcome = differences === 0 ? 'the same' : counted(differences, 'difference', 'differences');
  return [`Neither text has a word: ${outcome}`, ...ignoredLines(comparison)];
}
