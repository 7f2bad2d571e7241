import { findWords } from './tokenize.ts';

/** The first words of a text, as written, with an ellipsis where it goes on; for titles and lists. */
export function opening(text: string, words: number): string {
  const spans = findWords(text);
  const isWhole = spans.length <= words * 2;
  const cut = isWhole ? text : text.slice(0, spans.at(words * 2 - 1));
  return `${cut.trim().replace(/\s+/gu, ' ')}${isWhole ? '' : ' …'}`;
}
