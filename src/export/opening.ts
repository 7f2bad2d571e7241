import { printableLine } from './printable.ts';

/** Longer excerpts do not help to recognise a passage; with its indent the line still fits 80 columns. */
const longestExcerpt = 68;

/** The first words of a text on one line, cut between words, with control characters made visible. */
export function opening(text: string, longest = longestExcerpt): string {
  // Only so much is looked at: a passage may be a whole book.
  const start = text
    .slice(0, longest * 8)
    .trim()
    .replace(/\s+/gu, ' ');
  const isWhole = text.length <= longest * 8;
  if (isWhole && start.length <= longest) return printableLine(start);
  const cut = start.lastIndexOf(' ', longest - 1);
  return `${printableLine(start.slice(0, cut > 0 ? cut : longest - 1).toWellFormed())} …`;
}
