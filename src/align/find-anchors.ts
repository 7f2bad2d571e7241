/**
 * Anchors: runs of k words that stand exactly once in A and exactly once in B, in the longest order
 * that rises on both sides (Bram Cohen's patience diff, 2010, over k-grams instead of lines). Unlike
 * a common word, a phrase that is unique on both sides is almost never aligned by accident, so the
 * text may be cut there and each part aligned by itself: that is what makes a whole book cheap.
 * Why not the first common subsequence found by `diff`: its cost grows with the square of the edits.
 *
 * Cost: O(n + m) to index, O(p log p) for p shared grams. Ties cannot occur: grams are unique.
 */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** A cell of the alignment matrix: the words `fromA … toA` of A against `fromB … toB` of B. */
export interface Cell {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Runs of k words that are unique on both sides: where each begins, in the order of A. */
export interface SharedGrams {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** Anchors of `k` words within the cell, rising on both sides, adjoining ones joined into runs. */
export function findAnchors(a: Uint32Array, b: Uint32Array, cell: Cell, k: number): Anchor[] {
  const grams = sharedGrams(a, b, cell, k);
  return joined(grams, longestRising(grams.b), k);
}

/**
 * The runs of `k` words that stand exactly once in either side of the cell. A table of all runs of A,
 * by open addressing; a hash decides nothing, runs are compared word by word.
 */
export function sharedGrams(a: Uint32Array, b: Uint32Array, cell: Cell, k: number): SharedGrams {
  const count = cell.toA - cell.fromA - k + 1;
  if (count <= 0 || cell.toB - cell.fromB < k) return noGrams;
  const mask = 2 ** Math.ceil(Math.log2(2 * count)) - 1;
  // Slots hold the first place of a run in A, counted from 1; `partners` where it stands in B, likewise.
  const slots = new Uint32Array(mask + 1);
  const partners = new Int32Array(count);
  const hashesA = gramHashes(a, cell.fromA, cell.toA, k);
  for (let place = 0; place < count; place++) {
    let slot = hashesA[place]! & mask;
    while (slots[slot] !== 0 && !isSameGram(a, cell.fromA + slots[slot]! - 1, a, cell.fromA + place, k))
      slot = (slot + 1) & mask;
    if (slots[slot] === 0) slots[slot] = place + 1;
    else partners[slots[slot]! - 1] = repeated;
  }
  const hashesB = gramHashes(b, cell.fromB, cell.toB, k);
  for (let at = 0; at < hashesB.length; at++) {
    let slot = hashesB[at]! & mask;
    while (slots[slot] !== 0 && !isSameGram(a, cell.fromA + slots[slot]! - 1, b, cell.fromB + at, k))
      slot = (slot + 1) & mask;
    if (slots[slot] === 0) continue;
    const place = slots[slot]! - 1;
    partners[place] = partners[place] === 0 ? at + 1 : repeated;
  }
  return uniqueGrams(partners, cell);
}

const noGrams: SharedGrams = { a: new Uint32Array(0), b: new Uint32Array(0) };

/** Stands for the partner of a run that occurs more than once. */
const repeated = -1;

function uniqueGrams(partners: Int32Array, { fromA, fromB }: Cell): SharedGrams {
  const unique = partners.reduce((sum, partner) => sum + (partner > 0 ? 1 : 0), 0);
  const grams = { a: new Uint32Array(unique), b: new Uint32Array(unique) };
  let found = 0;
  for (let place = 0; place < partners.length; place++) {
    if (partners[place]! <= 0) continue;
    grams.a[found] = fromA + place;
    grams.b[found++] = fromB + partners[place]! - 1;
  }
  return grams;
}

/** The hash of each run of k words (Karp and Rabin 1987, modulo 2^32, mixed at the end). */
function gramHashes(words: Uint32Array, from: number, to: number, k: number): Uint32Array {
  const hashes = new Uint32Array(to - from - k + 1);
  let power = 1;
  for (let step = 0; step < k; step++) power = Math.imul(power, radix);
  let hash = 0;
  for (let at = from; at < to; at++) {
    hash = (Math.imul(hash, radix) + words[at]! + 1) | 0;
    const first = at - k + 1;
    if (first < from) continue;
    if (first > from) hash = (hash - Math.imul(power, words[first - 1]! + 1)) | 0;
    const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[first - from] = mixed ^ (mixed >>> 13);
  }
  return hashes;
}

/** Odd, so that no word is lost in the powers of two. */
const radix = 0x9e3779b1;

function isSameGram(a: Uint32Array, atA: number, b: Uint32Array, atB: number, k: number): boolean {
  for (let offset = 0; offset < k; offset++) {
    if (a[atA + offset] !== b[atB + offset]) return false;
  }
  return true;
}

/** Indexes of a longest strictly rising subsequence (Fredman 1975: patience sorting, O(n log n)). */
export function longestRising(values: ArrayLike<number>): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length);
  for (let index = 0; index < values.length; index++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < values[index]!) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const rising: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) rising.push(index);
  return rising.reverse();
}

/** Overlapping or touching grams on one diagonal become one run; a gram that would overlap a run off its diagonal is dropped. */
function joined(grams: SharedGrams, rising: readonly number[], k: number): Anchor[] {
  const anchors: { a: number; b: number; count: number }[] = [];
  for (const index of rising) {
    const [a, b] = [grams.a[index]!, grams.b[index]!];
    const last = anchors.at(-1);
    if (last === undefined || (a >= last.a + last.count && b >= last.b + last.count)) {
      anchors.push({ a, b, count: k });
    } else if (a - last.a === b - last.b) last.count = a + k - last.a;
  }
  return anchors;
}
