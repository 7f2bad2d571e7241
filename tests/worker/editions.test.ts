import { describe, expect, test } from 'vitest';
import { headersFor } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { editionsStore, everyEditionPage } from '../fixtures/release/editions.ts';

const app = createApp({ openStore: async () => editionsStore });
const pair = '/editions/the-book/book-1818/book-1831';

describe.each(everyEditionPage)('%s', (path) => {
  test('answers with a page and, beside it, with its data, both with their headers and tags', async () => {
    const page = await app.request(path);
    expect(page.status).toBe(200);
    for (const [name, value] of Object.entries(headersFor('page', { isLocal: false }))) {
      expect([name, page.headers.get(name)]).toEqual([name, value]);
    }
    const again = await app.request(path, { headers: { 'If-None-Match': page.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);

    const data = await app.request(path === '/' ? '/index.json' : path.replace(/(?=\?|$)/, '.json'));
    expect(data.status).toBe(200);
    const body = (await data.json()) as Record<string, unknown>;
    expect(body['schema']).toMatch(/^variorum\.[a-z]+-page\/1$/);
    expect(body['release']).toBe('f1x7u2e');
  });
});

describe('editions that are named the other way round', () => {
  test.each([
    ['/editions/the-book/book-1831/book-1818', pair],
    ['/editions/the-book/book-1831/book-1818.json', `${pair}.json`],
    ['/editions/the-book/book-1831/book-1818/h2?view=inline', `${pair}/h2?view=inline`],
  ])('%s leads to the earlier first', async (path, target) => {
    const answer = await app.request(path);
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, target]);
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await app.request(target)).status).toBe(200);
  });

  test('the form leads to the pair in its order', async () => {
    const answer = await app.request('/editions/the-book?a=book-1831&b=book-1818');
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, pair]);
  });
});

describe('what is not there', () => {
  test.each([
    ['/editions/the-bok', '/editions/the-book'],
    [`${pair}9`, pair],
    [`${pair}/h99`, pair],
    [`${pair}/h2/2`, pair],
    [`${pair}/h2/0`, pair],
    [`${pair}/h2/x`, pair],
    ['/editions/the-book/book-1818/book-1818', pair],
    ['/editions/the-book/book-1818/same-1', pair],
    ['/editions/the-book/book-1818', pair],
  ])('%s is 404, with the nearest page', async (path, nearest) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`href="${nearest}"`);
  });

  test.each([
    ['/editions/the-book?a=nobody&b=book-1818', '`nobody`'],
    ['/editions/the-book?a=book-1818&b=book-1818', 'two different editions'],
    [`${pair}/h2?view=upside-down`, '`view`'],
    [`${pair}/h2?hide=colour`, '`colour`'],
  ])('%s is 400', async (path, reason) => {
    const answer = await app.request(path, { headers: { Accept: 'application/json' } });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain(reason);
  });
});

test('two of many editions that are not compared are named, with a way on', async () => {
  const work = (await editionsStore.work('the-book'))!;
  const pairs = work.work.pairs.slice(1);
  const catalogue = await editionsStore.catalogue();
  const works = catalogue.works!.map((each) => (each.id === 'the-book' ? { ...each, pairs } : each));
  const store = {
    ...editionsStore,
    catalogue: async () => ({ ...catalogue, works }),
    current: { ...editionsStore.current, release: 'other' },
  };
  const page = await createApp({ openStore: async () => store }).request(
    '/editions/the-book?a=book-1818&b=book-1831',
  );
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('are not compared here');
});
