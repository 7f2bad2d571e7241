import type { Span, StatedDate } from '../model/index.ts';
import { findStatedDates } from './read-dates.ts';

/** Code units that a date with its day of the week may take: "Wednesday, 20th October, 1920". */
const longestDate = 40;

/** "20th October, 1920: At one time …": the date that opens an entry of a diary, or a letter. */
export function readOpeningDate(text: string, part: Span): StatedDate | undefined {
  const opening = { from: part.from, to: Math.min(part.to, part.from + longestDate) };
  const [date] = findStatedDates(text, opening);
  if (date?.span === undefined) return undefined;
  const before = text.slice(part.from, date.span.from);
  const after = text.slice(date.span.to, date.span.to + 2);
  const isAlone = date.span.to === part.to || /^\s*(?:[:.;—–-]|\n)/u.test(after);
  return isAlone && /^[\p{Ps}\s]*(?:\p{L}+,?\s)?$/u.test(before) ? date : undefined;
}
