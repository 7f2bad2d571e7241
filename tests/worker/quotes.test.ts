import { describe, expect, test } from 'vitest';
import { limits } from '../../src/model/index.ts';
import { headersFor } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { everyQuotePage, quotations, quotesStore } from '../fixtures/release/quotes.ts';

const app = createApp({ openStore: async () => quotesStore });

function expectHeaders(response: Response, representation: Parameters<typeof headersFor>[0]): void {
  for (const [name, value] of Object.entries(headersFor(representation, { isLocal: false }))) {
    expect([name, response.headers.get(name)]).toEqual([name, value]);
  }
}

describe.each(everyQuotePage)('%s', (path) => {
  test('answers with a page and, beside it, with its data, both with their headers and tags', async () => {
    const page = await app.request(path);
    expect(page.status).toBe(200);
    expectHeaders(page, 'page');
    const again = await app.request(path, { headers: { 'If-None-Match': page.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);

    const data = await app.request(path.replace(/(?=\?|$)/, '.json'));
    expect(data.status).toBe(200);
    expectHeaders(data, 'data');
    const body = (await data.json()) as Record<string, unknown>;
    expect(body['schema']).toMatch(/^variorum\.(?:quotes|quote|check|search)-page\/1$/);
    expect(body['release']).toBe('f1x7u2e');
  });
});

describe('a dossier beside its page', () => {
  test('is there as text and as CSV, each with its headers', async () => {
    const text = await app.request('/quotes/the-world-will-little-note.txt');
    expectHeaders(text, 'text');
    expect(await text.text()).toMatch(
      /^“The world will little note …”\n4 occurrences, 1 wording in this corpus\n/,
    );

    const table = await app.request('/quotes/the-world-will-little-note.csv');
    expectHeaders(table, 'table');
    const records = (await table.text()).split('\r\n');
    expect(records[0]).toMatch(/^occurrence,date as printed,our date,/);
    expect(records).toHaveLength(6);
    expect((await app.request('/quotes/the-world-will-little-note.csv', { method: 'HEAD' })).status).toBe(
      200,
    );
  });

  test.each([
    ['/quotes/the-world-will-little-not', '/quotes/the-world-will-little-note'],
    ['/quotes/the-world-will-little-not.csv', '/quotes/the-world-will-little-note'],
    ['/quotes/the-history-of-the-revolution', undefined],
    ['/quotes?page=2', '/quotes'],
    ['/chek', undefined],
  ])('%s is 404, with the nearest page', async (path, nearest) => {
    const answer = await app.request(path, { headers: { Accept: 'text/html' } });
    expect(answer.status).toBe(404);
    if (nearest !== undefined) expect(await answer.text()).toContain(`href="${nearest}"`);
  });

  test.each([
    '/quotes?only=some',
    '/quotes?page=0',
    '/quotes/four-score-and-seven?from=9',
    '/check?q=x&year=then',
  ])('%s is 400', async (path) => {
    expect((await app.request(path)).status).toBe(400);
  });
});

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
});

