/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editSources } from '../../src/edit-sources.ts';
import type { Source } from '../../src/model/index.ts';
import { releaseOf } from '../fixtures/release/editions.ts';
import { storeOf } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { hasBrowser, siteInBrowser } from './site.ts';

async function source(id: string, text: string): Promise<Source> {
  return { ...(await readText(text, `${id}.md`)), id, siglum: id, title: `The ${id}`, language: 'en' };
}

/** A text of three pages; a paragraph of the last page stands in another text as well. */
const long = await source('long', `${prose(3, 1_500)}\n\n${prose(4, 400)}\n\nZenith.`);
const short = await source('short', prose(4, 5));
const at = long.text.indexOf(short.text);
const place = long.blocks.find(({ from }) => from === at)!.place;
const sources = [long, short];
const release = {
  ...releaseOf(sources),
  pagedSources: editSources(sources, {
    parallels: [
      {
        id: 'shared',
        a: { source: 'long', place, from: at, to: at + short.text.length },
        b: { source: 'short', place: 'p1', from: 0, to: short.text.length },
        words: 65,
        similarity: 1,
        bits: 500,
        verdict: 'identical',
        kinds: {},
        commonplace: 0,
      },
    ],
    families: [],
    loci: [],
  }),
};

describe.skipIf(!hasBrowser())('the page of a source, without scripts', () => {
  const reader = siteInBrowser(storeOf(release));
  let page: Page;
  beforeAll(async () => {
    const context = await reader.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
    });
    page = await context.newPage();
  });
  afterAll(() => page.context().close());

  const topOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

  test('a bar of the strip leads to its place on another page, which is marked', async () => {
    await page.goto(`${reader.site.origin}/sources/long`);
    expect(await page.locator(`#${place}`).count()).toBe(0);
    await page.locator('.density [data-heat]').click();
    await page.waitForURL(`**#${place}`);
    const top = await topOf(`#${place}`);
    expect([top >= 0, top <= 120]).toEqual([true, true]);
    const line = await page
      .locator(`#${place}`)
      .evaluate((block) => getComputedStyle(block).borderInlineStartWidth);
    expect(line).toBe('3px');
  });

  test('the number beside a paragraph opens what it shares, in the margin', async () => {
    const list = page.locator(`#${place}-shared`);
    expect(await list.isVisible()).toBe(false);
    await page.locator(`#${place} .bar`).click();
    await list.waitFor({ state: 'visible' });
    const [text, beside] = await Promise.all([
      page.locator(`#${place} > p`).boundingBox(),
      list.boundingBox(),
    ]);
    expect(beside!.x).toBeGreaterThan(text!.x + text!.width);
    await list.getByRole('link', { name: 'The short, ¶1' }).click();
    await page.waitForURL(`**/compare/long/${place}/short/p1`);
    await page.goBack();
  });

  test('on a narrow screen the list stands below its paragraph, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    const [text, below] = await Promise.all([
      page.locator(`#${place} > p`).boundingBox(),
      page.locator(`#${place} .shared-with`).boundingBox(),
    ]);
    expect(below!.y).toBeGreaterThanOrEqual(text!.y + text!.height - 1);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(320);
  });

  test('the last words of the text are found on the last page, by searching in it, too', async () => {
    await page.goto(`${reader.site.origin}/sources/long?q=zenith`);
    expect(await page.locator('.found').innerText()).toContain('nowhere on this page, 1 time in the text');
    await page.locator('.found a').first().click();
    await page.locator('.found').getByRole('link', { name: 'To the first' }).click();
    const top = await topOf('#hit');
    expect([top >= 0, top <= 700]).toEqual([true, true]);
  });
});
