/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore } from '../fixtures/release/index.ts';
import { readTable } from '../helpers/csv.ts';
import { hasBrowser, sharedBrowser } from './site.ts';

const app = createApp({ openStore: async () => fixtureStore });
const pair = '/compare/bliss-1864/p1-p2/times-1863/p1-p2';

async function textOf(path: string): Promise<string> {
  return (await app.request(path)).text();
}

describe.skipIf(!hasBrowser())('a page as one HTML file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-export-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('opens offline, asks for nothing, and has the marks of the page', async () => {
    const file = join(folder, 'pair.html');
    writeFileSync(file, await textOf(`${pair}.html`));
    const browser = await sharedBrowser();
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const [requests, faults]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(pathToFileURL(file).href);

    const shown = await page.evaluate(() => ({
      differences: new Set(
        [...document.querySelectorAll('[id^=d][data-k]')].map(({ id }) => id.replace(/\D/g, '')),
      ).size,
      parts: [...document.querySelectorAll('h3')].map((head) => head.textContent),
      fill: getComputedStyle(document.querySelector('td mark[data-k=w]')!).backgroundColor,
      width: document.documentElement.scrollWidth,
      words: document.body.innerText,
    }));
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(faults).toEqual([]);
    expect(shown.differences).toBe(readTable(await textOf(`${pair}.csv`)).length);
    expect(shown.parts).toEqual(['Part 1 of 2: A ¶1, B ¶1', 'Part 2 of 2: A ¶2, B ¶2']);
    expect(shown.fill).not.toBe('rgba(0, 0, 0, 0)');
    expect(shown.width).toBeLessThanOrEqual(1280);
    expect(shown.words).toContain('Ignored: spacing');
    await context.close();
  });
});
