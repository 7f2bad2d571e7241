import { describe, expect, test } from 'vitest';
import { headersFor, type Representation } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { editionsStore, everyEditionPage } from '../fixtures/release/editions.ts';
import { fixtureStore, release, storeOf } from '../fixtures/release/index.ts';
import { everyQuotePage, quotesStore } from '../fixtures/release/quotes.ts';
import { witnessesFamily, witnessesRelease } from '../fixtures/release/witnesses.ts';
import { readCsv, readTable } from '../helpers/csv.ts';
import { elementsOf, readXml } from '../helpers/xml.ts';
import { everyPage } from '../views/every-page.ts';

const app = createApp({ openStore: async () => fixtureStore });
const quotesApp = createApp({ openStore: async () => quotesStore });
const editionsApp = createApp({ openStore: async () => editionsStore });
const pages = [
  ...everyPage.map((path) => [path, app] as const),
  ...everyQuotePage.map((path) => [path, quotesApp] as const),
  ...everyEditionPage.map((path) => [path, editionsApp] as const),
];
const pair = '/compare/bliss-1864/p1/times-1863/p1';

const representations: Readonly<Record<string, Representation>> = {
  json: 'data',
  txt: 'text',
  csv: 'table',
  xml: 'tei',
  html: 'document',
  bib: 'bibtex',
  'csl.json': 'csl',
};

function inFormat(path: string, format: string): string {
  return path === '/' ? `/index.${format}` : path.replace(/(?=\?|$)/, `.${format}`);
}

/** The addresses that the page offers, by their formats. */
function offered(html: string): ReadonlyMap<string, string> {
  const [nav = ''] = /<nav class="exports"[\s\S]*?<\/nav>/.exec(html) ?? [];
  const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return new Map(links.map((href) => [/\.(csl\.json|[a-z]+)(?:\?|$)/.exec(href)![1]!, href]));
}

/** Reads the whole of it; whoever breaks a format gets an error. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  json: JSON.parse,
  'csl.json': JSON.parse,
  csv: readTable,
  xml: readXml,
};

describe.each(pages)('%s', (path, site) => {
  test('offers what it can be had as, and nothing else', async () => {
    const html = await (await site.request(path)).text();
    const data = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(html)?.[1] ?? '';
    // A page about this site has its data for programs alone.
    const links = new Map([['json', data.replaceAll('&amp;', '&')], ...offered(html)]);
    for (const [format, representation] of Object.entries(representations)) {
      const href = inFormat(path, format);
      const response = await site.request(href);
      const body = await response.text();
      expect([href, response.status]).toEqual([href, links.has(format) ? 200 : 404]);
      if (!links.has(format)) continue;
      expect(links.get(format)).toBe(href);
      for (const [name, value] of Object.entries(headersFor(representation, { isLocal: false }))) {
        expect([href, name, response.headers.get(name)]).toEqual([href, name, value]);
      }
      expect(response.headers.get('Content-Disposition')).toMatch(
        new RegExp(`^(?:inline|attachment); filename="[a-z0-9_.-]+\\.${format.replace('.', '\\.')}"$`, 'i'),
      );
      expect(body).not.toBe('');
      readers[format]?.(body);
      if (format === 'html') expect(body).not.toMatch(/<script|<link|<img|<[^>]*\ssrc=|@import|url\(/);
    }
  });
});

describe('an export', () => {
  test('is answered again with nothing new, and with HEAD', async () => {
    for (const format of ['txt', 'csv', 'xml', 'html']) {
      const got = await app.request(`${pair}.${format}`);
      const tag = got.headers.get('ETag') ?? '';
      const again = await app.request(`${pair}.${format}`, { headers: { 'If-None-Match': tag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const head = await app.request(`${pair}.${format}`, { method: 'HEAD' });
      expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', tag]);
    }
  });

  test('may be read by the scripts of other sites, and does nothing where it is shown', async () => {
    const document = await app.request(`${pair}.html`);
    expect(document.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(document.headers.get('Content-Security-Policy')).toContain('sandbox');
    const options = await app.request(`${pair}.csv`, { method: 'OPTIONS' });
    expect(options.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  });

  test('that a page does not have is 404, and names those that it has', async () => {
    const plain = await app.request('/sources.xml?x=1');
    expect([plain.status, plain.headers.get('Content-Type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await plain.text()).toContain('/sources.csv?x=1');
    const page = await app.request('/sources.xml', { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(404);
    const html = await page.text();
    expect(html).toContain('<a href="/sources">');
    expect(html).toContain('<a href="/sources.csv">');
    const problem = await app.request('/help.csl.json');
    expect(await problem.json()).toMatchObject({
      code: 'request.not-found',
      nearest: [{ href: '/help' }, { href: '/help.json' }],
    });
  });

  test.each([
    ['/sources/nobody.xml', 404],
    ['/parallels.csv?page=9', 404],
    ['/parallels.csv?kind=odd', 400],
  ])('%s is %i in words', async (path, status) => {
    const response = await app.request(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      status,
      'text/plain; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(new RegExp(`^${status} `));
  });
});

/** The number that the legend gives, hidden kinds aside. */
async function countOnPage(path: string): Promise<number> {
  const response = await app.request(inFormat(path, 'json'));
  const { comparison, options } = (await response.json()) as {
    comparison: { parts: { statistics: { kinds: Record<string, number> } }[] };
    options: { hide: string[] };
  };
  return comparison.parts
    .flatMap(({ statistics }) => Object.entries(statistics.kinds))
    .filter(([kind]) => !options.hide.includes(kind))
    .reduce((sum, [, count]) => sum + count, 0);
}

