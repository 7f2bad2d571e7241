import type { Parallel } from './model/index.ts';

/**
 * The ids of parallels, in their order. Those that share the same words at the same two places, and so
 * have one id, are numbered by where in the places they stand, whichever text was named first.
 */
export function distinctIds(parallels: readonly Parallel[]): string[] {
  const ids = parallels.map(({ id }) => id);
  const byId = new Map<string, number[]>();
  for (const [index, id] of ids.entries()) {
    const others = byId.get(id);
    if (others === undefined) byId.set(id, [index]);
    else others.push(index);
  }
  for (const [id, indexes] of byId) {
    if (indexes.length === 1) continue;
    const standing = indexes.map((index) => ({ index, ends: endsInOrder(parallels[index]!) }));
    standing.sort((p, q) => firstDifference(p.ends, q.ends));
    for (const [count, { index }] of standing.entries()) ids[index] = count === 0 ? id : `${id}-${count + 1}`;
  }
  return ids;
}

/** Where the two passages begin and end, first that of the source whose id comes first. */
function endsInOrder({ a, b }: Parallel): readonly number[] {
  const isInOrder = a.source === b.source ? a.from < b.from : a.source < b.source;
  const [first, second] = isInOrder ? [a, b] : [b, a];
  return [first.from, second.from, first.to, second.to];
}

function firstDifference(p: readonly number[], q: readonly number[]): number {
  for (const [index, value] of p.entries()) {
    if (value !== q[index]) return value - q[index]!;
  }
  return 0;
}
