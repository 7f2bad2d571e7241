import { describe, expect, test } from 'vitest';
import { createVocabulary, findWords, tokenize } from '../../src/text/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function words(text: string): string[] {
  const spans = findWords(text);
  return Array.from({ length: spans.length / 2 }, (_, index) =>
    text.slice(spans.at(index * 2), spans.at(index * 2 + 1)),
  );
}

describe('words', () => {
  test.each([
    ['are letters and digits', 'On 4th January, 1923 (p. 12).', ['On', '4th', 'January', '1923', 'p', '12']],
    [
      'keep an apostrophe inside',
      "Trotsky's, the workers' state, o’clock",
      ["Trotsky's", 'the', 'workers', 'state', 'o’clock'],
    ],
    [
      'keep a point or comma between digits',
      '86,000 words, 3.14. 1905-06',
      ['86,000', 'words', '3.14', '1905', '06'],
    ],
    ['part at a hyphen within a line', 'to-day', ['to', 'day']],
    [
      'rejoin a soft hyphen, and pass over blanks',
      'tele\u00ad\nphone tele- \r\n  phone',
      ['tele\u00ad\nphone', 'tele- \r\n  phone'],
    ],
    [
      'rejoin a hyphen at the end of a line',
      'tele-\nphone and Anglo-\nAmerican',
      ['tele-\nphone', 'and', 'Anglo', 'American'],
    ],
    [
      'keep their marks, joiners and soft hyphens',
      'é नमस्ते co\u00adoperate',
      ['é', 'नमस्ते', 'co\u00adoperate'],
    ],
    ['are single characters where a script has no spaces', '漢字かな', ['漢', '字', 'か', 'な']],
    ['leave a note number after a full stop by itself', 'Krassó.1 He', ['Krassó', '1', 'He']],
    ['take superscripts apart', 'word²', ['word', '²']],
    ['reach beyond the Basic Multilingual Plane', '𐍈𐍈 𝒳', ['𐍈𐍈', '𝒳']],
    ['are none in punctuation, emoji and control characters', '… — 👍🏽 \u0000 \ufeff', []],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('a tokenized source', () => {
  test('gives equal folds to spellings that folding joins', () => {
    const { fold } = tokenize(sourceFrom('Émigré emigre EMIGRE other'), createVocabulary());
    expect(fold[0]).toBe(fold[1]);
    expect(fold[1]).toBe(fold[2]);
    expect(fold[3]).not.toBe(fold[0]);
  });

  test('knows the block and the zone of each word', () => {
    const plain = sourceFrom('One two.\n\nSix.');
    const gap = { ...plain.blocks[1]!, type: 'gap' as const, place: 'g1', from: 8, to: 8 };
    const { block, zone } = tokenize(
      { ...plain, blocks: [plain.blocks[0]!, gap, plain.blocks[1]!] },
      createVocabulary(),
    );
    expect([...zone]).toEqual([0, 0, 1]);
    expect([...block]).toEqual([0, 0, 2]);
  });

  test('interns more words than its first table holds', () => {
    const text = Array.from({ length: 9_000 }, (_, index) => `w${index}`).join(' ');
    const vocabulary = createVocabulary();
    const { fold } = tokenize(sourceFrom(text), vocabulary);
    expect(new Set(fold).size).toBe(9_000);
    expect(vocabulary.foldSpelling(fold[8_999]!)).toBe('w8999');
  });
});
