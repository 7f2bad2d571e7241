import { describe, expect, test } from 'vitest';
import { giveUpIslands } from '../../src/align/give-up-islands.ts';
import { compareSources } from '../../src/compare.ts';
import type { AlignedRun } from '../../src/model/index.ts';
import { notate, pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function align(notation: string): string {
  const { a, b } = pairFrom(notation);
  return notate(a, b, compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b')).segments);
}

describe('equal words', () => {
  test.each([
    ['in a short text', 'the [black/white] cat'],
    ['at both ends of a text', 'the [cat sat/dog lay] down'],
    ['between three changes in one sentence', 'The [black/white] cat [sat/lay] on the [mat/rug].'],
    [
      'between changes at both ends and in the middle of two sentences',
      'The [rain fell/sun shone] upon the hills of [Savoy/Ingolstadt], and nobody complained. The [moon/stars] rose above the silent lake [afterwards/again].',
    ],
    [
      'that are rare, between rewritten clauses',
      '[He went up/They were driven] to Chamounix [in the spring/before snow had gone].',
    ],
    ['beside words that only one text has', 'of [/all ]the [/many and the very ]same'],
  ])('are kept: %s', (_, notation) => {
    expect(align(notation)).toBe(notation);
  });

  test.each([
    [
      'a common word between two rewritten clauses',
      'Clerval [looked up and saw that the morning was far gone/never asked where the others went before supper] because Justine slept.',
    ],
    [
      'all of two texts that have nothing to do with each other',
      '[She took the coach and the horses to a village near the lake/In the end of that year the council of elders met with a stranger]',
    ],
  ])('are given up: %s', (_, notation) => {
    expect(align(notation)).toBe(notation);
  });
});

describe('islands by their worth', () => {
  /** Words worth a bit for each unit of their id. */
  const worths = Float32Array.from({ length: 100 }, (_, id) => id);
  const run = (fromTokenA: number, fromTokenB: number, count = 1): AlignedRun => ({
    type: 'same',
    fromTokenA,
    fromTokenB,
    count,
  });
  const cellOf = (rows: number, columns: number) => ({ fromA: 0, toA: rows, fromB: 0, toB: columns });
  const only = (size: number, words: Record<number, number>): Uint32Array => {
    const a = new Uint32Array(size);
    for (const [at, word] of Object.entries(words)) a[Number(at)] = word;
    return a;
  };

  test('one is kept that is worth more than the choice of its place, and given up if it is not', () => {
    // 64 × 64 places are twelve bits, and the margin four.
    expect(giveUpIslands(only(64, { 30: 17 }), cellOf(64, 64), [run(30, 30)], worths)).toHaveLength(1);
    expect(giveUpIslands(only(64, { 30: 16 }), cellOf(64, 64), [run(30, 30)], worths)).toEqual([]);
  });

  test('two are kept together that are not worth it apart', () => {
    const a = only(64, { 30: 12, 32: 12 });
    expect(giveUpIslands(a, cellOf(64, 64), [run(30, 30), run(32, 32)], worths)).toHaveLength(2);
    const apart = only(64, { 10: 12, 50: 12 });
    expect(giveUpIslands(apart, cellOf(64, 64), [run(10, 10), run(50, 50)], worths)).toEqual([]);
  });

  test('a weak one between two strong ones is given up where both sides have words beside it', () => {
    const a = only(16, { 0: 60, 6: 3, 15: 60 });
    const ends = [run(0, 0), run(15, 15)];
    expect(giveUpIslands(a, cellOf(16, 16), [ends[0]!, run(6, 6), ends[1]!], worths)).toEqual(ends);
  });

  test('a weak one is kept where all that differs beside it stands on one side', () => {
    const a = only(3, { 0: 60, 1: 1, 2: 60 });
    const runs = [run(0, 0), run(1, 8), run(2, 15)];
    expect(giveUpIslands(a, cellOf(3, 16), runs, worths)).toEqual(runs);
  });

  test('one cluster of a hundred thousand touching runs is weighed in linear time', () => {
    const runs = Array.from({ length: 100_000 }, (_, at) => run(at, at));
    expect(giveUpIslands(new Uint32Array(100_000).fill(5), cellOf(100_000, 100_000), runs, worths)).toEqual(
      runs,
    );
  });
});
