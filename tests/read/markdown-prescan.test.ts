import { describe, expect, test } from 'vitest';
import { refusalReason } from '../../src/read/markdown-prescan.ts';
import { readMarkdown } from './source-file.ts';

const times = (text: string, count: number): string => text.repeat(count);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Each of these took remark alone 10 to 108 seconds. */
const costly: [string, string][] = [
  ['10,000 stars on each side', `${times('*', 10_000)}a${times('*', 10_000)}`],
  ['10,000 stars and underscores in turn', times('*_', 10_000)],
  ['5,000 nested list items', times('- ', 5_000)],
  ['2,000 nested emphases', times('*a **b ', 1_000) + times(' c** d*', 1_000)],
  ['10,000 openings of CDATA', times('a <![CDATA[', 10_000)],
  [
    'a ramp of back-ticks',
    numbers(1_000)
      .map((at) => `a ${times('`', at + 1)}`)
      .join(' '),
  ],
  ['5,000 quotation marks', `${times('>', 5_000)}a`],
  [
    '3,000 paragraphs 60 deep',
    numbers(3_000)
      .map(() => `${times('> ', 60)}a`)
      .join('\n\n'),
  ],
  ['10,000 underlined lines', times('a\n=\n', 10_000)],
  ['100,000 paragraphs of emphasis', times('*a*\n\n', 100_000)],
  [
    '200 lists within lists',
    numbers(200)
      .map((at) => `${times('  ', at)}- a`)
      .join('\n'),
  ],
  ['50,000 brackets', times('[', 50_000)],
  ['a table of 10,000 columns', `|${times('x|', 10_000)}\n|${times('-|', 10_000)}\n`],
];

describe('Markdown that would take a parser too long', () => {
  test.each(costly)('is read as plain text, losing nothing: %s', async (_, markdown) => {
    const { text, diagnostics } = await readMarkdown(markdown);
    expect(text).toBe(markdown);
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown.plain']);
  });

  test('keeps its metadata and its lines', async () => {
    const { title, blocks } = await readMarkdown(`---\ntitle: T\n---\nOne.\n\n${times('*', 300)}`);
    expect(title).toBe('T');
    expect(blocks.map(({ line }) => line)).toEqual([4, 6]);
  });
});

test('100,000 paragraphs of one letter are read as Markdown', async () => {
  const { blocks, diagnostics } = await readMarkdown(times('a\n\n', 100_000));
  expect(blocks).toHaveLength(100_000);
  expect(diagnostics).toEqual([]);
});

test('a nesting that is allowed is walked without recursion', async () => {
  const { blocks } = await readMarkdown(`${times('> ', 60)}*a*`);
  expect(blocks).toHaveLength(61);
  expect(blocks.at(-1)?.depth).toBe(60);
});

test.each([
  ['prose', times('Some *words* with `code` and [links](http://a.b).\n\n', 2_000)],
  ['a change log', times('- a [link](http://a.b) and **words**\n', 3_000)],
  ['a table', `| a | b |\n|---|---|\n${times('| [c](d) | *e* |\n', 1_000)}`],
])('%s is parsed', (_, markdown) => {
  expect(refusalReason(markdown)).toBeUndefined();
});
