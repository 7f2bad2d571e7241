import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore } from '../fixtures/release/index.ts';
import { attributes, textOf } from './html.ts';

const app = createApp({ openStore: async () => fixtureStore });
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
