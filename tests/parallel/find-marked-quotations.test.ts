import { describe, expect, test } from 'vitest';
import { limits } from '../../src/model/index.ts';
import { findMarkedQuotations } from '../../src/parallel/find-marked-quotations.ts';
import { layOutTexts, wordsAt } from './laid-out.ts';

/** The words of what is found, for each text the later of the two. */
function marked(...texts: readonly string[]): string[][] {
  const laidOut = layOutTexts(...texts);
  const { found } = findMarkedQuotations(laidOut.run, laidOut.texts, () => true);
  return found.map((ofText) => ofText.map(({ fromA, toA }) => wordsAt(laidOut, fromA, toA)));
}

describe('a short quotation in quotation marks', () => {
  test('is found word for word in another text, before it and after it', () => {
    const quoting = 'he spoke of the "magnificent industrial catastrophe" again';
    const source = 'against the magnificent industrial catastrophe, who';
    expect(marked(quoting, source)).toEqual([[], ['magnificent industrial catastrophe']]);
    expect(marked(source, quoting)).toEqual([[], ['magnificent industrial catastrophe']]);
  });

  test('is found in its own text, and not at its own place', () => {
    expect(
      marked('the magnificent industrial catastrophe is a "magnificent industrial catastrophe"'),
    ).toEqual([['magnificent industrial catastrophe']]);
    expect(marked('he is a "magnificent industrial catastrophe"')).toEqual([[]]);
  });

  test.each([
    ['of one word', '"antidisestablishmentarianism"', 'antidisestablishmentarianism'],
    [
      'of eight words',
      '"one magnificent catastrophe after another of the industrial wilderness"',
      'one magnificent catastrophe after another of the industrial wilderness',
    ],
    ['of common words', '"of the day"', 'of the day'],
    ['that is never closed', '"magnificent industrial catastrophe', 'magnificent industrial catastrophe'],
    [
      'that stands there in other words',
      '"magnificent industrial catastrophe"',
      'magnificent old industrial catastrophe',
    ],
  ])('%s is not looked up', (_, quoting, source) => {
    expect(marked(`he said ${quoting}`, `and ${source} too`).flat()).toEqual([]);
  });

  test('that is marked in both texts is one pair seen from each, for later steps to make one of', () => {
    const [, found] = marked(
      'the "magnificent industrial catastrophe" spoke',
      'a "magnificent industrial catastrophe" wrote',
    );
    expect(new Set(found)).toEqual(new Set(['magnificent industrial catastrophe']));
  });

  test('that stands in very many texts is found in all of them', () => {
    const places = Array.from(
      { length: limits.occurrencesPerGram + 30 },
      (_, index) => `x${index} against the magnificent industrial catastrophe`,
    );
    expect(marked('the "magnificent industrial catastrophe"', ...places).flat()).toHaveLength(places.length);
  });
});
