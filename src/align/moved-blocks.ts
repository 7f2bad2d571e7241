/**
 * Long moves, found before anything is aligned: phrases unique on both sides that stand in another order.
 *
 *   A  1 2 [3 3 3] 4 5        unique phrases of A in B's order:  1 2 4 5, and 3 out of order
 *   B  1 2 4 5 [3 3 3]   →    [3 3 3] is taken out of both, the rest aligned as if it were not there
 *
 * The longest order that rises on both sides is what stayed (as in `find-anchors.ts`); what is out of
 * that order and holds together on both sides is a block that moved. Taken out first, because otherwise
 * its words would be aligned with whatever stands opposite: a chapter has a "the" for every "the".
 * Tichy 1984 and Heckel 1978 take any block that occurs twice; here only what is unique and out of
 * order, so that formulas move nowhere. Cost: that of one more search for anchors.
 */
import type { TokenRange } from '../model/index.ts';
import { type Cell, longestRising, type SharedGrams, sharedGrams } from './find-anchors.ts';

/** A block of A and the block of B that it is. */
export interface MovedBlock {
  readonly a: TokenRange;
  readonly b: TokenRange;
}

/** Words of a phrase: what is unique at this length is hardly ever there by chance. */
const phrase = 8;
/** Words between two phrases of a block: a sentence rewritten inside a page, a paragraph inside a chapter. */
const farthest = { words: 40, share: 0.25 } as const;
/** Words that a block must have. Shorter ones disturb little, and are found among what is left over. */
const leastWords = 16;

/** Blocks in the order of A, none overlapping another, or a phrase that stayed, on either side. */
export function findMovedBlocks(a: Uint32Array, b: Uint32Array, cell: Cell): MovedBlock[] {
  const grams = sharedGrams(a, b, cell, phrase);
  const stayed = longestRising(grams.b);
  if (stayed.length === grams.a.length) return [];
  const isFixed = new Uint8Array(grams.a.length);
  const inA = new Uint8Array(cell.toA - cell.fromA);
  const inB = new Uint8Array(cell.toB - cell.fromB);
  for (const index of stayed) {
    isFixed[index] = 1;
    inA.fill(fixed, grams.a[index]! - cell.fromA, grams.a[index]! - cell.fromA + phrase);
    inB.fill(fixed, grams.b[index]! - cell.fromB, grams.b[index]! - cell.fromB + phrase);
  }
  const states: States = {
    words: { a, b },
    stateOf: (at) => Math.max(inA[at.a - cell.fromA]!, inB[at.b - cell.fromB]!),
  };
  const moved: MovedBlock[] = [];
  for (const block of blocksOf(grams, isFixed).sort(longestFirst)) {
    const free = freeOf(block, states);
    if (free === undefined || holdsAny(free.a, inA, cell.fromA) || holdsAny(free.b, inB, cell.fromB))
      continue;
    inA.fill(taken, free.a.fromToken - cell.fromA, free.a.toToken - cell.fromA);
    inB.fill(taken, free.b.fromToken - cell.fromB, free.b.toToken - cell.fromB);
    moved.push(free);
  }
  return moved.sort((p, q) => p.a.fromToken - q.a.fromToken);
}

/** What became of a word: nothing yet, it stands in a phrase that stayed, or in a block that moved. */
const fixed = 1;
const taken = 2;

/** Phrases that did not stay, as long as they follow each other closely on both sides. */
function blocksOf(grams: SharedGrams, isFixed: Uint8Array): MovedBlock[] {
  const blocks: MovedBlock[] = [];
  for (let index = 0; index < grams.a.length; index++) {
    if (isFixed[index] === 1) continue;
    const [a, b] = [grams.a[index]!, grams.b[index]!];
    const open = index > 0 && isFixed[index - 1] === 0 ? blocks.at(-1) : undefined;
    const reach = Math.max(farthest.words, open === undefined ? 0 : lengthOf(open.a) * farthest.share);
    const continues =
      open !== undefined &&
      a - open.a.toToken <= reach &&
      b - open.b.toToken <= reach &&
      b > open.b.toToken - phrase;
    if (continues) blocks.pop();
    blocks.push({
      a: { fromToken: continues ? open.a.fromToken : a, toToken: a + phrase },
      b: { fromToken: continues ? open.b.fromToken : b, toToken: b + phrase },
    });
  }
  return blocks;
}

function longestFirst(p: MovedBlock, q: MovedBlock): number {
  return lengthOf(q.a) - lengthOf(p.a) || p.a.fromToken - q.a.fromToken;
}

function lengthOf({ fromToken, toToken }: TokenRange): number {
  return toToken - fromToken;
}

/** What the words of both sides are, and what became of them. */
interface States {
  readonly words: { readonly a: Uint32Array; readonly b: Uint32Array };
  readonly stateOf: (at: { readonly a: number; readonly b: number }) => number;
}

/**
 * The block without what is not its own at its ends; undefined if it is then short.
 *
 *   A  … the end. Chapter 2. When I … my destiny. Chapter 3. …      B  … so it was. Chapter 2. When I … my destiny. Chapter 4. …
 *
 * "Chapter" stands before the block and after it, and stays where it was as the one or the other: the
 * block begins with it, as chapters do, and ends before it. What begins like nothing that follows loses
 * the words at both ends that stayed.
 */
function freeOf({ a, b }: MovedBlock, { words, stateOf }: States): MovedBlock | undefined {
  let [fromA, toA, fromB, toB] = [a.fromToken, a.toToken, b.fromToken, b.toToken];
  let atStart = 0;
  while (atStart < phrase && stateOf({ a: fromA + atStart, b: fromB + atStart }) > 0) atStart++;
  const follows = (cut: number): boolean =>
    isSame(words.a, fromA, toA - cut, atStart) || isSame(words.b, fromB, toB - cut, atStart);
  const isTaken = Math.max(stateOf({ a: fromA, b: fromB }), stateOf({ a: toA - 1, b: toB - 1 })) === taken;
  const cut = atStart === 0 || isTaken ? -1 : cuts.findIndex(follows);
  if (cut >= 0) {
    [toA, toB] = [toA - cut, toB - cut];
  } else {
    [fromA, fromB] = [fromA + atStart, fromB + atStart];
    // The last phrase is the same on both sides, as the first is: its words fall away in pairs.
    for (let count = 0; count < phrase && stateOf({ a: toA - 1, b: toB - 1 }) > 0; count++)
      [toA, toB] = [toA - 1, toB - 1];
  }
  if (Math.min(toA - fromA, toB - fromB) < leastWords) return undefined;
  return { a: { fromToken: fromA, toToken: toA }, b: { fromToken: fromB, toToken: toB } };
}

/** Words that a block may give away at its end. */
const cuts = Array.from({ length: phrase + 1 }, (_, words) => words);

function isSame(words: Uint32Array, from: number, other: number, count: number): boolean {
  for (let offset = 0; offset < count; offset++) {
    if (words[from + offset] !== words[other + offset]) return false;
  }
  return true;
}

/** Whether a word of the block, its first and its last phrase aside, is not free. */
function holdsAny({ fromToken, toToken }: TokenRange, states: Uint8Array, from: number): boolean {
  return states.subarray(fromToken + phrase - from, toToken - phrase - from).some((state) => state > 0);
}
