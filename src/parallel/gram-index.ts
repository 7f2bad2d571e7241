/**
 * Where each gram stood so far: chained hashing in one typed array. Entries of one slot form a list,
 * the latest first; each holds its whole hash, so that a list is walked without looking at words
 * until a hash agrees.
 *
 * Why not sorting (hash, position) pairs: texts are read in order and looked up against what stands
 * before them, which a sorted table cannot do without holding all of them at once. Entry and slot
 * are 16 to 20 bytes; an entry is one cache line, which is what the time goes into.
 */
export interface GramIndex {
  /** The latest entry under a hash; `none` where there is none. Entries of other hashes may be among them. */
  first(hash: number): number;
  /** The entry before this one in the same list; `none` at the end. */
  next(entry: number): number;
  /** The hash an entry was added under, as an unsigned number. */
  hashOf(entry: number): number;
  /** The value an entry was added with. */
  valueOf(entry: number): number;
  add(hash: number, value: number): void;
}

export const none = 0xffffffff;

/** Numbers an entry: the entry before, the hash, the value; one spare, so that an entry never lies across two cache lines. */
const stride = 4;

/** An index with room for this many entries; it grows when they are more. */
export function createGramIndex(room: number): GramIndex {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, room)));
  const head = new Uint32Array(slots).fill(none);
  const mask = slots - 1;
  let entries = new Uint32Array(Math.max(16, room) * stride);
  let length = 0;
  return {
    first: (hash) => head[hash & mask]!,
    next: (entry) => entries[entry]!,
    hashOf: (entry) => entries[entry + 1]!,
    valueOf: (entry) => entries[entry + 2]!,
    add(hash, value) {
      if (length === entries.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(entries);
        entries = larger;
      }
      const slot = hash & mask;
      entries[length] = head[slot]!;
      entries[length + 1] = hash;
      entries[length + 2] = value;
      head[slot] = length;
      length += stride;
    },
  };
}

/** One more word into a hash, an unsigned number; the low bits of the result are as good as the high ones. */
export function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return (product ^ (product >>> 15)) >>> 0;
}
