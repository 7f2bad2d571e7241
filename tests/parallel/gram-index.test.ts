import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGramIndex, type GramIndex, mixed, none } from '../../src/parallel/gram-index.ts';

/** Values under a hash, in the order in which they are given. */
function valuesOf(index: GramIndex, hash: number): number[] {
  const values: number[] = [];
  for (let entry = index.first(hash); entry !== none; entry = index.next(entry)) {
    if (index.hashOf(entry) === hash) values.push(index.valueOf(entry));
  }
  return values;
}

describe('a gram index', () => {
  test('gives the values of a hash, the latest first, however many hashes share a slot', () => {
    const hash = fc.oneof(fc.nat(5), fc.nat(0xffff_fffe), fc.constantFrom(16, 32, 0x8000_0000, 0xffff_fffe));
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 300 }), fc.integer({ min: 1, max: 64 }), (hashes, room) => {
        const index = createGramIndex(room);
        const model = new Map<number, number[]>();
        for (const [value, one] of hashes.entries()) {
          expect(valuesOf(index, one)).toEqual(model.get(one) ?? []);
          index.add(one, value);
          model.set(one, [value, ...(model.get(one) ?? [])]);
        }
        for (const [one, values] of model) expect(valuesOf(index, one)).toEqual(values);
      }),
    );
  });

  test('has nothing under any hash while it is empty', () => {
    for (const hash of [0, 1, 0xffff_ffff]) expect(createGramIndex(4).first(hash)).toBe(none);
  });
});

describe('mixing words to a hash', () => {
  test('tells the order of words', () => {
    expect(mixed(mixed(0, 7), 8)).not.toBe(mixed(mixed(0, 8), 7));
  });

  test('gives unsigned numbers of 32 bits', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), fc.nat(0xffff_ffff), (hash, word) => {
        const value = mixed(hash, word);
        expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
      }),
    );
  });

  test.each([1, 2, 3])('spreads pairs of words %i apart over the low bits, as chance would', (step) => {
    const cells = 2 ** 16;
    const taken = new Set<number>();
    for (let word = 0; word < cells / 8; word++) taken.add(mixed(mixed(0, word), word + step) & (cells - 1));
    // Thrown at random, an eighth as many as there are cells fill 0.94 of their number.
    expect(taken.size / (cells / 8)).toBeGreaterThan(0.9);
  });
});
