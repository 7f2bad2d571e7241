import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStatedDates } from '../../src/attribute/compare-dates.ts';
import { compareNames } from '../../src/attribute/compare-names.ts';
import { compareWorks } from '../../src/attribute/compare-works.ts';
import { findStatedDates } from '../../src/attribute/read-dates.ts';
import type { Quotation } from '../../src/model/index.ts';
import { findQuotations } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 400), interruptAfterTimeLimit: 15_000 };

const piece = fc.constantFrom(
  ...['a', 'the workers', 'tis', ' ', ' ', '\n', '\n\n', '. ', ', ', '—', '90s', '好'],
  ...['"', "'", '“', '”', '‘', '’', '„', '‚', '«', '»', '‹', '›', '「', '」', '`', '``', "''", ',,'],
);
const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const mark = /["'“”‘’„‚«»‹›「」`,]/u;

function quotationsOf(text: string): Quotation[] {
  return findQuotations(text, sourceFrom(text).blocks);
}

test('quotations stand between marks: one before each, and one after each that is closed', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { span, isClosed } of quotationsOf(text)) {
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(text[span.from - 1]).toMatch(mark);
        if (isClosed) expect(text[span.to]).toMatch(mark);
      }
    }),
    runs,
  );
});

test('quotations lie in each other or apart, in order, and their level counts those around them', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const found = quotationsOf(text);
      for (const [index, { span, level }] of found.entries()) {
        const before = found.slice(0, index);
        const around = before.filter((one) => one.span.to > span.from);
        for (const one of around) expect(one.span.to).toBeGreaterThanOrEqual(span.to);
        expect(level).toBe(around.length + 1);
        expect(before.every((one) => one.span.from <= span.from)).toBe(true);
      }
    }),
    runs,
  );
});

test('the parts of a quotation leave out marks that are opened again and the space before them, nothing else', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const { span, parts } of quotationsOf(text)) {
        if (parts === undefined) continue;
        expect(parts.length).toBeGreaterThan(1);
        expect([parts[0]!.from, parts.at(-1)!.to]).toEqual([span.from, span.to]);
        for (const [index, part] of parts.slice(1).entries()) {
          const between = text.slice(parts[index]!.to, part.from);
          expect(between).toMatch(/^\s*\n\s*["'“”‘’„‚«»‹›「」`,\s]+$/u);
        }
      }
    }),
    runs,
  );
});

test('what follows a paragraph without marks changes nothing in what stands before it', () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const alone = quotationsOf(`${before}\n\nEnd.`);
      const whole = quotationsOf(`${before}\n\nEnd.\n\n${after}`);
      expect(whole.slice(0, alone.length)).toEqual(alone);
    }),
    runs,
  );
});

const word = fc.constantFrom(
  ...['John', 'J.', 'Quincy', 'Adams', 'van', 'Mr', 'Mrs', 'Jr.', 'II', ',', 'and', 'Lev', 'Leon', 'Trotsky'],
  ...[
    'Antonov-Ovseenko',
    'Antonov',
    'O’Brien',
    '毛',
    'Лев',
    '"',
    'the',
    'history',
    'of',
    '1917',
    ':',
    '(1932)',
  ],
);
const words = fc.array(word, { maxLength: 6 }).map((list) => list.join(' '));

test('names and works agree with themselves, and with each other both ways alike', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(compareNames(a, a)).toBe('same');
      expect(compareWorks(a, a)).toBe('same');
      expect(compareNames(a, b)).toBe(compareNames(b, a));
      expect(compareWorks(a, b)).toBe(compareWorks(b, a));
    }),
    runs,
  );
});

const datePiece = fc.constantFrom(
  ...[
    '1917',
    '20',
    '31st',
    'May',
    'October',
    'Feb.',
    ', ',
    ' ',
    '-',
    '/',
    '.',
    's',
    '(',
    ')',
    'c. ',
    'p. ',
    'of',
    '07',
  ],
);
const dated = fc.array(datePiece, { maxLength: 20 }).map((pieces) => pieces.join(''));

test('dates stand in order where they say, and agree with themselves', () => {
  fc.assert(
    fc.property(dated, (text) => {
      let last = 0;
      for (const date of findStatedDates(text, { from: 0, to: text.length })) {
        expect(date.span!.from).toBeGreaterThanOrEqual(last);
        last = date.span!.to;
        expect(text.slice(date.span!.from, last).replace(/\s+/gu, ' ')).toBe(date.label);
        expect(date.year ?? date.month).toBeDefined();
        expect(compareStatedDates(date, date)).toBe('same');
      }
    }),
    runs,
  );
});
