import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightsPerBit, wordWeights } from '../../src/parallel/word-bits.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { english } from './english.ts';

/** Bits of each word of the last text, after others have been read. */
function bitsOf(text: string, ...before: readonly string[]): number[] {
  const vocabulary = createVocabulary();
  const texts = [...before, text].map((one) => tokenize(sourceFrom(one), vocabulary));
  const weights = wordWeights(texts, vocabulary);
  return Array.from(
    weights.subarray(weights.length - texts.at(-1)!.count),
    (weight) => weight / weightsPerBit,
  );
}

describe('the bits of a word', () => {
  test('are more in a long word than in a short one, where the text is too short to tell', () => {
    const [the, history, revolutionary] = bitsOf('the history revolutionary');
    expect(the).toBeLessThan(8);
    expect(history).toBeGreaterThan(the!);
    expect(revolutionary).toBeGreaterThan(history!);
  });

  test('are fewer the more often it stands in the text', () => {
    const once = bitsOf(`${english(1, 2_000)} zebra`).at(-1)!;
    const often = bitsOf(`${english(1, 2_000)} ${'zebra and so on. '.repeat(50)} a zebra`).at(-1)!;
    expect(often).toBeLessThan(once - 2);
  });

  test('are next to none after a word that it always follows', () => {
    const bits = bitsOf(Array.from({ length: 200 }, (_, index) => `w${index} united states`).join(' '));
    expect(bits.at(-1)).toBeLessThan(1);
    expect(bits.at(-2)).toBeGreaterThan(4);
  });

  test('are as many after it as elsewhere, where the two stand together three times', () => {
    const around = (index: number): string => english(index, 200);
    const apart = bitsOf(
      ['spiteful', 'telegraph', 'spiteful', 'telegraph', 'spiteful', 'telegraph']
        .map((word, index) => `${around(index)} ${word}`)
        .join(' '),
    );
    const together = bitsOf(
      [0, 2, 4].map((index) => `${around(index)} ${around(index + 1)} spiteful telegraph`).join(' '),
    );
    expect(together.at(-1)).toBeCloseTo(apart.at(-1)!, 0);
  });

  test('never exceed sixteen, and a character of a script without spaces has about nine', () => {
    expect(
      Math.max(...bitsOf('antidisestablishmentarianism and floccinaucinihilipilification')),
    ).toBeLessThan(16);
    expect(bitsOf('道')[0]).toBeCloseTo(9, 0);
  });

  test('are finite and never negative, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const bits of bitsOf(text)) expect(bits >= 0 && bits < 16).toBe(true);
      }),
    );
  });

  test('are those of its own text, whatever was read before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 10, max: 600 }), (seed, other, words) => {
        const text = english(seed, words);
        expect(bitsOf(text, english(other, words))).toEqual(bitsOf(text));
      }),
    );
  });
});
