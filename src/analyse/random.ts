/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from 0 to `end` - 1. */
  below(end: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/**
 * Mulberry32 (Tommy Ettinger, 2017; public domain): 32 bits of state, a period of 2^32, good
 * enough to choose places and words, three lines long. The platform's own generator takes no seed,
 * and a test that nobody can repeat shows nothing.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, pick: (values) => values[below(values.length)]! };
}

/** `count` different whole numbers below `end`, rising; all of them where there are no more. */
export function samplePositions(random: Random, count: number, end: number): number[] {
  const chosen = new Set<number>();
  // Floyd's method: one draw a number, however near `count` is to `end`.
  for (let last = Math.max(0, end - count); last < end; last++) {
    const drawn = random.below(last + 1);
    chosen.add(chosen.has(drawn) ? last : drawn);
  }
  return [...chosen].sort((a, b) => a - b);
}
