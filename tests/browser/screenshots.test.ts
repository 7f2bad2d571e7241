/// <reference lib="dom" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../fixtures/pages/index.ts';
import { type ReadingRoom, read } from './acceptance/reader.ts';
import { editions, eightWitnesses } from './acceptance/routes.ts';
import { demoStore, hasBrowser, siteInBrowser } from './site.ts';

const folder = join(import.meta.dirname, '../../dist/screenshots');

/** Pages of the demonstration that show the most. */
const pages: Readonly<Record<string, string>> = {
  overview: '/',
  sources: '/sources',
  source: '/sources/simkin-1997',
  parallels: '/parallels',
  'compare-cut': '/compare/simkin-1997/p74/simkin-1997/s31.p7',
  'compare-daniels': '/compare/simkin-1997/p5/simkin-1997/p8',
  'compare-sheridan': '/compare/simkin-1997/p33/simkin-1997/s36.p1',
  'compare-paragraphs': '/compare/simkin-1997/p1/simkin-1997/s1.p1-s1.p2',
  families: '/families',
  quotes: '/quotes',
  check: `/check?${new URLSearchParams({ q: 'It is a history which no historian of Russia can afford to ignore' })}`,
  search: '/search?q=Lenin+testament',
  loci: '/loci',
  locus: '/loci/testament',
};

/** Of these pictures are kept; to draw a page is most of what a visit costs. */
const drawn = ['overview', 'source', 'compare-cut', 'compare-daniels', 'splice', 'quote', 'check', 'locus'];

/** A saying and its family have the id that they had in the release before, if any, so they are looked for. */
const splice = /\/(?:families|quotes)\/(the-first-impression-trotsky-made-was[\w-]*)/;

const looks = [
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 390, height: 900 }, colorScheme: 'dark' },
] as const;

describe.skipIf(!hasBrowser())('screenshots', () => {
  mkdirSync(folder, { recursive: true });
  const demo = siteInBrowser(demoStore);
  const fixture = siteInBrowser(pagesStore);

  test.each(looks)(
    'of the demonstration are kept in dist/screenshots: $viewport.width px, $colorScheme',
    (look) =>
      read(demo, '/families', look, async (page) => {
        const id = splice.exec(await page.content())?.[1];
        const named = { ...pages, splice: `/families/${id}`, quote: `/quotes/${id}` };
        for (const [name, path] of Object.entries(named)) {
          const status = (await page.goto(demo.site.origin + path))?.status();
          const { overflow, length } = await page.evaluate(() => ({
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            length: document.querySelector('main')?.textContent?.length ?? 0,
          }));
          expect([path, status, overflow, length > 50]).toEqual([path, 200, 0, true]);
          if (!drawn.includes(name)) continue;
          const file = `demo-${name}-${look.viewport.width}-${look.colorScheme}.png`;
          await page.screenshot({ path: join(folder, file), fullPage: name !== 'source' });
        }
      }),
  );

  /** As they are committed to `tests/browser/pictures`, where README.md shows them. */
  const pictured: readonly (readonly [
    name: string,
    at: ReadingRoom,
    path: string,
    height: number,
    from: string,
  ])[] = [
    ['overview', fixture, '/', 460, 'h2:has-text("Who shares with whom")'],
    ['comparison', demo, pages['compare-cut']!, 680, '.legend'],
    ['source', demo, pages['source']!, 820, 'body'],
    ['dossier', demo, 'quote', 860, 'body'],
    ['readings', fixture, `${eightWitnesses}?base=A`, 900, ':text("places vary")'],
    ['editions', fixture, editions, 860, 'body'],
    ['scratch', demo, '/scratch', 760, 'body'],
  ];

  test.each(pictured)(
    'of the %s is kept for the README, of at most 170 kB',
    async (name, at, path, height, from) => {
      const viewport = { width: 1080, height };
      const start = path === 'quote' ? '/families' : path;
      await read(at, start, { viewport }, async (page) => {
        if (path === 'quote') {
          await page.goto(`${at.site.origin}/quotes/${splice.exec(await page.content())![1]}`);
        }
        if (name === 'scratch') await compareTwo(page);
        // What is the same on every page is left out where the rest would not fit.
        if (from !== 'body') {
          await page
            .locator(from)
            .first()
            .evaluate((top) => top.scrollIntoView());
        }
        const picture = await page.screenshot({ path: join(folder, `${name}.png`) });
        expect([name, picture.length <= 170 * 1024]).toEqual([name, true]);
      });
    },
  );
});

async function compareTwo(page: Page): Promise<void> {
  await page.fill(
    '#text-1',
    'The committee met on Monday and agreed that nothing should be printed before the spring. It was a short meeting.',
  );
  await page.fill(
    '#text-2',
    'The Committee met on Tuesday and agreed that nothing should be said before the spring. It was not a short meeting.',
  );
  await page.click('text="Compare"');
  await page.waitForSelector('.result .pair');
  await page.locator('.result').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('.result')!.scrollIntoView());
}
