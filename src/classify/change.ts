import { characterClass, classAt, findWords, fold } from '../text/index.ts';
import type { Lexicon, Telling } from './lexicon.ts';

/** One side of a change: its wording as written and folded word by word, and where it stands. */
export interface Wording {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** The words, folded. */
  readonly words: readonly string[];
  /** What each word tells; shorter than `words` where the last tell nothing. */
  readonly telling: readonly (Telling | undefined)[];
}

/** Two wordings that stand for each other. At least one is not empty, and they differ. */
export interface Change {
  readonly a: Wording;
  readonly b: Wording;
  readonly lexicon: Lexicon;
}

const none: readonly never[] = [];

/** Reads `text.slice(from, to)`. */
export function readWording(text: string, from: number, to: number, lexicon: Lexicon): Wording {
  const written = text.slice(from, to);
  if (isGap(written)) return { text, from, to, written, words: none, telling: none };
  const spans = findWords(written);
  const words: string[] = [];
  let telling: (Telling | undefined)[] | undefined;
  for (let index = 0; index < spans.length; index += 2) {
    const word = fold(written.slice(spans.at(index), spans.at(index + 1)));
    const told = lexicon.of(word);
    if (told !== undefined) {
      telling ??= words.map(() => undefined);
      telling[words.length] = told;
    }
    words.push(word);
  }
  return { text, from, to, written, words, telling: telling ?? none };
}

/** Many changes are in punctuation and spaces alone, and need no list of words. */
function isGap(written: string): boolean {
  for (let index = 0; index < written.length; index++) {
    const kind = classAt(written, index);
    if (kind !== characterClass.gap && kind !== characterClass.apostrophe) return false;
  }
  return true;
}

/** Where the word at `index` ends, as an offset in the text. Reads the wording again: for the few that ask. */
export function endOfWord({ written, from }: Wording, index: number): number {
  return from + findWords(written).at(index * 2 + 1);
}

/** The words as they stand in the text. Reads the wording again, likewise. */
export function wordsAsWritten({ written }: Wording): string[] {
  const spans = findWords(written);
  return Array.from({ length: spans.length / 2 }, (_, word) =>
    written.slice(spans.at(word * 2), spans.at(word * 2 + 1)),
  );
}

/** The word after `offset` in the text, folded, if nothing but spaces, quotation marks or hyphens parts them. */
export function wordAfter(text: string, offset: number): string | undefined {
  const next = followingWord.exec(text.slice(offset, offset + longestLook))?.[1];
  return next === undefined ? undefined : fold(next);
}

/** The word before `offset`, likewise. */
export function wordBefore(text: string, offset: number): string | undefined {
  const previous = precedingWord.exec(text.slice(Math.max(0, offset - longestLook), offset))?.[1];
  return previous === undefined ? undefined : fold(previous);
}

/** Code units: the longest word worth looking up, and the gap before it. */
const longestLook = 24;
const followingWord = /^[\s“”"'-]+([\p{L}\p{M}\p{N}]+)/u;
const precedingWord = /([\p{L}\p{M}\p{N}]+)[\s“”"'-]+$/u;
