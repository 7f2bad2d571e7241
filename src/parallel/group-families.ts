/**
 * Families: all passages that are copies of one text.
 *
 * Two finds in one source are the same passage where they overlap by at least four fifths of both
 * (reciprocal overlap, so that a quotation inside a long copy does not glue the two families), or
 * where a splice joins them. Parallels connect passages; what is connected is a family
 * (union-find). Families and their passages come in the order of the corpus.
 */
import {
  type Family,
  hull,
  overlapLength,
  type Parallel,
  type Passage,
  type Source,
} from '../model/index.ts';
import { opening, placeOf } from '../text/index.ts';
import { familyId } from './family-id.ts';
import type { PairEnd, Splice } from './find-splices.ts';

const leastOverlap = 0.8;

export interface FamilyOptions {
  /** The corpus, in its order. */
  readonly sources: readonly Source[];
  /** Ends of parallels (by index) that are parts of one spliced passage. */
  readonly splices: readonly Splice[];
}

interface Corpus {
  readonly order: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The families of a set of parallels. Every parallel belongs to exactly one. */
export function groupFamilies(parallels: readonly Parallel[], { sources, splices }: FamilyOptions): Family[] {
  const corpus: Corpus = {
    order: new Map(sources.map(({ id }, index) => [id, index])),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
  const ends = parallels.flatMap(({ a, b }, index) => [
    { passage: a, parallel: index },
    { passage: b, parallel: index },
  ]);
  const copies = createSets(ends.length); // ends that are copies of one text
  const same = createSets(ends.length); // ends that are one passage of one source
  for (let index = 0; index < ends.length; index += 2) copies.join(index, index + 1);
  const join = (p: number, q: number): void => {
    copies.join(p, q);
    same.join(p, q);
  };
  const indexOf = ({ pair, side }: PairEnd): number => pair * 2 + (side === 'a' ? 0 : 1);
  for (const [first, ...others] of splices) {
    for (const end of others) join(indexOf(first!), indexOf(end));
  }
  joinOverlapping(
    ends.map(({ passage }) => passage),
    join,
  );
  const families = copies.groups().map((group) => familyOf(group, same, ends, parallels, corpus));
  families.sort((p, q) => byPlace(p.passages[0]!, q.passages[0]!, corpus));
  return withDistinctIds(families, corpus);
}

/**
 * Joins passages of one source that are one passage. Each is held against the first of its group,
 * not against the last: otherwise quotations that begin ten words later each time would drift to
 * one "passage" whose ends share no word.
 */
function joinOverlapping(passages: readonly Passage[], join: (p: number, q: number) => void): void {
  const order = passages
    .map((_, index) => index)
    .sort(
      (p, q) => compare(passages[p]!.source, passages[q]!.source) || passages[p]!.from - passages[q]!.from,
    );
  let heads: number[] = [];
  for (const index of order) {
    const passage = passages[index]!;
    heads = heads.filter(
      (head) => passages[head]!.source === passage.source && passages[head]!.to > passage.from,
    );
    const head = heads.find((other) => isOnePassage(passages[other]!, passage));
    if (head === undefined) heads.push(index);
    else join(head, index);
  }
}

function isOnePassage(p: Passage, q: Passage): boolean {
  return overlapLength(p, q) >= leastOverlap * Math.max(p.to - p.from, q.to - q.from);
}

function familyOf(
  group: readonly number[],
  same: Sets,
  ends: readonly { readonly passage: Passage; readonly parallel: number }[],
  parallels: readonly Parallel[],
  corpus: Corpus,
): Family {
  const passages = groupBy(group, same.find).map((members) =>
    members.map((end) => ends[end]!.passage).reduce((p, q) => together(p, q, corpus)),
  );
  passages.sort((p, q) => byPlace(p, q, corpus));
  const members = [...new Set(group.map((end) => ends[end]!.parallel))].sort((p, q) => p - q);
  const first = passages[0]!;
  const text = wordingOf(first, corpus);
  return {
    id: familyId(text),
    title: opening(text, titleWords),
    passages,
    parallels: members.map((index) => parallels[index]!.id),
    commonplace: members.reduce((least, index) => Math.min(least, parallels[index]!.commonplace), 1),
  };
}

function together(p: Passage, q: Passage, { sources }: Corpus): Passage {
  if (p.from <= q.from && q.to <= p.to) return p;
  const span = hull(p, q);
  return { source: p.source, ...span, place: placeOf(sources.get(p.source)!, span) };
}

function wordingOf({ source, from, to }: Passage, { sources }: Corpus): string {
  return sources.get(source)!.text.slice(from, to);
}

function byPlace(p: Passage, q: Passage, { order }: Corpus): number {
  return order.get(p.source)! - order.get(q.source)! || p.from - q.from || p.to - q.to;
}

function compare(p: string, q: string): number {
  return p < q ? -1 : p > q ? 1 : 0;
}

/** Words of a title. */
const titleWords = 8;

/** Families that begin alike get a hash of their whole first passage, all of them, so that none depends on the others' order. */
function withDistinctIds(families: readonly Family[], corpus: Corpus): Family[] {
  const count = new Map<string, number>();
  for (const { id } of families) count.set(id, (count.get(id) ?? 0) + 1);
  return families.map((family) => {
    if (count.get(family.id) === 1) return family;
    const first = family.passages[0]!;
    return {
      ...family,
      id: familyId(wordingOf(first, corpus), `${first.source} ${first.place} ${first.from}`),
    };
  });
}

interface Sets {
  join(p: number, q: number): void;
  find(p: number): number;
  groups(): number[][];
}

/** Union-find with path halving (Tarjan and van Leeuwen 1984). */
function createSets(size: number): Sets {
  const parent = Uint32Array.from({ length: size }, (_, index) => index);
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
      const [first, second] = [find(p), find(q)].sort((left, right) => left - right);
      parent[second!] = first!;
    },
    groups: () => groupBy(parent.keys(), find),
  };
}

/** The values in groups of one key, groups and members in the order of their first appearance. */
function groupBy(values: Iterable<number>, keyOf: (value: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
