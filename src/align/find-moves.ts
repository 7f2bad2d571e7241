/**
 * Moves: words without a counterpart in place that stand elsewhere on the other side, with the edits
 * inside them.
 *
 *   A  [1 2 3 4 5 6 7 8] x y z              A's first eight words are left over, and B's last eight
 *   B  x y z [1 2 3 nine 5 6 7 8]     →     one move, in it [4/nine]
 *
 * 1. Seeds: runs of four words that are left over on both sides and unique among what is.
 * 2. Seeds that follow each other closely on both sides, within one stretch of words left over, are one
 *    find. A block that was taken out before is a find as well.
 * 3. A find is aligned with all that is left over around it, and reaches from the first to the last word
 *    that this pairs; if that is too much, with the equal words at its ends only. It is a move if the
 *    words it shares are worth enough bits, and are at least half of it: "on the other hand" comes and
 *    goes, and moves nowhere.
 *
 * The longest finds are taken first; what they take is no longer left over. Cost: linear in what is left
 * over, plus the alignment of the finds.
 */
import { type AlignedRun, countWhile, type TokenRange } from '../model/index.ts';
import { type Cell, sharedGrams } from './find-anchors.ts';
import type { MovedBlock } from './moved-blocks.ts';

export interface FoundMove extends MovedBlock {
  readonly runs: readonly AlignedRun[];
}

interface MoveOptions {
  readonly worths: Float32Array;
  /** The runs of the best alignment of a cell. */
  readonly alignWithin: (cell: Cell) => readonly AlignedRun[];
}

const seed = 4;
/** Words between two seeds of one find: as many as a rewritten clause, or a quarter of what was found so far. */
const farthest = { words: 10, share: 0.25 } as const;
/** Words left over around a find that are looked at, at each end. */
const surroundings = 100;
/**
 * Bits that the words must share, and for each doubling of the words between the two places: a clause of
 * six words moves a sentence on, "put an end to the" does not move over half a book.
 */
const leastBits = { here: 36, byDoubling: 2 } as const;
/** Of the words of the longer side. */
const leastShare = 0.5;

