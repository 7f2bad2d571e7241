/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differenceKinds } from '../../src/model/index.ts';
import { fixtureStore, storeOf } from '../fixtures/release/index.ts';
import { longRelease } from '../fixtures/release/long.ts';
import { hasBrowser, launchBrowser, type Site, startSite } from './site.ts';

const pair = '/compare/bliss-1864/p1/times-1863/p1';
const root = join(import.meta.dirname, '../..');

describe.skipIf(!hasBrowser())('reading a comparison', () => {
  let site: Site;
  let long: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, long, browser] = await Promise.all([
      startSite(fixtureStore),
      startSite(storeOf(longRelease(10_000, 6))),
      launchBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await long?.close();
  });

  async function open(path: string, options: BrowserContextOptions = {}, at: Site = site): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(at.origin + path);
    return page;
  }

  test('4 without scripts the same rows and counts, every option works, no dead control', async () => {
    const [on, off] = [await open(pair), await open(pair, { javaScriptEnabled: false })];
    for (const selector of ['tbody tr', 'mark', '.switch', '.nil']) {
      expect(await off.locator(selector).count()).toBe(await on.locator(selector).count());
    }
    expect(await off.locator('button').count()).toBe(0);
    await off.locator('[data-kind="spelling"]').click();
    expect(new URL(off.url()).search).toBe('?hide=spelling,spacing');
    expect(await off.locator('[data-hidden-count]').textContent()).toBe('1');
    await off.getByRole('link', { name: 'list', exact: true }).click();
    expect(await off.locator('ol.differences > li:visible').count()).toBe(11);
    await off.getByRole('link', { name: 'Swap sides' }).click();
    expect(new URL(off.url()).pathname).toBe('/compare/times-1863/p1/bliss-1864/p1');
    await off.goto(`${site.origin}/parallels`);
    await off.selectOption('#kind', 'altered');
    await off.getByRole('button', { name: 'Show' }).click();
    expect(await off.locator('.list tbody tr').count()).toBe(3);
    await on.context().close();
    await off.context().close();
  });

  test.each([
    ['1280 px', { width: 1280 }, ''],
    ['1024 px', { width: 1024 }, ''],
    ['twice the text size', { width: 1280 }, 'html { font-size: 200% }'],
    [
      'the text spacing of WCAG 1.4.12',
      { width: 1280 },
      '* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } p { margin-block-end: 2em }',
    ],
  ])('5 the cells of a row begin at one height at %s', async (_, { width }, style) => {
    const page = await open(pair, { viewport: { width, height: 900 }, bypassCSP: true });
    if (style !== '') await page.addStyleTag({ content: style });
    const gaps = await page.locator('.pair tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const [a, b] = [...row.querySelectorAll('td')].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return { cell: cell.getBoundingClientRect().top, text: range.getClientRects()[0]?.top ?? 0 };
        });
        return Math.abs((a?.cell ?? 0) - (b?.cell ?? 0));
      }),
    );
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
    await page.context().close();
  });

  test('the columns of a long pair are as wide in every table', async () => {
    const page = await open(pair, {}, long);
    const widths = await page
      .locator('.pair')
      .evaluateAll((tables) =>
        tables.map((table) =>
          [...table.querySelector('tbody tr')!.children].map((cell) =>
            Math.round(cell.getBoundingClientRect().width),
          ),
        ),
      );
    expect(widths.length).toBeGreaterThan(3);
    expect(new Set(widths.map((row) => row.join(' '))).size).toBe(1);
    expect(widths[0]![0]).toBeLessThan(150);
    await page.context().close();
  });

  test.each([true, false])('6 nothing is wider than 320 px, scripts %s', async (javaScriptEnabled) => {
    const paths = [
      pair,
      `${pair}?view=inline`,
      `${pair}?view=list`,
      '/',
      '/sources/bliss-1864',
      '/parallels',
      '/families/trotsky-wore-a-red-scarf',
      '/loci/what-was-said',
      '/help',
      '/method',
    ];
    const page = await open('/', { viewport: { width: 320, height: 700 }, javaScriptEnabled });
    for (const path of paths) {
      await page.goto(site.origin + path);
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect([path, width]).toEqual([path, 320]);
    }
    await page.context().close();
  });

  test.each([true, false])(
    '6 at 390 px rows stack with labels and what is the same appears once, scripts %s',
    async (javaScriptEnabled) => {
      const page = await open(pair, { viewport: { width: 390, height: 900 }, javaScriptEnabled });
      const [a, b] = [page.locator('#r1 td:not(.b)'), page.locator('#r1 td.b')];
      const [boxA, boxB] = [await a.boundingBox(), await b.boundingBox()];
      expect(boxB!.y).toBeGreaterThan(boxA!.y + boxA!.height - 1);
      const label = (side: 'a' | 'b') =>
        page
          .locator(`#r1 td${side === 'b' ? '.b' : ':not(.b)'}`)
          .evaluate((cell) => getComputedStyle(cell, '::before').content);
      expect([await label('a'), await label('b')]).toEqual(['"A"', '"B"']);
      expect(await page.locator('#r2 td.b').isVisible()).toBe(false);
      expect(await page.locator('#r2 .same-note').isVisible()).toBe(true);
      const tree = await page.locator('.pair').first().ariaSnapshot();
      expect(tree.match(/columnheader/g)).toHaveLength(3);
      await page.context().close();
    },
  );

  test('7 n and p go from difference to difference, buttons too, one announcement a step', async () => {
    const page = await open(pair);
    const status = page.locator('.steps output');
    await page.evaluate(() => {
      const output = document.querySelector('.steps output')!;
      (window as unknown as { said: number }).said = 0;
      new MutationObserver(() => (window as unknown as { said: number }).said++).observe(output, {
        childList: true,
      });
    });
    await page.keyboard.press('n');
    expect(await status.textContent()).toBe('1 of 12, wording. A: on. B: upon.');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.id)).toBe('r1');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('th');
    expect(await page.locator('.current').count()).toBe(2);
    await page.keyboard.press('n');
    expect(await status.textContent()).toBe('2 of 12, punctuation. A: ,. B: nothing.');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: 'Next difference' }).click();
    expect(await status.textContent()).toBe('2 of 12, punctuation. A: ,. B: nothing.');
    await page.getByRole('button', { name: 'Previous difference' }).click();
    expect(await status.textContent()).toContain('1 of 12');
    expect(await page.evaluate(() => (window as unknown as { said: number }).said)).toBe(5);
    await page.locator('[data-kind="wording"]').click();
    await page.keyboard.press('n');
    expect(await status.textContent()).toContain('1 of 8, punctuation');
    await page.context().close();
  });

  test('7 keys can be switched off, and do nothing in fields or with modifiers', async () => {
    const page = await open(pair);
    await page.keyboard.press('Control+n');
    await page.keyboard.press('Alt+n');
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('main')?.prepend(field);
      field.focus();
    });
    await page.keyboard.press('n');
    expect(await page.locator('.steps output').textContent()).toBe('');
    await page.context().addCookies([{ name: 'variorum', value: 'keys=off', url: site.origin }]);
    await page.goto(site.origin + pair);
    for (const key of ['n', 'N', 'c', 'v', 's', '1']) await page.keyboard.press(key);
    expect(await page.locator('.steps output').textContent()).toBe('');
    expect(page.url()).toBe(site.origin + pair);
    expect(await page.locator('main').getAttribute('data-hide')).toBe('x');
    await page.context().close();
  });

  test.each([1280, 390])('8 what has the focus is never under the toolbar at %i px', async (width) => {
    const page = await open(pair, { viewport: { width, height: 500 } }, long);
    const bar = page.locator('.toolbar');
    const rem = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
    expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(3 * rem);
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('n');
      const row = await page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
      const { y, height } = (await bar.boundingBox())!;
      expect(row).toBeGreaterThanOrEqual(y + height - 1);
    }
    await page.context().close();
  });

  test.each([1280, 390])('8 every control is at least 24 px each way at %i px', async (width) => {
    const page = await open(pair, { viewport: { width, height: 900 } });
    for (const path of [pair, '/', '/parallels', '/sources/bliss-1864', '/help']) {
      await page.goto(site.origin + path);
      const small = await page.locator('a, button, input, select, summary').evaluateAll((controls) =>
        controls
          // Links in a sentence are let off (WCAG 2.5.8), as are those that only show on focus, and those of a
          // picture beside which the same stand in a table.
          .filter(
            (each) =>
              each.closest('p, td, th.opening, .lede, li.card, .said, .skip, svg[aria-hidden]') === null ||
              each.localName !== 'a',
          )
          .filter((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width > 0 && (width < 24 || height < 24);
          })
          .map((each) => each.outerHTML.slice(0, 120)),
      );
      expect([path, small]).toEqual([path, []]);
    }
    await page.context().close();
  });

  test.each(['none', 'active'] as const)(
    '9 each kind has a line of its own, forced colours %s',
    async (forcedColors) => {
      const page = await open('/help', { forcedColors });
      const lines = await page.locator('#kinds .sample').evaluateAll((samples) =>
        samples.map((sample) => {
          const style = getComputedStyle(sample);
          return [
            style.textDecorationLine,
            style.textDecorationStyle,
            style.textDecorationThickness,
            style.outlineStyle,
            style.borderInlineStartWidth,
            style.borderInlineEndWidth,
          ].join(' ');
        }),
      );
      // Omission and addition are one pattern seen from two sides: the column says which.
      const lineOf = (kind: (typeof differenceKinds)[number]): string =>
        lines[differenceKinds.indexOf(kind)]!;
      expect(lines).toHaveLength(differenceKinds.length);
      expect(lineOf('omission')).toBe(lineOf('addition'));
      expect(new Set(lines).size).toBe(differenceKinds.length - 1);
      await page.context().close();
    },
  );

  test('10 every pair of colours in the stylesheet has the contrast it needs', () => {
    const css = readFileSync(join(root, 'dist/web', site.stylesheet.replace('static/', '')), 'utf8');
    const light = tokens(/:root\{([^}]*)\}/.exec(css)?.[1] ?? '');
    const dark = {
      ...light,
      ...tokens(/prefers-color-scheme:\s*dark\)\{:root\{([^}]*)\}/.exec(css)?.[1] ?? ''),
    };
    for (const palette of [light, dark]) {
      const ratio = (a: string, b: string): number => contrast(resolve(palette, a), resolve(palette, b));
      const text = [
        ['ink', 'paper'],
        ['ink', 'panel'],
        ['muted', 'paper'],
        ['muted', 'panel'],
        ['link', 'paper'],
        ['link', 'panel'],
        ['error', 'paper'],
        ['ink', 'a-fill'],
        ['ink', 'b-fill'],
        ['a-line', 'paper'],
        ['b-line', 'paper'],
        ['ink', 'heat-1'],
        ['ink', 'heat-2'],
        ['on-heat-3', 'heat-3'],
        ['on-heat-4', 'heat-4'],
        ['on-heat-4', 'heat-5'],
        ['on-hit', 'hit'],
      ] as const;
      for (const [a, b] of text) expect([a, b, ratio(a, b) >= 4.5]).toEqual([a, b, true]);
      const lines = [
        ['rule', 'paper'],
        ['rule', 'panel'],
        ['a-line', 'a-fill'],
        ['b-line', 'b-fill'],
        ['minor', 'paper'],
        ['focus', 'paper'],
        ['focus', 'panel'],
      ] as const;
      for (const [a, b] of lines) expect([a, b, ratio(a, b) >= 3]).toEqual([a, b, true]);
    }
  });

  test('11 nothing moves', async () => {
    const page = await open(pair, { reducedMotion: 'reduce' });
    const moving = await page.locator('*').evaluateAll(
      (all) =>
        all.filter((each) => {
          const style = getComputedStyle(each);
          return (
            style.animationName !== 'none' ||
            style.transitionDuration !== '0s' ||
            style.scrollBehavior !== 'auto'
          );
        }).length,
    );
    expect(moving).toBe(0);
    await page.context().close();
  });

  test('12 the browser’s own find reaches the last row of a long text', async () => {
    const page = await open(`${pair}?context=all`, {}, long);
    expect(
      await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find('zenith')),
    ).toBe(true);
    await page.context().close();
  });

  test.each(['r7', 'r300', 'r480'])(
    '12 a link to #%s arrives below the toolbar and marks the row',
    async (row) => {
      const page = await open(`${pair}#${row}`, {}, long);
      await page.waitForTimeout(200);
      const { top, border } = await page.locator(`#${row}`).evaluate((element) => ({
        top: element.getBoundingClientRect().top,
        border: getComputedStyle(element.querySelector('th')!).borderInlineStartWidth,
      }));
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThanOrEqual(120);
      expect(border).toBe('3px');
      await page.context().close();
    },
  );

  test('12 a link to a row inside a fold opens the fold', async () => {
    const page = await open('/compare/bliss-1864/p2/times-1863/p2', {}, site);
    await page.goto(`${long.origin}${pair}?hide=wording,spelling&context=1#r200`);
    expect(await page.locator('details[open] #r200').count()).toBe(1);
    await page.context().close();
  });

  test('14 what a switch shows is in the address: reloading keeps it, going back undoes it', async () => {
    const page = await open(pair);
    await page.locator('[data-kind="spelling"]').click();
    expect(new URL(page.url()).search).toBe('?hide=spelling,spacing');
    expect(await page.locator('main').getAttribute('data-hide')).toBe('s x');
    expect(await page.locator('[data-hidden-count]').textContent()).toBe('1');
    expect(await page.getByRole('link', { name: 'Swap sides' }).getAttribute('href')).toBe(
      '/compare/times-1863/p1/bliss-1864/p1?hide=spelling,spacing',
    );
    await page.locator('[data-kind="omission"]').click();
    expect(await page.getByRole('link', { name: 'Swap sides' }).getAttribute('href')).toContain(
      'hide=addition,spelling,spacing',
    );
    await page.goBack();
    expect(await page.locator('main').getAttribute('data-hide')).toBe('s x');
    const before = await page.locator('main').innerHTML();
    const visible = await page.locator('main').innerText();
    await page.reload();
    expect(await page.locator('main').innerText()).toBe(visible);
    expect(before.length).toBeGreaterThan(0);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('main').getAttribute('data-hide')).toBe('x');
    await page.context().close();
  });

  test('23 the stylesheet knows no left and right, and text from right to left stands right', async () => {
    const styles = join(root, 'web/styles');
    const css = readdirSync(styles).map((name) => readFileSync(join(styles, name), 'utf8'));
    expect(css.length).toBeGreaterThan(5);
    expect(css.join('\n')).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|\b(?:left|right):|text-align:\s*(?:left|right)/,
    );
    const page = await open('/compare/genesis-a/p1/genesis-b/p1');
    const { direction, align } = await page.locator('#r1 td:not(.b)').evaluate((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const [box, words] = [cell.getBoundingClientRect(), range.getBoundingClientRect()];
      return {
        direction: getComputedStyle(cell).direction,
        align: box.right - words.right < words.left - box.left,
      };
    });
    expect([direction, align]).toEqual(['rtl', true]);
    await page.context().close();
  });
});

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+)/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function resolve(palette: Readonly<Record<string, string>>, name: string): string {
  const value = palette[name] ?? '';
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : resolve(palette, reference);
}

/** WCAG 2 contrast of two colours in hexadecimal. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.replace('#', '');
  const hex = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
