/**
 * Which groups of passages belong together although no single link between them is proof.
 *
 *   X1═X2═X3 ┄ Y1═Y2═Y3      one doubtful alignment between six certain copies: two families
 *   S ┄ Q1, S ┄ Q2, Q1═Q2    a long text and two who cut the same half of it: one family
 *
 * Single linkage makes one family of both, and one wrong alignment in a million glues the corpus.
 * So links vote. Each group takes, in turn and in a fixed order, the community to which most bits of
 * its links lead; its own counts with the bits that hold the group together inside. That repeats until
 * nobody moves: Chinese whispers (C. Biemann, "Chinese Whispers", TextGraphs 2006,
 * https://aclanthology.org/W06-3812/), with two departures: the order is fixed instead of drawn by
 * lot, so that the result is always the same, and a group has a vote of its own, so that what is
 * certain is not outvoted by one chance link.
 *
 * A move always raises the sum of bits inside communities, so the process ends; each round costs the
 * number of links. Leiden would give better communities of graphs in which everything is doubtful;
 * here almost everything is settled before (`group-families.ts`).
 */

/** Doubtful links as columns; several may join the same two groups. */
export interface Links {
  readonly count: number;
  readonly p: Uint32Array;
  readonly q: Uint32Array;
  /** In bits, whole numbers, so that sums do not depend on their order. */
  readonly bits: Float64Array;
}

/**
 * Rounds after which a vote ends undecided. Votes on the King James Bible (18,000 doubtful links) took six;
 * a chain of groups that each just outbid the next would take as many as it has links.
 */
const mostRounds = 40;

/** The community of each group, named by one of its groups. `own` are the bits inside each group. */
export function findCommunities(own: Float64Array, links: Links): Uint32Array {
  const neighbours = neighboursOf(own.length, links);
  const communityOf = new Uint32Array(own.length).map((_, group) => group);
  const votes = new Float64Array(own.length);
  let hasMoved = true;
  for (let round = 0; hasMoved && round < mostRounds; round++) {
    hasMoved = false;
    for (let group = 0; group < own.length; group++) {
      const chosen = chosenCommunity(group, own[group]!, communityOf, neighbours, votes);
      hasMoved ||= chosen !== communityOf[group];
      communityOf[group] = chosen;
    }
  }
  return communityOf;
}

/** The links of group `g` stand at `starts[g]` up to `starts[g + 1]`. */
interface Neighbours {
  readonly starts: Uint32Array;
  readonly group: Uint32Array;
  readonly bits: Float64Array;
}

function neighboursOf(groups: number, { count, p, q, bits }: Links): Neighbours {
  const starts = new Uint32Array(groups + 1);
  for (let link = 0; link < count; link++) {
    starts[p[link]!]!++;
    starts[q[link]!]!++;
  }
  let sum = 0;
  for (let group = 0; group <= groups; group++) {
    sum += starts[group]!;
    starts[group] = sum;
  }
  const neighbours = { starts, group: new Uint32Array(count * 2), bits: new Float64Array(count * 2) };
  const add = (here: number, there: number, weight: number): void => {
    const at = --starts[here]!;
    neighbours.group[at] = there;
    neighbours.bits[at] = weight;
  };
  for (let link = 0; link < count; link++) {
    add(p[link]!, q[link]!, bits[link]!);
    add(q[link]!, p[link]!, bits[link]!);
  }
  return neighbours;
}

/** Of equally strong communities a group keeps its own, else takes that with the lowest number. */
function chosenCommunity(
  group: number,
  own: number,
  communityOf: Uint32Array,
  { starts, group: neighbour, bits }: Neighbours,
  votes: Float64Array,
): number {
  const current = communityOf[group]!;
  votes[current] = own;
  const [first, end] = [starts[group]!, starts[group + 1]!];
  for (let at = first; at < end; at++) votes[communityOf[neighbour[at]!]!]! += bits[at]!;
  let chosen = current;
  for (let at = first; at < end; at++) {
    const community = communityOf[neighbour[at]!]!;
    const lead = votes[community]! - votes[chosen]!;
    if (lead > 0 || (lead === 0 && chosen !== current && community < chosen)) chosen = community;
  }
  votes[current] = 0;
  for (let at = first; at < end; at++) votes[communityOf[neighbour[at]!]!] = 0;
  return chosen;
}
