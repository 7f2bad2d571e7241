import { describe, expect, test } from 'vitest';
import { cutTextPages } from '../../src/edit/index.ts';
import type { Source } from '../../src/model/index.ts';
import { countWords } from '../../src/text/index.ts';
import { prose } from '../helpers/prose.ts';
import { readText } from '../helpers/read-text.ts';

/** That many words in paragraphs of about seventy. */
const words = (seed: number, count: number): string => prose(seed, Math.ceil(count / 70) * 5);

const begins = (source: Source, margins?: ReadonlyMap<number, number>): string[] =>
  cutTextPages(source, margins).map(({ from }) => source.text.slice(from, from + 20).split('\n')[0]!);

const wordsOf = (source: Source): number[] =>
  cutTextPages(source).map(({ from, to }) => countWords(source.text.slice(from, to)));

function expectWhole(source: Source): void {
  const pages = cutTextPages(source);
  expect(pages[0]?.from).toBe(0);
  expect(pages.at(-1)?.to).toBe(source.text.length);
  for (const [index, { from }] of pages.entries()) if (index > 0) expect(from).toBe(pages[index - 1]!.to);
}

describe('a text is cut into pages', () => {
  test('not at all where it fits on one', async () => {
    const source = await readText(words(1, 9_000), 'a.md');
    expect(cutTextPages(source)).toEqual([{ from: 0, to: source.text.length }]);
    expect(cutTextPages({ text: '', blocks: [] })).toEqual([{ from: 0, to: 0 }]);
  });

  test('before the highest heading that is near', async () => {
    const source = await readText(
      [
        `# One\n\n${words(1, 3_000)}\n\n## One a\n\n${words(2, 3_500)}`,
        `# Two\n\n${words(3, 2_000)}\n\n## Two a\n\n${words(4, 3_500)}`,
        `# Three\n\n${words(5, 6_000)}`,
      ].join('\n\n'),
      'a.md',
    );
    expectWhole(source);
    expect(begins(source)).toEqual(['One', 'Two', 'Three']);
  });

  test('between paragraphs of a text without headings, all alike', async () => {
    const source = await readText(words(7, 25_000), 'a.md');
    expectWhole(source);
    const counts = wordsOf(source);
    expect(counts).toHaveLength(3);
    expect(Math.max(...counts)).toBeLessThanOrEqual(10_000);
    expect(Math.min(...counts)).toBeGreaterThan(7_500);
    const starts = new Set(source.blocks.map(({ from }) => from));
    for (const { from } of cutTextPages(source)) expect(starts.has(from)).toBe(true);
  });

  test('never between a heading and what stands under it', async () => {
    const section = (seed: number): string => `# Section ${seed}\n\n${words(seed, 700)}`;
    const source = await readText(
      Array.from({ length: 30 }, (_, at) => section(at + 1)).join('\n\n'),
      'a.md',
    );
    expectWhole(source);
    for (const begin of begins(source)) expect(begin).toMatch(/^Section/);
  });

  test('sooner where much stands in the margin', async () => {
    const source = await readText(words(9, 9_000), 'a.md');
    const margins = new Map(source.blocks.map((_, index) => [index, 120] as const));
    expect(begins(source, margins)).toHaveLength(2);
  });

  test('inside a paragraph that is longer than a page, at the end of a sentence', async () => {
    const source = await readText(words(8, 21_000).replaceAll('\n\n', ' '), 'a.txt');
    expectWhole(source);
    expect(source.blocks).toHaveLength(1);
    const pages = cutTextPages(source);
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const { from } of pages.slice(1)) expect(source.text.slice(from - 2, from)).toBe('. ');
    for (const count of wordsOf(source)) expect(count).toBeLessThanOrEqual(10_500);
  });

  // What took quadratic time would not end in time.
  test.each([
    ['a word without an end', 'x'.repeat(400_000)],
    ['nothing but signs', '!?'.repeat(200_000)],
    ['no sentence', 'so it goes '.repeat(40_000)],
    ['marks on one letter', `e${'\u0301'.repeat(300_000)}`],
    ['a word to each line', 'x\n\n'.repeat(60_000)],
  ])('whatever is in it: %s', (_, text) => {
    const pages = cutTextPages({ text, blocks: [block(text.length)] });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page.to - page.from).toBeLessThanOrEqual(220_000);
  });
});

function block(to: number): Source['blocks'][number] {
  return { type: 'paragraph', place: 'p1', from: 0, to, depth: 0, parent: -1, line: 1, column: 1 };
}
