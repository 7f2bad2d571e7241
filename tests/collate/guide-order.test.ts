import { expect, test } from 'vitest';
import { guideOrder } from '../../src/collate/guide-order.ts';
import { createBudget } from '../../src/model/index.ts';
import { createVocabulary, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function guide(texts: readonly string[], steps = 1e6): string[] {
  const vocabulary = createVocabulary();
  const words = texts.map((text) => tokenize(sourceFrom(text, 'x'), vocabulary).fold);
  const order = guideOrder(words, vocabulary, createBudget(steps)).steps;
  return order.map(({ text, beside }) =>
    beside === undefined ? texts[text]! : `${texts[text]} beside ${texts[beside]}`,
  );
}

test('begins with the text that is most like all others and sets each beside the likest', () => {
  expect(guide(['a b c d e', 'a b c d x', 'y z c d x'])).toEqual([
    'a b c d x',
    'a b c d e beside a b c d x',
    'y z c d x beside a b c d x',
  ]);
});

test('decides ties by the words, not by the order in which texts are given', () => {
  const texts = ['k l m', 'm n o', 'o p q', 'q r k'];
  expect(guide([...texts].reverse())).toEqual(guide(texts));
});

test('takes the longest first where the budget does not suffice', () => {
  expect(guide(['a b', 'a b c d', 'a b c'], 10)).toEqual([
    'a b c d',
    'a b c beside a b c d',
    'a b beside a b c',
  ]);
});

test('takes texts without words', () => {
  expect(guide(['', 'a'])).toHaveLength(2);
});