describe.each([
  pair,
  `${pair}?hide=`,
  `${pair}?hide=wording,punctuation&view=list`,
  '/compare/times-1863/p1/bliss-1864/p1',
  '/compare/bliss-1864/p1-p2/times-1863/p1-p2',
  '/compare/bliss-1864/p2/times-1863/p2',
  '/compare/bliss-1864/p4/times-1863/p4',
  '/compare/bliss-1864/p6/times-1863/p8',
])('%s', (path) => {
  test('has as many differences in every format as on its page', async () => {
    const count = await countOnPage(path);
    const textOf = async (format: string): Promise<string> =>
      (await app.request(inFormat(path, format))).text();
    expect(readTable(await textOf('csv'))).toHaveLength(count);
    const tei = [...elementsOf(readXml(await textOf('xml')))];
    expect(tei.filter(({ name }) => name === 'app')).toHaveLength(count);
    const text = await textOf('txt');
    expect(text.match(/^ +\d+\. Row \d+, /gm) ?? []).toHaveLength(count);
    const marks = (await textOf('html')).matchAll(/ id="d(\d+)[ab]"/g);
    expect(new Set([...marks].map(([, number]) => number)).size).toBe(count);
    const pinned = `${path}${path.includes('?') ? '&' : '?'}v=f1x7u2e`;
    expect(text).toContain(`https://variorum.example${pinned}\n`);
    expect(text).toContain('Release f1x7u2e');
  });
});

const family = `/families/${witnessesFamily.family.id}`;

