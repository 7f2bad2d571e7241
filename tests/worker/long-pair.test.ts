import { describe, expect, test } from 'vitest';
import { splitComparison } from '../../src/edit/index.ts';
import type { Source } from '../../src/model/index.ts';
import type { ComparisonPage } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { release, storeOf } from '../fixtures/release/index.ts';
import { longRelease } from '../fixtures/release/long.ts';

const [whole] = longRelease(45_000, 6).comparisons as [ComparisonPage];
const [part] = whole.parts;
const texts = new Map([part!.a, part!.b].map(({ source, text }) => [source, text]));
const comparisons = splitComparison(
  whole,
  (id) => ({ id, text: texts.get(id)!, blocks: [] }) as unknown as Source,
);
const app = createApp({ openStore: async () => storeOf({ ...release, comparisons }) });
const pair = '/compare/bliss-1864/p1/times-1863/p1';

describe('a pair that takes several pages', () => {
  test('has its own address and title for each, and a way from each to the next', async () => {
    const pages = await Promise.all(
      [pair, `${pair}?page=2`, `${pair}?page=3`].map(async (path) => (await app.request(path)).text()),
    );
    expect(pages.map((html) => /, page (\d of \d) · /.exec(html)?.[1])).toEqual([
      '1 of 3',
      '2 of 3',
      '3 of 3',
    ]);
    expect(pages[0]).toContain(`href="${pair}?page=2" rel="next"`);
    expect(pages[1]).toContain(`href="${pair}" rel="prev"`);
    expect(pages[2]).not.toContain('rel="next"');
    const rows = pages.map((html) => html.match(/<tr role="row" id="r\d+/g)?.length ?? 0);
    expect(rows.every((count) => count > 100)).toBe(true);
  });

  test('keeps the page when the view or what is hidden changes, and when sides are swapped', async () => {
    const html = await (await app.request(`${pair}?page=2`)).text();
    expect(html).toContain(`href="${pair}?page=2&amp;view=inline"`);
    expect(html).toContain('href="/compare/times-1863/p1/bliss-1864/p1?page=2"');
    expect(html).toMatch(new RegExp(`${pair.replaceAll('/', '\\/')}\\?page=2&amp;hide=`));
  });

  test('is cited page by page, and exported so', async () => {
    const html = await (await app.request(`${pair}?page=2`)).text();
    expect(html).toMatch(/page=2&amp;view=side&amp;v=f1x7u2e/);
    const [first, second] = await Promise.all(
      ['', '?page=2'].map(async (query) => (await app.request(`${pair}.csv${query}`)).text()),
    );
    expect(first).not.toBe(second);
  });

  test('has no page beyond the last', async () => {
    const response = await app.request(`${pair}?page=4`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('This pair has 3 pages, not 4');
  });
});
