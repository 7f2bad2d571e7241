import { expect, test } from 'vitest';
import { wordWorths } from '../../src/align/word-worth.ts';
import { createVocabulary } from '../../src/text/index.ts';

function worthsOf(a: string, b: string): (word: string) => number {
  const vocabulary = createVocabulary();
  const idOf = (word: string): number => vocabulary.foldOf(vocabulary.internForm(word, 0, word.length));
  const ids = (text: string): Uint32Array => Uint32Array.from(text.split(' '), idOf);
  const [wordsA, wordsB] = [ids(a), ids(b)];
  const cell = { fromA: 0, toA: wordsA.length, fromB: 0, toB: wordsB.length };
  const absent = idOf('absent');
  const worths = wordWorths(wordsA, wordsB, cell, vocabulary);
  expect(worths[absent]).toBe(0);
  return (word) => worths[idOf(word)]!;
}

test('a rare word tells more than a common one, even in a text of four words', () => {
  const worthOf = worthsOf('the avalanche of snow', 'the avalanche of snow');
  expect(worthOf('avalanche')).toBeGreaterThan(worthOf('the') + 1.5);
  expect(worthOf('avalanche')).toBeGreaterThan(worthOf('of') + 1.5);
});

test('a word that stands often in these texts tells less than its letters promise', () => {
  const refrain = Array.from({ length: 500 }, () => 'avalanche').join(' ');
  const worthOf = worthsOf(`${refrain} glacier`, refrain);
  expect(worthOf('avalanche')).toBeLessThan(2);
  expect(worthOf('glacier')).toBeGreaterThan(worthOf('avalanche') + 6);
});

test('is the same whichever text is called A', () => {
  const [there, back] = [
    worthsOf('one fish two fish', 'red fish'),
    worthsOf('red fish', 'one fish two fish'),
  ];
  for (const word of ['one', 'fish', 'two', 'red']) expect(there(word)).toBe(back(word));
});
