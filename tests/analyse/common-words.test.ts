import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCommonWords } from '../../src/analyse/common-words.ts';

function count(a: string, b: string): number {
  return countCommonWords(a.split(' '), b.split(' '));
}

test.each([
  ['a black cat sat', 'the cat then sat', 2],
  ['one two three', 'three two one', 1],
  ['one two one two', 'two one two', 3],
  ['one', 'two', 0],
])('counts the words that "%s" and "%s" have in the same order', (a, b, common) => {
  expect(count(a, b)).toBe(common);
  expect(count(b, a)).toBe(common);
});

test('finds nothing in nothing', () => {
  expect(countCommonWords([], [])).toBe(0);
  expect(countCommonWords(['one'], [])).toBe(0);
});

/** The table as the textbooks have it. */
function plainTable(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    const next: number[] = [];
    for (const [at, other] of b.entries()) {
      next.push(word === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at]!, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('agrees with the plain table, also beyond 32 words', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 150 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(countCommonWords(a, b)).toBe(plainTable(a, b));
    }),
  );
});
