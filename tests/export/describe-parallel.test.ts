import { expect, it } from 'vitest';
import { differenceLines } from '../../src/export/describe-parallel.ts';

it('tells what turns or falsifies a statement first, and words that changed places once', () => {
  const lines = differenceLines([
    { kind: 'wording', a: 'black', b: 'white' },
    { kind: 'transposition', a: 'he ', b: '' },
    { kind: 'transposition', a: '', b: ' he' },
    { kind: 'capitals', a: 'The', b: 'the' },
    { kind: 'number', reason: 'numeral', a: '1932', b: '1930' },
    { kind: 'negation', reason: '“not” on one side only', a: '', b: 'not ' },
  ]);
  expect(lines).toEqual([
    '“1932” → “1930” (numeral)',
    'only in the second: “not” (“not” on one side only)',
    '“black” → “white”',
    'changed places: “he”',
  ]);
});
