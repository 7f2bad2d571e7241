/**
 * Chains: seeds that follow each other in both texts make one passage.
 *
 *   A  [four score and seven] long [years ago our fathers] brought
 *   B  [four score and seven]      [years ago our fathers] set forth
 *
 * For each seed, in rising order of its end, the best predecessor among the seeds that end shortly
 * before it on both sides (Heng Li, minimap2, 2018: dynamic programming with a bounded look-back).
 * The predecessors make the seeds a forest; the best path of each tree is taken out, then the best of
 * what hangs on it, and so on. One rising chain for a whole pair of texts, as passim has it, would
 * lose what was moved or stands twice.
 *
 * Why not a Fenwick tree over all seeds: with gaps of at most `longestGap` words a seed's possible
 * predecessors end in one of two stretches of A, and the latest of them; looking at just these allows
 * the true cost of a gap. Cost: O(s · seeds within a gap), at most O(s · lookBack). Ties go to the
 * predecessor that ends last.
 */
import type { Budget } from '../model/index.ts';
import type { Found } from './found.ts';
import type { Seeds } from './seed-list.ts';
import { isHeadingPassed, type TextRun } from './text-run.ts';

/** Words between two seeds of one passage, on either side: about two sentences, the longest cut that reads as one quotation. */
const longestGap = 40;
/** Words that two seeds may share at their seam ("in the" ends one and begins the next). */
const longestSeam = 16;
/** Possible predecessors tried for each seed, the nearest first. Where no phrase recurs at every step there are seldom more than a hundred. */
const lookBack = 1_024;

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
const gapCosts = { open: 3, replaced: 1.5, skipped: 0.35, long: 12 } as const;
/** Words beyond which a gap is no longer an altered phrase, and what follows has to be worth a passage's end. */
const longGap = 8;

/** What a gap of so many words on each side costs; negative where the shared words on its sides overlap. */
export function gapCost(gapA: number, gapB: number): number {
  if (gapA <= 0 && gapB <= 0 && gapA === gapB) return 0;
  const replaced = Math.max(0, Math.min(gapA, gapB));
  const skipped = Math.abs(gapA - gapB);
  const base = gapCosts.open + (replaced + skipped > longGap ? gapCosts.long : 0);
  return base + gapCosts.replaced * replaced + gapCosts.skipped * skipped;
}

/**
 * Equal words in a row that are a passage however common they are: what a user may count on being
 * found. Seven of the commonest words of a language have 25 bits; fewer have only words that the text
 * says over and over. Of those a longer run is one: a refrain of twelve words that stands fifty times.
 */
export const certain = { words: 7, bits: 20 } as const;
const certainRefrain = { words: 12, bits: 14 } as const;

/** Whether a run of so many equal words, worth so many bits, is a passage whatever its surroundings. */
export function isCertain(words: number, bits: number): boolean {
  return (
    (words >= certain.words && bits >= certain.bits) ||
    (words >= certainRefrain.words && bits >= certainRefrain.bits)
  );
}

/**
 * Chains of at least `leastBits`, or with a run that is certain, in the order of their
 * first seeds' ends. Seeds are those of one text with what stands before it.
 */
export function chainSeeds(run: TextRun, seeds: Seeds, leastBits: number, budget: Budget): Found[] {
  if (seeds.length === 0) return [];
  const sorted = sortByEnd(seeds);
  return takeChains(sorted, linkSeeds(run, sorted, budget), leastBits);
}

/** The seeds in rising order of where they end in `b`. */
interface SortedSeeds {
  readonly length: number;
  readonly fromA: Uint32Array;
  readonly toA: Uint32Array;
  readonly fromB: Uint32Array;
  readonly toB: Uint32Array;
  readonly bits: Float32Array;
}

/** A counting sort; seeds that end at one word stay in the order in which they came. */
function sortByEnd({ length, a, b, count, bits }: Seeds): SortedSeeds {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let seed = 0; seed < length; seed++) {
    const end = b[seed]! + count[seed]!;
    if (end < least) least = end;
    if (end > most) most = end;
  }
  const next = new Uint32Array(most - least + 2);
  for (let seed = 0; seed < length; seed++) next[b[seed]! + count[seed]! - least + 1]!++;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  const [fromA, toA] = [new Uint32Array(length), new Uint32Array(length)];
  const [fromB, toB] = [new Uint32Array(length), new Uint32Array(length)];
  const sortedBits = new Float32Array(length);
  for (let seed = 0; seed < length; seed++) {
    const end = b[seed]! + count[seed]!;
    const index = next[end - least]!++;
    fromA[index] = a[seed]!;
    toA[index] = a[seed]! + count[seed]!;
    fromB[index] = b[seed]!;
    toB[index] = end;
    sortedBits[index] = bits[seed]!;
  }
  return { length, fromA, toA, fromB, toB, bits: sortedBits };
}

/** The best chain that ends with each seed: its score, and the seed before (-1 where it is the first). */
interface Links {
  readonly score: Float64Array;
  readonly previous: Int32Array;
}

