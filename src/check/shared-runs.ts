/**
 * Runs of words that the checked texts give as their own and that stand elsewhere as well, found by a
 * rolling hash of eight words. Linear in the words of all texts.
 */
import type { Library, Range } from './library.ts';

/**
 * Words in a row: with fewer, idioms and titles outnumber borrowings ("at the end of the nineteenth
 * century and the"); five of six addresses of American presidents share seven words in a row with another by
 * custom alone.
 */
const fewestWords = 8;
/** Places looked at for each run of words: more have what is said everywhere. */
const mostPlaces = 16;

export interface Shared {
  /** In the checked text. */
  readonly q: Range;
  readonly t: Range;
  readonly words: number;
}

/** What a word is in a text that may have borrowed: its own, or marked as another's, or no prose. */
export const own = 1;

/** All runs of equal words, as long as they go, of which the first side is a text's own. */
export function findShared(library: Library, checked: readonly number[], marks: Uint8Array): Shared[] {
  const { words, zones, starts } = library;
  const hashes = hashRuns(words);
  const grams = fileGrams(
    hashes,
    checked.map((text) => ({ from: starts[text]!, to: starts[text + 1]! })),
    marks,
  );
  const found: Shared[] = [];
  for (let t = 0; t < hashes.length; t++) {
    if (zones[t] !== zones[t + fewestWords - 1]) continue;
    let looked = 0;
    for (let q = grams.first(hashes[t]!); q >= 0 && looked < mostPlaces; q = grams.next(q)) {
      if (hashes[q] !== hashes[t]) continue;
      looked++;
      if (Math.abs(q - t) < fewestWords || isSame(library, marks, q - 1, t - 1)) continue;
      let count = 0;
      while (isSame(library, marks, q + count, t + count) && zones[t + count] === zones[t]) count++;
      if (count >= fewestWords)
        found.push({ q: { from: q, to: q + count }, t: { from: t, to: t + count }, words: count });
    }
  }
  return found;
}

/** Whether a word that is a text's own is the same as another. */
function isSame({ words }: Library, marks: Uint8Array, q: number, t: number): boolean {
  return q >= 0 && t >= 0 && marks[q] === own && words[q] === words[t];
}

/** A hash of the words at each position and the seven after it. */
function hashRuns(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - fewestWords + 1));
  let leading = 1;
  for (let power = 1; power < fewestWords; power++) leading = Math.imul(leading, base);
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    if (at >= fewestWords) hash -= Math.imul(scattered(words[at - fewestWords]!), leading);
    hash = (Math.imul(hash, base) + scattered(words[at]!)) | 0;
    if (at >= fewestWords - 1) hashes[at - fewestWords + 1] = hash;
  }
  return hashes;
}

const base = 0x01000193;

function scattered(word: number): number {
  return Math.imul(word + 1, 0x9e3779b1);
}

interface Grams {
  /** The first position in the list of a hash, and the next after one; -1 at the end. Others may be in it. */
  first(hash: number): number;
  next(position: number): number;
}

/** The positions of the checked texts by their hashes, in lists. */
function fileGrams(hashes: Uint32Array, ranges: readonly Range[], marks: Uint8Array): Grams {
  const total = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(64, total * 2)));
  const heads = new Int32Array(slots).fill(-1);
  const nexts = new Int32Array(hashes.length).fill(-1);
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1);
  for (const { from, to } of ranges) {
    for (let at = Math.min(to - fewestWords, hashes.length - 1); at >= from; at--) {
      if (marks[at] !== own || marks[at + fewestWords - 1] !== own) continue;
      const slot = slotOf(hashes[at]!);
      nexts[at] = heads[slot]!;
      heads[slot] = at;
    }
  }
  return { first: (hash) => heads[slotOf(hash)]!, next: (position) => nexts[position]! };
}
