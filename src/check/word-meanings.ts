/** What a word may have been read for, by its letters alone. */
import { lookalikes } from '../classify/index.ts';
import { type Knowledge, plainWord } from './known-words.ts';
import type { Library } from './library.ts';

/** Printers of the seventeenth century set it for want of a W; it is not misread. */
const oldW = 'vv';

/** What looks like what, besides the table for words that stand beside each other: as read, as meant. */
const readFor: readonly (readonly [string, string])[] = [
  ...lookalikes
    .filter(([one]) => one !== oldW)
    .flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
  ['il', 'h'],
  ['tn', 'm'],
  ['nn', 'm'],
  ['tli', 'th'],
  ['lv', 'ly'],
];

/** Times that an unknown word may stand: a scanner reads the same letters wrongly twice, seldom more often. */
const mostStrange = 2;
/** Part of all words that a word must make up for another, which is a word as well, to be read for it. */
const veryCommon = 0.001;
/** How much rarer it must be than the other. */
const farRarer = 20;

export interface Meaning {
  readonly meant: string;
  readonly letters: string;
  readonly isJoined: boolean;
  readonly isStrange: boolean;
}

const noMeanings: readonly Meaning[] = [];

/** What a word may have been read for, whatever its neighbours say. */
export function meaningsOf(
  { counts, vocabulary, words }: Library,
  { ids }: Knowledge,
  word: number,
): readonly Meaning[] {
  const spelling = vocabulary.foldSpelling(word);
  const year = yearIn(spelling);
  if (year !== undefined)
    return [{ meant: year, letters: 'letters for digits', isJoined: true, isStrange: true }];
  if (!plainWord.test(spelling)) return noMeanings;
  const isStrange = counts[word]! <= mostStrange;
  const leastCount = isStrange ? 1 : Math.max(veryCommon * words.length, farRarer * counts[word]!);
  if (!isStrange && counts[word]! * farRarer > words.length * mostOfAll) return noMeanings;
  const found: Meaning[] = [];
  for (const [read, meant] of readFor) {
    for (let at = spelling.indexOf(read); at >= 0; at = spelling.indexOf(read, at + 1)) {
      const other = spelling.slice(0, at) + meant + spelling.slice(at + read.length);
      const id = ids.get(other);
      if (id === undefined || counts[id]! < leastCount) continue;
      found.push({
        meant: other,
        letters: `${meant}/${read}`,
        isJoined: read.length > meant.length,
        isStrange,
      });
    }
  }
  return found;
}

/** No word makes up more of a text: a twentieth is "the". */
const mostOfAll = 0.06;

/** "Igo6", "l9l7": four signs that look like the digits of a year, some of them letters. */
export function yearIn(word: string): string | undefined {
  if (word.length !== 4 || !/\p{Nd}/u.test(word) || !/\p{L}/u.test(word)) return undefined;
  const digits = word.replace(/[a-z]/g, (letter) => digitsLike[letter] ?? letter);
  return /^1[4-9]\d\d$|^20\d\d$/.test(digits) ? digits : undefined;
}

const digitsLike: Readonly<Record<string, string>> = {
  i: '1',
  l: '1',
  o: '0',
  g: '9',
  q: '9',
  s: '5',
  z: '2',
  b: '6',
};
