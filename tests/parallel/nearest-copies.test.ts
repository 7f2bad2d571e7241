import { describe, expect, test } from 'vitest';
import { keepNearestCopies } from '../../src/parallel/nearest-copies.ts';
import { foundFrom, notateFound } from './found.ts';

/** A passage with that many copies before it, 20 words each. */
const withCopies = (count: number): string[] =>
  Array.from({ length: count }, (_, copy) => `${copy * 100}-${copy * 100 + 20} ~ 9000-9020`);

describe('a passage with more copies before it than are wanted', () => {
  test('is paired with the nearest, and what is left out is counted', () => {
    const { kept, left } = keepNearestCopies(foundFrom(...withCopies(5)), 2);
    expect(notateFound(kept)).toEqual(['400-420 ~ 9000-9020', '300-320 ~ 9000-9020']);
    expect(left).toBe(3);
  });

  test('counts as one though its copies begin and end a little apart', () => {
    const lines = ['0-20 ~ 9000-9020', '100-119 ~ 9001-9020', '200-219 ~ 9000-9019'];
    expect(keepNearestCopies(foundFrom(...lines), 2).left).toBe(1);
  });

  test('does not crowd out a longer one that begins with it', () => {
    const lines = [...withCopies(4), '2000-2100 ~ 9000-9100'];
    const { kept } = keepNearestCopies(foundFrom(...lines), 2);
    expect(notateFound(kept)).toContain('2000-2100 ~ 9000-9100');
  });
});

test('as many copies as are wanted are all kept', () => {
  expect(keepNearestCopies(foundFrom(...withCopies(3)), 3)).toMatchObject({ left: 0 });
  expect(keepNearestCopies([], 3)).toEqual({ kept: [], left: 0 });
});

test('passages that stand one after the other are counted each by itself', () => {
  const lines = [...withCopies(2), '0-20 ~ 9020-9040', '100-120 ~ 9020-9040'];
  expect(keepNearestCopies(foundFrom(...lines), 2).left).toBe(0);
});
