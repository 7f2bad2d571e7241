import { describe, expect, test } from 'vitest';
import { type CompareWork, performCompare } from '../../src/cli/perform-compare.ts';
import type { ComparedFile } from '../../src/cli/read-side.ts';
import { createBudget } from '../../src/model/index.ts';

const file = (name: string, text: string): ComparedFile => ({
  file: name,
  path: name,
  bytes: new TextEncoder().encode(text),
  sha256: '0'.repeat(64),
});

interface Shown {
  readonly output: string;
  readonly summary: string | undefined;
}

async function compared(
  a: string,
  b: string,
  where: { isScreen?: boolean; isColoured?: boolean; format?: 'text' | 'unified' | 'json' } = {},
): Promise<Shown> {
  const { output, notes } = await performCompare({
    a: file('a.txt', a),
    b: file('b.txt', b),
    format: 'text',
    ignore: [],
    isReport: false,
    isColoured: false,
    isScreen: false,
    ...where,
  });
  return { output: output.join(''), summary: notes.at(-1) };
}

describe('the text of a comparison', () => {
  test.each([
    ['The end.', 'The end.', 'The end.\n'],
    ['The end.\n', 'The end.\n', 'The end.\n'],
    ['The end.', 'The end.\n', 'The end.{+\n+}\n'],
    ['', '', ''],
  ])('of %j and %j ends its line on a screen only', async (a, b, onScreen) => {
    expect((await compared(a, b, { isScreen: true })).output).toBe(onScreen);
    const piped = (await compared(a, b)).output;
    expect(piped.replace(/\{\+.*?\+\}/gs, '')).toBe(a);
    expect(piped.replace(/\{\+(.*?)\+\}/gs, '$1')).toBe(b);
  });

  test('of two equal ones is no patch, on a screen either', async () => {
    expect((await compared('x', 'x', { isScreen: true, format: 'unified' })).output).toBe('');
  });
});

test.each([
  ['', '', 'Both texts are empty'],
  [' \n', ' \n', 'Neither text has a word: the same'],
  ['', '…\n', 'Neither text has a word: 1 difference'],
  ['', 'Two words.', '0 of 0 and 2 words shared; 1 × addition'],
  ['One two.', 'One two.', 'The texts are the same (2 words)'],
])('sums up %j and %j in a sentence', async (a, b, summary) => {
  expect((await compared(a, b)).summary).toBe(summary);
});

test('says where a limit made it coarse', async () => {
  const words = (seed: number): string =>
    Array.from({ length: 2_000 }, (_, index) => `w${(((index + 1) * seed) % 8191) % 40}`).join(' ');
  const work: CompareWork = {
    a: file('a.txt', words(4093)),
    b: file('b.txt', words(6029)),
    format: 'text',
    ignore: [],
    isReport: false,
    isColoured: false,
    isScreen: false,
  };
  const { notes, isExact } = await performCompare(work, undefined, createBudget(1_000));
  expect(isExact).toBe(false);
  expect(notes.join('\n')).toMatch(/Aligned only coarsely in \d+ places?: the texts differ too much there/);
  expect((await performCompare(work)).isExact).toBe(true);
});
