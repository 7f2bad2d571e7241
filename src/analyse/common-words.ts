/**
 * How many words two texts have in the same order: the length of a longest common subsequence.
 *
 *   a black cat sat · the cat then sat  →  2 (cat sat)
 *
 * The plain table has a cell for every two words. Neighbouring cells of a column differ by 0 or 1,
 * so that a column is a row of bits, and the next column is an addition: Heikki Hyyrö, "Bit-parallel
 * LCS-length computation revisited" (AWOCA 2004), V' = (V + (V & M)) | (V & ~M), where M has a bit
 * for each place of the word at hand. Departures: the bits lie in limbs of 32 with a carry between
 * them, and M is laid out anew for each word from the places of the word, so that memory stays
 * linear. Cost: product of the lengths over 32, and the number of equal pairs of words.
 *
 * It serves to judge the engine, which is why it has no part in common with the engine's alignment.
 */
export function countCommonWords(a: readonly string[], b: readonly string[]): number {
  const places = placesOf(b);
  const limbs = Math.ceil(b.length / limbBits);
  const column = new Uint32Array(limbs).fill(everyBit);
  const mask = new Uint32Array(limbs);
  for (const word of a) {
    const found = places.get(word);
    if (found === undefined) continue;
    for (const place of found) mask[place >>> limbShift]! |= 1 << (place & (limbBits - 1));
    advance(column, mask);
    for (const place of found) mask[place >>> limbShift] = 0;
  }
  return countZeros(column, b.length);
}

const limbBits = 32;
const limbShift = 5;
const everyBit = 0xffffffff;

/** Where each word stands, rising. */
function placesOf(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [place]);
    else known.push(place);
  }
  return places;
}

function advance(column: Uint32Array, mask: Uint32Array): void {
  let carry = 0;
  for (let limb = 0; limb < column.length; limb++) {
    const bits = column[limb]!;
    const matches = (bits & mask[limb]!) >>> 0;
    const sum = bits + matches + carry;
    carry = sum > everyBit ? 1 : 0;
    column[limb] = sum | (bits & ~mask[limb]!);
  }
}

/** Zeros among the first `length` bits: each is a step of the subsequence. */
function countZeros(column: Uint32Array, length: number): number {
  let zeros = 0;
  for (let place = 0; place < length; place++) {
    if (((column[place >>> limbShift]! >>> (place & (limbBits - 1))) & 1) === 0) zeros++;
  }
  return zeros;
}
