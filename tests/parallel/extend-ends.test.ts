import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBudget } from '../../src/model/index.ts';
import { createExtender, type End, reach } from '../../src/parallel/extend-ends.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { english } from './english.ts';
import { type LaidOut, layOut, layOutTexts, wordsAt } from './laid-out.ts';

function extend({ run }: LaidOut, a: number, b: number, direction: 1 | -1, stopB = run.words.length): End {
  const stops = direction === 1 ? { a: run.words.length, b: stopB } : { a: 0, b: 0 };
  return createExtender(run, createBudget(1e9))(a, b, direction, stops);
}

/** What an end that stands after `words` words of both texts is extended over, in the first. */
function beyond(words: number, first: string, second: string): string {
  const laidOut = layOutTexts(first, second);
  const startB = laidOut.run.starts[1]!;
  return wordsAt(laidOut, words, extend(laidOut, words, startB + words, 1).a);
}

describe('an end', () => {
  test('moves over words that differ to a telling one that both sides have', () => {
    expect(beyond(2, 'naturally most inquisitive minds', 'naturally most enquiring minds')).toBe(
      'inquisitive minds',
    );
  });

  test('stays where nothing but a common word follows that both sides have', () => {
    expect(beyond(2, 'naturally most of us', 'naturally most have to of')).toBe('');
  });

  test('goes less easily into another sentence', () => {
    expect(beyond(1, 'naturally he went home', 'naturally he came home')).toBe('he went home');
    expect(beyond(1, 'naturally. He went. The home', 'naturally. She came. A home')).toBe('');
  });

  test('moves backward as it moves forward', () => {
    const laidOut = layOutTexts('magnificent old catastrophe here', 'magnificent new catastrophe here');
    expect(extend(laidOut, 3, 7, -1)).toMatchObject({ a: 0, b: 4 });
  });

  test('stops at the stop that is given, at the end of a text, and at a heading', () => {
    const same = 'one magnificent catastrophe';
    expect(extend(layOutTexts(same, same), 1, 4, 1)).toMatchObject({ a: 3, b: 6 });
    expect(extend(layOutTexts(same, same), 1, 4, 1, 5)).toMatchObject({ a: 2, b: 5 });
    const source = sourceFrom('one\n\nmagnificent catastrophe', 'a');
    const blocks = source.blocks.map((block, index) => ({
      ...block,
      type: index === 1 ? ('heading' as const) : block.type,
    }));
    expect(extend(layOut([{ ...source, blocks }, sourceFrom(same, 'b')]), 1, 4, 1).gain).toBe(0);
  });

  const anywhere = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 }), fc.nat(59), fc.nat(59));

  test('moves outward, no farther than its reach, to a word that both sides have', () => {
    fc.assert(
      fc.property(
        anywhere,
        fc.constantFrom(1 as const, -1 as const),
        ([seed, words, atA, atB], direction) => {
          const laidOut = layOutTexts(english(seed, words), english(seed + 1, words));
          const [a, b] = [Math.min(atA, words), words + Math.min(atB, words)];
          const isInside = direction === 1 ? a > 0 && b > words : a < words && b < 2 * words;
          fc.pre(isInside);
          const end = extend(laidOut, a, b, direction);
          const [stepsA, stepsB] = [direction * (end.a - a), direction * (end.b - b)];
          if (end.gain === 0) {
            expect([end.a, end.b]).toEqual([a, b]);
            return;
          }
          for (const steps of [stepsA, stepsB]) expect(steps >= 1 && steps <= reach).toBe(true);
          const [lastA, lastB] = direction === 1 ? [end.a - 1, end.b - 1] : [end.a, end.b];
          expect(laidOut.run.words[lastA]).toBe(laidOut.run.words[lastB]);
        },
      ),
    );
  });

  test('is the same with the texts swapped', () => {
    fc.assert(
      fc.property(anywhere, ([seed, words, atA, atB]) => {
        const [first, second] = [english(seed, words), english(seed + 1, words)];
        const [a, b] = [Math.min(atA + 1, words), Math.min(atB + 1, words)];
        const there = extend(layOutTexts(first, second), a, words + b, 1);
        const back = extend(layOutTexts(second, first), b, words + a, 1);
        expect(back.gain).toBeCloseTo(there.gain);
        expect([back.b - words, back.a + words]).toEqual([there.a, there.b]);
      }),
    );
  });
});
