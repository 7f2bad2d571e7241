import { expect, test } from 'vitest';
import { readNumbers, sheafOf, writeNumbers } from '../../src/store/index.ts';
import { sheavesFor } from '../../src/store/sheaves.ts';

test('a sheaf is filled to a size, and there is one at least', () => {
  expect(sheavesFor([])).toBe(1);
  expect(sheavesFor([10, 20])).toBe(1);
  expect(sheavesFor(Array.from({ length: 100 }, () => 65_536))).toBe(100);
});

test('names fall on all sheaves alike', () => {
  const counts = Array.from({ length: 50 }, () => 0);
  for (let at = 0; at < 10_000; at++) {
    counts[sheafOf(`washington-1790/p${at}/adams-1797/p${at % 7}`, 50)]! += 1;
  }
  // 200 each if they were dealt out; three standard deviations of chance are 43.
  expect(Math.min(...counts)).toBeGreaterThan(140);
  expect(Math.max(...counts)).toBeLessThan(260);
});

test('numbers are read as they were written, up to where the reader stops', () => {
  const numbers = [0, 1, 31, 32, 1_023, 1_024, 65_536, 2 ** 32, Number.MAX_SAFE_INTEGER, 7];
  const read: number[] = [];
  readNumbers(writeNumbers(numbers), (number) => read.push(number) > 0);
  expect(read).toEqual(numbers);
  const first: number[] = [];
  readNumbers(writeNumbers(numbers), (number) => first.push(number) < 3);
  expect(first).toEqual([0, 1, 31]);
});
