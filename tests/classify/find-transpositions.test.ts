import { expect, test } from 'vitest';
import { kindsOf, reasonsOf } from './judged.ts';

test.each([
  '[he /]said[/ he]',
  'he is [now /]dead [/now ]for good',
  '[in the year of the great frost, /]all of them who could left the town[/, in the year of the great frost]',
])('words left out here and added there changed places: %s', (notation) => {
  expect(kindsOf(notation)).toEqual(['transposition', 'transposition']);
});

test.each([
  ['too far away for so short a word', 'if [he /]says that he came to the town, then I say that [/he ]came'],
  ['both left out', '[very /]good and [very /]bad'],
  ['other words', 'the [big /]house of a [/small ]man'],
  ['words that every sentence has', 'red [and /]blue [/and ]green'],
])('not so where they are %s', (_, notation) => {
  expect(kindsOf(notation)).not.toContain('transposition');
});

test('the nearest two are one transposition, and what is left is as it was', () => {
  expect(kindsOf('[too /]he [/too ]is gone to sea, [/too ]far')).toEqual([
    'transposition',
    'transposition',
    'addition',
  ]);
});

test('says where the other half stands', () => {
  expect(reasonsOf('he is [now /]dead [/now ]for good')).toEqual([
    '1 word further on',
    '1 word further back',
  ]);
  expect(reasonsOf('he is [/now ]dead and [now /]gone')).toEqual([
    '2 words further on',
    '2 words further back',
  ]);
});
