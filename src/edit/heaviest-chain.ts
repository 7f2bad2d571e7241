/**
 * Of pieces that may cross, those that can stand in one order on both sides, and weigh most together.
 *
 * Pieces come in the order of A. For each the heaviest chain that ends in it is looked up among those
 * that end before it in B, in a Fenwick tree over their ranks in B: n log n.
 */
export interface WeighedPiece {
  /** Where it begins in B; no two begin at the same place. */
  readonly fromB: number;
  /** Above 0. */
  readonly weight: number;
}

/** Indices of the pieces of the chain, rising; of equally heavy chains the one that was found first. */
export function heaviestChain(pieces: readonly WeighedPiece[]): number[] {
  const ranks = new Map(
    pieces
      .map(({ fromB }) => fromB)
      .sort((p, q) => p - q)
      .map((fromB, rank) => [fromB, rank + 1]),
  );
  const weights = new Float64Array(pieces.length);
  const before = new Int32Array(pieces.length).fill(-1);
  /** Per node of the tree the piece in which the heaviest chain of its ranks ends. */
  const tree = new Int32Array(pieces.length + 1).fill(-1);
  let heaviest = -1;
  pieces.forEach(({ fromB, weight }, at) => {
    const rank = ranks.get(fromB)!;
    let best = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const ending = tree[node]!;
      if (ending >= 0 && (best < 0 || weights[ending]! > weights[best]!)) best = ending;
    }
    before[at] = best;
    weights[at] = weight + (best < 0 ? 0 : weights[best]!);
    for (let node = rank; node < tree.length; node += node & -node) {
      const ending = tree[node]!;
      if (ending < 0 || weights[at]! > weights[ending]!) tree[node] = at;
    }
    if (heaviest < 0 || weights[at]! > weights[heaviest]!) heaviest = at;
  });
  const chain: number[] = [];
  for (let at = heaviest; at >= 0; at = before[at]!) chain.push(at);
  return chain.reverse();
}
