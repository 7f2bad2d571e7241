import { describe, expect, test } from 'vitest';
import { compareTexts, groupTexts, readPasted, refusalOf } from '../src/compare-texts.ts';
import type { Source } from '../src/model/index.ts';
import { createBudget } from '../src/model/index.ts';
import { prose } from './helpers/prose.ts';

const pasted = (text: string, number = 1): Promise<Source> => readPasted({ label: '', text }, number);
const paragraphs = [1, 2, 3, 4].map((seed) => prose(seed, 8));

describe('a pasted text', () => {
  test('is the same source whatever line breaks it was sent with', async () => {
    const [here, sent, old] = await Promise.all(
      ['a\nb\n\nc', 'a\r\nb\r\n\r\nc', 'a\rb\r\rc'].map((text) => pasted(text)),
    );
    expect(sent).toEqual(here);
    expect(old).toEqual(here);
  });

  test('is called by its name in one line, or by its number', async () => {
    expect((await readPasted({ label: '  The  first\ndraft ', text: 'a' }, 2)).title).toBe('The first draft');
    expect(await pasted('a', 2)).toMatchObject({ id: 'text-2', title: 'Text 2', language: 'und' });
    expect((await readPasted({ label: '', text: 'a', language: 'de' }, 1)).language).toBe('de');
  });
});

describe('two texts', () => {
  test('stand in rows that hold both, character for character', async () => {
    const [a, b] = [
      await pasted(paragraphs.join('\n\n')),
      await pasted(paragraphs.join('\n').replace(/a/g, 'e'), 2),
    ];
    const { pages } = compareTexts(a, b);
    for (const [side, { text }] of [
      ['a', a],
      ['b', b],
    ] as const) {
      const rows = pages.flatMap((page) => page.rows.map((row) => text.slice(row[side].from, row[side].to)));
      expect(rows.join('')).toBe(text);
    }
  });

  test('a long text is cut into pages; a move says on which page and row each end begins', async () => {
    const long = Array.from({ length: 60 }, (_, seed) => prose(seed + 10, 40));
    const a = await pasted([paragraphs[0], ...long].join('\n\n'));
    const b = await pasted([...long, paragraphs[0]].join('\n\n'), 2);
    const { pages, moves } = compareTexts(a, b);
    expect(pages.length).toBeGreaterThan(1);
    const move = moves.find(({ places }) => places.a.page === 1)!;
    expect(move.places.a).toEqual({ page: 1, row: 1 });
    expect(move.places.b.page).toBe(pages.length);
    const { rows } = pages.at(-1)!;
    const row = rows[move.places.b.row - 1]!;
    expect(row.segments.some((segment) => segment.move === move.move)).toBe(true);
    expect(paragraphs[0]).toContain(b.text.slice(row.b.from, row.b.to).trim().slice(0, 40));
  });

  test('what exceeds the budget becomes coarse, and says so', async () => {
    const { comparison } = compareTexts(
      await pasted(prose(1, 80)),
      await pasted(prose(2, 80), 2),
      createBudget(50),
    );
    expect(comparison.exact).toBe(false);
    expect(comparison.coarse.length).toBeGreaterThan(0);
  });
});

describe('texts that mean ill', () => {
  const size = 200_000;
  test.each([
    ['one word of letters', 'a'.repeat(size), 'b'.repeat(size)],
    ['two words that differ by a letter', 'ab'.repeat(size / 2), `${'ab'.repeat(size / 2)}c`],
    ['quotation marks', '“'.repeat(size), '”'.repeat(size)],
    ['stops', '.'.repeat(size), '. '.repeat(size / 2)],
    ['line breaks around a word', `${'\n'.repeat(size)}a`, `a${'\n'.repeat(size)}`],
  ])('%s, two hundred thousand of them, are compared in moments', async (_, one, other) => {
    const [a, b] = [await pasted(one), await pasted(other, 2)];
    const { pages } = compareTexts(a, b);
    expect(pages.flatMap(({ rows }) => rows.map((row) => b.text.slice(row.b.from, row.b.to))).join('')).toBe(
      b.text,
    );
  });
});

describe('more than two texts', () => {
  test('are compared with the first, and searched for what any two share', async () => {
    const texts = [
      paragraphs.join('\n\n'),
      paragraphs.join('\n\n'),
      [prose(20, 4), paragraphs[2], prose(21, 4)].join('\n\n'),
    ];
    const group = groupTexts(await Promise.all(texts.map((text, index) => pasted(text, index + 1))));
    expect(group.texts.map(({ id }) => id)).toEqual(['text-1', 'text-2', 'text-3']);
    expect(group.withFirst.map(({ text, isIdentical }) => [text, isIdentical])).toEqual([
      [1, true],
      [2, false],
    ]);
    const pairs = new Set(group.parallels.map(({ a, b }) => `${a.source} ${b.source}`));
    expect(pairs).toEqual(new Set(['text-1 text-2', 'text-1 text-3', 'text-2 text-3']));
    for (const { id, comparison } of group.parallels) {
      expect(group.comparisons[comparison]!.parts.map(({ parallel }) => parallel.id)).toContain(id);
    }
  });
});

describe('what is refused', () => {
  const limits = { each: 10, together: 25 };
  const titled = (...texts: readonly string[]) =>
    texts.map((text, index) => ({ title: `T${index + 1}`, text }));

  test.each([
    [titled('one', '  \n'), 'texts.empty', '“T2”'],
    [titled('one', 'a '.repeat(11)), 'texts.too-long', '“T2” has 11 words, and at most 10'],
    [
      titled('a '.repeat(10), 'a '.repeat(10), 'a '.repeat(10)),
      'texts.too-long',
      'Together the texts have 30 words',
    ],
  ])('%j', (texts, code, message) => {
    const refusal = refusalOf(texts, limits);
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain(message);
    expect(refusal?.advice).not.toBe('');
  });

  test('nothing else', () => {
    expect(refusalOf(titled('a '.repeat(10), 'a '.repeat(10)), limits)).toBeUndefined();
  });
});
