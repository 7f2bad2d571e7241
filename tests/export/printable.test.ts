import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opening, printableLine, printableText, quotedName } from '../../src/export/index.ts';

describe('printableLine', () => {
  it.each([
    ['plain Ελληνικά עברית', 'plain Ελληνικά עברית'],
    ['a\nb\tc', 'a\\nb\\tc'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['abc\u202edef\u2069', 'abc\\u{202e}def\\u{2069}'],
    ['\u2028\u0085\ud800', '\\u{2028}\\u{85}\\u{d800}'],
  ])('%j → %j', (text, expected) => {
    expect(printableLine(text)).toBe(expected);
  });

  it('is one line without control characters, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printableLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('printableText', () => {
  it('keeps lines, tabs and the direction marks of Hebrew and Arabic', () => {
    expect(printableText('a\n\tb \u200fג\u202e\u0007')).toBe('a\n\tb \u200fג\\u{202e}\\u{7}');
  });
});

describe('quotedName', () => {
  it('has an end that no name can forge', () => {
    expect(quotedName('a": all is well "\\')).toBe('"a\\": all is well \\"\\\\"');
  });
});

describe('opening', () => {
  it.each([
    ['  two\n words ', 'two words'],
    ['', ''],
    [`${'word '.repeat(30)}`, `${'word '.repeat(13).trim()} …`],
    ['x'.repeat(200), `${'x'.repeat(67)} …`],
  ])('%j → %j', (text, expected) => {
    expect(opening(text)).toBe(expected);
  });
});
