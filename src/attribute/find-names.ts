/**
 * Finds names in running text by their capitals: "Robert V. Daniels", "the critic, Bertram D. Wolfe",
 * "Vladimir Antonov-Ovseenko", "Simone de Beauvoir". Whether a name is a person's is learned from the text
 * itself: who is once called by a full name ("Leon Trotsky") or said to say something ("Kamenev said")
 * is a person wherever the surname stands alone.
 */
import type { Span } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { role } from './language.ts';
import { gap, isCapital, spanOf, type Words } from './read-words.ts';

export interface Mention {
  /** Words of the name, half-open, without titles before it. */
  readonly fromWord: number;
  readonly toWord: number;
  /** The first word that belongs to it: a title, a noun in apposition. */
  readonly leadWord: number;
  readonly span: Span;
  readonly name: string;
  /** The last word, as it is compared. */
  readonly surname: string;
  /** "Lenin's": stands before what is his. */
  readonly isPossessive: boolean;
  readonly isPerson: boolean;
}

/** What a text shows about the people it names, by surname. */
export type People = ReadonlyMap<string, Evidence>;

export interface Evidence {
  /** How often the name stands in the text. */
  times: number;
  /** How often with a given name of either sex. */
  men: number;
  women: number;
  /** How often with a given name that is known, with a title, or saying something. */
  sure: number;
}

export type Sex = 'he' | 'she';

/** Words of a name at most, so that a page of capitals is no name. */
const longestName = 8;

