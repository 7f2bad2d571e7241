/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pagesStore } from '../fixtures/pages/index.ts';
import { prose } from '../helpers/prose.ts';
import { axeFindings, lookName, looks } from './axe-findings.ts';
import { hasBrowser, siteInBrowser } from './site.ts';

const one =
  'Four score and seven years ago our fathers brought forth on this continent, a new nation. It was not so.\n\nNow we are engaged in a great civil war.';
const two =
  'Fourscore and seven years ago our Fathers brought forth upon this continent a new nation. It was so.\n\nNow we are engaged in a great civil war.';
const moving = [1, 2, 3, 4].map((seed) => prose(seed, 6));

describe.skipIf(!hasBrowser())('texts of one’s own', () => {
  const at = siteInBrowser(pagesStore);

  async function opened(options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
    const context = await at.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(`${at.site.origin}/scratch${hash}`);
    return page;
  }

  async function compare(page: Page, ...texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      if (index > 1) await page.click('text="Add another text"');
      await page.fill(`#text-${index + 1}`, text);
    }
    await page.click('text="Compare"');
  }

  const status = (page: Page): Promise<string> => page.locator('.status output').innerText();

  test('axe finds nothing and nothing scrolls sideways in any view, at any width, in any colours', async () => {
    const page = await opened();
    const pictures = join(import.meta.dirname, '../../dist/screenshots');
    mkdirSync(pictures, { recursive: true });
    const look = async (name: string, which = looks): Promise<void> => {
      for (const { width, rules, ...scheme } of which) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia(scheme);
        const title = `${name}, ${lookName({ width, rules, ...scheme })}`;
        expect([title, await axeFindings(page, { rules })]).toEqual([title, []]);
        if (rules === 'all' && which === looks) {
          await page.screenshot({ path: join(pictures, `scratch-${name}-${width}.png`), fullPage: true });
        }
      }
      await page.setViewportSize({ width: 320, height: 700 });
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 320]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    };
    await compare(
      page,
      `${one}\n\n${moving.join('\n\n')}`,
      `${two}\n\n${[...moving].reverse().join('\n\n')}`,
    );
    await page.waitForSelector('.result .pair');
    await look('pair');
    for (const view of ['inline', 'list', 'reading']) {
      await page.click(`.toolbar a:has-text("${view}")`);
      await page.waitForSelector(`.toolbar [aria-current]:has-text("${view}")`);
      // The pages of pairs, whose views these are, are asked about in all looks.
      await look(view, looks.slice(0, 1));
    }
    await page.click('text="Add another text"');
    await page.fill('#text-3', moving.slice(1).join('\n\n'));
    await page.click('text="Compare"');
    await page.waitForSelector('.result h2:has-text("3 texts")');
    await look('group');
    await page.context().close();
  }, 120_000);

  test('the result is the page of a pair: views, filters, steps, swap, back', async () => {
    const page = await opened();
    await compare(page, one, two);
    await page.waitForSelector('.result .pair');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    expect(await page.locator('.kinds [data-kind="negation"]').count()).toBe(1);
    await page.click('[data-kind="capitals"]');
    expect(new URL(page.url()).searchParams.get('hide')).toContain('capitals');
    expect(await page.locator('main').getAttribute('data-hide')).toContain('c');
    await page.click('.toolbar a:has-text("inline")');
    await page.waitForSelector('[data-view="inline"]');
    expect(new URL(page.url()).searchParams.get('hide')).toContain('capitals');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('inline');
    await page.keyboard.press('n');
    expect(await page.locator('.steps output').textContent()).toMatch(/^1 of \d/);
    await page.goBack();
    await page.waitForSelector('[data-view="side"]');
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector('main')?.dataset['hide']?.includes('c'));
    expect(await page.locator('.pair td').first().innerText()).toContain('Four score');
    await page.click('text="Swap sides"');
    await page.waitForFunction(() => document.querySelector('.pair td')?.textContent?.includes('Fourscore'));
    await page.context().close();
  });

  test('a step to a row of the same page leaves the page as it is', async () => {
    const page = await opened();
    await compare(page, moving.join('\n\n'), [...moving].reverse().join('\n\n'));
    await page.waitForSelector('.result .pair');
    await page.evaluate(() => document.querySelector('.result')!.setAttribute('data-kept', ''));
    await page.click('.pair tbody th a >> nth=1');
    await page.click('a.chip[data-k="t"] >> nth=0');
    await page.waitForTimeout(200);
    expect(new URL(page.url()).hash).toMatch(/^#r\d+$/);
    expect(await page.locator('.result[data-kept]').count()).toBe(1);
    // From the list a link leads to the row in the other view, which is then the target of the address.
    await page.click('.toolbar a:has-text("list")');
    await page.waitForSelector('.differences');
    await page.click('.differences a >> nth=0');
    await page.waitForSelector('.pair tr:target');
    await page.context().close();
  });

  test('an engine that does not come is said, and nothing is sent instead', async () => {
    const page = await opened();
    await page.route('**/static/scratch-engine-*', (route) => route.abort());
    await page.reload();
    let sent = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST') sent++;
    });
    await compare(page, one, two);
    await page.waitForFunction(() => document.querySelector('.status output')?.textContent !== '');
    expect(await status(page)).toContain('cannot be run in this browser');
    expect(sent).toBe(0);
    await page.context().close();
  });

  test('on paper stands the result, without the form', async () => {
    const page = await opened();
    await compare(page, one, two);
    await page.waitForSelector('.result .pair');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.scratch, .keep, .toolbar')
        .evaluateAll((all) => all.some((each) => each.checkVisibility())),
    ).toBe(false);
    expect(await page.locator('.result .legend').isVisible()).toBe(true);
    await page.context().close();
  });

  test('more than two: each beside the first, what they share, and the way to each pair and back', async () => {
    const page = await opened();
    await compare(page, moving.join('\n\n'), moving.slice(1).join('\n\n'), `${one}\n\n${moving[2]}`);
    await page.waitForSelector('.result h2:has-text("3 texts")');
    expect(await page.locator('table >> nth=0 >> tbody tr').count()).toBe(3);
    await page.click('th.opening a >> nth=0');
    await page.waitForSelector('.result .pair');
    await page.click('text="Back to all texts"');
    await page.click('.list a:has-text("Text 3")');
    await page.waitForSelector('.result .pair');
    expect(new URL(page.url()).searchParams.get('pair')).toBe('1-3');
    await page.click('.toolbar a:has-text("list")');
    await page.waitForSelector('.differences');
    expect(new URL(page.url()).searchParams.get('pair')).toBe('1-3');
    await page.context().close();
  });

  test('up to eight boxes, which can be taken away again down to two', async () => {
    const page = await opened();
    for (let count = 2; count < 8; count++) await page.click('text="Add another text"');
    expect(await page.locator('text="Add another text"').isDisabled()).toBe(true);
    const labels = await page
      .locator('textarea')
      .evaluateAll((areas) => areas.map((area) => [area.id, (area as HTMLTextAreaElement).labels.length]));
    expect(labels.at(-1)).toEqual(['text-8', 1]);
    for (let count = 8; count > 2; count--) await page.click('[data-remove] >> nth=0');
    expect(await page.locator('textarea').count()).toBe(2);
    expect(await page.locator('[data-remove]:visible').count()).toBe(0);
    await page.context().close();
  });

  test('says what is the same, what has nothing in common and what is missing', async () => {
    const page = await opened();
    await compare(page, one, one);
    await page.waitForSelector('text=These texts are identical, letter for letter.');
    expect(await page.locator('.pair mark').count()).toBe(0);
    await compare(page, 'Alpha beta gamma delta.', 'Un deux trois quatre.');
    await page.waitForSelector('text=These texts have nothing in common.');
    await compare(page, one, ' ');
    await page.waitForFunction(() => document.querySelector('.status output')?.textContent !== '');
    expect(await status(page)).toBe('Nothing stands in “Text 2”; paste a text, or open a file.');
    await page.context().close();
  });

  test('text from right to left runs so in its box and in its cells', async () => {
    const page = await opened();
    await compare(page, 'בראשית ברא אלהים את השמים', 'בראשית ברא אלהים את הארץ');
    await page.waitForSelector('.result .pair');
    const directions = await page
      .locator('#text-1, .pair td')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
    expect(new Set(directions)).toEqual(new Set(['rtl']));
    await page.context().close();
  });

  test('markup in texts and names stays text', async () => {
    const page = await opened();
    await page.fill('#label-1', '<img src=x onerror=alert(1)>');
    await compare(page, '<script>alert(1)</script> one & "two"', '<script>alert(2)</script> one & "two"');
    await page.waitForSelector('.result .pair');
    expect(await page.locator('.result script, .result img').count()).toBe(0);
    expect(await page.locator('.result h2').innerText()).toContain('<img src=x onerror=alert(1)>');
    await page.context().close();
  });

  test('files by button, further ones into further boxes; what is no text is refused with a way out', async () => {
    const page = await opened();
    const file = (name: string, text: string | Buffer) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(text),
    });
    await page.setInputFiles('input[type=file] >> nth=0', [
      file('first.txt', one),
      file('second.md', `---\ntitle: The *second*\n---\n\n${two.replace('upon', '*upon*')}`),
    ]);
    await page.waitForFunction(() =>
      /second/.test(document.querySelector('.status output')?.textContent ?? ''),
    );
    expect(await page.inputValue('#label-1')).toBe('first');
    expect(await page.inputValue('#format-2')).toBe('markdown');
    await page.click('text="Compare"');
    await page.waitForSelector('.result .pair');
    // The markup of the second is read, not compared.
    expect(await page.locator('.result .pair').innerText()).toContain('forth upon this');
    for (const [name, content, advice] of [
      ['scan.pdf', '%PDF', 'copy the text from it and paste it here'],
      ['letter.docx', 'PK', 'save it as plain text'],
      ['old.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'save it as UTF-8'],
      ['none.txt', 'a\0b', 'is not a text'],
    ] as const) {
      await page.setInputFiles('input[type=file] >> nth=0', [file(name, content)]);
      await page.waitForFunction(
        (words) => document.querySelector('.status output')?.textContent?.includes(words),
        advice,
      );
      expect(await page.inputValue('#text-1')).toBe(one);
    }
    await page.context().close();
  });

  test('a file can be dropped on a box', async () => {
    const page = await opened();
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt'));
      const box = document.querySelectorAll('[data-box]')[1]!;
      box.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, two);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#text-2')!.value !== '');
    expect(await page.inputValue('#label-2')).toBe('dropped');
    const isTaken = await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['beside'], 'beside.txt'));
      const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.querySelector('h1')!.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(isTaken).toBe(true);
    expect(await status(page)).toBe('Drop the file on one of the boxes.');
    await page.context().close();
  });

  test('a link holds the texts after #, and brings them back; one over 8 kB is refused', async () => {
    const context = await at.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${at.site.origin}/scratch`);
    await page.fill('#label-1', 'Bliß');
    await compare(page, one, two);
    await page.waitForSelector('.result .pair');
    await page.click('text="Copy a link that holds the texts"');
    await page.waitForFunction(() =>
      /Copied/.test(document.querySelector('.status output')?.textContent ?? ''),
    );
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await opened({}, link.slice(`${at.site.origin}/scratch`.length));
    await other.waitForSelector('.result .pair');
    expect(await other.inputValue('#text-2')).toBe(two);
    expect(await other.locator('.result h2').innerText()).toContain('Bliß');
    await other.context().close();

    const long = Array.from({ length: 3_000 }, (_, at) => ((at * 7_919) % 100_003).toString(36)).join(' ');
    await compare(page, long, two);
    await page.waitForFunction(() =>
      document.querySelector('.result .verdict')?.textContent?.includes('3,000'),
    );
    await page.click('text="Copy a link that holds the texts"');
    await page.waitForFunction(() =>
      /8 kB/.test(document.querySelector('.status output')?.textContent ?? ''),
    );
    expect(await status(page)).toContain('save the HTML report instead');
    await context.close();
  });

  test('a damaged link, or one that unfolds to more than texts, is said to be damaged', async () => {
    const bomb = await new Response(
      new Blob([`{"language":"","texts":["${'a'.repeat(5_000_000)}`])
        .stream()
        .pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer();
    for (const packed of ['!!!', 'AAAA', Buffer.from(bomb).toString('base64url')]) {
      const page = await opened({}, `#texts=${packed}`);
      await page.waitForFunction(() => document.querySelector('.status output')?.textContent !== '');
      expect(await status(page)).toContain('The link is damaged');
      await page.context().close();
    }
  });

  test('the HTML report is made in the browser and says what was ignored', async () => {
    const page = await opened();
    await page.check('#ignore-capitals');
    await compare(page, one, two);
    await page.waitForSelector('.result .pair');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text="Save the HTML report"'),
    ]);
    expect(download.suggestedFilename()).toBe('text-1-and-text-2.html');
    const report = readFileSync(await download.path(), 'utf8');
    expect(report).toContain('Ignored');
    expect(report).toContain('capitals');
    expect(report).toContain('Four score');
    await page.context().close();
  });

  test('a draft is kept only when asked for, and forgotten when unticked', async () => {
    const page = await opened();
    await page.fill('#text-1', one);
    await page.check('#keep-draft');
    await page.fill('#text-2', two);
    await page.waitForFunction(
      (text) => localStorage.getItem('variorum.scratch')?.includes(JSON.stringify(text)),
      two,
    );
    await page.reload();
    expect(await page.inputValue('#text-2')).toBe(two);
    await page.uncheck('#keep-draft');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    expect(await page.inputValue('#text-2')).toBe('');
    await page.context().close();
  });

  test('where the page’s own script does not come, the form works all the same', async () => {
    for (const width of [320, 1280]) {
      const page = await opened({ viewport: { width, height: 900 } }, '#nothing');
      await page.route('**/static/scratch-*', (route) => route.abort());
      await page.reload();
      await compare(page, one, two);
      await page.waitForSelector('.result .pair');
      expect([width, await axeFindings(page)]).toEqual([width, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.screenshot({
        path: join(import.meta.dirname, `../../dist/screenshots/scratch-sent-${width}.png`),
        fullPage: true,
      });
      await page.context().close();
    }
  });

  test('its script and its engine are loaded here only, and keep to their sizes', async () => {
    const sizes = Object.entries(await loaded('/scratch')).map(([name, bytes]) => [
      name,
      gzipSync(bytes).length / 1024,
    ]);
    process.stdout.write(
      `zipped: ${sizes.map(([name, size]) => `${name} ${Number(size).toFixed(1)} kB`).join(', ')}\n`,
    );
    const sum = (pattern: RegExp): number =>
      sizes.reduce((all, [name, size]) => all + (pattern.test(String(name)) ? Number(size) : 0), 0);
    expect(sum(/^scratch-(?!engine)/)).toBeLessThanOrEqual(12);
    expect(sum(/engine/)).toBeLessThanOrEqual(100);
    expect(Object.keys(await loaded('/')).filter((name) => /engine|scratch/.test(name))).toEqual([]);
  });

  async function loaded(path: string): Promise<Record<string, Buffer>> {
    const page = await (await at.browser.newContext()).newPage();
    const files: Record<string, Buffer> = {};
    page.on('response', async (response) => {
      const name = new URL(response.url()).pathname.split('/').at(-1)!;
      if (name.endsWith('.js')) files[name] = await response.body();
    });
    await page.goto(at.site.origin + path, { waitUntil: 'networkidle' });
    await page.context().close();
    return files;
  }
});
