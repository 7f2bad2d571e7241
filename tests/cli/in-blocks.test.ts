import { expect, test } from 'vitest';
import { inBlocks } from '../../src/cli/in-blocks.ts';

test('joins short pieces and loses nothing', () => {
  const pieces = Array.from({ length: 50_000 }, (_, index) => `${index} `.repeat(20));
  const blocks = [...inBlocks(pieces)];
  expect(blocks.join('')).toBe(pieces.join(''));
  expect(blocks.length).toBeLessThan(10);
  expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThan(2 ** 20 + 200);
});

test('makes nothing of nothing', () => {
  expect([...inBlocks(['', ''])]).toEqual([]);
});
