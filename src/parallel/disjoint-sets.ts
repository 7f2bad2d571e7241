/** Sets of numbers that only ever grow together. */
export interface DisjointSets {
  join(p: number, q: number): void;
  /** The lowest number of the set, the same whatever was joined in which order. */
  find(p: number): number;
}

/** Each number below `size` in a set of its own: union-find with path halving (Tarjan and van Leeuwen 1984). */
export function createSets(size: number): DisjointSets {
  const parent = new Uint32Array(size).map((_, index) => index);
  const find = (p: number): number => {
    let at = p;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    find,
    join(p, q) {
      const [first, second] = [find(p), find(q)];
      parent[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
