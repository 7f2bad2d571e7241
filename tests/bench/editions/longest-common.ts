/**
 * The length of a longest common subsequence of two rows of words, exactly: the most words that any
 * alignment in order can keep.
 *
 * Bit-parallel (M. Crochemore and others, "A fast and practical bit-vector algorithm for the longest
 * common subsequence problem", 2001): a row of the table is a row of bits, 0 where the length rises,
 * and the next row is (row + (row & matches)) | (row & ~matches). Words of 30 bits, so that a sum with
 * its carry stays a small integer. 73,000 by 78,000 words are 190 million steps, under a second;
 * `mostWordsCompared` bounds what is worth it.
 */

/** Above this many words on a side the table takes minutes. */
export const mostWordsCompared = 150_000;

const bits = 30;
const mask = 2 ** bits - 1;

export function longestCommonLength(a: Uint32Array, b: Uint32Array): number {
  const columns = Math.ceil(a.length / bits);
  const positions = positionsByWord(a);
  const row = new Int32Array(columns).fill(mask);
  const matches = new Int32Array(columns);
  for (const word of b) {
    const places = positions.get(word);
    if (places === undefined) continue;
    for (const at of places) matches[Math.floor(at / bits)]! |= 1 << (at % bits);
    let carry = 0;
    for (let column = Math.floor(places[0]! / bits); column < columns; column++) {
      const before = row[column]!;
      const common = before & matches[column]!;
      const sum = before + common + carry;
      carry = sum > mask ? 1 : 0;
      row[column] = (sum & mask) | (before & ~common);
    }
    for (const at of places) matches[Math.floor(at / bits)] = 0;
  }
  let length = 0;
  for (let at = 0; at < a.length; at++) {
    if ((row[Math.floor(at / bits)]! & (1 << (at % bits))) === 0) length++;
  }
  return length;
}

function positionsByWord(words: Uint32Array): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  for (const [at, word] of words.entries()) {
    const known = positions.get(word);
    if (known === undefined) positions.set(word, [at]);
    else known.push(at);
  }
  return positions;
}
