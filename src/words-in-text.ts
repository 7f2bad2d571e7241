/** Where the words of a question stand in a text. */
import { limits, type Span } from './model/index.ts';
import { foldedWords } from './search/index.ts';
import { findWords, fold } from './text/index.ts';

/** The words that are looked for: as many different ones as a search takes. */
export function wordsOf(question: string): ReadonlySet<string> {
  return new Set([...new Set(foldedWords(question))].slice(0, limits.searchedWords));
}

/** In order, those with nothing but a blank between them as one. Linear in the text; each spelling is folded once. */
export function findWordsIn(text: string, wanted: ReadonlySet<string>): Span[] {
  const found: { from: number; to: number }[] = [];
  if (wanted.size === 0) return found;
  const isWanted = new Map<string, boolean>();
  const words = findWords(text);
  for (let index = 0; index < words.length; index += 2) {
    const [from, to] = [words.at(index), words.at(index + 1)];
    const form = text.slice(from, to);
    const known = isWanted.get(form) ?? wanted.has(fold(form));
    isWanted.set(form, known);
    if (!known) continue;
    const last = found.at(-1);
    if (last !== undefined && isBlank.test(text.slice(last.to, from))) last.to = to;
    else found.push({ from, to });
  }
  return found;
}

const isBlank = /^\s$/u;
