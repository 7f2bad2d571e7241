/// <reference lib="dom" />
import { expect } from 'vitest';
import { type ReadingRoom, read } from './reader.ts';
import { dossier, editions, quotations, short } from './routes.ts';

const off = { javaScriptEnabled: false };

/** Filters, views, swapping: each is a link or a form that answers with another page. */
export async function readPair(at: ReadingRoom): Promise<void> {
  await read(at, short, off, async (page) => {
    await page.locator('[data-kind="spelling"]').click();
    await page.waitForURL(/hide=spelling,spacing$/);
    expect(await page.locator('[data-hidden-count]').textContent()).toBe('1');
    await page.getByRole('link', { name: 'list', exact: true }).click();
    await page.waitForURL(/view=list/);
    expect(await page.locator('ol.differences > li:visible').count()).toBe(11);
    await page.getByRole('link', { name: 'Swap sides' }).click();
    await page.waitForURL(/\/compare\/letter-1863\//);
    await page.goto(`${at.site.origin}/parallels`);
    const all = await page.locator('.list tbody tr').count();
    await page.locator('a[rel="next"]').first().click();
    await page.waitForURL(/[?&]page=2/);
    const others = await page.locator('.list tbody tr').count();
    expect([others > 0, others < all]).toEqual([true, true]);
    await page.goBack();
    await page.selectOption('#kind', 'altered');
    await page.locator('main').getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/kind=altered/);
    const some = await page.locator('.list tbody tr').count();
    expect([some > 0, some < all]).toEqual([true, true]);
  });
}

/** A choice of two editions, a view, the next changed section. */
export async function readEditions(at: ReadingRoom): Promise<void> {
  await read(at, '/editions/the-pilot-s-book', off, async (page) => {
    await page.selectOption('#a', 'pilot-1831');
    await page.selectOption('#b', 'pilot-1818');
    await page.click('main form button');
    await page.waitForURL(`**${editions}`);
    await page.click('.outline a:has-text("Of Tides")');
    await page.waitForURL(`**${editions}/h3`);
    await page.click('.toolbar a:has-text("inline")');
    await page.waitForURL(/view=inline/);
    await page.click('a[rel="next"] >> nth=0');
    await page.waitForURL(`**${editions}/gone-h3?view=inline`);
  });
}

/** The list of sayings, a dossier, another wording, a pair; and a check by form. */
export async function readQuotes(at: ReadingRoom): Promise<void> {
  await read(at, '/quotes?only=conflicts', off, async (page) => {
    await page.click('.quotes a:has-text("A light that fails")');
    await page.waitForURL(`**${dossier}`);
    await page.selectOption('#from', '2');
    await page.click('main form.filter button');
    await page.waitForURL(/\?from=2$/);
    await page.click('.occurrences a:has-text("with") >> nth=0');
    await page.waitForURL(/\/compare\/letter-1841\//);
    await page.goto(`${at.site.origin}/check`);
    await page.fill('#q', quotations.altered);
    await page.fill('#name', 'Josiah Pell');
    await page.click('.check-form button');
    await page.waitForSelector('.check-verdict');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.inputValue('#q')).toBe(quotations.altered);
    const verdict = await page.textContent('.check-verdict h2');
    await page.click('a:has-text("Link to this check")');
    await page.waitForURL(/[?&]q=/);
    expect(await page.textContent('.check-verdict h2')).toBe(verdict);
  });
}

const one =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation. It was not so.';
const two =
  'Fourscore and seven years ago our Fathers brought forth upon this continent a new nation. It was so.';

/** Two short texts are sent once, and every control of the result works. */
export async function compareOwnTexts(at: ReadingRoom): Promise<void> {
  await read(at, '/scratch', off, async (page) => {
    expect(await page.locator('body').innerText()).toContain('Sent once to compare; not stored or logged.');
    expect(await page.locator('text="Add another text", input[type=file]').count()).toBe(0);
    await page.fill('#text-1', one);
    await page.fill('#text-2', two);
    await page.check('#ignore-capitals');
    await page.click('button:text-is("Compare")');
    await page.waitForSelector('.result mark');
    expect(await page.locator('.result mark').count()).toBeGreaterThan(3);
    const hidden = (): Promise<string | null> => page.locator('main').getAttribute('data-hide');
    expect(await hidden()).toBe('c x');
    await page.click('.toolbar button:has-text("inline")');
    await page.waitForSelector('[data-view="inline"]');
    expect(await hidden()).toBe('c x');
    await page.click('button[data-kind="capitals"]');
    await page.waitForSelector('main[data-hide="x"]');
    await page.click('.toolbar button:has-text("list")');
    await page.click('text="Go to row 1" >> nth=0');
    await page.waitForURL(/#r1$/);
    await page.click('text="Swap sides"');
    await page.waitForFunction(() => document.querySelector('.pair td')?.textContent?.includes('Fourscore'));
  });
}
