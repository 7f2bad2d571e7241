import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutEchoes } from '../../src/parallel/without-echoes.ts';
import { foundFrom, notateFound } from './found.ts';

const kept = (...lines: readonly string[]): string[] => notateFound(withoutEchoes(foundFrom(...lines)));

describe('an echo', () => {
  const whole = '100-200 ~ 900-1000 bits 500';

  test('is a phrase within a longer find on both sides, and is left out', () => {
    expect(kept('150-156 ~ 910-916 bits 40', whole)).toEqual(['100-200 ~ 900-1000']);
  });

  test.each<readonly [string, ...string[]]>([
    ['what reaches beyond the longer find on one side', '96-104 ~ 910-918 bits 40'],
    ['what stands elsewhere on one side', '150-156 ~ 2000-2006 bits 40'],
    [
      'what says more than the longer find, which is a few words far apart',
      '150-157 ~ 910-917 bits 79',
      '100-200 ~ 900-1000 bits 51',
    ],
    ['what says enough to be a passage by itself', '150-170 ~ 910-930 bits 80'],
  ])('is not %s', (_, line = '', longer = whole) => {
    expect(kept(line, longer)).toHaveLength(2);
  });

  test('is left out however far into the longer find it lies', () => {
    const phrases = Array.from({ length: 90 }, (_, at) => `${100 + at}-${106 + at} ~ 994-1000 bits 40`);
    expect(kept(...phrases, whole)).toEqual(['100-200 ~ 900-1000']);
  });
});

test('the same find twice is kept once, however much it says', () => {
  expect(kept('10-60 ~ 70-120 bits 300', '10-60 ~ 70-120 bits 300')).toHaveLength(1);
});

test('what is left out lies in what is kept, and nothing is kept that was not found', () => {
  const find = fc.record({
    a: fc.nat(150),
    b: fc.nat(150),
    words: fc.integer({ min: 1, max: 100 }),
    bits: fc.integer({ min: 1, max: 160 }),
  });
  fc.assert(
    fc.property(fc.array(find, { maxLength: 20 }), (finds) => {
      const all = foundFrom(
        ...finds.map(
          ({ a, b, words, bits }) => `${a}-${a + words} ~ ${300 + b}-${300 + b + words} bits ${bits}`,
        ),
      );
      const left = withoutEchoes(all);
      for (const one of left) expect(all).toContain(one);
      for (const { fromA, toA, fromB, toB } of all) {
        const isHeld = left.some(
          (outer) => outer.fromA <= fromA && toA <= outer.toA && outer.fromB <= fromB && toB <= outer.toB,
        );
        expect(isHeld).toBe(true);
      }
    }),
  );
});
