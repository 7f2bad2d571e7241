import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAnchors, longestRising } from '../../src/align/find-anchors.ts';

const ids = (text: string): Uint32Array => Uint32Array.from(text, (letter) => letter.codePointAt(0)!);

function anchors(a: string, b: string, k: number): string[] {
  const cell = { fromA: 0, toA: a.length, fromB: 0, toB: b.length };
  return findAnchors(ids(a), ids(b), cell, k).map(({ a: at, count }) => a.slice(at, at + count));
}

test('takes grams that stand once on each side, joined to runs', () => {
  expect(anchors('xabcdy', 'zabcdw', 2)).toEqual(['abcd']);
});

test('leaves out grams that stand twice on one side', () => {
  expect(anchors('abqab', 'abr', 2)).toEqual([]);
});

test('keeps the longest rising order where grams have moved', () => {
  expect(anchors('ab-cd-ef', 'cd+ef+ab', 2)).toEqual(['cd', 'ef']);
});

test('looks only inside its cell', () => {
  const [a, b] = [ids('abcabc'), ids('abc')];
  expect(findAnchors(a, b, { fromA: 3, toA: 6, fromB: 0, toB: 3 }, 2)).toEqual([{ a: 3, b: 0, count: 3 }]);
});

test('a longest rising subsequence is rising, and as long as the quadratic one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 40 }), (values) => {
      const rising = longestRising(values).map((index) => values[index]!);
      expect(rising.every((value, index) => index === 0 || value > rising[index - 1]!)).toBe(true);
      const best: number[] = [];
      for (let index = 0; index < values.length; index++) {
        const before = best.filter((_, earlier) => values[earlier]! < values[index]!);
        best.push(1 + Math.max(0, ...before));
      }
      expect(rising).toHaveLength(Math.max(0, ...best));
    }),
  );
});
