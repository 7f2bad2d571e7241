/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { writeComparisonHtml, writeComparisonTei } from '../../src/export/index.ts';
import { layOutComparison } from '../../src/lay-out-comparison.ts';
import { type Piece, piecedComparison } from '../export/pieced-comparison.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { axeFindings, lookName, looks } from './axe-findings.ts';
import { hasBrowser, sharedBrowser } from './site.ts';

const unchanged = Array.from({ length: 60 }, (_, index) => `Sentence number ${index} is the same. `).join('');

/** Every kind of row that there is. */
const pieces: Piece[] = [
  'The first sentence. ',
  { moved: 'm1', in: 'a' },
  'Of ',
  ['honour', 'honor', 'spelling', 'our/or'],
  ' goes on',
  ['', ',', 'punctuation'],
  ' and on.\n\n',
  ['It was not so. ', '', 'omission'],
  'A new paragraph',
  ['\n\n', ' ', 'spacing'],
  'ends ',
  ['in 1930', 'in 1931', 'number'],
  ', I ',
  ['would', 'would not', 'negation'],
  ' say.\n\n',
  ['Nothing of this old sentence was ever kept.', 'Everything here was written by somebody else.', 'wording'],
  '\n\n',
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((letter): Piece[] => [
    'and then came ',
    [`${letter}x`, `${letter}y`, 'wording'],
    ' ',
  ]),
  '\n\n',
  unchanged,
  ['', 'Words that only the second has. ', 'addition'],
  { moved: 'm1', in: 'b' },
  'The End.',
];
const moved = {
  m1: ['The moved passage is ', ['long', 'short', 'wording'], ' enough. It has two sentences. '],
} as const;

describe.skipIf(!hasBrowser())('the report of a comparison', () => {
  const { comparison, a, b, locate } = piecedComparison(pieces, moved);
  let folder: string;
  let report: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'variorum-report-'));
    const file = join(folder, 'report.html');
    const rows = layOutComparison(comparison, a, b);
    writeFileSync(file, [...writeComparisonHtml(comparison, { a, b }, { rows, locate })].join(''));
    report = pathToFileURL(file).href;
    browser = await sharedBrowser();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The page as a reader opens it: from the disk, offline. */
  async function opened(
    look: { width?: number; colorScheme?: 'light' | 'dark'; forcedColors?: 'active' | 'none' } = {},
    at = '',
  ): Promise<Page> {
    const { width = 1280, ...scheme } = look;
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 900 },
      offline: true,
      ...scheme,
    });
    const page = await context.newPage();
    await page.goto(report + at);
    return page;
  }

  const isShown = (page: Page, selector: string): Promise<boolean> =>
    page.locator(selector).first().isVisible();

  test('has nothing that axe objects to, and is no wider than the screen, in any look', async () => {
    const page = await opened();
    const pictures = join(import.meta.dirname, '../../dist/screenshots');
    mkdirSync(pictures, { recursive: true });
    for (const { width, rules, ...scheme } of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia(scheme);
      const name = lookName({ width, rules, ...scheme });
      expect([name, await axeFindings(page, { rules })]).toEqual([name, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, wide <= width]).toEqual([name, true]);
      if (rules === 'all') {
        await page.screenshot({ path: join(pictures, `report-${width}.png`), fullPage: true });
      }
    }
    await page.context().close();
  });

  test('asks for nothing and runs nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(report);
    expect(requests).toEqual([report]);
    await context.close();
  });

  test('names nothing where naming is prohibited, and has one h1 and a skip link that comes first', async () => {
    const page = await opened();
    expect(
      await page
        .locator('ins[aria-label],del[aria-label],mark[aria-label],span[aria-label],p[aria-label]')
        .count(),
    ).toBe(0);
    expect(await page.locator('h1').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.context().close();
  });

  test('switches the marks of a kind off and on', async () => {
    const page = await opened();
    const underlined = (): Promise<string> =>
      page
        .locator('mark[data-k=s]')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(await underlined()).toBe('underline');
    await page.locator('#k-s').uncheck();
    expect(await underlined()).toBe('none');
    await page.locator('#k-s').check();
    expect(await underlined()).toBe('underline');
    await page.context().close();
  });

  test('shows a crowded row without marks until they are asked for', async () => {
    const page = await opened();
    const fill = (): Promise<string> =>
      page
        .locator('tr.crowded mark')
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor);
    expect(await fill()).toBe('rgba(0, 0, 0, 0)');
    await page.locator('tr.crowded .mark-them').click();
    expect(await fill()).not.toBe('rgba(0, 0, 0, 0)');
    await page.context().close();
  });

  test('draws both ends of a move alike, and what was changed in them as elsewhere', async () => {
    const page = await opened();
    const fills = await page
      .locator('mark[data-k=t], mark[data-k=t] mark')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
    const [inA, changedInA] = fills;
    const inB = fills.at(-1);
    expect(inB).toBe(inA);
    expect(new Set(fills).size).toBe(3);
    expect(changedInA).not.toBe(inA);
    await page.context().close();
  });

  test('leads from either end of a move to the other, and into a fold', async () => {
    const page = await opened();
    await page.locator('#m1-a').click();
    expect(await page.locator('#m1-b').evaluate((chip) => chip.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
    await page.context().close();
    const folded = await opened({}, '#r40');
    expect(await isShown(folded, '#r40')).toBe(true);
    await folded.context().close();
  });

  test('stacks the rows on a phone, and shows what is the same once', async () => {
    const page = await opened({ width: 390 });
    expect(await isShown(page, 'tr.same td.a')).toBe(true);
    expect(await isShown(page, 'tr.same td.b')).toBe(false);
    expect(await isShown(page, 'tr.same .same-note')).toBe(true);
    const tree = await page.locator('table').first().ariaSnapshot();
    expect(tree.match(/columnheader/g)).toHaveLength(3);
    await page.context().close();
  });

  test('is well-formed TEI for a browser, too', async () => {
    const page = await browser.newPage();
    const hostile = 'a \u0000\u001b]]> <b> & "\r\n\n\ufffe x';
    const [one, two] = [sourceFrom(hostile, 'a'), sourceFrom(`${hostile} <!-- more`, 'b')];
    for (const document of [
      [...writeComparisonTei(comparison, { a, b })].join(''),
      [...writeComparisonTei(compareSources(one, two), { a: one, b: two })].join(''),
    ]) {
      const read = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        for (const reading of [...parsed.querySelectorAll('rdg[wit="#B"]')]) reading.remove();
        return {
          error: parsed.querySelector('parsererror')?.textContent,
          text: parsed.querySelector('body')?.textContent,
        };
      }, document);
      expect(read.error).toBeUndefined();
      expect([
        a.text,
        ['\u0000', '\u001b', '\ufffe'].reduce((text, one) => text.replace(one, ''), hostile),
      ]).toContain(read.text);
    }
    await page.close();
  });
});
