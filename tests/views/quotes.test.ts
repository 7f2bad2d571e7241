import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { storeOf } from '../fixtures/release/index.ts';
import {
  dossiers,
  everyQuotePage,
  quotations,
  quotesRelease,
  quotesStore,
} from '../fixtures/release/quotes.ts';
import { attributes, cellsOf, marksOf, textOf } from './html.ts';

const app = createApp({ openStore: async () => quotesStore });
const get = async (path: string): Promise<string> => (await app.request(path)).text();
const check = (q: string, more: Record<string, string> = {}): Promise<string> =>
  get(`/check?${new URLSearchParams({ q, ...more })}`);

describe.each(everyQuotePage)('%s', (path) => {
  test('has one h1, no id twice, no style or handler, and shows markup as text', async () => {
    const html = await get(path);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = attributes(html, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).not.toMatch(/<[a-z][^>]* (?:style|on\w+)=/);
    expect(html).not.toMatch(/<script>|<img|<b>Canfield|<i>these/);
  });

  test('links within itself only to what it has', async () => {
    const html = await get(path);
    const ids = new Set(attributes(html, 'id'));
    const missing = attributes(html, 'href').filter(
      (href) => href.startsWith('#') && !ids.has(href.slice(1)),
    );
    expect(missing).toEqual([]);
  });
});

test('every page has a title of its own', async () => {
  const titles = await Promise.all(
    everyQuotePage.map(async (path) => /<title>(.*?)<\/title>/s.exec(await get(path))?.[1]),
  );
  const checks = everyQuotePage.filter((path) => path.startsWith('/check?')).length;
  // Two checks with one verdict are told apart by what was asked, which a title has no room for.
  expect(new Set(titles).size).toBeGreaterThan(titles.length - checks);
});

describe('the list of dossiers', () => {
  test('has those in conflict first, and marks what does not agree', async () => {
    const text = textOf(await get('/quotes'));
    const order = ['The world will little note', 'Four score and seven', 'Trotsky wore a red scarf'];
    const places = order.map((opening) => text.indexOf(opening));
    expect(places).toEqual([...places].sort((p, q) => p - q));
    expect(text).toContain('Abraham Lincoln 2, Edward Everett 1');
    expect(text).toContain('Attribution differs');
    expect(text).toContain('editor: misattributed');
    expect(text).toContain('In 2 dossiers the occurrences do not agree');
  });

  test('can be cut down to those in conflict', async () => {
    const html = await get('/quotes?only=conflicts');
    expect(html).toContain('/quotes/four-score-and-seven');
    expect(html).not.toContain('/quotes/trotsky-wore-a-red-scarf');
  });

  test('tells what does not agree across the corpus, with places', async () => {
    const html = await get('/quotes');
    expect(textOf(html)).toContain('Date of History of the Revolution');
    expect(html).toContain('href="/sources/times-1863/s41.p1#s41.p1"');
  });

  test('says so where there is none', async () => {
    const empty = { quotes: [], dossiers: 0, inConflict: 0, conflicts: [], quotations: 7 };
    const store = storeOf({ ...quotesRelease, quotes: { list: empty, dossiers: [], quoted: {} } });
    const page = await createApp({ openStore: async () => store }).request('/quotes');
    expect([page.status, textOf(await page.text())]).toEqual([
      200,
      expect.stringContaining('7 passages of this corpus are marked as somebody’s words, and none of them'),
    ]);
  });

  test('has fifty on a page', async () => {
    const list = quotesRelease.quotes!.list;
    const quotes = Array.from({ length: 120 }, (_, index) => ({ ...list.quotes[0]!, id: `q${index}` }));
    const store = storeOf({
      ...quotesRelease,
      quotes: { ...quotesRelease.quotes!, list: { ...list, quotes, dossiers: 120 } },
    });
    const many = createApp({ openStore: async () => store });
    const html = await (await many.request('/quotes?page=3')).text();
    expect(html.match(/<li class="card">/g)).toHaveLength(20);
    expect(html).toContain('href="/quotes?page=2" rel="prev"');
    expect((await many.request('/quotes?page=4')).status).toBe(404);
  });
});