/** Per word of the cell's two sides 1 where it has no counterpart in place, nor in a move. */
interface LeftOver {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

interface SearchedText {
  /** What is aligned in place, in the cell and around it. */
  readonly runs: readonly AlignedRun[];
  /** What was taken out before. */
  readonly blocks: readonly MovedBlock[];
  /** Whether nothing is looked for but what became of the blocks. */
  readonly isOnlyBlocks: boolean;
}

/** The moves, in the order of A. */
export function findMoves(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  { runs, blocks, isOnlyBlocks }: SearchedText,
  options: MoveOptions,
): FoundMove[] {
  if (isOnlyBlocks && blocks.length === 0) return [];
  const left = leftOver(cell, runs);
  const opposite = (token: number): number => oppositeOf(token, runs, cell);
  const moves: FoundMove[] = [];
  const takeIfMoved = (find: MovedBlock): void => {
    const free = freeOf(find, cell, left);
    if (free === undefined) return;
    const judge = (grown: MovedBlock): FoundMove | undefined => judged(a, grown, { ...options, opposite });
    const move = judge(withSurroundings(free, cell, left)) ?? judge(withEqualWords(a, b, cell, free, left));
    if (move === undefined) return;
    markTaken(left, cell, move);
    moves.push(move);
  };
  for (const block of blocks) takeIfMoved(block);
  const finds = isOnlyBlocks ? [] : findsOf(seedsIn(a, b, cell, left)).sort(longestFirst);
  for (const find of finds) takeIfMoved(find);
  return moves.sort((p, q) => p.a.fromToken - q.a.fromToken);
}

/** The word of B that stands where a word of A would stand, had it not moved: the end of the last run before. */
function oppositeOf(tokenA: number, runs: readonly AlignedRun[], { fromB }: Cell): number {
  const before = countWhile(runs.length, (index) => runs[index]!.fromTokenA < tokenA);
  const last = runs[before - 1];
  return last === undefined ? fromB : last.fromTokenB + last.count;
}

function leftOver(cell: Cell, runs: readonly AlignedRun[]): LeftOver {
  const left = {
    a: new Uint8Array(cell.toA - cell.fromA).fill(1),
    b: new Uint8Array(cell.toB - cell.fromB).fill(1),
  };
  for (const { fromTokenA, fromTokenB, count } of runs) {
    fillWithin(left.a, fromTokenA - cell.fromA, count);
    fillWithin(left.b, fromTokenB - cell.fromB, count);
  }
  return left;
}

/** Zeros, as far as they lie in the array: a run may begin before the cell and end after it. */
function fillWithin(left: Uint8Array, from: number, count: number): void {
  left.fill(0, Math.max(0, from), Math.max(0, from + count));
}

function markTaken(left: LeftOver, cell: Cell, { a, b }: MovedBlock): void {
  left.a.fill(0, a.fromToken - cell.fromA, a.toToken - cell.fromA);
  left.b.fill(0, b.fromToken - cell.fromB, b.toToken - cell.fromB);
}

/** Where a seed begins, and how many words are not left over before it: seeds of one stretch share the number. */
interface Seed {
  readonly a: number;
  readonly b: number;
  readonly stretchA: number;
  readonly stretchB: number;
}

/** In the order of A. */
function seedsIn(a: Uint32Array, b: Uint32Array, cell: Cell, left: LeftOver): Seed[] {
  const onA = stretchesLeft(a, cell.fromA, left.a, 0);
  const onB = stretchesLeft(b, cell.fromB, left.b, 1);
  const whole = { fromA: 0, toA: onA.words.length, fromB: 0, toB: onB.words.length };
  const grams = sharedGrams(onA.words, onB.words, whole, seed);
  return Array.from(grams.a, (inA, index): Seed => {
    const inB = grams.b[index]!;
    const [a, b] = [onA.positions[inA]!, onB.positions[inB]!];
    return { a, b, stretchA: a - inA, stretchB: b - inB };
  });
}

/** The words left over with a word that stands nowhere after each stretch of them, so that no seed leaps over a gap. */
function stretchesLeft(
  words: Uint32Array,
  from: number,
  left: Uint8Array,
  side: 0 | 1,
): { readonly words: Uint32Array; readonly positions: Uint32Array } {
  const found: number[] = [];
  const positions: number[] = [];
  let stretches = 0;
  for (let at = 0; at < left.length; at++) {
    if (left[at] === 1) {
      found.push(words[from + at]!);
      positions.push(from + at);
    } else if (at > 0 && left[at - 1] === 1) {
      // Folds are numbered from 0; these from the other end, even on one side and odd on the other.
      found.push(0xffffffff - 2 * stretches++ - side);
      positions.push(from + at);
    }
  }
  return { words: Uint32Array.from(found), positions: Uint32Array.from(positions) };
}

function findsOf(seeds: readonly Seed[]): MovedBlock[] {
  const finds: MovedBlock[] = [];
  let last: Seed | undefined;
  for (const next of seeds) {
    const before = finds.at(-1);
    const isOne = last !== undefined && before !== undefined && follows(before, last, next);
    if (isOne) finds.pop();
    finds.push({
      a: { fromToken: isOne ? before.a.fromToken : next.a, toToken: next.a + seed },
      b: { fromToken: isOne ? before.b.fromToken : next.b, toToken: next.b + seed },
    });
    last = next;
  }
  return finds;
}

function follows(find: MovedBlock, last: Seed, next: Seed): boolean {
  if (last.stretchA !== next.stretchA || last.stretchB !== next.stretchB) return false;
  const reach = seed + Math.max(farthest.words, lengthOf(find.a) * farthest.share);
  return next.b > last.b && next.a - last.a <= reach && next.b - last.b <= reach;
}

function longestFirst(p: MovedBlock, q: MovedBlock): number {
  return lengthOf(q.a) - lengthOf(p.a) || p.a.fromToken - q.a.fromToken;
}

function lengthOf({ fromToken, toToken }: TokenRange): number {
  return toToken - fromToken;
}

/** The find without what an earlier one took at its ends; undefined if it took something inside. */
function freeOf({ a, b }: MovedBlock, cell: Cell, left: LeftOver): MovedBlock | undefined {
  let [fromA, toA, fromB, toB] = [a.fromToken, a.toToken, b.fromToken, b.toToken];
  const isLeft = (atA: number, atB: number): boolean =>
    left.a[atA - cell.fromA] === 1 && left.b[atB - cell.fromB] === 1;
  // The first and the last seed are the same on both sides: their words fall away in pairs.
  while (fromA < Math.min(toA, a.fromToken + seed) && !isLeft(fromA, fromB)) {
    fromA++;
    fromB++;
  }
  while (toA > Math.max(fromA, a.toToken - seed) && !isLeft(toA - 1, toB - 1)) {
    toA--;
    toB--;
  }
  if (fromA >= toA || fromB >= toB) return undefined;
  if (left.a.subarray(fromA - cell.fromA, toA - cell.fromA).includes(0)) return undefined;
  if (left.b.subarray(fromB - cell.fromB, toB - cell.fromB).includes(0)) return undefined;
  return { a: { fromToken: fromA, toToken: toA }, b: { fromToken: fromB, toToken: toB } };
}

/** The find with the words left over around it on each side. */
function withSurroundings({ a, b }: MovedBlock, cell: Cell, left: LeftOver): MovedBlock {
  return { a: widened(a, left.a, cell.fromA), b: widened(b, left.b, cell.fromB) };
}

function widened({ fromToken, toToken }: TokenRange, left: Uint8Array, first: number): TokenRange {
  let [from, to] = [fromToken - first, toToken - first];
  const leastFrom = Math.max(0, from - surroundings);
  const mostTo = Math.min(left.length, to + surroundings);
  while (from > leastFrom && left[from - 1] === 1) from--;
  while (to < mostTo && left[to] === 1) to++;
  return { fromToken: from + first, toToken: to + first };
}

/** The find with the equal words left over before and after it. */
function withEqualWords(
  a: Uint32Array,
  b: Uint32Array,
  cell: Cell,
  find: MovedBlock,
  left: LeftOver,
): MovedBlock {
  const isSame = (atA: number, atB: number): boolean =>
    left.a[atA - cell.fromA] === 1 && left.b[atB - cell.fromB] === 1 && a[atA] === b[atB];
  let [fromA, toA, fromB, toB] = [find.a.fromToken, find.a.toToken, find.b.fromToken, find.b.toToken];
  while (fromA > cell.fromA && fromB > cell.fromB && isSame(fromA - 1, fromB - 1)) {
    fromA--;
    fromB--;
  }
  while (toA < cell.toA && toB < cell.toB && isSame(toA, toB)) {
    toA++;
    toB++;
  }
  return { a: { fromToken: fromA, toToken: toA }, b: { fromToken: fromB, toToken: toB } };
}

/** The find from its first to its last word that has a counterpart, if what they share is enough. */
function judged(
  a: Uint32Array,
  find: MovedBlock,
  { worths, alignWithin, opposite }: MoveOptions & { readonly opposite: (tokenA: number) => number },
): FoundMove | undefined {
  const runs = alignWithin({
    fromA: find.a.fromToken,
    toA: find.a.toToken,
    fromB: find.b.fromToken,
    toB: find.b.toToken,
  });
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  let bits = 0;
  let words = 0;
  for (const { type, fromTokenA, count } of runs) {
    if (type !== 'same') continue;
    words += count;
    for (let at = fromTokenA; at < fromTokenA + count; at++) bits += worths[a[at]!]!;
  }
  const move: FoundMove = {
    a: { fromToken: first.fromTokenA, toToken: last.fromTokenA + last.count },
    b: { fromToken: first.fromTokenB, toToken: last.fromTokenB + last.count },
    runs,
  };
  const distance = Math.abs(move.b.fromToken - opposite(move.a.fromToken));
  const needed = leastBits.here + leastBits.byDoubling * Math.log2(1 + distance);
  const isEnough = bits >= needed && words >= leastShare * Math.max(lengthOf(move.a), lengthOf(move.b));
  return isEnough ? move : undefined;
}
