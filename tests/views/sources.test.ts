import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { release, storeOf } from '../fixtures/release/index.ts';
import { textOf } from './html.ts';

/** A corpus of so many texts, a year each, the latest first. */
function corpusOf(count: number) {
  const [first] = release.catalogue.sources;
  const sources = Array.from({ length: count }, (_, index) => {
    const year = String(1789 + count - 1 - index);
    const date = { notBefore: year, notAfter: year, label: year };
    return { ...first!, id: `text-${year}`, siglum: year, title: `Text of ${year}`, date };
  });
  const store = storeOf({ ...release, catalogue: { ...release.catalogue, sources } });
  return createApp({ openStore: async () => store });
}

const get = async (app: ReturnType<typeof corpusOf>, path: string): Promise<string> =>
  (await app.request(path)).text();

const titles = (html: string): string[] =>
  [...html.matchAll(/<cite dir="auto">(Text of \d+)<\/cite>/g)].map(([, title = '']) => title);

describe('the list of sources', () => {
  test('of few is cards in the order of the corpus', async () => {
    const html = await get(corpusOf(40), '/sources');
    expect(titles(html)[0]).toBe('Text of 1828');
    expect(html.match(/<li class="card">/g)).toHaveLength(40);
  });

  test('of many is a table by date, with a way to each decade', async () => {
    const html = await get(corpusOf(250), '/sources');
    expect(titles(html)).toHaveLength(200);
    expect(titles(html)[0]).toBe('Text of 1789');
    expect(html).toContain('<a href="#1790s">1790s</a>');
    expect(html).toContain('<a href="/sources?page=2#1990s">1990s</a>');
    expect(html).toMatch(/<tr role="row" id="1790s"><th [^>]*><a href="\/sources\/text-1790">/);
    expect(html.match(/ id="\d+s"/g)).toHaveLength(21);
    expect(html.length).toBeLessThan(120_000);
  });

  test('goes on on further pages, each with an address and data of its own', async () => {
    const app = corpusOf(250);
    const html = await get(app, '/sources?page=2');
    expect(titles(html)).toHaveLength(50);
    expect(titles(html).at(-1)).toBe('Text of 2038');
    expect(textOf(html)).toContain('Page 2 of 2');
    expect(html).toContain('<link rel="canonical" href="/sources?page=2"');
    const data = (await (await app.request('/sources.json?page=2')).json()) as Record<string, unknown>;
    expect(data).toMatchObject({ total: 250, page: 2, pages: 2, sources: { length: 50 } });
    expect((await app.request('/sources?page=3')).status).toBe(404);
  });
});
