import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/analyse/index.ts';
import { likelySources } from '../../src/look-up-words.ts';
import type { Source } from '../../src/model/index.ts';
import { indexWords, termsOf } from '../../src/search/index.ts';
import { readPages, writePages } from '../../src/search/page-lists.ts';
import type { EditionStore, SearchIndex } from '../../src/store/index.ts';
import { countWords } from '../../src/text/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';

type SearchStore = Pick<EditionStore, 'searchSummary' | 'wordsIn' | 'textSheaf'>;

/** Counts the files that are read. */
function storeOver(index: SearchIndex): SearchStore & { readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    searchSummary: async () => index.summary,
    async wordsIn(shard) {
      read.push(`words ${shard}`);
      return index.shards[shard];
    },
    async textSheaf(source, sheaf) {
      read.push(`text ${source} ${sheaf}`);
      return index.sheaves.find((each) => each.source === source && each.sheaf === sheaf);
    },
  };
}

async function textOf(id: string, paragraphs: readonly string[]): Promise<Source> {
  return { ...(await readText(paragraphs.join('\n\n'), `${id}.md`)), id };
}

describe('lists of pages', () => {
  test.each([1, 2, 5, 40, 1_000])('are read as they were written, one page in %i', (every) => {
    const random = createRandom(every);
    const pages = Array.from({ length: 5_000 }, (_, page) => page).filter(() => random.below(every) === 0);
    const read: number[] = [];
    const list = writePages(pages);
    readPages(list, (page) => {
      read.push(page);
      return true;
    });
    expect(read).toEqual(pages);
    // Never more than a bit for every page, six to a character.
    expect(list.length).toBeLessThanOrEqual(5_000 / 6 + 2);
  });

  test('are read no further than they are wanted', () => {
    for (const pages of [Array.from({ length: 100 }, (_, page) => page), [3, 500, 90_000]]) {
      const read: number[] = [];
      readPages(writePages(pages), (page) => read.push(page) < 2);
      expect(read).toEqual(pages.slice(0, 2));
    }
  });
});

describe('terms', () => {
  test('are words that are not common, and pairs of common ones', () => {
    const common = new Set(['of', 'the', 'people', 'by']);
    expect(termsOf('Government of the People, by the people', common).map(({ term }) => term)).toEqual([
      'government',
      'of the',
      'the people',
      'people by',
      'by the',
    ]);
  });

  test('are in every two words that stand side by side', () => {
    const common = new Set(['of', 'the']);
    for (const two of ['of the', 'the cat', 'cat of', 'cat sat'])
      expect(termsOf(two, common).length).toBeGreaterThan(0);
  });

  test('of a megabyte without a space are short', () => {
    expect(termsOf('x'.repeat(1_000_000), new Set())[0]!.term.length).toBeLessThan(100);
  });
});

describe('words of a corpus', async () => {
  const texts = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((seed) => textOf(`text-${seed}`, prose(seed, 700).split('\n\n'))),
  );
  const index = indexWords(texts);
  const metadataOf = (id: string): Source | undefined => texts.find((text) => text.id === id);

  test('are indexed in the same way each time', () => {
    expect(JSON.stringify(indexWords(texts))).toBe(JSON.stringify(index));
  });

  test('lead to the page that has them, by a dozen words and a few texts', async () => {
    const random = createRandom(7);
    for (let round = 0; round < 60; round++) {
      const text = random.pick(texts);
      const words = text.text.split(/\s+/u);
      const from = random.below(words.length - 10);
      const wording = words.slice(from, from + 8).join(' ');
      const store = storeOver(index);
      const found = await likelySources(wording, store, metadataOf);
      const holds = found.some(({ source }) => source.text.replace(/\s+/gu, ' ').includes(wording));
      expect([wording, holds]).toEqual([wording, true]);
      expect(store.read.filter((file) => file.startsWith('words')).length).toBeLessThanOrEqual(12);
      expect(store.read.filter((file) => file.startsWith('text')).length).toBeLessThanOrEqual(8);
      expect(new Set(store.read).size).toBe(store.read.length);
    }
  });

  test('lead to both pages of a splice', async () => {
    const [one, other] = [texts[1]!.text.slice(5_000, 5_120), texts[4]!.text.slice(20_000, 20_120)];
    const found = await likelySources(`${one} ${other}`, storeOver(index), metadataOf);
    expect(found.map(({ source }) => source.id)).toEqual(expect.arrayContaining(['text-2', 'text-5']));
  });

  test('are cut out with their places, and every position is found again in the whole', async () => {
    const whole = texts[2]!;
    const found = await likelySources(whole.text.slice(30_000, 30_300), storeOver(index), metadataOf);
    const cut = found.find(({ source }) => source.id === whole.id)!;
    const { source } = cut;
    expect(source.text.length).toBeLessThan(whole.text.length / 3);
    for (const block of source.blocks.filter(({ type }) => type !== 'gap')) {
      const original = whole.blocks.find(({ place }) => place === block.place)!;
      const from = cut.positionOf(block.from);
      expect(source.text.slice(block.from, block.to)).toBe(
        whole.text.slice(from, from + block.to - block.from),
      );
      expect(from).toBeGreaterThanOrEqual(original.from);
      expect(cut.wordsBefore(block.from)).toBe(countWords(whole.text.slice(0, from)));
    }
  });

  test('that stand nowhere lead nowhere', async () => {
    expect(await likelySources('Xylophones quarrel', storeOver(index), metadataOf)).toEqual([]);
  });
});

test('a text that is empty, one word long or nothing but quotation marks can be indexed', async () => {
  const texts = await Promise.all([
    textOf('empty', ['-']),
    textOf('long', ['x'.repeat(500_000)]),
    textOf('marks', ['“'.repeat(200_000)]),
  ]);
  const { summary, sheaves } = indexWords(texts);
  expect(summary.sources.map(({ pages }) => pages)).toEqual([1, 1, 1]);
  expect(sheaves.map(({ text }) => text)).toEqual(texts.map(({ text }) => text));
});

test('a document of a collection keeps its heading, however far above it stands', async () => {
  const documents = [1, 2].map(
    (number) => `## (${number}) Witness ${number}, Memoirs (190${number})\n\n${prose(number, 400)}`,
  );
  const text = await textOf('collection', documents);
  const store = storeOver(indexWords([text]));
  const wording = text.text.slice(-400, -200);
  const [cut] = await likelySources(wording, store, () => text);
  const headings = cut!.source.blocks.filter(({ type }) => type === 'heading');
  expect(headings.map(({ place }) => place)).toEqual(['s2']);
  expect(cut!.source.text).toContain('(2) Witness 2, Memoirs (1902)');
  expect(cut!.source.text).not.toContain('Witness 1');
});
