/**
 * Chains: seeds that follow each other in both texts make one passage.
 *
 *   A  [four score and seven] long [years ago our fathers] brought
 *   B  [four score and seven]      [years ago our fathers] set forth
 *
 * For each seed, in rising order, the best predecessor among the seeds shortly before it on both
 * sides (Heng Li, minimap2, 2018: dynamic programming with a bounded look-back). The best chain is
 * taken out, then the best of what is left, and so on; one rising chain for a whole pair of texts,
 * as passim has it, would lose what was moved or stands twice.
 *
 * Why not a Fenwick tree over all seeds: with gaps of at most 40 words every possible predecessor
 * is among the last few dozen seeds, and the look-back allows the true cost of a gap.
 * Cost: O(s · lookBack) for s seeds, after sorting. Ties go to the earlier predecessor in A.
 */
import { assert, type Budget } from '../model/index.ts';
import type { Seed } from './find-seeds.ts';
import type { TextRun } from './text-run.ts';

export interface Chain {
  /** In rising order on both sides, not overlapping. */
  readonly seeds: readonly Seed[];
}

export interface ChainOptions {
  /** Words between two seeds of one passage, on either side, at most. */
  readonly longestGap: number;
  /** Cumulated bits: `bitsBefore[p]` is the sum over all positions before p. */
  readonly bitsBefore: Float64Array;
  readonly leastBits: number;
  readonly budget: Budget;
}

/** Possible predecessors tried for each seed. Within 40 words there are seldom more than a dozen. */
const lookBack = 64;
/** Seeds passed over on the way to them, at most: a place of A may have as many seeds as its phrase has copies in B. */
const mostSteps = 512;

/** Chains of the seeds of one pair of texts, the best first. */
export function chainSeeds(run: TextRun, seeds: readonly Seed[], options: ChainOptions): Chain[] {
  const sorted = [...seeds].sort((left, right) => left.a - right.a || left.b - right.b);
  const score = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  const startB = new Float64Array(sorted.length);
  for (let index = 0; index < sorted.length; index++) {
    const seed = sorted[index]!;
    score[index] = bitsBetween(options, seed.a, seed.a + seed.count);
    startB[index] = seed.b;
    const alone = score[index]!;
    const farthest = Math.max(0, index - mostSteps);
    for (let back = index - 1, looked = 0; back >= farthest && looked < lookBack; back--) {
      const before = sorted[back]!;
      // Seeds at one place of A, of a phrase that stands often in B, cannot follow each other.
      if (before.a >= seed.a || before.b >= seed.b) continue;
      looked++;
      const joined = joinScore(run, before, seed, startB[back]!, options);
      if (joined === undefined || score[back]! + alone - joined <= score[index]!) continue;
      score[index] = score[back]! + alone - joined;
      previous[index] = back;
      startB[index] = startB[back]!;
    }
    options.budget.spend(lookBack);
  }
  return extract(sorted, score, previous, options);
}

/** What it costs, in bits, to join two seeds to one passage; undefined where they cannot be. */
function joinScore(
  { zones }: TextRun,
  before: Seed,
  after: Seed,
  startB: number,
  { longestGap, bitsBefore }: ChainOptions,
): number | undefined {
  const gapA = after.a - (before.a + before.count);
  const gapB = after.b - (before.b + before.count);
  // Seeds may share words at their seam ("in the" ends one and begins the next); those count once.
  const shared = Math.max(0, -gapA, -gapB);
  if (shared >= Math.min(before.count, after.count) || gapA > longestGap || gapB > longestGap)
    return undefined;
  if (zones[before.a] !== zones[after.a] || zones[before.b] !== zones[after.b]) return undefined;
  if (after.a + after.count > startB) return undefined; // the passage would run into its own copy
  const seam = bitsBefore[after.a + shared]! - bitsBefore[after.a]!;
  if (gapA <= 0 && gapB <= 0 && gapA === gapB) return seam;
  const replaced = Math.max(0, Math.min(gapA, gapB));
  if (replaced > longestReplaced) return undefined;
  return seam + gapCosts.open + gapCosts.replaced * replaced + gapCosts.skipped * Math.abs(gapA - gapB);
}

/**
 * Words that both sides have between two seeds and that differ. With every second word altered, one
 * gap in five thousand is longer; two passages with other text between them are two.
 */
const longestReplaced = 12;

/**
 * In bits. Words that stand on both sides and are not the same cost more than words that only one
 * side has: a cut or an insertion leaves its surroundings as they were. Thirty replaced words cost
 * more than the five-word phrase beyond them is worth, so neighbouring sentences on one subject
 * ("the Social Democratic Party …") do not become one passage with a quotation that follows.
 */
const gapCosts = { open: 3, replaced: 1.5, skipped: 0.35 } as const;

function extract(
  seeds: readonly Seed[],
  score: Float64Array,
  previous: Int32Array,
  { leastBits }: ChainOptions,
): Chain[] {
  const byScore = Array.from(score.keys()).sort(
    (left, right) => score[right]! - score[left]! || left - right,
  );
  const isUsed = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of byScore) {
    if (isUsed[end]) continue;
    const members: Seed[] = [];
    let index = end;
    for (; index >= 0 && !isUsed[index]; index = previous[index]!) {
      isUsed[index] = 1;
      members.push(seeds[index]!);
    }
    const gained = score[end]! - (index >= 0 ? score[index]! : 0);
    if (gained >= leastBits) chains.push({ seeds: withoutSeams(members.reverse()) });
  }
  return chains;
}

/** Words that two neighbouring seeds share are left to the earlier one. */
function withoutSeams(seeds: readonly Seed[]): Seed[] {
  const trimmed: Seed[] = [];
  for (const seed of seeds) {
    const last = trimmed.at(-1);
    const shared =
      last === undefined ? 0 : Math.max(0, last.a + last.count - seed.a, last.b + last.count - seed.b);
    assert(shared < seed.count, 'A seed lies wholly within its predecessor');
    trimmed.push({ a: seed.a + shared, b: seed.b + shared, count: seed.count - shared });
  }
  return trimmed;
}

function bitsBetween({ bitsBefore }: ChainOptions, from: number, to: number): number {
  return bitsBefore[to]! - bitsBefore[from]!;
}
