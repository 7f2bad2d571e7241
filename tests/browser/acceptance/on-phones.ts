/// <reference lib="dom" />
import { expect } from 'vitest';
import { type ReadingRoom, read } from './reader.ts';
import { long, short } from './routes.ts';

/** At 390 px the rows of a pair stack with labels, what is the same appears once, and the heads are still told. */
export async function rowsStack(at: ReadingRoom, javaScriptEnabled: boolean): Promise<void> {
  await read(at, short, { viewport: { width: 390, height: 900 }, javaScriptEnabled }, async (page) => {
    const [a, b] = [page.locator('#r1 td:not(.b)'), page.locator('#r1 td.b')];
    const [boxA, boxB] = [(await a.boundingBox())!, (await b.boundingBox())!];
    expect(boxB.y).toBeGreaterThan(boxA.y + boxA.height - 1);
    for (const [cell, label] of [
      [a, '"A"'],
      [b, '"B"'],
    ] as const) {
      expect(await cell.evaluate((each) => getComputedStyle(each, '::before').content)).toContain(label);
    }
    expect(await page.locator('#r4 td.b').isVisible()).toBe(false);
    expect(await page.locator('#r4 .same-note').isVisible()).toBe(true);
    const tree = await page.locator('.pair').first().ariaSnapshot();
    expect(tree.match(/columnheader/g)).toHaveLength(3);
  });
}

/** Whatever has the focus stands below the bar that stays in view. */
export async function focusIsSeen(at: ReadingRoom, width: number): Promise<void> {
  await read(at, long, { viewport: { width, height: 500 } }, async (page) => {
    const bar = (await page.locator('.toolbar').boundingBox())!;
    const rem = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    );
    expect(bar.height).toBeLessThanOrEqual(3 * rem);
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('n');
      const [row = 0, edge = 0] = await page.evaluate(() => [
        document.activeElement!.getBoundingClientRect().top,
        document.querySelector('.toolbar')!.getBoundingClientRect().bottom,
      ]);
      expect([step, row >= edge - 1]).toEqual([step, true]);
    }
    // The ring: a line of 3 px in a colour of which check 10 computes the contrast.
    const ring = await page
      .locator('.toolbar a')
      .first()
      .evaluate((link) => {
        link.focus();
        const { outlineStyle, outlineWidth } = getComputedStyle(link);
        return [outlineStyle, Number.parseFloat(outlineWidth) >= 2];
      });
    expect(ring).toEqual(['solid', true]);
  });
}
