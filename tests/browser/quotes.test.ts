/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { editQuotes } from '../../src/edit-quotes.ts';
import type { Dossier, Occurrence, QuotesResult } from '../../src/model/index.ts';
import type { EditionStore } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { everyQuotePage, quotations, quotesRelease, quotesStore } from '../fixtures/release/quotes.ts';
import { prose } from '../helpers/prose.ts';
import { axeFindingsOn } from './axe-findings.ts';
import { hasBrowser, layoutShift, siteInBrowser } from './site.ts';

const world = '/quotes/the-world-will-little-note';
const address = '/quotes/four-score-and-seven';
const altered = `/check?${new URLSearchParams({ q: quotations.altered, name: 'Edward Everett' })}`;

const cut = `/check?${new URLSearchParams({ q: quotations.cut })}`;
const everyMaking = [
  '/quotes',
  world,
  address,
  '/quotes/trotsky-wore-a-red-scarf',
  '/check',
  altered,
  cut,
  '/search?q=never+forget',
  '/families/four-score-and-seven',
];

/** One page of each making: what passes in two looks can only fail in the others by its colours. */
const oneOfEach = ['/quotes', world, altered];

const looks = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none', pages: everyMaking },
  { width: 390, colorScheme: 'dark', forcedColors: 'none', pages: [address, ...oneOfEach] },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none', pages: oneOfEach },
  { width: 390, colorScheme: 'light', forcedColors: 'active', pages: oneOfEach },
] as const;

