import { applyPatch } from 'diff';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import {
  comparisonSummary,
  printableText,
  writeComparisonJson,
  writeComparisonText,
  writeComparisonUnified,
} from '../../src/export/index.ts';
import { differenceKinds } from '../../src/model/index.ts';
import { comparisonOf, editedTexts, sourceOf } from './fixtures.ts';
import { movedTexts } from './moved-texts.ts';
import { type Piece, piecedComparison } from './pieced-comparison.ts';

const nowhere = () => ({ place: 'p1', line: 1 });
const plain = {
  colours: createColors(false),
  show: (text: string) => text,
  locate: { a: nowhere, b: nowhere },
};

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
      locate: plain.locate,
    });
    expect(text).not.toContain('\u001b[2J');
    expect(text).toContain('\\u{1b}[2J');
    for (const line of text.split('\n')) expect(line.split('\u001b[').length % 2).toBe(1);
  });
});

describe('writeComparisonText of moves', () => {
  const pieces: Piece[] = ['One.\n', { moved: 'm1', in: 'a' }, 'Two.\n', { moved: 'm1', in: 'b' }, 'Three.'];
  const moved = { m1: ['Moved ', ['old', 'new', 'wording'], ' words.\n'] } as const;
  const written = (colours: boolean): string => {
    const { comparison, texts, locate } = piecedComparison(pieces, moved);
    return [
      ...writeComparisonText(comparison, texts, { ...plain, colours: createColors(colours), locate }),
    ].join('');
  };

  it('marks both ends, with the way to the other and what was changed', () => {
    expect(written(false)).toBe(
      'One.\n[m1: to line 3 of B> Moved [-old-]{+new+} words.\n <m1]Two.\n' +
        '{m1: from line 2 of A> Moved [-old-]{+new+} words.\n <m1}Three.',
    );
  });

  it('holds both texts exactly', () => {
    const text = written(false);
    const a = text.replace(/\{m1: [^>]*> .*? <m1\}/gs, '').replace(/\[m1: [^>]*> (.*?) <m1\]/gs, '$1');
    expect(a.replace(/\{\+.*?\+\}/gs, '').replace(/\[-(.*?)-\]/gs, '$1')).toBe(
      'One.\nMoved old words.\nTwo.\nThree.',
    );
    const b = text.replace(/\[m1: [^>]*> .*? <m1\]/gs, '').replace(/\{m1: [^>]*> (.*?) <m1\}/gs, '$1');
    expect(b.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1')).toBe(
      'One.\nTwo.\nMoved new words.\nThree.',
    );
  });

  it('keeps what stands around the words of a move at its ends', () => {
    const ends: Piece[] = [
      { moved: 'm1', in: 'a', before: '(', after: ')\n' },
      'Two.',
      { moved: 'm1', in: 'b', before: '\n' },
    ];
    const { comparison, texts, locate } = piecedComparison(ends, { m1: ['Moved.'] });
    expect([...writeComparisonText(comparison, texts, { ...plain, locate })].join('')).toBe(
      '[m1: to line 2 of B> (Moved.)\n <m1]Two.{m1: from line 1 of A> \nMoved. <m1}',
    );
  });

  it('holds both texts exactly where passages moved in them', async () => {
    const { a, b } = movedTexts();
    const text = await marked(a, b);
    expect(text).toContain('[m1: ');
    const onlyA = text.replace(/\{m1: [^>]*> .*? <m1\}/gs, '').replace(/\[m1: [^>]*> (.*?) <m1\]/gs, '$1');
    expect(onlyA.replace(/\{\+.*?\+\}/gs, '').replace(/\[-(.*?)-\]/gs, '$1')).toBe(a);
    const onlyB = text.replace(/\[m1: [^>]*> .*? <m1\]/gs, '').replace(/\{m1: [^>]*> (.*?) <m1\}/gs, '$1');
    expect(onlyB.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1')).toBe(b);
  });

  it('colours moved words grey, and what was changed in them as elsewhere', () => {
    expect(written(true)).toContain('\u001b[90mMoved \u001b[39m\u001b[33m\u001b[9mold');
  });

  it('lists moves with their lines in the summary', () => {
    const { comparison, locate } = piecedComparison(pieces, moved);
    expect(comparisonSummary(comparison, locate)).toEqual([
      '6 of 9 and 9 words shared, 3 more elsewhere; 2 × transposition',
      '1 passage stands elsewhere in the other text',
      '  m1: 3 words from line 2 of A to line 3 of B, with 1 difference',
    ]);
  });
});

describe('what is ignored', () => {
  const pieces: Piece[] = [
    'One',
    ['', ',', 'punctuation'],
    ' two.\n',
    ['Three', 'three', 'capitals'],
    ' ',
    ['four', 'five', 'wording'],
    '.\n',
  ];
  const { comparison, texts, locate } = piecedComparison(pieces, {}, ['punctuation', 'capitals']);

  it('has the wording of A and no mark in the text', () => {
    expect([...writeComparisonText(comparison, texts, { ...plain, locate })].join('')).toBe(
      'One two.\nThree [-four-]{+five+}.\n',
    );
    expect(comparisonSummary(comparison, locate)).toContain('Ignored: punctuation (1), capitals (1)');
  });

  it('is context in a unified diff, which says so in a line that patch skips', () => {
    const patch = [...writeComparisonUnified(comparison, texts)].join('');
    expect(patch).toBe(
      'Ignored: punctuation (1), capitals (1)\n--- a.txt\n+++ b.txt\n@@ -1,2 +1,2 @@\n One two.\n-Three four.\n+Three five.\n',
    );
    expect(applyPatch(texts.a, patch)).toBe('One two.\nThree five.\n');
  });

  it('is the same in the text and in the patch', async () => {
    const kinds = fc.subarray([...differenceKinds]);
    await fc.assert(
      fc.asyncProperty(editedTexts, kinds, async ([a, b], ignore) => {
        fc.pre(!/\[-|-\]|\{\+|\+\}|\r/.test(a + b) && !/^-|-$/.test(a + b));
        const comparison = compareSources(await sourceOf('a.txt', a), await sourceOf('b.txt', b), { ignore });
        const text = [...writeComparisonText(comparison, { a, b }, plain)].join('');
        fc.pre(!/\[--|--\]/.test(text) && comparison.moves.length === 0);
        expect(text.replace(/\{\+.*?\+\}/gsu, '').replace(/\[-(.*?)-\]/gsu, '$1')).toBe(a);
        const patched = text.replace(/\[-.*?-\]/gsu, '').replace(/\{\+(.*?)\+\}/gsu, '$1');
        const patch = [...writeComparisonUnified(comparison, { a, b })].join('');
        if (patch === '') expect(patched).toBe(a);
        else expect(applyPatch(a, patch, { autoConvertLineEndings: false })).toBe(patched);
        const { differences, ignored } = comparison.statistics;
        const sum = Object.values(ignored).reduce((total, count) => total + count, differences);
        expect(sum).toBe(comparison.segments.filter(({ type }) => type === 'change').length);
      }),
    );
  });

  it('makes no patch where nothing else differs', () => {
    const one = piecedComparison(['a', ['\n\n', '\n', 'spacing'], 'b\n'], {}, ['spacing']);
    expect([...writeComparisonUnified(one.comparison, one.texts)]).toEqual([]);
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
