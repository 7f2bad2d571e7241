import { describe, expect, test } from 'vitest';
import { limits } from '../../src/model/index.ts';
import { parallelsPerSheaf, type Range } from '../../src/store/index.ts';
import type { ChosenParallels } from '../../src/worker/choose-parallels.ts';
import { exportedRange } from '../../src/worker/list-exports.ts';
import { readable } from '../../src/worker/parallel-exports.ts';

/** A list of so many parallels, each under the number that is given for its line. */
function listOf(total: number, numberOf: (line: number) => number): ChosenParallels {
  return {
    total,
    folded: 0,
    verdicts: {},
    numbers: ({ from, to }: Range) => Array.from({ length: to - from }, (_, index) => numberOf(from + index)),
    read: async () => [],
  };
}

describe('what of a long list goes into one file', () => {
  test.each([
    [1, 30, { from: 0, to: 30 }],
    [2, 120, { from: 50, to: 120 }],
    [1, 12_000, { from: 0, to: limits.exportedItems }],
    [101, 12_000, { from: 5_000, to: 10_000 }],
  ])('from page %i of %i lines', (page, total, range) => {
    expect(exportedRange(page, total)).toEqual(range);
  });

  test('ends with a page where the lines lie in very many files', () => {
    const scattered = listOf(12_000, (line) => line * parallelsPerSheaf);
    expect(readable(scattered, exportedRange(1, 12_000))).toEqual({ from: 0, to: 200 });
    expect(readable(scattered, exportedRange(3, 12_000))).toEqual({ from: 100, to: 300 });
    const dense = listOf(12_000, (line) => line);
    expect(readable(dense, exportedRange(1, 12_000))).toEqual({ from: 0, to: 5_000 });
  });
});
