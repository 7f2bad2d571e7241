/**
 * What stands between two shared words in both texts and is not the same: a rewording, which costs, or
 * the same text misread, which still tells something.
 *
 *   A  [the] rambles of this [nature]        B  [the] ramblesoftbis [nature]        most letters agree
 *
 * The letters of both sides, those that look alike as one, are compared by a longest common
 * subsequence (`lookalike-letters.ts`). Of two unrelated wordings of one length about half the letters
 * agree; of two readings of one print nearly all. Cost: the product of the letters, for gaps of at
 * most `mostWords` words.
 */
import { gapCost } from './chain-seeds.ts';
import type { TextRun } from './text-run.ts';
import { weightsPerBit } from './word-bits.ts';

/** Share of the longer side's letters from which on both sides are readings of one text. */
const leastAgreement = 0.75;
/** Letters of the shorter side, at least: in a word of three anything is two letters from anything. */
const fewestLetters = 4;
/** Words of a gap, on either side: a line that was misread from end to end. */
const mostWords = 12;
/** Share of its bits that misread text keeps. */
export const nearShare = 0.5;

/**
 * Bits that a gap between two shared words adds; below 0 for a rewording. From words at `fromA` and
 * `fromB` up to those at `toA` and `toB`, as positions in the run. The same with the sides swapped.
 */
export function gapWorth(run: TextRun, fromA: number, toA: number, fromB: number, toB: number): number {
  const [wordsA, wordsB] = [toA - fromA, toB - fromB];
  const isSmall = wordsA > 0 && wordsB > 0 && wordsA <= mostWords && wordsB <= mostWords;
  if (!isSmall || !isMisread(run, fromA, toA, fromB, toB)) return -gapCost(wordsA, wordsB);
  const weight = Math.min(weightOf(run, fromA, toA), weightOf(run, fromB, toB));
  return (nearShare * weight) / weightsPerBit;
}

function weightOf({ weights }: TextRun, from: number, to: number): number {
  let weight = 0;
  for (let at = from; at < to; at++) weight += weights[at]!;
  return weight;
}

function isMisread(run: TextRun, fromA: number, toA: number, fromB: number, toB: number): boolean {
  const [countA, countB] = [countLetters(run, fromA, toA), countLetters(run, fromB, toB)];
  const [shorter, longer] = [Math.min(countA, countB), Math.max(countA, countB)];
  if (shorter < fewestLetters || shorter < leastAgreement * longer) return false;
  const common = commonLetters(lettersOf(run, fromA, toA, countA), lettersOf(run, fromB, toB, countB));
  return common >= leastAgreement * longer;
}

function countLetters({ words, letters: { starts } }: TextRun, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += starts[words[at]! + 1]! - starts[words[at]!]!;
  return count;
}

function lettersOf(
  { words, letters: { starts, letters } }: TextRun,
  from: number,
  to: number,
  count: number,
): Uint8Array {
  const joined = new Uint8Array(count);
  let length = 0;
  for (let at = from; at < to; at++) {
    for (let letter = starts[words[at]!]!; letter < starts[words[at]! + 1]!; letter++)
      joined[length++] = letters[letter]!;
  }
  return joined;
}

/** Length of a longest common subsequence, by the textbook table of which one row is kept. */
function commonLetters(a: Uint8Array, b: Uint8Array): number {
  const row = new Uint16Array(b.length + 1);
  for (const letter of a) {
    let diagonal = 0;
    for (let column = 1; column <= b.length; column++) {
      const above = row[column]!;
      row[column] = b[column - 1] === letter ? diagonal + 1 : Math.max(above, row[column - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
