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

/** Anchors of `k` words within the cell, rising on both sides, adjoining ones joined into runs. */
export function findAnchors(a: Uint32Array, b: Uint32Array, cell: Cell, k: number): Anchor[] {
  const inA = uniqueGrams(a, cell.fromA, cell.toA, k);
  const inB = uniqueGrams(b, cell.fromB, cell.toB, k);
  const positionsA: number[] = [];
  const positionsB: number[] = [];
  for (const [hash, position] of inA) {
    const other = inB.get(hash) ?? repeated;
    if (position === repeated || other === repeated || !isSameGram(a, position, b, other, k)) continue;
    positionsA.push(position);
    positionsB.push(other);
  }
  return joined(
    longestRising(positionsB).map((index) => ({ a: positionsA[index]!, b: positionsB[index]! })),
    k,
  );
}

/** Stands for the position of a gram that occurs more than once. */
const repeated = -1;

/** Where each gram stands, by its hash, in rising order. Two grams that share a hash count as one that is repeated. */
function uniqueGrams(words: Uint32Array, from: number, to: number, k: number): Map<number, number> {
  const grams = new Map<number, number>();
  for (let index = from; index + k <= to; index++) {
    const hash = gramHash(words, index, k);
    grams.set(hash, grams.has(hash) ? repeated : index);
  }
  return grams;
}

/** 52 bits, exact as a number: two multiplicative hashes side by side. */
function gramHash(words: Uint32Array, index: number, k: number): number {
  let high = 0;
  let low = 0;
  for (let offset = 0; offset < k; offset++) {
    const word = words[index + offset]! + 1;
    high = Math.imul(high ^ word, 0x9e3779b1) + offset;
    low = Math.imul(low + word, 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 0) * 0x100000 + (low >>> 12);
}

function isSameGram(a: Uint32Array, atA: number, b: Uint32Array, atB: number, k: number): boolean {
  for (let offset = 0; offset < k; offset++) {
    if (a[atA + offset] !== b[atB + offset]) return false;
  }
  return true;
}

/** Indexes of a longest strictly rising subsequence (Fredman 1975: patience sorting, O(n log n)). */
export function longestRising(values: readonly number[]): number[] {
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
function joined(grams: readonly { readonly a: number; readonly b: number }[], k: number): Anchor[] {
  const anchors: Anchor[] = [];
  for (const { a, b } of grams) {
    const last = anchors.at(-1);
    if (last === undefined || (a >= last.a + last.count && b >= last.b + last.count)) {
      anchors.push({ a, b, count: k });
    } else if (a - last.a === b - last.b) {
      anchors[anchors.length - 1] = { ...last, count: a + k - last.a };
    }
  }
  return anchors;
}
