/** Where the words of a question stand in a text, folded as the search folds them. */
import type { Span } from './model/index.ts';
import { foldedWords } from './search/index.ts';
import { findWords } from './text/index.ts';

/** Finds every word of the question in a text, in order; undefined where the question has no word. */
export function wordFinder(question: string): ((text: string) => readonly Span[]) | undefined {
  const wanted = new Set(foldedWords(question));
  if (wanted.size === 0) return undefined;
  return (text) => {
    const spans = findWords(text);
    return foldedWords(text).flatMap((word, index) =>
      wanted.has(word) ? [{ from: spans.at(index * 2), to: spans.at(index * 2 + 1) }] : [],
    );
  };
}
