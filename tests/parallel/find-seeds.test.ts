import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget, limits, type Source } from '../../src/model/index.ts';
import { createSeedFinder, leastPairBits } from '../../src/parallel/find-seeds.ts';
import type { PairFilter } from '../../src/parallel/pair-filter.ts';
import { createSeedList, type Seeds } from '../../src/parallel/seed-list.ts';
import { weightsPerBit } from '../../src/parallel/word-bits.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { english } from './english.ts';
import { equalRuns } from './equal-runs.ts';
import { type LaidOut, layOut, layOutTexts, wordsAt } from './laid-out.ts';

interface Searched {
  readonly seeds: Seeds;
  readonly sampled: number;
  readonly isDone: boolean;
}

function search(
  { run, texts }: LaidOut,
  { isWanted = () => true, steps = 1e9 }: { readonly isWanted?: PairFilter; readonly steps?: number } = {},
): Searched {
  const finder = createSeedFinder(run, { isWanted, budget: createBudget(steps) });
  const seeds = createSeedList();
  const isDone = texts.map((_, text) => finder.search(text, seeds)).every((isSearched) => isSearched);
  return { seeds, sampled: finder.sampled, isDone };
}

/** The words of each seed, once. */
function wordings(laidOut: LaidOut, searched: Searched = search(laidOut)): string[] {
  const { a, length, count } = searched.seeds;
  const all = Array.from({ length }, (_, seed) => wordsAt(laidOut, a[seed]!, a[seed]! + count[seed]!));
  return [...new Set(all)].sort();
}

describe('seeds', () => {
  test('are runs of five equal words or more, however common, grown as far as they reach', () => {
    expect(wordings(layOutTexts('x in the end of the day y', 'z in the end of the day w'))).toEqual([
      'in the end of the day',
    ]);
    expect(wordings(layOutTexts('x at the end of y', 'z at the end of w'))).toEqual([]);
  });

  test('are two telling words near each other, in either order', () => {
    const texts = ['a naturally most inquisitive mind', 'the inquisitive and naturally keen'];
    expect(wordings(layOutTexts(...texts))).toEqual(['inquisitive', 'naturally']);
  });

  test('are not two telling words with three between them', () => {
    expect(wordings(layOutTexts('inquisitive a b c naturally', 'inquisitive d naturally'))).toEqual([]);
  });

  test('do not reach across what a source leaves out', () => {
    const text = 'in the end of the day';
    const plain = sourceFrom(`${text.slice(0, 10)}\n\n${text.slice(11)}`, 'b');
    const gap = { ...plain.blocks[1]!, type: 'gap' as const, from: 11, to: 11 };
    const excerpts: Source = { ...plain, blocks: [plain.blocks[0]!, gap, plain.blocks[1]!] };
    expect(wordings(layOut([sourceFrom(text, 'a'), excerpts]))).toEqual([]);
    expect(wordings(layOut([sourceFrom(text, 'a'), plain]))).toEqual([text]);
  });

  test('of a phrase said three times in a row are copies side by side', () => {
    const laidOut = layOutTexts(
      'now sing the old song again now sing the old song again now sing the old song again',
    );
    const { a, b, count, length } = search(laidOut).seeds;
    const pairs = Array.from({ length }, (_, seed) => [a[seed], b[seed], count[seed]]);
    expect(pairs.sort()).toEqual([
      [0, 12, 6],
      [0, 6, 6],
      [6, 12, 6],
    ]);
  });

  test('are sought between the texts that are wanted only', () => {
    const laidOut = layOutTexts(
      ...Array.from({ length: 3 }, (_, index) => `x${index} in the end of the day`),
    );
    const { seeds } = search(laidOut, { isWanted: (first, second) => first === 0 && second === 2 });
    expect([seeds.length, seeds.a[0], seeds.b[0]]).toEqual([1, 1, 15]);
  });

  test('of a phrase that stands more often than the limit are those with the nearest, and it is counted', () => {
    const copies = limits.occurrencesPerGram + 20;
    const text = Array.from({ length: copies }, (_, index) => `in the end of the day x${index}`).join(' ');
    const { seeds, sampled } = search(layOutTexts(text));
    expect(sampled).toBeGreaterThan(0);
    const last = Array.from({ length: seeds.length }, (_, seed) => seed).filter(
      (seed) => seeds.b[seed] === (copies - 1) * 7,
    );
    const starts = last.map((seed) => seeds.a[seed]! / 7).sort((p, q) => p - q);
    expect(starts).toEqual(
      Array.from(
        { length: limits.occurrencesPerGram },
        (_, index) => copies - 1 - limits.occurrencesPerGram + index,
      ),
    );
  });

  test('are sought until the budget is spent, which is said', () => {
    const laidOut = layOutTexts(english(1, 100), english(1, 100));
    expect(search(laidOut).isDone).toBe(true);
    expect(search(laidOut, { steps: 50 }).isDone).toBe(false);
  });

  const texts = fc
    .tuple(fc.nat(), fc.integer({ min: 1, max: 200 }), fc.nat(3))
    .map(([seed, words, shared]) => {
      const phrase = Array.from({ length: shared }, (_, index) => english(seed + index + 2, 12)).join(' ');
      return [`${english(seed, words)} ${phrase}`, `${phrase} ${english(seed + 1, words)}`];
    });

  test('are all runs of five equal words', () => {
    fc.assert(
      fc.property(texts, (both) => {
        const laidOut = layOutTexts(...both);
        const { seeds } = search(laidOut);
        const starts = new Set(
          Array.from(
            { length: seeds.length },
            (_, seed) => `${seeds.a[seed]} ${seeds.b[seed]} ${seeds.count[seed]}`,
          ),
        );
        const long = equalRuns(laidOut.run).filter(({ words }) => words >= 5);
        expect(long.filter(({ a, b, words }) => !starts.has(`${a} ${b} ${words}`))).toEqual([]);
      }),
    );
  });

  test('are equal words, with the bits that these share, before and after without overlap', () => {
    fc.assert(
      fc.property(texts, (both) => {
        const { run, ...rest } = layOutTexts(...both);
        const { seeds } = search({ run, ...rest });
        for (let seed = 0; seed < seeds.length; seed++) {
          const [a, b, count] = [seeds.a[seed]!, seeds.b[seed]!, seeds.count[seed]!];
          expect(a + count).toBeLessThanOrEqual(b);
          expect(run.words.subarray(a, a + count)).toEqual(run.words.subarray(b, b + count));
          let weight = 0;
          for (let at = 0; at < count; at++) weight += Math.min(run.weights[a + at]!, run.weights[b + at]!);
          expect(seeds.bits[seed]).toBe(weight / weightsPerBit);
        }
      }),
    );
  });

  test('take a pair for telling from its own two words, in each of the texts', () => {
    expect(leastPairBits).toBeGreaterThan(16);
    // One long word and an article tell too little, however near.
    expect(wordings(layOutTexts('a telegraph b', 'c a telegraph d'))).toEqual([]);
  });
});
