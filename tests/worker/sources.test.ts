import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { releaseOf } from '../fixtures/release/editions.ts';
import { fixtureStore, storeOf } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { attributes, textOf } from '../views/html.ts';

async function source(id: string, text: string): Promise<Source> {
  return { ...(await readText(text, `${id}.md`)), id, siglum: id, title: `The ${id}`, language: 'en' };
}

/** Three pages with a word that stands on two of them, and a paragraph of two pages. */
const long = await source(
  'long',
  `${prose(3, 1_500)} Zenith.\n\nA zenith\n\n${prose(4, 600)}\n\nZENITH, he said.`,
);
const single = await source('single', prose(5, 1_500).replaceAll('\n\n', ' '));
const release = releaseOf([long, single]);
const pagesOf = (id: string) => release.pagedSources.find(({ outline }) => outline.source.id === id)!;
const app = createApp({ openStore: async () => storeOf(release) });
const small = createApp({ openStore: async () => fixtureStore });

const secondPage = pagesOf('long').outline.pages[1]!.place!;
const onSecond = long.blocks[long.blocks.findIndex(({ place }) => place === secondPage) + 3]!.place;

const canonical = (html: string): string | undefined =>
  /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
const articleOf = (html: string): string =>
  /<article class="text".*<\/article>/s
    .exec(html)![0]
    .replace(/<span class="margin".*?<\/a><\/span>/gs, '')
    .replace(/<details class="shared-with".*?<\/details>/gs, '');
const get = async (path: string): Promise<string> => (await app.request(path)).text();

describe('the pages of a text', () => {
  test('have all of it, each character once', async () => {
    const { pages } = pagesOf('long').outline;
    expect(pages).toHaveLength(3);
    const texts = await Promise.all(
      pages.map(async ({ place }, index) =>
        textOf(articleOf(await get(index === 0 ? '/sources/long' : `/sources/long/${place}`))),
      ),
    );
    expect(texts.join('')).toBe(long.text);
  });

  test('lead to each other, and have titles of their own', async () => {
    const html = await get(`/sources/long/${secondPage}`);
    expect(html).toContain('<title>The long, page 2 of 3 · ');
    expect(html).toMatch(/<a href="\/sources\/long" rel="prev">/);
    expect(html).toMatch(/<a href="\/sources\/long\/p\d+" rel="next">/);
    expect(canonical(html)).toBe(`/sources/long/${secondPage}`);
    expect(html).not.toContain('class="block here"');
  });

  test('are found by any place on them, which is marked', async () => {
    const html = await get(`/sources/long/${onSecond}`);
    expect(canonical(html)).toBe(`/sources/long/${secondPage}`);
    expect(attributes(html, 'id')).toContain(onSecond);
    expect(html).toContain(`<div class="block here" id="${onSecond}">`);
    expect(html.match(/class="block here"/g)).toHaveLength(1);
  });

  test('are found by their number, which leads to their name', async () => {
    const response = await app.request('/sources/long/2?q=zenith');
    expect([response.status, response.headers.get('Location')]).toEqual([
      301,
      `/sources/long/${secondPage}?q=zenith`,
    ]);
    expect((await app.request('/sources/long/1.json')).headers.get('Location')).toBe('/sources/long.json');
  });

  test('on which no place begins have their number for a name', async () => {
    expect(pagesOf('single').outline.pages[1]!.place).toBeUndefined();
    const html = await get('/sources/single/2');
    expect(canonical(html)).toBe('/sources/single/2');
    expect(html).toContain('¶1<span class="vh">, continued</span>');
    expect(canonical(await get('/sources/single/p1'))).toBe('/sources/single');
  });

  test.each([
    '/sources/long/p99999',
    '/sources/long/4',
    '/sources/long/0',
    '/sources/long/p1-p99999',
    '/sources/long/p1-p2-p3',
    '/sources/long/toString',
    `/sources/long/${onSecond}-p1`,
    '/sources/nobody/p1',
  ])('that are not there are said not to be: %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('href="/sources');
  });
});

describe('a range of places', () => {
  test('is marked whole', async () => {
    const html = await (await small.request('/sources/bliss-1864/p1-p2')).text();
    expect(html.match(/<div class="block here" id="[^"]*"/g)).toEqual([
      '<div class="block here" id="p1"',
      '<div class="block here" id="g1"',
      '<div class="block here" id="p2"',
    ]);
  });
});

describe('words that are looked for', () => {
  test('are marked, and counted on the page and in the text', async () => {
    const html = await get('/sources/long?q=zenith');
    const state = textOf(/<p class="state found">.*?<\/p>/s.exec(html)![0]);
    const here = html.match(/<mark class="hit"/g)?.length ?? 0;
    expect(state).toMatch(/^“zenith”: /);
    expect(state).toContain('3 times in the text');
    const others = [...state.matchAll(/page \d \((\d)\)/g)].reduce((sum, [, hits]) => sum + Number(hits), 0);
    expect(here + others).toBe(3);
  });

  test('are marked as written, however they are folded', async () => {
    const last = `/sources/long/${pagesOf('long').outline.pages[2]!.place}`;
    const html = await get(`${last}?q=Zénith`);
    expect(html).toContain('<mark class="hit" id="hit">');
    expect(html).toMatch(/<mark class="hit"[^>]*>ZENITH<\/mark>/);
    expect(textOf(articleOf(html))).toBe(pagesOf('long').pages[2]!.text);
  });

  test('may be nowhere, or no words at all', async () => {
    expect(textOf(await get('/sources/long?q=nonesuch'))).toContain('“nonesuch”: nowhere on this page');
    expect((await app.request('/sources/long?q=%22%22')).status).toBe(200);
    expect(await get('/sources/long?q=')).not.toContain('class="state found"');
  });

  test('are marked up to a number, which is said', async () => {
    const many = await source('many', 'He said so, or '.repeat(1_200));
    const store = storeOf(releaseOf([many]));
    const html = await (
      await createApp({ openStore: async () => store }).request('/sources/many?q=said')
    ).text();
    expect(html.match(/<mark class="hit"/g)).toHaveLength(500);
    expect(textOf(html)).toContain('1,200 times in this text. To the first (the first 500 are marked)');
  });

  test('stay in the way from page to page', async () => {
    expect(await get('/sources/long?q=zenith')).toContain(
      `href="/sources/long/${secondPage}?q=zenith" rel="next"`,
    );
  });

  test('are escaped', async () => {
    const html = await get(`/sources/long?q=${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(html).not.toContain('<script>alert');
  });
});

test('the data of a page are what it shows: its own text, and the outline of all', async () => {
  const data = (await (await app.request(`/sources/long/${onSecond}.json`)).json()) as {
    readonly schema: string;
    readonly place: string;
    readonly page: { readonly page: number; readonly text: string };
    readonly outline: { readonly pages: readonly object[] };
  };
  expect(data.schema).toBe('variorum.source-page/1');
  expect([data.place, data.page.page, data.outline.pages.length]).toEqual([onSecond, 2, 3]);
  expect(data.page.text).toBe(pagesOf('long').pages[1]!.text);
});

test('a citation names the place that is shown, and the address with it', async () => {
  const html = await get(`/sources/long/${onSecond}`);
  expect(html).toContain(`data-cite="https://variorum.example/sources/long/${onSecond}?v=f1x7u2e"`);
});
