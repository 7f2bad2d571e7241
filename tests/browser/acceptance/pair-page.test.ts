/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { read } from './reader.ts';
import { long, short } from './routes.ts';

const wcagSpacing =
  '* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } p { margin-block-end: 2em }';

describe.skipIf(!hasBrowser())('the page of a pair', () => {
  const at = siteInBrowser(pagesStore);

  test('5 the cells of a row begin at one height: at 1280 and 1024 px, at twice the text size, with WCAG’s spacing', async () => {
    for (const [width, style] of [
      [1280, ''],
      [1024, ''],
      [1280, 'html { font-size: 200% }'],
      [1280, wcagSpacing],
    ] as const) {
      await read(at, short, { viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
        if (style !== '') await page.addStyleTag({ content: style });
        // Of the cells, and of the first lines in them.
        const gaps = await page.locator('.pair tbody tr').evaluateAll((rows) =>
          rows.flatMap((row) => {
            const [a, b] = [...row.querySelectorAll('td')].map((cell) => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return [cell.getBoundingClientRect().top, range.getClientRects()[0]?.top];
            });
            return [0, 1].map((at) => Math.abs((a?.[at] ?? 0) - (b?.[at] ?? a?.[at] ?? 0)));
          }),
        );
        expect(gaps.length).toBeGreaterThan(10);
        expect([width, style, Math.max(...gaps) <= 1]).toEqual([width, style, true]);
      });
    }
    // The columns of a long pair are as wide in every table.
    await read(at, long, {}, async (page) => {
      const widths = await page
        .locator('.pair')
        .evaluateAll((tables) =>
          tables.map((table) =>
            [...table.querySelector('tbody:not(.around) tr')!.children].map((cell) =>
              Math.round(cell.getBoundingClientRect().width),
            ),
          ),
        );
      expect(widths.length).toBeGreaterThan(3);
      expect(new Set(widths.map((row) => row.join(' '))).size).toBe(1);
      expect(widths[0]![0]).toBeLessThan(150);
    });
  });

  test('7 the keys do what they say, and so do the buttons; the live region changes once a step; the switch stops all', async () => {
    await read(at, short, {}, async (page) => {
      const status = page.locator('.steps output');
      await countChanges(page);
      await page.keyboard.press('n');
      expect(await status.textContent()).toBe('1 of 12, capitals. A: light. B: Light.');
      expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe('r1');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('th');
      expect(await page.locator('.current').count()).toBe(2);
      await page.keyboard.press('n');
      expect(await status.textContent()).toBe('2 of 12, wording. A: thawed. B: melted.');
      await page.keyboard.press('p');
      await page.getByRole('button', { name: 'Next difference' }).click();
      expect(await status.textContent()).toContain('2 of 12, wording');
      await page.getByRole('button', { name: 'Previous difference' }).click();
      expect(await status.textContent()).toContain('1 of 12, capitals');
      expect(await changes(page)).toBe(5);
      // Past what is of little weight: from the capitals to the wording, over the comma to the number.
      await page.keyboard.press('Shift+N');
      await page.keyboard.press('Shift+N');
      expect(await status.textContent()).toContain('4 of 12, number');
      await page.keyboard.press('Shift+P');
      expect(await status.textContent()).toContain('2 of 12, wording');
      await page.locator('[data-kind="wording"]').click();
      await page.keyboard.press('n');
      expect(await status.textContent()).toMatch(/of 10, /);
      await pressesThatLead(page);
    });
    await withoutKeys(at);
  });

  test('12 find reaches the last section of a long text, and a link to a row arrives and marks it, in a fold, too', async () => {
    await read(at, `${long}?context=all`, {}, async (page) => {
      const find = (): Promise<boolean> =>
        page.evaluate(() => (window as unknown as { find(text: string): boolean }).find('zenith'));
      expect(await find()).toBe(true);
      for (const row of ['r7', 'r300', 'r700']) {
        await page.goto(`${at.site.origin}${long}?context=all#${row}`);
        await page.waitForFunction((id) => {
          const { top } = document.getElementById(id)!.getBoundingClientRect();
          return top >= 0 && top <= 120;
        }, row);
        const border = await page
          .locator(`#${row} th`)
          .evaluate((head) => getComputedStyle(head).borderInlineStartWidth);
        expect([row, border]).toEqual([row, '3px']);
      }
      await page.goto(`${at.site.origin}${long}?hide=wording&context=1#r200`);
      expect(await page.locator('details[open] #r200').count()).toBe(1);
    });
  });

  test('14 what a switch shows is in the address: reloading keeps it, going back undoes it, swapping takes it along; a renamed source leads on', async () => {
    await read(at, short, {}, async (page) => {
      const main = page.locator('main');
      const swap = page.getByRole('link', { name: 'Swap sides' });
      await page.locator('[data-kind="spelling"]').click();
      expect(new URL(page.url()).search).toBe('?hide=spelling,spacing');
      expect(await main.getAttribute('data-hide')).toBe('s x');
      expect(await page.locator('[data-hidden-count]').textContent()).toBe('1');
      expect(await swap.getAttribute('href')).toBe(`${swapped}?hide=spelling,spacing`);
      await page.locator('[data-kind="omission"]').click();
      expect(await swap.getAttribute('href')).toContain('hide=addition,spelling,spacing');
      await page.goBack();
      expect(await main.getAttribute('data-hide')).toBe('s x');
      const visible = await main.innerText();
      await page.reload();
      expect(await main.innerText()).toBe(visible);
      await page.goBack();
      expect(new URL(page.url()).search).toBe('');
      expect(await main.getAttribute('data-hide')).toBe('x');
      await swap.click();
      expect(new URL(page.url()).pathname).toBe(swapped);
      expect(await page.locator('#r1 td').first().innerText()).toContain('melted');
    });
    const renamed = short.replace('letter-1841', 'letter-of-march');
    const answer = await fetch(`${at.site.origin}${renamed}?view=list`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, `${short}?view=list`]);
  });
});

