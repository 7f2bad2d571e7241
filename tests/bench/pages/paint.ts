/**
 * What a reader with a slow phone on a slow line sees when: processor slowed four times, 1.6 Mb/s, 150 ms to
 * the server. First contentful paint, how far the page moved under the reader, and how long a change of what
 * is hidden, and a step to the next difference, take on a page of a pair.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { print, printTable } from '../detect/print.ts';
import type { BuiltRelease } from './release-folder.ts';
import { servePages } from './serve.ts';

const chromiumPath = '/usr/bin/chromium';
const slower = 4;
const bytesPerSecond = 1_600_000 / 8;
const latency = 150;
/** Visits of which the median is told. */
const rounds = 3;

export async function paintTable(release: BuiltRelease): Promise<void> {
  if (!existsSync(chromiumPath)) {
    print(`paint: passed over, there is no ${chromiumPath}\n`);
    return;
  }
  const server = await servePages(release);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  const rows = [];
  for (const [what, path] of Object.entries(release.pages)) {
    const visits: Visit[] = [];
    for (let round = 0; round < rounds; round++) visits.push(await visit(browser, server.origin + path));
    const median = (of: (each: Visit) => number): number =>
      visits.map(of).sort((p, q) => p - q)[rounds >> 1]!;
    const response = (of: (each: Visit) => number): string => {
      const value = median(of);
      return Number.isNaN(value) ? '' : value.toFixed(0);
    };
    rows.push([
      what,
      median(({ paint }) => paint).toFixed(0),
      Math.max(...visits.map(({ shift }) => shift)).toFixed(3),
      response(({ filter }) => filter),
      response(({ next }) => next),
    ]);
  }
  await browser.close();
  server.stop();
  printTable(
    `paint: ${release.name}, ${slower}× slower, 1.6 Mb/s, ${latency} ms`,
    ['page', 'paint ms', 'shift', 'filter ms', 'next ms'],
    rows,
  );
}

interface Visit {
  readonly paint: number;
  readonly shift: number;
  /** NaN where the page has nothing to hide. */
  readonly filter: number;
  readonly next: number;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const { paint, shift } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    shift: (window as unknown as { shift: number }).shift,
  }));
  const filter = await response(page, 'main:has(.pair) .legend a[data-kind]:not([data-kind="spacing"])');
  const next = await response(page, 'main:has(.pair) .steps button:last-of-type');
  await context.close();
  return { paint, shift, filter, next };
}

/** Milliseconds from a press to the frame after it; NaN where there is nothing to press. */
async function response(page: Page, control: string): Promise<number> {
  return page.evaluate(async (selector) => {
    const pressed = document.querySelector<HTMLElement>(selector);
    if (pressed === null) return Number.NaN;
    const began = performance.now();
    pressed.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - began;
  }, control);
}
