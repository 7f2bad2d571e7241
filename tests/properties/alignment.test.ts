import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignStep, alignSteps } from '../../src/align/index.ts';
import { compareSources } from '../../src/compare.ts';
import { type Comparison, createBudget, type DifferenceKind, type Segment } from '../../src/model/index.ts';
import { longestCommon } from '../helpers/longest-common.ts';
import { movedPair } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 60), interruptAfterTimeLimit: 15_000 };

interface Options {
  readonly steps?: number;
  readonly without?: readonly AlignStep[];
}

function compare(a: string, b: string, { steps = 1e9, without = [] }: Options = {}): Comparison {
  const [sourceA, sourceB] = [sourceFrom(a, 'a'), sourceFrom(b, 'b')];
  return compareSources(sourceA, sourceB, { without: new Set(without) }, createBudget(steps));
}

function rebuilt(text: string, side: 'a' | 'b', segments: readonly Segment[]): string {
  return segments.map((segment) => text.slice(segment[side].from, segment[side].to)).join('');
}

function expectExactCover(
  { segments }: Pick<Comparison, 'segments'>,
  a: string,
  b: string,
  at = { a: 0, b: 0 },
): void {
  let { a: atA, b: atB } = at;
  for (const segment of segments) {
    expect([segment.a.from, segment.b.from]).toEqual([atA, atB]);
    const [inA, inB] = [a.slice(segment.a.from, segment.a.to), b.slice(segment.b.from, segment.b.to)];
    expect(inA === inB).toBe(segment.type === 'equal');
    expect(inA + inB).not.toBe('');
    atA = segment.a.to;
    atB = segment.b.to;
  }
}

const opposite: Partial<Record<DifferenceKind, DifferenceKind>> = {
  omission: 'addition',
  addition: 'omission',
};

/** What a comparison says, whichever text is A: moves go by their place in `a`, not by their number. */
function said({ segments, moves }: Comparison, isSwapped: boolean): unknown {
  const placeOf = new Map(moves.map((move) => [move.id, isSwapped ? move.b.from : move.a.from]));
  const turn = (segment: Segment): unknown => {
    const sides = isSwapped ? { a: segment.b, b: segment.a } : { a: segment.a, b: segment.b };
    if (segment.type === 'equal') return sides;
    const { kind, reason, move } = segment;
    return {
      ...sides,
      kind: isSwapped ? (opposite[kind] ?? kind) : kind,
      // What is split on the way there is joined on the way back.
      reason: reason?.replace(/paragraphs? (split|joined)/, 'paragraphs'),
      move: move === undefined ? undefined : placeOf.get(move),
    };
  };
  return {
    segments: segments.map(turn),
    moves: moves
      .map((move) => ({ from: placeOf.get(move.id)!, words: move.words, segments: move.segments.map(turn) }))
      .sort((p, q) => p.from - q.from),
  };
}

describe.each(['nothing', ...alignSteps])('an alignment without %s', (step) => {
  const without = alignSteps.filter((one) => one === step);

  test('P1–P3 has every character of both texts in one segment, equal where it is equal', () => {
    fc.assert(
      fc.property(movedPair, fc.constantFrom(1e9, 3_000, 0), ({ a, b }, steps) => {
        const result = compare(a, b, { steps, without });
        expectExactCover(result, a, b);
        expect(rebuilt(a, 'a', result.segments)).toBe(a);
        expect(rebuilt(b, 'b', result.segments)).toBe(b);
      }),
      runs,
    );
  });

  test('P37 that calls itself exact says what it would say with any budget', () => {
    fc.assert(
      fc.property(movedPair, fc.nat(60_000), ({ a, b }, steps) => {
        const { exact, coarse, ...rest } = compare(a, b, { steps, without });
        expect(exact).toBe(coarse.length === 0);
        if (exact) expect(rest).toMatchObject({ segments: compare(a, b, { without }).segments });
      }),
      runs,
    );
  });

  test('P6 is the same with its sides swapped', () => {
    fc.assert(
      fc.property(movedPair, ({ a, b }) => {
        expect(said(compare(b, a, { without }), true)).toEqual(said(compare(a, b, { without }), false));
      }),
      runs,
    );
  });

  test('P10 tells what moved once on each side, with what changed in it', () => {
    fc.assert(
      fc.property(movedPair, ({ a, b }) => {
        const { segments, moves, statistics } = compare(a, b, { without });
        expect(statistics.wordsMoved).toBe(moves.reduce((sum, { words }) => sum + words, 0));
        for (const move of moves) {
          expect(rebuilt(a, 'a', move.segments)).toBe(a.slice(move.a.from, move.a.to));
          expect(rebuilt(b, 'b', move.segments)).toBe(b.slice(move.b.from, move.b.to));
          expectExactCover(move, a, b, { a: move.a.from, b: move.b.from });
          const ends = segments.filter((segment) => segment.type === 'change' && segment.move === move.id);
          const inA = ends.filter(({ b: other }) => other.from === other.to);
          const inB = ends.filter(({ a: other }) => other.from === other.to);
          expect([ends.length, inA.length, inB.length]).toEqual([2, 1, 1]);
          expect(inA[0]!.a.from <= move.a.from && move.a.to <= inA[0]!.a.to).toBe(true);
          expect(inB[0]!.b.from <= move.b.from && move.b.to <= inB[0]!.b.to).toBe(true);
        }
      }),
      runs,
    );
  });

  test('P4 finds no change between a text and itself', () => {
    fc.assert(
      fc.property(movedPair, ({ a }) => {
        const { segments, moves } = compare(a, a, { without });
        expect(segments.filter(({ type }) => type === 'change')).toEqual([]);
        expect(moves).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the core of an alignment', () => {
  const core: AlignStep[] = ['near-words', 'islands', 'slide', 'moves', 'moved-blocks'];

  test('P8 keeps as many words as a longest common subsequence of short texts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 4, 26).chain((alphabet) => {
          const words = fc.array(fc.nat(alphabet - 1), { maxLength: 12 });
          return fc.tuple(words, words);
        }),
        ([first, second]) => {
          const [a, b] = [first, second].map((words) => words.map((word) => `w${word}`));
          const { statistics, exact } = compare(a!.join(' '), b!.join(' '), { without: core });
          expect(exact).toBe(true);
          expect(statistics.wordsShared).toBe(longestCommon(a!, b!));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('P8, P9 is no better with less budget, and one unlike word more costs exactly one', () => {
    fc.assert(
      fc.property(movedPair, fc.nat(20_000), ({ a, b }, steps) => {
        const exact = compare(a, b, { without: core }).statistics;
        const coarse = compare(a, b, { without: core, steps }).statistics;
        expect(coarse.wordsShared).toBeLessThanOrEqual(exact.wordsShared);
        const more = compare(`${a} unlike`, b, { without: core }).statistics;
        expect(more.wordsShared).toBe(exact.wordsShared);
        expect(more.wordsA).toBe(exact.wordsA + 1);
      }),
      runs,
    );
  });
});
