import { describe, expect, test } from 'vitest';
import { editSources, type FoundInSources } from '../src/edit-sources.ts';
import type { Parallel, Source, Verdict } from '../src/model/index.ts';
import type { PagedSource, TextPage } from '../src/store/index.ts';
import { prose } from './helpers/prose.ts';
import { readText } from './helpers/read-text.ts';

const file = `# The Journey

He set out in the morning and took the long road.[^1]

He was met by nobody.

## The Return

He came back in the evening, by the same road that he had taken.

> So it was told to me, and so I tell it to you.

[^1]: As he said himself.
`;

async function source(id: string, text = file): Promise<Source> {
  return { ...(await readText(text, `${id}.md`)), id, siglum: id, title: id };
}

/** The words of one text and of another, as a parallel. */
function parallel(a: Source, b: Source, words: string, more: Partial<Parallel> = {}): Parallel {
  const passage = (text: Source): Parallel['a'] => {
    const from = text.text.indexOf(words);
    const place = text.blocks.findLast((block) => block.from <= from && from < block.to)!.place;
    return { source: text.id, place, from, to: from + words.length };
  };
  return {
    id: `${a.id}-${b.id}-${words.length}`,
    a: passage(a),
    b: passage(b),
    words: words.split(' ').length,
    similarity: 1,
    bits: 50,
    verdict: 'identical' as Verdict,
    kinds: {},
    commonplace: 0,
    ...more,
  };
}

const nothing: FoundInSources = { parallels: [], families: [], loci: [] };
const [one, two] = await Promise.all([source('one'), source('two')]);

function edit(found: Partial<FoundInSources>): PagedSource {
  return editSources([one, two], { ...nothing, ...found })[0]!;
}

describe('a source whose words stand nowhere else', () => {
  const { outline, pages } = edit({});

  test('has an outline all the same', () => {
    expect(outline.sections.map(({ title, depth, words }) => [title, depth, words])).toEqual([
      ['The Journey', 0, 51],
      ['The Return', 1, 33],
    ]);
    expect(outline.stretches.every(({ parallels, shared }) => parallels === 0 && shared === 0)).toBe(true);
    expect(outline.neighbours).toEqual({ listed: [], total: 0 });
    expect(outline.source.words).toBe(51);
  });

  test('keeps the places of its notes’ marks', () => {
    const { noteMarks, text } = pages[0]!;
    expect(noteMarks.map(({ at, place, label }) => [text.slice(0, at).slice(-5), place, label])).toEqual([
      ['road.', 'n1', '1'],
    ]);
  });
});

describe('what stands in the margin', () => {
  const shared = 'the long road';
  const again = 'He came back in the evening';
  const found = {
    parallels: [
      parallel(one, two, shared, { kinds: { wording: 2, scanning: 1 } }),
      parallel(one, two, again),
      parallel(one, two, 'The Return', { commonplace: 0.8 }),
      parallel(one, one, 'by the same road', { id: 'self' }),
    ],
    loci: [
      {
        id: 'roads',
        title: 'Roads',
        passages: [parallel(one, two, 'by nobody').a, parallel(one, two, 'by nobody').b],
      },
    ],
    quoted: { one: [{ id: 'so-it-was', title: 'So it was …', ...spanOf('So it was told') }] },
  };
  const { outline, pages } = edit(found);
  const marginOf = (place: string) =>
    pages[0]!.margins.find(({ block }) => pages[0]!.blocks[block]!.place === place);

  test('is told beside the block that has it', () => {
    expect(marginOf('p1')).toMatchObject({
      parallels: 1,
      commonplace: 0,
      listed: [{ here: 'p1', there: { source: 'two', place: 'p1' }, words: 3, differences: 3 }],
    });
    expect(marginOf('h2')).toMatchObject({ parallels: 0, commonplace: 1 });
    expect(marginOf('p2')).toMatchObject({ parallels: 0, loci: [{ id: 'roads', title: 'Roads' }] });
    expect(marginOf('q1.p1') ?? marginOf('q1')).toMatchObject({
      quotes: [{ id: 'so-it-was', title: 'So it was …' }],
    });
  });

  test('is summed up in the outline', () => {
    expect(outline.neighbours).toEqual({
      listed: [
        { source: 'two', parallels: 2 },
        { source: 'one', parallels: 1 },
      ],
      total: 2,
    });
    expect(outline.misread).toBe(1);
    expect(outline.loci).toEqual({ listed: [{ id: 'roads', title: 'Roads', place: 'p2' }], total: 1 });
    expect(outline.quotes.listed.map(({ id }) => id)).toEqual(['so-it-was']);
  });

  test('marks telling passages only', () => {
    const { shared: spans, text } = pages[0]!;
    expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual([shared, again, 'by the same road']);
  });

  test('is counted in sections and stretches, words that two passages have once', () => {
    const second = outline.sections[1]!;
    expect([second.parallels, second.shared]).toEqual([3, 10]);
    const sum = outline.stretches.reduce((words, stretch) => words + stretch.shared, 0);
    expect(sum).toBe(outline.sections[0]!.shared);
  });

  function spanOf(words: string): { from: number; to: number } {
    const from = one.text.indexOf(words);
    return { from, to: from + words.length };
  }
});

describe('very many parallels of one place', () => {
  const many = (family: (index: number) => string): FoundInSources => {
    const parallels = Array.from({ length: 40 }, (_, index) =>
      parallel(one, two, 'the long road', { id: `x${index}`, words: 3 + index }),
    );
    return {
      ...nothing,
      parallels,
      families: parallels.map(({ id }, index) => ({ id: family(index), parallels: [id] })),
    };
  };

  test('are counted; those with the most words are listed', () => {
    const margin = edit(many(() => 'road')).pages[0]!.margins[0]!;
    expect(margin.parallels).toBe(40);
    expect(margin.listed.map(({ words }) => words)).toEqual([42, 41, 40, 39, 38, 37]);
  });

  test('lead to the family of all that are not listed, if it is one', () => {
    expect(edit(many(() => 'road')).pages[0]!.margins[0]!.family).toBe('road');
    expect(edit(many((index) => `road-${index % 2}`)).pages[0]!.margins[0]!.family).toBeUndefined();
  });
});

describe('a long text', async () => {
  const long = await source('one', `${prose(3, 1_500)}\n\n# Last\n\n${prose(4, 100)}`);
  const { outline, pages } = editSources([long], nothing)[0]!;

  test('is on several pages, every character and every place on one', () => {
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ text }) => text).join('')).toBe(long.text);
    const onPages = pages.flatMap((page) => begun(page));
    expect(onPages).toEqual(long.blocks.map(({ place }) => place));
  });

  test('names its pages after the places with which they begin', () => {
    for (const [index, page] of pages.entries()) {
      expect(outline.pages[index]!.place).toBe(begun(page)[0]);
    }
  });

  test('has an outline that does not grow with it', () => {
    expect(outline.stretches.length).toBeLessThanOrEqual(101);
    expect(JSON.stringify(outline).length).toBeLessThan(20_000);
  });

  function begun({ blocks, from, to }: TextPage): string[] {
    return blocks.filter((block) => block.from >= from && block.from < to).map(({ place }) => place);
  }
});

test('an outline of very many headings has the highest', async () => {
  const text = Array.from({ length: 400 }, (_, at) => `${at % 20 === 0 ? '#' : '##'} H${at}\n\nWords.\n\n`);
  const { outline } = editSources([await source('one', text.join(''))], nothing)[0]!;
  expect(outline.sections).toHaveLength(20);
  expect(outline.sections.every(({ depth }) => depth === 0)).toBe(true);
});
