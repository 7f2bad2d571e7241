/**
 * Lays an alignment of words over the texts: pieces that cover both exactly, equal or changed.
 *
 *   A  one-sided... But here        [one-sided] {…} [ But here]
 *   B  one-sided. But here          [one-sided] {.} [ But here]
 *
 * Words were aligned without regard to what stands between them; here the gaps are compared, so a
 * comma is a difference of its own and never a reason to misalign words. Texts are only ever cut
 * between words, or within a gap where `isSafeCut` allows it: an ellipsis, CR LF, a character and
 * its marks stay whole. Every character of A and of B is in exactly one piece. Either end of a move is
 * a piece of its own, with the gap after it, and nothing stands opposite.
 */
import {
  type AlignedRun,
  countWhile,
  type MovedWords,
  type Piece,
  type Span,
  type TokenRange,
  type Tokens,
} from '../model/index.ts';
import { firstAtOrAfter, isSafeCut } from '../text/index.ts';
import type { Cell } from './find-anchors.ts';

export interface PieceSide {
  readonly text: string;
  readonly tokens: Tokens;
  readonly span: Span;
}

/** The pieces of both spans in order; neighbours of type `equal` are joined. */
export function compareGaps(
  a: PieceSide,
  b: PieceSide,
  runs: readonly AlignedRun[],
  moves: readonly MovedWords[] = [],
): Piece[] {
  const walk = startWalk(a, b);
  const ends: MoveEnds = {
    a: moves.map(({ id, a: end }) => ({ id, ...end })),
    b: moves.map(({ id, b: end }) => ({ id, ...end })).sort((p, q) => p.fromToken - q.fromToken),
  };
  let nextA = firstAtOrAfter(a.tokens.from, a.span.from);
  let nextB = firstAtOrAfter(b.tokens.from, b.span.from);
  for (const { fromTokenA, fromTokenB, count } of runs) {
    for (let offset = 0; offset < count; offset++) {
      const wordA = fromTokenA + offset;
      const wordB = fromTokenB + offset;
      betweenWords(walk, { fromA: nextA, toA: wordA, fromB: nextB, toB: wordB }, ends);
      advance(walk, a.tokens.to[wordA]!, b.tokens.to[wordB]!);
      nextA = wordA + 1;
      nextB = wordB + 1;
    }
  }
  const endA = firstAtOrAfter(a.tokens.from, a.span.to);
  const endB = firstAtOrAfter(b.tokens.from, b.span.to);
  betweenWords(walk, { fromA: nextA, toA: endA, fromB: nextB, toB: endB }, ends);
  return walk.pieces;
}

/** Where in both texts the pieces so far end. */
interface Walk {
  readonly a: PieceSide;
  readonly b: PieceSide;
  readonly pieces: Piece[];
  atA: number;
  atB: number;
}

function startWalk(a: PieceSide, b: PieceSide): Walk {
  return { a, b, pieces: [], atA: a.span.from, atB: b.span.from };
}

/** Takes both texts up to the given positions as one piece. */
function advance(walk: Walk, toA: number, toB: number, move?: string): void {
  const { a, b, pieces, atA, atB } = walk;
  if (toA === atA && toB === atB) return;
  const type = a.text.slice(atA, toA) === b.text.slice(atB, toB) ? 'equal' : 'change';
  const last = pieces.at(-1);
  if (type === 'equal' && last?.type === 'equal') {
    pieces[pieces.length - 1] = {
      type,
      a: { from: last.a.from, to: toA },
      b: { from: last.b.from, to: toB },
    };
  } else {
    const piece: Piece = { type, a: { from: atA, to: toA }, b: { from: atB, to: toB } };
    pieces.push(move === undefined ? piece : { ...piece, move });
  }
  walk.atA = toA;
  walk.atB = toB;
}

/** What stands between two aligned words: its end, and the span of the words in it that have no counterpart. */
interface Unmatched {
  readonly words: Span | undefined;
  readonly to: number;
}

