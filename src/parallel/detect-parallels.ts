/**
 * Finds every pair of passages that share text, within one text and across texts.
 *
 * Steps: all texts are laid end to end; seeds are found in one pass; the seeds of each pair of
 * texts are chained to passages; passages are extended over altered words at their ends, fragments
 * of one passage merged, introductions cut off the quotations they introduce, and what is only an
 * echo inside a longer find is left out. Nothing is excluded for standing twice, for having moved,
 * for being short in itself or for being too much alike.
 *
 * This is the exact-seed channel: a passage is found where at least four words in a row survived
 * and its chain is too surprising to be one of the coincidences expected in texts of this length.
 */
import type { Budget, TokenRange, Vocabulary } from '../model/index.ts';
import { chainSeeds } from './chain-seeds.ts';
import { cutIntroductions } from './cut-introductions.ts';
import { extendEnd } from './extend-ends.ts';
import { findSeeds, type PairFilter, type Seed } from './find-seeds.ts';
import { type Found, mergeFragments, withoutEchoes } from './merge-fragments.ts';
import { layEndToEnd, type TextRun, type TokenizedSource } from './text-run.ts';
import { wordBits } from './word-bits.ts';

/** Two passages that share text, as token ranges of two texts given by index; `a` stands before `b`. */
export interface DetectedPair {
  readonly textA: number;
  readonly textB: number;
  readonly a: TokenRange;
  readonly b: TokenRange;
}

export interface Detection {
  /** In the order of passage `a`, then `b`. */
  readonly pairs: readonly DetectedPair[];
  /** Bits of each folded word in these texts: see `word-bits.ts`. */
  readonly bits: Float64Array;
  /** Places where a phrase stands more often than it was paired. */
  readonly sampled: number;
  /** From this word of this text on nothing was searched, because the budget was spent. */
  readonly cut: { readonly text: number; readonly token: number } | undefined;
}

export interface DetectOptions {
  readonly vocabulary: Vocabulary;
  readonly isWanted: PairFilter;
  readonly budget: Budget;
}

/** Four words of which two are the commonest of all; below that a seed is noise even inside a chain. */
const leastSeedBits = 16;
/** Bits by which a chain must exceed what chance gives among all pairs of places in these texts. */
const beyondChance = 7;
/** Words between two seeds: about two sentences, the longest cut that reads as one quotation. */
const longestGap = 40;

export function detectParallels(texts: readonly TokenizedSource[], options: DetectOptions): Detection {
  const run = layEndToEnd(texts);
  const bits = wordBits(run, options.vocabulary);
  const { seeds, sampled, cutAt } = findSeeds(run, bits, leastSeedBits, options);
  const bitsBefore = cumulated(run, bits);
  const pairs: DetectedPair[] = [];
  for (const seedsOfPair of groupByTexts(run, seeds, texts.length)) {
    const chains = chainSeeds(run, seedsOfPair, {
      longestGap,
      bitsBefore,
      leastBits: beyondChance + Math.log2(Math.max(2, run.words.length) ** 2 / 2),
      budget: options.budget,
    });
    const found = chains.map(({ seeds: members }) => extended(run, members, bits, options.budget));
    const whole = withoutEchoes(mergeFragments(run, found));
    for (const passage of cutIntroductions(whole, run, texts)) pairs.push(pairOf(run, passage));
  }
  pairs.sort(
    (p, q) =>
      p.textA - q.textA ||
      p.a.fromToken - q.a.fromToken ||
      p.textB - q.textB ||
      p.b.fromToken - q.b.fromToken,
  );
  return { pairs, bits, sampled, cut: cutAt === undefined ? undefined : placeIn(run, cutAt) };
}

/** `result[p]`: the bits of all words before position p. */
function cumulated(run: TextRun, bits: Float64Array): Float64Array {
  const sums = new Float64Array(run.words.length + 1);
  for (let at = 0; at < run.words.length; at++) sums[at + 1] = sums[at]! + bits[run.words[at]!]!;
  return sums;
}

function groupByTexts(run: TextRun, seeds: readonly Seed[], texts: number): Seed[][] {
  const groups = new Map<number, Seed[]>();
  for (const seed of seeds) {
    const key = textAt(run, seed.a) * texts + textAt(run, seed.b);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [seed]);
    else group.push(seed);
  }
  return [...groups.entries()].sort(([left], [right]) => left - right).map(([, group]) => group);
}

function extended(run: TextRun, seeds: readonly Seed[], bits: Float64Array, budget: Budget): Found {
  const first = seeds[0]!;
  const last = seeds.at(-1)!;
  const isOneText = textAt(run, first.a) === textAt(run, first.b);
  const endA = last.a + last.count;
  const start = extendEnd(run, { a: first.a, b: first.b }, -1, {
    bits,
    budget,
    stopA: 0,
    stopB: isOneText ? endA : 0,
  });
  const end = extendEnd(run, { a: endA, b: last.b + last.count }, 1, {
    bits,
    budget,
    stopA: isOneText ? start.b : run.words.length,
    stopB: run.words.length,
  });
  return { fromA: start.a, toA: end.a, fromB: start.b, toB: end.b };
}

function pairOf(run: TextRun, { fromA, toA, fromB, toB }: Found): DetectedPair {
  const textA = textAt(run, fromA);
  const textB = textAt(run, fromB);
  const startA = run.starts[textA]!;
  const startB = run.starts[textB]!;
  return {
    textA,
    textB,
    a: { fromToken: fromA - startA, toToken: toA - startA },
    b: { fromToken: fromB - startB, toToken: toB - startB },
  };
}

function placeIn(run: TextRun, position: number): { text: number; token: number } {
  const text = textAt(run, position);
  return { text, token: position - run.starts[text]! };
}

function textAt(run: TextRun, position: number): number {
  return run.textOfZone[run.zones[position]!]!;
}
