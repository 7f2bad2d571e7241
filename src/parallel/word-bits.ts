/**
 * How surprising a shared word is, in bits: −log2 of the chance to meet it at any one place.
 *
 *   the 4 bits   Trotsky 6   history 11   spiteful 15
 *
 * The null model: two texts that have nothing to do with each other draw their words each with the
 * chance it has in that of the two texts where it is commoner; and after a word that it often follows
 * in that text, with the chance it has there. So "united" tells something and "states" after it next
 * to nothing, and a formula of the text is worth less than other words as common as its own. A shared
 * run of b bits is then expected 2^-b times per pair of places. Language has more rules than two
 * words show, which is why thresholds lie above log2 of the pairs of places.
 *
 * Only the two texts themselves are counted, never the rest of the corpus: what is said of two texts
 * stays the same whatever else is scanned with them. A word's chance mixes its count in the text
 * with a prior by its length, worth `priorWords` words, so that a short text is not taken for a
 * language in which every word is rare (`priorBits`).
 */
import type { Tokens, Vocabulary } from '../model/index.ts';
import { priorBits } from '../text/index.ts';
import { mixed } from './gram-index.ts';

/** About a magazine article: below that, counts say little. */
const priorWords = 10_000;
/** No word counts for more: a misprint that stands twice is not a quotation. */
const mostBits = 15.875;
/** Bits are kept in eighths, in a byte a word: a twentieth of what the commonest word tells, and a quarter of the memory. */
export const weightsPerBit = 8;

/**
 * Times that two words stand side by side before they count as a habit of the text: five, so that a
 * phrase that stands twice in a quotation is no formula because the quotation stands twice in an article; and in a long text this
 * share of the square root of its words, so that a refrain is not (9 times in the Quran, 27 in the
 * King James version). Without it 7 of 93 repeated verses of the Quran are lost, and 2 in a hundred
 * graded parallels of the Bible; with three times as much, an eighth more candidates stand above them.
 */
const leastHabit = 5;
const habitShare = 0.03;
/** Words by which the count of the first of two is raised, so that a rare word has no habits. */
const habitPrior = 20;

/** Bits of each word of the texts laid end to end, by position, in units of 1/`weightsPerBit`. */
export function wordWeights(texts: readonly Tokens[], vocabulary: Vocabulary): Uint8Array {
  const priors = Float64Array.from(
    { length: vocabulary.size },
    (_, word) => priorWords * 2 ** -priorBits(vocabulary.foldSpelling(word)),
  );
  const counts = new Uint32Array(vocabulary.size);
  const weights = new Uint8Array(texts.reduce((sum, { count }) => sum + count, 0));
  let start = 0;
  for (const { count, fold } of texts) {
    const pairs = countPairs(fold);
    const habit = Math.max(leastHabit, habitShare * Math.sqrt(count));
    for (let token = 0; token < count; token++) counts[fold[token]!]!++;
    for (let token = 0; token < count; token++) {
      const word = fold[token]!;
      let chance = (counts[word]! + priors[word]!) / (count + priorWords);
      if (token > 0) {
        const before = fold[token - 1]!;
        const together = Math.max(0, pairs.count(before, word) - habit);
        chance = Math.max(chance, together / (counts[before]! + habitPrior));
      }
      weights[start + token] = Math.round(Math.min(mostBits, -Math.log2(chance)) * weightsPerBit);
    }
    for (let token = 0; token < count; token++) counts[fold[token]!] = 0;
    start += count;
  }
  return weights;
}

interface PairCounts {
  count(first: number, second: number): number;
}

/** How often two words stand side by side: a table by open addressing, at most half full. */
function countPairs(fold: Uint32Array): PairCounts {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(64, fold.length * 2)));
  const [firsts, seconds] = [new Uint32Array(slots), new Uint32Array(slots)];
  const counts = new Uint32Array(slots);
  const slotOf = (first: number, second: number): number => {
    let slot = mixed(mixed(0, first), second) & (slots - 1);
    while (counts[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  };
  for (let token = 1; token < fold.length; token++) {
    const [first, second] = [fold[token - 1]!, fold[token]!];
    const slot = slotOf(first, second);
    firsts[slot] = first;
    seconds[slot] = second;
    counts[slot]!++;
  }
  return { count: (first, second) => counts[slotOf(first, second)]! };
}
