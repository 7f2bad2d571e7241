import { findWords, fold, priorBits } from '../text/index.ts';

/** What is looked up: a word that is not common, or two common ones that stand side by side. */
export interface Term {
  readonly term: string;
  /** Which words of the text it is made of: the first, and one past the last. */
  readonly fromWord: number;
  readonly toWord: number;
  /** How much it may tell, before it is known on how many pages it stands. */
  readonly bits: number;
}

/** Code units of a word that are looked up: what is longer is no word. */
export const longestTerm = 40;

/** Two common words together are about as rare as a word of four letters. */
const bitsOfPair = 9;

/** The terms of a text, each once, in the order of their first place. */
export function termsOf(text: string, common: ReadonlySet<string>): Term[] {
  const terms = new Map<string, Term>();
  const words = foldedWords(text);
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isCommon = common.has(word);
    if (isCommon && (next === undefined || !common.has(next))) continue;
    const term = isCommon ? pairTerm(word, next!) : word;
    if (terms.has(term)) continue;
    const bits = isCommon ? bitsOfPair : priorBits(word);
    terms.set(term, { term, fromWord: index, toWord: index + (isCommon ? 2 : 1), bits });
  }
  return [...terms.values()];
}

export function pairTerm(first: string, second: string): string {
  return `${first} ${second}`;
}

/** The words of a text as they are looked up. */
export function foldedWords(text: string): string[] {
  const spans = findWords(text);
  return Array.from({ length: spans.length / 2 }, (_, index) =>
    fold(text.slice(spans.at(index * 2), spans.at(index * 2 + 1))).slice(0, longestTerm),
  );
}
