/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { read } from './reader.ts';
import {
  dossier,
  editions,
  eightWitnesses,
  identical,
  long,
  minorOnly,
  rewritten,
  rightToLeft,
  short,
} from './routes.ts';

const texts = join(import.meta.dirname, '../../fixtures/pages/sources');

describe.skipIf(!hasBrowser())('each kind of text', () => {
  const at = siteInBrowser(pagesStore);

  test('17 no mark begins or ends inside a word; a rewritten row has no marks but says how much differs; at most 8 marks show in a row', async () => {
    for (const path of [short, long, minorOnly, `${editions}/h3`]) {
      await read(at, path, {}, async (page) => {
        expect([path, await marksInsideWords(page)]).toEqual([path, []]);
        const most = await page
          .locator('.pair tbody tr:not(.crowded, .rewritten) td')
          .evaluateAll((cells) =>
            Math.max(...cells.map((cell) => cell.querySelectorAll('mark:not(mark mark)').length)),
          );
        expect([path, most > 0, most <= 8]).toEqual([path, true, true]);
      });
    }
    await read(at, rewritten, {}, async (page) => {
      const row = page.locator('tr.rewritten');
      expect(await row.count()).toBe(1);
      expect(await row.locator('th').innerText()).toMatch(/rewritten, \d\d\s% differs/);
      expect(await drawn(row.locator('td mark'))).toBe(0);
    });
  });

  test('18 a filter that hides all of minor differences says how many; identical texts say so and have no marks', async () => {
    await read(at, minorOnly, {}, async (page) => {
      for (const kind of ['spelling', 'punctuation', 'capitals']) {
        await page.locator(`.kinds [data-kind="${kind}"]`).click();
      }
      expect(await page.locator('[data-all-hidden]').innerText()).toContain(
        '8 differences, all hidden by your filters',
      );
      expect(await drawn(page.locator('td mark'))).toBe(0);
      await page.getByRole('link', { name: 'Show all' }).click();
      await page.waitForURL(/hide=$/);
      expect(await page.locator('[data-all-hidden]').isVisible()).toBe(false);
      expect(await drawn(page.locator('td mark'))).toBeGreaterThan(8);
    });
    await read(at, identical, {}, async (page) => {
      expect(await page.locator('main').innerText()).toContain('identical, letter for letter');
      expect(await page.locator('main mark').count()).toBe(0);
    });
  });

  test('19 both ends of a move link to each other and show what was changed in it; a split is no removal', async () => {
    await read(at, '/scratch', { javaScriptEnabled: false }, async (page) => {
      await page.fill('#text-1', section('pilot-1818', 'Of Moorings'));
      await page.fill('#text-2', section('pilot-1831', 'Of Moorings'));
      await page.getByRole('button', { name: 'Compare', exact: true }).click();
      await page.waitForSelector('.pair', { state: 'attached' });
      const chips = page.locator('.pair a.chip[data-k="t"][href^="#r"]');
      expect(await chips.allInnerTexts()).toEqual(['moved ↓ to row 10', 'moved ↑ from row 3']);
      await chips.first().click();
      expect(await page.locator('tr:target').getAttribute('id')).toBe('r10');
      await chips.last().click();
      expect(await page.locator('tr:target').getAttribute('id')).toBe('r3');
      expect(await page.locator('#r3 a[href="#m1"], #r10 a[href="#m1"]').count()).toBe(2);
      const inner = page.locator('[id="m1"] ~ * mark[data-k="w"], [id="m1"] mark[data-k="w"]');
      expect([...new Set(await inner.allInnerTexts())]).toEqual(['evening', 'morning']);
      await page.click('.toolbar button:has-text("list")');
      await page.waitForSelector('.differences');
      expect(await page.locator('.differences').first().innerText()).toMatch(/moved from row 3 to row 10/i);
    });
    await read(at, `${editions}/h5`, {}, async (page) => {
      expect(await page.locator('.chip.split').innerText()).toContain('split here in B');
      expect(await page.locator('tr.only-a, tr.only-b, [data-k="a"], [data-k="b"]').count()).toBe(0);
    });
  });

  test('20 of eight witnesses each stands once in a row; a gap is no omission; nothing scrolls sideways', async () => {
    for (const width of [1280, 390]) {
      await read(at, `${eightWitnesses}?base=A`, { viewport: { width, height: 900 } }, async (page) => {
        const rows = await page.locator('.readings tbody tr[id^="v"]').evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('.sigla')]
              .flatMap((each) => each.textContent!.split(/\s+/u))
              .sort()
              .join(''),
          ),
        );
        expect(rows.length).toBeGreaterThan(5);
        expect(new Set(rows)).toEqual(new Set(['ABCDEFGH']));
        const told = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
        const silent = await told('.readings .silent');
        expect(silent.every((text) => /not yet begun: F/.test(text))).toBe(true);
        const omits = await told('.readings li:has(.omits) .sigla');
        expect(new Set(omits)).toEqual(new Set(['E']));
        expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBe(width);
        const counted = `${rows.length} places vary`;
        expect(await page.locator('#readings').innerText()).toContain(counted);
      });
    }
  });

  test('21 a dossier is in the order of our dates, the undated last; conflicts are counted right; earliest is "in this corpus"', async () => {
    await read(at, dossier, {}, async (page) => {
      const dates = await page.locator('.occurrences td[data-label="Our date"]').allInnerTexts();
      expect(dates).toEqual(['2 March 1841', '20 November 1863', '1872', '1890', 'no date']);
      const conflicts = await page.locator('.conflict').allInnerTexts();
      expect(conflicts[0]).toMatch(
        /Attribution differs: Hannah Reed in 1 \(.*3\); Josiah Pell in 1 \(.*4\); not stated in 3/s,
      );
      expect(conflicts[1]).toMatch(/Date differs: 1843 in 1 \(.*3\); 1841 in 1 \(.*4\); not stated in 3/s);
      const main = await page.locator('main').innerText();
      const earliest = main.match(/earliest[^.:]*/gi) ?? [];
      expect(earliest.length).toBeGreaterThan(0);
      expect(earliest.filter((phrase) => !phrase.includes('in this corpus'))).toEqual([]);
      // A dot leads to its row, and the row is marked.
      await page.locator('.timeline circle').last().click();
      expect(new URL(page.url()).hash).toBe('#o4');
      const bar = await page
        .locator('#o4 th')
        .evaluate((head) => getComputedStyle(head).borderInlineStartWidth);
      expect(bar).toBe('3px');
    });
  });

  test('22 home: arcs and matrix hold equal numbers, what they link to holds them too, and the picture has words beside it', async () => {
    await read(at, '/', {}, async (page) => {
      const arcs = await numbersOf(page, '.arcs a[href^="/parallels"], svg a[href^="/parallels"]', 'title');
      const cells = await numbersOf(page, '.matrix a[href^="/parallels"]');
      expect(arcs.size).toBeGreaterThan(20);
      expect(arcs).toEqual(cells);
      for (const [pair, count] of arcs) {
        const [a = '', b = ''] = pair.split(' ');
        const answer = await page.request.get(`${at.site.origin}/parallels?${new URLSearchParams({ a, b })}`);
        expect([pair, answer.status()]).toEqual([pair, 200]);
        expect(await answer.text()).toMatch(new RegExp(`\\b${count} parallels? in this list`));
      }
      const linked = await page
        .locator('main a[href^="/"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
      for (const href of linked.filter((each) => !each.startsWith('/parallels?'))) {
        const answer = await page.request.get(at.site.origin + href);
        expect([href, answer.status()]).toEqual([href, 200]);
      }
      expect(await page.locator('figure:has(svg) figcaption').first().innerText()).not.toBe('');
      expect(await page.locator('svg[aria-hidden="true"]').count()).toBe(await page.locator('svg').count());
    });
  });

  test('23 text from right to left stands right, in order and with its numbers isolated; the stylesheet knows no left and right', async () => {
    const styles = join(import.meta.dirname, '../../../web/styles');
    const css = readdirSync(styles).map((name) => readFileSync(join(styles, name), 'utf8'));
    expect(css.length).toBeGreaterThan(5);
    expect(css.join('\n')).not.toMatch(
      /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|\b(?:left|right):|text-align:\s*(?:left|right)/,
    );
    await read(at, rightToLeft, {}, async (page) => {
      const cell = page.locator('#r1 td').first();
      const { direction, isRight, begins } = await cell.evaluate((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const [box, words] = [each.getBoundingClientRect(), range.getBoundingClientRect()];
        const mark = each.querySelector('mark')!.getBoundingClientRect();
        return {
          direction: getComputedStyle(each).direction,
          isRight: box.right - words.right < words.left - box.left,
          // The word that differs is the fourth: right of the middle.
          begins: mark.left > (box.left + box.right) / 2,
        };
      });
      expect([direction, isRight, begins]).toEqual(['rtl', true, true]);
      expect(await page.locator('main :is(.at, .place) bdi, main bdi.at').count()).toBeGreaterThan(1);
      // The columns of a page in English begin at its left, whatever stands in them.
      const [a, b] = await page
        .locator('#r1 td')
        .evaluateAll((cells) => cells.map((each) => each.getBoundingClientRect().left));
      expect(a).toBeLessThan(b!);
    });
    // The same frame in a language that runs the other way mirrors as a whole.
    await read(at, short, {}, async (page) => {
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      const [head, a, b] = await page
        .locator('#r1 > *')
        .evaluateAll((cells) => cells.map((each) => each.getBoundingClientRect().left));
      expect(head! > a! && a! > b!).toBe(true);
      expect(await page.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    });
  });
});

