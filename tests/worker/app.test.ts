import { describe, expect, test } from 'vitest';
import { type EditionStore, headersFor, openRelease } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import worker from '../../src/worker/index.ts';
import { fixtureStore, release } from '../fixtures/release/index.ts';
import { everyPage } from '../views/every-page.ts';

const app = createApp({ openStore: async () => fixtureStore });
const pair = '/compare/bliss-1864/p1/times-1863/p1';

/** The address of a page's data. */
function dataAddress(path: string): string {
  return path === '/' ? '/index.json' : path.replace(/(?=\?|$)/, '.json');
}

function expectHeaders(
  response: Response,
  representation: 'page' | 'data',
  without: readonly string[] = [],
): void {
  for (const [name, value] of Object.entries(headersFor(representation, { isLocal: false }))) {
    if (!without.includes(name)) expect([name, response.headers.get(name)]).toEqual([name, value]);
  }
  expect(response.headers.get('Set-Cookie')).toBeNull();
}

describe.each(everyPage)('%s', (path) => {
  test('answers with a page, again with nothing new, and with HEAD', async () => {
    const page = await app.request(path);
    expect(page.status).toBe(200);
    expectHeaders(page, 'page');
    const tag = page.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/);

    const again = await app.request(path, { headers: { 'If-None-Match': `"other", W/${tag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('ETag')).toBe(tag);
    expectHeaders(again, 'page', ['Content-Type']);

    const head = await app.request(path, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('ETag')).toBe(tag);
  });

  test('has its data beside it, open to other sites', async () => {
    const data = await app.request(dataAddress(path));
    expect(data.status).toBe(200);
    expectHeaders(data, 'data');
    expect(data.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const body = (await data.json()) as Record<string, unknown>;
    expect(body).toMatchObject({ release: 'f1x7u2e', engine: release.catalogue.engine });
    expect(body['schema']).toMatch(/^variorum\.[a-z]+-page\/1$/);
  });
});

describe('addresses that cannot be read', () => {
  test.each([
    [`${pair}?view=upside-down`, 'request.query', '`view`'],
    [`${pair}?hide=spelling,colour`, 'request.query', '`colour`'],
    [`${pair}?context=-1`, 'request.query', '`context`'],
    [`${pair}?marks=some`, 'request.query', '`marks`'],
    ['/parallels?kind=odd', 'request.query', '`kind`'],
    ['/parallels?page=-1', 'request.query', '`page`'],
    ['/parallels?page=0', 'request.query', '`page`'],
    ['/parallels?page=1e3', 'request.query', '`page`'],
    ['/parallels?min=x', 'request.query', '`min`'],
    ['/parallels?a=nobody', 'request.query', '`nobody`'],
    ['/families?commonplace=perhaps', 'request.query', '`commonplace`'],
    [`/parallels?a=${'x'.repeat(3000)}`, 'request.query', 'too long'],
    ['/parallels?a=%00', 'request.query', '%00'],
    ['/parallels?a=%ff', 'request.query', 'UTF-8'],
    ['/parallels?a=%zz', 'request.query', 'UTF-8'],
    ['/sources//bliss-1864', 'request.path', '`//`'],
    ['//evil.example/', 'request.path', '`//`'],
    ['/sources/a%2fb', 'request.path', '%2f'],
    ['/sources/a%5Cb', 'request.path', '%5c'],
    ['/sources/%00', 'request.path', '%00'],
    ['/sources/%c3%28', 'request.path', 'UTF-8'],
    [`/sources/${'x'.repeat(2000)}`, 'request.path', 'too long'],
  ])('%s', async (path, code, reason) => {
    const url = `https://variorum.example${path}`;
    const page = await app.request(url);
    expect(page.status).toBe(400);
    expectHeaders(page, 'page');
    const html = await page.text();
    expect(html).toContain('<h1>This address cannot be read</h1>');
    expect(html).toContain(code);

    const problem = await app.request(url, { headers: { Accept: 'application/json' } });
    expect(problem.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    expect(await problem.json()).toMatchObject({
      status: 400,
      code,
      detail: expect.stringContaining(reason),
    });
  });

  test('steps up are refused where an address still has them', async () => {
    const request = new Request('https://variorum.example/');
    Object.defineProperty(request, 'url', { value: 'https://variorum.example/sources/../x' });
    expect((await app.fetch(request, {})).status).toBe(400);
  });

  test('what was sent is repeated short and without what turns or hides text', async () => {
    const response = await app.request(
      `/parallels.json?a=${encodeURIComponent(`\u202E\u0007${'y'.repeat(500)}`)}`,
    );
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toContain('\\u{202e}\\u{7}y');
    expect(detail.length).toBeLessThan(220);
  });
});

describe('what is not there', () => {
  test.each([
    ['/nothing', undefined],
    ['/sources/blis-1864', '/sources/bliss-1864'],
    ['/families/four-score-and-eight', '/families/four-score-and-seven'],
    ['/loci/what-was-sad', '/loci/what-was-said'],
    ['/compare/bliss-1864/p1/times-1863/p2', pair],
    ['/compare/bliss-1864/p1/nobody/p2', undefined],
    ['/compare/bliss-1864/constructor/times-1863/p1', undefined],
    ['/parallels?page=2', '/parallels'],
    ['/sources/toString', undefined],
  ])('%s answers 404 with a way on', async (path, nearest) => {
    const page = await app.request(path);
    expect(page.status).toBe(404);
    expectHeaders(page, 'page');
    const html = await page.text();
    expect(html).toContain('href="/"');
    if (nearest !== undefined) expect(html).toContain(`<a href="${nearest}">`);

    const problem = await app.request(dataAddress(path));
    expect(problem.status).toBe(404);
    expectHeaders(problem, 'data', ['Content-Type']);
    expect(await problem.json()).toMatchObject({
      type: 'about:blank',
      code: 'request.not-found',
      status: 404,
    });
  });

  test('a stroke too many leads to the page', async () => {
    const response = await app.request('/sources/?x=1');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/sources?x=1']);
  });
});

describe('methods', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused and says what is allowed', async (method) => {
    const response = await app.request('/sources', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
    expectHeaders(response, 'page');
  });

  test('OPTIONS answers for pages and, to other sites, for data', async () => {
    const page = await app.request('/sources', { method: 'OPTIONS' });
    expect([page.status, page.headers.get('Allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(page.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const data = await app.request('/sources.json', { method: 'OPTIONS' });
    expect(data.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
    expect(data.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  test('HEAD of what is not there has the status and no body', async () => {
    const response = await app.request('/nothing', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

describe('failures', () => {
  const failing = (thrown: unknown): EditionStore => ({
    ...fixtureStore,
    sourceOutline: () => {
      throw thrown;
    },
  });

  test.each([
    ['an error', new Error('secret /path')],
    ['a string', 'x'],
    ['nothing', undefined],
  ])('%s thrown gives 500, a number to report, and no inner detail', async (_, thrown) => {
    const reports: unknown[] = [];
    const broken = createApp({
      openStore: async () => failing(thrown),
      report: (failure) => reports.push(failure),
    });
    const response = await broken.request('/sources/bliss-1864.json');
    expect(response.status).toBe(500);
    expectHeaders(response, 'data', ['Content-Type', 'Cache-Control']);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const body = (await response.json()) as { requestId: string };
    expect(body).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(reports).toEqual([{ requestId: body.requestId, cause: thrown }]);

    const page = await broken.request('/sources/bliss-1864');
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('Something went wrong here');
  });

  test('without a release every page says what to do', async () => {
    const empty = createApp({ openStore: () => openRelease(async () => undefined) });
    const page = await empty.request('/');
    expect(page.status).toBe(503);
    expectHeaders(page, 'page', ['Cache-Control']);
    expect(page.headers.get('Retry-After')).toBe('60');
    expect(await page.text()).toContain('run <code>variorum build CORPUS</code> first');
    expect((await empty.request('/icon.svg')).status).toBe(200);
  });
});

describe('lists of parallels', () => {
  interface List {
    readonly total: number;
    readonly folded: number;
    readonly parallels: readonly {
      readonly id: string;
      readonly a: { readonly source: string };
      readonly b: { readonly source: string };
      readonly words: number;
    }[];
    readonly verdicts: Readonly<Record<string, number>>;
  }
  const list = async (query: string): Promise<List> => (await app.request(`/parallels.json${query}`)).json();

  test('fold what is commonplace and count it', async () => {
    expect(await list('')).toMatchObject({ total: 10, folded: 1 });
    expect(await list('?commonplace=show')).toMatchObject({ total: 11, folded: 0 });
  });

  test('are filtered by sources, verdict and words, each with live counts', async () => {
    expect((await list('?a=bliss-1864&b=reprint-1901')).parallels.map(({ id }) => id)).toEqual([
      'same-reprint',
    ]);
    expect((await list('?b=genesis-a')).parallels.map(({ id }) => id)).toEqual(['hebrew']);
    const altered = await list('?kind=altered&a=&min=');
    expect(altered.parallels.map(({ id }) => id)).toEqual(['address', 'rewritten', 'hebrew']);
    expect(altered.verdicts).toEqual({ altered: 3, identical: 3, polarity: 1, spelling: 1, spliced: 2 });
    expect((await list('?min=100')).parallels.every(({ words }) => words >= 100)).toBe(true);
  });

  test('are filtered by the years of both sources; what is not dated is then left out', async () => {
    const dates = new Map(release.catalogue.sources.map(({ id, date }) => [id, date]));
    const ids = async (query: string): Promise<string[]> => (await list(query)).parallels.map(({ id }) => id);
    const between = await ids('?from=1863&to=1864');
    expect(between).toContain('address');
    expect(between).not.toContain('same-reprint');
    expect(between).not.toContain('hebrew');
    // About 1900 is 1899 to 1901.
    expect(await ids('?from=1863&to=1899')).toContain('same-reprint');
    expect(await ids('?to=1863')).toEqual([]);
    const dated = (await list('?from=0')).parallels;
    expect(dated.length).toBeGreaterThan(0);
    for (const { a, b } of dated) expect([dates.get(a.source), dates.get(b.source)]).not.toContain(undefined);
    expect((await app.request('/parallels?from=then')).status).toBe(400);
  });

  test('put the source that was asked for on side A', async () => {
    expect((await list('?a=times-1863')).parallels.every(({ a }) => a.source === 'times-1863')).toBe(true);
  });

  test('are sorted as asked', async () => {
    const words = (await list('?sort=words')).parallels.map((parallel) => parallel.words);
    expect(words).toEqual([...words].sort((p, q) => q - p));
  });
});

describe('a pair', () => {
  const textOf = async (path: string): Promise<string> => (await app.request(path)).text();

  test('is found from both sides, each address canonical', async () => {
    const swapped = '/compare/times-1863/p1/bliss-1864/p1';
    expect(await textOf(swapped)).toContain(`<link rel="canonical" href="${swapped}"/>`);
    expect(await textOf(pair)).toContain(`<link rel="canonical" href="${pair}"/>`);
    const data = (await (await app.request(`${swapped}.json`)).json()) as {
      comparison: { a: unknown; parts: { statistics: { kinds: unknown } }[] };
    };
    expect(data.comparison.a).toEqual({ source: 'times-1863', place: 'p1' });
    expect(data.comparison.parts[0]?.statistics.kinds).toMatchObject({ addition: 2 });
  });

  test.each([
    'view=inline',
    'view=list',
    'view=read',
    'view=read&side=b',
    'hide=spelling',
    'hide=',
    'context=0',
    'marks=all',
  ])('?%s changes the page and stays in its own address', async (query) => {
    const place = query === 'marks=all' ? '/compare/bliss-1864/p4/times-1863/p4' : pair;
    const html = await textOf(`${place}?${query}`);
    expect(html).not.toBe(await textOf(place));
    expect(html).toContain(`<link rel="canonical" href="${place}?${query.replace('&', '&amp;')}"/>`);
  });
});

describe('the Worker', () => {
  const assets = new Map<string, string>([
    ['/static/site.css', 'body{}'],
    ['/current.json', JSON.stringify(fixtureStore.current)],
    ['/f1x7u2e/catalogue.json', JSON.stringify(release.catalogue)],
  ]);
  const env = {
    ASSETS: {
      async fetch(input: Request | URL | string) {
        const content = assets.get(new URL(input instanceof Request ? input.url : input).pathname);
        return content === undefined ? new Response(null, { status: 404 }) : new Response(content);
      },
    },
  };

  test('reads the release through the assets binding', async () => {
    const response = await worker.fetch(new Request('http://localhost/sources'), env);
    expect(response.status).toBe(200);
    expect(response.headers.get('Strict-Transport-Security')).toBeNull();
    expect(response.headers.get('Content-Security-Policy')).not.toContain('upgrade-insecure-requests');
  });

  test('passes static files on with their headers, and nothing else of the folder', async () => {
    const file = await worker.fetch(new Request('http://localhost/static/site.css'), env);
    expect([file.status, await file.text()]).toEqual([200, 'body{}']);
    expect(file.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await worker.fetch(new Request('http://localhost/static/none.css'), env)).status).toBe(404);
    expect((await worker.fetch(new Request('http://localhost/current.json'), env)).status).toBe(404);
    expect((await worker.fetch(new Request('http://localhost/f1x7u2e/catalogue.json'), env)).status).toBe(
      404,
    );
  });
});
