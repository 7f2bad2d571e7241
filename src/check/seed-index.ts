/**
 * Where the words of the quotations stand in all texts: every place of each two neighbouring words, and
 * of each rare word. Only what a quotation has is filed, so that memory grows with the quotations and
 * with what they share with the library, not with its words.
 *
 * Why pairs and not runs of four, as in detection: a quotation of eight words in which the third and
 * the sixth were altered has no run of three. Why not single words: "the" stands in one place of
 * twenty. Two passes over the library, one to count and one to file; a word that no quotation has
 * costs one look at a byte.
 */
import type { Library } from './library.ts';
import type { Query } from './queries.ts';

export interface SeedIndex {
  /** The positions where the pair of words at this position of a quotation stands, itself among them; in order. */
  placesOfPair(position: number): Uint32Array;
  /** Likewise for the one word, if it is rare; else nothing. */
  placesOfWord(position: number): Uint32Array;
}

/** Times that a word stands in all texts at most, if it is to be a seed by itself. */
const rareWord = 24;
const noPlaces = new Uint32Array(0);

export function indexSeeds(library: Library, queries: readonly Query[]): SeedIndex {
  const { words, zones, counts } = library;
  const isSought = new Uint8Array(counts.length);
  const ids = createPairIds(queries.reduce((sum, { from, to }) => sum + to - from, 0));
  for (const { fragments } of queries) {
    for (const { from, to } of fragments) {
      for (let at = from; at < to; at++) {
        isSought[words[at]!] = 1;
        if (at + 1 < to) ids.add(words[at]!, words[at + 1]!);
      }
    }
  }
  const pairAt = (at: number): number => {
    if (isSought[words[at]!] === 0 || at + 1 >= words.length || zones[at] !== zones[at + 1]) return -1;
    return isSought[words[at + 1]!] === 0 ? -1 : ids.idOf(words[at]!, words[at + 1]!);
  };
  const isRare = (at: number): boolean => isSought[words[at]!] === 1 && counts[words[at]!]! <= rareWord;
  const pairs = fileBy(words.length, ids.size(), pairAt);
  const singles = fileBy(words.length, counts.length, (at) => (isRare(at) ? words[at]! : -1));
  return {
    placesOfPair: (position) => {
      const id = pairAt(position);
      return id < 0 ? noPlaces : pairs(id);
    },
    placesOfWord: (position) => (isRare(position) ? singles(words[position]!) : noPlaces),
  };
}

/** Positions filed under the number that `keyAt` gives them, one column for all; -1 is not filed. */
function fileBy(count: number, keys: number, keyAt: (at: number) => number): (key: number) => Uint32Array {
  const starts = new Uint32Array(keys + 1);
  const keyOf = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const key = keyAt(at);
    keyOf[at] = key;
    if (key >= 0) starts[key + 1]!++;
  }
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const places = new Uint32Array(starts[keys]!);
  const next = starts.slice(0, keys);
  for (let at = 0; at < count; at++) {
    const key = keyOf[at]!;
    if (key >= 0) places[next[key]!++] = at;
  }
  return (key) => places.subarray(starts[key]!, starts[key + 1]!);
}

export interface PairIds {
  add(first: number, second: number): void;
  /** -1 for a pair that was not added. */
  idOf(first: number, second: number): number;
  size(): number;
}

/** Numbers for pairs of words: a table by open addressing, at most half full. */
export function createPairIds(most: number): PairIds {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(64, most * 2)));
  const [firsts, seconds] = [new Uint32Array(slots), new Uint32Array(slots)];
  const ids = new Int32Array(slots).fill(-1);
  let size = 0;
  const slotOf = (first: number, second: number): number => {
    let slot = hashOf(first, second) & (slots - 1);
    while (ids[slot]! >= 0 && (firsts[slot] !== first || seconds[slot] !== second))
      slot = (slot + 1) & (slots - 1);
    return slot;
  };
  return {
    add(first, second) {
      const slot = slotOf(first, second);
      if (ids[slot]! >= 0) return;
      firsts[slot] = first;
      seconds[slot] = second;
      ids[slot] = size++;
    },
    idOf: (first, second) => ids[slotOf(first, second)]!,
    size: () => size,
  };
}

function hashOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first + 1, 0x9e3779b1) ^ (second + 1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
