import type { CheckResult, Finding } from '../model/index.ts';
import { type FileOf, mendedWords } from './check-places.ts';
import { opening } from './opening.ts';
import { counterpartsOf, type ToldFinding, toldFindings } from './told-findings.ts';

export interface CheckGithubOptions {
  readonly fileOf: FileOf;
  /** Notes are left out. */
  readonly isQuiet: boolean;
}

const commands: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/**
 * The findings as workflow commands of GitHub Actions, a line each, which GitHub shows beside the lines of
 * a pull request: "::error file=draft.md,line=3,…,title=number::“1930” is “1932” in the source".
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands)
 */
export function* writeCheckGithub(result: CheckResult, options: CheckGithubOptions): Generator<string> {
  for (const told of toldFindings(result)) {
    if (!options.isQuiet || told.finding.severity !== 'note') yield command(told, options);
  }
}

function command(told: ToldFinding, { fileOf }: CheckGithubOptions): string {
  const { finding, source } = told;
  const file = fileOf(source);
  const { line, column, endLine, endColumn } = file.regionOf(finding.span);
  const isOneLine = line === endLine;
  const properties: [string, string | number][] = [
    ...(file.path === undefined ? [] : [['file', file.path] as [string, string]]),
    ['line', line],
    ['endLine', endLine],
    // Columns of several lines are refused; the last is that of the last character, not the one after it.
    ...(isOneLine
      ? ([
          ['col', column],
          ['endColumn', Math.max(column, endColumn - 1)],
        ] as [string, number][])
      : []),
    ['title', `Variorum: ${finding.rule}`],
  ];
  const stated = properties.map(([key, value]) => `${key}=${escapedProperty(String(value))}`).join(',');
  return `::${commands[finding.severity]} ${stated}::${escapedMessage(message(told, fileOf))}\n`;
}

/** The message, where the words stand, and what would make it right: there is no other room for them. */
function message(told: ToldFinding, fileOf: FileOf): string {
  const { finding, source } = told;
  const places = counterpartsOf(told).map(({ label, passage }) => {
    const file = fileOf(passage.source);
    const words = opening(file.source.text.slice(passage.from, passage.to));
    return `${label}: ${file.path ?? 'quotation'}:${file.regionOf(passage).line} (${passage.place}) “${words}”`;
  });
  const mended = mendedWords(finding, fileOf(source).source.text);
  if (mended !== undefined)
    places.push(mended.trim() === '' ? 'fix: leave it out' : `fix: “${opening(mended)}”`);
  return [finding.message, ...places].join('\n');
}

function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
