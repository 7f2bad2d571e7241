import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cut, findCut } from '../../src/align/cut-cell.ts';
import { trimCell } from '../../src/align/trim-cell.ts';
import { createBudget } from '../../src/model/index.ts';
import { longestCommon } from '../helpers/longest-common.ts';

const wholeOf = (a: Uint32Array, b: Uint32Array) => ({ fromA: 0, toA: a.length, fromB: 0, toB: b.length });

const twoSides = (alphabet: number, maxLength: number): fc.Arbitrary<[Uint32Array, Uint32Array]> => {
  const side = fc.array(fc.nat(alphabet - 1), { maxLength }).map((words) => Uint32Array.from(words));
  return fc.tuple(side, side);
};

/** Words without those that both sides begin or end with. */
function trimmed(a: Uint32Array, b: Uint32Array): [Uint32Array, Uint32Array] {
  const { fromA, toA, fromB, toB } = trimCell(a, b, wholeOf(a, b));
  return [a.slice(fromA, toA), b.slice(fromB, toB)];
}

function expectInside({ a, b }: Cut, rows: number, columns: number): void {
  expect(a >= 0 && a <= rows && b >= 0 && b <= columns).toBe(true);
  expect(a + b > 0 && a + b < rows + columns).toBe(true);
}

test('cuts where a longest common subsequence can be cut', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(2, 3, 20).chain((alphabet) => twoSides(alphabet, 40)),
      ([first, second]) => {
        const [a, b] = trimmed(first, second);
        fc.pre(a.length > 0 && b.length > 0);
        const cut = findCut(a, b, wholeOf(a, b), createBudget(1e6))!;
        expectInside(cut, a.length, b.length);
        const before = longestCommon([...a.slice(0, cut.a)], [...b.slice(0, cut.b)]);
        const after = longestCommon([...a.slice(cut.a)], [...b.slice(cut.b)]);
        expect(before + after).toBe(longestCommon([...a], [...b]));
      },
    ),
    { numRuns: 300 },
  );
});

test('looks only inside its cell', () => {
  const words = Uint32Array.from([9, 1, 2, 3, 9]);
  const others = Uint32Array.from([9, 9, 4, 2, 5, 9]);
  const cell = { fromA: 1, toA: 4, fromB: 2, toB: 5 };
  const cut = findCut(words, others, cell, createBudget(1e6))!;
  expect([cut.a - 1, cut.b - 2].every((at) => at >= 0 && at <= 3)).toBe(true);
});

test('cuts long sides that share nothing as far as it has come, at no corner', () => {
  const a = Uint32Array.from({ length: 5_000 }, (_, index) => index);
  const b = Uint32Array.from({ length: 7_000 }, (_, index) => 10_000 + index);
  const budget = createBudget(1e6);
  expectInside(findCut(a, b, wholeOf(a, b), budget)!, a.length, b.length);
  expect(budget.spent).toBeLessThan(300_000);
});

test('finds the way past words that only one side has, be they more than it searches', () => {
  const book = Uint32Array.from({ length: 3_000 }, (_, index) => index % 7);
  const a = Uint32Array.from([100, ...book, ...book, 101]);
  const b = Uint32Array.from([102, ...book, ...new Array<number>(2_000).fill(8), ...book, 103]);
  const cut = findCut(a, b, wholeOf(a, b), createBudget(1e7))!;
  const isOnWay = cut.a === cut.b || cut.a - cut.b === -2_000;
  const isInWhatOneSideHas = cut.b >= 3_001 && cut.b <= 5_001 + 256;
  expect(isOnWay || isInWhatOneSideHas).toBe(true);
  expect(Math.max(cut.a + cut.b, 14_004 - cut.a - cut.b)).toBeGreaterThan(6_000);
});

test('gives up without a budget, and spends no more than it has', () => {
  const a = Uint32Array.from({ length: 900 }, (_, index) => index);
  const b = Uint32Array.from({ length: 900 }, (_, index) => 1_000 + index);
  const budget = createBudget(5_000);
  expect(findCut(a, b, wholeOf(a, b), budget)).toBeUndefined();
  expect(budget.spent).toBeLessThanOrEqual(5_000);
});
