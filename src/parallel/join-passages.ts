/**
 * Which ends of parallels are one passage of their source.
 *
 * A verse that stands in three witnesses is found in each of them twice, seldom from the same word
 * to the same word:
 *
 *   with B  [In the beginning God created the heaven] and the earth
 *   with C   In the beginning [God created the heaven and the earth]
 *
 * Ends are gathered around *heads*: each goes to the head with which it shares most, if that is more
 * than half of the longer of the two. So every end of a passage holds the middle of its head: they all
 * have words in common, and quotations that begin a little later each time cannot drift to one
 * "passage" whose ends share no word, as they do when each is held against its neighbour (single
 * linkage). A short quotation inside a long copy stays a passage of its own.
 *
 * Heads are the spans in the middle of things: ends that agree but for a fifth are bundled first, and
 * of the bundles that which shares most with all others is made a head before them. (The longest
 * would be a bad head: in Luke 3.4 it is the one that reaches into the verse before.)
 *
 * An end that shares four fifths with its head is a copy of the passage; one that shares less belongs
 * to it, but does not prove that two passages are one text: see `link-passages.ts`.
 */
import { orderBy } from './order-by.ts';
import { createSpanIndex, type SpanIndex, type Spans, sharedPart } from './span-index.ts';

export interface JoinedEnds {
  /** How many passages there are. */
  readonly passages: number;
  /** The passage of each end; passages are numbered by source, then by where their heads stand. */
  readonly passageOf: Uint32Array;
  /** 1 where the end is the whole passage but for a fifth. */
  readonly isCopy: Uint8Array;
}

/** Share of the longer span that two copies of one passage have in common; beyond it their ends merely differ. */
export const copyShare = 0.8;
/** Share that an end must exceed to belong to a passage: more than half, so that all of them meet in its middle. */
const passageShare = 0.5;

export function joinPassages(ends: Spans): JoinedEnds {
  const { spans, spanOf, support } = distinctSpans(ends);
  const headOf = headsOf(spans, support);
  const numberOf = new Uint32Array(headOf.length);
  let passages = 0;
  for (let span = 0; span < headOf.length; span++) if (headOf[span] === span) numberOf[span] = passages++;
  const passageOf = spanOf.map((span) => numberOf[headOf[span]!]!);
  const isCopy = new Uint8Array(spanOf.length);
  for (const [end, span] of spanOf.entries()) {
    if (sharedPart(spans, span, headOf[span]!) >= copyShare) isCopy[end] = 1;
  }
  return { passages, passageOf, isCopy };
}

/** The different spans in the order of sources and text, the span of each end, and how many ends have each. */
function distinctSpans(ends: Spans): { spans: Spans; spanOf: Uint32Array; support: Uint32Array } {
  const { source, from, to } = ends;
  const spanOf = new Uint32Array(source.length);
  const firsts = new Uint32Array(source.length);
  let count = 0;
  for (const end of orderBy(source.length, source, from, to)) {
    const last = firsts[count - 1] ?? end;
    const isKnown = source[last] === source[end] && from[last] === from[end] && to[last] === to[end];
    if (count === 0 || !isKnown) firsts[count++] = end;
    spanOf[end] = count - 1;
  }
  const support = new Uint32Array(count);
  for (const span of spanOf) support[span]!++;
  const column = (values: Uint32Array): Uint32Array => firsts.subarray(0, count).map((end) => values[end]!);
  return { spans: { source: column(source), from: column(from), to: column(to) }, spanOf, support };
}

/** For each span the head of its passage; for a head itself. */
function headsOf(spans: Spans, support: Uint32Array): Uint32Array {
  const { crowdOf, isAlone } = crowdsOf(spans);
  const byRarity = support.map((ends) => ~ends);
  const byShortness = spans.from.map((start, span) => ~(spans.to[span]! - start));
  // Crowd by crowd: what lies together in the text is then looked for together in memory.
  const isCrowded = (span: number): boolean => isAlone[span] === 0;
  const order = orderBy(support.length, crowdOf, byRarity, byShortness).filter(isCrowded);
  const bundles = gather(spans, order, copyShare);
  const remoteness = remotenessOf(spans, bundles, support);
  const isLeader = (span: number): boolean => isCrowded(span) && bundles.leaderOf[span] === span;
  const inMiddle = orderBy(support.length, crowdOf, remoteness, byShortness).filter(isLeader);
  const passages = gather(spans, inMiddle, passageShare);
  return bundles.leaderOf.map((bundle, span) => {
    const head = passages.leaderOf[bundle]!;
    if (sharedPart(spans, span, head) > passageShare) return head;
    // It agrees with its bundle, but no longer with the head that took the bundle in.
    const nearest = passages.index.nearest(span, passageShare);
    if (nearest === undefined) passages.index.add(span);
    return nearest ?? span;
  });
}

/** Stretches of overlapping spans, numbered, and 1 for each span that overlaps no other, as most do. */
function crowdsOf({ source, from, to }: Spans): { crowdOf: Uint32Array; isAlone: Uint8Array } {
  const crowdOf = new Uint32Array(from.length);
  const isAlone = new Uint8Array(from.length).fill(1);
  let reached = 0;
  for (let span = 1; span < from.length; span++) {
    const before = span - 1;
    reached = source[before] === source[before - 1] ? Math.max(reached, to[before]!) : to[before]!;
    const isApart = source[span] !== source[before] || from[span]! >= reached;
    crowdOf[span] = crowdOf[before]! + Number(isApart);
    if (!isApart) isAlone[before] = isAlone[span] = 0;
  }
  return { crowdOf, isAlone };
}

interface Gathered {
  /** For each span its leader; for a leader, and for a span that was not in the order, itself. */
  readonly leaderOf: Uint32Array;
  readonly leaders: readonly number[];
  readonly index: SpanIndex;
}

/**
 * The spans, taken in the given order, each with the leader with which it shares most; it is a leader
 * itself where it shares more than `share` with none before it.
 */
function gather(spans: Spans, order: Uint32Array, share: number): Gathered {
  const index = createSpanIndex(spans);
  const leaderOf = new Uint32Array(spans.from.length).map((_, span) => span);
  const leaders: number[] = [];
  for (const span of order) {
    const leader = index.nearest(span, share);
    if (leader !== undefined) {
      leaderOf[span] = leader;
      continue;
    }
    index.add(span);
    leaders.push(span);
  }
  return { leaderOf, leaders, index };
}

/** Of each bundle how little it shares with the ends around it, to sort by. */
function remotenessOf(
  spans: Spans,
  { leaderOf, leaders, index }: Gathered,
  support: Uint32Array,
): Uint32Array {
  const weight = new Uint32Array(leaderOf.length);
  for (const [span, bundle] of leaderOf.entries()) weight[bundle]! += support[span]!;
  const remoteness = new Uint32Array(leaderOf.length);
  for (const bundle of leaders) {
    let shared = 0;
    for (const other of index.near(bundle, passageShare)) {
      // In thousandths and rounded one by one, so that the order of the sum does not matter.
      shared += Math.round(weight[other]! * sharedPart(spans, bundle, other) * 1000);
    }
    remoteness[bundle] = ~Math.min(shared, 0x7fff_ffff);
  }
  return remoteness;
}
