/**
 * Of a passage that stands in very many places, only the pairs with the nearest copies before it.
 *
 *   500 copies of a paragraph      124,750 pairs  →  11,700, and one family of 500
 *
 * Every copy is still found, and linked to copies that are linked to others, so the family is whole;
 * what is left out are alignments of each copy with each. Finds compete only where their later
 * passages are the same (they overlap by four fifths of the longer): a long passage that begins with
 * a common formula is not crowded out by the formula. Cost: O(f log f) for f finds.
 */
import { overlapLength } from '../model/index.ts';
import type { Found } from './found.ts';

export interface NearestCopies {
  /** In rising order of their later passages. */
  readonly kept: readonly Found[];
  /** Pairs left out. */
  readonly left: number;
}

/** Two finds whose later passages overlap by this share of the longer are copies of one. */
const leastOverlap = 0.8;

/** The finds of one text, each later passage with at most `mostCopies` earlier ones. */
export function keepNearestCopies(found: readonly Found[], mostCopies: number): NearestCopies {
  // Of finds that begin at one word, the nearest first: they are counted in this order.
  const sorted = [...found].sort((p, q) => p.fromB - q.fromB || q.fromA - p.fromA || p.toB - q.toB);
  const kept: Found[] = [];
  let open: { readonly find: Found; copies: number }[] = [];
  for (const find of sorted) {
    if (open.some(({ find: { toB } }) => toB <= find.fromB))
      open = open.filter(({ find: { toB } }) => toB > find.fromB);
    const passage = open.find((one) => isSamePassage(one.find, find));
    if (passage === undefined) open.push({ find, copies: 1 });
    else if (++passage.copies > mostCopies) continue;
    kept.push(find);
  }
  return { kept, left: found.length - kept.length };
}

function isSamePassage(p: Found, q: Found): boolean {
  const [first, second] = [
    { from: p.fromB, to: p.toB },
    { from: q.fromB, to: q.toB },
  ];
  return overlapLength(first, second) >= leastOverlap * Math.max(p.toB - p.fromB, q.toB - q.fromB);
}
