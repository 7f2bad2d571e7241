/**
 * Tells which hashes come more than once, before any is stored: two bits a cell, "seen" and "seen
 * again" (the counting form of Bloom's filter, 1970, with one hash function). Nine positions in ten
 * of a text begin a gram that stands nowhere else; they are neither looked up nor kept.
 *
 * A hash that came twice is always told; one in ten that came once is taken for a repeated one,
 * which costs a look-up and changes no result.
 */
export interface RepeatFilter {
  note(hash: number): void;
  /** Whether the hash may have been noted more than once. */
  isRepeated(hash: number): boolean;
}

/** Cells for each hash that is expected. */
const cellsPerHash = 8;

export function createRepeatFilter(expected: number): RepeatFilter {
  const cells = 2 ** Math.ceil(Math.log2(Math.max(32, Math.min(expected * cellsPerHash, 2 ** 31))));
  const mask = cells - 1;
  const seen = new Uint32Array(cells >>> 5);
  const again = new Uint32Array(cells >>> 5);
  return {
    note(hash) {
      const cell = hash & mask;
      const bit = 1 << (cell & 31);
      const at = cell >>> 5;
      const before = seen[at]!;
      if ((before & bit) !== 0) again[at] = again[at]! | bit;
      else seen[at] = before | bit;
    },
    isRepeated(hash) {
      const cell = hash & mask;
      return (again[cell >>> 5]! & (1 << (cell & 31))) !== 0;
    },
  };
}
