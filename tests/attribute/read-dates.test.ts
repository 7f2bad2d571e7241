import { describe, expect, test } from 'vitest';
import { findStatedDates } from '../../src/attribute/read-dates.ts';

/** Each date as "year–last-month-day of its label", with "_" for what is not said. */
function dates(text: string, span = { from: 0, to: text.length }): string[] {
  return findStatedDates(text, span).map(({ label, year, lastYear, month, day, span: at }) => {
    expect(text.slice(at!.from, at!.to).replace(/\s+/gu, ' ')).toBe(label);
    const last = lastYear === undefined ? '' : `–${lastYear}`;
    return `${label}: ${year ?? '_'}${last}-${month ?? '_'}-${day ?? '_'}`;
  });
}

describe('stated dates', () => {
  test.each([
    ['On 20th October, 1920: At one time', '20th October, 1920: 1920-10-20'],
    ['Early on the 18th October she went', '18th October: _-10-18'],
    ['(2nd March, 1903)', '2nd March, 1903: 1903-3-2'],
    ['The New Republic (July, 1938)', 'July, 1938: 1938-7-_'],
    ['17 January 1937', '17 January 1937: 1937-1-17'],
    ['On August 28, 1940, he', 'August 28, 1940: 1940-8-28'],
    ['dated 1920-10-20', '1920-10-20: 1920-10-20'],
    ['in 1917-10', '1917-10: 1917-10-_'],
    ['the war of 1903–07', '1903–07: 1903–1907-_-_'],
    ['in 1917-8.', '1917-8: 1917–1918-_-_'],
    ['during 1905-06,', '1905-06: 1905–1906-_-_'],
    ['Krassó (1930-86)', '1930-86: 1930–1986-_-_'],
    ['the season 1968/69', '1968/69: 1968–1969-_-_'],
    ['of the 1920s.', '1920s: 1920–1929-_-_'],
    ['in the 1800s', '1800s: 1800–1899-_-_'],
    ['c. 1932', 'c. 1932: 1932-_-_'],
    ['in the autumn of 1967, he', 'autumn of 1967: 1967-_-_'],
    ['the 15th of March next', '15th of March: _-3-15'],
    ['until the 18th of October. For', '18th of October: _-10-18'],
    ['September the 11th, 2001', 'September the 11th, 2001: 2001-9-11'],
    ['Sept. 3d, 1862', 'Sept. 3d, 1862: 1862-9-3'],
    ['20th\nOctober\n1920', '20th October 1920: 1920-10-20'],
    ['28th-30th August 1940', '28th-30th August 1940: 1940-8-_'],
    ['May–June 1905', 'May–June 1905: 1905-_-_'],
    ['25th October (7th November), 1917', '25th October (7th November), 1917: 1917-10-25'],
    ['17/1/1937', '17/1/1937: 1937-1-17'],
    ['5/6/1937', '5/6/1937: 1937-_-_'],
    ['31st February 1920', '31st February 1920: 1920-_-_'],
    ['1848 pages in 1848', '1848: 1848-_-_'],
    ['In 1917 workers rose', '1917: 1917-_-_'],
    ['$1.02 3/4 July 1, 1891', 'July 1, 1891: 1891-7-1'],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual([expected]);
  });

  test.each([
    'the July Days and the October Revolution',
    'May I ask? March on! Mar it.',
    'p. 1917, pp. 1917–19, no. 1848, vol. 1900',
    '1,917 and 1.917 and $1917 and 1917%',
    '1200 BC',
    'a vote of March 28-23',
    'number 19170 of 191',
    'room A1917, 0917',
  ])('are not in %j', (text) => {
    expect(dates(text)).toEqual([]);
  });

  test('are all of a text, in order, within the span alone', () => {
    const text = 'In 1903 (2nd March) and 1904; c. 1905.';
    expect(dates(text).map((date) => date.split(':')[0])).toEqual(['1903', '2nd March', '1904', 'c. 1905']);
    expect(dates(text, { from: 8, to: 28 })).toEqual(['2nd March: _-3-2', '1904: 1904-_-_']);
    expect(dates('see p. 1917', { from: 7, to: 11 })).toEqual([]);
  });

  test.each(['1917-', '1 ', 'May ', '20th of ', 'c. ', 'early in ', '1 January (', '1/1/', ' \n'])(
    'cost time linear in a text of %j',
    (piece) => {
      expect(dates(piece.repeat(Math.ceil(300_000 / piece.length))).length).toBeLessThan(300_000);
    },
  );
});
