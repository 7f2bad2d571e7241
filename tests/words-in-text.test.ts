import { describe, expect, test } from 'vitest';
import { limits } from '../src/model/index.ts';
import { findWordsIn, wordsOf } from '../src/words-in-text.ts';

const found = (text: string, question: string): string[] =>
  findWordsIn(text, wordsOf(question)).map(({ from, to }) => text.slice(from, to));

describe('the words of a question in a text', () => {
  test.each([
    ['The Zénith, the ZENITH; zeniths', 'zenith', ['Zénith', 'ZENITH']],
    // What stands side by side is one mark, in whatever order.
    ['free software is software that is free', 'software free', ['free software', 'software', 'free']],
    ['so\nit was so, it is', 'so it', ['so\nit', 'so', 'it']],
    ['a to-day and a today', 'today', ['today']],
    ['nothing of it', '…!', []],
    ['nothing of it', '', []],
    ['constructor', '__proto__', []],
  ])('%j, asked for %j', (text, question, words) => {
    expect(found(text, question)).toEqual(words);
  });

  test('are as many as a search takes', () => {
    const many = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(wordsOf(many).size).toBe(limits.searchedWords);
  });
});