/** The name that begins at a word, its titles before it; undefined where none does. */
export function nameAt(text: string, words: Words, index: number, people: People): Mention | undefined {
  let first = index;
  while (isTitleBefore(text, words, first)) first++;
  if (!isNameWord(text, words, first) || text[words.from[first]! - 1] === '[') return undefined;
  const toWord = endOfName(text, words, first);
  if (isOffice(words, first, toWord) || words.to[toWord - 1]! - words.from[first]! === 1) return undefined;
  const span = spanOf(words, first, toWord);
  const wording = text.slice(span.from, span.to);
  const name = wording.replace(/['’]s?$/u, '');
  const isPossessive = name !== wording || isPluralPossessive(text, span.to, name);
  const surname = surnameOf(text, words, toWord - 1);
  const mention = { fromWord: first, toWord, leadWord: index, surname, isPossessive };
  return {
    ...mention,
    span: { from: span.from, to: span.from + name.length },
    name: name.replace(/\s+/gu, ' '),
    isPerson: isPersonName(text, words, mention, people),
  };
}

/** All names of a run of words, in order. */
export function namesIn(
  text: string,
  words: Words,
  run: { readonly fromWord: number; readonly toWord: number },
  people: People,
): Mention[] {
  const found: Mention[] = [];
  for (let index = run.fromWord; index < run.toWord; index++) {
    if ((words.roles[index]! & isCapital) === 0) continue;
    const mention = nameAt(text, words, index, people);
    if (mention === undefined) continue;
    found.push(mention);
    index = mention.toWord - 1;
  }
  return found;
}

/** Whether a name is a man's or a woman's, as far as its given name or the text tells. */
export function sexOf(words: Words, mention: Mention, people: People): Sex | undefined {
  const own = mention.toWord - mention.fromWord > 1 ? sexOfGivenName(words, mention) : undefined;
  if (own !== undefined) return own;
  const { men = 0, women = 0 } = people.get(mention.surname) ?? {};
  return men > women ? 'he' : women > men ? 'she' : undefined;
}

/** Whether a name is known to be a person's, and not only looks like one ("Five Year Plan"). */
export function isSurePerson(words: Words, mention: Mention, people: People): boolean {
  if (!mention.isPerson) return false;
  return hasGivenName(words, mention) || (people.get(mention.surname)?.sure ?? 0) > 0;
}

export function hasGivenName(words: Words, { fromWord, toWord }: Mention): boolean {
  return toWord - fromWord > 1 && (words.roles[fromWord]! & (role.maleName | role.femaleName)) !== 0;
}

export function sexOfGivenName(words: Words, { fromWord }: Mention): Sex | undefined {
  const roles = words.roles[fromWord]!;
  const isMan = (roles & role.maleName) !== 0;
  const isWoman = (roles & role.femaleName) !== 0;
  return isMan === isWoman ? undefined : isMan ? 'he' : 'she';
}

function isTitleBefore(text: string, words: Words, index: number): boolean {
  const roles = words.roles[index] ?? 0;
  if ((roles & (role.personTitle | role.body)) === 0 || (roles & isCapital) === 0) return false;
  // "the English Lord Chancellor Parker": where somebody is from stands before what he is.
  const isOrigin = (roles & role.personTitle) === 0;
  if (isOrigin && ((words.roles[index + 1] ?? 0) & role.personTitle) === 0) return false;
  return isNameWord(text, words, index + 1) && joins(text, words, index + 1, { afterTitle: true });
}

/** "the President", "First Lady": an office without its holder is nobody's name. */
function isOffice(words: Words, fromWord: number, toWord: number): boolean {
  for (let word = fromWord; word < toWord; word++) {
    if ((words.roles[word]! & (role.personTitle | role.person)) === 0) return false;
  }
  return true;
}

function isNameWord(text: string, words: Words, index: number): boolean {
  const roles = words.roles[index] ?? 0;
  if ((roles & isCapital) === 0) return false;
  return (roles & role.noName) === 0 || isInitial(text, words, index);
}

/** "Chester A. Arthur", "I. Kant": a letter with a point is no article and no pronoun. */
function isInitial(text: string, words: Words, index: number): boolean {
  const to = words.to[index]!;
  return to - words.from[index]! === 1 && text[to] === '.' && /^\.?\s?\p{Lu}/u.test(text.slice(to, to + 3));
}

function endOfName(text: string, words: Words, first: number): number {
  let end = first + 1;
  while (end < words.count && end - first < longestName) {
    if (isPossessiveWord(text, words, end - 1) || !joins(text, words, end, {})) break;
    if (beginsPerson(text, words, first, end)) break;
    if (isNameWord(text, words, end) || isInsideName(text, words, end)) end++;
    else if (isLinked(words, end) && leadsToName(text, words, end)) end += 2;
    else break;
  }
  return end;
}

const given = role.maleName | role.femaleName;

/** "the Labour Party Leon Trotsky": a body's name is over where a person's begins. */
function beginsPerson(text: string, words: Words, first: number, index: number): boolean {
  const isAfterBody = (words.roles[index - 1]! & role.body) !== 0 && (words.roles[first]! & given) === 0;
  const isAbbreviated = (words.gaps[index]! & gap.stop) !== 0;
  if (!isAfterBody || isAbbreviated || (words.roles[index]! & given) === 0) return false;
  return isNameWord(text, words, index + 1) && joins(text, words, index + 1, {});
}

/** "Theresa May", "Robin Page Arnot": what elsewhere is no name may be part of one. */
function isInsideName(text: string, words: Words, index: number): boolean {
  const roles = words.roles[index]!;
  if ((roles & isCapital) === 0) return false;
  if ((roles & given) !== 0) return true;
  return (
    isNameWord(text, words, index + 1) &&
    joins(text, words, index + 1, {}) &&
    (words.roles[index - 1]! & given) !== 0
  );
}

/** "Simone de Beauvoir", "House of Commons": a small word that joins two parts of a name. */
function isLinked(words: Words, index: number): boolean {
  const roles = words.roles[index]!;
  if ((roles & role.inName) !== 0) return true;
  return (roles & role.inBody) !== 0 && (words.roles[index - 1]! & role.body) !== 0;
}

/** "de Beauvoir", also "van der Rohe", whose second particle is taken as part of what follows. */
function leadsToName(text: string, words: Words, particle: number): boolean {
  return isNameWord(text, words, particle + 1) && joins(text, words, particle + 1, {});
}

function isPossessiveWord(text: string, words: Words, index: number): boolean {
  return /['’]s$/u.test(text.slice(Math.max(words.from[index]!, words.to[index]! - 2), words.to[index]!));
}

function isPluralPossessive(text: string, end: number, name: string): boolean {
  return name.endsWith('s') && /^['’]\s\p{Ll}/u.test(text.slice(end, end + 3));
}

/** Whether a word goes on from the one before it as part of one name. */
function joins(text: string, words: Words, index: number, { afterTitle = false }): boolean {
  const bits = words.gaps[index]!;
  if ((bits & (gap.sentence | gap.block)) !== 0) return false;
  const between = text.slice(words.to[index - 1]!, words.from[index]!);
  if (between.length > 3) return false;
  if (/^\s?$|^[-‐]$/u.test(between)) return true;
  if (!/^\.\s?$/u.test(between)) return false;
  const before = words.to[index - 1]! - words.from[index - 1]!;
  return afterTitle || before === 1 || (before === 2 && (words.roles[index - 1]! & role.body) !== 0);
}

function surnameOf(text: string, words: Words, index: number): string {
  return fold(text.slice(words.from[index], words.to[index]).replace(/['’]s?$/u, ''));
}

/** "INTERSTATE COMMERCE LAWS": where all is in capitals, capitals make no name. */
function isHeadline(text: string, words: Words, fromWord: number, toWord: number): boolean {
  const wording = text.slice(words.from[fromWord], words.to[toWord - 1]);
  return toWord - fromWord > 1 && wording.length > 8 && wording === wording.toUpperCase();
}

/** Whether one of the words belongs to the names of bodies and places. */
export function wordsOfBodies(words: Words, fromWord: number, toWord: number): boolean {
  for (let index = fromWord; index < toWord; index++) {
    if ((words.roles[index]! & (role.body | role.periodical)) !== 0) return true;
  }
  return false;
}

function isPersonName(
  text: string,
  words: Words,
  mention: Pick<Mention, 'fromWord' | 'toWord' | 'leadWord' | 'surname'>,
  people: People,
): boolean {
  const { fromWord, toWord, leadWord, surname } = mention;
  const first = words.roles[fromWord]!;
  const length = toWord - fromWord;
  if (length > 1 && (first & (role.maleName | role.femaleName)) !== 0) return true;
  if (wordsOfBodies(words, fromWord, toWord) || isHeadline(text, words, fromWord, toWord)) return false;
  if (leadWord < fromWord || hasNounBefore(words, leadWord)) return true;
  // "U.S." is nobody; whoever has initials has a surname.
  const last = words.to[toWord - 1]! - words.from[toWord - 1]!;
  if (last === 1) return false;
  const hasInitial = words.to[fromWord]! - words.from[fromWord]! === 1;
  if (length > 1 && (hasInitial || isFreeName(words, mention))) return true;
  return people.has(surname) && isFreeName(words, mention);
}

/** "the fascist writer Malaparte". */
export function hasNounBefore(words: Words, leadWord: number): boolean {
  const roles = words.roles[leadWord - 1] ?? 0;
  return (roles & role.person) !== 0 && (roles & isCapital) === 0 && words.gaps[leadWord] === 0;
}

/** No article before it: "the Alexandrinsky Theater" is nobody, "Nadya Alliluyeva" is. */
export function isFreeName(words: Words, { leadWord }: Pick<Mention, 'leadWord'>): boolean {
  if (leadWord === 0 || (words.gaps[leadWord]! & gap.sentence) !== 0) return true;
  return (words.roles[leadWord - 1]! & role.determiner) === 0;
}
