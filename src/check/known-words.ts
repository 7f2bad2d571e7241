/** What the texts themselves know of words: which there are, and which letters follow each other in them. */
import type { Library } from './library.ts';

/** Different words that texts must have before letters that follow each other in none of them say anything. */
const enoughWords = 2_000;

export interface Knowledge {
  /** Fold ids by spelling, of words in plain Latin letters that stand somewhere. */
  readonly ids: ReadonlyMap<string, number>;
  /** In how many different words three letters follow each other. */
  readonly trigrams: Uint16Array;
}

export function learnWords({ counts, vocabulary }: Library): Knowledge {
  const ids = new Map<string, number>();
  const trigrams = new Uint16Array(letterCount ** 3);
  for (let word = 0; word < counts.length; word++) {
    if (counts[word] === 0) continue;
    const spelling = vocabulary.foldSpelling(word);
    if (!plainWord.test(spelling)) continue;
    ids.set(spelling, word);
    for (const trigram of new Set(trigramsOf(spelling))) trigrams[trigram]!++;
  }
  return { ids, trigrams };
}

export const plainWord = /^[a-z]{2,24}$/;
/** The letters from a to z, and the edge of a word. */
const letterCount = 27;

function trigramsOf(word: string): number[] {
  const codes = [0, ...Array.from(word, (letter) => letter.charCodeAt(0) - 96), 0];
  return codes.slice(2).map((code, at) => (codes[at]! * letterCount + codes[at + 1]!) * letterCount + code);
}

/** Whether letters of the word follow each other in no other word. */
export function hasStrangeLetters({ ids, trigrams }: Knowledge, word: string): boolean {
  if (ids.size < enoughWords) return false;
  const own = ids.has(word) ? 1 : 0;
  return trigramsOf(word).some((trigram) => trigrams[trigram]! <= own);
}
