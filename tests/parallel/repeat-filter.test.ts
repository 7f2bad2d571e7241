import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/analyse/index.ts';
import { createRepeatFilter } from '../../src/parallel/repeat-filter.ts';

describe('a repeat filter', () => {
  test('tells every hash that came twice, and none that never came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40).map((number) => number * 0x0404_0404)), (hashes) => {
        const filter = createRepeatFilter(4);
        const seen = new Set<number>();
        for (const hash of hashes) {
          if (seen.has(hash)) {
            filter.note(hash);
            expect(filter.isRepeated(hash)).toBe(true);
          } else {
            filter.note(hash);
            seen.add(hash);
          }
        }
        if (hashes.length === 0) expect(filter.isRepeated(0)).toBe(false);
      }),
    );
  });

  test('takes one in seven at most for repeated that came once', () => {
    const random = createRandom(1);
    const hashes = Array.from({ length: 20_000 }, () => random.below(2 ** 32));
    const filter = createRepeatFilter(hashes.length);
    for (const hash of hashes) filter.note(hash);
    const taken = hashes.filter((hash) => filter.isRepeated(hash)).length;
    expect(taken / hashes.length).toBeLessThan(1 / 7);
  });

  test('works where nothing was expected', () => {
    const filter = createRepeatFilter(0);
    filter.note(0xffff_ffff);
    expect(filter.isRepeated(0xffff_ffff)).toBe(false);
    filter.note(0xffff_ffff);
    expect(filter.isRepeated(0xffff_ffff)).toBe(true);
  });
});
