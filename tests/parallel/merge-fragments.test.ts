import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFragments } from '../../src/parallel/merge-fragments.ts';
import { foundFrom, notateFound } from './found.ts';
import { layOutTexts } from './laid-out.ts';

const { run } = layOutTexts(Array.from({ length: 3_000 }, (_, index) => `w${index}`).join(' '));

const merged = (...lines: readonly string[]): string[] =>
  notateFound(mergeFragments(run, foundFrom(...lines)));

describe('fragments', () => {
  test('that follow each other closely on both sides are one passage', () => {
    expect(merged('10-20 ~ 1010-1020', '28-40 ~ 1030-1042')).toEqual(['10-40 ~ 1010-1042']);
  });

  test('add up their bits', () => {
    expect(mergeFragments(run, foundFrom('10-20 ~ 60-70 bits 40', '22-30 ~ 72-80 bits 50'))[0]!.bits).toBe(
      90,
    );
  });

  test('lie farther apart where both are long', () => {
    expect(merged('0-60 ~ 1000-1060', '75-135 ~ 1075-1135')).toHaveLength(1);
    expect(merged('0-60 ~ 1000-1060', '80-140 ~ 1080-1140')).toHaveLength(2);
    expect(merged('0-60 ~ 1000-1060', '75-85 ~ 1075-1085')).toHaveLength(2);
  });

  test('lie farther apart beside a page, where the gap is as long in both texts', () => {
    expect(merged('0-200 ~ 1000-1200', '300-310 ~ 1300-1310')).toHaveLength(1);
    expect(merged('0-200 ~ 1000-1200', '300-310 ~ 1240-1250')).toHaveLength(2);
  });

  test('are never joined over more than a page', () => {
    expect(merged('0-1200 ~ 1500-2700', '1460-1490 ~ 2960-2990')).toHaveLength(2);
  });

  test('that were extended over the gap between them are joined', () => {
    expect(merged('10-30 ~ 1010-1030', '25-50 ~ 1025-1050')).toEqual(['10-50 ~ 1010-1050']);
  });

  test.each([
    ['stand in the other order on one side', '10-20 ~ 1030-1040', '22-30 ~ 1010-1018'],
    ['would make a passage that runs into its own copy', '10-20 ~ 30-40', '22-34 ~ 42-54'],
    ['are two copies of one passage', '10-20 ~ 1010-1020', '24-34 ~ 1010-1020'],
    ['are one passage with two copies', '10-20 ~ 1010-1020', '10-20 ~ 1024-1034'],
    ['are two copies that begin a word later', '10-20 ~ 1010-1020', '24-33 ~ 1011-1020'],
  ])('that %s stay two', (_, first, second) => {
    expect(merged(first, second)).toHaveLength(2);
    expect(merged(second, first)).toHaveLength(2);
  });

  test('of three make one passage, in whatever order they come', () => {
    const lines = ['10-20 ~ 1010-1020', '22-32 ~ 1022-1032', '36-46 ~ 1036-1046'];
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (shuffled) => {
        expect(merged(...shuffled)).toEqual(['10-46 ~ 1010-1046']);
      }),
    );
  });

  test('all stand in a passage, and do so wherever in the run they lie', () => {
    const fragment = fc.record({ a: fc.nat(120), b: fc.nat(120), words: fc.integer({ min: 4, max: 40 }) });
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 10 }), fc.nat(600), (fragments, shift) => {
        const at = (by: number): string[] =>
          merged(
            ...fragments.map(
              ({ a, b, words }) => `${by + a}-${by + a + words} ~ ${1_500 + b}-${1_500 + b + words}`,
            ),
          );
        const passages = foundFrom(...at(0));
        for (const { a, b, words } of fragments) {
          const isHeld = passages.some(
            ({ fromA, toA, fromB, toB }) =>
              fromA <= a && a + words <= toA && fromB <= 1_500 + b && 1_500 + b + words <= toB,
          );
          expect(isHeld).toBe(true);
        }
        const back = foundFrom(...at(shift)).map((find) => ({
          ...find,
          fromA: find.fromA - shift,
          toA: find.toA - shift,
        }));
        expect(notateFound(back)).toEqual(at(0));
      }),
    );
  });
});