function unmatched({ tokens, span }: PieceSide, fromToken: number, toToken: number): Unmatched {
  return {
    words: fromToken < toToken ? { from: tokens.from[fromToken]!, to: tokens.to[toToken - 1]! } : undefined,
    to: toToken < tokens.count ? Math.min(tokens.from[toToken]!, span.to) : span.to,
  };
}

/** The ends of moves on both sides, each in the order of its text. */
interface MoveEnds {
  readonly a: readonly MoveEnd[];
  readonly b: readonly MoveEnd[];
}

interface MoveEnd extends TokenRange {
  readonly id: string;
}

/**
 * The words of a cell, none of which has a counterpart in place: the ends of moves each for themselves,
 * what lies before, between and after them side by side as far as both sides have any.
 */
function betweenWords(walk: Walk, cell: Cell, ends: MoveEnds): void {
  const inA = cutAtMoves(cell.fromA, cell.toA, ends.a);
  const inB = cutAtMoves(cell.fromB, cell.toB, ends.b);
  for (let atA = 0, atB = 0; atA < inA.length || atB < inB.length; ) {
    const [a, b] = [inA[atA], inB[atB]];
    const isMovedA = a?.move !== undefined && (b?.move === undefined || comesFirst(walk, a, b));
    const isMovedB = !isMovedA && b?.move !== undefined;
    const takesA = a !== undefined && !isMovedB;
    const takesB = b !== undefined && !isMovedA;
    const fromA = a?.fromToken ?? cell.toA;
    const fromB = b?.fromToken ?? cell.toB;
    const left = unmatched(walk.a, fromA, takesA ? a.toToken : fromA);
    const right = unmatched(walk.b, fromB, takesB ? b.toToken : fromB);
    if (isMovedA) pastMove(walk, left, right, { side: 'a', move: a.move! });
    else if (isMovedB) pastMove(walk, left, right, { side: 'b', move: b.move! });
    else between(walk, left, right);
    if (takesA) atA++;
    if (takesB) atB++;
  }
  if (inA.length === 0 && inB.length === 0)
    between(walk, unmatched(walk.a, cell.toA, cell.toA), unmatched(walk.b, cell.toB, cell.toB));
}

/** Of two ends of moves at one seam the longer, then the one that sorts first: whichever text is called A. */
function comesFirst(walk: Walk, a: TokenRange, b: TokenRange): boolean {
  const [wordsA, wordsB] = [a.toToken - a.fromToken, b.toToken - b.fromToken];
  return wordsA === wordsB ? wordingOf(walk.a, a) <= wordingOf(walk.b, b) : wordsA > wordsB;
}

function wordingOf({ text, tokens }: PieceSide, { fromToken, toToken }: TokenRange): string {
  return text.slice(tokens.from[fromToken]!, tokens.to[toToken - 1]!);
}

interface Part extends TokenRange {
  /** The move that it is one end of. */
  readonly move?: string;
}

function cutAtMoves(fromToken: number, toToken: number, ends: readonly MoveEnd[]): Part[] {
  const parts: Part[] = [];
  let at = fromToken;
  for (let index = firstFrom(ends, fromToken); at < toToken; index++) {
    const end = ends[index];
    if (end === undefined || end.fromToken >= toToken) {
      parts.push({ fromToken: at, toToken });
      break;
    }
    if (end.fromToken > at) parts.push({ fromToken: at, toToken: end.fromToken });
    parts.push({ fromToken: end.fromToken, toToken: end.toToken, move: end.id });
    at = end.toToken;
  }
  return parts;
}

/** The first of the rising ranges that begins at `token` or after it. */
function firstFrom(ranges: readonly TokenRange[], token: number): number {
  return countWhile(ranges.length, (index) => ranges[index]!.fromToken < token);
}

