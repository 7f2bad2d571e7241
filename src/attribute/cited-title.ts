/** Reads the title of a work in a piece of a citation, between its commas: “Russia, what next?” · The Prophet Armed (London, 1954). */
import type { AttributedWork, Span, StatedDate } from '../model/index.ts';
import { trimmed } from './cut-citations.ts';
import { role } from './language.ts';
import { hasRole, type Reading } from './reading.ts';

/** Words of a title without marks at most; what is longer is a sentence. */
const longestTitle = 16;

/** In marks anything is a title; without them most of its longer words have capitals, and none says anything. */
export function isTitleLike({ text, words }: Reading, { from, to }: Span): boolean {
  const wording = text.slice(from, to);
  if (/^[“‘"«]/u.test(wording)) return wording.length > 2;
  if (!/^[\p{Lu}\p{N}]/u.test(wording) || wording.length < 3 || /[“"”]/u.test(wording)) return false;
  const first = words.at(from);
  if (words.at(to) - first > longestTitle) return false;
  const long = wording.match(/\p{L}[\p{L}\p{M}’']{3,}/gu) ?? [];
  const small = long.filter((word) => /^\p{Ll}/u.test(word));
  return small.length * 2 <= long.length;
}

const inMarks = /^(?:“[^”]+”|"[^"]+"|‘.+?’(?!\p{L})|«[^»]+»)/su;

/**
 * The work that a piece names. Marks around a title, a comma within them, what is after them (“On Reading,” Journal
 * 12) and a bracket with its date are not its own.
 */
export function workIn(
  text: string,
  piece: Span,
  date: StatedDate | undefined,
): AttributedWork & { readonly span: Span } {
  const wording = text.slice(piece.from, piece.to);
  const marked = inMarks.exec(wording)?.[0];
  const bracket = /\s?\([^()]{0,120}\)$/u.exec(wording);
  const end = piece.from + (marked?.length ?? bracket?.index ?? wording.length);
  let { from, to } = trimmed(text, { from: piece.from, to: end });
  if (/[“‘"«]/u.test(text[from]!)) from++;
  if (/[”’"»]/u.test(text[to - 1]!)) to--;
  if (marked !== undefined && /[,.]/u.test(text[to - 1]!)) to--;
  const title = text.slice(from, to).replace(/\s+/gu, ' ');
  return { title, span: { from, to }, ...(date && bracket && { date }) };
}

const initials = /^(?:(?:\p{Lu}\.[\s-]?){0,4}\p{Lu}$|(?:\p{Lu}\.[\s-]?){1,4}(?<=\s)(?=\p{Lu}))/u;
const givenNames = /^\p{Lu}[\p{L}\p{M}'’-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}'’-]{0,30}){0,2}\.\s+/u;

/**
 * A piece after a surname without the given names that it may begin with: "Roe, Jane. On Reading Aloud. London:
 * Macmillan", "Lenin, V. I., Works". Then a full stop ends the title as well.
 */
export function afterGivenNames(reading: Reading, piece: Span): Span {
  const { text, words } = reading;
  const wording = text.slice(piece.from, piece.to);
  const match = initials.exec(wording)?.[0] ?? givenNames.exec(wording)?.[0];
  if (match === undefined) return piece;
  const isName =
    initials.test(wording) || hasRole(reading, words.at(piece.from), role.maleName | role.femaleName);
  if (!isName) return piece;
  const from = piece.from + match.length;
  const stop = /\.\s/u.exec(text.slice(from, piece.to));
  return { from, to: stop === null ? piece.to : from + stop.index };
}
