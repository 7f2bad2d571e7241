import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/export/display-width.ts';
import { wordsInContext } from '../../src/export/words-in-context.ts';

/** The line and the carets below it, for a text whose words stand in braces. */
function shown(text: string, columns = 40): string[] {
  const from = text.indexOf('{');
  const to = text.indexOf('}') - 1;
  const { before, words, after, carets } = wordsInContext(text.replace(/[{}]/g, ''), { from, to }, columns);
  return [before + words + after, carets];
}

describe('words in context', () => {
  it.each([
    ['in the middle of a line', 'He said {no} twice.', ['He said no twice.', '        ^^']],
    ['at its beginning', '{He} said no.', ['He said no.', '^^']],
    ['at its end', 'He said {no}', ['He said no', '        ^^']],
    ['a place between two words', 'He said{} twice.', ['He said twice.', '       ^']],
    ['with a tab before', 'He\tsaid\t\t{no}.', ['He said no.', '        ^^']],
    [
      'over two lines of a paragraph',
      'He said\r\n{no and\r\nno} more.',
      ['He said no and no more.', '        ^^^^^^^^^'],
    ],
    ['of one paragraph only', 'Before.\n\nHe said {no}.\n \nAfter.', ['He said no.', '        ^^']],
    ['of East Asian letters', '他说：{革命} now', ['他说：革命 now', '      ^^^^']],
    ['after letters with marks of their own', 'cafe\u0301 {no}', ['cafe\u0301 no', '     ^^']],
    ['after what would forge a line', 'a\u001b[2K {no}', ['a\\u{1b}[2K no', '           ^^']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('cuts what does not fit between words, on both sides', () => {
    const text = `${'many words before '.repeat(10)}{here}${' many words after'.repeat(10)}`;
    expect(shown(text, 40)).toEqual(['…words before here many words after…', '              ^^^^']);
  });

  it('shows the ends of words that are longer than the line', () => {
    const text = `So: ${'a long quotation '.repeat(20)}ends here.`;
    const { words, isWhole } = wordsInContext(text, { from: 4, to: text.length }, 60);
    expect(words).toBe('a long quotation a long quotation a long…ends here.');
    expect(isWhole).toBe(false);
  });

  it('never exceeds the columns, and its carets stand under its words', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '\t', '革', '\u0301', '\u001b', '😀', '\ud83d'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.nat(120), fc.nat(120), (words, a, b) => {
        const [from, to] = [a, b].map((at) => Math.min(at, words.length)).sort((p, q) => p - q) as [
          number,
          number,
        ];
        const context = wordsInContext(words, { from, to }, 50);
        expect(displayWidth(context.before + context.words + context.after)).toBeLessThanOrEqual(50);
        expect(context.carets.indexOf('^')).toBe(displayWidth(context.before));
        expect(context.before + context.words + context.after).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('the width of a text in a terminal', () => {
  it.each([
    ['plain', 5],
    ['Émigré', 6],
    ['“quoted…”', 9],
    ['革命', 4],
    ['ＡＢ', 4],
    ['한국', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['\u200bx', 1],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
