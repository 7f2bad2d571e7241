import { createColors } from 'picocolors';
import { compareSources } from '../compare.ts';
import {
  comparisonSummary,
  counted,
  printableText,
  writeComparisonJson,
  writeComparisonText,
  writeComparisonUnified,
} from '../export/index.ts';
import type { Comparison, Source } from '../model/index.ts';
import { readSource, type SourceFile } from '../read/index.ts';
import { diagnosticLines } from './diagnostic-lines.ts';

export interface CompareWork {
  readonly a: SourceFile;
  readonly b: SourceFile;
  readonly format: 'text' | 'unified' | 'json';
  readonly isColoured: boolean;
  /** On a screen, control characters in the texts are shown, not sent. */
  readonly isScreen: boolean;
}

export interface CompareWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
  readonly isExact: boolean;
  readonly isEqual: boolean;
}

/**
 * Reads and compares two texts and writes the result. They may share an id: two states of one
 * source are what people compare most.
 */
export async function performCompare(work: CompareWork): Promise<CompareWorkResult> {
  const a = await readSource(work.a);
  const b = await readSource(work.b);
  const comparison = compareSources(a, b);
  const notes = [...diagnosticLines(a.diagnostics, [a]), ...diagnosticLines(b.diagnostics, [b])];
  if (work.format === 'text') notes.push(...summary(comparison));
  return {
    output: forScreen([...writeComparison(comparison, a, b, work)], work),
    notes,
    isExact: comparison.exact,
    isEqual: comparison.segments.every(({ type }) => type === 'equal'),
  };
}

function writeComparison(comparison: Comparison, a: Source, b: Source, work: CompareWork): Iterable<string> {
  const texts = { a: a.text, b: b.text };
  if (work.format === 'json') return writeComparisonJson(comparison);
  if (work.format === 'unified') return writeComparisonUnified(comparison, texts);
  return writeComparisonText(comparison, texts, {
    colours: createColors(work.isColoured),
    show: work.isScreen ? printableText : (text) => text,
  });
}

/** On a screen the summary begins on a line of its own; in a file the text ends as it ends. */
function forScreen(output: readonly string[], { format, isScreen }: CompareWork): readonly string[] {
  const last = output.findLast((piece) => piece !== '');
  return format !== 'text' || !isScreen || last === undefined || last.endsWith('\n')
    ? output
    : [...output, '\n'];
}

/** Shares of no words say nothing. */
function summary(comparison: Comparison): readonly string[] {
  const { wordsA, wordsB, differences } = comparison.statistics;
  if (wordsA + wordsB > 0) return comparisonSummary(comparison);
  if (comparison.segments.length === 0) return ['Both texts are empty'];
  const outcome = differences === 0 ? 'the same' : counted(differences, 'difference', 'differences');
  return [`Neither text has a word: ${outcome}`];
}
