import { expect, test } from 'vitest';
import { findSentences, placeOf } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const sentences = (text: string, isVerse = false): string[] =>
  findSentences(text, { from: 0, to: text.length }, isVerse).map(({ from, to }) => text.slice(from, to));

test.each([
  ['full stops, questions, exclamations', 'One. Two? Three! Four', ['One. ', 'Two? ', 'Three! ', 'Four']],
  ['closing marks with their sentence', 'He said "no." Then "yes."', ['He said "no." ', 'Then "yes."']],
  ['an ellipsis before a capital', 'Democracy.... Trotsky always', ['Democracy.... ', 'Trotsky always']],
  [
    'no initials and common abbreviations',
    'J. T. Murphy met Dr. Goldberg. He',
    ['J. T. Murphy met Dr. Goldberg. ', 'He'],
  ],
  ['no full stop before a small letter', 'vol. one and e.g. two', ['vol. one and e.g. two']],
  ['the end of a paragraph', 'A title\n\nText', ['A title\n\n', 'Text']],
  ['ideographic full stops', '一。二。', ['一。', '二。']],
])('ends sentences at %s', (_, text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('takes a line of verse for a sentence', () => {
  expect(sentences('one two.\nthree', true)).toEqual(['one two.\n', 'three']);
});

test('stays linear on a megabyte of dots', () => {
  expect(sentences('.'.repeat(1_000_000))).toHaveLength(1);
});

test('names the place of a span by its block, or by the range it reaches over', () => {
  const source = sourceFrom('One two.\n\nThree.');
  expect(placeOf(source, { from: 0, to: 3 })).toBe('p1');
  expect(placeOf(source, { from: 4, to: 12 })).toBe('p1-p2');
});
