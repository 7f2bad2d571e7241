/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditionStore } from '../../src/store/index.ts';
import { fixtureStore } from '../fixtures/release/index.ts';
import { demoStore, hasBrowser, launchBrowser, type Site, startSite } from './site.ts';

const folder = join(import.meta.dirname, '../../dist/screenshots');

const fixturePages: Readonly<Record<string, string>> = {
  overview: '/',
  sources: '/sources',
  source: '/sources/bliss-1864',
  parallels: '/parallels',
  compare: '/compare/bliss-1864/p1/times-1863/p1',
  'compare-inline': '/compare/bliss-1864/p1/times-1863/p1?view=inline',
  'compare-list': '/compare/bliss-1864/p1/times-1863/p1?view=list',
  'compare-reading': '/compare/bliss-1864/p1/times-1863/p1?view=read',
  'compare-rewritten': '/compare/bliss-1864/p4/times-1863/p4',
  'compare-crowded': '/compare/bliss-1864/p6/times-1863/p8',
  'compare-identical': '/compare/bliss-1864/p2/times-1863/p2',
  'compare-parts': '/compare/bliss-1864/p1-p2/times-1863/p1-p2',
  'compare-hebrew': '/compare/genesis-a/p1/genesis-b/p1',
  'compare-hostile': '/compare/bliss-1864/p2/__proto__/p1',
  families: '/families',
  family: '/families/the-world-will-little-note',
  splice: '/families/trotsky-wore-a-red-scarf',
  loci: '/loci',
  locus: '/loci/what-was-said',
  help: '/help',
  method: '/method',
  'not-found': '/sources/blis-1864',
};

/** Pages of the demonstration that show the most. A saying has the id that it had in the release before, if any. */
async function demoPages(store: EditionStore): Promise<Readonly<Record<string, string>>> {
  const { families } = await store.catalogue();
  const splice = families.find(({ id }) => id.startsWith('the-first-impression-trotsky-made-was'))!.id;
  return {
    ...fixedDemoPages,
    'demo-splice': `/families/${splice}`,
    'demo-quote': `/quotes/${splice}`,
  };
}

const fixedDemoPages: Readonly<Record<string, string>> = {
  'demo-overview': '/',
  'demo-sources': '/sources',
  'demo-source': '/sources/simkin-1997',
  'demo-parallels': '/parallels',
  'demo-compare-cut': '/compare/simkin-1997/p74/simkin-1997/s31.p7',
  'demo-compare-daniels': '/compare/simkin-1997/p5/simkin-1997/p8',
  'demo-compare-sheridan': '/compare/simkin-1997/p33/simkin-1997/s36.p1',
  'demo-compare-paragraphs': '/compare/simkin-1997/p1/simkin-1997/s1.p1-s1.p2',
  'demo-families': '/families',
  'demo-quotes': '/quotes',
  'demo-check': `/check?${new URLSearchParams({ q: 'It is a history which no historian of Russia can afford to ignore' })}`,
  'demo-search': '/search?q=Lenin+testament',
  'demo-loci': '/loci',
  'demo-locus': '/loci/testament',
};

const looks = [
  [1280, 'light'],
  [390, 'dark'],
] as const;

describe.skipIf(!hasBrowser())('screenshots', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each(looks)('of the fixture are kept in dist/screenshots at %i px, %s', async (width, colorScheme) => {
    const site = await startSite(fixtureStore);
    await keep(site, fixturePages, { width, colorScheme });
  });

  test.each(looks)('of the demonstration are kept at %i px, %s', async (width, colorScheme) => {
    const store = await demoStore();
    await keep(await startSite(store), await demoPages(store), { width, colorScheme });
  });

  test.each([
    ['comparison', 'demo-compare-cut', 790],
    ['dossier', 'demo-quote', 900],
  ])(
    'of the %s is kept for the README, as it would be committed to tests/browser/pictures',
    async (name, at, height) => {
      const store = await demoStore();
      const site = await startSite(store);
      const page = await browser.newPage({ viewport: { width: 1080, height } });
      expect((await page.goto(site.origin + (await demoPages(store))[at]!))?.status()).toBe(200);
      const picture = await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
      await site.close();
      expect(picture.length).toBeLessThan(200_000);
    },
  );

  async function keep(
    site: Site,
    pages: Readonly<Record<string, string>>,
    { width, colorScheme }: { readonly width: number; readonly colorScheme: 'light' | 'dark' },
  ): Promise<void> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const [name, path] of Object.entries(pages)) {
      const status = (await page.goto(site.origin + path))?.status();
      expect([path, status]).toEqual([path, name === 'not-found' ? 404 : 200]);
      const { overflow, text } = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        text: document.querySelector('main')?.textContent ?? '',
      }));
      expect([path, overflow, text.length > 50]).toEqual([path, 0, true]);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
    await site.close();
  }
});
