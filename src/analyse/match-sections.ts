/**
 * Which sections of two editions stand for each other, whatever their titles and numbers:
 *
 *   A   Chapter 1 (2,955 words)            B   Chapter 1 (1,786 words; 567 of them A's)
 *                                              Chapter 2 (2,213 words; 835 of them A's)      split
 *
 * 1. The words that stand for each other, in place or moved, are counted for each pair of sections.
 * 2. Pairs are taken by the number of their words, the most first. Two sections without a match are a
 *    match if a tenth of the shorter is in the other; a section is added to a match if a quarter of
 *    it is in the one section that the match has on the other side. So a match is one to one, one to
 *    several, or several to one.
 * 3. Of the matches the heaviest chain that rises on both sides stands in order; the others moved.
 *
 * Why not by titles: chapters are renumbered, articles renamed, and half of all books have a
 * "Chapter I" in each volume. Why not several to several: where a border shifted, that would
 * tie together chapters that each have one obvious counterpart; the bands of the report show the rest.
 *
 * The shares were found on Frankenstein 1818/1831 (chapter 1 split and two thirds of it written anew:
 * .32 and .38 of the new ones), GPL 1–3, CC BY 2–4 and EUPL 1.1/1.2: rewritten sections of one matter share
 * from .13 (termination in CC BY 3 and 4), unlike ones up to .09; sections that were split off or
 * joined have from .32, those that stand beside a matched one only by chance up to .21.
 *
 * Linear in words but for sorting the pairs; there are at most as many as words, usually as sections.
 */

import type { SectionedSide } from './sectioned-side.ts';
import { fates } from './trace-words.ts';

/** Words of two sections that stand for each other. */
export interface SectionOverlap {
  readonly sectionA: number;
  readonly sectionB: number;
  readonly words: number;
  /** Those of them that do so in order. */
  readonly inPlace: number;
}

export interface MatchedSections {
  /** Rising. */
  readonly sectionsA: readonly number[];
  readonly sectionsB: readonly number[];
  readonly isMoved: boolean;
}

/** In the order of A, then of B. */
export function countOverlaps(a: SectionedSide, b: SectionedSide): SectionOverlap[] {
  const overlaps = new Map<number, { sectionA: number; sectionB: number; words: number; inPlace: number }>();
  const { counterpart, fate } = a.words;
  for (let token = 0; token < counterpart.length; token++) {
    const other = counterpart[token]!;
    if (other < 0) continue;
    const sectionA = a.sectionOf[token]!;
    const sectionB = b.sectionOf[other]!;
    const key = sectionA * b.sections.length + sectionB;
    let overlap = overlaps.get(key);
    if (overlap === undefined) {
      overlap = { sectionA, sectionB, words: 0, inPlace: 0 };
      overlaps.set(key, overlap);
    }
    overlap.words++;
    if (fate[token] !== fates.moved) overlap.inPlace++;
  }
  return [...overlaps.values()].sort((x, y) => x.sectionA - y.sectionA || x.sectionB - y.sectionB);
}

/** Of the shorter of two sections: this much of it in the other makes them a match. */
const leastOfPair = 0.1;
/** Of a section that is added to a match. */
const leastOfAdded = 0.25;
/** Fewer words are in any two sections, unless they are most of one. */
const leastWords = 8;

/** The matches in the order of B; sections in none have no counterpart. */
export function matchSections(
  a: SectionedSide,
  b: SectionedSide,
  overlaps: readonly SectionOverlap[],
): MatchedSections[] {
  const matches = takeOverlaps(a, b, overlaps);
  const inOrder = heaviestChain(matches.map(({ main }) => main));
  return matches
    .map(({ sectionsA, sectionsB, main }) => ({
      sectionsA: sectionsA.sort((x, y) => x - y),
      sectionsB: sectionsB.sort((x, y) => x - y),
      isMoved: !inOrder.has(main),
    }))
    .sort((x, y) => x.sectionsB[0]! - y.sectionsB[0]!);
}

