/**
 * Runs that follow each other closely on both sides, as one piece: what an altered copy of a quotation
 * (or of part of it) is found as.
 *
 *   quotation   [It is a history which] no scholar [of Russia can afford]
 *   elsewhere   [It is a history which] no historian [of Russia can afford]      one piece of two runs
 *
 * Dynamic programming over the runs in the order of the library; of the runs that a run may follow, the
 * `mostOpen` best are asked. A gap costs what it would take to say what stands in it. What lies farther
 * apart, or in another order, is joined afterwards if at all (`cover-quotation.ts`), so that a piece
 * is never dearer than its parts. Cost: O(r · mostOpen) in the runs, and sorting.
 */

import { countWhile } from '../model/index.ts';
import type { Run } from './find-runs.ts';
import type { Library, Range } from './library.ts';
import { isAcross, type Query } from './queries.ts';
import type { SeedIndex } from './seed-index.ts';

export interface Piece {
  /** Rising and not overlapping, on both sides. */
  readonly runs: readonly Run[];
  /** What its words tell, less what its gaps cost. */
  readonly bits: number;
}

/** Words of the quotation that may stand between two runs of a piece: beyond, something else may stand there. */
export const widestOwnGap = 12;
/** Words of the library that may: as far as detection goes within a passage. */
export const widestGap = 48;
/** Runs that the next may follow. */
const mostOpen = 48;
/** Pieces of one quotation: more places than a reader asks for, and copies of a formula after those. */
const mostPieces = 64;

/**
 * What each word of a quotation tells, added up: `upTo[i]` of those before its i-th. After a word that it
 * often follows a word tells less: "Secretary of the Treasury" is one thing to say, not four. The habits
 * are counted as in `parallel/word-bits.ts`.
 */
export function sumBits(
  { words, bits, counts }: Library,
  { from, to, fragments }: Query,
  seeds: SeedIndex,
): Float64Array {
  const upTo = new Float64Array(to - from + 1);
  for (const fragment of fragments) {
    for (let at = fragment.from; at < fragment.to; at++) {
      let own = bits[words[at]!]!;
      if (at > fragment.from) {
        const places = seeds.placesOfPair(at - 1);
        const copies = copiesAmong(words, places, at - 1, fragment) * places.length;
        const together = Math.max(0, places.length - copies - leastHabit);
        const first = Math.max(0, counts[words[at - 1]!]! - copies);
        own = Math.min(own, -Math.log2(Math.min(1, together / (first + habitPrior))));
      }
      upTo[at - from + 1] = own;
    }
  }
  for (let at = 1; at < upTo.length; at++) upTo[at]! += upTo[at - 1]!;
  return upTo;
}

/**
 * The part of the places of two words at which the words before and after them are the quotation's, too: those
 * are copies of what it quotes, and no habit. Of many places some are looked at, evenly.
 */
function copiesAmong(words: Uint32Array, places: Uint32Array, at: number, { from, to }: Range): number {
  const [isFirst, isLast] = [at === from, at + 2 === to];
  if (places.length <= leastHabit || (isFirst && isLast)) return 0;
  const step = Math.max(1, Math.floor(places.length / sampledPlaces));
  let [looked, copies] = [0, 0];
  for (let index = 0; index < places.length; index += step) {
    const place = places[index]!;
    looked++;
    const isSame =
      (isFirst || words[place - 1] === words[at - 1]) && (isLast || words[place + 2] === words[at + 2]);
    if (isSame) copies++;
  }
  return copies / looked;
}

const sampledPlaces = 64;

/** Times that two words stand side by side before that counts as a habit: a quotation and its copies are none. */
const leastHabit = 5;
/** Words by which the count of the first of two is raised, so that a rare word has no habits. */
const habitPrior = 20;

interface Chained {
  readonly run: Run;
  /** The words of the run that those before it leave: it may share its first with them. */
  readonly skip: number;
  readonly bits: number;
  readonly before: number;
}

/**
 * The runs that stand near one that tells something: three words, or two that are rare. Most runs of a
 * quotation are two common words in some far place, and lead nowhere.
 */
export function nearAnchors(runs: readonly Run[], query: Query, upTo: Float64Array): Run[] {
  const sorted = [...runs].sort((p, q) => p.t - q.t || p.q - q.q);
  const reach = 2 * (query.to - query.from) + widestGap;
  const isAnchor = (run: Run): boolean =>
    run.count >= anchorWords || bitsOf(run, 0, query, upTo) >= anchorBits;
  const kept = new Uint8Array(sorted.length);
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, run] of sorted.entries()) {
    if (isAnchor(run)) last = run.t + run.count;
    if (run.t <= last + reach) kept[index] = 1;
  }
  let next = Number.POSITIVE_INFINITY;
  for (let index = sorted.length - 1; index >= 0; index--) {
    const run = sorted[index]!;
    if (isAnchor(run)) next = run.t;
    if (run.t + run.count >= next - reach) kept[index] = 1;
  }
  return sorted.filter((_, index) => kept[index] === 1);
}

