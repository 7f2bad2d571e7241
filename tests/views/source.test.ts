import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { editSources } from '../../src/edit-sources.ts';
import type { Parallel, Passage, Source } from '../../src/model/index.ts';
import type { PagedSource } from '../../src/store/index.ts';
import { describeSite, renderSource } from '../../src/views/index.ts';
import { fixtureStore, release } from '../fixtures/release/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';
import { attributes, textOf } from './html.ts';

const site = describeSite(fixtureStore.current, release.catalogue);

async function source(id: string, text: string, file = `${id}.md`): Promise<Source> {
  return { ...(await readText(text, file)), id, siglum: id, title: `The ${id}`, language: 'en' };
}

function edit(
  own: Source,
  parallels: readonly Parallel[] = [],
  families = [] as { id: string; parallels: string[] }[],
) {
  return editSources([own], { parallels, families, loci: [] })[0]!;
}

function show({ outline, pages }: PagedSource, page = 1): string {
  return renderSource(site, { outline, page: pages[page - 1]! });
}

/** So many words from some word on, shared with a text of the fixture. */
function shared(own: Source, index: number, from: number, length: number): Parallel {
  const [start, to] = [own.text.indexOf(' ', from) + 1, own.text.indexOf(' ', from + length)];
  const here: Passage = {
    source: own.id,
    place: own.blocks.findLast((block) => block.from <= start)!.place,
    from: start,
    to,
  };
  return {
    id: `s${index}`,
    a: here,
    b: { source: 'times-1863', place: `p${1 + (index % 8)}`, from: 0, to: length },
    words: own.text.slice(start, to).split(' ').length,
    similarity: 0.9,
    bits: 60,
    verdict: 'altered',
    kinds: { wording: 3, punctuation: 2 },
    commonplace: 0,
  };
}

/** A text of some 10,000 words, so many passages of which stand elsewhere. */
async function longSource(parallels: number): Promise<PagedSource> {
  const own = await source('long', prose(2, 690));
  const step = Math.floor((own.text.length - 400) / parallels);
  return edit(
    own,
    Array.from({ length: parallels }, (_, index) => shared(own, index, index * step, 150 + (index % 7) * 30)),
  );
}

function sizeOf(html: string): { kilobytes: number; zipped: number; elements: number } {
  return {
    kilobytes: html.length / 1024,
    zipped: gzipSync(html).length / 1024,
    elements: html.match(/<[a-z]/g)!.length,
  };
}

describe('the size of a page', () => {
  test('of 10,000 words with 200 parallels is as small as it should be', async () => {
    const paged = await longSource(200);
    expect(paged.pages).toHaveLength(1);
    expect(paged.outline.source.words).toBeGreaterThan(8_500);
    const size = sizeOf(show(paged));
    expect(size.kilobytes).toBeLessThanOrEqual(400);
    expect(size.zipped).toBeLessThanOrEqual(80);
    expect(size.elements).toBeLessThanOrEqual(9_300);
  });

  test.each([
    ['ten thousand parallels', async () => longSource(10_000)],
    ['a word to each paragraph', async () => edit(await source('short', 'Word\n\n'.repeat(12_000)))],
    [
      'a line of verse to each word',
      async () => edit(await source('verse', 'Word\n'.repeat(12_000), 'verse.txt')),
    ],
    ['hundreds of headings', async () => edit(await source('heads', '# Head\n\nText.\n\n'.repeat(1_500)))],
  ])('stays within the hard cap with %s', async (_, make) => {
    const paged = await make();
    for (let page = 1; page <= Math.min(3, paged.pages.length); page++) {
      const size = sizeOf(show(paged, page));
      expect(size.kilobytes).toBeLessThanOrEqual(800);
      expect(size.elements).toBeLessThanOrEqual(17_000);
    }
  });
});

