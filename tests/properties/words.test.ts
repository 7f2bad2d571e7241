import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, findSentences, findWords, fold } from '../../src/text/index.ts';
import { text } from '../helpers/random-text.ts';

const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 300) };

function wordsOf(source: string): string[] {
  const spans = findWords(source);
  return Array.from({ length: spans.length / 2 }, (_, index) =>
    source.slice(spans.at(index * 2), spans.at(index * 2 + 1)),
  );
}

describe('words', () => {
  test('P15 with the gaps between them are the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const spans = findWords(source);
        let rebuilt = '';
        let at = 0;
        for (let index = 0; index < spans.length; index += 2) {
          expect(spans.at(index)).toBeGreaterThanOrEqual(at);
          expect(spans.at(index + 1)).toBeGreaterThan(spans.at(index));
          rebuilt += source.slice(at, spans.at(index)) + source.slice(spans.at(index), spans.at(index + 1));
          at = spans.at(index + 1);
        }
        expect(rebuilt + source.slice(at)).toBe(source);
      }),
      runs,
    );
  });

  test('P15 leave no letter or digit out', () => {
    fc.assert(
      fc.property(text, (source) => {
        const spans = findWords(source);
        let between = '';
        let at = 0;
        for (let index = 0; index < spans.length; index += 2) {
          between += source.slice(at, spans.at(index));
          at = spans.at(index + 1);
        }
        expect(between + source.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      runs,
    );
  });

  test('P16 of two paragraphs are the words of each', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        // A mark at the beginning of a paragraph would belong to the blank line before it.
        fc.pre(!/^\p{M}|^\u200d|^\u00ad/u.test(second));
        expect(wordsOf(`${first}\n\n${second}`)).toEqual([...wordsOf(first), ...wordsOf(second)]);
      }),
      runs,
    );
  });

  test('P14 folding is idempotent, and blind to composition and case', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const word of wordsOf(source)) {
          expect(fold(fold(word))).toBe(fold(word));
          expect(fold(word.normalize('NFD'))).toBe(fold(word.normalize('NFC')));
        }
      }),
      runs,
    );
  });

  test('are counted as they are found', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(countWords(source)).toBe(wordsOf(source).length);
      }),
      runs,
    );
  });
});

describe('sentences', () => {
  test('cover their stretch exactly, in order', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, isVerse) => {
        const sentences = findSentences(source, { from: 0, to: source.length }, isVerse);
        expect(sentences.map(({ from, to }) => source.slice(from, to)).join('')).toBe(source);
        expect(sentences[0]!.from).toBe(0);
      }),
      runs,
    );
  });
});
