/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { differenceKinds } from '../../../src/model/index.ts';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { read } from './reader.ts';
import { long, short } from './routes.ts';

/** A4 less its margins, and the least width of a column, in pixels of 1/96 inch. */
const paper = { width: Math.round((180 / 25.4) * 96), height: 1000 };
const leastColumn = (60 / 25.4) * 96;

describe.skipIf(!hasBrowser())('on paper, and as the reader has it', () => {
  const at = siteInBrowser(pagesStore);

  test('24 paper: two columns of 60 mm, heads on every page, citation, legend and filters, no navigation, no fills needed', async () => {
    const dark = { viewport: paper, colorScheme: 'dark' } as const;
    await read(at, `${long}?context=3`, dark, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        paper.width,
      );
      const widths = await page
        .locator('.pair tbody tr:not(.same) td:visible')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width));
      expect(widths.length).toBeGreaterThan(20);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(leastColumn);
      const heads = await page
        .locator('.pair:visible thead')
        .evaluateAll((all) =>
          all.map((head) => [getComputedStyle(head).display, getComputedStyle(head).position].join(' ')),
        );
      expect(heads.length).toBeGreaterThan(1);
      expect(new Set(heads)).toEqual(new Set(['table-header-group static']));
      expect(await page.locator('.cited').isVisible()).toBe(true);
      const cited = await page.locator('.cited').innerText();
      expect(cited).toContain('Spacing ignored.');
      expect(cited).toMatch(/https?:\/\/\S+context=3\S*[?&]v=[0-9a-f]+/);
      expect(await page.locator('.legend .switch:visible').count()).toBeGreaterThan(0);
      expect(
        await page.locator('nav:visible, .toolbar:visible, button:visible, search:visible').count(),
      ).toBe(0);
      expect(await page.locator('html').evaluate((html) => getComputedStyle(html).color)).toBe(
        'rgb(0, 0, 0)',
      );
    });
    await read(at, `${long}?hide=wording,spacing&context=1`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.fold > summary').first().innerText()).toMatch(
        /^\d+ rows with(?:out| no) differences/,
      );
    });
    await read(at, `${short}?view=inline&hide=capitals,spacing`, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.kinds [data-kind="capitals"]').innerText()).toContain('capitals');
      expect(await page.locator('.cited').innerText()).toContain('Capitals and spacing ignored.');
      expect([await signs(page, 'del[data-k="w"]'), await signs(page, 'ins[data-k="w"]')]).toEqual([
        ['"[-"', '"-]"'],
        ['"{+"', '"+}"'],
      ]);
    });
    await read(at, '/help', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const lines = await page.locator('#kinds .sample').evaluateAll((samples) =>
        samples.map((sample) => {
          const {
            textDecorationLine,
            textDecorationStyle,
            textDecorationThickness,
            outlineStyle,
            borderInlineStartWidth,
            borderInlineEndWidth,
          } = getComputedStyle(sample);
          return [
            textDecorationLine,
            textDecorationStyle,
            textDecorationThickness,
            outlineStyle,
            borderInlineStartWidth,
            borderInlineEndWidth,
          ].join(' ');
        }),
      );
      // Omission and addition are one pattern seen from two sides.
      expect(new Set(lines).size).toBe(differenceKinds.length - 1);
    });
  });

  test('settings are a form that works without scripts; nothing is stored before it is sent, nor after it is taken back', async () => {
    await read(at, '/settings', { javaScriptEnabled: false, colorScheme: 'light' }, async (page) => {
      const cookies = async () =>
        (await page.context().cookies()).map(({ name, value }) => `${name} ${value}`);
      const paperOf = (): Promise<string> =>
        page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
      expect(await cookies()).toEqual([]);
      await page.getByLabel('dark').check();
      await page.getByLabel('list').check();
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.getByRole('status').innerText()).toContain('Saved.');
      expect(await cookies()).toEqual(['variorum theme=dark&view=list']);
      expect(await page.getByLabel('dark').isChecked()).toBe(true);
      expect(await paperOf()).toBe('rgb(21, 23, 26)');
      await page.goto(at.site.origin + short);
      expect(await page.locator('ol.differences > li').count()).toBeGreaterThan(0);
      await page.getByRole('link', { name: 'side by side' }).click();
      expect(await page.locator('.pair').count()).toBeGreaterThan(0);
      await page.goto(`${at.site.origin}/settings`);
      await page.getByRole('button', { name: 'Forget my settings' }).click();
      expect([await cookies(), await paperOf()]).toEqual([[], 'rgb(255, 254, 251)']);
    });
  });
});

/** What the first mark of a kind begins and ends with. */
function signs(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((mark) => ['::before', '::after'].map((pseudo) => getComputedStyle(mark, pseudo).content));
}