const anchorWords = 3;
const anchorBits = 16;

/** The pieces, the weightiest first; no run is in two. The runs are given in the order of the library. */
export function chainRuns(runs: readonly Run[], query: Query, upTo: Float64Array): Piece[] {
  const chained: Chained[] = [];
  let open: number[] = [];
  for (const run of runs) {
    open = stillOpen(open, chained, run);
    let best: Chained = { run, skip: 0, bits: bitsOf(run, 0, query, upTo), before: -1 };
    for (const index of open) {
      const joined = join(chained[index]!, index, run, query, upTo);
      if (joined !== undefined && joined.bits > best.bits) best = joined;
    }
    open.push(chained.length);
    chained.push(best);
  }
  return takePieces(chained, query);
}

function stillOpen(open: readonly number[], chained: readonly Chained[], next: Run): number[] {
  const near = open.filter((index) => {
    const { run } = chained[index]!;
    return run.t + run.count + widestGap >= next.t;
  });
  if (near.length < mostOpen) return near;
  const weakest = near.reduce((one, other) => (chained[other]!.bits < chained[one]!.bits ? other : one));
  return near.filter((index) => index !== weakest);
}

function join(
  before: Chained,
  index: number,
  run: Run,
  query: Query,
  upTo: Float64Array,
): Chained | undefined {
  const last = before.run;
  if (run.q <= last.q || run.t <= last.t || isAcross(query.own, last.t, run.t)) return undefined;
  const skip = Math.max(0, last.q + last.count - run.q, last.t + last.count - run.t);
  if (skip >= run.count) return undefined;
  const own = run.q + skip - (last.q + last.count);
  const other = run.t + skip - (last.t + last.count);
  if (own > widestOwnGap || other > widestGap) return undefined;
  const isMarked = isAcrossOmission(query, last.q + last.count, run.q + skip);
  const bits = before.bits + bitsOf(run, skip, query, upTo) - gapCost(own, other, isMarked);
  return { run, skip, bits, before: index };
}

/** Whether an ellipsis stands between the word before `from` and the word at `to`. */
export function isAcrossOmission({ fragments }: Query, from: number, to: number): boolean {
  const next = fragments[countWhile(fragments.length, (index) => fragments[index]!.from < from)];
  return next?.omission !== undefined && next.from <= to;
}

function bitsOf({ q, count }: Run, skip: number, query: Query, upTo: Float64Array): number {
  return upTo[q - query.from + count]! - upTo[q - query.from + skip]!;
}

/**
 * Bits for a gap of so many words on either side: a few for each altered word; beyond a few words what
 * it takes to go on somewhere else, and far more where no mark says that something was left out. So two
 * common words that stand a line on are no part of a quotation that ends in words of its own.
 */
export function gapCost(own: number, other: number, isMarked: boolean): number {
  const longer = Math.max(own, other);
  if (longer === 0) return 1;
  const altered = 1 + bitsOfAltered * longer;
  return Math.min(
    altered,
    isMarked
      ? 4 + 2 * Math.log2(1 + longer)
      : Math.max(1 + bitsOfAltered * mostAltered, 10 + 2.5 * Math.log2(longer)),
  );
}

/** Bits of each word in a gap, up to so many: as many as are altered together, or left out in silence. */
const bitsOfAltered = 0.9;
const mostAltered = 8;

/** Bits of a piece, at least: two words that are not the commonest. */
const leastPiece = 10;

/**
 * Whether a run is all that stands between two ellipses, or all of the quotation. Of a saying that a library has
 * hundreds of times no word tells anything after the one before it, and it is found all the same.
 */
function isWhole({ q, count }: Run, { fragments }: Query): boolean {
  const least = fragments.length === 1 ? 0 : leastFragment;
  return count >= least && fragments.some(({ from, to }) => q === from && count === to - from);
}

/** Words that such a stretch must have, if it is not the whole quotation: "and" stands everywhere. */
const leastFragment = 5;

function takePieces(chained: readonly Chained[], query: Query): Piece[] {
  const isTaken = new Uint8Array(chained.length);
  const order = Array.from(chained.keys())
    .filter((at) => chained[at]!.bits >= leastPiece || isWhole(chained[at]!.run, query))
    .sort((p, q) => chained[q]!.bits - chained[p]!.bits || p - q);
  const pieces: Piece[] = [];
  for (const end of order) {
    if (pieces.length === mostPieces) break;
    if (isTaken[end] === 1) continue;
    const runs: Run[] = [];
    let at = end;
    while (at >= 0 && isTaken[at] === 0) {
      const { run, skip, before } = chained[at]!;
      isTaken[at] = 1;
      runs.push({ q: run.q + skip, t: run.t + skip, count: run.count - skip });
      at = before;
    }
    const bits = chained[end]!.bits - (at >= 0 ? chained[at]!.bits : 0);
    pieces.push({ runs: runs.reverse(), bits });
  }
  return pieces.sort((p, q) => q.bits - p.bits);
}
