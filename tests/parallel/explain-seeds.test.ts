import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../src/model/index.ts';
import { explainSeeds, explainWords, type Stretch, stretchOf } from '../../src/parallel/explain-seeds.ts';
import { createSeedFinder, gramLength } from '../../src/parallel/find-seeds.ts';
import { createSeedList } from '../../src/parallel/seed-list.ts';
import { type LaidOut, layOutTexts } from './laid-out.ts';

/** The whole of two texts as stretches of the run. */
function wholes({ run, texts }: LaidOut): [Stretch, Stretch] {
  const whole = (text: number): Stretch =>
    stretchOf(run, text, { fromToken: 0, toToken: texts[text]!.tokens.count });
  return [whole(0), whole(1)];
}

function seedsOf(a: string, b: string): ReturnType<typeof explainSeeds> {
  const laidOut = layOutTexts(a, b);
  return explainSeeds(laidOut.run, laidOut.texts, ...wholes(laidOut));
}

describe('what a search can start from', () => {
  test('tells the longest run, as the first text writes it', () => {
    const { longestRun, runs } = seedsOf(
      'He met The Old Man there, and then the old man went home at last',
      'Then THE OLD MAN went, he said',
    );
    expect(longestRun).toMatchObject({ words: 5, text: 'then the old man went' });
    expect(runs).toEqual({ needed: gramLength, count: 1 });
  });

  test('prefers the more telling of two runs of one length', () => {
    const { longestRun } = seedsOf(
      'it is of the most inquisitive revolutionary',
      'of the x inquisitive revolutionary',
    );
    expect(longestRun?.text).toBe('inquisitive revolutionary');
  });

  test('has no run where no two words in a row are shared', () => {
    expect(seedsOf('one two three', 'three two one').longestRun).toBeUndefined();
  });

  test('finds two rare words in either order, each pair once, the most telling first', () => {
    const { pairs } = seedsOf(
      'a naturally most inquisitive mind; an inquisitive and naturally keen reader of revolutionary pamphlets',
      'inquisitive, naturally. Pamphlets that are revolutionary',
    );
    expect(pairs.best.map(({ words }) => words)).toEqual([
      ['revolutionary', 'pamphlets'],
      ['naturally', 'inquisitive'],
    ]);
    expect(pairs.best[0]!.bits).toBeGreaterThanOrEqual(pairs.best[1]!.bits);
    expect(pairs.best[1]!.bits).toBeGreaterThanOrEqual(pairs.needed);
  });

  test('does not take two rare words for a pair that stand far apart in one of the texts', () => {
    expect(seedsOf('inquisitive revolutionary', 'inquisitive a b c d revolutionary').pairs.count).toBe(0);
  });

  const word = fc.constantFrom(
    'the',
    'of',
    'and',
    'revolutionary',
    'pamphlets',
    'inquisitive',
    'candlelight',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

  test('has the longest run that comparing all places with all places has', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
        let longest = 0;
        for (let i = 0; i < wordsA.length; i++) {
          for (let j = 0; j < wordsB.length; j++) {
            let length = 0;
            while (i + length < wordsA.length && wordsA[i + length] === wordsB[j + length]) length++;
            longest = Math.max(longest, length);
          }
        }
        expect(seedsOf(a, b).longestRun?.words ?? 1).toBe(Math.max(1, longest));
      }),
    );
  });

  test('has a run or a pair just where the search has a seed of equal words', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const laidOut = layOutTexts(a, b);
        const { run, texts } = laidOut;
        const seeds = createSeedList();
        const budget = createBudget(1_000_000);
        const finder = createSeedFinder(run, { isWanted: (first, second) => first !== second, budget });
        finder.search(0, seeds);
        seeds.clear();
        finder.search(1, seeds);
        const hasSeed = Array.from({ length: seeds.length }).some(
          (_, seed) => run.words[seeds.a[seed]!] === run.words[seeds.b[seed]!],
        );
        const { runs, pairs } = explainSeeds(run, texts, ...wholes(laidOut));
        expect(runs.count + pairs.count > 0).toBe(hasSeed);
      }),
    );
  });
});

describe('the words two places share', () => {
  test('counts each as often as where it stands less often, and tells the rarest first', () => {
    const laidOut = layOutTexts('the cat and the dog and the pamphlets', 'the PAMPHLETS of the exile');
    const { a, b, shared, telling } = explainWords(laidOut.run, laidOut.texts, ...wholes(laidOut));
    expect({ a, b, shared }).toEqual({ a: 8, b: 5, shared: 3 });
    expect(telling.map((one) => `${one.a} ${one.b}`)).toEqual(['pamphlets PAMPHLETS', 'the the']);
  });
});
