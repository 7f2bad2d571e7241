import { applyPatch } from 'diff';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import {
  printableText,
  writeComparisonJson,
  writeComparisonText,
  writeComparisonUnified,
} from '../../src/export/index.ts';
import { comparisonOf, editedTexts } from './fixtures.ts';

const plain = { colours: createColors(false), show: (text: string) => text };

async function unified(a: string, b: string): Promise<string> {
  const comparison = await comparisonOf(a, b);
  const texts = { a, b };
  return [...writeComparisonUnified(comparison, texts)].join('');
}

async function marked(a: string, b: string, options = plain): Promise<string> {
  return [...writeComparisonText(await comparisonOf(a, b), { a, b }, options)].join('');
}

describe('writeComparisonText', () => {
  it.each([
    ['the black cat', 'the white cat', 'the [-black-]{+white+} cat'],
    ['the cat', 'the black cat', 'the {+black +}cat'],
    ['the cat sat', 'the cat sat.', 'the cat sat{+.+}'],
    ['same', 'same', 'same'],
  ])('%j and %j: %j', async (a, b, expected) => {
    expect(await marked(a, b)).toBe(expected);
  });

  it('holds both texts exactly', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        // The marks themselves in a text would be read as marks.
        fc.pre(!/\[-|-\]|\{\+|\+\}/.test(a + b) && !/^-|-$/.test(a + b));
        const text = await marked(a, b);
        fc.pre(!/\[--|--\]/.test(text));
        expect(text.replace(/\{\+.*?\+\}/gsu, '').replace(/\[-(.*?)-\]/gsu, '$1')).toBe(a);
        expect(text.replace(/\[-.*?-\]/gsu, '').replace(/\{\+(.*?)\+\}/gsu, '$1')).toBe(b);
      }),
    );
  });

  it('colours line by line, and shows control characters on a screen', async () => {
    const text = await marked('keep old\nwords', 'keep new\u001b[2J\nlines', {
      colours: createColors(true),
      show: printableText,
    });
    expect(text).not.toContain('\u001b[2J');
    expect(text).toContain('\\u{1b}[2J');
    for (const line of text.split('\n')) expect(line.split('\u001b[').length % 2).toBe(1);
  });
});

describe('writeComparisonUnified', () => {
  it('writes hunks with three lines around', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line number ${index}`);
    const changed = lines.with(1, 'another line').with(17, 'yet another');
    expect(await unified(`${lines.join('\n')}\n`, `${changed.join('\n')}\n`)).toBe(
      [
        '--- a.txt',
        '+++ b.txt',
        '@@ -1,5 +1,5 @@',
        ' line number 0',
        '-line number 1',
        '+another line',
        ' line number 2',
        ' line number 3',
        ' line number 4',
        '@@ -15,6 +15,6 @@',
        ' line number 14',
        ' line number 15',
        ' line number 16',
        '-line number 17',
        '+yet another',
        ' line number 18',
        ' line number 19',
        '',
      ].join('\n'),
    );
  });

  it('says where the last line has no line break', async () => {
    expect(await unified('one\ntwo', 'one\ntwo\n')).toBe(
      '--- a.txt\n+++ b.txt\n@@ -1,2 +1,2 @@\n one\n-two\n\\ No newline at end of file\n+two\n',
    );
  });

  it('makes the second text out of the first', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        const patch = await unified(a, b);
        // jsdiff reads a lone carriage return as a line break of the patch itself.
        fc.pre(!/\r/.test(a + b));
        if (a === b) expect(patch).toBe('');
        else expect(applyPatch(a, patch, { autoConvertLineEndings: false })).toBe(b);
      }),
    );
  });

  it('takes one long line with many changes in linear time', async () => {
    const a = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
    const b = a.map((word, index) => (index % 20 === 0 ? 'other' : word));
    const patch = await unified(a.join(' '), b.join(' '));
    expect(patch.split('\n').filter((line) => line.startsWith('+'))).toHaveLength(2);
  });
});

describe('writeComparisonJson', () => {
  it('reads back as the comparison', async () => {
    await fc.assert(
      fc.asyncProperty(editedTexts, async ([a, b]) => {
        const comparison = await comparisonOf(a, b);
        expect(JSON.parse([...writeComparisonJson(comparison)].join(''))).toEqual(comparison);
      }),
    );
  });
});
