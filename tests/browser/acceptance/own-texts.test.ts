/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { prose } from '../../helpers/prose.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { type ReadingRoom, read } from './reader.ts';

const one =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation. It was not so.\n\nNow we are engaged in a great civil war.';
const two =
  'Fourscore and seven years ago our Fathers brought forth upon this continent a new nation. It was so.\n\nNow we are engaged in a great civil war.';

describe.skipIf(!hasBrowser())('texts of one’s own', () => {
  const at = siteInBrowser(pagesStore);

  test('16 texts are compared without a request and stand in no address; cancelling works; too long a text is refused', async () => {
    await asksForNothing(at);
    await cannotSend(at);
    await canBeCancelled(at);
    await refusesTooLong(at);
  });
});

async function compare(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) await page.fill(`#text-${index + 1}`, text);
  await page.click('text="Compare"');
}

const status = (page: Page): Promise<string> => page.locator('.status output').innerText();

async function asksForNothing(at: ReadingRoom): Promise<void> {
  await read(at, '/scratch', {}, async (page) => {
    await page.waitForLoadState('networkidle');
    const told: string[] = [];
    page.on('request', (request) => told.push(request.url()));
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(String(error)));
    await page.context().setOffline(true);
    await compare(page, one, two);
    await page.waitForSelector('.result .pair');
    expect(told).toEqual([]);
    expect(page.url()).toBe(`${at.site.origin}/scratch`);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
}

/** No script of the page or of its engine can send texts anywhere: the browser would refuse it. */
async function cannotSend(at: ReadingRoom): Promise<void> {
  await read(at, '/scratch', {}, async (page) => {
    const answers = await page.evaluate(async (origin) => {
      const sent = await fetch(`${origin}/sources`).then(
        () => 'sent',
        () => 'refused',
      );
      const beacon = await new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), {
          once: true,
        });
        navigator.sendBeacon(`${origin}/sources`, 'text');
      });
      return [sent, beacon];
    }, at.site.origin);
    expect(answers).toEqual(['refused', 'connect-src']);
    const engine = await page.locator('form[data-engine]').getAttribute('data-engine');
    const policy = (await page.context().request.get(at.site.origin + engine)).headers();
    expect(policy['content-security-policy']).toBe("default-src 'none'; script-src 'self'");
  });
}

/**
 * Two novels take moments, with a line that says so and a way to end it. On a fast machine the result comes before
 * the button: the engine, which is loaded with the page, is kept from starting until the button was pressed.
 */
async function canBeCancelled(at: ReadingRoom): Promise<void> {
  await read(at, '/help', {}, async (page) => {
    let letGo = (): void => undefined;
    const pressed = new Promise<void>((done) => {
      letGo = done;
    });
    let held = 0;
    await page.context().route('**/scratch-engine*', async (route) => {
      held += 1;
      await pressed;
      await route.continue();
    });
    await page.goto(`${at.site.origin}/scratch`);
    const novels = [0, 3].map((from) =>
      Array.from({ length: 120 }, (_, index) => prose(index + from, 50)).join('\n\n'),
    );
    await page.evaluate((texts) => {
      for (const [index, text] of texts.entries()) {
        document.querySelector<HTMLTextAreaElement>(`#text-${index + 1}`)!.value = text;
      }
    }, novels);
    await page.click('text="Compare"');
    await page.waitForSelector('.status button:visible');
    expect(held).toBe(1);
    await page.click('text="Cancel"');
    letGo();
    expect(await status(page)).toBe('Cancelled. Your texts are as they were.');
    expect(await page.locator('.result').count()).toBe(0);
    const started = Date.now();
    await page.click('text="Compare"');
    await page.waitForSelector('.result .pages');
    const elements = await page.locator('.result *').count();
    process.stdout.write(
      `two texts of 80,000 words: ${Date.now() - started} ms, ${elements} elements on page 1\n`,
    );
    expect(elements).toBeLessThan(17_000);
    await page.click('.result .pages a >> nth=1');
    await page.waitForSelector('.pages [aria-current]:has-text("2")');
  });
}

async function refusesTooLong(at: ReadingRoom): Promise<void> {
  await read(at, '/scratch', {}, async (page) => {
    await compare(page, 'word '.repeat(100_001), two);
    await page.waitForFunction(() =>
      /100,001/.test(document.querySelector('.status output')?.textContent ?? ''),
    );
    expect(await status(page)).toContain('“Text 1” has 100,001 words, and at most 100,000 are compared here');
  });
}
