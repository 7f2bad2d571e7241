import { describe, expect, test } from 'vitest';
import { fixtureStore } from '../fixtures/release/index.ts';
import { everyPage } from '../views/every-page.ts';
import { axeFindingsOn } from './axe-findings.ts';
import { hasBrowser, siteInBrowser } from './site.ts';

const pages = [...everyPage, '/nothing-here'];

const looks = [
  { width: 1280, colorScheme: 'light', forcedColors: 'none' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { width: 390, colorScheme: 'light', forcedColors: 'none' },
  { width: 390, colorScheme: 'dark', forcedColors: 'none' },
  { width: 1280, colorScheme: 'light', forcedColors: 'active' },
  { width: 390, colorScheme: 'dark', forcedColors: 'active' },
] as const;

describe.skipIf(!hasBrowser())('accessibility', () => {
  const at = siteInBrowser(fixtureStore);

  test.each(looks)(
    '1 axe finds nothing at $width px, $colorScheme, forced colours $forcedColors',
    async (look) => expect(await axeFindingsOn(at.browser, at.site.origin, pages, look)).toEqual([]),
    240_000,
  );

  test('2 no naming where naming is prohibited', async () => {
    const page = await at.browser.newPage();
    for (const path of pages) {
      await page.goto(at.site.origin + path);
      const named = page.locator(
        ['ins', 'del', 'mark', 'span', 'p']
          .map((name) => `${name}[aria-label], ${name}[aria-labelledby]`)
          .join(', '),
      );
      expect([path, await named.count()]).toEqual([path, 0]);
    }
    await page.close();
  });

  test('3 one h1, a title of its own, and a skip link that is the first stop and works', async () => {
    const page = await at.browser.newPage();
    const titles = new Set<string>();
    for (const path of pages) {
      await page.goto(at.site.origin + path);
      titles.add(await page.title());
      expect([path, await page.locator('h1').count(), await page.locator('main').count()]).toEqual([
        path,
        1,
        1,
      ]);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      const cells = page.locator('.pair td:not([lang][dir])');
      expect([path, await cells.count()]).toEqual([path, 0]);
    }
    expect(titles.size).toBe(pages.length);
    await page.close();
  });
});
