import { expect, test } from 'vitest';
import { kindsOf, reasonsOf } from './judged.ts';

test.each([
  'they [walk/walked] on',
  'the [child/children] slept',
  'the [women/woman] slept',
  'he [stopped/stop] it',
  'the [story/stories] told',
  'they [hope/hoping] so',
  'he [is/was] there',
  'it [commandeth/commands] us',
  'my [dearest/dear] friend',
])('%s are two forms of a word', (notation) => {
  expect(kindsOf(notation)).toEqual(['inflection']);
});

test.each([
  ['-ed', 'they [walk/walked] on'],
  ['-ed/-ing', 'they [walking/walked] on'],
  ['-e/-ing', 'they [hope/hoping] so'],
  ['-ed', 'he [stopped/stop] it'],
  ['irregular forms', 'he [is/was] there'],
])('says by which endings: %s in %s', (reason, notation) => {
  expect(reasonsOf(notation)).toEqual([reason]);
});

test.each([
  ['de', 'die [Kinder/Kindern] da'],
  ['fr', 'les [grands/grandes] sont'],
  ['la', 'de [bello/bellum] Gallico'],
])('in %s: %s', (language, notation) => {
  expect(kindsOf(notation, { languageA: language, languageB: language })).toEqual(['inflection']);
});

test.each([
  'the [capitalist/capitalism] state',
  'so [human/humane] here',
  'the [new/news] came',
  'he will [see/seed] it',
  'to [wing/w] it',
  'the [form/former] one',
])('%s are two words', (notation) => {
  expect(kindsOf(notation)).toEqual(['wording']);
});

test('endings of one language do not join words of another', () => {
  expect(kindsOf('de [bello/bellum] Gallico')).toEqual(['wording']);
});
