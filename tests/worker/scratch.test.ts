import { describe, expect, test } from 'vitest';
import { headersFor } from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore } from '../fixtures/release/index.ts';

const app = createApp<{ SCRATCH_WORDS?: string }>({ openStore: async () => fixtureStore });
const texts = ['Four score and seven years ago.', 'Fourscore and SEVEN years ago.'] as const;

function form(values: readonly string[] = texts, ignore: readonly string[] = ['', 'spacing']): RequestInit {
  const body = new URLSearchParams();
  for (const value of values) {
    body.append('label', '');
    body.append('text', value);
  }
  for (const kind of ignore) body.append('ignore', kind);
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
  };
}

describe('the form', () => {
  test('may start its engine and connect to nowhere, and is listed nowhere', async () => {
    const page = await app.request('/scratch');
    expect(page.status).toBe(200);
    for (const [name, value] of Object.entries(headersFor('scratch', { isLocal: false }))) {
      expect([name, page.headers.get(name)]).toEqual([name, value]);
    }
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain('trusted-types variorum-scratch;');
    expect(policy).not.toContain('connect-src');
    expect(policy).toContain("default-src 'none'");
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(await page.text()).toContain('Sent once to compare; not stored or logged.');
  });

  test('has its limits as data, and takes POST', async () => {
    expect(await (await app.request('/scratch.json')).json()).toMatchObject({
      schema: 'variorum.scratch-page/1',
      texts: 8,
      words: 100_000,
      wordsSent: 500,
    });
    const options = await app.request('/scratch', { method: 'OPTIONS' });
    expect(options.headers.get('Allow')).toContain('POST');
  });
});

describe('texts that are sent', () => {
  test('come back compared, kept by nobody', async () => {
    const page = await app.request('/scratch', form());
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('ETag')).toBeNull();
    const html = await page.text();
    expect(html).toMatch(/<mark data-k="c"[^>]*>SEVEN<\/mark>/);
    expect(html).toContain('data-hide="x"');
    expect(html).toContain('Four score and seven years ago.</textarea>');
  });

  test('hide what the form ignores, unless the address says what to hide; the boxes then say it too', async () => {
    const hidden = async (path: string, ignore: readonly string[]): Promise<string | undefined> =>
      /data-hide="([^"]*)"/.exec(await (await app.request(path, form(texts, ignore))).text())?.[1];
    expect(await hidden('/scratch', ['', 'capitals'])).toBe('c');
    expect(await hidden('/scratch', [''])).toBe('');
    expect(await hidden('/scratch?hide=spelling', ['', 'capitals'])).toBe('s');
    const html = await (await app.request('/scratch?hide=spelling', form(texts, ['', 'capitals']))).text();
    expect(html).toMatch(/value="spelling" checked/);
    expect(html).not.toMatch(/value="capitals" checked/);
  });

  test('swap, and show other views', async () => {
    const swapped = await (await app.request('/scratch?pair=2-1&view=inline', form())).text();
    expect(swapped).toContain('data-view="inline"');
    expect(swapped).toMatch(/<del[^>]*>.*?Fourscore<\/del>/);
  });

  test('too long or empty ones stay in their boxes, with the reason', async () => {
    const long = await app.request('/scratch', form(['word '.repeat(501), 'word']));
    expect(long.status).toBe(413);
    const html = await long.text();
    expect(html).toContain('“Text 1” has 501 words, and at most 500 are compared here');
    expect(html).toContain('word word word');
    const empty = await app.request('/scratch', form(['word', ' ']));
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Nothing stands in “Text 2”');
    expect((await app.request('/scratch', form([]))).status).toBe(422);
  });

  test('whoever runs the site may allow longer ones, up to what a page shows', async () => {
    const send = (words: number, allowed: string): Promise<Response> =>
      app.request('/scratch', form(['word '.repeat(words), 'word']), { SCRATCH_WORDS: allowed });
    expect((await send(800, '800')).status).toBe(200);
    expect((await send(801, '800')).status).toBe(413);
    expect((await send(501, 'many')).status).toBe(413);
    expect(await (await send(1, '999999')).text()).toContain('up to 20,000 words');
  });

  test('nothing but a form of this site is read, and not more of it than it may hold', async () => {
    const foreign = form();
    foreign.headers = { ...foreign.headers, Origin: 'https://elsewhere.example' };
    expect((await app.request('/scratch', foreign)).status).toBe(403);
    expect((await app.request('/scratch', { method: 'POST', body: '{}' })).status).toBe(415);
    expect((await app.request('/scratch', form(['x'.repeat(200_000), 'y']))).status).toBe(413);
    const odd = await app.request('/scratch?view=odd', form());
    expect([odd.status, odd.headers.get('Cache-Control')]).toEqual([400, 'no-store']);
  });
});
