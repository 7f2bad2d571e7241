import { describe, expect, test } from 'vitest';
import { compareStatedDates, intervalOf } from '../../src/attribute/compare-dates.ts';
import { findStatedDates } from '../../src/attribute/read-dates.ts';
import type { StatedDate } from '../../src/model/index.ts';

function date(text: string): StatedDate {
  const [found] = findStatedDates(text, { from: 0, to: text.length });
  return found!;
}

describe('two stated dates', () => {
  test.each([
    ['18th October', '20th October, 1920', 'different'],
    ['1920', '20th October, 1920', 'compatible'],
    ['October 1920', '20th October, 1920', 'compatible'],
    ['20 October 1920', 'October 20, 1920', 'same'],
    ['1932', '1930', 'different'],
    ['1932', '1932', 'same'],
    ['1967', '18th October', 'compatible'],
    ['18th October', '18th November', 'different'],
    ['1920s', '1923', 'compatible'],
    ['1920s', '1931', 'different'],
    ['1903–07', '5 May 1905', 'compatible'],
    ['1903–07', '1907–10', 'compatible'],
    ['1903–07', '1908', 'different'],
    ['c. 1932', '1930', 'compatible'],
    ['c. 1932', '1940', 'different'],
    ['25th October, 1917', '7th November, 1917', 'compatible'],
    ['25th October, 1917', '8th November, 1917', 'different'],
    ['25th October, 1967', '7th November, 1967', 'different'],
    ['31 January 1800', '12 February 1800', 'different'],
    ['20 January 1850', '1 February 1850', 'compatible'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compareStatedDates(date(a), date(b))).toBe(expected);
    expect(compareStatedDates(date(b), date(a))).toBe(expected);
  });
});

describe('the interval of a stated date', () => {
  test.each([
    ['20th October, 1920', '1920-10-20', '1920-10-20'],
    ['July, 1938', '1938-07', '1938-07'],
    ['1967', '1967', '1967'],
    ['1903–07', '1903', '1907'],
  ])('%s', (text, notBefore, notAfter) => {
    expect(intervalOf(date(text))).toEqual({ notBefore, notAfter, label: text });
  });

  test('needs a year', () => {
    expect(intervalOf(date('18th October'))).toBeUndefined();
  });
});
