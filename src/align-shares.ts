/**
 * Aligning what was detected, cut into shares that can be worked on apart: one after the other, or
 * each in a thread.
 *
 *   484,042 pairs of passages  →  256 shares of about as many words  →  one list, in the old order
 *
 * Alignment is about half of a scan's work, and a pair needs nothing of other pairs but one thing:
 * the budget. Where the pairs of a command draw on one budget in turn, what is left for a pair
 * depends on those before it. So each share is aligned as if it came first, with all that detection
 * left; then the shares are taken in their order, and their steps added up. The first share that
 * goes beyond the budget, and all after it, are aligned again with what is really left, one after
 * the other. The cut depends on the pairs alone, and the rule not on who aligned a share or when;
 * so the result is the same for every number of threads.
 *
 * Why not a fixed part of the budget for each share: a book against its second edition would get no
 * more than its part, and become coarse, while the other shares leave most of theirs.
 *
 * Why detection is not cut: it keeps an index of all texts, which each thread would build and hold
 * for itself, 60 to 70 bytes a word. Cost: within the budget nothing; beyond it at most twice the
 * budget, and as much again for the share that each thread is at.
 */
import { type AlignedPair, alignPair } from './align-pair.ts';
import { type WordCounter, wordCounter } from './classify/index.ts';
import { type Budget, createBudget, type ScanOptions, type Vocabulary } from './model/index.ts';
import type { DetectedPair, TextRun, TokenizedSource } from './parallel/index.ts';

/** Everything that aligning detected pairs needs. */
export interface PairsToAlign {
  readonly texts: readonly TokenizedSource[];
  readonly vocabulary: Vocabulary;
  readonly run: TextRun;
  readonly pairs: readonly DetectedPair[];
  readonly options: ScanOptions & { readonly isSought: boolean; readonly spellingDistance: number };
  /** Steps that all pairs together may take. */
  readonly limit: number;
}

/** Pairs that are aligned together: from `from` on, before `to`. */
export interface Share {
  readonly from: number;
  readonly to: number;
}

export interface AlignedShare {
  /** Those of its pairs that are reported, in their order. */
  readonly pairs: readonly AlignedPair[];
  readonly steps: number;
}

export type AlignShare = (share: Share, limit: number) => AlignedShare;

/** Shares of one scan, at most: enough that eight threads end within a thirtieth of the time of each other. */
const mostShares = 256;
/** Words of a share, at least: less than a millisecond, which is what it costs to hand it over. */
const leastWords = 250;
/** Words that cost as much as a pair does before its first word. */
const wordsPerPair = 20;

/** What aligning a pair costs, in words. */
export function pairCost({ a, b }: DetectedPair): number {
  return wordsPerPair + (a.toToken - a.fromToken) + (b.toToken - b.fromToken);
}

/** All pairs in their order, cut where about the same cost has come together. */
export function cutShares(pairs: readonly DetectedPair[]): Share[] {
  const total = pairs.reduce((sum, pair) => sum + pairCost(pair), 0);
  const least = Math.max(leastWords, total / mostShares);
  const shares: Share[] = [];
  let from = 0;
  let cost = 0;
  for (const [index, pair] of pairs.entries()) {
    cost += pairCost(pair);
    if (cost < least && index < pairs.length - 1) continue;
    shares.push({ from, to: index + 1 });
    from = index + 1;
    cost = 0;
  }
  return shares;
}

/** Aligns shares with budgets of their own. */
export function createShareAligner(work: PairsToAlign): AlignShare {
  const counterOf = wordCounters(work.vocabulary);
  return ({ from, to }, limit) => {
    const budget = createBudget(limit);
    const options = { ...work, ...work.options, counterOf, budget };
    const pairs: AlignedPair[] = [];
    for (let index = from; index < to; index++) {
      const aligned = alignPair(work.pairs[index]!, work.texts, options);
      if (aligned !== undefined) pairs.push(aligned);
    }
    return { pairs, steps: budget.spent };
  };
}

/**
 * The aligned pairs of all shares, in their order. Shares that nobody aligned before, with the whole
 * limit, are aligned here. Spends of the budget what all of them took together.
 */
export function joinShares(
  shares: readonly Share[],
  align: AlignShare,
  budget: Budget,
  alignedBefore: (index: number) => AlignedShare | undefined,
): AlignedPair[] {
  const limit = budget.left();
  let isSpent = false;
  const take = (share: Share, index: number): AlignedShare => {
    if (!isSpent) {
      const aligned = alignedBefore(index) ?? align(share, limit);
      if (aligned.steps <= budget.left()) return aligned;
      isSpent = true;
    }
    return align(share, budget.left());
  };
  return shares.flatMap((share, index) => {
    const { pairs, steps } = take(share, index);
    budget.spend(steps);
    return pairs;
  });
}

/** One counter for each text, made when it is first asked for. */
export function wordCounters(vocabulary: Vocabulary): (text: TokenizedSource) => WordCounter {
  const counters = new Map<TokenizedSource, WordCounter>();
  return (text) => {
    const counter = counters.get(text) ?? wordCounter(text.tokens, vocabulary);
    counters.set(text, counter);
    return counter;
  };
}
