/** Bits of a digit: two passes for a key of 32 bits, and a table that stays in the cache. */
const digitBits = 16;
const digits = 1 << digitBits;

/**
 * The indexes 0 … count-1 in rising order of their keys, the first key deciding before the second;
 * indexes with equal keys stay in rising order. A radix sort by the last digit first: sorting a
 * million ends by comparing takes four times as long.
 */
export function orderBy(count: number, ...keys: readonly Uint32Array[]): Uint32Array {
  let order = new Uint32Array(count).map((_, index) => index);
  let sorted = new Uint32Array(count);
  const starts = new Uint32Array(digits);
  for (const key of [...keys].reverse()) {
    for (let shift = 0; shift < 32; shift += digitBits) {
      if (!countDigits(key, count, shift, starts)) continue;
      for (let at = 0; at < count; at++) {
        const index = order[at]!;
        const digit = (key[index]! >>> shift) & (digits - 1);
        sorted[starts[digit]!] = index;
        starts[digit]!++;
      }
      [order, sorted] = [sorted, order];
    }
  }
  return order;
}

/** Where the indexes of each digit begin in the sorted order; false where all have the same digit. */
function countDigits(key: Uint32Array, count: number, shift: number, starts: Uint32Array): boolean {
  starts.fill(0);
  for (let index = 0; index < count; index++) starts[(key[index]! >>> shift) & (digits - 1)]!++;
  if (count === 0 || starts[(key[0]! >>> shift) & (digits - 1)] === count) return false;
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const here = starts[digit]!;
    starts[digit] = before;
    before += here;
  }
  return true;
}
