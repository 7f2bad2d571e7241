import { expect, test } from 'vitest';
import { pairCell } from '../../src/collate/pair-cell.ts';
import type { Column } from '../../src/collate/profile.ts';
import { createBudget } from '../../src/model/index.ts';
import { createVocabulary } from '../../src/text/index.ts';

/** Columns as `upon/on this continent`, words as a line: the words with the column that each goes into, + for none. */
function paired(
  columns: string,
  words: string,
  options: { isFlushRight?: boolean; steps?: number } = {},
): string {
  const vocabulary = createVocabulary();
  const idOf = (word: string): number => vocabulary.foldOf(vocabulary.internForm(word, 0, word.length));
  const names = columns.split(' ').filter((name) => name !== '');
  const table: (Column | undefined)[] = names.map((name) => Int32Array.from(name.split('/'), idOf));
  const slots = pairCell(Uint32Array.from(words.split(' '), idOf), table as Column[], {
    vocabulary,
    budget: createBudget(options.steps ?? 1e6),
    spellingDistance: 0.35,
    isFlushRight: options.isFlushRight ?? false,
  });
  if (slots === undefined) return 'cut';
  return words
    .split(' ')
    .map((word, at) => `${word}:${slots[at] === undefined ? '+' : names[table.indexOf(slots[at])]}`)
    .join(' ');
}

test('puts a word where another text has it', () => {
  expect(paired('upon/on this/that', 'on that')).toBe('on:upon/on that:this/that');
});

test('takes what stands between the same words for readings of one place', () => {
  expect(paired('in order to', 'so that')).toBe('so:in that:order');
});

test('goes to the end of the cell before the first word that a text shares', () => {
  expect(paired('in order to', 'so that', { isFlushRight: true })).toBe('so:order that:to');
});

test('puts a telling word under itself, at the cost of a gap', () => {
  expect(paired('a great big revolution', 'revolution')).toBe('revolution:revolution');
});

test('draws nothing apart for a small word', () => {
  expect(paired('many good men the', 'at the')).toBe('at:many the:good');
});

test('puts a spelling of a word under it', () => {
  expect(paired('much honour', 'honor')).toBe('honor:honour');
});

test('gives columns of their own to words for which there are none', () => {
  expect(paired('', 'on that')).toBe('on:+ that:+');
});

test('does nothing beyond the budget', () => {
  expect(paired('in order to', 'so that', { steps: 10 })).toBe('cut');
});
