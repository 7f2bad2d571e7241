import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore, release, storeOf } from '../fixtures/release/index.ts';
import { everyPage } from './every-page.ts';
import { attributes, textOf } from './html.ts';

const app = createApp({ openStore: async () => fixtureStore });
const get = async (path: string): Promise<string> => (await app.request(path)).text();

describe.each(everyPage)('%s', (path) => {
  test('has one h1, one main, a title of its own and a way past the navigation', async () => {
    const html = await get(path);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(/<body><a class="skip" href="#main">/);
  });

  test('uses no id twice and no style, handler or script of its own', async () => {
    const html = await get(path);
    const ids = attributes(html, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).not.toMatch(/<[a-z][^>]* (?:style|on\w+)=/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('javascript:');
  });

  test('shows markup in titles and texts as text', async () => {
    expect(await get(path)).not.toMatch(/<script>|<img|<b>bold/);
  });
});

test('every page has a title of its own', async () => {
  const titles = await Promise.all(
    everyPage.map(async (path) => /<title>(.*?)<\/title>/s.exec(await get(path))?.[1]),
  );
  expect(new Set(titles).size).toBe(titles.length);
});

describe('a source', () => {
  test.each(['bliss-1864', 'times-1863', 'reprint-1901', '__proto__', 'genesis-a'])(
    'gives every character of %s once, in order',
    async (id) => {
      const html = await get(`/sources/${id}`);
      const article = /<article class="text".*<\/article>/s.exec(html)?.[0] ?? '';
      const text = article
        .replace(/<span class="margin".*?<\/a><\/span>/gs, '')
        .replace(/<details class="shared-with".*?<\/details>/gs, '')
        .replace(/<p class="gap".*?<\/p>/gs, '');
      const { source } = (await fixtureStore.source(id))!;
      expect(textOf(text)).toBe(source.text);
    },
  );

  test('lists under each block what it shares, and folds what is commonplace', async () => {
    const html = await get('/sources/bliss-1864');
    expect(html).toMatch(/<summary>3 parallels<span class="with">.*?<\/summary><ul id="p2-shared">/s);
    expect(html).toContain('<summary>1 commonplace</summary>');
    expect(html).toContain('href="/compare/bliss-1864/p2/reprint-1901/p1"');
    expect(html).toMatch(/\[…\]<\/span> not reproduced here/);
  });

  test('never skips a level of headings', async () => {
    const levels = [...(await get('/sources/bliss-1864')).matchAll(/<h(\d)/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels).toEqual([1, 2, 3]);
  });

  test('links to its address only where that is a web address', async () => {
    expect(await get('/sources/bliss-1864')).toContain(
      'href="https://example.org/bliss" rel="noopener noreferrer nofollow ugc"',
    );
    expect(await get('/sources/__proto__')).not.toContain('alert(1)"');
  });
});

describe('a family', () => {
  test('says who introduces each copy and how it differs from the first', async () => {
    const html = await get('/families/four-score-and-seven');
    expect(html).toContain('The President then rose and said: ');
    expect(html).toMatch(/wording<\/span> 4/);
  });

  test('says plainly that a copy is spliced', async () => {
    const text = textOf(await get('/families/trotsky-wore-a-red-scarf'));
    expect(text).toContain(
      'Spliced: copies 1 and 2 (¶5) give as one text what stands apart in copies 3 and 4 (§41 ¶1, §41 ¶3).',
    );
  });

  test('says where all copies agree', async () => {
    expect(await get('/families/the-world-will-little-note')).toContain('They agree letter for letter.');
  });
});

test('a source that is asked for by a place names it above its text', async () => {
  const heading = async (path: string): Promise<string> =>
    textOf(/<h1.*?<\/h1>/s.exec(await get(path))?.[0] ?? '');
  expect(await heading('/sources/bliss-1864/p1-p2')).toMatch(/ ¶1–2$/);
  expect(await heading('/sources/bliss-1864')).not.toContain('¶');
});

test('the overview counts what sources share in both directions', async () => {
  const html = await get('/');
  expect(html).toContain('href="/parallels?a=bliss-1864&amp;b=times-1863"');
  expect(html).toContain('href="/parallels?a=times-1863&amp;b=bliss-1864"');
  expect(html).toContain('1 commonplace parallel (titles, captions, formulas) not counted.');
  expect(html).toMatch(/<span class="words">\d+<\/span><span class="vh"> words shared by /);
});

test('no starting point claims that one copy quotes or changed another', async () => {
  const start = /<section class="start">.*?<\/section>/s.exec(await get('/'))?.[0] ?? '';
  expect(textOf(start)).toContain('One passage, in different words');
  expect(textOf(start)).not.toMatch(/quot|left out|altered/i);
});

test('an unclosed quotation is said on its comparison and its family', async () => {
  for (const path of ['/compare/bliss-1864/p5/times-1863/s41.p1', '/families/trotsky-wore-a-red-scarf']) {
    expect((await get(path)).match(/the quotation is not closed in this paragraph/g)).toHaveLength(1);
  }
});

describe('what sources do not say is not said for them', () => {
  const withRights = (share: (index: number) => boolean): Promise<string> => {
    const sources = release.catalogue.sources.map(({ rights: _, ...source }, index) =>
      share(index) ? { ...source, rights: 'CC BY' } : source,
    );
    const store = storeOf({ ...release, catalogue: { ...release.catalogue, sources } });
    return Promise.resolve(createApp({ openStore: async () => store }).request('/sources')).then((page) =>
      page.text(),
    );
  };

  test('of rights, the foot of a page says what there is', async () => {
    expect(await withRights(() => true)).toContain('Each source states its rights');
    expect(await withRights((index) => index === 0)).toContain('Some sources state their rights');
    expect(await withRights(() => false)).not.toMatch(/rights/i);
  });

  test('of their order, nothing', async () => {
    expect(await get('/sources')).toContain('<p class="lede">6 texts</p>');
  });
});

test('a locus shows its passages with their notes', async () => {
  const html = await get('/loci/what-was-said');
  expect(html.match(/<article>/g)).toHaveLength(3);
  expect(html).toContain('The newspaper’s own report.');
});
