import { describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { read } from './reader.ts';
import { errors, short } from './routes.ts';

describe.skipIf(!hasBrowser())('states of error', () => {
  const at = siteInBrowser(pagesStore);

  test('26 every error has the right status, a heading, a reason and a way on, with scripts and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await read(at, '/', { javaScriptEnabled }, async (page) => {
        for (const [path, status] of Object.entries(errors)) {
          const answer = await page.goto(at.site.origin + path);
          expect([path, answer?.status()]).toEqual([path, status]);
          expect([path, await page.title()]).toEqual([
            path,
            expect.stringMatching(new RegExp(`^${status} `)),
          ]);
          expect([path, await page.locator('h1:visible').allInnerTexts()]).toEqual([
            path,
            [expect.stringMatching(/\w/)],
          ]);
          expect([path, (await page.locator('main p').first().innerText()).length > 10]).toEqual([
            path,
            true,
          ]);
          expect([path, await page.locator('main a[href^="/"]').count()]).not.toEqual([path, 0]);
        }
        // What is nearly right leads on to what is right.
        await page.goto(`${at.site.origin}/sources/letter-1842`);
        await page.locator('main a[href="/sources/letter-1841"]').click();
        await page.waitForURL('**/sources/letter-1841');
      });
    }
    const [tooLong, wrongMethod] = await Promise.all([
      fetch(`${at.site.origin}/scratch`, {
        method: 'POST',
        headers: { Origin: at.site.origin, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `text=${'word+'.repeat(100_000)}&text=word`,
      }),
      fetch(at.site.origin + short, { method: 'DELETE' }),
    ]);
    for (const [answer, status] of [
      [tooLong, 413],
      [wrongMethod, 405],
    ] as const) {
      expect(answer.status).toBe(status);
      const body = await answer.text();
      expect(body).toMatch(new RegExp(`<title>${status} `));
      expect(body).toMatch(/<h1[^>]*>[^<]/);
      expect(body).toContain('<a href="/');
    }
  });
});
