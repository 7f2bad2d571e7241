import { expect, test } from 'vitest';
import { compareDates, earliestOf, firstDay, lastDay } from '../../src/dossier/dates.ts';

const date = (notBefore: string, notAfter = notBefore) => ({ notBefore, notAfter, label: notBefore });

test('a date runs from the first day of what is stated to the last', () => {
  expect([firstDay(date('1920')), lastDay(date('1920'))]).toEqual(['1920-01-01', '1920-12-31']);
  expect([firstDay(date('1920-10')), lastDay(date('1920-10'))]).toEqual(['1920-10-01', '1920-10-31']);
  expect([firstDay(date('1920-10-20')), lastDay(date('1920-10-20'))]).toEqual(['1920-10-20', '1920-10-20']);
});

test('dates sort by their first day, then their last; what has none comes last', () => {
  const dates = [undefined, date('1921'), date('1920'), date('1920-10'), date('1920-01')];
  expect([...dates].sort(compareDates).map((one) => one?.label)).toEqual([
    '1920-01',
    '1920',
    '1920-10',
    '1921',
    undefined,
  ]);
});

test.each([
  ['the only one', ['1920'], [0]],
  ['the one that has ended before all others begin', ['1921', '1920-12-31'], [1]],
  ['all whose dates overlap with the first to end', ['1920', '1920-10-20', '1921', '1919/1920'], [0, 1, 3]],
  ['none where nothing is dated', [undefined, undefined], []],
  ['the dated one of several', [undefined, '1999'], [1]],
])('the earliest is %s', (_, labels, expected) => {
  const dates = labels.map((label) => {
    const [notBefore, notAfter] = label?.split('/') ?? [];
    return notBefore === undefined ? undefined : date(notBefore, notAfter);
  });
  expect(earliestOf(dates)).toEqual(expected);
});
