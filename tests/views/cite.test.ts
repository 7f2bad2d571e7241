import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { editionsStore } from '../fixtures/release/editions.ts';
import { fixtureStore } from '../fixtures/release/index.ts';
import { quotesStore } from '../fixtures/release/quotes.ts';
import { attributes, textOf } from './html.ts';

const app = createApp({ openStore: async () => fixtureStore });
const editions = createApp({ openStore: async () => editionsStore });
const quotes = createApp({ openStore: async () => quotesStore });
const pair = '/compare/bliss-1864/p1/times-1863/p1';
const get = async (path: string): Promise<string> => (await app.request(path)).text();
const citedIn = (html: string, name: string): string =>
  textOf(new RegExp(`data-cited="${name}">(.*?)</(?:pre|p)>`, 's').exec(html)?.[1] ?? '');

describe('the citation of a comparison', () => {
  test('can be read without opening anything else, and names view, filters and release', async () => {
    const html = await get(`${pair}?view=inline&hide=spelling,capitals`);
    expect(citedIn(html, 'citation').trim()).toBe(
      `Address delivered at the dedication of the cemetery, the Bliss copy, 1864, ¶1, and The Times, 20 November 1863, ¶1, compared. The Address. Spelling and capitals ignored. https://variorum.example${pair}?view=inline&hide=spelling,capitals&v=f1x7u2e, release f1x7u2e.`,
    );
    expect(html).toMatch(/<details class="menu cite"[^>]*><summary>Cite<\/summary>/);
  });

  test('names the view also where it is the usual one, which readers may have changed', async () => {
    expect(attributes(await get(pair), 'data-cite')).toEqual([
      `https://variorum.example${pair}?view=side&amp;v=f1x7u2e`,
    ]);
  });

  test.each([
    ['bib', 'BibTeX', 'application/x-bibtex; charset=utf-8'],
    ['csl.json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ])('is had as .%s, the same as on the page', async (ending, name, type) => {
    const html = await get(`${pair}?hide=punctuation`);
    const file = await app.request(`${pair}.${ending}?hide=punctuation`);
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, type]);
    expect(citedIn(html, name)).toBe(await file.text());
    expect(html).toContain(`href="${pair}.${ending}?hide=punctuation"`);
  });

  test('holds what is hostile in a title', async () => {
    const html = await get('/compare/bliss-1864/p2/__proto__/p1');
    expect(html).not.toMatch(/<script>alert/);
    const items = JSON.parse(citedIn(html, 'CSL-JSON')) as { readonly id: string }[];
    expect(items.map(({ id }) => id)).toContain('__proto__');
  });

  test('says in its attributes what a script needs to cite a row', async () => {
    const html = await get(pair);
    expect(attributes(html, 'data-a')).toEqual([
      'Address delivered at the dedication of the cemetery, the Bliss copy, 1864, ¶1',
    ]);
    expect(attributes(html, 'data-b')).toEqual(['The Times, 20 November 1863, ¶1']);
    expect(attributes(html, 'data-ignored')).toEqual(['Spacing ignored.']);
  });
});

describe('every page of texts is cited', () => {
  const section = '/editions/the-book/book-1818/book-1831/h2';

  test.each([
    [app, '/loci/what-was-said', 'What was said, and what was written. The Address.'],
    [app, '/families/trotsky-wore-a-red-scarf', 'Copies of “Trotsky wore a red scarf …” The Address.'],
    [app, '/sources/bliss-1864', 'Abraham Lincoln, Address delivered at the dedication'],
    [editions, '/editions/the-book/book-1818/book-1831', 'compared. The Address.'],
    [editions, section, 'The Storm, compared. The Address. Spacing ignored.'],
  ])('by its address in this release, %#', async (site, path, words) => {
    const html = await (await site.request(path)).text();
    const url = attributes(html, 'data-cite')[0]?.replaceAll('&amp;', '&') ?? '';
    expect(url.startsWith(`https://variorum.example${path}?`)).toBe(true);
    expect(new URL(url).searchParams.get('v')).toBe('f1x7u2e');
    expect(citedIn(html, 'citation')).toContain(words);
    for (const ending of ['bib', 'csl.json']) {
      expect([ending, (await site.request(`${path}.${ending}`)).status]).toEqual([ending, 200]);
    }
  });

  test('a section with both sides named, so that its rows can be copied; a page without sides has none', async () => {
    const html = await (await editions.request(section)).text();
    expect(attributes(html, 'data-a')[0]).toMatch(/1818.*The Storm$/);
    expect(attributes(html, 'data-b')[0]).toMatch(/1831.*The Storm$/);
    expect(attributes(await get('/loci/what-was-said'), 'data-a')).toEqual([]);
  });

  test('a dossier, with the wording from which differences are told', async () => {
    const list = await (await quotes.request('/quotes')).text();
    const path = /href="(\/quotes\/[^"?#]+)"/.exec(list)?.[1] ?? '';
    const html = await (await quotes.request(path)).text();
    expect(attributes(html, 'data-cite')).toEqual([`https://variorum.example${path}?v=f1x7u2e`]);
    expect(citedIn(html, 'citation')).toContain('who is said to have said it');
  });
});
