/**
 * Gives up equal words that stand between so much that differs that they are there by chance.
 *
 *   A  he [was a man of the] law            not  he [was a man/knew little] of [the/] law
 *   B  he [knew little of] law
 *
 * A longest common subsequence keeps every word it can: of two books that have nothing to do with each
 * other a third of the words, nearly all of them "the" and "of", each alone between changes. Readers
 * call that confetti. Words that are the same are worth the bits of `word-worth.ts`; what stands
 * between them costs; and an island must be worth more than the choice of where to find it:
 *
 * 1. Clusters (equal words with nothing between them) are joined to *stretches* as long as the words
 *    that differ between them cost less than either side is worth: maximal scoring subsequences (Ruzzo
 *    and Tompa 1999). A stretch is kept if it is worth more than log2(words of A × words of B) of the
 *    cell it stands in, between kept stretches on both sides; the worthiest is asked first, and if it is
 *    not worth its cell, nothing in it is (a Cartesian tree, Vuillemin 1980, gives that order).
 * 2. In a stretch, a cluster is given up that is worth less than the choice within the changes beside
 *    it, the least first.
 *
 * Words that only one text has are no reason: where one side has nothing between two clusters, what is
 * equal is that side's own text. Symmetric in A and B. Cost: O(c log c) for c clusters.
 *
 * Why not a length ("at most two words"), as in UX rules and in the clean-up of diff-match-patch: two
 * rare words in a sentence are its core, and four common ones between two pages are chance.
 */
import type { AlignedRun } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';

/** Bits that each word without a counterpart takes from the stretch it stands in, counted on the longer side. */
const costOfWord = 2;
/** Bits an island must be worth beyond the choice of its place. */
const margin = { stretch: 4, cluster: 0 } as const;

/** Runs with nothing between them, given by their places in the list of all runs, and the words in them. */
interface Cluster {
  readonly fromRun: number;
  toRun: number;
  words: number;
  bits: number;
  readonly fromA: number;
  readonly fromB: number;
  toA: number;
  toB: number;
}

/** The runs, given in rising order within the cell, that are worth keeping. */
export function giveUpIslands(
  a: Uint32Array,
  cell: Cell,
  runs: readonly AlignedRun[],
  worths: Float32Array,
): AlignedRun[] {
  const clusters = clustersOf(a, runs, worths);
  const kept: AlignedRun[] = [];
  for (const stretch of keptStretches(stretchesOf(clusters), cell)) {
    for (const { fromRun, toRun } of keptClusters(stretch))
      for (let at = fromRun; at < toRun; at++) kept.push(runs[at]!);
  }
  return kept;
}

function clustersOf(a: Uint32Array, runs: readonly AlignedRun[], worths: Float32Array): Cluster[] {
  const clusters: Cluster[] = [];
  for (let at = 0; at < runs.length; at++) {
    const { type, fromTokenA: fromA, fromTokenB: fromB, count } = runs[at]!;
    const [toA, toB] = [fromA + count, fromB + count];
    const bits = worthOf(a, fromA, toA, worths) * (type === 'near' ? nearShare : 1);
    const last = clusters.at(-1);
    if (last?.toA === fromA && last.toB === fromB) {
      last.toRun = at + 1;
      last.words += count;
      last.bits += bits;
      last.toA = toA;
      last.toB = toB;
    } else clusters.push({ fromRun: at, toRun: at + 1, words: count, bits, fromA, fromB, toA, toB });
  }
  return clusters;
}

/** A spelling of a word is not quite that word. */
const nearShare = 0.75;

function worthOf(a: Uint32Array, from: number, to: number, worths: Float32Array): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits += worths[a[at]!]!;
  return bits;
}

/** Clusters that hold together. */
interface Stretch {
  readonly clusters: readonly Cluster[];
  readonly bits: number;
}

/**
 * Ruzzo and Tompa's candidates: `before` and `after` are the sums of all scores up to the stretch's ends,
 * `lower` is the place of the last candidate that began with a lower sum, -1 if none did.
 */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  readonly lower: number;
}

