import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeOut } from '../../src/align/take-out.ts';

const ids = (text: string): Uint32Array => Uint32Array.from(text, (letter) => letter.codePointAt(0)!);
const written = (words: Uint32Array): string => String.fromCodePoint(...words);
const range = (fromToken: number, toToken: number) => ({ fromToken, toToken });
const same = (fromTokenA: number, fromTokenB: number, count: number) =>
  ({ type: 'same', fromTokenA, fromTokenB, count }) as const;

const a = ids('..abXXcdYef');
const b = ids('abcdZefXX.');
const cell = { fromA: 2, toA: 11, fromB: 0, toB: 9 };
const rest = takeOut(a, b, cell, [{ a: range(4, 6), b: range(7, 9) }]);

test('leaves the texts of the cell without the blocks', () => {
  expect([written(rest.a), written(rest.b)]).toEqual(['abcdYef', 'abcdZef']);
  expect(rest.cell).toEqual({ fromA: 0, toA: 7, fromB: 0, toB: 7 });
});

test('puts runs back where they stood, cut where a block was between their words', () => {
  expect(rest.putBack([same(0, 0, 4), same(5, 5, 2)])).toEqual([same(2, 0, 2), same(6, 2, 2), same(9, 5, 2)]);
});

test('puts a cell back with the blocks that stood in it', () => {
  expect(rest.inPlace({ fromA: 1, toA: 3, fromB: 1, toB: 3 })).toEqual({
    fromA: 3,
    toA: 7,
    fromB: 1,
    toB: 3,
  });
});

test('without blocks leaves everything as it is', () => {
  const whole = takeOut(a, b, cell, []);
  expect([whole.a, whole.b, whole.cell]).toEqual([a, b, cell]);
  expect(whole.putBack([same(2, 0, 2)])).toEqual([same(2, 0, 2)]);
});

test('every run that is put back pairs the words it paired', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 12, maxLength: 40 }),
      fc.nat(10),
      fc.integer({ min: 1, max: 6 }),
      (words, from, length) => {
        const side = Uint32Array.from(words);
        const block = range(Math.min(from, words.length - length), Math.min(from + length, words.length));
        const whole = { fromA: 0, toA: words.length, fromB: 0, toB: words.length };
        const remainder = takeOut(side, side, whole, [{ a: block, b: block }]);
        const found = remainder.putBack([same(0, 0, remainder.a.length)]);
        expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(remainder.a.length);
        const isInBlock = (at: number): boolean => at >= block.fromToken && at < block.toToken;
        for (const { fromTokenA, fromTokenB, count } of found) {
          expect(fromTokenA).toBe(fromTokenB);
          expect(isInBlock(fromTokenA) || isInBlock(fromTokenA + count - 1)).toBe(false);
        }
      },
    ),
  );
});
