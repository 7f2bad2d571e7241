import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import {
  book,
  editionSources,
  editionsRelease,
  editionsStore,
  everyEditionPage,
  releaseOf,
} from '../fixtures/release/editions.ts';
import { storeOf } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { attributes, cellsOf, textOf } from './html.ts';

const app = createApp({ openStore: async () => editionsStore });
const get = async (path: string): Promise<string> => (await app.request(path)).text();
const pair = '/editions/the-book/book-1818/book-1831';

/** What a screen shows, between two elements a blank. */
function words(html: string): string {
  const visible = html.replace(/<span class="vh[^>]*>[^<]*<\/span>/g, '').replace(/<[^>]*>/g, ' ');
  return textOf(visible).replace(/\s+/g, ' ');
}

describe.each(everyEditionPage)('%s', (path) => {
  test('has one h1, one main, no id twice, and no style, handler or script of its own', async () => {
    const html = await get(path);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    const ids = attributes(html, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).not.toMatch(/<[a-z][^>]* (?:style|on\w+)=/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  test('shows markup in titles as text', async () => {
    expect(await get(path)).not.toMatch(/<b>bold|<i>book/);
  });

  test('links only to what is there', async () => {
    const own = new Set(
      [...(await get(path)).matchAll(/ href="(\/(?:editions|sources)[^"]*)"/g)].map(([, href]) => href!),
    );
    for (const href of own) {
      const [address, fragment] = href.replaceAll('&amp;', '&').split('#') as [string, string | undefined];
      const answer = await app.request(address);
      expect([href, answer.status]).toEqual([href, 200]);
      if (fragment === undefined || href.startsWith('/sources')) continue;
      expect([href, attributes(await answer.text(), 'id').includes(fragment)]).toEqual([href, true]);
    }
  });
});

test('every page has a title of its own', async () => {
  const titles = await Promise.all(
    everyEditionPage.map(async (path) => /<title>(.*?)<\/title>/s.exec(await get(path))?.[1]),
  );
  expect(new Set(titles).size).toBe(titles.length);
});

describe('the outline', () => {
  test('says of each section what became of it, in the words of dated states', async () => {
    const html = words(await get(pair));
    expect(html).toContain('7 sections: 4 changed, 1 split, 1 added, 1 removed, 1 moved.');
    expect(html).toMatch(/The Storm\s+moved, heading 5 → heading 2\s+changed/);
    expect(html).toMatch(/was A Long Road\s+split in 2/);
    expect(html).toMatch(/Given Up\s+removed/);
    expect(html).not.toMatch(/only in [AB]/);
  });

  test('of undated editions says where what stands', async () => {
    const html = words(await get('/editions/undated/undated-a/undated-b'));
    expect(html).toMatch(/Given Up\s+only in A/);
    expect(html).toMatch(/A New Part\s+only in B/);
    expect(html).not.toMatch(/removed|added/);
  });

  test('has the figures of the report', async () => {
    const html = words(await get(pair));
    const { a, b } = editionsRelease.editions!.pairs[0]!.report.whole;
    expect(html).toContain(`${a.words.toLocaleString('en')} words in A`);
    expect(html).toContain(`${b.only.toLocaleString('en')} added`);
    expect(html).toContain(`${b.moved.toLocaleString('en')} moved`);
  });

  test('draws both texts, each band a link to a section of the outline', async () => {
    const html = await get(pair);
    const svg = /<figure class="strips">.*?<\/svg>/s.exec(html)![0];
    const bands = attributes(svg, 'href');
    expect(bands).toHaveLength(7);
    expect(bands).toContain(`${pair}/gone-h4`);
    expect(svg).toMatch(/aria-hidden="true"/);
    expect(attributes(svg, 'tabindex').every((value) => value === '-1')).toBe(true);
    const beside = html.replace(svg, '');
    for (const href of bands) expect(beside).toContain(`href="${href}"`);
  });

  test('lists what moved from where to where, with links to both ends', async () => {
    const html = await get(pair);
    const moves = /<ol class="moved-list".*?<\/ol>/s.exec(html)![0];
    expect(attributes(moves, 'href').map((href) => href.slice(pair.length))).toContain('/h1#m2');
    expect(words(moves)).toMatch(/from Home to Preface/);
  });

  test('says that editions are identical, or have nothing in common', async () => {
    expect(words(await get('/editions/the-reprint/same-1/same-2'))).toContain(
      'These editions are identical, letter for letter.',
    );
    const { pairs } = editionsRelease.editions!;
    const unlike = pairs.find(({ work }) => work === 'two-books')!;
    const nothing = { words: 10, shared: 0, respelled: 0, moved: 0, only: 10 };
    const whole = { ...unlike.report.whole, a: nothing, b: nothing };
    const made = { ...unlike, report: { ...unlike.report, whole } };
    const store = { ...editionsStore, editionPair: async () => made };
    const page = await createApp({ openStore: async () => store }).request(
      '/editions/two-books/other-1/other-2',
    );
    expect(words(await page.text())).toContain('These texts have no passage in common.');
  });
});

test('dates are written as people write them, unless somebody wrote them otherwise', async () => {
  const { catalogue } = editionsRelease;
  const dates: Readonly<Record<number, string>> = { 0: '1818-03', 1: '1831-10-31' };
  const sources = catalogue.sources.map((source, index) => {
    const date = dates[index];
    return date === undefined
      ? source
      : { ...source, date: { notBefore: date, notAfter: date, label: date } };
  });
  const store = {
    ...editionsStore,
    current: { ...editionsStore.current, release: 'dates' },
    catalogue: async () => ({ ...catalogue, sources }),
  };
  const answer = await createApp({ openStore: async () => store }).request('/sources');
  const page = words(await answer.text());
  expect(page).toContain('March 1818');
  expect(page).toContain('31 October 1831');
  expect(page).not.toContain('1831-10');
});

describe('the list of moves', () => {
  const made = editionsRelease.editions!.pairs[0]!;
  const shown = async (page: typeof made): Promise<string> => {
    const store = {
      ...editionsStore,
      current: { ...editionsStore.current, release: 'moves' },
      editionPair: async () => page,
    };
    const answer = await createApp({ openStore: async () => store }).request(pair);
    return /<ol class="moved-list".*?<\/ol>/s.exec(await answer.text())![0];
  };

  test('calls each end as its own edition calls it', async () => {
    const { report } = made;
    const renamed = report.sectionsA.map((section) => ({ ...section, title: `Old ${section.title}` }));
    const list = words(await shown({ ...made, report: { ...report, sectionsA: renamed } }));
    const ends = [...list.matchAll(/from (.*?) to (.*?)(?= “|$)/g)];
    expect(list).toContain('from Old Home to Preface');
    expect(ends.every(([, , to]) => !to!.includes('Old'))).toBe(true);
  });

  test('says that a passage moved within a section', async () => {
    const moves = made.moves.map((move) => ({ ...move, sectionA: move.sectionB }));
    const list = words(await shown({ ...made, moves }));
    expect(list).toContain('alike, within Preface');
    expect(list).not.toContain('from');
  });
});

describe('the page of a section', () => {
  test('marks what was removed and added as such', async () => {
    const html = await get(`${pair}/gone-h4`);
    expect(html).toContain('<del data-k="a" id="d1a">');
    expect(html.match(/ id="d1a"/g)).toHaveLength(1);
    expect(words(html)).toMatch(/1 difference .*removed 1/);
    expect(words(html)).not.toContain('only in A');
    expect(await get(`${pair}/h6`)).toContain('<ins data-k="b" id="d1b">');
  });

  test('of undated editions marks without saying which came first', async () => {
    const html = await get('/editions/undated/undated-a/undated-b/gone-h4');
    expect(html).not.toMatch(/<del|<ins/);
    expect(words(html)).toContain('only in A');
  });

  test('shows both texts of the section, whole', async () => {
    for (const { work, a, b, name, parts } of editionsRelease.editions!.sections) {
      const html = await get(`/editions/${work}/${a}/${b}/${name}?context=all&marks=all`);
      for (const [side, id] of [
        ['a', a],
        ['b', b],
      ] as const) {
        const { text } = editionSources.find((source) => source.id === id)!;
        const shown = cellsOf(html, side).map(textOf).join('').replace(/\s+/g, '');
        const own = parts.flatMap(({ rows }) => rows.map((row) => text.slice(row[side].from, row[side].to)));
        expect(shown).toBe(own.join('').replace(/\s+/g, ''));
      }
    }
  });

  test('leads to the changed sections before and after it, past those that are the same', async () => {
    const rel = (html: string, which: 'prev' | 'next'): string | undefined =>
      new RegExp(`<a href="([^"]*)" rel="${which}"`).exec(html)?.[1];
    const middle = await get(`${pair}/h2`);
    expect([rel(middle, 'prev'), rel(middle, 'next')]).toEqual([`${pair}/h1`, `${pair}/h3`]);
    expect(rel(await get(`${pair}/h1`), 'prev')).toBeUndefined();
    expect(rel(await get(`${pair}/h2?hide=spelling`), 'next')).toBe(`${pair}/h3?hide=spelling`);
  });

  test('links what moved to where it stands, and sets it beside itself', async () => {
    for (const [name, words_] of [
      ['h1', 'move 2: from Home'],
      ['h7', 'move 2: to Preface'],
    ]) {
      const html = await get(`${pair}/${name}`);
      expect(words(html)).toContain(words_);
      expect(html).toContain('<a class="chip" data-k="t" href="#m2">');
      expect(html).toMatch(/<section class="part" id="m2">/);
    }
  });

  test('says that a section is identical', async () => {
    expect(words(await get('/editions/the-reprint/same-1/same-2/h1'))).toContain(
      'This section is identical in both, letter for letter.',
    );
  });

  test('has as many differences in its legend as the outline counts', async () => {
    const { sections } = editionsRelease.editions!.pairs[0]!;
    for (const { name, kinds } of sections) {
      const total = Object.values(kinds).reduce((sum, count) => sum + count, 0);
      const told = /<b>([\d,]+) differences?<\/b>/.exec(await get(`${pair}/${name}`))?.[1] ?? '0';
      expect([name, Number(told.replace(',', ''))]).toEqual([name, total]);
    }
  });
});

describe('a book of many sections', () => {
  test('is drawn within 1,500 elements and 25 kB', async () => {
    const chapters = Array.from({ length: 700 }, (_, at) => [`Chapter ${at}`, prose(at, 5)] as const);
    const changed = chapters.map(
      ([title, text], at) => [title, at % 3 === 0 ? `${text} And more.` : text] as const,
    );
    const sources = await Promise.all(
      [chapters, changed].map(async (each, at) => ({
        ...(await readText(book(each), `e${at}.md`)),
        id: `e${at}`,
        work: 'Many',
      })),
    );
    const store = storeOf(releaseOf(sources));
    const html = await (
      await createApp({ openStore: async () => store }).request('/editions/many/e0/e1')
    ).text();
    const svg = /<figure class="strips">.*?<\/svg>/s.exec(html)![0];
    const elements = svg.match(/<[a-z]/g)!.length;
    const zipped = gzipSync(svg).length / 1024;
    process.stdout.write(`700 sections: ${elements} elements, ${zipped.toFixed(1)} kB zipped\n`);
    expect(elements).toBeLessThanOrEqual(1_500);
    expect(zipped).toBeLessThanOrEqual(25);
    expect(attributes(html, 'href')).toContain('/editions/many/e0/e1/h700');
  }, 60_000);
});

test('a corpus without works has no editions, and says what would make some', async () => {
  const { editions: _e, catalogue, ...rest } = editionsRelease;
  const { works: _w, ...without } = catalogue;
  const app = createApp({ openStore: async () => storeOf({ ...rest, catalogue: without }) });
  expect(await (await app.request('/')).text()).not.toContain('href="/editions"');
  const page = await app.request('/editions');
  expect(page.status).toBe(200);
  expect(words(await page.text())).toContain('No work is here in more than one edition.');
});

test('sources and the overview lead to the editions', async () => {
  expect(await get('/')).toContain('href="/editions/the-book"');
  expect(await get('/sources')).toContain('<a href="/editions/the-book">2 editions</a>');
  expect(await get('/sources/book-1818')).toContain('<a href="/editions/the-book">2 editions</a>');
});
