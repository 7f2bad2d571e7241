import { describe, expect, test } from 'vitest';
import { attributeQuotations } from '../../src/attribute/index.ts';
import type { AttributedQuotation, Attribution, Source, Span } from '../../src/model/index.ts';
import { countWords, findQuotations } from '../../src/text/index.ts';
import { quotationsOf, readAs, saying } from '../helpers/attributions.ts';
import { fullTextsArePresent, readFullTexts } from '../helpers/trotsky.ts';

/** Every part of an attribution that has a span, with what it says stands there. */
function statedParts({ name, work, date, locus, addressee }: Attribution): [string, Span | undefined][] {
  return [
    [name?.name ?? '', name?.span],
    [work?.title ?? '', work?.span],
    [work?.date?.label ?? '', work?.date?.span],
    [date?.label ?? '', date?.span],
    [locus?.label ?? '', locus?.span],
    [addressee?.name ?? '', addressee?.span],
  ];
}

/** Parts whose span does not show what they say, and quotations whose parts or order are wrong. */
function brokenLaws(source: Source, quotations: readonly AttributedQuotation[]): string[] {
  const slice = ({ from, to }: Span): string => source.text.slice(from, to).replace(/\s+/gu, ' ');
  return quotations.flatMap((quotation, index) => {
    const { attribution, parts, omissions, insertions, within, level, from, to } = quotation;
    const stated = attribution === undefined ? [] : statedParts(attribution);
    const broken = stated
      .filter(([said, span]) => span !== undefined && slice(span) !== said)
      .map(([said, span]) => `${said} is not ${slice(span!)}`);
    const inside = [...parts, ...omissions, ...insertions].every((one) => one.from >= from && one.to <= to);
    const holder = within === undefined ? undefined : quotations[within]!;
    const isHeld =
      holder === undefined
        ? level === 1
        : holder.from <= from && holder.to >= to && holder.level === level - 1;
    const before = quotations[index - 1];
    const isInOrder = before === undefined || before.from < from || (before.from === from && before.to >= to);
    const words = parts.reduce((sum, part) => sum + countWords(source.text.slice(part.from, part.to)), 0);
    if (!inside || !isHeld || !isInOrder || words !== quotation.words)
      broken.push(`${quotation.place} ${from}`);
    return broken;
  });
}

const article = [
  '---',
  'title: Rosa Luxemburg',
  'authors: Jane Doe',
  '---',
  '',
  '# Rosa Luxemburg',
  '',
  'In a letter to Karl Kautsky of 3 May 1905 she wrote: “We ... must go on [to Berlin]. He said ‘no’ to it.” (Letters (1978), p. 12)',
  '',
  'As the historian Eric Hobsbawm has observed:',
  '',
  '> The century ended in problems.',
  '>',
  '> — Eric Hobsbawm, The Age of Extremes (1994), p. 558',
].join('\n');

describe('attributed quotations', () => {
  test('say whose they are, how they nest, what was left out and put in', async () => {
    const source = await readAs('a.md', article);
    const found = quotationsOf(source);
    expect(found.map(({ type, level, within, words }) => [type, level, within, words])).toEqual([
      ['marks', 1, undefined, 11],
      ['marks', 2, 0, 1],
      ['block', 1, undefined, 5],
    ]);
    expect(found.map(saying)).toEqual([
      'Rosa Luxemburg | Letters (1978) | 3 May 1905 | p. 12 | to Karl Kautsky',
      'nobody',
      'Eric Hobsbawm | The Age of Extremes (1994) | p. 558',
    ]);
    const shown = (spans: readonly Span[]): string[] =>
      spans.map(({ from, to }) => source.text.slice(from, to));
    expect(shown(found[0]!.omissions)).toEqual(['...']);
    expect(shown(found[0]!.insertions)).toEqual(['[to Berlin]']);
    expect(brokenLaws(source, found)).toEqual([]);
  });

  test('survive JSON', async () => {
    const found = quotationsOf(await readAs('a.md', article));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('are none in a text without any, and none are lost of no words', async () => {
    expect(quotationsOf(await readAs('a.txt', 'It was so.'))).toEqual([]);
    expect(quotationsOf(await readAs('a.txt', ''))).toEqual([]);
  });

  test.runIf(fullTextsArePresent)('of the full texts show what they say where they say it', async () => {
    for (const source of await readFullTexts()) {
      const found = quotationsOf(source);
      expect(found.length).toBeGreaterThan(5);
      expect(brokenLaws(source, found)).toEqual([]);
    }
  });

  describe('that an editor speaks of', () => {
    const declare = async (attribution: Attribution, wording: string): Promise<AttributedQuotation[]> => {
      const source = await readAs('a.txt', 'Stalin said in 1927: "One two \'three four\' five."');
      const from = source.text.indexOf(wording);
      const passage = { source: source.id, place: 'p1', from, to: from + wording.length };
      const quotations = findQuotations(source.text, source.blocks);
      return attributeQuotations(source, quotations, [{ ...passage, attribution }]);
    };

    test('are as he says, and as found in what he does not speak of', async () => {
      const found = await declare({ origin: 'corpus', name: { name: 'Lenin' } }, "One two 'three four' five");
      expect(found.map(saying)).toEqual(['Lenin | 1927', 'nobody']);
      expect(found[0]!.attribution?.origin).toBe('corpus');
    });

    test('are those that his passage covers most of', async () => {
      const found = await declare({ origin: 'corpus', name: { name: 'Lenin' } }, 'three four');
      expect(found.map(saying)).toEqual(['Stalin | 1927', 'Lenin']);
    });

    test('stay as found where he speaks of nothing that is quoted', async () => {
      expect((await declare({ origin: 'corpus', name: { name: 'Lenin' } }, 'said')).map(saying)[0]).toBe(
        'Stalin | 1927',
      );
    });
  });
});

describe('text that nobody wrote', () => {
  // Steps are not counted here, so a cost that is not linear shows as a test that never ends.
  test.each([
    ['marks', '"'],
    ['marks with a word', '"a" '],
    ['marks that nobody closes', '“a '],
    ['marks that nobody closes, and ellipses', '“a ... [b] '],
    ['dots', '. '],
    ['capitals', 'Lenin '],
    ['initials', 'A. '],
    ['open brackets', '[a'],
    ['asterisks', '* '],
    ['introductions', 'he said "a b c d" '],
    ['citations that do not end', '"a b c d" (Lenin, a, b, '],
    ['titles', 'in Red of the and of the '],
    ['headings', '(1) Lenin, '],
  ])(
    'of nothing but %s is read in time',
    async (_, unit) => {
      const source = await readAs('a.txt', unit.repeat(Math.ceil(30_000 / unit.length)));
      expect(brokenLaws(source, quotationsOf(source).slice(0, 1_000))).toEqual([]);
    },
    20_000,
  );
});
