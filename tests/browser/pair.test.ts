/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixtureStore, release, storeOf } from '../fixtures/release/index.ts';
import { pairRows, sideText } from '../fixtures/release/notation.ts';
import { hasBrowser, siteInBrowser, startSite } from './site.ts';

const pair = '/compare/bliss-1864/p1/times-1863/p1';
const moves = '/compare/bliss-1864/p2/times-1863/p2';
const nameA = 'Address delivered at the dedication of the cemetery, the Bliss copy, 1864, ¶1';
const nameB = 'The Times, 20 November 1863, ¶1';

/** A pair in which words changed places between rows, long enough to be folded. */
const movedRows = [
  'And so [on Monday /|t]she came. ',
  ...Array.from({ length: 9 }, (_, index) => `Sentence ${index} is the same. `),
  'It all ended[/ on Monday|t]. ',
  'That was [good/bad|w].',
];

const withMoves = {
  ...release,
  comparisons: release.comparisons.map((page) => {
    if (page.a.place !== 'p2' || page.b.source !== 'times-1863') return page;
    const [part] = page.parts;
    const a = { ...part!.a, text: sideText(movedRows, 'a') };
    const b = { ...part!.b, text: sideText(movedRows, 'b') };
    const { rows, kinds } = pairRows(movedRows, a, b);
    return { ...page, parts: [{ ...part!, a, b, rows, statistics: { ...part!.statistics, kinds } }] };
  }),
};

describe.skipIf(!hasBrowser())('a comparison in use', () => {
  const at = siteInBrowser(fixtureStore);

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await at.browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const page = await context.newPage();
    await page.goto(at.site.origin + path);
    return page;
  }

  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const said = (page: Page) => page.locator('.toolbar output');

  test('the menu copies each text and all differences, and closes', async () => {
    const page = await open(pair);
    const choose = async (name: string): Promise<string> => {
      await page.locator('.copy > summary').click();
      await page.getByRole('button', { name }).click();
      await expect
        .poll(() => said(page).textContent())
        .toBe(`Copied ${name[0]!.toLowerCase()}${name.slice(1)}`);
      expect(await page.locator('.copy').getAttribute('open')).toBeNull();
      return copied(page);
    };
    expect(await choose('Text of B with citation')).toMatch(
      /^"Four score .* brought forth upon this continent a new Nation.* add or take away\." \(The Times/,
    );
    const differences = (await choose('All differences with citation')).split('\n');
    expect(differences[0]).toBe('Row 1: A "on". B "upon".');
    expect(differences.filter((line) => line.startsWith('Row '))).toHaveLength(12);
    expect(differences.at(-1)).toContain(`A: ${nameA}. B: ${nameB}. Spacing ignored. http`);
    await page.goto(`${at.site.origin}${pair}?view=read&side=b`);
    expect(await choose('Text of B with citation')).toMatch(/^"Four score .*take away\." \(The Times/);
    await page.goto(`${at.site.origin}${pair}?view=list`);
    await page.locator('[data-kind="wording"]').click();
    const listed = (await choose('All differences with citation')).split('\n');
    expect(listed[0]).toBe('Row 1, punctuation. A: , B: nothing');
    expect(listed.at(-1)).toContain('Wording and spacing ignored.');
    await page.locator('.cite > summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('.cite').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cite');
    await page.context().close();
  });

  test('u folds and m goes from one end of a move to the other', async () => {
    const site = await startSite(storeOf(withMoves));
    const page = await open(pair);
    await page.goto(site.origin + moves);
    await page.keyboard.press('m');
    expect(await said(page).textContent()).toBe('2 of 3, transposition. A: nothing. B: on Monday.');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe('r11');
    expect(await page.locator('.current').count()).toBe(2);
    await page.keyboard.press('m');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe('r1');
    await page.keyboard.press('u');
    await page.waitForURL(/context=3/);
    expect(await page.locator('.fold').count()).toBe(0);
    await page.goto(`${site.origin}${moves}?context=0`);
    expect(await page.locator('.fold summary').textContent()).toBe('9 rows with no differences');
    await page.keyboard.press('u');
    await page.waitForURL(/context=all/);
    await page.context().close();
    await site.close();
  });

  test('another view opens at the row that is on top', async () => {
    const page = await open(pair, { viewport: { width: 1280, height: 500 } });
    await page.locator('#r6').evaluate((row) => row.scrollIntoView());
    await page.locator('[data-views] a', { hasText: 'reading' }).click();
    await page.waitForURL(/view=read#r[56]$/);
    await page.context().close();
  });
});
