/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { type ReadingRoom, read } from './reader.ts';
import { short } from './routes.ts';

const nameA = 'Letter to the Commissioners, as it was sent, 2 March 1841, ¶1–4';
const nameB = 'The Skerry letter, as the Courier printed it, 20 November 1863, ¶2–5';

describe.skipIf(!hasBrowser())('copying', () => {
  const at = siteInBrowser(pagesStore);

  test('13 what is selected in one column is its words alone; a copied row says both names, places, dates, what is ignored and where', async () => {
    await selectsOneColumn(at);
    await copiesWithCitation(at);
  });
});

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function selectsOneColumn(at: ReadingRoom): Promise<void> {
  const { comparison } = (await (await fetch(`${at.site.origin}${short}.json`)).json()) as {
    readonly comparison: { readonly parts: readonly Part[] };
  };
  const part = comparison.parts[0]!;
  await read(at, short, { viewport: { width: 1280, height: 1600 } }, async (page) => {
    for (const [side, cell] of [
      ['a', 'td:not(.b)'],
      ['b', 'td.b'],
    ] as const) {
      const first = (await page.locator(`#r1 ${cell}`).boundingBox())!;
      const last = (await page.locator(`#r5 ${cell}`).boundingBox())!;
      await page.mouse.move(first.x + 16, first.y + 14);
      await page.mouse.down();
      await page.mouse.move(last.x + last.width - 20, last.y + last.height - 4, { steps: 5 });
      await page.mouse.up();
      const selected = await page.evaluate(() => getSelection()!.toString());
      const expected = part[side].text.slice(0, part.rows[4]![side].to - part[side].from);
      expect([side, words(selected)]).toEqual([side, words(expected)]);
    }
  });
}

type Side = { readonly text: string; readonly from: number };
type Row = Readonly<Record<'a' | 'b', { readonly to: number }>>;

/** What is read here of a part of a comparison. */
interface Part {
  readonly a: Side;
  readonly b: Side;
  readonly rows: readonly Row[];
}

async function copiesWithCitation(at: ReadingRoom): Promise<void> {
  const release = 'f1x7u2e0f1x7u2e0';
  const url = (hide: string): string => `${at.site.origin}${short}?view=side&v=${release}${hide}`;
  const line = 'By midnight the colour of the flame was good and strong.';
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await read(at, short, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.locator('#r6').hover();
    await page.locator('.copy-row').click();
    await expect.poll(() => page.locator('.toolbar output').textContent()).toBe('Copied row 6');
    expect(await copied(page)).toBe(
      `"${line}" (${nameA}; ${nameB}, reads "color"). Spacing ignored. ${url('')}#r6, release ${release}.`,
    );
    // The one button goes with the pointer, also after it was pressed.
    await page.locator('#r2').hover();
    expect(await page.locator('#r2 .copy-row').count()).toBe(1);
    await page.locator('[data-kind="spelling"]').click();
    await page.locator('#r6 th > a').focus();
    await page.keyboard.press('c');
    const hide = '&hide=spelling,spacing';
    await expect
      .poll(() => copied(page))
      .toBe(
        `"${line}" (${nameA}; ${nameB}, reads the same). Spelling and spacing ignored. ${url(hide)}#r6, release ${release}.`,
      );
    expect(await page.locator('[data-cited="citation"]').textContent()).toContain(
      `Spelling and spacing ignored. ${url(hide)}, release ${release}.`,
    );
    expect(await page.locator('[data-cited="BibTeX"]').textContent()).toContain(`url = {${url(hide)}}`);
  });
}
