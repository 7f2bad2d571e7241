import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { placePattern } from '../../src/read/index.ts';
import { readMarkdown, readText } from './source-file.ts';

/** Words, marks and line ends that have a meaning to one of the readers, and some that have none. */
const piece = fc.constantFrom(
  ...[
    'word',
    'Word',
    'émigré',
    '😀',
    'the end.',
    '“quoted”',
    '1917',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '\r',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '(1) ',
    '[',
    ']',
    '[^1]',
    '[^1]: ',
    '&amp;',
    '\\*',
    '|',
  ],
  ...[
    '---',
    '<b>',
    '<!--',
    '    ',
    '\t',
    ':::',
    '::x',
    ':::note\n',
    '\u00A0',
    '\u2028',
    '~~',
    '![',
    '](x)',
    '=\n',
  ],
);

const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Lines that no Markdown reader sees as anything but words. */
const plainLine = fc
  .array(fc.constantFrom('word', 'émigré', '😀x', '“so”', '(he)', 'chapter:one', "it's", '1917,'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => `A${words.join(' ')}`);

const plainParagraphs = fc.array(fc.array(plainLine, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 6,
});

function expectSound({ text: wording, blocks }: Source): void {
  const places = blocks.map(({ place }) => place);
  expect(new Set(places).size).toBe(places.length);
  let covered = 0;
  blocks.forEach((block, index) => {
    expect(block.place).toMatch(placePattern);
    expect(block.parent).toBeLessThan(index);
    const parent = block.parent < 0 ? { from: 0, to: wording.length } : blocks[block.parent]!;
    expect(block.from).toBeGreaterThanOrEqual(parent.from);
    expect(block.to).toBeLessThanOrEqual(parent.to);
    if (blocks[index + 1]?.parent === index) return;
    expect(block.from).toBeGreaterThanOrEqual(covered);
    expect(wording.slice(covered, block.from).trim()).toBe('');
    const words = wording.slice(block.from, block.to);
    if (block.type !== 'code') expect(words).toBe(words.trim());
    expect(words).not.toBe('');
    covered = block.to;
  });
  expect(wording.slice(covered).trim()).toBe('');
}

describe('every source', () => {
  test('of plain text is the file, and its blocks hold all of its words in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const source = await readText(content);
        expect(source.text).toBe(content);
        expectSound(source);
      }),
      { numRuns: 300 },
    );
  });

  test('of Markdown has blocks that lie within each other, and nothing but blank lines between them', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        fc.pre(!/^---[ \t]*(?:\r|\n)/.test(content));
        const source = await readMarkdown(content);
        expectSound(source);
        const leaves = source.blocks.filter((_, index) => source.blocks[index + 1]?.parent !== index);
        if (source.diagnostics.some(({ code }) => code === 'markdown.plain')) return;
        expect(leaves.map(({ from, to }) => source.text.slice(from, to)).join('\n\n')).toBe(source.text);
      }),
      { numRuns: 300 },
    );
  });

  test('of Markdown without markup has its words at their line and column', async () => {
    await fc.assert(
      fc.asyncProperty(plainParagraphs, lineEnd, fc.boolean(), async (paragraphs, end, hasMark) => {
        const lines = paragraphs.flatMap((paragraph) => [...paragraph, '']);
        const source = await readMarkdown((hasMark ? '\uFEFF' : '') + lines.join(end));
        expect(source.blocks).toHaveLength(paragraphs.length);
        for (const { from, to, line, column } of source.blocks) {
          const words = source.text.slice(from, to).split('\n');
          expect(words).toEqual(lines.slice(line - 1, line - 1 + words.length));
          expect(column).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of Markdown reads the same whether or not its plain paragraphs are spared the parser', async () => {
    await fc.assert(
      fc.asyncProperty(plainParagraphs, text, async (paragraphs, markup) => {
        fc.pre(!/^---[ \t]*(?:\r|\n)/.test(markup));
        const plain = paragraphs.map((paragraph) => paragraph.join('\n'));
        const content = `${markup}\n\n${plain.join('\n\n')}\n\n${markup}`;
        // An empty comment before the text makes the parser read all of it.
        const whole = await readMarkdown(`<!---->\n\n${content}`);
        const spared = await readMarkdown(content);
        expect(spared.text).toBe(whole.text);
        expect(spared.blocks).toEqual(whole.blocks.map((block) => ({ ...block, line: block.line - 2 })));
      }),
      { numRuns: 300 },
    );
  });
});
