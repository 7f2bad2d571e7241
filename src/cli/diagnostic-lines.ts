import { counted, printableLine, quotedName } from '../export/index.ts';
import type { Diagnostic, Source } from '../model/index.ts';
import { lineOf } from './line-of.ts';

/** Warnings shown one by one; the rest is counted. */
const longestList = 20;

/** Files passed over that are named. */
const longestListOfNotes = 5;

/** What was noticed about the sources, for stderr: warnings a line each, like errors; notes only counted. */
export function diagnosticLines(diagnostics: readonly Diagnostic[], sources: readonly Source[]): string[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const lines = warnings
    .slice(0, longestList)
    .map((warning) => warningLine(warning, byId.get(warning.source)));
  if (warnings.length > longestList)
    lines.push(
      `variorum: ${counted(warnings.length - longestList, 'more warning', 'more warnings')}; --json lists them`,
    );
  const passedOver = diagnostics.filter(
    ({ code, severity }) => code === 'folder.skipped' && severity === 'note',
  );
  for (const { message, source } of passedOver.slice(0, longestListOfNotes))
    lines.push(`variorum: ${printableLine(message)}: ${quotedName(source)}`);
  if (passedOver.length > longestListOfNotes)
    lines.push(
      `variorum: ${counted(passedOver.length - longestListOfNotes, 'more file', 'more files')} passed over`,
    );
  return lines;
}

function warningLine({ code, message, span, source: name }: Diagnostic, source: Source | undefined): string {
  const file = quotedName(source?.origin.file ?? name);
  const place = source && span ? `${file}:${lineOf(source, span.from)}` : file;
  return `variorum: warning[${code}] ${place}: ${printableLine(message)}`;
}
