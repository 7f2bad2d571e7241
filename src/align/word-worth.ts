/** What it tells that a word is the same on both sides: much of a rare word, little of "the". */
import type { Vocabulary } from '../model/index.ts';
import { priorBits } from '../text/index.ts';
import type { Cell } from './find-anchors.ts';

/**
 * Words that the prior by a word's letters is worth beside those of the texts. Two sentences are no
 * language: in them "the" is as rare as "avalanche".
 */
const priorWords = 1_000;

/**
 * Bits of each folded word, by its id: −log2 of the chance to meet it at any one place of the cell's two
 * sides. Of words that stand in neither, zero.
 */
export function wordWorths(
  a: Uint32Array,
  b: Uint32Array,
  { fromA, toA, fromB, toB }: Cell,
  vocabulary: Vocabulary,
): Float32Array {
  const worths = new Float32Array(vocabulary.size);
  for (let at = fromA; at < toA; at++) worths[a[at]!]!++;
  for (let at = fromB; at < toB; at++) worths[b[at]!]!++;
  const total = toA - fromA + (toB - fromB) + priorWords;
  for (let word = 0; word < worths.length; word++) {
    const count = worths[word]!;
    if (count === 0) continue;
    const prior = priorWords * 2 ** -priorBits(vocabulary.foldSpelling(word));
    worths[word] = Math.log2(total / (count + prior));
  }
  return worths;
}
