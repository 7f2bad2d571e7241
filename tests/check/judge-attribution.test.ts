import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { article, checkOf, library } from './judged.ts';

const wording = 'We left the town before dawn and met nobody on the road to the coast';
const by = (author: string, year: string, text = `${wording}.`): Source => ({
  ...library(text, author.split(' ').at(-1)!.toLowerCase()),
  authors: [author],
  title: 'A Diary',
  date: { notBefore: year, notAfter: year, label: year },
});
const judged = (text: string, sources: readonly Source[], people = {}): string => {
  const { verdict, findings } = checkOf(text, sources, people);
  return [verdict, ...findings.map(({ rule, severity }) => `${severity} ${rule}`)].join(': ');
};

describe('who is named', () => {
  const diary = by('Ann Example', '1911');

  test.each([
    ['the author', `Ann Example wrote: “${wording}.”`, 'verbatim'],
    ['the author by her surname', `Example wrote: “${wording}.”`, 'verbatim'],
    ['nobody', `Somebody once said that “${wording}.”`, 'verbatim'],
    ['somebody else', `Robert Sample wrote: “${wording}.”`, 'misattributed: error misattributed'],
  ])('is %s', (_, text, expected) => {
    expect(judged(text, [diary])).toBe(expected);
  });

  test.each([
    ['A Diary', 'stands in Ann Example, A Diary, example p5'],
    ['Example, a diary', 'stands in Example, a diary, example p5'],
    ['Counterexample', 'stands in Ann Example, Counterexample, example p5'],
  ])('is told once: %s', (title, told) => {
    const { findings } = checkOf(`Robert Sample wrote: “${wording}.”`, [{ ...diary, title }]);
    expect(findings[0]!.message).toContain(told);
  });

  test('may be spelled otherwise, which is a note', () => {
    const silhouettes = by('Anatole Lunarcharsky', '1923');
    expect(judged(`Anatoli Lunacharsky wrote: “${wording}.”`, [silhouettes])).toBe(
      'verbatim: note misattributed',
    );
  });

  test('is the same person where an editor says so', () => {
    const people = [{ name: 'Ann Example', also: ['Robert Sample'] }];
    expect(judged(`Robert Sample wrote: “${wording}.”`, [diary], { people })).toBe('verbatim');
  });

  test('may be whoever is quoted there, or whoever quotes', () => {
    const letter = by('Carl Writer', '1912', `My aunt Ann Example wrote: “${wording}.”`);
    expect(judged(`Ann Example wrote: “${wording}.”`, [letter])).toBe('verbatim');
    expect(judged(`Carl Writer wrote: “${wording}.”`, [letter])).toBe('verbatim');
    expect(judged(`Robert Sample wrote: “${wording}.”`, [letter])).toBe('misattributed: error misattributed');
  });

  test('is not judged by a quotation that is nobody’s', () => {
    const letter = by('Carl Writer', '1912', `There is a saying: “${wording}.”`);
    expect(judged(`Robert Sample wrote: “${wording}.”`, [letter])).toBe('verbatim');
  });

  test('is right if the words stand in the text of the one named as well', () => {
    const other = by('Robert Sample', '1913');
    const check = checkOf(`Robert Sample wrote: “${wording}.”`, [diary, other]);
    expect([check.verdict, check.found[0]!.source, check.also[0]!.source]).toEqual([
      'verbatim',
      'sample',
      'example',
    ]);
  });
});

describe('which date is given', () => {
  test.each([
    ['the year', `In 1911 Ann Example wrote: “${wording}.”`, 'verbatim'],
    ['another year', `In 1921 Ann Example wrote: “${wording}.”`, 'misdated: error misdated'],
    ['none', `Ann Example wrote: “${wording}.”`, 'verbatim'],
  ])('is %s', (_, text, expected) => {
    expect(judged(text, [by('Ann Example', '1911')])).toBe(expected);
  });

  test('decides nothing against another author', () => {
    expect(judged(`In 1921 Robert Sample wrote: “${wording}.”`, [by('Ann Example', '1911')])).toBe(
      'misattributed: error misattributed',
    );
  });
});

test('what was done to the words weighs more than who is named', () => {
  expect(
    judged(`Robert Sample wrote: “${wording.replace('nobody', 'everybody')}.”`, [by('Ann Example', '1911')]),
  ).toMatch(/^altered: error/);
});

test('a source without an author says nothing against anybody', () => {
  expect(judged(`Robert Sample wrote: “${wording}.”`, [article(`${wording}.`, 'plain')])).toBe('verbatim');
});
