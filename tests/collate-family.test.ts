import { describe, expect, test } from 'vitest';
import { collateFamily } from '../src/collate-family.ts';
import { createBudget, limits } from '../src/model/index.ts';
import type { FamilyCollation } from '../src/store/index.ts';

function collated(texts: readonly string[], core = 0): FamilyCollation | undefined {
  const copies = texts.map((text, index) => {
    const from = 100 * index;
    return { text, from, to: from + text.length, core: { from: from + core, to: from + text.length - core } };
  });
  return collateFamily(copies, createBudget(1e9));
}

describe('the collation of a family', () => {
  test('takes copies with the same words for one wording, and tells its states apart', () => {
    const { wordings, width } = collated([
      'one two three',
      'One two, three',
      'one two four',
      'one  two\nthree',
    ])!;
    expect(width).toBe(3);
    expect(wordings.map(({ states }) => states.map(({ copies }) => copies))).toEqual([[[0, 3], [1]], [[2]]]);
    expect(wordings.map(({ readings }) => readings)).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });

  test('gives each state in pieces that are its text, character for character', () => {
    const texts = ['“One,” he said… – two!', 'one he said: (two)', 'nothing, he said'];
    for (const { states, columns } of collated(texts)!.wordings) {
      for (const { copies, pieces } of states) {
        expect(pieces.join('')).toBe(texts[copies[0]!]);
        expect(pieces).toHaveLength(2 * columns.length + 1);
      }
    }
  });

  test('puts the wording first that most copies have, then the one that occurs first', () => {
    const { wordings } = collated(['b c', 'a c', 'x c', 'a c'])!;
    expect(wordings.map(({ states }) => states[0]!.copies[0])).toEqual([1, 0, 2]);
  });

  test('takes for its base no short wording, however many copies have it, where others go on', () => {
    const long = 'the implied warranty of merchantability and fitness';
    const { wordings, base } = collated(['implied warranty', 'implied warranty', long, `${long} here`])!;
    expect(wordings[base]!.states[0]!.copies).toEqual([2]);
    expect(collated(['we met on it', 'we met upon it', 'we met upon it now'])!.base).toBe(0);
  });

  test('leaves two copies to the page that compares them', () => {
    expect(collated(['one two', 'one three'])).toBeUndefined();
  });

  test('has nothing to say where all agree letter for letter', () => {
    expect(collated(['one two', 'one two', 'one  two'])).toBeUndefined();
    expect(collated(['one two', 'one two', 'One two'])).toBeDefined();
  });
});

describe('a family of very many wordings', () => {
  const many = (count: number, edge: string): string[] =>
    Array.from(
      { length: count },
      (_, index) => `${edge.repeat(4)}${index} the same words here${edge.repeat(5)}`,
    );

  test('is collated in what most copies share, where copies go on in their own ways', () => {
    const texts = Array.from(
      { length: 60 },
      (_, at) =>
        `w${at % 10}${at % 6} ${at < 20 ? 'these same' : 'the very same'} words w${at % 7}${at % 10}`,
    );
    const collation = collated(texts, 4)!;
    expect(collation.isCore).toBe(true);
    expect(collation.wordings).toHaveLength(2);
    expect(collation.wordings[0]!.states[0]!.pieces.join('')).toBe('the very same words');
    expect(collation.leftOut).toEqual([]);
  });

  test('names the copies whose wordings are beyond what is collated', () => {
    const collation = collated(many(limits.collatedWordings + 3, '~'))!;
    expect(collation.wordings).toHaveLength(limits.collatedWordings);
    expect(collation.leftOut).toEqual([40, 41, 42]);
  });
});
