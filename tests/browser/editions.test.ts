import { describe, expect, test } from 'vitest';
import { pagesStore } from '../fixtures/pages/index.ts';
import { read } from './acceptance/reader.ts';
import { editions } from './acceptance/routes.ts';
import { hasBrowser, siteInBrowser } from './site.ts';

describe.skipIf(!hasBrowser())('two editions in use', () => {
  const at = siteInBrowser(pagesStore);

  test('kinds are switched in place and go along to the next section; keys lead there', () =>
    read(at, `${editions}/h4`, {}, async (page) => {
      await page.click('.kinds [data-kind="wording"]');
      const hide = new URL(page.url()).searchParams.get('hide');
      expect(hide).toContain('wording');
      await page.keyboard.press(']');
      await page.waitForURL((url) => url.pathname !== `${editions}/h4`);
      expect(new URL(page.url()).searchParams.get('hide')).toBe(hide);
      await page.keyboard.press('[');
      await page.waitForURL((url) => url.pathname === `${editions}/h4`);
    }));

  test('a band of the picture is a link to its section', () =>
    read(at, editions, {}, async (page) => {
      const band = page.locator('.strips a').nth(1);
      const href = await band.getAttribute('href');
      expect(href).toMatch(/^\/editions\/the-pilot-s-book\/.*\/h\d/);
      await band.locator('path[data-heat]').first().click();
      await page.waitForURL(`**${href}`);
    }));
});
