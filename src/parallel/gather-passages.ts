/**
 * The passages of each family: as far as any of its parallels reaches (the hull), and what most of
 * them hold (the core). The core runs from the median of the beginnings to the median of the ends.
 * Since all ends of a passage hold its middle (`join-passages.ts`), that is exactly the stretch which
 * more than half of them cover; of two, it is what both have. One stray end does not shrink it, as it
 * would shrink an intersection.
 */
import type { JoinedEnds } from './join-passages.ts';
import type { LinkedPassages } from './link-passages.ts';
import { orderBy } from './order-by.ts';
import type { Spans } from './span-index.ts';

/** A passage with the rank of its source. */
export interface GatheredPassage {
  readonly source: number;
  from: number;
  to: number;
  readonly core: { from: number; to: number };
}

/** The passages of each family, in the order of the ranks of sources, then of text. */
export function gatherPassages(
  ends: Spans,
  { passageOf }: JoinedEnds,
  { familyOf, isBetween, wholeOf }: LinkedPassages,
): readonly (readonly GatheredPassage[])[] {
  const families: GatheredPassage[][] = isBetween.map(() => []);
  const family = passageOf.map((_, end) => familyOf[end >> 1]!);
  const whole = passageOf.map((passage) => wholeOf[passage]!);
  const order = orderBy(passageOf.length, family, whole, passageOf);
  const froms = order.map((end) => ends.from[end]!);
  const tos = order.map((end) => ends.to[end]!);
  let lastWhole = -1;
  for (let first = 0, next = 0; first < order.length; first = next) {
    const end = order[first]!;
    const isPart = (other: number): boolean =>
      passageOf[other] === passageOf[end] && family[other] === family[end];
    while (next < order.length && isPart(order[next]!)) next++;
    const passages = families[family[end]!]!;
    const part = gathered(ends.source[end]!, froms.subarray(first, next), tos.subarray(first, next));
    const last = passages.at(-1);
    if (last !== undefined && lastWhole === whole[end]) widen(last, part);
    else passages.push(part);
    lastWhole = whole[end]!;
  }
  for (const passages of families) {
    passages.sort((p, q) => p.source - q.source || p.from - q.from || p.to - q.to);
  }
  return families;
}

/** Sorts the beginnings and the ends in place. */
function gathered(source: number, froms: Uint32Array, tos: Uint32Array): GatheredPassage {
  if (froms.length > 1) {
    froms.sort();
    tos.sort();
  }
  const last = froms.length - 1;
  const middle = froms.length >> 1;
  return {
    source,
    from: froms[0]!,
    to: tos[last]!,
    core: { from: froms[middle]!, to: tos[last - middle]! },
  };
}

/** Takes in another part of the same spliced passage. */
function widen(passage: GatheredPassage, part: GatheredPassage): void {
  passage.from = Math.min(passage.from, part.from);
  passage.to = Math.max(passage.to, part.to);
  passage.core.from = Math.min(passage.core.from, part.core.from);
  passage.core.to = Math.max(passage.core.to, part.core.to);
}
