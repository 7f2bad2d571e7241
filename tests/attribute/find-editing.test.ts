import { describe, expect, test } from 'vitest';
import { findInsertions, findOmissions, spansWithin } from '../../src/attribute/find-editing.ts';

/** The pieces that are found, as written. */
const found = (find: typeof findOmissions, text: string): string[] =>
  find(text).map(({ from, to }) => text.slice(from, to));

describe('omissions', () => {
  test.each([
    ['a ... b', ['...']],
    ['a.... B', ['....']],
    ['a … b', ['…']],
    ['a. … B', ['…']],
    ['a.… B', ['.…']],
    ['a . . . b', ['. . .']],
    ['a [...] b', ['[...]']],
    ['a […] b', ['[…]']],
    ['a (...) b', ['(...)']],
    ['a [. . .] b', ['[. . .]']],
    ['a\n\n* * *\n\nb', ['* * *']],
    ['...a b...', ['...', '...']],
    ['…a', ['…']],
    ['one… two.... three', ['…', '....']],
    ['a. b. c. d', []],
    ['e.g. this, i.e. that', []],
    ['a *b* c', []],
  ])('in %j', (text, expected) => {
    expect(found(findOmissions, text)).toEqual(expected);
  });

  test('are looked for in each part of a quotation, and not between', () => {
    const text = 'a ... b ... c ... d';
    const parts = [
      { from: 0, to: 6 },
      { from: 13, to: 19 },
    ];
    expect(spansWithin(findOmissions(text), parts)).toEqual([
      { from: 2, to: 5 },
      { from: 14, to: 17 },
    ]);
  });
});

describe('insertions', () => {
  test.each([
    ['violent polarisation of his [Trotsky’s] image', ['[Trotsky’s]']],
    ['the program [the idea]; it is [sic]', ['[the idea]', '[sic]']],
    ['a [...] b [ ] c', []],
    ['an open [bracket', []],
    ['round (ones) are the author’s', []],
  ])('in %j', (text, expected) => {
    expect(found(findInsertions, text)).toEqual(expected);
  });
});
