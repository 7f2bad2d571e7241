import { expect, test } from 'vitest';
import { createRandom } from '../../../src/analyse/index.ts';
import { longestCommonLength } from './longest-common.ts';

/** The textbook's table, a row at a time. */
function byTable(a: Uint32Array, b: Uint32Array): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(word === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    }
    row = next;
  }
  return row.at(-1)!;
}

test('a longest common subsequence is as long as the table says, across the words of bits', () => {
  const random = createRandom(7);
  for (let round = 0; round < 300; round++) {
    const kinds = 1 + random.below(12);
    const words = (): Uint32Array =>
      Uint32Array.from({ length: random.below(130) }, () => random.below(kinds));
    const [a, b] = [words(), words()];
    expect(longestCommonLength(a, b), `round ${round}`).toBe(byTable(a, b));
  }
});
