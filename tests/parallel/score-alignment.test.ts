import { describe, expect, test } from 'vitest';
import type { AlignedRun } from '../../src/model/index.ts';
import { gapCost } from '../../src/parallel/chain-seeds.ts';
import { scoreAlignment } from '../../src/parallel/score-alignment.ts';
import { sharedBits } from '../../src/parallel/text-run.ts';
import { english } from './english.ts';
import { layOutTexts } from './laid-out.ts';

const text = english(1, 60);
const { run } = layOutTexts(text, text);
const startB = run.starts[1]!;

const same = (fromTokenA: number, fromTokenB: number, count: number): AlignedRun => ({
  type: 'same',
  fromTokenA,
  fromTokenB,
  count,
});

const score = (...aligned: readonly AlignedRun[]): number => scoreAlignment(run, 0, 1, aligned);

function bitsOf(from: number, count: number): number {
  return Array.from({ length: count }, (_, offset) =>
    sharedBits(run, from + offset, startB + from + offset),
  ).reduce((sum, bits) => sum + bits);
}

describe('the bits of an alignment', () => {
  test('are those of its words', () => {
    expect(score(same(10, 10, 8))).toBeCloseTo(bitsOf(10, 8));
  });

  test('are less what the gaps cost', () => {
    expect(score(same(0, 0, 20), same(24, 26, 10))).toBeCloseTo(
      bitsOf(0, 20) + score(same(24, 26, 10)) - gapCost(4, 6),
    );
  });

  test('are the same however a run is cut, and with the sides swapped', () => {
    expect(score(same(10, 10, 3), same(13, 13, 5))).toBeCloseTo(score(same(10, 10, 8)));
    expect(scoreAlignment(run, 1, 0, [same(0, 0, 20), same(26, 24, 10)])).toBeCloseTo(
      score(same(0, 0, 20), same(24, 26, 10)),
    );
  });

  test('are half as many for other spellings', () => {
    expect(score({ ...same(10, 10, 8), type: 'near' })).toBeCloseTo(bitsOf(10, 8) / 2);
  });

  test('are never fewer than none', () => {
    expect(score(same(0, 0, 1), same(1, 58, 1))).toBe(0);
    expect(score()).toBe(0);
  });
});
