import { describe, expect, test } from 'vitest';
import { findHit, pagesWithAll } from '../../src/search/index.ts';
import { writePages } from '../../src/search/page-lists.ts';

/** The hit in short: what was found stands in brackets. */
function shown(text: string, ...wanted: readonly string[]): string | undefined {
  const hit = findHit(text, new Set(wanted));
  if (hit === undefined) return undefined;
  let at = hit.from;
  let line = '';
  for (const { from, to } of hit.words) {
    line += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return line + text.slice(at, hit.to);
}

const filler = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

describe('a hit', () => {
  test('is where most of the words stand together, not where one of them stands first', () => {
    const text = `The cat. ${filler(50)} The CAT sat, and the dog. ${filler(50)}`;
    expect(shown(text, 'cat', 'dog')).toContain('w48 w49 The [CAT] sat, and the [dog]. w0');
  });

  test('is the earliest of equals, and may stand at either end', () => {
    expect(shown(`cat ${filler(60)} cat`, 'cat')).toMatch(/^\[cat\] w0/);
    expect(shown(`${filler(60)} cat`, 'cat')).toMatch(/w59 \[cat\]$/);
  });

  test('is none where no word stands', () => {
    expect(shown(filler(60), 'cat')).toBeUndefined();
    expect(shown('', 'cat')).toBeUndefined();
  });
});

test('pages are those that every list has', () => {
  const every = Array.from({ length: 300 }, (_, page) => page);
  expect(pagesWithAll([every, [3, 70, 299], every.filter((page) => page % 2 === 1)].map(writePages))).toEqual(
    [3, 299],
  );
  expect(pagesWithAll([])).toEqual([]);
});
