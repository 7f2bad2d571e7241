import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../src/model/index.ts';
import { chainSeeds, gapCost, isCertain } from '../../src/parallel/chain-seeds.ts';
import type { Found } from '../../src/parallel/found.ts';
import { createSeedList } from '../../src/parallel/seed-list.ts';
import type { TextRun } from '../../src/parallel/text-run.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { notateFound } from './found.ts';
import { layOut, layOutTexts } from './laid-out.ts';

/** Words whose order says where they stand; the run of the tests is A of 1,000 words and B of 1,000. */
const numbered = (letter: string): string =>
  Array.from({ length: 1_000 }, (_, index) => `${letter}${index}`).join(' ');
const { run: ofTwo } = layOutTexts(numbered('a'), numbered('b'));
const startB = 1_000;

/** A seed: where in A, where in B, how many words, how many bits. */
type Seed = readonly [a: number, b: number, words: number, bits: number];

const anyBits = -1_000;

function chains(seeds: readonly Seed[], leastBits = anyBits, run: TextRun = ofTwo): Found[] {
  const list = createSeedList();
  for (const [a, b, words, bits] of seeds) list.add(a, b, words, bits);
  return chainSeeds(run, list, leastBits, createBudget(1e9));
}

const notated = (seeds: readonly Seed[], leastBits?: number, run?: TextRun): string[] =>
  notateFound(chains(seeds, leastBits, run)).sort();

describe('seeds', () => {
  test('that follow each other on both sides are one passage, with the bits of both less the gap', () => {
    const [found] = chains([
      [10, startB + 50, 6, 40],
      [18, startB + 60, 5, 30],
    ]);
    expect(found).toMatchObject({ fromA: 10, toA: 23, fromB: startB + 50, toB: startB + 65, longestRun: 6 });
    expect(found!.bits).toBeCloseTo(70 - gapCost(2, 4));
  });

  test.each<readonly [string, Seed]>([
    ['stand in the other order', [100, startB + 20, 6, 40]],
    ['lie more than a sentence apart on one side', [10 + 6 + 60, startB + 50 + 6, 6, 40]],
    ['have many words between them that were replaced', [10 + 6 + 20, startB + 50 + 6 + 20, 6, 40]],
  ])('that %s are two passages', (_, second) => {
    expect(chains([[10, startB + 50, 6, 40], second])).toHaveLength(2);
  });

  test('with one sentence left out between them on one side are one passage', () => {
    expect(
      notated([
        [10, startB + 50, 9, 70],
        [19, startB + 59 + 30, 9, 70],
      ]),
    ).toEqual(['10-28 ~ 1050-1098']);
  });

  test('that share words at their seam count these once', () => {
    const [found] = chains([
      [10, startB + 50, 8, 40],
      [16, startB + 60, 8, 40],
    ]);
    expect(found!.bits).toBeCloseTo(80 - 40 * (2 / 8) - gapCost(-2, 2));
  });

  test('of one text never make a passage that runs into its own copy', () => {
    const { run } = layOutTexts(numbered('a'));
    const found = chains(
      [
        [10, 22, 6, 40],
        [17, 29, 6, 40],
      ],
      anyBits,
      run,
    );
    for (const { toA, fromB } of found) expect(toA).toBeLessThanOrEqual(fromB);
    expect(found).toHaveLength(2);
  });

  test('are not joined across a heading that only one side has', () => {
    const source = sourceFrom('one two three four five\n\nHEAD\n\nsix seven eight nine ten', 'a');
    const blocks = source.blocks.map((block, index) => ({
      ...block,
      type: index === 1 ? ('heading' as const) : block.type,
    }));
    const other = sourceFrom('one two three four five HEAD six seven eight nine ten', 'b');
    const seeds: Seed[] = [
      [0, 11, 5, 40],
      [6, 17, 5, 40],
    ];
    expect(chains(seeds, anyBits, layOut([{ ...source, blocks }, other]).run)).toHaveLength(2);
    expect(chains(seeds, anyBits, layOut([source, other]).run)).toHaveLength(1);
  });

  test('that branch off a longer chain are a passage of their own', () => {
    const trunk: Seed[] = [
      [10, startB + 10, 8, 60],
      [20, startB + 20, 8, 60],
    ];
    const branch: Seed = [20, startB + 40, 8, 60];
    expect(notated([...trunk, branch])).toEqual(['10-28 ~ 1010-1028', '20-28 ~ 1040-1048']);
  });

  test('of too few bits are left out, unless they are certain', () => {
    expect(notated([[10, startB + 10, 5, 27]], 28)).toEqual([]);
    expect(notated([[10, startB + 10, 5, 28]], 28)).toEqual(['10-15 ~ 1010-1015']);
    expect(notated([[10, startB + 10, 7, 20]], 28)).toEqual(['10-17 ~ 1010-1017']);
    expect(notated([[10, startB + 10, 7, 19]], 28)).toEqual([]);
  });

  test('that are certain stand in a passage, whatever chain they branch off', () => {
    const seed = fc.record({
      a: fc.nat(60),
      b: fc.nat(60),
      words: fc.integer({ min: 1, max: 12 }),
      bits: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(seed, { maxLength: 12 }), (drawn) => {
        const seeds = drawn.map(({ a, b, words, bits }): Seed => [a, startB + b, words, words * bits]);
        const found = chains(seeds, 28);
        const lost = seeds.filter(
          ([a, b, words, bits]) =>
            isCertain(words, bits) &&
            !found.some(
              ({ fromA, toA, fromB, toB }) =>
                fromA <= a && a + words <= toA && fromB <= b && b + words <= toB,
            ),
        );
        expect(lost).toEqual([]);
      }),
    );
  });

  test('of none make no passage', () => {
    expect(chains([])).toEqual([]);
  });
});

describe('the cost of a gap', () => {
  test('is nothing where there is none', () => {
    expect(gapCost(0, 0)).toBe(0);
  });

  test('is the same with the sides swapped, and rises with each word', () => {
    fc.assert(
      fc.property(fc.integer({ min: -16, max: 40 }), fc.integer({ min: -16, max: 40 }), (a, b) => {
        expect(gapCost(a, b)).toBe(gapCost(b, a));
        if (a >= 0 && b >= 0) expect(gapCost(a + 1, b + 1)).toBeGreaterThan(gapCost(a, b));
      }),
    );
  });

  test('is less for words that one side leaves out than for as many that are replaced', () => {
    expect(gapCost(0, 12)).toBeLessThan(gapCost(12, 12));
  });
});

describe('what is certain', () => {
  test.each([
    [7, 20, true],
    [6, 100, false],
    [8, 19.9, false],
    [12, 14, true],
    [100, 13.9, false],
  ])('of %i words with %d bits: %s', (words, bits, answer) => {
    expect(isCertain(words, bits)).toBe(answer);
  });
});