describe('the strip', () => {
  const stripOf = (html: string): string => /<figure class="density">.*?<\/figure>/s.exec(html)?.[0] ?? '';

  test('is small, and each bar leads to its place', async () => {
    const strip = stripOf(show(await longSource(200)));
    const picture = /<svg.*<\/svg>/s.exec(strip)![0];
    expect(picture.match(/<[a-z]/g)!.length).toBeLessThanOrEqual(500);
    expect(picture).toContain('aria-hidden="true"');
    for (const href of attributes(picture, 'href')) expect(href).toMatch(/^\/sources\/long\/(\w+)#\1$/);
  });

  test('has the same numbers as the list beside it', async () => {
    const strip = stripOf(show(await longSource(40)));
    const titles = [...strip.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title!.replace(':', ''));
    const items = [...strip.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => textOf(item!));
    expect(items).toEqual(titles.filter((title) => !title.includes('nothing shared')));
    expect(items.length).toBeGreaterThan(10);
  });

  test('says which part of a long text is on the page', async () => {
    const long = edit(await source('two', prose(2, 1_000)), []);
    expect(stripOf(show(long))).toBe('');
    const own = await source('two', prose(2, 1_000));
    const strip = stripOf(show(edit(own, [shared(own, 1, 500, 200)]), 2));
    expect(strip).toContain('class="on-page"');
    expect(textOf(strip)).toContain('This page is set off.');
  });

  test('is left out of a text that shares nothing', async () => {
    expect(stripOf(show(edit(await source('alone', prose(6, 40)))))).toBe('');
  });
});

describe('the margin', () => {
  test('counts the parallels that it does not list, and leads to them', async () => {
    const own = await source('many', prose(4, 10));
    const parallels = Array.from({ length: 43 }, (_, index) => shared(own, index, 0, 300));
    const all = { id: 'all', parallels: parallels.map(({ id }) => id) };
    expect(textOf(show(edit(own, parallels, [all])))).toContain('and 37 more in the family of these copies');
    expect(show(edit(own, parallels, [all]))).toContain('href="/families/all"');
    expect(show(edit(own, parallels))).toContain(
      '<a href="/parallels?a=many">the list of all that this text shares</a>',
    );
  });

  test('says by its bar how many there are, and exactly beside it', async () => {
    const own = await source('bars', prose(4, 10));
    const html = (count: number): string =>
      show(
        edit(
          own,
          Array.from({ length: count }, (_, index) => shared(own, index, 0, 300)),
        ),
      );
    expect(html(1)).toMatch(/data-heat="1">1<span class="vh"> parallel of ¶1</);
    expect(html(5)).toMatch(/data-heat="3">5<span class="vh"> parallels of ¶1</);
    expect(html(40)).toMatch(/data-heat="5">40</);
  });

  test('numbers every fifth line of verse, and what shares words', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `The ${at + 1}th line of it is here`).join('\n');
    const verse: Source = {
      ...(await source('verse', lines, 'verse.txt')),
      blocks: lines.split('\n').map((line, at, all) => {
        const from = all.slice(0, at).join('\n').length + (at === 0 ? 0 : 1);
        return {
          type: 'verse',
          place: `l${at + 1}`,
          from,
          to: from + line.length,
          depth: 0,
          parent: -1,
          line: at + 1,
          column: 1,
        };
      }),
    };
    const html = show(edit(verse, [shared(verse, 0, 60, 12)]));
    const labels = [...html.matchAll(/<a class="self" href="#(l\d+)">/g)].map(([, place]) => place);
    expect(labels).toEqual(['l3', 'l5', 'l10']);
  });
});

describe('the text', () => {
  test('has a way to each note, where its mark stood', async () => {
    const own = await source('noted', 'He said so.[^1] And then no more.\n\n[^1]: To me.\n');
    const html = show(edit(own));
    expect(html).toContain(
      'He said so.<a class="note-mark" href="/sources/noted/n1#n1" data-label="1"><span class="vh">note 1</span></a> And',
    );
  });

  test('is in its own language and direction, what is said about it in ours', async () => {
    const outline = (await fixtureStore.sourceOutline('genesis-a'))!;
    const html = renderSource(site, { outline, page: (await fixtureStore.textPage('genesis-a', 1))! });
    expect(html).toContain('<article class="text" lang="he" dir="rtl">');
    for (const part of ['<span class="margin"', '<details class="shared-with"']) {
      expect(html).toContain(`${part} lang="en" dir="ltr">`);
    }
  });
});

describe('what is said by the title', () => {
  const html = async (id: string): Promise<string> =>
    renderSource(site, {
      outline: (await fixtureStore.sourceOutline(id))!,
      page: (await fixtureStore.textPage(id, 1))!,
    });

  test('tells what is missing and what looks misread', async () => {
    const text = textOf(await html('bliss-1864'));
    expect(text).toContain(
      'Not all of the text is given: at one place something is left out, which is marked […].',
    );
    expect(text).toContain('one word looks misread by a scanner or a transcriber, here or there.');
  });

  test('offers a comparison with each text that shares something', async () => {
    const form = /<form action="\/parallels" method="get">.*?<\/form>/s.exec(await html('bliss-1864'))![0];
    expect(form).toContain('<input type="hidden" name="a" value="bliss-1864"/>');
    expect(attributes(form, 'value')).toEqual(['bliss-1864', 'times-1863', 'reprint-1901', '__proto__']);
  });
});
