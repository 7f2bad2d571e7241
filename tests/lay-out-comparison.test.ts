import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSources } from '../src/compare.ts';
import { layOutComparison } from '../src/lay-out-comparison.ts';
import { editedTexts } from './export/fixtures.ts';
import { type Piece, piecedComparison } from './export/pieced-comparison.ts';
import { sourceFrom } from './helpers/source-from.ts';

/** The rows as `A | B`. */
function laidOut(pieces: readonly Piece[], moved = {}): string[] {
  const { comparison, a, b, texts } = piecedComparison(pieces, moved);
  return layOutComparison(comparison, a, b).map((row) =>
    (['a', 'b'] as const).map((side) => texts[side].slice(row[side].from, row[side].to).trim()).join(' | '),
  );
}

describe('layOutComparison', () => {
  test('gives a sentence a row', () => {
    expect(laidOut(['One. Two ', ['black', 'white', 'wording'], ' cats. Three.'])).toEqual([
      'One. | One.',
      'Two black cats. | Two white cats.',
      'Three. | Three.',
    ]);
  });

  test('cuts what one side has more into its sentences', () => {
    expect(laidOut(['One. ', ['', 'New. And more. ', 'addition'], 'Two.'])).toEqual([
      'One. | One.',
      ' | New.',
      ' | And more.',
      'Two. | Two.',
    ]);
  });

  test('does so with much of it also where it begins within a sentence', () => {
    expect(laidOut(['Chapter ', ['One. Aa. Bb. Cc. Chapter ', '', 'omission'], 'Two. Dd.'])).toEqual([
      'Chapter One. | Chapter',
      'Aa. | ',
      'Bb. | ',
      'Cc. | ',
      'Chapter Two. | Two.',
      'Dd. | Dd.',
    ]);
    expect(laidOut(['He said ', ['yes. And then ', '', 'omission'], 'no. Enough.'])).toEqual([
      'He said yes. And then no. | He said no.',
      'Enough. | Enough.',
    ]);
  });

  test('has no row for the space before a sentence that one side has more', () => {
    expect(laidOut(['One. Two.', ['', ' New. More.', 'addition']])).toEqual([
      'One. | One.',
      'Two. | Two.',
      ' | New.',
      ' | More.',
    ]);
  });

  test('cuts both ends of a move', () => {
    const pieces: Piece[] = [{ moved: 'm1', in: 'a' }, 'Mid. ', { moved: 'm1', in: 'b' }, 'End.'];
    expect(laidOut(pieces, { m1: ['One. Two. '] })).toEqual([
      'One. | ',
      'Two. | ',
      'Mid. | Mid.',
      ' | One.',
      ' | Two.',
      'End. | End.',
    ]);
  });

  test('begins a row with every block', () => {
    expect(laidOut(['a line\n\nanother\n\na third'])).toEqual([
      'a line | a line',
      'another | another',
      'a third | a third',
    ]);
  });

  test('takes time in proportion to the texts', () => {
    const added = Array.from({ length: 4_000 }, (_, index): Piece[] => [
      `Sentence ${index}. `,
      ['Aa. Bb. Cc. Dd. ', '', 'omission'],
    ]).flat();
    expect(laidOut(added)).toHaveLength(20_000);
  }, 10_000);

  test('loses nothing', () => {
    fc.assert(
      fc.property(editedTexts, ([a, b]) => {
        const [sourceA, sourceB] = [sourceFrom(a, 'a'), sourceFrom(b, 'b')];
        const rows = layOutComparison(compareSources(sourceA, sourceB), sourceA, sourceB);
        for (const [side, text] of [
          ['a', a],
          ['b', b],
        ] as const) {
          expect(rows.map((row) => text.slice(row[side].from, row[side].to)).join('')).toBe(text);
          expect(
            rows
              .map(({ segments }) =>
                segments.map((part) => text.slice(part[side].from, part[side].to)).join(''),
              )
              .join(''),
          ).toBe(text);
        }
      }),
    );
  });
});
