import { describe, expect, test } from 'vitest';
import {
  createReleaseMemory,
  extendHistory,
  openRelease,
  type Release,
  releaseFiles,
} from '../../src/store/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { release, staticFile } from '../fixtures/release/index.ts';

const [now, before, older] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as const;
const earlier: Release = {
  ...release,
  catalogue: { ...release.catalogue, corpus: { ...release.catalogue.corpus, title: 'As It Was' } },
};
const moved: Release = {
  ...release,
  catalogue: {
    ...release.catalogue,
    renamed: { 'bliss-copy': 'bliss-1864' },
    withdrawn: [{ id: 'forged', title: 'The Forged Copy', reason: 'It is a forgery.', date: 'May 2026' }],
  },
};

function filesOf(name: string, made: Release): (readonly [string, unknown])[] {
  return releaseFiles(made).map(({ path, content }) => [`${name}/${path}`, JSON.parse(content)] as const);
}

const [first, ...others] = release.catalogue.sources;
const history = [older, now].reduce<ReturnType<typeof extendHistory>>(
  (past, name) =>
    extendHistory(past, name, {
      engine: '1',
      sources:
        name === older
          ? [
              { ...first!, sha256: 'another' },
              { ...first!, id: 'lost', title: 'A Lost Copy' },
            ]
          : [first!, ...others],
    }),
  [],
);

const files = new Map<string, unknown>([
  ['current.json', { release: now, stylesheet: staticFile('site.css'), script: staticFile('site.js') }],
  ['releases.json', history],
  ...filesOf(now, moved),
  ...filesOf(before, earlier),
]);
const reads: string[] = [];
const memory = createReleaseMemory();
const app = createApp({
  openStore: (_, name) =>
    openRelease(
      async (path) => {
        reads.push(path);
        return files.get(path);
      },
      { memory, release: name },
    ),
});

describe('a link that pins a release', () => {
  test('shows that release, says so, and every way on stays in it', async () => {
    const response = await app.request(`/?v=${before}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('As It Was');
    expect(html).toContain(before);
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map((match) => match[1]!);
    const leaving = links.filter(
      (href) => !/^(?:\/static\/|\/icon\.svg|#|https?:)/.test(href) && !href.includes(`v=${before}`),
    );
    expect(leaving).toEqual([]);
    // Only the way to the current release leaves it.
    expect(html).toContain('href="https://variorum.example/" rel="latest-version"');
    const list = await (await app.request(`/parallels?v=${before}`)).text();
    const forms = list.match(/<form\b[^>]*method="get"[^>]*>(<input type="hidden" name="v"[^>]*>)?/g) ?? [];
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter((form) => !form.includes(`value="${before}"`))).toEqual([]);
  });

  test('is the ordinary page where it pins the current one', async () => {
    const pinned = await (await app.request(`/sources?v=${now}`)).text();
    expect(pinned).not.toContain('latest-version');
    expect(pinned).toContain('href="/parallels"');
  });

  test('of a release that is no longer kept says what became of its sources', async () => {
    const response = await app.request(`/sources?v=${older}`);
    const html = await response.text();
    expect(response.status).toBe(410);
    expect(html.replaceAll(/<[^>]*>/g, '')).toMatch(new RegExp(`Release .?${older}.? is no longer kept`));
    expect(html).toContain(`changed: “${first!.title}”`);
    expect(html).toContain('no longer there: “A Lost Copy”');
    expect(html).toContain('href="/sources"');
  });

  test('of a release that another version wrote is not kept, and a current one wants to be built again', async () => {
    const old = { schema: 'variorum.release/1', engine: '0.0.1', sources: [], parallels: [], families: [] };
    const name = 'eeeeeeeeeeeeeeee';
    files.set(`${name}/catalogue.json`, old);
    expect((await app.request(`/sources?v=${name}`)).status).toBe(404);
    const broken = createApp({
      openStore: () =>
        openRelease(async (path) => {
          if (path === 'current.json') return { ...(files.get(path) as object), release: name };
          return files.get(path);
        }),
    });
    const response = await broken.request('/sources');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('was written by another version');
  });

  test('keeps to its release in what a form sends, too', async () => {
    const html = await (await app.request(`/scratch?v=${before}`)).text();
    const actions = [...html.matchAll(/<form\b[^>]*\saction="([^"]*)"/g)].map((match) => match[1]);
    expect(actions.filter((action) => action!.startsWith('/scratch'))).toEqual([
      expect.stringContaining(`v=${before}`),
    ]);
  });

  test('of a release that never was is not found, wherever its name leads', async () => {
    for (const name of ['dddddddddddddddd', '..', '%2e', 'static', 'x"y']) {
      const response = await app.request(`/sources?v=${encodeURIComponent(name)}`);
      expect([name, response.status]).toEqual([name, 404]);
    }
  });
});

describe('a source of an earlier name', () => {
  test.each([
    ['/sources/bliss-copy', '/sources/bliss-1864'],
    ['/sources/bliss-copy.json', '/sources/bliss-1864.json'],
    ['/compare/times-1863/p1/bliss-copy/p1?view=list', '/compare/times-1863/p1/bliss-1864/p1?view=list'],
    ['/parallels?a=bliss-copy&b=times-1863', '/parallels?a=bliss-1864&b=times-1863'],
  ])('%s leads to %s', async (path, target) => {
    const response = await app.request(path);
    expect([response.status, response.headers.get('Location')]).toEqual([301, target]);
  });

  test('that was withdrawn has a stone with its title and the reason', async () => {
    for (const path of ['/sources/forged', '/compare/forged/p1/bliss-1864/p1']) {
      const response = await app.request(path);
      expect(response.status).toBe(410);
      expect(await response.text()).toContain(
        '“The Forged Copy” has been withdrawn (May 2026): It is a forgery',
      );
    }
  });
});

describe('a page that was made already', () => {
  test('is not made again, and is told by its tag', async () => {
    const once = await app.request('/sources');
    const body = await once.text();
    reads.length = 0;
    const again = await app.request('/sources');
    expect(await again.text()).toBe(body);
    expect(again.headers.get('ETag')).toBe(once.headers.get('ETag'));
    expect(reads).toEqual(['current.json']);
    const known = await app.request('/sources', { headers: { 'If-None-Match': once.headers.get('ETag')! } });
    expect([known.status, await known.text()]).toEqual([304, '']);
    const head = await app.request('/sources', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('is made for a reader who chose how pages look', async () => {
    const plain = await (await app.request('/sources')).text();
    const dark = await app.request('/sources', { headers: { Cookie: 'variorum=theme=dark' } });
    expect(dark.headers.get('Cache-Control')).toMatch(/^private/);
    expect(await dark.text()).not.toBe(plain);
    expect(await (await app.request('/sources')).text()).toBe(plain);
  });

  test('is another page for every address', async () => {
    const [side, list] = await Promise.all(
      ['side', 'list'].map(async (view) =>
        (await app.request(`/compare/bliss-1864/p1/times-1863/p1?view=${view}`)).text(),
      ),
    );
    expect(side).not.toBe(list);
  });
});