/** How many marks are drawn: with a line, a box or a fill. */
function drawn(marks: Locator): Promise<number> {
  return marks.evaluateAll(
    (all) =>
      all.filter((mark) => {
        const { textDecorationLine, outlineStyle, backgroundColor } = getComputedStyle(mark);
        return (
          textDecorationLine !== 'none' || outlineStyle !== 'none' || backgroundColor !== 'rgba(0, 0, 0, 0)'
        );
      }).length,
  );
}

/** Marks that a letter or a digit touches from outside, with what touches it. */
function marksInsideWords(page: Page): Promise<string[]> {
  return page.locator('.pair td').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const text = cell.textContent ?? '';
      return [...cell.querySelectorAll('mark')].flatMap((mark) => {
        const range = document.createRange();
        range.setStart(cell, 0);
        range.setEndBefore(mark);
        const from = range.toString().length;
        const to = from + (mark.textContent ?? '').length;
        const cuts = [from, to].some((edge) => /[\p{L}\p{N}]{2}/u.test(text.slice(edge - 1, edge + 1)));
        return cuts ? [text.slice(from - 5, to + 5)] : [];
      });
    }),
  );
}

/** How many parallels links say that two sources share: "oath-a oath-b" → 1. */
async function numbersOf(page: Page, selector: string, named?: string): Promise<Map<string, number>> {
  const links = await page.locator(selector).evaluateAll(
    (all, child) =>
      all.map((link) => {
        const words = (child === undefined ? link : link.querySelector(child))?.textContent ?? '';
        return [link.getAttribute('href')!, words] as const;
      }),
    named,
  );
  return new Map(
    links
      .map(([href, words]): [string, number] => {
        const query = new URL(href, 'https://variorum.example').searchParams;
        const count = /(\d+) parallels?/.exec(words)?.[1] ?? /^\D*(\d+)/.exec(words)?.[1];
        return [[query.get('a'), query.get('b')].sort().join(' '), Number(count)];
      })
      .sort(([p], [q]) => (p < q ? -1 : 1)),
  );
}

function section(source: string, title: string): string {
  const text = readFileSync(join(texts, `${source}.md`), 'utf8');
  return new RegExp(`## ${title}\\n\\n([\\s\\S]*?)(?=\\n\\n##|$)`).exec(text)![1]!;
}
