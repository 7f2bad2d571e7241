import { describe, expect, test } from 'vitest';
import { createSeedList } from '../../src/parallel/seed-list.ts';

describe('a seed list', () => {
  test('keeps seeds in the order in which they came, beyond the room it began with', () => {
    const seeds = createSeedList(2);
    for (let index = 0; index < 100; index++) seeds.add(index, index * 2, index + 5, index / 8);
    expect(seeds.length).toBe(100);
    for (let index = 0; index < 100; index++) {
      const seed = [seeds.a[index], seeds.b[index], seeds.count[index], seeds.bits[index]];
      expect(seed).toEqual([index, index * 2, index + 5, index / 8]);
    }
  });

  test('begins anew once it is cleared', () => {
    const seeds = createSeedList(1);
    seeds.add(1, 2, 3, 4);
    seeds.clear();
    expect(seeds.length).toBe(0);
    seeds.add(5, 6, 7, 8);
    expect([seeds.length, seeds.a[0], seeds.b[0]]).toEqual([1, 5, 6]);
  });
});