/** One end of a move: the gap before it is compared with the gap on the other side, which has nothing else here. */
function pastMove(
  walk: Walk,
  a: Unmatched,
  b: Unmatched,
  { side, move }: { readonly side: 'a' | 'b'; readonly move: string },
): void {
  const toA = side === 'a' ? a.words!.from : a.to;
  const toB = side === 'b' ? b.words!.from : b.to;
  const single = side === 'a' ? toB - walk.atB : toA - walk.atA;
  const head = commonStart(walk, { from: walk.atA, to: toA }, { from: walk.atB, to: toB });
  if (head === single) advance(walk, walk.atA + head, walk.atB + head);
  else advanceOverGap(walk, toA, toB);
  advance(walk, a.to, b.to, move);
}

function between(walk: Walk, a: Unmatched, b: Unmatched): void {
  if (a.words !== undefined && b.words !== undefined) {
    advanceOverGap(walk, a.words.from, b.words.from);
    advance(walk, a.words.to, b.words.to);
    advanceOverGap(walk, a.to, b.to);
  } else if (a.words === undefined && b.words === undefined) {
    advanceOverGap(walk, a.to, b.to);
  } else {
    advanceOverInsertion(walk, a, b);
  }
}

/** Two gaps: what they begin and end with in common is equal, the rest a change. */
function advanceOverGap(walk: Walk, toA: number, toB: number): void {
  const gapA = { from: walk.atA, to: toA };
  const gapB = { from: walk.atB, to: toB };
  const head = commonStart(walk, gapA, gapB);
  const tail = commonEnd(walk, { from: gapA.from + head, to: toA }, { from: gapB.from + head, to: toB });
  advance(walk, gapA.from + head, gapB.from + head);
  advance(walk, toA - tail, toB - tail);
  advance(walk, toA, toB);
}

/**
 * Words on one side only, which stand between two gaps there and in a single gap on the other. The
 * single gap counts as whichever of the two it equals, the first if both: "one. [New. ]Two".
 */
function advanceOverInsertion(walk: Walk, a: Unmatched, b: Unmatched): void {
  const wordsA = a.words ?? { from: a.to, to: walk.atA };
  const wordsB = b.words ?? { from: b.to, to: walk.atB };
  const single = a.words === undefined ? a.to - walk.atA : b.to - walk.atB;
  let head = commonStart(walk, { from: walk.atA, to: wordsA.from }, { from: walk.atB, to: wordsB.from });
  if (head < single) {
    const tail = commonEnd(walk, { from: wordsA.to, to: a.to }, { from: wordsB.to, to: b.to });
    if (tail === single) head = 0;
  }
  const tail = commonEnd(
    walk,
    { from: Math.max(wordsA.to, walk.atA + head), to: a.to },
    { from: Math.max(wordsB.to, walk.atB + head), to: b.to },
  );
  advance(walk, walk.atA + head, walk.atB + head);
  advance(walk, a.to - tail, b.to - tail);
  advance(walk, a.to, b.to);
}

/** Code units that both spans begin with, cut back to where both texts may be cut. */
function commonStart({ a, b }: Walk, spanA: Span, spanB: Span): number {
  const longest = Math.min(spanA.to - spanA.from, spanB.to - spanB.from);
  let count = 0;
  while (count < longest && a.text[spanA.from + count] === b.text[spanB.from + count]) count++;
  while (count > 0 && !(isSafeCut(a.text, spanA.from + count) && isSafeCut(b.text, spanB.from + count)))
    count--;
  return count;
}

/** Code units that both spans end with, cut back likewise. */
function commonEnd({ a, b }: Walk, spanA: Span, spanB: Span): number {
  const longest = Math.min(spanA.to - spanA.from, spanB.to - spanB.from);
  let count = 0;
  while (count < longest && a.text[spanA.to - count - 1] === b.text[spanB.to - count - 1]) count++;
  while (count > 0 && !(isSafeCut(a.text, spanA.to - count) && isSafeCut(b.text, spanB.to - count))) count--;
  return count;
}
