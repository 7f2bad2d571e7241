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

/** One end of a pair: pair by index, and side. */
export interface PairEnd {
  readonly pair: number;
  readonly side: 'a' | 'b';
}

/** Ends that are parts of one passage, in the order of the joining text. */
export type Splice = readonly PairEnd[];

/** Words that may stand at the seam besides the ellipsis: "and", "he added". */
const seamWords = 3;

/**
 * All splices among the pairs. An end is part of one splice at most; within one text, the ends on
 * both sides are looked at together, since what is joined may stand between its two originals.
 */
export function findSplices(pairs: readonly DetectedPair[], texts: readonly TokenizedSource[]): Splice[] {
  const ends = pairs.flatMap(({ textA, textB }, pair): PairEnd[] => [
    // What is joined in one quotation stands in a text with quotations.
    ...(texts[textA]!.quotations.length > 0 ? [{ pair, side: 'a' } as const] : []),
    ...(texts[textB]!.quotations.length > 0 ? [{ pair, side: 'b' } as const] : []),
  ]);
  const joining = ({ pair, side }: PairEnd): number =>
    side === 'a' ? pairs[pair]!.textA : pairs[pair]!.textB;
  const other = ({ pair, side }: PairEnd): number => (side === 'a' ? pairs[pair]!.textB : pairs[pair]!.textA);
  const rangeOf = ({ pair, side }: PairEnd): TokenRange => pairs[pair]![side];
  ends.sort(
    (p, q) =>
      joining(p) - joining(q) ||
      other(p) - other(q) ||
      rangeOf(p).fromToken - rangeOf(q).fromToken ||
      p.pair - q.pair,
  );
  const splices: Splice[] = [];
  let members: PairEnd[] = [];
  const close = (): void => {
    if (members.length > 1) splices.push(members);
    members = [];
  };
  for (const end of ends) {
    const last = members.at(-1);
    const isSameTexts = last !== undefined && joining(last) === joining(end) && other(last) === other(end);
    if (!isSameTexts || !isJoined(rangeOf(last), rangeOf(end), texts[joining(end)]!)) close();
    members.push(end);
  }
  close();
  return splices;
}

function isJoined(
  before: TokenRange,
  after: TokenRange,
  { source, tokens, quotations }: TokenizedSource,
): boolean {
  const gap = after.fromToken - before.toToken;
  if (gap < 0 || gap > seamWords) return false;
  const seam = { from: tokens.to[before.toToken - 1]!, to: tokens.from[after.fromToken]! };
  // One quotation holds both parts: otherwise they are two quotations that happen to be neighbours.
  const isOneQuotation = outermostWithin(quotations, seam).some(
    ({ span }) => span.from < seam.from && span.to > seam.to,
  );
  return isOneQuotation && (gap === 0 || hasEllipsis(source.text.slice(seam.from, seam.to)));
}