describe.each([family, `${family}?tell=all`, `${family}?base=C`, `${family}?w=A,C,F`])('%s', (path) => {
  const witnesses = createApp({ openStore: async () => storeOf(witnessesRelease) });
  const textOf = async (format?: string): Promise<string> =>
    (await witnesses.request(format === undefined ? path : inFormat(path, format))).text();

  test('has as many places that vary in every format as on its page', async () => {
    const [, told = ''] = /(\d+) places? (?:vary|varies)/.exec(await textOf()) ?? [];
    const count = Number(told);
    expect(count).toBeGreaterThan(0);
    const places = new Set(readTable(await textOf('csv')).map(({ place }) => place));
    places.delete('');
    expect(places.size).toBe(count);
    const tei = [...elementsOf(readXml(await textOf('xml')))];
    expect(tei.filter(({ name }) => name === 'app')).toHaveLength(count);
    const witnessIds = tei
      .filter(({ name }) => name === 'witness')
      .map(({ attributes }) => attributes['xml:id']);
    for (const { attributes } of tei.filter(({ name }) => name === 'lem' || name === 'rdg')) {
      for (const pointer of attributes['wit']!.split(' ')) expect(witnessIds).toContain(pointer.slice(1));
    }
    expect(new Set((await textOf('html')).match(/ id="v\d+"/g)).size).toBe(count);
    expect(await textOf('txt')).toContain(`${count} places vary in `);
  });

  test('names each copy that is compared once at each place', async () => {
    const records = readTable(await textOf('csv'));
    const groups = Map.groupBy(
      records,
      ({ place, from_word: from, to_word: to }) => `${place} ${from} ${to}`,
    );
    const named = [...groups.values()].map((readings) =>
      readings
        .flatMap(({ sigla }) => sigla!.split(' '))
        .sort()
        .join(' '),
    );
    expect(new Set(named).size).toBe(1);
    const copies = named[0]!.split(' ');
    expect(new Set(copies).size).toBe(copies.length);
    if (!path.includes('w=')) expect(copies).toHaveLength(witnessesFamily.passages.length);
  });
});

describe('the other way round', () => {
  test('has the sides exchanged', async () => {
    const table = readTable(await (await app.request('/compare/times-1863/p1/bliss-1864/p1.csv')).text());
    const straight = readTable(await (await app.request(`${pair}.csv`)).text());
    expect(table.map((record) => [record['a_text'], record['b_text']])).toEqual(
      straight.map((record) => [record['b_text'], record['a_text']]),
    );
    expect(table.filter(({ kind }) => kind === 'addition')).toHaveLength(
      straight.filter(({ kind }) => kind === 'omission').length,
    );
  });
});

describe('a list', () => {
  test('has the lines of the filter, in its order', async () => {
    const path = '/parallels.csv?a=times-1863&sort=words';
    const records = readTable(await (await app.request(path)).text());
    expect(records.map(({ line, of }) => `${line}/${of}`)).toEqual(
      records.map((_, index) => `${index + 1}/${records.length}`),
    );
    expect(records.every((record) => record['a_source'] === 'times-1863')).toBe(true);
    const words = records.map((record) => Number(record['words']));
    expect(words).toEqual([...words].sort((p, q) => q - p));
    expect(records[0]!['url']).toMatch(/^https:\/\/variorum\.example\/compare\/times-1863\//);
  });

  test('of sources lets no spreadsheet run what a source is called', async () => {
    const records = readTable(await (await app.request('/sources.csv')).text());
    expect(records.map(({ id }) => id)).toEqual(release.catalogue.sources.map(({ id }) => id));
    expect(records.every(({ release: of }) => of === 'f1x7u2e')).toBe(true);
  });
});

describe('a text', () => {
  test('is there as it was read, character for character', async () => {
    const { source } = release.sources.find((page) => page.source.id === 'bliss-1864')!;
    expect(await (await app.request('/sources/bliss-1864.txt')).text()).toBe(source.text);
  });

  test('is there as TEI, under its places and with what it shares', async () => {
    const root = readXml(await (await app.request('/sources/bliss-1864.xml')).text());
    const elements = [...elementsOf(root)];
    const ids = new Set(elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []));
    const { source } = release.sources.find((page) => page.source.id === 'bliss-1864')!;
    expect([...ids]).toEqual(expect.arrayContaining(source.blocks.map(({ place }) => place)));
    const links = elements.filter(({ name }) => name === 'link');
    expect(links).toHaveLength(
      readCsv(await (await app.request('/sources/bliss-1864.csv')).text()).length - 1,
    );
    for (const { attributes } of links) expect(ids).toContain(attributes['target']!.split(' ')[0]!.slice(1));
  });
});
