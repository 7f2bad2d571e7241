/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { axeFindings, type Look, lookName, looks } from '../axe-findings.ts';
import { layoutShift } from '../site.ts';
import { pictured } from './routes.ts';

/** What one visit to a page finds out, for all checks that concern every page. */
export interface Visit {
  readonly path: string;
  readonly status: number;
  readonly title: string;
  /** What axe finds, each with the look in which it does. */
  readonly axe: readonly (readonly [look: string, finding: string])[];
  /** Rules that axe was unsure of. */
  readonly unsure: readonly string[];
  readonly facts: Facts;
  /** The same page without scripts. */
  readonly plain: Facts;
  /** What the first press of the tabulator reaches, and where its link leads. */
  readonly skipLink: readonly (string | undefined)[];
  readonly shift: number;
  readonly cookies: number;
  /** Requests to other hosts, and whatever is said on the console. */
  readonly wrong: readonly string[];
  /** Controls under 24 by 24 px, at both widths. */
  readonly small: readonly string[];
  /** How wide the page is at 320 px: with scripts, and without. */
  readonly narrow: readonly number[];
  /** What reaches beyond 320 px in a box that scrolls and cannot be reached by keyboard or has no name. */
  readonly unreachable: readonly string[];
}

/** What stands on a page, whatever it looks like. */
export interface Facts {
  readonly headings: number;
  readonly mains: number;
  readonly language: string | null;
  /** Cells of text without `lang` or `dir`. */
  readonly speechless: number;
  /** Elements that have a name where naming is prohibited. */
  readonly named: number;
  /** Elements that would move. */
  readonly moving: number;
  /** Rows, marks and kinds: what must be there without scripts, too. */
  readonly rows: readonly number[];
  /** Buttons that belong to no form: dead without scripts. */
  readonly loose: number;
  readonly text: string;
}

/** Visits every page, two at a time: much of it is waiting. */
export async function visitAll(
  browser: Browser,
  origin: string,
  paths: readonly string[],
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  const open = [...paths];
  const walk = async (): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const plain = await browser.newContext({
      reducedMotion: 'reduce',
      javaScriptEnabled: false,
      viewport: { width: 320, height: 700 },
    });
    const tabs = [await context.newPage(), await plain.newPage()] as const;
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      visits.push(await visit(tabs, origin, path));
    }
    await close(context, plain);
  };
  await Promise.all([walk(), walk()]);
  return visits.sort((p, q) => paths.indexOf(p.path) - paths.indexOf(q.path));
}

function close(...contexts: readonly BrowserContext[]): Promise<unknown> {
  return Promise.all(contexts.map((context) => context.close()));
}

async function visit([page, plainPage]: readonly [Page, Page], origin: string, path: string): Promise<Visit> {
  const wrong: string[] = [];
  const onRequest = (request: Request): void => {
    if (!request.url().startsWith(origin)) wrong.push(`asks for ${request.url()}`);
  };
  page.on('request', onRequest);
  // That a page answers 404 or 400 is said on the console by the browser, not by the page.
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) wrong.push(`says ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`throws ${error}`));
  await look(page, looks[0]!);
  const status = (await page.goto(origin + path))?.status() ?? 0;
  const shift = await layoutShift(page);
  const facts = await factsOf(page);
  const title = await page.title();
  const unsure = new Set<string>();
  const axe: [string, string][] = [];
  const small: string[] = [];
  for (const each of looks) {
    await look(page, each);
    for (const finding of await axeFindings(page, { rules: each.rules, seen: unsure }))
      axe.push([lookName(each), finding]);
    await keep(page, path, lookName(each));
    if (each.rules === 'all')
      small.push(...(await smallControls(page)).map((control) => `${lookName(each)}: ${control}`));
  }
  await page.setViewportSize({ width: 320, height: 700 });
  const narrow = [await widthOf(page)];
  const unreachable = await unreachableBoxes(page);
  const skipLink = await skip(page);
  page.removeAllListeners();
  await plainPage.goto(origin + path);
  narrow.push(await widthOf(plainPage));
  const plain = await factsOf(plainPage);
  return {
    path,
    status,
    title,
    axe,
    unsure: [...unsure],
    facts,
    plain,
    skipLink,
    shift,
    cookies: (await page.context().cookies()).length,
    wrong,
    small,
    narrow,
    unreachable,
  };
}

const folder = join(import.meta.dirname, '../../../dist/screenshots/pages');

/** For eyes, at the width of a desk in the light and of a hand in the dark; each costs a tenth of a visit. */
async function keep(page: Page, path: string, name: string): Promise<void> {
  if (!pictured.includes(path) || (name !== '1280 px light' && name !== '390 px dark')) return;
  const file = `${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'overview'}`.slice(0, 80);
  await page.screenshot({ path: join(folder, `${file}-${name.replaceAll(' ', '-')}.png`), fullPage: true });
}

async function look(page: Page, { width, colorScheme, forcedColors }: Look): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
}

function widthOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth);
}

function factsOf(page: Page): Promise<Facts> {
  return page.evaluate(() => {
    const count = (selector: string): number => document.querySelectorAll(selector).length;
    const isMoving = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const { animationName, transitionDuration, scrollBehavior } = style;
      return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
    };
    return {
      headings: count('h1'),
      mains: count('main'),
      language: document.documentElement.getAttribute('lang'),
      speechless: count('.pair td:not([lang][dir])'),
      named: count(':is(ins, del, mark, span, p):is([aria-label], [aria-labelledby])'),
      moving: [...document.querySelectorAll('*')].filter(isMoving).length,
      rows: ['tbody tr', 'mark', '.switch', '.nil', 'ol > li'].map((selector) => count(`main ${selector}`)),
      loose: [...document.querySelectorAll('button')].filter(
        (button) => button.form === null && button.checkVisibility(),
      ).length,
      text: document.querySelector('main')?.textContent?.trim() ?? '',
    };
  });
}

/**
 * A link in a line of text is let off (WCAG 2.5.8), as are those of a picture beside which the same stand in a
 * table. What has a label is as large as the two together.
 */
function smallControls(page: Page): Promise<string[]> {
  return page.locator('a, button, input, select, summary').evaluateAll((controls) =>
    controls
      .filter((each) => each.closest('.skip, svg[aria-hidden]') === null)
      .filter((each) => each.localName !== 'a' || getComputedStyle(each).display !== 'inline')
      .filter((each) => {
        const label = each instanceof HTMLInputElement ? each.labels?.[0] : undefined;
        const boxes = [each, ...(label == null ? [] : [label])].map((part) => part.getBoundingClientRect());
        const [width, height] = [
          Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
          Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top)),
        ];
        return boxes[0]!.width > 0 && (width < 24 || height < 24);
      })
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

function unreachableBoxes(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll((all) =>
    all
      .filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
      .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
      .filter(
        (each) =>
          !each.matches('textarea, input, [tabindex="0"][aria-label], [tabindex="0"][aria-labelledby]'),
      )
      .map((each) => each.outerHTML.slice(0, 120)),
  );
}

async function skip(page: Page): Promise<(string | undefined)[]> {
  const focused = (key: 'className' | 'id'): Promise<string | undefined> =>
    page.evaluate((name) => document.activeElement?.[name], key);
  await page.keyboard.press('Tab');
  const first = await focused('className');
  await page.keyboard.press('Enter');
  return [first, await focused('id')];
}
