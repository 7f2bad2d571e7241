import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore, release, storeOf } from '../fixtures/release/index.ts';

const searchable = createApp({
  openStore: async () => storeOf({ ...release, catalogue: { ...release.catalogue, hasSearch: true } }),
});
const plain = createApp({ openStore: async () => fixtureStore });

/** The links of a page's main part, as "href: name". */
async function ways(app: typeof plain, path: string, init?: RequestInit): Promise<string[]> {
  const html = await (await app.request(path, init)).text();
  const main = /<main .*<\/main>/s.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<a href="([^"]*)">(?:<bdi>)?(.*?)(?:<\/bdi>)?<\/a>/g)].map(
    ([, href, name]) => `${href}: ${name}`,
  );
}

describe('26 a page that tells of a problem', () => {
  test('of an address that leads nowhere searches for its words, where words can be searched for', async () => {
    expect(await ways(searchable, '/sources/zebra-crossing/p3')).toContain(
      '/search?q=zebra+crossing: Search the texts for “zebra crossing”',
    );
    expect(await ways(searchable, '/zebra-crossing')).toContain(
      '/search?q=zebra+crossing: Search the texts for “zebra crossing”',
    );
    expect((await ways(plain, '/zebra-crossing')).join()).not.toContain('/search');
  });

  test('searches for few words, and none that are markup', async () => {
    const long = await ways(searchable, `/sources/${'one-two-three-'.repeat(20)}end`);
    expect(long.join()).toContain('/search?q=one+two+three+one+two+three: ');
    const odd = await ways(searchable, `/sources/${encodeURIComponent('<b>"bold"')}`);
    expect(odd.join()).toContain('/search?q=bold: ');
  });

  test('of a query that cannot be read leads to the page without it', async () => {
    expect(await ways(plain, '/parallels?page=x')).toContain('/parallels: The same page without options');
    expect(await ways(searchable, `/search?q=${'x'.repeat(3_000)}`)).toContain(
      '/check: Check a long quotation',
    );
  });

  test('of a release that is not kept leads to what stands there now', async () => {
    expect(await ways(searchable, '/parallels?page=2&v=0000000000000000')).toContain(
      '/parallels?page=2: What stands there now',
    );
  });

  test('of a method that is not taken leads to the page', async () => {
    const ask = { method: 'DELETE' };
    expect(await ways(plain, '/sources', ask)).toContain('/sources: Read the page at this address');
  });

  test('of an address that is no path leads back to the overview only', async () => {
    expect(await ways(plain, '/sources//x')).toEqual(['/: Back to the overview']);
  });

  test('shows names in messages as such, without marks of ours', async () => {
    const html = await (await plain.request('/sources/zebra')).text();
    expect(html).toContain('<code>zebra</code>');
    expect(html).not.toContain('`');
  });

  test('is shown although what it would offer cannot be read', async () => {
    const broken = createApp({
      openStore: async () => ({
        ...fixtureStore,
        familyList: () => Promise.reject(new Error('the disk is gone')),
        quoteList: () => Promise.reject(new Error('the disk is gone')),
      }),
    });
    expect((await broken.request('/families/no-such-family')).status).toBe(404);
  });
});
