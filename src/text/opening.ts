import { findWords } from './tokenize.ts';

/**
 * The first words of a text, as written, with an ellipsis where it goes on and without a comma where it ends;
 * for titles and lists.
 */
export function opening(text: string, words: number): string {
  const spans = findWords(text);
  const isWhole = spans.length <= words * 2;
  const end = isWhole ? text.length : spans.at(words * 2 - 1);
  const hyphened = /^(?:[-\u{2010}]\p{L}+)*/u.exec(text.slice(end, end + longestHyphened))![0];
  const first = (text.slice(0, end) + hyphened).trim().replace(/\s+/gu, ' ');
  return isWhole ? first.replace(/[,;:]$/u, '') : `${first} …`;
}

/** Code units by which a compound goes on after its first word ("hard-working"). */
const longestHyphened = 40;
