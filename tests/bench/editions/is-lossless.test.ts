import { expect, test } from 'vitest';
import { compareSources } from '../../../src/compare.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import { isLossless } from './is-lossless.ts';

const [a, b] = ['The old house was sold.', 'The new house was sold!'];
const comparison = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));

test('a comparison covers both texts', () => {
  expect(isLossless(comparison, a, b)).toBe(true);
});

test('a piece left out, a text that goes on and wording that is not equal are seen', () => {
  const without = comparison.segments.slice(0, -1);
  expect(isLossless({ ...comparison, segments: without }, a, b)).toBe(false);
  expect(isLossless(comparison, `${a} `, b)).toBe(false);
  expect(isLossless(comparison, a.replace('house', 'horse'), b)).toBe(false);
});

test('a move whose pieces do not cover it is seen', () => {
  const span = { from: 0, to: 3 };
  const move = { id: 'm1', a: span, b: span, words: 1, similarity: 1, segments: [] };
  expect(isLossless({ ...comparison, moves: [move] }, a, b)).toBe(false);
});
