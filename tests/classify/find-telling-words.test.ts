import { describe, expect, test } from 'vitest';
import { areContraries, findTellingWords, isBareDenial } from '../../src/classify/index.ts';

const told = (text: string, language = 'en'): string =>
  findTellingWords(text, 0, text.length, language)
    .map(({ kind, word }) => `${kind} ${word}`)
    .join(', ');

describe('words that turn or limit what is said', () => {
  test.each([
    ['He has not understood it himself.', 'negation not'],
    ['Nobody came, and no one asked.', 'negation Nobody, negation no'],
    ['unless the dam holds', 'condition unless'],
    ['provided they pay, but only then', 'condition provided, exception but, exception only'],
    ['Thirty-two ships in 1905', 'number Thirty, number two, number 1905'],
    ['not once, not twice, not ever', 'negation not, number twice'],
    ['The miller built his house beside the river.', ''],
  ])('of “%s”: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each([
    ['what is taken back', 'not only the miller, and no doubt his wife'],
    ['what all but denies', 'He hardly ever came.'],
    ['“one” the pronoun', 'one of them, the one I knew'],
  ])('are not %s', (_, text) => {
    expect(told(text)).toBe('');
  });

  test('are those of the language', () => {
    expect(told('Er kam nicht, aber er schrieb.', 'de')).toBe('negation nicht, exception aber');
    expect(told('non venit nisi vocatus', 'la')).toBe('negation non, condition nisi');
  });
});

test('a bare denial has nothing but helping words beside it', () => {
  const isBare = (text: string): boolean => isBareDenial(text, { from: 0, to: text.length }, 'en');
  expect(['not', 'did not', 'never', 'was no'].filter(isBare)).toHaveLength(4);
  expect(['not afraid', 'only', 'was', 'hardly'].filter(isBare)).toEqual([]);
});

test('contraries are known either way round', () => {
  expect(areContraries('if', 'unless', 'en') && areContraries('after', 'before', 'en')).toBe(true);
  expect(areContraries('if', 'when', 'en')).toBe(false);
});
