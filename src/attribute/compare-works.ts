/**
 * Whether two titles can be one work's, by the titles alone.
 *
 *   same         The History of the Russian Revolution / History of the Russian Revolution
 *   compatible   Red October / Red October: The Bolshevik Revolution of 1917; the same with a letter amiss
 *   different    The Russian Revolution / History of the Russian Revolution
 *
 * A title is short for another where it ends at the other's subtitle, or is its beginning and of two telling
 * words at least. That one stands somewhere in the other is not enough: books have titles of books in them.
 * Numbers are never a matter of spelling: volume 1 is not volume 2.
 */
import { findWords, fold, spellingDistance } from '../text/index.ts';

export type WorkAgreement = 'same' | 'compatible' | 'different';

/** Edits per letter of one word in a title: Communists / Communist, colour / color. */
const mostAmiss = 0.25;
/** Units; more is no title. */
const longestTitle = 400;

/** Symmetric. Capitals, accents, marks around a title, articles before it and an edition or year after it are no part of it. */
export function compareWorks(a: string, b: string): WorkAgreement {
  const [titleA, titleB] = [titleOf(a), titleOf(b)];
  if (titleA.words.length === 0 || titleB.words.length === 0) {
    return titleA.words.length === titleB.words.length && a.trim() === b.trim() ? 'same' : 'different';
  }
  if (agree(titleA.words, titleB.words, isEqual)) return 'same';
  const isCompatible =
    agree(titleA.words, titleB.words, isNear) || isShortFor(titleA, titleB) || isShortFor(titleB, titleA);
  return isCompatible ? 'compatible' : 'different';
}

interface Title {
  /** Folded, without what stands before the first telling word. */
  readonly words: readonly string[];
  /** How many of them stand before each subtitle. */
  readonly ends: readonly number[];
}

/** Stand before a title without telling anything: "On the Origin of Species". */
const openers = new Set([
  'the',
  'a',
  'an',
  'on',
  'of',
  'le',
  'la',
  'les',
  'der',
  'die',
  'das',
  'el',
  'il',
  'lo',
]);
/** Tell nothing about which work it is. */
const emptyWords = new Set([
  ...openers,
  'and',
  'in',
  'to',
  'for',
  'with',
  'by',
  'from',
  'my',
  'i',
  'as',
  'or',
  'at',
]);
/** Before these an old title goes on explaining itself: "Frankenstein; or, the Modern Prometheus". */
const explainers = new Set(['or', 'by', 'being', 'with', 'as', 'in', 'from', 'on', 'about']);

const afterTitle =
  /[\s,]*[([](?:[^()[\]]*\d[^()[\]]*|[^()[\]]*\b(?:ed|edn|edition|vols?)\b[^()[\]]*)[)\]][\s.,]*$/iu;
const subtitleMark = /[:;.,()[\]\u2013\u2014]|\s-\s|\?|!/u;

function titleOf(written: string): Title {
  const title = written.slice(0, longestTitle).replace(afterTitle, '');
  const bounds = findWords(title);
  const words: string[] = [];
  const ends: number[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    const [from, to] = [bounds.at(index), bounds.at(index + 1)];
    const word = fold(title.slice(from, to)).replace(/['’]s?$/u, '');
    if (words.length === 0 && openers.has(word) && index + 2 < bounds.length) continue;
    if (words.length > 0 && subtitleMark.test(title.slice(bounds.at(index - 1), from)))
      ends.push(words.length);
    words.push(word);
  }
  return { words, ends };
}

function agree(
  a: readonly string[],
  b: readonly string[],
  isOneWord: (a: string, b: string) => boolean,
): boolean {
  return a.length === b.length && a.every((word, index) => isOneWord(word, b[index]!));
}

function isEqual(a: string, b: string): boolean {
  return a === b;
}

function isNear(a: string, b: string): boolean {
  return spellingDistance(a, b, mostAmiss) <= mostAmiss;
}

function isShortFor(short: Title, long: Title): boolean {
  const { length } = short.words;
  if (length >= long.words.length || !agree(short.words, long.words.slice(0, length), isNear)) return false;
  const rest = long.words.slice(length);
  if (long.ends.includes(length)) return true;
  const telling = short.words.filter((word) => !emptyWords.has(word)).length;
  return telling >= 2 && explainers.has(rest[0]!);
}