function linkSeeds(run: TextRun, seeds: SortedSeeds, budget: Budget): Links {
  const { length, fromA, toA, fromB, toB, bits } = seeds;
  const score = new Float64Array(length);
  const previous = new Int32Array(length).fill(-1);
  const startB = new Uint32Array(length);
  // Side A in stretches: the latest seed that ends in each, and the one before it in the same stretch.
  const latest = new Int32Array((run.words.length >>> stretchBits) + 1).fill(-1);
  const earlier = new Int32Array(length);
  for (let seed = 0; seed < length; seed++) {
    const [atA, atB, own] = [fromA[seed]!, fromB[seed]!, bits[seed]!];
    let best = own;
    let from = -1;
    let looked = 0;
    const lastStretch = Math.min(latest.length - 1, (atA + longestSeam) >>> stretchBits);
    for (let at = Math.max(0, atA - longestGap) >>> stretchBits; at <= lastStretch; at++) {
      let before = latest[at]!;
      for (
        ;
        before >= 0 && toB[before]! + longestGap >= atB && looked < lookBack;
        before = earlier[before]!
      ) {
        looked++;
        if (score[before]! + own <= best) continue;
        const joined = score[before]! + own - joinCost(run, seeds, before, seed, startB[before]!);
        if (joined <= best) continue;
        best = joined;
        from = before;
      }
    }
    score[seed] = best;
    previous[seed] = from;
    startB[seed] = from < 0 ? atB : startB[from]!;
    const stretch = toA[seed]! >>> stretchBits;
    earlier[seed] = latest[stretch]!;
    latest[stretch] = seed;
    budget.spend(4 + looked);
  }
  return { score, previous };
}

/** Words of a stretch, as a power of two: a gap reaches over one border at most. */
const stretchBits = 6;

/** What it costs, in bits, to join two seeds to one passage; infinite where they cannot be. */
function joinCost(
  run: TextRun,
  { fromA, toA, fromB, toB, bits }: SortedSeeds,
  before: number,
  after: number,
  startB: number,
): number {
  const [atA, atB] = [fromA[after]!, fromB[after]!];
  if (fromA[before]! >= atA || fromB[before]! >= atB) return impossible;
  if (toA[after]! > startB) return impossible; // the passage would run into its own copy
  const gapA = atA - toA[before]!;
  const gapB = atB - toB[before]!;
  if (gapA > longestGap || gapB > longestGap) return impossible;
  const words = toA[after]! - atA;
  const shared = Math.max(0, -gapA, -gapB);
  if (shared >= words || shared >= toA[before]! - fromA[before]!) return impossible;
  const replaced = Math.max(0, Math.min(gapA, gapB));
  if (replaced > longestReplaced) return impossible;
  const { zones } = run;
  if (zones[fromA[before]!] !== zones[atA] || zones[fromB[before]!] !== zones[atB]) return impossible;
  if (!isHeadingPassed(run, toA[before]!, atA, toB[before]!, atB)) return impossible;
  return (bits[after]! * shared) / words + gapCost(gapA, gapB);
}

const impossible = Number.POSITIVE_INFINITY;

/**
 * Cuts the forest of links to chains: the path to the best end of each tree, then to the best end of
 * each branch that is left, which counts by itself.
 */
function takeChains(seeds: SortedSeeds, { score, previous }: Links, leastBits: number): Found[] {
  const { length, fromA, toA, fromB, toB } = seeds;
  const bestEnd = new Uint32Array(length);
  for (let seed = 0; seed < length; seed++) bestEnd[seed] = seed;
  const bestChild = new Int32Array(length).fill(-1);
  for (let seed = length - 1; seed >= 0; seed--) {
    const before = previous[seed]!;
    if (before < 0 || score[bestEnd[seed]!]! <= score[bestEnd[before]!]!) continue;
    bestEnd[before] = bestEnd[seed]!;
    bestChild[before] = seed;
  }
  const found: Found[] = [];
  for (let head = 0; head < length; head++) {
    const before = previous[head]!;
    if (before >= 0 && bestChild[before] === head) continue;
    const end = bestEnd[head]!;
    // By itself, without what led from the branch to it.
    const bits = score[end]! - score[head]! + seeds.bits[head]!;
    const longest = longestRun(seeds, head, end, previous);
    if (bits < leastBits && !isCertain(longest, bits)) {
      addCertainSeeds(seeds, { head, end, previous }, found);
      continue;
    }
    found.push({
      fromA: fromA[head]!,
      toA: toA[end]!,
      fromB: fromB[head]!,
      toB: toB[end]!,
      bits,
      longestRun: longest,
      isMarked: false,
    });
  }
  return found;
}

/** Adds the runs of a chain that are passages by themselves although the chain is none: what joins them costs more than they are worth. */
function addCertainSeeds(
  { fromA, toA, fromB, toB, bits }: SortedSeeds,
  { head, end, previous }: { readonly head: number; readonly end: number; readonly previous: Int32Array },
  found: Found[],
): void {
  for (let seed = end; seed >= head; seed = previous[seed]!) {
    const words = toA[seed]! - fromA[seed]!;
    if (!isCertain(words, bits[seed]!)) continue;
    found.push({
      fromA: fromA[seed]!,
      toA: toA[seed]!,
      fromB: fromB[seed]!,
      toB: toB[seed]!,
      bits: bits[seed]!,
      longestRun: words,
      isMarked: false,
    });
  }
}

function longestRun({ fromA, toA }: SortedSeeds, head: number, end: number, previous: Int32Array): number {
  let longest = 0;
  for (let seed = end; seed >= head; seed = previous[seed]!) {
    longest = Math.max(longest, toA[seed]! - fromA[seed]!);
  }
  return longest;
}
