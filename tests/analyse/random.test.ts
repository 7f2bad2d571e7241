import { expect, test } from 'vitest';
import { createRandom, samplePositions } from '../../src/analyse/random.ts';

test('gives the same numbers for the same seed, and others for another', () => {
  const numbers = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => random.below(1_000_000));
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  // The published generator's first values: results that are cited must not change with the code.
  expect(numbers(1)).toEqual([627_073, 2_735, 527_447, 981_050, 968_377]);
});

test('draws every number below the end about as often', () => {
  const random = createRandom(3);
  const counts = new Uint32Array(10);
  for (let draw = 0; draw < 10_000; draw++) counts[random.below(10)]!++;
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1_100);
});

test('samples different positions, rising, and all of them where there are no more', () => {
  for (let seed = 0; seed < 100; seed++) {
    const positions = samplePositions(createRandom(seed), 5, 12);
    expect(new Set(positions).size).toBe(5);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions.every((position) => position >= 0 && position < 12)).toBe(true);
  }
  expect(samplePositions(createRandom(1), 9, 4)).toEqual([0, 1, 2, 3]);
});
