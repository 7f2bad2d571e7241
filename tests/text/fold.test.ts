import { expect, test } from 'vitest';
import { fold, spellingDistance } from '../../src/text/index.ts';

test.each([
  ['Émigré', 'emigre'],
  ['ſuch', 'such'],
  ['ﬁrſt', 'first'],
  ['Straße', 'strasse'],
  ['tele-\nphone', 'telephone'],
  ['tele\u00ad \r\n  phone', 'telephone'],
  ['كـتاب', 'كتاب'],
  ['co\u00adoperate', 'cooperate'],
  ['Trotsky’s', "trotsky's"],
  ['λόγος', 'λογοσ'],
  ['שָׁלוֹם', 'שלום'],
  ['İstanbul', 'istanbul'],
  ['नमस्ते', 'नमस्ते'],
])('folds %s to %s', (form, folded) => {
  expect(fold(form)).toBe(folded);
});

test('keeps the voicing of kana, which makes another letter', () => {
  expect(fold('が')).not.toBe(fold('か'));
});

test('folds a word of 40,000 marks in no time', () => {
  expect(fold(`a${'\u0301\u0323'.repeat(20_000)}`)).toBe('a');
});

test.each([
  ['honour', 'honor', true],
  ['publick', 'public', true],
  ['vpon', 'upon', true],
  ['lunacharsky', 'lunarcharsky', true],
  ['would', 'could', false],
  ['possible', 'impossible', false],
  ['on', 'upon', false],
  ['1932', '1930', false],
])('takes %s and %s for one word: %s', (a, b, isOne) => {
  expect(spellingDistance(a, b, 0.25) < 1).toBe(isOne);
  expect(spellingDistance(b, a, 0.25)).toBe(spellingDistance(a, b, 0.25));
});

test('what is too long to be a word is no spelling of another, and costs nothing', () => {
  const [long, longer] = ['ab'.repeat(500_000), `${'ab'.repeat(500_000)}c`];
  expect(spellingDistance(long, longer, 0.25)).toBe(1);
  expect(spellingDistance(long, long, 0.25)).toBe(0);
});
