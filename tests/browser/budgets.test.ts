/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore, storeOf } from '../fixtures/release/index.ts';
import { longRelease } from '../fixtures/release/long.ts';
import { everyPage } from '../views/every-page.ts';
import { hasBrowser, layoutShift, siteInBrowser, startSite } from './site.ts';

const pair = '/compare/bliss-1864/p1/times-1863/p1';

describe('sizes of pages', () => {
  test.each([
    ['2,000 words a side, 6 % differing', 2_000, 6, { kilobytes: 90, zipped: 20, elements: 1_900 }],
    ['2,000 words a side, 30 % differing', 2_000, 30, { kilobytes: 95, zipped: 20, elements: 1_900 }],
    ['10,000 words a side, 6 % differing', 10_000, 6, { kilobytes: 400, zipped: 80, elements: 9_300 }],
    ['20,000 words a side, 6 % differing', 20_000, 6, { kilobytes: 800, zipped: 150, elements: 17_000 }],
  ])('%s', async (_, words, differing, budget) => {
    const store = storeOf(longRelease(words, differing));
    const app = createApp({ openStore: async () => store });
    const html = await (await app.request(`${pair}?context=all`)).text();
    const size = {
      kilobytes: html.length / 1024,
      zipped: gzipSync(html).length / 1024,
      elements: html.match(/<[a-z]/g)?.length ?? 0,
    };
    process.stdout.write(
      `${words} words, ${differing} %: ${size.kilobytes.toFixed(0)} kB, ${size.zipped.toFixed(1)} kB zipped, ${size.elements} elements\n`,
    );
    expect(size.kilobytes).toBeLessThanOrEqual(budget.kilobytes);
    expect(size.zipped).toBeLessThanOrEqual(budget.zipped);
    expect(size.elements).toBeLessThanOrEqual(budget.elements);
  });
});

describe.skipIf(!hasBrowser())('what a browser loads', () => {
  const at = siteInBrowser(storeOf(longRelease(2_000, 6)));

  test('one stylesheet of at most 10 kB and one script of at most 12 kB, zipped', () => {
    const zipped = (path: string): number =>
      gzipSync(readFileSync(join(import.meta.dirname, '../../dist/web', path.replace('static/', ''))))
        .length / 1024;
    process.stdout.write(
      `stylesheet ${zipped(at.site.stylesheet).toFixed(1)} kB, script ${zipped(at.site.script).toFixed(1)} kB zipped\n`,
    );
    expect(zipped(at.site.stylesheet)).toBeLessThanOrEqual(10);
    expect(zipped(at.site.script)).toBeLessThanOrEqual(12);
  });

  test('nothing from elsewhere, no cookie, no message on the console, no shift of layout', async () => {
    const small = await startSite(fixtureStore);
    const context = await at.browser.newContext();
    const page = await context.newPage();
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    for (const path of everyPage) {
      await page.goto(small.origin + path);
      expect([path, (await layoutShift(page)) <= 0.02]).toEqual([path, true]);
    }
    expect(requests.filter((url) => !url.startsWith(small.origin))).toEqual([]);
    expect(messages).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
    await small.close();
  });

  // Printed, not asserted: the machine's other work would decide.
  test('a pair is painted on a slow line and a slow machine', async () => {
    const context = await at.browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 100_000,
    });
    await page.goto(at.site.origin + pair);
    // The browser may report the paint a little after the load event.
    const painted = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    const paint = (await painted.jsonValue()) ?? 0;
    process.stdout.write(`first contentful paint, slow: ${paint.toFixed(0)} ms (budget 1500)\n`);
    expect(paint).toBeGreaterThan(0);
    await context.close();
  });
});
