import { describe, expect, test } from 'vitest';
import { differenceKinds, limits, verdicts } from '../../src/model/index.ts';
import { kindWords, verdictWords } from '../../src/views/index.ts';
import { createApp } from '../../src/worker/app.ts';
import { release, storeOf } from '../fixtures/release/index.ts';
import { attributes, textOf } from './html.ts';

/** The pages of a corpus that says this of itself, in which words can be looked up. */
function appOf(corpus: { readonly contact?: string } = {}) {
  const catalogue = {
    ...release.catalogue,
    corpus: { ...release.catalogue.corpus, ...corpus },
    hasSearch: true,
  } as const;
  const store = storeOf({ ...release, catalogue });
  const app = createApp({ openStore: async () => store });
  return async (path: string, cookie = ''): Promise<string> =>
    (await app.request(path, { headers: { Cookie: cookie } })).text();
}
const get = appOf();

describe('the frame of a page', () => {
  test('has a field for the search, except where the page begins with one', async () => {
    expect(await get('/sources')).toMatch(/<search class="find"><form action="\/search" method="get">/);
    for (const path of ['/', '/search?q=forget']) {
      const html = await get(path);
      expect(html).not.toContain('<search');
      expect(html).toMatch(/<input [^>]*name="q"/);
    }
    const silent = createApp({ openStore: async () => storeOf(release) });
    expect(await (await silent.request('/sources')).text()).not.toContain('<search');
  });

  test('leads to help, method, settings, the statement and to whom errors are reported', async () => {
    const footer = /<footer.*<\/footer>/s.exec(await get('/parallels'))?.[0] ?? '';
    expect(attributes(footer, 'href')).toEqual(
      expect.arrayContaining(['/help', '/method', '/settings', '/accessibility', '/method#errors']),
    );
    expect(await get('/method')).toContain('<section id="errors">');
  });

  test('is headed on paper by where it can be found again', async () => {
    const html = await get('/parallels?kind=altered');
    expect(html).toMatch(
      /<p class="print-only cited">Parallels[^<]*https:\/\/variorum\.example\/parallels\?kind=altered&amp;v=f1x7u2e, release f1x7u2e\.<\/p>/,
    );
  });
});

describe('/method', () => {
  test('has the limits that a reader can run into, as the program keeps to them', async () => {
    const text = textOf(await get('/method'));
    for (const name of [
      'pastedWords',
      'searchedWords',
      'scratchWords',
      'scratchWordsSent',
      'itemsPage',
    ] as const) {
      expect([name, text.includes(limits[name].toLocaleString('en'))]).toEqual([name, true]);
    }
  });

  test('leads from its list of parts to each of them', async () => {
    for (const path of ['/method', '/help']) {
      const html = await get(path);
      const nav = /<nav class="page-parts".*?<\/nav>/s.exec(html)?.[0] ?? '';
      const ids = attributes(html, 'id');
      const parts = attributes(nav, 'href').map((href) => href.slice(1));
      expect(parts.length).toBeGreaterThan(5);
      expect(parts.filter((part) => !ids.includes(part))).toEqual([]);
    }
  });

  test.each([
    ['editor@example.org', 'href="mailto:editor@example.org"'],
    ['a+b&c=d@example.org', 'href="mailto:a%2Bb%26c%3Dd@example.org"'],
    ['https://example.org/errors?x="', 'href="https://example.org/errors?x=&quot;"'],
  ])('says where to report an error: %s', async (contact, link) => {
    expect(await appOf({ contact })('/method')).toContain(link);
  });

  test('tells what was noticed source by source, with links to the places, and folds a long list', async () => {
    const open = (source: string, number: number) => ({
      code: 'quotation.open' as const,
      severity: 'note' as const,
      source,
      message: 'A quotation is not closed',
      place: `p${number}`,
    });
    const whole = { code: 'parallels.capped', severity: 'note', source: '', message: '9 pairs' } as const;
    const ids = Array.from({ length: 12 }, (_, index) => `text-${index}`);
    const diagnostics = [...ids.flatMap((id) => [open(id, 1), open(id, 3), open(id, 3)]), whole];
    const store = storeOf({ ...release, diagnostics });
    const html = await (await createApp({ openStore: async () => store }).request('/method')).text();
    const noticed = /<section id="noticed">.*?<\/section>/s.exec(html)![0];
    const lines = [...noticed.matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => textOf(line!));
    expect(lines).toHaveLength(13);
    expect(lines.slice(0, 2)).toEqual(['9 pairs', 'text-0: A quotation is not closed, 3 times: ¶1, ¶3']);
    expect(noticed).toContain('href="/sources/text-0/p3#p3"');
    expect(noticed).toMatch(/<\/ul><details><summary>3 more lines<\/summary>/);
  });

  test('says so where nobody is named', async () => {
    expect(textOf(await get('/method'))).toContain('This corpus names nobody to write to.');
  });
});

describe('/help', () => {
  test('explains every kind, every verdict and every key', async () => {
    const html = await get('/help');
    const text = textOf(html);
    for (const kind of differenceKinds) expect(text).toContain(kindWords[kind].meaning);
    for (const verdict of verdicts) expect(text).toContain(verdictWords[verdict].meaning);
    const keys = [...html.matchAll(/<kbd>(.*?)<\/kbd>/g)].map(([, key]) => key);
    expect(keys).toEqual(['n', 'p', 'N', 'P', 'u', 'v', '1', '5', 's', 'm', ']', '[', 'c', '/', '?', 'Esc']);
  });

  test('gives the code of each verdict beside its name', async () => {
    const text = textOf(await get('/help'));
    for (const verdict of verdicts) expect(text).toContain(`${verdictWords[verdict].label} ${verdict}`);
  });

  test.each(['/help', '/settings', '/accessibility', '/scratch', '/check', '/search'])(
    'offers no export of %s, which programs find all the same',
    async (path) => {
      const html = await get(path);
      expect(html).not.toContain('<nav class="exports"');
      expect(html).toContain(`<link rel="alternate" type="application/json" href="${path}.json"/>`);
    },
  );

  test('says whether keys are on, and where that is changed', async () => {
    expect(textOf(await get('/help'))).toContain('They can be switched off.');
    expect(textOf(await get('/help', 'variorum=keys=off'))).toContain(
      'They are switched off in your settings.',
    );
  });
});
