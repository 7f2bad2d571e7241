import { describe, expect, test } from 'vitest';
import { cutIntroductions } from '../../src/parallel/cut-introductions.ts';
import { foundFrom } from './found.ts';
import { layOutTexts, wordsAt } from './laid-out.ts';

/** What becomes of a find that is the whole of both texts: its pieces, as they stand in the first. */
function pieces(first: string, second: string): string[] {
  const laidOut = layOutTexts(first, second);
  const [middle, end] = laidOut.run.starts.slice(1) as [number, number];
  const whole = foundFrom(`0-${middle} ~ ${middle}-${end}`);
  return cutIntroductions(whole, laidOut.run, laidOut.texts).map(({ fromA, toA }) =>
    wordsAt(laidOut, fromA, toA),
  );
}

describe('an introduction', () => {
  test('is cut off the quotation that both texts have after it', () => {
    expect(pieces('Daniels wrote: "he was a gifted man"', 'Daniels wrote: “he was a gifted man”')).toEqual([
      'daniels wrote',
      'he was a gifted man',
    ]);
  });

  test.each([
    [
      'only one text marks the quotation',
      'Daniels wrote: "he was a gifted man"',
      'Daniels wrote: he was a gifted man',
    ],
    [
      'the find goes on beyond the quotation',
      'Daniels wrote: "he was" a gifted man',
      'Daniels wrote: "he was" a gifted man',
    ],
    [
      'it is longer than the quotation',
      'Daniels wrote of the man: "he was"',
      'Daniels wrote of the man: "he was"',
    ],
    [
      'other words follow the marks',
      'Daniels wrote: "he was a gifted man"',
      'Daniels wrote he: "was a gifted man"',
    ],
    ['it quotes as well', 'the "old" man wrote: "he was" a man', 'the "old" man wrote: "he was" a man'],
  ])('stays where %s', (_, first, second) => {
    expect(pieces(first, second)).toHaveLength(1);
  });

  test('of no words leaves nothing to cut off', () => {
    expect(pieces('"he was a gifted man"', '"he was a gifted man"')).toEqual(['he was a gifted man']);
  });
});
