import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { wordingLines } from '../../src/export/wording-lines.ts';
import type { Dossier, SayingWording, WordingChange } from '../../src/model/index.ts';

const first =
  'A house divided against itself cannot stand, and this government cannot endure permanently half slave and ' +
  'half free; I do not expect the Union to be dissolved, I do not expect the house to fall, but I do expect it ' +
  'will cease to be divided.';

/** Where some words stand in a wording, and what the first wording has there. */
function change(text: string, b: string, a: string, kind: WordingChange['kind'] = 'wording'): WordingChange {
  const from = text.indexOf(b);
  return { kind, a, b, at: { from, to: from + b.length } };
}

/** The lines on a second wording, below its number. */
function told(text: string, more: Partial<SayingWording>): string[] {
  const wordings = [
    { text: first, occurrences: [0] },
    { text, occurrences: [1], verdict: 'altered', kinds: {}, ...more },
  ] as const;
  const occurrences = [{ text: first }, { text }];
  const dossier = { wordings, occurrences } as unknown as Dossier;
  return wordingLines(dossier, 1, createColors(false)).map((line) => line.slice(3));
}

describe('a wording', () => {
  test('that begins as the first does is told by the words around what differs', () => {
    const text = first.replace('cease', 'fail');
    const differences = [{ ...change(text, 'fail', 'cease'), reason: 'one word' }];
    expect(told(text, { kinds: { wording: 1 }, differences })).toEqual([
      'W2 [2] against W1: altered: 1 × wording',
      '    …I do not expect the house to fall, but I do expect it will fail to be divided.',
      `    ${' '.repeat(60)}^^^^ W1: “cease” (one word)`,
    ]);
  });

  test('that begins otherwise is told by its opening, too', () => {
    const text =
      'This government can not endure permanently half slave and half free; it will cease to be divided.';
    const [head, verdict, words, carets] = told(text, {
      verdict: 'polarity',
      kinds: { negation: 1 },
      differences: [change(text, 'can not', 'cannot', 'negation')],
    });
    expect(head).toBe(`W2 [2] “${text}”`);
    expect(verdict).toMatch(/^ {4}against W1: turned round/);
    expect(words).toMatch(/^ {4}This government can not endure .*…$/);
    expect(carets).toBe(`    ${' '.repeat(16)}^^^^^^^ W1: “cannot”`);
  });

  test('that is short stands whole around what differs, and nowhere else', () => {
    const text = 'This government can not endure.';
    const lines = told(text, { kinds: {}, differences: [change(text, 'can not', 'cannot', 'spelling')] });
    expect(lines.filter((line) => line.includes('This government'))).toEqual([`    ${text}`]);
  });

  test('shows the three weightiest differences and counts the rest; mere looks where nothing else differs', () => {
    const text = first.replace('A house', 'The house').replace('cannot stand,', 'can stand');
    const differences = [
      change(text, 'The', 'A'),
      change(text, 'can', 'cannot', 'negation'),
      { ...change(text, ' and', ', ', 'punctuation'), b: ' ' },
      change(text, 'half slave', 'part slave'),
      change(text, 'half free', 'part free'),
    ];
    const lines = told(text, { kinds: { wording: 4 }, differences });
    expect(lines.filter((line) => line.includes('W1: “')).map((line) => /“.*”/.exec(line)?.[0])).toEqual([
      '“cannot”',
      '“A”',
      '“part slave”',
    ]);
    expect(lines.at(-1)).toBe('    … and 1 more');
    expect(told(text, { differences: differences.slice(2, 3) }).at(-1)).toMatch(/\^ W1: “,”$/);
  });

  test('that has more words and no difference is identical in those that are shared, and shows its own', () => {
    const text = `${first} It will become all one thing, or all the other.`;
    const [head, verdict] = told(text, { verdict: 'identical', differences: [] });
    expect(head).toMatch(/^W2 \[2\] “….*It will become all one thing, or all the other\.”$/);
    expect(verdict).toBe('    against W1: identical in the words they share');
  });

  test('what only one of two has is said to be missing in the other', () => {
    const text = first.replace('permanently ', '').replace('dissolved', 'wholly dissolved');
    const [, ...lines] = told(text, {
      differences: [
        { kind: 'omission', a: 'permanently ', b: '', at: { from: 75, to: 75 } },
        change(text, 'wholly ', '', 'addition'),
      ],
    });
    expect(lines.filter((line) => line.includes('^')).map((line) => line.trim())).toEqual([
      '^ W1: “permanently”',
      '^^^^^^ not in W1',
    ]);
  });

  test('of very long changes shows both ends, without carets', () => {
    const long = `by ${'very '.repeat(40)}much indeed`;
    const text = first.replace('dissolved', long);
    const lines = told(text, { differences: [change(text, long, 'dissolved')] });
    expect(lines[1]).toMatch(/^ {4}“by very .*… ?.*much indeed”$/);
    expect(lines[2]).toBe('    W1: “dissolved”');
  });
});
