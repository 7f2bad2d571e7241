/**
 * How surprising a shared word is, in bits: −log2 of the chance to meet it at any one place.
 *
 *   the 4 bits   Trotsky 6   history 11   spiteful 15
 *
 * The null model: two texts that have nothing to do with each other draw their words independently
 * with these chances, so a shared run of b bits is expected 2^-b times per pair of places. Language
 * is not independent (formulas recur), which is why thresholds lie far above log2 of the pairs.
 *
 * A word's chance mixes its count in the texts at hand with a prior by its length, worth
 * `priorWords` words, so that two short texts are not taken for a language in which every word is
 * rare. The prior 2^-(3 + 1.5·letters) is a rule of thumb for alphabets: short words are common. A
 * character of a script without spaces is a word of one letter and yet no common word.
 */
import type { Vocabulary } from '../model/index.ts';
import { characterClass, classAt } from '../text/index.ts';
import type { TextRun } from './text-run.ts';

/** About a magazine article: below that, counts say little. */
const priorWords = 10_000;
/** No word counts for more: a misprint that stands twice is not a quotation. */
const mostBits = 16;

/** Bits of an unknown character that is a word by itself: one of some five hundred that make up most of a text. */
const characterBits = 9;

function priorBits(word: string): number {
  return classAt(word, 0) === characterClass.alone ? characterBits : 3 + 1.5 * word.length;
}

/** Bits of each fold id. */
export function wordBits(run: TextRun, vocabulary: Vocabulary): Float64Array {
  const counts = new Float64Array(vocabulary.size);
  for (const word of run.words) counts[word] = counts[word]! + 1;
  const bits = new Float64Array(vocabulary.size);
  for (let word = 0; word < bits.length; word++) {
    const prior = priorWords * 2 ** -priorBits(vocabulary.foldSpelling(word));
    const chance = (counts[word]! + prior) / (run.words.length + priorWords);
    bits[word] = Math.min(mostBits, -Math.log2(chance));
  }
  return bits;
}
