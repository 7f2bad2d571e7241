import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain, type WeighedPiece } from '../../src/edit/heaviest-chain.ts';

const chain = (...pieces: readonly [fromB: number, weight: number][]): number[] =>
  heaviestChain(pieces.map(([fromB, weight]) => ({ fromB, weight })));

test('all of what rises', () => {
  expect(chain()).toEqual([]);
  expect(chain([3, 1], [5, 1], [9, 1])).toEqual([0, 1, 2]);
});

test('one heavy piece rather than two light ones that cross it', () => {
  expect(chain([50, 10], [10, 1], [20, 1])).toEqual([0]);
  expect(chain([50, 1], [10, 1], [20, 1])).toEqual([1, 2]);
});

test('weighs what the best of all choices weighs', () => {
  const pieces = fc
    .uniqueArray(fc.nat(40), { maxLength: 9 })
    .chain((starts) =>
      fc.tuple(...starts.map((fromB) => fc.integer({ min: 1, max: 9 }).map((weight) => ({ fromB, weight })))),
    );
  fc.assert(
    fc.property(pieces, (given: readonly WeighedPiece[]) => {
      const chosen = heaviestChain(given).map((at) => given[at]!);
      expect(chosen.map(({ fromB }) => fromB)).toEqual(
        chosen.map(({ fromB }) => fromB).sort((p, q) => p - q),
      );
      let best = 0;
      for (let choice = 0; choice < 1 << given.length; choice++) {
        const own = given.filter((_, at) => (choice >> at) & 1);
        if (own.some(({ fromB }, at) => at > 0 && own[at - 1]!.fromB >= fromB)) continue;
        best = Math.max(
          best,
          own.reduce((sum, { weight }) => sum + weight, 0),
        );
      }
      expect(chosen.reduce((sum, { weight }) => sum + weight, 0)).toBe(best);
    }),
  );
});
