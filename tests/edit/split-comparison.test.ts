import { describe, expect, test } from 'vitest';
import { splitComparison } from '../../src/edit/index.ts';
import type { Source } from '../../src/model/index.ts';
import type { ComparisonPage, Release } from '../../src/store/index.ts';
import { release, storeOf } from '../fixtures/release/index.ts';
import { longRelease } from '../fixtures/release/long.ts';

/** The passages of the fixture are their whole texts. */
function sourcesOf({ parts }: ComparisonPage): (id: string) => Source {
  const texts = new Map(parts.flatMap(({ a, b }) => [a, b]).map(({ source, text }) => [source, text]));
  return (id) => ({ id, text: texts.get(id)!, blocks: [] }) as unknown as Source;
}

function splitOf({ comparisons }: Release): {
  readonly whole: ComparisonPage;
  readonly pages: ComparisonPage[];
} {
  const [whole] = comparisons as [ComparisonPage];
  return { whole, pages: splitComparison(whole, sourcesOf(whole)) };
}

describe('a pair of 45,000 words', () => {
  const { whole, pages } = splitOf(longRelease(45_000, 6));

  test('is three pages, each of which says which it is', () => {
    expect(pages.map(({ page }) => page)).toEqual([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
    ]);
  });

  test('keeps every row, and every word of both texts, once and in order', () => {
    const parts = pages.flatMap((page) => page.parts);
    expect(parts.flatMap(({ rows }) => rows)).toEqual(whole.parts[0]!.rows);
    for (const side of ['a', 'b'] as const) {
      expect(parts.map((part) => part[side].text).join('')).toBe(whole.parts[0]![side].text);
      for (const { rows, ...part } of parts) {
        expect([part[side].from, part[side].to]).toEqual([rows[0]![side].from, rows.at(-1)![side].to]);
      }
    }
  });

  test('counts its differences page by page, none of them twice', () => {
    const counted = pages.flatMap((page) => page.parts.map(({ statistics }) => statistics.differences));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(whole.parts[0]!.statistics.differences);
    expect(Math.min(...counted)).toBeGreaterThan(100);
  });

  test('has what introduces it on the first page only, and what follows on the last', () => {
    const introduced = {
      ...whole,
      parts: whole.parts.map((part) => ({
        ...part,
        a: { ...part.a, before: 'He said: ', after: ' So he said.', heading: 'Address' },
      })),
    };
    const sides = splitComparison(introduced, sourcesOf(whole)).map(({ parts }) => parts[0]!.a);
    expect(sides.map(({ before, after, heading }) => [before, after, heading])).toEqual([
      ['He said: ', '', 'Address'],
      ['', '', undefined],
      ['', ' So he said.', undefined],
    ]);
  });

  test('is found page by page, from either side', async () => {
    const store = storeOf({ ...release, comparisons: pages });
    for (const { a, b, page } of pages) {
      expect((await store.comparison(a, b, page!.number))?.page.page).toEqual(page);
      expect((await store.comparison(b, a, page!.number))?.isSwapped).toBe(true);
    }
    expect(await store.comparison(whole.a, whole.b, 4)).toBeUndefined();
  });
});

test('a pair that fits on one page is left as it is', () => {
  const { whole, pages } = splitOf(longRelease(10_000, 6));
  expect(pages).toEqual([whole]);
  expect(pages[0]).toBe(whole);
});