function stretchesOf(clusters: readonly Cluster[]): Stretch[] {
  const open: Candidate[] = [];
  let sum = 0;
  for (let index = 0; index < clusters.length; index++) {
    if (index > 0) sum -= costOfWord * wordsBetween(clusters[index - 1]!, clusters[index]!);
    let [from, before] = [index, sum];
    sum += clusters[index]!.bits;
    let lower = lastLower(open, open.length - 1, before);
    while (lower >= 0 && open[lower]!.after < sum) {
      ({ from, before } = open[lower]!);
      open.length = lower;
      lower = lastLower(open, lower - 1, before);
    }
    open.push({ from, to: index, before, after: sum, lower });
  }
  return open.map(({ from, to, before, after }) => ({
    clusters: clusters.slice(from, to + 1),
    bits: after - before,
  }));
}

/** Each step leaps over all that began higher, which makes all searches together linear. */
function lastLower(open: readonly Candidate[], last: number, before: number): number {
  let at = last;
  while (at >= 0 && open[at]!.before >= before) at = open[at]!.lower;
  return at;
}

function wordsBetween(left: Cluster, right: Cluster): number {
  return Math.max(right.fromA - left.toA, right.fromB - left.toB);
}

/** The stretches worth the choice of their place among all that the cell has around them. */
function keptStretches(stretches: readonly Stretch[], whole: Cell): Stretch[] {
  if (stretches.length === 0) return [];
  const { root, left, right } = worthiestFirst(stretches);
  const kept: number[] = [];
  const open: { readonly index: number; readonly cell: Cell }[] = [{ index: root, cell: whole }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, cell } = next;
    if (index < 0 || !isWorthItsCell(stretches[index]!, cell)) continue;
    kept.push(index);
    const { clusters } = stretches[index]!;
    const [first, last] = [clusters[0]!, clusters.at(-1)!];
    open.push({ index: left[index]!, cell: { ...cell, toA: first.fromA, toB: first.fromB } });
    open.push({ index: right[index]!, cell: { ...cell, fromA: last.toA, fromB: last.toB } });
  }
  return kept.sort((one, other) => one - other).map((index) => stretches[index]!);
}

/** The Cartesian tree of the stretches by their worth; of two that are worth the same the first is on top. */
function worthiestFirst(stretches: readonly Stretch[]): {
  readonly root: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
} {
  const left = new Int32Array(stretches.length).fill(-1);
  const right = new Int32Array(stretches.length).fill(-1);
  const spine: number[] = [];
  for (let index = 0; index < stretches.length; index++) {
    let below = -1;
    while (spine.length > 0 && stretches[spine.at(-1)!]!.bits < stretches[index]!.bits) below = spine.pop()!;
    left[index] = below;
    if (spine.length > 0) right[spine.at(-1)!] = index;
    spine.push(index);
  }
  return { root: spine[0]!, left, right };
}

function isWorthItsCell({ clusters, bits }: Stretch, cell: Cell): boolean {
  const [first, last] = [clusters[0]!, clusters.at(-1)!];
  const [inA, inB] = [cell.toA - cell.fromA, cell.toB - cell.fromB];
  const isAllOfOne = inA === last.toA - first.fromA || inB === last.toB - first.fromB;
  return isAllOfOne || bits > Math.log2(inA * inB) + margin.stretch;
}

/** The clusters of a stretch but those that are worth less than their place, the least asked first. */
function keptClusters({ clusters }: Stretch): readonly Cluster[] {
  if (clusters.length < 3) return clusters;
  const before = clusters.map((_, index) => index - 1);
  const after = clusters.map((_, index) => index + 1);
  const isKept = clusters.map(() => true);
  // What is worth more than any place in the stretch need not be asked.
  const [first, last] = [clusters[0]!, clusters.at(-1)!];
  const most = Math.log2((last.toA - first.fromA) * (last.toB - first.fromB)) + margin.cluster;
  const bits = Float64Array.from(clusters, (cluster) => cluster.bits);
  const inner: number[] = [];
  for (let index = 1; index < clusters.length - 1; index++) {
    if (bits[index]! <= most) inner.push(index);
  }
  inner.sort((one, other) => bits[one]! - bits[other]! || one - other);
  for (const index of inner) {
    const left = clusters[before[index]!]!;
    const right = clusters[after[index]!]!;
    const { words } = clusters[index]!;
    const [inA, inB] = [right.fromA - left.toA, right.fromB - left.toB];
    if (inA === words || inB === words || bits[index]! > Math.log2(inA * inB) + margin.cluster) continue;
    isKept[index] = false;
    after[before[index]!] = after[index]!;
    before[after[index]!] = before[index]!;
  }
  return clusters.filter((_, index) => isKept[index]);
}
