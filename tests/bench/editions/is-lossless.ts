import type { Comparison, Piece, Span } from '../../../src/model/index.ts';

/** Whether the segments of a comparison, and those of each of its moves, cover both texts exactly and hold true. */
export function isLossless({ segments, moves }: Comparison, a: string, b: string): boolean {
  const whole = { a: { from: 0, to: a.length }, b: { from: 0, to: b.length } };
  return covers(segments, whole, [a, b]) && moves.every((move) => covers(move.segments, move, [a, b]));
}

interface Sides {
  readonly a: Span;
  readonly b: Span;
}

function covers(
  pieces: readonly Piece[],
  { a, b }: Sides,
  [textA, textB]: readonly [string, string],
): boolean {
  let [atA, atB] = [a.from, b.from];
  for (const piece of pieces) {
    if (piece.a.from !== atA || piece.b.from !== atB) return false;
    const isEqual = textA.slice(atA, piece.a.to) === textB.slice(atB, piece.b.to);
    if (isEqual !== (piece.type === 'equal')) return false;
    [atA, atB] = [piece.a.to, piece.b.to];
  }
  return atA === a.to && atB === b.to;
}
