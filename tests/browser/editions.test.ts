/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { book, editionsStore, everyEditionPage, releaseOf } from '../fixtures/release/editions.ts';
import { storeOf } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { axeFindingsOn } from './axe-findings.ts';
import { hasBrowser, layoutShift, siteInBrowser } from './site.ts';

const pair = '/editions/the-book/book-1818/book-1831';

/** One page of each making: a page that passes in two looks can only fail in the others by its colours. */
const oneOfEach = ['/editions', '/editions/the-book', pair, `${pair}/h2`, `${pair}/h2?view=inline`, '/'];

const looks = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none', pages: everyEditionPage },
  { width: 390, colorScheme: 'dark', forcedColors: 'none', pages: everyEditionPage },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none', pages: oneOfEach },
  { width: 390, colorScheme: 'light', forcedColors: 'none', pages: oneOfEach },
  { width: 1280, colorScheme: 'dark', forcedColors: 'active', pages: oneOfEach },
] as const;

describe.skipIf(!hasBrowser())('the pages of editions in a browser', () => {
  const at = siteInBrowser(editionsStore);

  test.each(looks)(
    'axe finds nothing at $width px, $colorScheme, forced colours $forcedColors',
    async ({ pages, ...look }) =>
      expect(await axeFindingsOn(at.browser, at.site.origin, pages, look)).toEqual([]),
    240_000,
  );

  test('nothing scrolls sideways at 320 px, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await at.browser.newContext({
        viewport: { width: 320, height: 700 },
        javaScriptEnabled,
      });
      const page = await context.newPage();
      for (const path of everyEditionPage.filter((each) => each.startsWith('/editions'))) {
        await page.goto(at.site.origin + path);
        const width = await page.locator('html').evaluate((html) => html.scrollWidth);
        expect([path, width]).toEqual([path, 320]);
      }
      await context.close();
    }
  });

  test('nothing comes from elsewhere, nothing is said on the console, nothing shifts', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at.site.origin)) wrong.push(request.url());
    });
    page.on('console', (message) => wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    for (const path of everyEditionPage) {
      await page.goto(at.site.origin + path);
      expect([path, (await layoutShift(page)) <= 0.02]).toEqual([path, true]);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('works without a script: a choice of two editions, a view, the next changed section', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.site.origin}/editions/the-book`);
    await page.selectOption('#a', 'book-1831');
    await page.selectOption('#b', 'book-1818');
    await page.click('form button');
    expect(new URL(page.url()).pathname).toBe(pair);
    await page.click('.outline a:has-text("The Storm")');
    expect(new URL(page.url()).pathname).toBe(`${pair}/h2`);
    await page.click('.toolbar a:has-text("inline")');
    await page.click('a[rel="next"] >> nth=0');
    expect(page.url()).toBe(`${at.site.origin}${pair}/h3?view=inline`);
    await context.close();
  });

  test('with a script, kinds are switched in place and go along to the next section; keys lead there', async () => {
    const page = await at.browser.newPage();
    await page.goto(`${at.site.origin}${pair}/h3`);
    await page.click('[data-kind="negation"], [data-kind="wording"] >> nth=0');
    const hide = new URL(page.url()).searchParams.get('hide');
    expect(hide).toMatch(/negation|wording/);
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.pathname === `${pair}/h4`);
    expect(new URL(page.url()).searchParams.get('hide')).toBe(hide);
    await page.keyboard.press('[');
    await page.waitForURL((url) => url.pathname === `${pair}/h3`);
    await page.close();
  });

  test('a band of the picture is a link to its section', async () => {
    const page = await at.browser.newPage();
    await page.goto(at.site.origin + pair);
    await page.locator('.strips a').nth(1).locator('path[data-heat]').first().click();
    expect(new URL(page.url()).pathname).toBe(`${pair}/h2`);
    await page.close();
  });
});

describe('sizes of pages', () => {
  /** A book of three chapters of so many words each, of which a share of the words changes. */
  async function made(words: number, share: number): Promise<ReturnType<typeof createApp>> {
    const chapters = [1, 2, 3].map(
      (seed) => [`Chapter ${seed}`, prose(seed, Math.ceil(words / 13.5 / 5) * 5)] as const,
    );
    let count = 0;
    const altered = (word: string): string => {
      const isAltered = Math.floor((count + 1) * share) > Math.floor(count * share);
      count++;
      return isAltered ? `${word}x` : word;
    };
    const changed = chapters.map(([title, text]) => [title, text.replace(/\p{L}+/gu, altered)] as const);
    const sources = await Promise.all(
      [chapters, changed].map(async (each, at) => ({
        ...(await readText(book(each), `e${at}.md`)),
        id: `e${at}`,
        work: 'Long',
        date: { notBefore: `190${at}`, notAfter: `190${at}`, label: `190${at}` },
      })),
    );
    const store = storeOf(releaseOf(sources));
    return createApp({ openStore: async () => store });
  }

  test.each([
    [10_000, 0.06, { kilobytes: 400, zipped: 80, elements: 9_300 }],
    [10_000, 0.3, { kilobytes: 400, zipped: 80, elements: 9_300 }],
    [19_000, 0.06, { kilobytes: 800, zipped: 150, elements: 17_000 }],
    [19_000, 0.1, { kilobytes: 800, zipped: 150, elements: 17_000 }],
  ])(
    'the first page of a section of %d words a side, of which %d differ, keeps to its budget',
    async (words, share, budget) => {
      const app = await made(words, share);
      const html = await (await app.request('/editions/long/e0/e1/h1?context=all')).text();
      const size = {
        kilobytes: html.length / 1024,
        zipped: gzipSync(html).length / 1024,
        elements: html.match(/<[a-z]/g)?.length ?? 0,
      };
      process.stdout.write(
        `section of ${words} words, ${share}: ${size.kilobytes.toFixed(0)} kB, ${size.zipped.toFixed(1)} kB zipped, ${size.elements} elements\n`,
      );
      expect(size.kilobytes).toBeLessThanOrEqual(budget.kilobytes);
      expect(size.zipped).toBeLessThanOrEqual(budget.zipped);
      expect(size.elements).toBeLessThanOrEqual(budget.elements);
    },
    60_000,
  );
});