const swapped = '/compare/letter-1863/p2-p5/letter-1841/p1-p4';

type Counting = Window & { said: number };

function countChanges(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counting = window as unknown as Counting;
    counting.said = 0;
    const output = document.querySelector('.steps output')!;
    new MutationObserver(() => counting.said++).observe(output, { childList: true });
  });
}

function changes(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Counting).said);
}

/** Each of the keys that change the view, by what the address or the page then says. */
async function pressesThatLead(page: Page): Promise<void> {
  const query = (name: string): string | null => new URL(page.url()).searchParams.get(name);
  await page.keyboard.press('1');
  expect(query('hide')).toContain('negation');
  for (const view of [/view=inline/, /view=list/, /view=read/, /^(?!.*view=)/, /view=inline/]) {
    await page.keyboard.press('v');
    await page.waitForURL((url) => view.test(url.search));
  }
  await page.keyboard.press('u');
  await page.waitForURL(/context=3/);
  await page.keyboard.press('s');
  await page.waitForURL((url) => url.pathname === swapped);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.press('s');
  expect(new URL(page.url()).pathname).toBe(swapped);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('?');
  await page.waitForURL(/\/help/);
}

/** Keys do nothing in a field or with a modifier, and nothing at all once they are switched off. */
async function withoutKeys(at: Parameters<typeof read>[0]): Promise<void> {
  await read(at, short, {}, async (page) => {
    const status = page.locator('.steps output');
    await page.keyboard.press('Control+n');
    await page.keyboard.press('Alt+n');
    await page.locator('input[type="search"]').focus();
    await page.keyboard.press('n');
    expect(await status.textContent()).toBe('');
    await page.goto(`${at.site.origin}/settings`);
    await page.check('[name="keys"][value="off"]');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/done=saved/);
    await page.goto(at.site.origin + short);
    for (const key of ['n', 'v', 's', 'u', '1', '?']) await page.keyboard.press(key);
    expect(await status.textContent()).toBe('');
    expect(page.url()).toBe(at.site.origin + short);
  });
}
