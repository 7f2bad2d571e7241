import { beforeAll, describe, expect, test } from 'vitest';
import { pagesStore } from '../../fixtures/pages/index.ts';
import { explained } from '../axe-findings.ts';
import { hasBrowser, siteInBrowser } from '../site.ts';
import { keepToBudgets } from './budgets.ts';
import { focusIsSeen, rowsStack } from './on-phones.ts';
import { errors, everyRoute } from './routes.ts';
import { type Visit, visitAll } from './visit.ts';
import { compareOwnTexts, readEditions, readPair, readQuotes } from './without-scripts.ts';

describe.skipIf(!hasBrowser())('every page', () => {
  const at = siteInBrowser(pagesStore);
  let visits: readonly Visit[] = [];
  beforeAll(async () => {
    visits = await visitAll(at.browser, at.site.origin, everyRoute);
  }, 480_000);

  /** `path: fault` for every fault that a page has. */
  const faults = (of: (visit: Visit) => readonly string[]): string[] =>
    visits.flatMap((visit) => of(visit).map((fault) => `${visit.path}: ${fault}`));

  const when = (condition: boolean, fault: string): string[] => (condition ? [fault] : []);

  test('every page is there', () => {
    expect(visits.map(({ path, status }) => [path, status])).toEqual(
      everyRoute.map((path) => [path, errors[path] ?? 200]),
    );
  });

  test('1 axe finds nothing on any page, at 1280 and 390 px, light and dark, with forced colours and without', () => {
    expect(gathered(visits)).toEqual([]);
    // An explanation that nothing needs any more is taken out.
    const unsure = new Set(visits.flatMap((visit) => visit.unsure));
    expect([...unsure].sort()).toEqual(Object.keys(explained).sort());
  });

  test('2 nothing is named where naming is prohibited: ins, del, mark, span, p', () => {
    expect(faults(({ facts, plain }) => when(facts.named + plain.named > 0, `${facts.named} named`))).toEqual(
      [],
    );
  });

  test('3 one h1, one main, a title of its own, a language, and a skip link that is the first stop and works', () => {
    expect(
      faults(({ facts, skipLink }) => [
        ...when(facts.headings !== 1, `${facts.headings} h1`),
        ...when(facts.mains !== 1, `${facts.mains} main`),
        ...when(facts.language !== 'en', `language ${facts.language}`),
        ...when(facts.speechless > 0, `${facts.speechless} cells of text without lang or dir`),
        ...when(skipLink.join(' ') !== 'skip main', `skip link: ${skipLink.join(', then ')}`),
      ]),
    ).toEqual([]);
    // A filter does not make another page; nor has what is not there a name of its own.
    const own = visits.filter(
      ({ path }) => !(path in errors) && !/[?&](?:hide|a|only|from|done|base|w)=/.test(path),
    );
    const titles = own.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  test('4 without scripts the same rows and counts, filters, views, swapping, paging and texts of one’s own; no dead control', async () => {
    expect(
      faults(({ facts, plain }) => [
        ...when(
          plain.rows.join() !== facts.rows.join(),
          `rows and marks ${plain.rows} instead of ${facts.rows}`,
        ),
        ...when(plain.loose > 0, `${plain.loose} buttons that do nothing`),
      ]),
    ).toEqual([]);
    await Promise.all([readPair(at), readEditions(at)]);
    await Promise.all([readQuotes(at), compareOwnTexts(at)]);
  });

  test('6 nothing is wider than 320 px but what can be reached and has a name; at 390 px rows stack, with scripts and without', async () => {
    expect(
      faults(({ narrow, unreachable }) => [
        ...when(
          narrow.some((width) => width > 320),
          `${narrow.join(', without scripts ')} px wide`,
        ),
        ...unreachable,
      ]),
    ).toEqual([]);
    await Promise.all([rowsStack(at, true), rowsStack(at, false)]);
  });

  test('8 what has the focus is never under the toolbar and has a ring; every control is at least 24 px each way', async () => {
    expect(faults(({ small }) => small)).toEqual([]);
    await Promise.all([focusIsSeen(at, 1280), focusIsSeen(at, 390)]);
  });

  test('11 nothing moves where motion is not wanted', () => {
    expect(faults(({ facts }) => when(facts.moving > 0, `${facts.moving} elements move`))).toEqual([]);
  });

  test('15 pages keep to their budgets: bytes, elements, shift of layout; nothing comes from elsewhere; no cookie', async () => {
    expect(
      faults(({ shift, wrong, cookies }) => [
        ...when(shift > 0.02, `layout shifts by ${shift}`),
        ...when(cookies > 0, `${cookies} cookies`),
        ...wrong,
      ]),
    ).toEqual([]);
    await keepToBudgets(at);
  });
});

/** `rule at element: the looks in which, and the pages on which, axe finds it`. */
function gathered(visits: readonly Visit[]): string[] {
  const found = new Map<string, { readonly looks: Set<string>; readonly paths: Set<string> }>();
  for (const { path, axe } of visits) {
    for (const [look, finding] of axe) {
      const at = found.get(finding) ?? { looks: new Set(), paths: new Set() };
      found.set(finding, at);
      at.looks.add(look);
      at.paths.add(path);
    }
  }
  return [...found].map(
    ([finding, { looks, paths }]) =>
      `${finding}, at ${[...looks].join('; ')}, on ${paths.size} pages: ${[...paths].slice(0, 5).join(' ')}`,
  );
}
