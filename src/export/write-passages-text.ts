import type { ChangeSegment, Comparison } from '../model/index.ts';
import type { ComparedPassages } from './compared-passages.ts';
import { counted } from './counted.ts';
import { kindsInWords } from './describe-parallel.ts';
import { printableLine } from './printable.ts';
import { provenanceLines } from './provenance.ts';
import { type ReportRow, reportRows } from './report-rows.ts';
import type { Side } from './told-changes.ts';
import { ignoredLines } from './write-comparison-text.ts';

/**
 * Passages side by side as plain text, in pieces: what they come to, every row with what only A has in
 * `[-…-]` and what only B has in `{+…+}`, and every difference in words. What stands in both stands once.
 * Rows and differences have the numbers of the page. White space is written as single spaces, control
 * characters as `\u{…}`.
 */
export function* writePassagesText(passages: ComparedPassages): Generator<string> {
  const { comparison, sources, rows, locate, parts } = passages;
  const texts = { a: sources.a.text, b: sources.b.text };
  const shown = reportRows(comparison, rows, { texts, locate });
  yield* head(passages);
  let from = 0;
  for (const part of parts) {
    if (parts.length > 1) yield `\n${printableLine(part.title)}\n`;
    yield '\n';
    for (const row of shown.slice(from, from + part.rows)) yield* rowLines(row, texts);
    from += part.rows;
  }
  yield* differences(passages, shown);
}

function* head({ comparison, parts, provenance }: ComparedPassages): Generator<string> {
  for (const side of ['a', 'b'] as const) {
    const { title, path, sha256 } = comparison[side];
    yield `${side.toUpperCase()}  ${printableLine(title)}\n   ${printableLine(path)}, sha256 ${sha256}\n`;
  }
  yield `\n${outcome(comparison)}\n`;
  if (parts.length > 1)
    yield `In ${parts.length} parts; words that stand in two of them are counted in both\n`;
  for (const line of ignoredLines(comparison)) yield `${line}\n`;
  if (!comparison.exact) {
    const places = parts.length === 1 ? '' : ` in ${comparison.coarse.length} of ${parts.length} parts`;
    yield `Aligned only coarsely${places}: the passages differ too much\n`;
  }
  yield `${provenanceLines(provenance).join('\n')}\n`;
  if (comparison.statistics.differences > 0) yield '\n[-…-] stands in A only, {+…+} in B only\n';
}

function outcome({ segments, statistics }: Comparison): string {
  const { wordsA, wordsB, wordsShared, differences, kinds } = statistics;
  const shared = `${wordsShared} of ${wordsA} and ${wordsB} words shared`;
  if (segments.every(({ type }) => type === 'equal')) return 'The passages are identical, letter for letter';
  if (differences === 0) return `${shared}; no difference but what is ignored`;
  return `${shared}; ${counted(differences, 'difference', 'differences')}: ${kindsInWords(kinds)}`;
}

/** What stands in both, once; else a line for each side that has words there. */
function* rowLines(row: ReportRow, texts: Readonly<Record<Side, string>>): Generator<string> {
  const number = String(row.number).padStart(4);
  const isOne = row.state === 'same' || row.state === 'ignored';
  if (isOne) {
    const { from, to } = row.row.a;
    yield `${number}    ${oneLine(texts.a.slice(from, to))}\n`;
    return;
  }
  const lines = (['a', 'b'] as const)
    .map((side) => ({ side, line: markedLine(row, side, texts[side]) }))
    .filter(({ line }) => line !== '');
  for (const [index, { side, line }] of lines.entries()) {
    yield `${index === 0 ? number : '    '} ${side.toUpperCase()}  ${line}\n`;
  }
}

function markedLine({ parts }: ReportRow, side: Side, text: string): string {
  const [open, close] = side === 'a' ? ['[-', '-]'] : ['{+', '+}'];
  const pieces = parts.map(({ type, segment }) => {
    const { from, to } = segment[side];
    const words = text.slice(from, to);
    return type === 'plain' || words === '' ? words : open + words + close;
  });
  return oneLine(pieces.join(''));
}

function* differences(
  { comparison, sources }: ComparedPassages,
  rows: readonly ReportRow[],
): Generator<string> {
  if (comparison.statistics.differences === 0) return;
  const changes = comparison.segments.filter((segment) => segment.type === 'change');
  yield '\nDifferences\n\n';
  for (const { number: row, parts } of rows) {
    for (const part of parts) {
      if (part.type === 'plain' || !part.isFirst) continue;
      const change = changes[part.number - 1]!;
      const reason = change.reason === undefined ? '' : ` (${change.reason})`;
      yield `${String(part.number).padStart(4)}. Row ${row}, ${change.kind}${reason}. A: ${wording('a', change, sources.a.text)} · B: ${wording('b', change, sources.b.text)}\n`;
    }
  }
}

/** In quotation marks, or by name what could not be read. */
function wording(side: Side, change: ChangeSegment, text: string): string {
  const words = text.slice(change[side].from, change[side].to);
  if (words === '') return 'nothing';
  if (words.trim() !== '') return `“${oneLine(words)}”`;
  const breaks = words.split('\n').length - 1;
  if (breaks >= 2) return 'a paragraph break';
  return breaks === 1 ? 'a line break' : counted(words.length, 'space', 'spaces');
}

function oneLine(text: string): string {
  return printableLine(text.replace(/\s+/gu, ' ').trim());
}
