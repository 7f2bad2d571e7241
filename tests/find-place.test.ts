import { describe, expect, test } from 'vitest';
import { findPlace } from '../src/find-place.ts';
import type { Source } from '../src/model/index.ts';
import { nearestNames, suggestion } from '../src/nearest-names.ts';
import { sourceFrom } from './helpers/source-from.ts';

const text = 'First words.\n\nSecond words.\n\nThird words.';

function source(id: string, file: string): Source {
  const made = sourceFrom(text, id);
  return { ...made, origin: { ...made.origin, file } };
}

const sources = [source('letters-1932', 'archive/Letters.md'), source('review', 'archive/review.txt')];

function message(asked: string, among = sources): string {
  try {
    findPlace(among, asked);
  } catch (error) {
    const { code, message, advice } = error as Error & { code: string; advice: string };
    return `${code}: ${message}; ${advice}`;
  }
  throw new Error(`Expected \`${asked}\` to be refused`);
}

describe('a place', () => {
  test.each(['letters-1932:p2', 'archive/Letters.md:p2', 'Letters.md:p2', 'Letters:p2'])(
    'is found by id, path, file name, or file name without extension (%s)',
    (asked) => {
      expect(findPlace(sources, asked)).toEqual({ source: 'letters-1932', place: 'p2', from: 14, to: 27 });
    },
  );

  test('may be a range', () => {
    expect(findPlace(sources, 'review:p1-p3')).toEqual({ source: 'review', place: 'p1-p3', from: 0, to: 41 });
  });

  test('is refused with the nearest source or place there is', () => {
    expect(message('reviews:p1')).toBe(
      'usage.option: There is no source `reviews`; did you mean `review`? Else name one of `letters-1932`, `review`',
    );
    expect(message('review:p9')).toBe(
      'usage.option: There is no place `p9` in `review`; did you mean `p1`, `p2` or `p3`? Else see `variorum text FILE --blocks`',
    );
    expect(message('review:p2-p9')).toContain('There is no place `p9`');
  });

  test('is refused without a source, and backwards', () => {
    expect(message('p3')).toBe(
      'usage.option: Expected a source and a place in it, got `p3`; write them as in `letters-1932:p3`',
    );
    expect(message('review:p3-p1')).toBe('usage.option: `p3-p1` ends before it begins; write `p1-p3`');
  });

  test('is refused where its file name is that of two sources', () => {
    const twins = [source('one', 'a/preface.txt'), source('two', 'b/preface.txt')];
    expect(message('preface.txt:p1', twins)).toBe(
      'usage.option: Several sources are called `preface.txt`; name one of them: `one`, `two`',
    );
    expect(findPlace(twins, 'b/preface.txt:p1').source).toBe('two');
  });
});

describe('the nearest names', () => {
  test('are those that hold what was asked for, then those with the fewest edits', () => {
    expect(nearestNames('simkin', ['harman', 'simkn', 'simkin-1997'])).toEqual(['simkin-1997', 'simkn']);
    expect(nearestNames('p34', ['p1', 'p33', 'p44', 's33.p1'])).toEqual(['p33', 'p44']);
  });

  test('are none where more than half of the letters differ', () => {
    expect(nearestNames('abcd', ['wxyz', 'a'])).toEqual([]);
    expect(suggestion('abcd', ['wxyz'], 'see the list')).toBe('see the list');
  });
});