describe.skipIf(!hasBrowser())('the pages of quotations in a browser', () => {
  const at = siteInBrowser(quotesStore);

  test.each(looks)(
    '1 axe finds nothing at $width px, $colorScheme, forced colours $forcedColors',
    async ({ pages, ...look }) =>
      expect(await axeFindingsOn(at.browser, at.site.origin, pages, look)).toEqual([]),
  );

  test('3 and 4 everything works without a script: list, dossier, another wording, a pair, a check', async () => {
    const context = await at.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at.site.origin}/quotes?only=conflicts`);
    await page.click('.quotes a:has-text("Four score")');
    expect(new URL(page.url()).pathname).toBe(address);
    await page.selectOption('#from', '2');
    await page.click('form.filter button');
    expect(new URL(page.url()).search).toBe('?from=2');
    await page.click('.occurrences a:has-text("with 2")');
    expect(new URL(page.url()).pathname).toBe('/compare/times-1863/p1/bliss-1864/p1');

    await page.goto(`${at.site.origin}/check`);
    await page.fill('#q', quotations.altered);
    await page.fill('#name', 'Edward Everett');
    await page.click('.check-form button');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.textContent('.check-verdict h2')).toBe('Altered');
    expect(await page.locator('td mark[data-k]').count()).toBeGreaterThan(0);
    expect(await page.inputValue('#q')).toBe(quotations.altered);
    await page.click('a:has-text("Link to this check")');
    expect(new URL(page.url()).searchParams.get('q')).toBe(quotations.altered);
    expect(await page.textContent('.check-verdict h2')).toBe('Altered');
    await context.close();
  });

  test('6 nothing scrolls sideways at 320 px, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await at.browser.newContext({
        viewport: { width: 320, height: 700 },
        javaScriptEnabled,
      });
      const page = await context.newPage();
      for (const path of javaScriptEnabled ? everyQuotePage : oneOfEach) {
        await page.goto(at.site.origin + path);
        const width = await page.locator('html').evaluate((html) => html.scrollWidth);
        expect([path, width]).toEqual([path, 320]);
      }
      await context.close();
    }
  });

  test('12 and 14 a dot, a number and an address with a hash lead to the row, and it is marked', async () => {
    const page = await at.browser.newPage({ viewport: { width: 1280, height: 500 } });
    await page.goto(at.site.origin + world);
    await page.locator('.timeline circle').last().click();
    expect(new URL(page.url()).hash).toBe('#o3');
    const row = await page.locator('#o3').evaluate((element) => ({
      top: element.getBoundingClientRect().top,
      bar: getComputedStyle(element.querySelector('th')!).borderInlineStartWidth,
    }));
    expect(row.top).toBeGreaterThanOrEqual(0);
    expect(row.top).toBeLessThan(500);
    expect(row.bar).toBe('3px');
    await page.close();
  });

  test('15 nothing comes from elsewhere, no cookie, no message on the console, nothing shifts', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at.site.origin)) wrong.push(request.url());
    });
    page.on('console', (message) => wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    for (const path of everyQuotePage) {
      await page.goto(at.site.origin + path);
      expect([path, (await layoutShift(page)) <= 0.02]).toEqual([path, true]);
    }
    expect([wrong, await context.cookies()]).toEqual([[], []]);
    await context.close();
  });

  test('24 on paper the navigation and forms are gone, and what differs is told in words', async () => {
    const page = await at.browser.newPage();
    await page.goto(at.site.origin + address);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.site nav').isVisible()).toBe(false);
    expect(await page.locator('.filter').isVisible()).toBe(false);
    expect(await page.locator('.changes li').first().innerText()).toContain('upon');
    expect(await page.locator('.occurrences thead').isVisible()).toBe(true);
    await page.close();
  });
});

describe('sizes of pages', () => {
  const sayings = 50;

  /** A saying of a hundred words in many occurrences and wordings. */
  function manyOccurrences(): EditionStore {
    const words = prose(11, 8).split(/\s+/u);
    const wordings = Array.from({ length: 6 }, (_, wording) =>
      words.map((word, at) => ((at + wording) % 17 === 0 ? `${word}x` : word)).join(' '),
    );
    const one = quotesRelease.quotes!.dossiers[0]!.dossier;
    const occurrences = Array.from({ length: 41 }, (_, index): Occurrence => {
      const wording = index % 6;
      const text = wordings[wording]!;
      return { ...one.occurrences[0]!, text, wording, place: `p${index + 1}` };
    });
    const dossier: Dossier = {
      ...one,
      occurrences,
      wordings: wordings.map((text, wording) => ({
        text,
        occurrences: occurrences.flatMap((occurrence, index) =>
          occurrence.wording === wording ? [index] : [],
        ),
      })),
    };
    const result = { dossiers: [dossier], conflicts: [], quotations: [] } as Partial<QuotesResult>;
    const texts = quotesRelease.sources.map(({ source }) => ({ source }));
    const { dossiers } = editQuotes(
      result as QuotesResult,
      { texts, result: { families: [], parallels: [] } } as never,
    );
    const list = quotesRelease.quotes!.list;
    const quotes = Array.from({ length: sayings }, () => list.quotes[0]!);
    return { ...quotesStore, quote: async () => dossiers[0], quotes: async () => ({ ...list, quotes }) };
  }

  test.each([
    ['a dossier of 41 occurrences in 6 wordings', world, { kilobytes: 90, zipped: 20, elements: 1_900 }],
    [`a list of ${sayings} dossiers`, '/quotes', { kilobytes: 90, zipped: 20, elements: 1_900 }],
    ['a check', altered, { kilobytes: 90, zipped: 20, elements: 1_900 }],
  ])('15 %s', async (name, path, budget) => {
    const store = manyOccurrences();
    const html = await (await createApp({ openStore: async () => store }).request(path)).text();
    const size = {
      kilobytes: html.length / 1024,
      zipped: gzipSync(html).length / 1024,
      elements: html.match(/<[a-z]/g)?.length ?? 0,
    };
    process.stdout.write(
      `${name}: ${size.kilobytes.toFixed(0)} kB, ${size.zipped.toFixed(1)} kB zipped, ${size.elements} elements\n`,
    );
    expect(size.kilobytes).toBeLessThanOrEqual(budget.kilobytes);
    expect(size.zipped).toBeLessThanOrEqual(budget.zipped);
    expect(size.elements).toBeLessThanOrEqual(budget.elements);
  });
});
