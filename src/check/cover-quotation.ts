/**
 * Which pieces together make up a quotation, and at what price: a quotation with an ellipsis is joined
 * of pieces that stand apart, a spliced one of pieces that stand far apart or in another order.
 *
 *   quotation   [… and a white Russian smock]....[Trotsky possessed a naturally inquisitive mind …]
 *   elsewhere   [… and a white Russian smock]  631 words  [Trotsky possessed … mind …]
 *
 * The best sequence of pieces in the order of the quotation. Going on at another place costs what it
 * takes to name that place: the logarithm of how far off it is, at most that of all places; more where
 * no ellipsis says that something is left out, and where the place lies before. So two words that
 * stand somewhere in a library are no part of a quotation, and two words three lines on are.
 * Cost: O(n²) in the parts that are looked at, a few hundred at most.
 */
import { gapCost, isAcrossOmission, type Piece, widestGap, widestOwnGap } from './chain-runs.ts';
import type { Run } from './find-runs.ts';
import { bitsOfPlace, type Library, textAt } from './library.ts';
import { farApart } from './place-words.ts';
import { isAcross, type Query } from './queries.ts';

export interface Cover {
  /** In the order of the quotation, without overlap there; in the library in any order. */
  readonly runs: readonly Run[];
  readonly bits: number;
  /** Indices of the pieces it is made of. */
  readonly pieces: readonly number[];
}

/** Bits for a jump that no ellipsis announces, and for one back: they are rarer than others. */
const unmarkedCost = 12;
const unmarkedFarCost = 24;
const backwardCost = 4;
/** Words in a row that each piece of a splice must have: fewer stand in a library by chance. */
const leastSpliced = 5;

interface Ends {
  readonly fromQ: number;
  readonly toQ: number;
  readonly fromT: number;
  readonly toT: number;
  readonly text: number;
  /** Equal words in a row, at most. */
  readonly longest: number;
}

interface Step {
  readonly bits: number;
  readonly before: number;
}

/** The best way to make up the quotation of the pieces that are still to be had. */
export function coverQuotation(
  library: Library,
  query: Query,
  upTo: Float64Array,
  pieces: readonly Piece[],
  without: ReadonlySet<number>,
): Cover | undefined {
  const order = nodesOf(library, query, upTo, pieces, without);
  order.sort((p, q) => p.ends.toQ - q.ends.toQ || p.ends.fromQ - q.ends.fromQ || p.index - q.index);
  const steps: Step[] = [];
  for (const [at, { piece, ends }] of order.entries()) {
    let best: Step = { bits: piece.bits, before: -1 };
    for (let before = 0; before < at; before++) {
      const last = order[before]!.ends;
      if (last.fromQ >= ends.fromQ || last.toQ >= ends.toQ) continue;
      const lost = last.toQ > ends.fromQ ? bitsBefore(piece, last.toQ, query, upTo) : 0;
      const bits = steps[before]!.bits + piece.bits - lost - jumpCost(library, query, last, ends);
      if (bits > best.bits) best = { bits, before };
    }
    steps.push(best);
  }
  let end = -1;
  for (const [at, { bits }] of steps.entries()) if (end < 0 || bits > steps[end]!.bits) end = at;
  if (end < 0) return undefined;
  const taken: number[] = [];
  for (let at = end; at >= 0; at = steps[at]!.before) taken.unshift(at);
  return {
    runs: joinRuns(taken.map((at) => order[at]!.piece.runs)),
    bits: steps[end]!.bits,
    pieces: taken.map((at) => order[at]!.index),
  };
}

/** What the words of a piece tell that stand before a position of the quotation. */
function bitsBefore(
  { runs }: Pick<Piece, 'runs'>,
  position: number,
  query: Query,
  upTo: Float64Array,
): number {
  let bits = 0;
  for (const { q, count } of runs) {
    if (q >= position) break;
    bits += upTo[Math.min(q + count, position) - query.from]! - upTo[q - query.from]!;
  }
  return bits;
}

interface Node {
  readonly piece: Piece;
  readonly index: number;
  readonly ends: Ends;
}

