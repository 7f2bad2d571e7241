import type { ChangeSegment, Comparison } from '../model/index.ts';
import { csvRecord } from './csv.ts';
import {
  type ComparisonTexts,
  isTold,
  type Locators,
  moveEndsOf,
  type Side,
  toldSegments,
} from './told-changes.ts';

const sideColumns = ['place', 'line', 'from', 'to', 'text'] as const;

/**
 * The differences as a table for a spreadsheet (RFC 4180, UTF-8), a record each: its number, kind and
 * reason, and where and how it reads on both sides, which may be empty on one. Numbers are those of
 * every other output; where kinds are ignored some are missing, and the column `ignored` of each record
 * names the kinds. What was changed within moved words follows the end in A, numbered `m1.1`, `m1.2`.
 * Texts that look like a formula start with an apostrophe (see `csv.ts`).
 */
export function* writeComparisonCsv(
  comparison: Comparison,
  texts: ComparisonTexts,
  locate: Locators,
): Generator<string> {
  yield csvRecord([
    'number',
    'kind',
    'reason',
    'move',
    ...sideColumns.map((column) => `a_${column}`),
    ...sideColumns.map((column) => `b_${column}`),
    'ignored',
  ]);
  const endOf = moveEndsOf(comparison);
  const ignored = comparison.options.ignore.join(' ');
  const record = (number: string | number, change: ChangeSegment, move: string): string =>
    csvRecord([
      number,
      change.kind,
      change.reason ?? '',
      move,
      ...sideCells('a', change, texts, locate),
      ...sideCells('b', change, texts, locate),
      ignored,
    ]);
  for (const told of toldSegments(comparison)) {
    if (!told.isTold) continue;
    yield record(told.number, told.segment, told.segment.move ?? '');
    const end = endOf(told.segment);
    if (end?.side !== 'a') continue;
    let inner = 0;
    for (const part of end.move.segments) {
      if (part.type === 'change') inner++;
      if (isTold(part, comparison)) yield record(`${end.move.id}.${inner}`, part, end.move.id);
    }
  }
}

function sideCells(
  side: Side,
  change: ChangeSegment,
  texts: ComparisonTexts,
  locate: Locators,
): (string | number)[] {
  const span = change[side];
  const { place, line } = locate[side](span);
  return [place, line, span.from, span.to, texts[side].slice(span.from, span.to)];
}