describe('a quotation that is sent', () => {
  test('is answered as the same one in an address, and kept by nobody', async () => {
    const sent = await app.request('/check', form({ q: quotations.altered, name: '', work: '', year: '' }));
    expect(sent.status).toBe(200);
    expect(sent.headers.get('Cache-Control')).toBe('no-store');
    expect(sent.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(sent.headers.get('ETag')).toBeNull();
    expect(sent.headers.get('Content-Security-Policy')).toContain("form-action 'self'");
    const query = new URLSearchParams({ q: quotations.altered });
    const asked = await app.request(`/check?${query}`);
    const [page, same] = await Promise.all([sent.text(), asked.text()]);
    // What differs is what is said of the address that the quotation is in, or is not.
    const kept = /(<aside class="onward"[^>]*>)<p>.*?<\/p>/;
    expect(page.replace(kept, '$1')).toBe(same.replace(kept, '$1'));
    expect(page).toMatch(/<p>Sent once to check; not stored or logged\. <a href="\/check\?q=/);
    expect(same).toContain('<p>The quotation stands in the address of this page');

    const data = await app.request('/check.json', form({ q: quotations.altered }));
    expect(data.headers.get('Cache-Control')).toBe('no-store');
    const { result } = (await data.json()) as { result: { checks: { check: { verdict: string } }[] } };
    expect(result.checks[0]?.check.verdict).toBe('altered');
  });

  test('says whose words they are not', async () => {
    const answer = await app.request('/check.json', form({ q: quotations.oneAuthor, name: 'Karl Marx' }));
    const { result } = (await answer.json()) as {
      result: { checks: { check: { verdict: string; findings: { rule: string }[] } }[] };
    };
    expect(result.checks[0]?.check.findings.map(({ rule }) => rule)).toContain('misattributed');
  });

  test.each([
    [limits.pastedWords, 200],
    [limits.pastedWords + 1, 413],
  ])('of %i words is answered with %i', async (words, status) => {
    const answer = await app.request('/check', form({ q: Array(words).fill('word').join(' ') }));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    if (status === 413)
      expect(await answer.text()).toContain(
        `The quotation has ${words} words; check at most ${limits.pastedWords}`,
      );
  });

  test('is refused by its size before it is read, whatever it claims', async () => {
    const long = 'q='.padEnd(limits.pastedBytes + 1, 'x');
    for (const headers of [{}, { 'Content-Length': '10' }]) {
      const answer = await app.request('/check', {
        ...form({}),
        body: long,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      });
      expect(answer.status).toBe(413);
    }
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(8_192).fill(120));
      },
    });
    const answer = await app.request('/check.json', {
      method: 'POST',
      body: endless,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'request.too-large', limit: limits.pastedBytes });
    expect(pulled).toBeLessThan(limits.pastedBytes / 8_192 + 5);
  });

  test.each([
    ['text/plain', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/x-www-form-urlencoded; charset=latin1', {}],
    ['application/x-www-form-urlencoded', { 'Content-Encoding': 'gzip' }],
  ])('as %s %o is 415', async (type, headers) => {
    const answer = await app.request('/check', {
      ...form({ q: 'x' }),
      headers: { 'Content-Type': type, ...headers },
    });
    expect(answer.status).toBe(415);
  });

  test.each([
    ['q=%ff', 422],
    ['q=%zz', 422],
    ['q=a%00b', 422],
    ['q=%EF%BF%BD+is+a+letter', 200],
    ['q=', 200],
    ['', 200],
    ['constructor=1&__proto__=2', 200],
  ])('“%s” is %i', async (body, status) => {
    expect((await app.request('/check', { ...form({}), body })).status).toBe(status);
  });

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'https://variorum.example', 'Sec-Fetch-Site': 'same-origin' }, 200],
    // What a browser says of a form under `Referrer-Policy: no-referrer`.
    [{ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, 200],
  ])('with %o is %i', async (headers, status) => {
    expect((await app.request('/check', form({ q: 'x' }, headers))).status).toBe(status);
  });

  test('may be sent there and nowhere else', async () => {
    const options = await app.request('/check', { method: 'OPTIONS' });
    expect(options.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, POST');
    for (const path of ['/quotes', '/sources', '/check/x', '/nothing']) {
      const answer = await app.request(path, form({ q: 'x' }));
      expect([path, answer.status, answer.headers.get('Allow')]).toEqual([path, 405, 'GET, HEAD, OPTIONS']);
    }
    expect((await app.request('/check', { method: 'PUT' })).status).toBe(405);
  });
});

test('a check reads few and small files, whatever the corpus', async () => {
  const read: string[] = [];
  const counting = {
    ...quotesStore,
    wordsIn: (shard: number) => {
      read.push(`words ${shard}`);
      return quotesStore.wordsIn(shard);
    },
    textSheaf: (source: string, sheaf: number) => {
      read.push(`text ${source} ${sheaf}`);
      return quotesStore.textSheaf(source, sheaf);
    },
    source: () => Promise.reject(new Error('A whole text was read')),
  };
  const q = Array(20).fill(quotations.altered).join(' ').split(' ').slice(0, 200).join(' ');
  const answer = await createApp({ openStore: async () => counting }).request('/check', form({ q }));
  expect(answer.status).toBe(200);
  expect(read.filter((file) => file.startsWith('words')).length).toBeLessThanOrEqual(12);
  expect(read.filter((file) => file.startsWith('text')).length).toBeLessThanOrEqual(8);
});
