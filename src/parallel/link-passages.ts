/** Which parallels are of one family: certain links are joined, doubtful ones voted on. */
import type { Parallel } from '../model/index.ts';
import { createSets, type DisjointSets } from './disjoint-sets.ts';
import { findCommunities, type Links } from './find-communities.ts';
import type { JoinedEnds } from './join-passages.ts';

/**
 * Share of words from which on two passages are certainly one text: three of five. Formulas that are
 * filled in otherwise ("and Salah lived … years, and begat …") agree in half. Between 0.5 and 0.8 the
 * families of the King James Bible hardly change, since doubtful links in true families outvote others.
 */
const agreeingShare = 0.6;

/** Ends of parallels that a splice makes one passage; end 2i is passage `a` of parallel i, end 2i + 1 its `b`. */
export type SplicedEnds = readonly number[];

export interface LinkedPassages {
  /** The family of each parallel; families are numbered in the order of their first parallels. */
  readonly familyOf: Uint32Array;
  /** For each family whether its parallels, outvoted, stand between two communities. */
  readonly isBetween: readonly boolean[];
  /** For each passage the first of those that splices make one passage with it. */
  readonly wholeOf: Uint32Array;
}

export function linkPassages(
  parallels: readonly Parallel[],
  joined: JoinedEnds,
  splices: readonly SplicedEnds[],
): LinkedPassages {
  const { passages, passageOf } = joined;
  const wholes = createSets(passages);
  const certain = createSets(passages);
  const isProven = new Uint8Array(parallels.length);
  for (const ends of splices) {
    for (const end of ends) {
      isProven[end >> 1] = 1;
      wholes.join(passageOf[ends[0]!]!, passageOf[end]!);
      certain.join(passageOf[ends[0]!]!, passageOf[end]!);
    }
  }
  for (const [index, { similarity }] of parallels.entries()) {
    const [a, b] = [index * 2, index * 2 + 1];
    const isCopy = similarity >= agreeingShare && joined.isCopy[a] === 1 && joined.isCopy[b] === 1;
    if (isCopy || isProven[index] === 1) certain.join(passageOf[a]!, passageOf[b]!);
  }
  const { own, links } = weighed(parallels, passageOf, certain, passages);
  const communityOf = findCommunities(own, links);
  const communityOfEnd = passageOf.map((passage) => communityOf[certain.find(passage)]!);
  const wholeOf = new Uint32Array(passages).map((_, passage) => wholes.find(passage));
  const wholeOfEnd = passageOf.map((passage) => wholeOf[passage]!);
  return { ...connected(communityOfEnd, wholeOfEnd, passages), wholeOf };
}

/** The bits that hold each group together inside, and the doubtful links between groups. */
function weighed(
  parallels: readonly Parallel[],
  passageOf: Uint32Array,
  groups: DisjointSets,
  passages: number,
): { own: Float64Array; links: Links } {
  const own = new Float64Array(passages);
  const p = new Uint32Array(parallels.length);
  const q = new Uint32Array(parallels.length);
  const bits = new Float64Array(parallels.length);
  let count = 0;
  for (const [index, parallel] of parallels.entries()) {
    const first = groups.find(passageOf[index * 2]!);
    const second = groups.find(passageOf[index * 2 + 1]!);
    const weight = Math.max(1, Math.round(parallel.bits));
    if (first === second) {
      own[first]! += weight;
      continue;
    }
    [p[count], q[count], bits[count]] = [first, second, weight];
    count++;
  }
  return { own, links: { count, p, q, bits } };
}

const none = -1;

/**
 * The parallels within one community that passages connect, and likewise those between the same two:
 * a family never holds passages that no chain of its own parallels joins.
 */
function connected(
  communityOfEnd: Uint32Array,
  passageOfEnd: Uint32Array,
  passages: number,
): Pick<LinkedPassages, 'familyOf' | 'isBetween'> {
  const parallels = communityOfEnd.length / 2;
  const sets = createSets(parallels);
  const firsts = new Int32Array(passages).fill(none);
  const firstsBetween = new Map<string, number>();
  for (let index = 0; index < parallels; index++) {
    const [a, b] = [communityOfEnd[index * 2]!, communityOfEnd[index * 2 + 1]!];
    for (const passage of [passageOfEnd[index * 2]!, passageOfEnd[index * 2 + 1]!]) {
      if (a === b) {
        // A passage is in one community only.
        if (firsts[passage] === none) firsts[passage] = index;
        else sets.join(firsts[passage]!, index);
        continue;
      }
      const key = `${Math.min(a, b)} ${Math.max(a, b)} ${passage}`;
      const first = firstsBetween.get(key);
      if (first === undefined) firstsBetween.set(key, index);
      else sets.join(first, index);
    }
  }
  const isBetween: boolean[] = [];
  const numberOf = new Uint32Array(parallels);
  const familyOf = new Uint32Array(parallels).map((_, index) => {
    const first = sets.find(index);
    if (first !== index) return numberOf[first]!;
    numberOf[index] = isBetween.length;
    isBetween.push(communityOfEnd[index * 2] !== communityOfEnd[index * 2 + 1]);
    return numberOf[index]!;
  });
  return { familyOf, isBetween };
}
