import { expect, test } from 'vitest';
import type { FoundMove } from '../../src/align/find-moves.ts';
import { settleMoves } from '../../src/align/settle-moves.ts';
import type { AlignedRun } from '../../src/model/index.ts';

const run = (fromTokenA: number, fromTokenB: number, count: number): AlignedRun => ({
  type: 'same',
  fromTokenA,
  fromTokenB,
  count,
});

const moved = (fromA: number, fromB: number, count: number): FoundMove => ({
  a: { fromToken: fromA, toToken: fromA + count },
  b: { fromToken: fromB, toToken: fromB + count },
  runs: [run(fromA, fromB, count)],
});

test('what stands between the same two runs on both sides has not moved', () => {
  const settled = settleMoves([run(0, 0, 5), run(20, 30, 5)], [moved(8, 10, 4)]);
  expect(settled).toEqual({ runs: [run(0, 0, 5), run(8, 10, 4), run(20, 30, 5)], moves: [] });
});

test('what stands beyond a run on the other side has moved', () => {
  const runs = [run(0, 0, 5), run(20, 10, 5)];
  const moves = [moved(8, 30, 4)];
  expect(settleMoves(runs, moves)).toEqual({ runs, moves });
});

test('of two that cross between the same runs the first of A stays, and the second has moved', () => {
  const settled = settleMoves([run(0, 0, 5), run(40, 40, 5)], [moved(10, 25, 4), moved(25, 10, 4)]);
  expect(settled.runs).toEqual([run(0, 0, 5), run(10, 25, 4), run(40, 40, 5)]);
  expect(settled.moves).toEqual([moved(25, 10, 4)]);
});

test('without anything aligned beside them, all in rising order stand in place', () => {
  expect(settleMoves([], [moved(1, 2, 3), moved(5, 9, 2)])).toEqual({
    runs: [run(1, 2, 3), run(5, 9, 2)],
    moves: [],
  });
});
