import { describe, expect, test } from 'vitest';
import { checkSources } from '../../src/check-sources.ts';
import type { Source } from '../../src/model/index.ts';
import { article, library } from './judged.ts';

const borrowed =
  'the harbour was closed on the first of March by order of the new governor, whose brother owned the only bridge over the river';
const there = library(`In that year ${borrowed}.`, 'there');

function unmarked(text: string, sources: readonly Source[], own: Partial<Source> = {}): string[] {
  const here = { ...article(text), ...own };
  return checkSources([here, ...sources], { checked: [here.id] }).findings.flatMap(({ rule, span }) =>
    rule === 'unmarked' ? [text.slice(span.from, span.to)] : [],
  );
}

describe('borrowing without marks', () => {
  test('is told as far as the words agree, once', () => {
    expect(unmarked(`As is well known, ${borrowed}, says history.`, [there])).toEqual([borrowed]);
  });

  test('is one stretch where a word was changed', () => {
    const changed = borrowed.replace('new governor', 'young governor');
    expect(unmarked(`As is well known, ${changed}, says history.`, [there])).toEqual([changed]);
  });

  test.each([
    ['what stands in marks', `As is well known, “${borrowed}”, says history.`],
    ['few words', 'As is well known, the harbour was closed on the first of March.'],
    [
      'words of the language',
      'It was one of the first of the things that he had to do on the way to the end of it.',
    ],
  ])('is not %s', (_, text) => {
    expect(unmarked(text, [there])).toEqual([]);
  });

  test('is not what the other quotes', () => {
    const quoting = library(`He wrote: “${borrowed}.”`, 'quoting');
    expect(unmarked(`As is well known, ${borrowed}.`, [quoting])).toEqual([]);
  });

  test('is what the other quotes of somebody else', () => {
    const quoting = library(`Robert Sample wrote: “${borrowed}.”`, 'quoting');
    expect(unmarked(`As is well known, ${borrowed}.`, [quoting], { authors: ['Ann Example'] })).toEqual([
      borrowed,
    ]);
  });

  test('is not what the same author says elsewhere', () => {
    const own = { authors: ['Ann Example'] };
    expect(unmarked(`As is well known, ${borrowed}.`, [{ ...there, ...own }], own)).toEqual([]);
  });

  test('is told in the later text', () => {
    const dated = (year: string): Partial<Source> => ({
      date: { notBefore: year, notAfter: year, label: year },
    });
    const text = `As is well known, ${borrowed}.`;
    expect(unmarked(text, [{ ...there, ...dated('1900') }], dated('1910'))).toEqual([borrowed]);
    expect(unmarked(text, [{ ...there, ...dated('1910') }], dated('1900'))).toEqual([]);
  });

  test('is not a form of words that many sources have', () => {
    const many = ['b', 'c', 'd', 'e', 'f'].map((id) => library(`In that year ${borrowed}.`, id));
    expect(unmarked(`As is well known, ${borrowed}.`, many)).toEqual([]);
  });

  test('is not a heading', async () => {
    const heading = {
      ...article(borrowed),
      blocks: [{ ...article(borrowed).blocks[0]!, type: 'heading' as const }],
    };
    const { findings } = checkSources([heading, there], { checked: [heading.id] });
    expect(findings).toEqual([]);
  });
});
