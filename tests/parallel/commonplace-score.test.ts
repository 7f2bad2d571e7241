import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, commonplaceFrom } from '../../src/model/index.ts';
import {
  commonplaceScore,
  type ParallelSide,
  type ParallelWeight,
} from '../../src/parallel/commonplace-score.ts';
import type { TokenizedSource } from '../../src/parallel/text-run.ts';
import { layOutTexts } from './laid-out.ts';

/** The whole of a text as one side of a parallel, all of its words shared. */
function sideOf(text: string, type: Block['type'] = 'paragraph'): ParallelSide {
  const [one] = layOutTexts(text).texts as [TokenizedSource];
  const blocks = one.source.blocks.map((block) => ({ ...block, type }));
  return {
    text: { ...one, source: { ...one.source, blocks } },
    span: { from: 0, to: text.length },
    sharedTokens: Array.from({ length: one.tokens.count }, (_, token) => token),
  };
}

const score = (a: string, b: string, weight: Partial<ParallelWeight>): number =>
  commonplaceScore(sideOf(a), sideOf(b), { bits: 60, similarity: 1, isSought: false, ...weight });

describe('what is commonplace', () => {
  const phrase = 'to restore the capitalist system in the whole union';

  test('is a short phrase without quotation marks, and the less so the more bits it has', () => {
    const scores = [20, 60, 70, 80, 300].map((bits) => score(phrase, phrase, { bits }));
    expect(scores).toEqual([...scores].sort((p, q) => q - p));
    expect([scores[0], scores.at(-1)]).toEqual([1, 0]);
    expect(scores[1]).toBeGreaterThanOrEqual(commonplaceFrom);
  });

  test('is not a phrase that one of the texts quotes, or that was searched for', () => {
    expect(score(`"${phrase}"`, phrase, {})).toBeLessThan(commonplaceFrom);
    expect(score(phrase, phrase, { isSought: true })).toBeLessThan(commonplaceFrom);
  });

  test('is rather what is scattered over a long passage than a run of as many bits', () => {
    expect(score(phrase, phrase, { bits: 90, similarity: 0.1 })).toBeGreaterThan(
      score(phrase, phrase, { bits: 90, similarity: 1 }),
    );
  });

  test('is a list of names, unless it is a very long one', () => {
    const names = 'Lenin, Trotsky, Kamenev, Zinoviev, Bukharin, Stalin and Rykov of Moscow';
    expect(score(names, names, { bits: 200 })).toBe(1);
    expect(score(names, names, { bits: 1_000 })).toBe(0);
    expect(score(names, names.toLowerCase(), { bits: 200 })).toBe(0);
  });

  test('is a heading in both texts, and not one that is quoted in running text', () => {
    const title = 'of the magnificent catastrophe in the industrial wilderness';
    const weight = { bits: 500, similarity: 1, isSought: false };
    expect(commonplaceScore(sideOf(title, 'heading'), sideOf(title, 'caption'), weight)).toBe(1);
    expect(commonplaceScore(sideOf(title, 'heading'), sideOf(title), weight)).toBe(0);
  });

  test('is told between 0 and 1, and the same with the sides swapped', () => {
    const wording = fc.constantFrom(phrase, `"${phrase}"`, phrase.toUpperCase(), `He said: ${phrase}`);
    fc.assert(
      fc.property(wording, wording, fc.double({ min: 0, max: 1_000, noNaN: true }), (a, b, bits) => {
        const one = score(a, b, { bits });
        expect(one >= 0 && one <= 1).toBe(true);
        expect(score(b, a, { bits })).toBe(one);
      }),
    );
  });
});
