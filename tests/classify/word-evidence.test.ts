import { expect, test } from 'vitest';
import { wordCounter } from '../../src/classify/index.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

test('counts the words of its text as they are compared, and no others', () => {
  const vocabulary = createVocabulary();
  const tokens = tokenize(sourceFrom('The cat and the Émigré and THE émigré'), vocabulary);
  tokenize(sourceFrom('the dog'), vocabulary);
  const count = wordCounter(tokens, vocabulary);
  expect(['the', 'emigre', 'dog', 'never'].map(count)).toEqual([3, 2, 0, 0]);
});
