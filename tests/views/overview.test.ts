import { describe, expect, test } from 'vitest';
import { listFound } from '../../src/edit-overview.ts';
import { createApp } from '../../src/worker/app.ts';
import { fixtureStore, release, storeOf } from '../fixtures/release/index.ts';
import { attributes } from './html.ts';

const app = createApp({ openStore: async () => fixtureStore });
const html = await (await app.request('/')).text();
const picture = /<figure class="arcs">.*?<\/figure>/s.exec(html)?.[0] ?? '';
const table = /<table class="matrix">.*?<\/table>/s.exec(html)?.[0] ?? '';

/** Hrefs of the arcs with the two numbers in their titles. */
const arcs = [...picture.matchAll(/<a href="([^"]*)"[^>]*><title>(.*?)<\/title><path/gs)].map(
  ([, href, title]) => [href, ...(title?.match(/\d[\d,]*(?= (?:parallel|word))/g) ?? [])],
);
const cells = [...table.matchAll(/<td data-heat="[1-5]"><a href="([^"]*)">(.*?)<\/a>/gs)].map(
  ([, href, content]) => [
    href,
    /^[\d,]+/.exec(content ?? '')?.[0],
    /class="words">([\d,]+)/.exec(content ?? '')?.[1],
  ],
);

describe('the overview', () => {
  test('22 has in its arcs the numbers of its matrix', () => {
    expect(arcs.length).toBeGreaterThan(2);
    const upper = new Map(cells.map(([href, ...numbers]) => [href, numbers] as const));
    for (const [href, ...numbers] of arcs) expect([href, upper.get(href)]).toEqual([href, numbers]);
    // Each pair of two stands twice in the matrix, and once in the picture.
    const within = arcs.filter(([href]) => /a=([^&]*)&amp;b=\1$/.test(href ?? '')).length;
    expect(cells.length).toBe(2 * arcs.length - within);
  });

  test('22 leads from every arc, node and cell to a page', async () => {
    const links = new Set(attributes(picture + table, 'href').map((href) => href.replaceAll('&amp;', '&')));
    expect(links.size).toBeGreaterThan(5);
    for (const href of links) expect([href, (await app.request(href)).status]).toEqual([href, 200]);
  });

  test('hides its picture from those who have the table, and keeps its links out of the way of the keyboard', () => {
    expect(picture).toContain('aria-hidden="true"');
    const links = picture.match(/<a /g) ?? [];
    expect(picture.match(/<a [^>]*tabindex="-1"/g)).toHaveLength(links.length);
    expect(picture).toContain('The table below has the same numbers');
  });
});

describe('a corpus of many sources', () => {
  const sources = [
    ...release.catalogue.sources,
    ...Array.from({ length: 60 }, (_, at) => {
      const year = String(1900 + at);
      const date = { notBefore: year, notAfter: year, label: year };
      return { ...release.catalogue.sources[0]!, id: `more-${at}`, siglum: `M${at}`, date };
    }),
  ];
  const { counts, ...listed } = listFound({
    sources,
    wordings: new Map(release.sources.map(({ source }) => [source.id, source.text])),
    parallels: release.parallels,
    families: release.families.map(({ family }) => family),
    withDossier: new Set(),
  });
  const many = storeOf({ ...release, ...listed, catalogue: { ...release.catalogue, sources, counts } });
  const manyApp = createApp({ openStore: async () => many });

  test('is shown by decades, whose cells lead to what they share', async () => {
    const overview = await (await manyApp.request('/')).text();
    expect(overview).toContain('<bdi>1860s</bdi>');
    const shared = attributes(overview, 'href').filter((href) => /^\/parallels\?a=1860s&amp;b=/.test(href));
    expect(shared.length).toBeGreaterThan(0);
    const list = await (await manyApp.request(`${shared[0]!.replaceAll('&amp;', '&')}`)).text();
    expect(list).toMatch(/[1-9]\d* parallels? in this list/);
    expect(list).toContain('<option value="1860s" selected="">');
  });
});
