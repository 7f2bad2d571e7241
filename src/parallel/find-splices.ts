/**
 * A splice: one text joins, under an ellipsis or without any mark, passages that stand far apart
 * (or in another order) in the other text.
 *
 *   A  "… and a white Russian smock.... Trotsky possessed a naturally inquisitive mind …"
 *   B  [… and a white Russian smock.] 631 words [Trotsky possessed a naturally inquisitive mind …]
 */
import type { TokenRange } from '../model/index.ts';
import { hasEllipsis, outermostWithin } from '../text/index.ts';
import type { DetectedPair } from './detect-parallels.ts';
import type { TokenizedSource } from './text-run.ts';

export interface Splice {
  /** The side that joins. */
  readonly side: 'a' | 'b';
  /** Indexes of the pairs that are joined, in the order of the joining text. */
  readonly members: readonly number[];
}

/** Words that may stand at the seam besides the ellipsis: "and", "he added". */
const seamWords = 3;

/** All splices among the pairs of each two texts. A pair may be part of one splice on each side. */
export function findSplices(pairs: readonly DetectedPair[], texts: readonly TokenizedSource[]): Splice[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const order = pairs.map((_, index) => index).sort((p, q) => byJoiningSide(pairs[p]!, pairs[q]!, side));
    const splices: Splice[] = [];
    let members: number[] = [];
    for (const index of order) {
      const last = members.at(-1);
      if (last !== undefined && isJoined(pairs[last]!, pairs[index]!, side, texts)) {
        members.push(index);
      } else {
        if (members.length > 1) splices.push({ side, members });
        members = [index];
      }
    }
    if (members.length > 1) splices.push({ side, members });
    return splices;
  });
}

function byJoiningSide(p: DetectedPair, q: DetectedPair, side: 'a' | 'b'): number {
  return p.textA - q.textA || p.textB - q.textB || p[side].fromToken - q[side].fromToken;
}

function isJoined(
  before: DetectedPair,
  after: DetectedPair,
  side: 'a' | 'b',
  texts: readonly TokenizedSource[],
): boolean {
  if (before.textA !== after.textA || before.textB !== after.textB) return false;
  const { source, tokens, quotations } = texts[side === 'a' ? before.textA : before.textB]!;
  const gap = gapBetween(before[side], after[side]);
  if (gap < 0 || gap > seamWords) return false;
  const seam = { from: tokens.to[before[side].toToken - 1]!, to: tokens.from[after[side].fromToken]! };
  // One quotation holds both parts: otherwise they are two quotations that happen to be neighbours.
  const isOneQuotation = outermostWithin(quotations, seam).some(
    ({ span }) => span.from < seam.from && span.to > seam.to,
  );
  const seamText = source.text.slice(seam.from, seam.to);
  return isOneQuotation && (gap === 0 || hasEllipsis(seamText));
}

function gapBetween(before: TokenRange, after: TokenRange): number {
  return after.fromToken - before.toToken;
}
