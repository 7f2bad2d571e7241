import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore } from '../fixtures/release/index.ts';

const app = createApp({ openStore: async () => fixtureStore });
const pair = '/compare/bliss-1864/p1/times-1863/p1';

function send(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return app.request('/settings', {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
}

const withCookie = (cookie: string, path = '/'): Promise<Response> =>
  app.request(path, { headers: { Cookie: cookie } });

describe('the form', () => {
  test('sets one cookie of what differs from the defaults, and says so', async () => {
    const response = await send({ theme: 'dark', keys: 'off', view: 'side', do: 'save' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/settings?done=saved']);
    expect(response.headers.get('Set-Cookie')).toBe(
      'variorum=theme=dark&keys=off; Max-Age=31536000; Path=/; SameSite=Lax; HttpOnly; Secure',
    );
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await (await app.request('/settings?done=saved')).text();
    expect(page).toContain('<p class="state" role="status">Saved.');
  });

  test('over plain HTTP on this computer sets one that a browser keeps there', async () => {
    const response = await app.request('http://localhost:4000/settings', {
      method: 'POST',
      body: 'theme=light',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'http://localhost:4000' },
    });
    expect(response.headers.get('Set-Cookie')).not.toContain('Secure');
  });

  test.each([
    { do: 'forget', theme: 'dark' },
    { theme: 'system', keys: 'on', view: 'side' },
  ])('takes the cookie away where there is nothing to keep: %j', async (fields) => {
    const response = await send(fields);
    expect(response.headers.get('Set-Cookie')).toMatch(/^variorum=; Max-Age=0; Path=\//);
  });

  test('of another site is refused, and leads back', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://elsewhere.example' }]) {
      const response = await send({ theme: 'dark' }, headers as unknown as Record<string, string>);
      expect([response.status, response.headers.get('Set-Cookie')]).toEqual([403, null]);
      expect(await response.text()).toContain('<a href="/settings"><bdi>Back to the form</bdi></a>');
    }
  });

  test('that is too long or no form is refused', async () => {
    expect((await send({ theme: 'x'.repeat(2_000) })).status).toBe(413);
    expect((await send({ theme: 'dark' }, { 'Content-Type': 'application/json' })).status).toBe(415);
  });

  test('takes values that it does not offer for the default', async () => {
    const response = await send({ theme: 'sepia"; Domain=evil', view: 'list', keys: '' });
    expect(response.headers.get('Set-Cookie')).toMatch(/^variorum=view=list; /);
  });

  test('shows what was chosen', async () => {
    const page = await (await withCookie('variorum=theme=dark&view=list', '/settings')).text();
    const chosen = [...page.matchAll(/name="(\w+)" value="(\w+)" checked/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(chosen).toEqual([
      ['theme', 'dark'],
      ['view', 'list'],
      ['keys', 'on'],
    ]);
  });
});

describe('what was chosen', () => {
  test('is on every page, also on one that tells of a problem', async () => {
    for (const path of ['/', pair, '/nothing', '/help']) {
      const page = await (await withCookie('other=1; variorum=theme=dark&keys=off', path)).text();
      expect(page).toContain('<html lang="en" dir="ltr" data-theme="dark" data-keys="off">');
      expect(page).toContain('<meta name="color-scheme" content="dark"');
    }
  });

  test.each([
    'variorum=',
    'variorum=theme=sepia',
    'variorum=%00',
    `variorum=theme=dark${'x'.repeat(300)}`,
    'xvariorum=theme=dark',
  ])('is nothing in the cookie %s', async (cookie) => {
    expect(await (await withCookie(cookie)).text()).toContain('<html lang="en" dir="ltr">');
  });

  test('decides how a comparison opens, and addresses then name the usual view', async () => {
    const plain = await (await app.request(pair)).text();
    expect(plain).toContain('data-view="side"');
    expect(plain).not.toContain(`href="${pair}?view=side`);
    const inline = await (await withCookie('variorum=view=inline', pair)).text();
    expect(inline).toContain('data-view="inline"');
    expect(inline).toContain(`<link rel="canonical" href="${pair}?view=inline"`);
    expect(inline).toContain(`href="${pair}?view=side"`);
    const named = await (await withCookie('variorum=view=inline', `${pair}?view=side`)).text();
    expect(named).toContain('data-view="side"');
  });

  test('decides how texts of one’s own open, too', async () => {
    const [a, b] = ['The cat sat on the mat.', 'The dog sat on the mat.'];
    const compare = async (path: string): Promise<string> => {
      const response = await app.request(path, {
        method: 'POST',
        body: new URLSearchParams([
          ['text', a!],
          ['text', b!],
        ]).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: 'variorum=view=list' },
      });
      return response.text();
    };
    expect(await compare('/scratch')).toContain('<ol class="differences"');
    expect(await compare('/scratch?view=side')).toContain('data-view="side"');
    expect(await compare('/scratch')).toContain('<html lang="en" dir="ltr" data-opens="list">');
  });

  test('changes nothing of the data', async () => {
    for (const path of [`${pair}.json`, '/index.json']) {
      const [plain, chosen] = [
        await app.request(path),
        await withCookie('variorum=view=list&theme=dark', path),
      ];
      expect(chosen.headers.get('ETag')).toBe(plain.headers.get('ETag'));
      expect(chosen.headers.get('Cache-Control')).toMatch(/^public/);
    }
  });

  test('keeps pages out of shared caches, and only then', async () => {
    const plain = await app.request('/help');
    expect(plain.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    expect(plain.headers.get('Vary')).toBe('Cookie');
    const chosen = await withCookie('variorum=theme=dark', '/help');
    expect(chosen.headers.get('Cache-Control')).toBe('private, max-age=0, must-revalidate');
    expect(chosen.headers.get('ETag')).not.toBe(plain.headers.get('ETag'));
    const again = await app.request('/help', {
      headers: { Cookie: 'variorum=theme=dark', 'If-None-Match': chosen.headers.get('ETag') ?? '' },
    });
    expect([again.status, again.headers.get('Vary'), again.headers.get('Cache-Control')]).toEqual([
      304,
      'Cookie',
      'private, max-age=0, must-revalidate',
    ]);
    expect((await app.request('/nothing')).headers.get('Vary')).toBe('Accept, Cookie');
  });
});