/** Each overlap makes a match, is added to one, or is passed over. */
function takeOverlaps(a: SectionedSide, b: SectionedSide, overlaps: readonly SectionOverlap[]): Match[] {
  const matchOfA = new Map<number, Match>();
  const matchOfB = new Map<number, Match>();
  const matches: Match[] = [];
  for (const overlap of byWords(overlaps)) {
    const { sectionA, sectionB } = overlap;
    if (!a.hasText[sectionA] || !b.hasText[sectionB]) continue;
    const ofA = share(overlap, wordsOf(a, sectionA));
    const ofB = share(overlap, wordsOf(b, sectionB));
    const [matchA, matchB] = [matchOfA.get(sectionA), matchOfB.get(sectionB)];
    if (matchA === undefined && matchB === undefined) {
      if (Math.max(ofA, ofB) < leastOfPair) continue;
      const match: Match = { sectionsA: [sectionA], sectionsB: [sectionB], main: overlap };
      matches.push(match);
      matchOfA.set(sectionA, match);
      matchOfB.set(sectionB, match);
    } else if (matchA === undefined && matchB!.sectionsB.length === 1 && ofA >= leastOfAdded) {
      matchB!.sectionsA.push(sectionA);
      matchOfA.set(sectionA, matchB!);
    } else if (matchB === undefined && matchA!.sectionsA.length === 1 && ofB >= leastOfAdded) {
      matchA!.sectionsB.push(sectionB);
      matchOfB.set(sectionB, matchA!);
    }
  }
  return matches;
}

interface Match {
  readonly sectionsA: number[];
  readonly sectionsB: number[];
  /** The overlap that made it. */
  readonly main: SectionOverlap;
}

/** Ties: what stands further up, on whichever side, so that it is the same when the sides are swapped. */
function byWords(overlaps: readonly SectionOverlap[]): SectionOverlap[] {
  const first = ({ sectionA, sectionB }: SectionOverlap): number => Math.min(sectionA, sectionB);
  const sum = ({ sectionA, sectionB }: SectionOverlap): number => sectionA + sectionB;
  return [...overlaps].sort((x, y) => y.words - x.words || first(x) - first(y) || sum(x) - sum(y));
}

/** 0 where the words are too few to say anything. */
function share({ words }: SectionOverlap, all: number): number {
  if (all === 0) return 0;
  return words < leastWords && words < all / 2 ? 0 : words / all;
}

function wordsOf({ firstToken }: SectionedSide, section: number): number {
  return firstToken[section + 1]! - firstToken[section]!;
}

/**
 * Of pairs of sections, no two with the same section, those of the heaviest chain that rises on both
 * sides. A word in place outweighs any that moved: what the alignment kept in place stays in place.
 */
export function heaviestChain(pairs: readonly SectionOverlap[]): ReadonlySet<SectionOverlap> {
  const rising = [...pairs].sort((x, y) => x.sectionA - y.sectionA);
  const all = rising.reduce((sum, { words }) => sum + words, 1);
  const weights = rising.map(({ words, inPlace }) => inPlace * all + words);
  // A Fenwick tree over the sections of B: the heaviest chain that ends at or before one.
  const size = rising.reduce((largest, { sectionB }) => Math.max(largest, sectionB), 0) + 1;
  const ends = new Int32Array(size + 1).fill(-1);
  const best = new Float64Array(rising.length);
  const before = new Int32Array(rising.length);
  rising.forEach(({ sectionB }, at) => {
    let end = -1;
    for (let node = sectionB; node > 0; node -= node & -node) {
      const other = ends[node]!;
      if (other >= 0 && (end < 0 || best[other]! > best[end]!)) end = other;
    }
    before[at] = end;
    best[at] = weights[at]! + (end < 0 ? 0 : best[end]!);
    for (let node = sectionB + 1; node <= size; node += node & -node) {
      if (ends[node]! < 0 || best[ends[node]!]! < best[at]!) ends[node] = at;
    }
  });
  const chain = new Set<SectionOverlap>();
  let at = best.reduce((heaviest, weight, index) => (weight > (best[heaviest] ?? 0) ? index : heaviest), -1);
  for (; at >= 0; at = before[at]!) chain.add(rising[at]!);
  return chain;
}
