/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { readTable } from '../../helpers/csv.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { type ReadingRoom, read } from './reader.ts';
import { editions, minorOnly, short } from './routes.ts';

/** Pages of two texts, as they come and filtered; and how many differences each shows. */
const views = [
  [short, '', 12],
  [short, '?hide=spelling,punctuation,spacing', 9],
  [minorOnly, '', 8],
  [`${editions}/h3`, '', 3],
] as const;

describe.skipIf(!hasBrowser())('exports', () => {
  const at = siteInBrowser(pagesStore);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('25 exports have the differences that the page shows, say what they ignore; TEI is well-formed; HTML opens offline', async () => {
    for (const [path, query, count] of views) {
      const told = await countsOf(at, path, query);
      expect([path + query, told]).toEqual([
        path + query,
        { page: count, txt: count, csv: count, xml: count, html: count },
      ]);
    }
  });

  /** How many differences the page and each of its exports have, none of which asks the network for anything. */
  async function countsOf(
    { site, browser }: ReadingRoom,
    path: string,
    query: string,
  ): Promise<Record<string, number>> {
    const export_ = async (format: string): Promise<string> => {
      const answer = await fetch(`${site.origin}${path}.${format}${query}`);
      expect([path, format, answer.status]).toEqual([path, format, 200]);
      return answer.text();
    };
    const shown = await read({ site, browser }, path + query, {}, (page) =>
      page.evaluate(() => {
        const number = (selector: string): number =>
          Number.parseInt(document.querySelector(selector)?.textContent ?? '', 10);
        return number('.legend b') - number('[data-hidden-count]');
      }),
    );
    const [txt, csv, xml, html] = await Promise.all(['txt', 'csv', 'xml', 'html'].map(export_));
    for (const text of [txt, xml, html]) expect(text).toMatch(/ignored:?,?.*spacing/i);
    const tei = await inBrowser(browser, (page) =>
      page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        const error = parsed.querySelector('parsererror')?.textContent;
        return { error, apps: parsed.querySelectorAll('body app').length };
      }, xml!),
    );
    expect([path, tei.error]).toEqual([path, undefined]);
    const file = join(folder, 'page.html');
    writeFileSync(file, html!);
    return {
      page: shown,
      txt: txt!.match(/^ +\d+\. Row \d+, /gm)?.length ?? 0,
      csv: readTable(csv!).length,
      xml: tei.apps,
      html: await marksOffline(browser, pathToFileURL(file).href),
    };
  }
});

async function inBrowser<Result>(
  browser: ReadingRoom['browser'],
  use: (page: Awaited<ReturnType<ReadingRoom['browser']['newPage']>>) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

function marksOffline(browser: ReadingRoom['browser'], href: string): Promise<number> {
  return inBrowser(browser, async (page) => {
    const wrong: string[] = [];
    page.on('request', (request) => request.url() === href || wrong.push(request.url()));
    page.on('console', (message) => wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    await page.goto(href);
    const { marks, width } = await page.evaluate(() => ({
      marks: new Set(
        [...document.querySelectorAll('td [id^="d"][data-k]')].map(({ id }) => id.replace(/\D/g, '')),
      ).size,
      width: document.documentElement.scrollWidth,
    }));
    expect([wrong, width <= 1280]).toEqual([[], true]);
    return marks;
  });
}
