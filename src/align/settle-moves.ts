/**
 * What was taken for a move and stands in place after all.
 *
 *   A  1 [2 2] [3 3] 4          3 was taken out because it stood before 2; then 2 was found elsewhere, and
 *   B  1 [3 3] 4 … [2 2]   →    3 has nothing to have moved past
 *
 * Such moves join what is aligned in place, the first of A first. Cost: linear in the moves but for the
 * search of their place.
 */
import { type AlignedRun, countWhile } from '../model/index.ts';
import type { FoundMove } from './find-moves.ts';

interface Settled {
  /** In rising order. */
  readonly runs: readonly AlignedRun[];
  readonly moves: readonly FoundMove[];
}

/** Both given in the order of A. */
export function settleMoves(runs: readonly AlignedRun[], moves: readonly FoundMove[]): Settled {
  const inPlace: AlignedRun[] = [];
  const away: FoundMove[] = [];
  let settledTo = 0;
  for (const move of moves) {
    const seam = seamOf(runs, move.a.fromToken, ({ fromTokenA }) => fromTokenA);
    const isInPlace = seam === seamOf(runs, move.b.fromToken, ({ fromTokenB }) => fromTokenB);
    if (isInPlace && move.b.fromToken >= settledTo) {
      for (const run of move.runs) inPlace.push(run);
      settledTo = move.b.toToken;
    } else away.push(move);
  }
  if (inPlace.length === 0) return { runs, moves };
  return { runs: [...runs, ...inPlace].sort((p, q) => p.fromTokenA - q.fromTokenA), moves: away };
}

/** How many runs begin before a word. */
function seamOf(runs: readonly AlignedRun[], token: number, startOf: (run: AlignedRun) => number): number {
  return countWhile(runs.length, (index) => startOf(runs[index]!) < token);
}