/**
 * What the quotation is made up of: the pieces, parted again where words of the quotation lie between their
 * runs, since another piece may hold those; of a long quotation the pieces as they are.
 */
function nodesOf(
  library: Library,
  query: Query,
  upTo: Float64Array,
  pieces: readonly Piece[],
  without: ReadonlySet<number>,
): Node[] {
  let left = mostNodes;
  return pieces.flatMap((piece, index): Node[] => {
    if (without.has(index)) return [];
    left -= piece.runs.length;
    const parts = left > 0 ? partedAtGaps(piece, query, upTo) : [piece];
    return parts.map((part) => ({ piece: part, index, ends: endsOf(library, part) }));
  });
}

function partedAtGaps({ runs }: Piece, query: Query, upTo: Float64Array): Piece[] {
  const parts: Run[][] = [];
  for (const run of runs) {
    const last = parts.at(-1)?.at(-1);
    if (last !== undefined && run.q - last.q - last.count < leastParted) parts.at(-1)!.push(run);
    else parts.push([run]);
  }
  return parts.map((part) => {
    const last = part.at(-1)!;
    let bits = bitsBefore({ runs: part }, last.q + last.count, query, upTo);
    for (const [at, { q, t, count }] of part.entries()) {
      const next = part[at + 1];
      if (next !== undefined)
        bits -= gapCost(next.q - q - count, next.t - t - count, isAcrossOmission(query, q + count, next.q));
    }
    return { runs: part, bits };
  });
}

/** Words of the quotation between two runs from which on something else may stand there. */
const leastParted = 3;
/** Runs that are looked at one by one; of more, as in a quotation of thousands of words, whole pieces are. */
const mostNodes = 300;

function endsOf(library: Library, { runs }: Piece): Ends {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  return {
    fromQ: first.q,
    toQ: last.q + last.count,
    fromT: first.t,
    toT: last.t + last.count,
    text: textAt(library, first.t),
    longest: Math.max(...runs.map(({ count }) => count)),
  };
}

function jumpCost(library: Library, query: Query, last: Ends, next: Ends): number {
  const own = Math.max(0, next.fromQ - last.toQ);
  const isMarked = isAcrossOmission(query, Math.min(last.toQ, next.fromQ), next.fromQ);
  const spoken = gapCost(own, 0, isMarked);
  const apart = next.fromT - last.toT;
  const isFar =
    last.text !== next.text ||
    isAcross(query.own, last.fromT, next.fromT) ||
    apart > farApart ||
    apart < -(farApart + next.toT - next.fromT);
  const unmarked = isMarked ? 0 : isFar ? unmarkedFarCost : unmarkedCost;
  if (isFar && Math.min(last.longest, next.longest) < leastSpliced) return Number.POSITIVE_INFINITY;
  if (!isFar && apart >= 0 && apart <= widestGap && own <= widestOwnGap) return gapCost(own, apart, isMarked);
  const anywhere = bitsOfPlace(library);
  if (last.text !== next.text) return anywhere + unmarked + backwardCost + spoken;
  const named = Math.min(anywhere, 2 + Math.log2(1 + Math.abs(apart)));
  return named + spoken + unmarked + (apart < 0 ? backwardCost : 0);
}

/**
 * One list of runs, none of which begins before the one before it ends. A word that two pieces have
 * belongs to the one where it stands among more equal words.
 */
function joinRuns(lists: readonly (readonly Run[])[]): Run[] {
  const joined: Run[] = [];
  for (const runs of lists) {
    for (const run of runs) {
      let last = joined.at(-1);
      while (last !== undefined && last.q >= run.q && last.count < run.count) {
        joined.pop();
        last = joined.at(-1);
      }
      const shared = last === undefined ? 0 : last.q + last.count - run.q;
      if (shared <= 0) joined.push(run);
      else if (last!.count < run.count) {
        joined[joined.length - 1] = { ...last!, count: last!.count - shared };
        joined.push(run);
      } else if (shared < run.count) {
        joined.push({ q: run.q + shared, t: run.t + shared, count: run.count - shared });
      }
    }
  }
  return joined;
}