describe('21 a dossier', () => {
  test('has its rows by our date, those without one last', async () => {
    const cells = [
      ...(await get('/quotes/the-world-will-little-note')).matchAll(/data-label="Our date">(.*?)<\/td>/g),
    ];
    expect(cells.map(([, cell = '']) => cell.replace(/<[^>]*>/g, ''))).toEqual([
      '20 November 1863',
      '1864',
      'c. 1900',
      'no date',
    ]);
  });

  test('counts who says what, and who says nothing', async () => {
    const name = textOf(await get('/quotes/the-world-will-little-note'));
    expect(name).toContain(
      'Attribution differs: Abraham Lincoln in 2 (2, 3); Edward Everett in 1 (1); not stated in 1',
    );
    const date = textOf(await get('/quotes/four-score-and-seven'));
    expect(date).toContain('Date differs: 19th November in 1 (1); 20th November, 1863 in 1 (2)');
    expect(date).not.toContain('not stated in');
  });

  test('says “in this corpus” beside every “earliest”, and leaves ties open', async () => {
    for (const { id } of dossiers) {
      const text = textOf(await get(`/quotes/${id}`));
      const all = text.match(/earliest/gi) ?? [];
      const qualified = text.match(/earliest in this corpus/gi) ?? [];
      expect([id, all.length]).toEqual([id, qualified.length]);
      expect(all.length).toBeGreaterThan(0);
    }
    expect(textOf(await get('/quotes/the-world-will-little-note'))).toContain(
      'the dates leave it open between 2 occurrences',
    );
    expect(textOf(await get('/quotes/trotsky-wore-a-red-scarf'))).toContain('No occurrence is dated');
  });

  test('tells of splices, of marks that nobody closes, and what the editor says', async () => {
    expect(textOf(await get('/quotes/trotsky-wore-a-red-scarf'))).toContain(
      'Spliced: occurrence 3 gives as one text what stands 631 words apart in occurrences 1, 2.',
    );
    const text = textOf(await get('/quotes/the-world-will-little-note'));
    expect(text).toContain('Not closed: in occurrence 1 a quotation mark is opened and never closed');
    expect(text).toContain('Editor’s note: misattributed. Everett spoke before him; <i>these</i>');
    expect(text).toContain('Reference: Wills, Lincoln at Gettysburg (1992), p. 3');
  });

  test('tells differences from the wording that the address names', async () => {
    const first = await get('/quotes/four-score-and-seven');
    const second = await get('/quotes/four-score-and-seven?from=2');
    expect(first).toContain('<q>upon</q> → <q>on</q>');
    expect(second).toContain('<q>on</q> → <q>upon</q>');
    expect(first).toContain('<option value="1" selected="">');
    expect(second).toContain('<option value="2" selected="">');
    expect(second).toContain('Differences from W2');
    expect((await app.request('/quotes/four-score-and-seven?from=3')).status).toBe(400);
  });

  test('says of wordings that go on at different words how far their verdict reaches', async () => {
    const page = (await quotesStore.quote('four-score-and-seven'))!;
    const differences = page.differences.map((each) => ({ ...each, ends: 'later' as const }));
    const store = { ...quotesStore, quote: async () => ({ ...page, differences }) };
    const path = '/quotes/four-score-and-seven';
    const html = await (await createApp({ openStore: async () => store }).request(path)).text();
    expect(textOf(html)).toMatch(/as far as both go: altered: wording/);
    expect(await get(path)).not.toContain('as far as both go');
  });

  test('cuts a long reading between words', async () => {
    const page = (await quotesStore.quote('four-score-and-seven'))!;
    const { dossier, differences } = page;
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const whole = { from: 0, to: words.length };
    const [first, second] = dossier.wordings;
    const changed = {
      ...page,
      dossier: {
        ...dossier,
        wordings: [
          { ...first!, text: words },
          { ...second!, text: words.toUpperCase() },
        ],
      },
      differences: differences.map((each) => ({
        ...each,
        segments: [{ type: 'change' as const, kind: 'wording' as const, a: whole, b: whole }],
      })),
    };
    const store = { ...quotesStore, quote: async () => changed };
    const answer = await createApp({ openStore: async () => store }).request('/quotes/four-score-and-seven');
    const [reading = ''] = /(?<=<q>)word0.*?(?=<\/q>)/.exec(await answer.text()) ?? [];
    expect(reading.length).toBeLessThanOrEqual(162);
    expect(reading).toMatch(/ …$/);
    expect(`${words} `.startsWith(`${reading.slice(0, -2)} `)).toBe(true);
  });

  test('offers each format once', async () => {
    const html = await get('/quotes/four-score-and-seven');
    for (const format of ['txt', 'csv', 'json']) {
      expect(
        html.match(new RegExp(`<a [^>]*href="/quotes/four-score-and-seven\\.${format}"`, 'g')),
      ).toHaveLength(1);
    }
  });

  test('leads to the page of each pair, to the family and back', async () => {
    expect(await get('/quotes/four-score-and-seven')).toContain(
      'href="/compare/times-1863/p1/bliss-1864/p1"',
    );
    expect(await get('/quotes/four-score-and-seven')).toContain('href="/families/four-score-and-seven"');
    expect(await get('/families/four-score-and-seven')).toContain('href="/quotes/four-score-and-seven"');
    expect(await get('/sources/bliss-1864')).toContain('href="/quotes/four-score-and-seven"');
  });

  test('draws when its occurrences were written, a dot for each that is dated', async () => {
    const html = await get('/quotes/the-world-will-little-note');
    const picture = /<svg.*?<\/svg>/s.exec(html.slice(html.indexOf('<main')))?.[0] ?? '';
    expect(picture).toContain('aria-hidden="true"');
    expect(picture.match(/<circle/g)).toHaveLength(2);
    expect(picture).toContain('<title>2 occurrences</title>');
    expect(textOf(html)).toContain('1 occurrence without a date is left out.');
    for (const href of attributes(picture, 'href')) expect(html).toContain(`id="${href.slice(1)}"`);
  });

  test('of hundreds of occurrences has a picture that is no heavier than it may be', async () => {
    const page = (await quotesStore.quote('four-score-and-seven'))!;
    const many = Array.from({ length: 900 }, (_, index) => ({
      ...page.dossier.occurrences[0]!,
      wording: index % 2,
      date: { notBefore: String(1000 + index), notAfter: String(1000 + index), label: String(1000 + index) },
    }));
    const store = {
      ...quotesStore,
      quote: async () => ({ ...page, dossier: { ...page.dossier, occurrences: many } }),
    };
    const html = await (
      await createApp({ openStore: async () => store }).request('/quotes/four-score-and-seven')
    ).text();
    const picture = /<svg.*?<\/svg>/s.exec(html)?.[0] ?? '';
    expect(picture.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(1_500);
  });
});

describe('a check', () => {
  test('of what stands there says so, and where', async () => {
    const html = await check(quotations.verbatim);
    expect(html).toContain('<h2>Verbatim</h2>');
    expect(html).toContain('href="/sources/times-1863/p2#p2"');
    expect(html).toContain('href="/quotes/the-world-will-little-note"');
    expect(cellsOf(html, 'a').map(textOf)).toEqual([quotations.verbatim]);
    expect(marksOf(html, 'a')).toEqual([]);
  });

  test('marks what was altered beside what stands there', async () => {
    const html = await check(quotations.altered);
    expect(html).toContain('<h2>Altered</h2>');
    expect(marksOf(html, 'a').join(' ')).toContain('and');
    expect(marksOf(html, 'b').join(' ')).toContain('nor');
    expect(html).toMatch(/<tr role="row" id="r1"/);
  });

  test('shows what an ellipsis left out, and how much', async () => {
    const text = textOf(await check(quotations.cut));
    expect(text).toContain('What the ellipsis left out');
    expect(text).toContain('but it can never forget what they did here.');
  });

  test('says that it was not found in this corpus, never that it is false', async () => {
    const text = textOf(await check(quotations.nowhere));
    expect(text).toContain('Not found in this corpus');
    expect(text).not.toMatch(/false|fake|wrong/i);
  });

  test('keeps what was asked in its form, escaped', async () => {
    const html = await check('</textarea><script>alert(1)</script>', { name: '"><img src=x>' });
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;/textarea&gt;');
  });

  test('is sent, not written into an address, from the overview, too', async () => {
    expect(await get('/')).toContain('<button type="submit" formaction="/check" formmethod="post">');
  });

  test('of two words says that it is too little', async () => {
    expect(textOf(await check('little note'))).toContain('There is too little of it');
  });

  test('answers before it asks again', async () => {
    const asked = await check(quotations.altered, { name: 'Edward Everett', year: '1863' });
    const parts = [
      'said to be by Edward Everett, of 1863',
      '<summary>Change it',
      '</form></details>',
      '<h2>',
    ];
    const places = parts.map((part) => asked.indexOf(part));
    expect(places).toEqual([...places].sort((p, q) => p - q));
    expect(places[0]).toBeGreaterThan(0);
    expect(await get('/check')).not.toContain('<details class="again">');
  });

  test('is cited as what it is, never as a text by the author of the source', async () => {
    const html = await check(quotations.altered, { name: 'Edward Everett' });
    const text = textOf(/data-cited="citation">(.*?)<\/p>/s.exec(html)?.[1] ?? '').trim();
    expect(text).toMatch(
      /^“The world will little note, and long remember what we say here”, said to be by Edward Everett, checked: altered\. .*&name=Edward\+Everett&v=f1x7u2e, release f1x7u2e\.$/,
    );
    expect(html).toContain('@misc{check-the-world-will-little-note,');
    const query = new URLSearchParams({ q: quotations.altered });
    expect(await get(`/check.bib?${query}`)).toContain('@misc{times-1863,');
    expect((await app.request('/check.bib')).status).toBe(404);
  });

  test('is given a link only where that can be pinned', async () => {
    const linked = async (length: number): Promise<boolean> => {
      const q = quotations.verbatim.padEnd(length - 'q='.length, 'x');
      const body = new URLSearchParams({ q });
      return (await (await app.request('/check', { method: 'POST', body })).text()).includes('Link to this');
    };
    expect([await linked(2_048 - 19), await linked(2_048 - 18)]).toEqual([true, false]);
  });
});

describe('a search', () => {
  test('finds stretches that have all words, grouped by source, each with its place', async () => {
    const html = await get('/search?q=FORGET+never');
    expect(textOf(html)).toContain('4 stretches of a few hundred words have all of these words.');
    expect(html).toContain('href="/sources/times-1863/p2?q=FORGET+never#p2"');
    expect(html).toContain('<mark class="hit">never</mark> <mark class="hit">forget</mark>');
    expect(html).not.toContain('href="/check?');
  });

  test('that finds nothing says so, and leads to the check', async () => {
    const html = await get('/search?q=nobody+says+this');
    expect(textOf(html)).toContain('No stretch of a few hundred words has all of these words.');
    expect(html).toContain('href="/check?q=nobody+says+this"');
  });

  test('names the words that no source has, and only them', async () => {
    const text = textOf(await get('/search?q=Never+Zzyx+forget+%C3%84quorb'));
    expect(text).toContain('No source here has “Zzyx”, “Äquorb”, in this spelling.');
    const common = textOf(await get('/search?q=the+Zzyx'));
    expect(common).toContain('No source here has “Zzyx”, in this spelling.');
    expect(await get('/search?q=Zzyx')).toContain('<a href="/scratch">compare texts of your own</a>');
  });

  test('says which words stand near a hit and not in its line', async () => {
    const { hits } = (
      (await (await app.request('/search.json?q=score+dedicated')).json()) as {
        result: { hits: { near: string[]; text: string }[] };
      }
    ).result;
    for (const { near, text } of hits) {
      expect(near).toEqual(['score', 'dedicated'].filter((word) => !text.toLowerCase().includes(word)));
    }
    const html = await get('/search?q=score+dedicated');
    const told = hits.filter(({ near }) => near.length > 0).length;
    expect(html.match(/within a few hundred words/g) ?? []).toHaveLength(told);
  });

  test('of more words than are looked up is a check', async () => {
    const q = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    const answer = await app.request(`/search?${new URLSearchParams({ q })}`);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      302,
      `/check?${new URLSearchParams({ q })}`,
    ]);
    expect((await app.request(`/search?${new URLSearchParams({ q: q.slice(0, -9) })}`)).status).toBe(200);
    expect((await app.request('/search?q=never+forget&page=2')).status).toBe(404);
  });
});

test('without words to look up there is no form and no link to one', async () => {
  const { search: _, ...rest } = quotesRelease;
  const { hasSearch: __, ...catalogue } = quotesRelease.catalogue;
  const store = {
    ...storeOf({ ...rest, catalogue }),
    current: { ...quotesStore.current, release: 'no-search' },
  };
  const plain = createApp({ openStore: async () => store });
  expect((await plain.request('/check?q=four+score+and')).status).toBe(404);
  for (const path of ['/', '/quotes'])
    expect(await (await plain.request(path)).text()).not.toContain('/check');
});
