import type { Report } from '../compare.ts';
import { counted } from '../export/index.ts';
import type { Budget, Source } from '../model/index.ts';
import {
  type SelfTest,
  type SelfTestPrecision,
  type SelfTestRequest,
  type SelfTestRow,
  selfTest,
} from '../self-test.ts';

export interface SelfTestOutput {
  readonly output: readonly string[];
  readonly isExact: boolean;
}

/** Plants quotations, searches for them, and writes how many were found: a table to read, or JSON. */
export function performSelfTest(
  sources: readonly Source[],
  { format, ...request }: SelfTestRequest & { readonly format: 'text' | 'json' },
  budget: Budget,
  report: Report,
): SelfTestOutput {
  const result = selfTest(sources, request, budget, report);
  const output = format === 'json' ? [`${JSON.stringify(result, null, 2)}\n`] : [selfTestText(result)];
  return { output, isExact: result.exact };
}

function selfTestText({ rows, rounds, options, precision, exact }: SelfTest): string {
  const planted = rows.reduce((sum, row) => sum + row.planted, 0);
  return [
    `Planted ${counted(planted, 'quotation', 'quotations')} of these texts in each other (seed ${options.seed}, ${counted(rounds, 'round', 'rounds')}) and searched for them.`,
    '',
    ...table(rows),
    '',
    ...rows.filter(isTelling).map(recallSentence),
    ...foldedSentence(rows),
    precisionSentence('all parallels reported', precision.all),
    precisionSentence('those that lists show', precision.listed),
    'A parallel is right if it is a planted quotation or has eight words or more in the same order.',
    ...(exact ? [] : ['A limit was reached: these are the figures of a scan that was cut short.']),
    '',
  ].join('\n');
}

/** A line for each kind and strength, a column for each length. */
function table(rows: readonly SelfTestRow[]): string[] {
  const lengths = [...new Set(rows.map(lengthOf))];
  const names = [...new Set(rows.map(alterationOf))];
  const found = (name: string, length: string): string => {
    const row = rows.find((one) => alterationOf(one) === name && lengthOf(one) === length);
    return row === undefined || row.planted === 0 ? '–' : `${row.found} of ${row.planted}`;
  };
  const nameWidth = Math.max(...names.map((name) => name.length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(nameWidth), ...cells.map((cell) => cell.padStart(columnWidth))].join('');
  return [
    line('', lengths),
    ...names.map((name) =>
      line(
        name,
        lengths.map((length) => found(name, length)),
      ),
    ),
  ];
}

/** Characters: "25–60 words" and space before it. */
const columnWidth = 14;

function lengthOf({ words }: SelfTestRow): string {
  return `${words.least}–${words.most} words`;
}

/** "30 % of the words replaced": what was done, for readers who have not seen the kind's name. */
function alterationOf({ kind, strength }: SelfTestRow): string {
  const share = `${Math.round(strength * 100)} %`;
  const wordings: Readonly<Record<SelfTestRow['kind'], string>> = {
    verbatim: 'word for word',
    substituted: `${share} of the words replaced`,
    dropped: `${share} of the words left out`,
    inserted: `${share} more words put in`,
    mixed: `${share} of the words replaced, left out or followed by another`,
    scanning: `${share} of the characters misread, as by a scanner`,
    spelling: `${share} of the words spelled otherwise`,
    reordered: `the last ${share} put before the rest`,
    cut: `${share} cut from the middle, under an ellipsis`,
    number: 'a number changed',
    negation: 'a “not” put in or left out',
  };
  return wordings[kind];
}

/** The rows that are put into words: all three alterations of words together, at a middling strength. */
function isTelling({ kind, strength, planted }: SelfTestRow): boolean {
  return kind === 'mixed' && strength === 0.3 && planted > 0;
}

function recallSentence({ words, strength, planted, found }: SelfTestRow): string {
  const quotations = counted(planted, 'quotation', 'quotations');
  const share = `${Math.round(strength * 100)} %`;
  return `Of ${quotations} of ${words.least}–${words.most} words with ${share} of their words altered, ${found} ${found === 1 ? 'was' : 'were'} found.`;
}

function foldedSentence(rows: readonly SelfTestRow[]): string[] {
  const folded = rows.reduce((sum, { found, listed }) => sum + found - listed, 0);
  if (folded === 0) return [];
  const quotations = counted(folded, 'quotation that was found is', 'quotations that were found are');
  return [`${quotations} folded away in lists as commonplace; --all shows everything.`];
}

function precisionSentence(which: string, { reported, right, precision }: SelfTestPrecision): string {
  const share = precision === null ? '' : ` (${Math.round(precision * 100)} %)`;
  return `Of ${which}, ${right} of ${reported} are right${share}.`;
}
