/**
 * Finds every pair of passages that share text, within one text and across texts.
 *
 * Steps: all texts are laid end to end; each text in turn is searched for seeds with everything
 * before it; the seeds are chained to passages; passages are extended over altered words at their
 * ends, fragments of one passage merged, introductions cut off the quotations they introduce, and
 * what is only an echo inside a longer find is left out. Nothing is excluded for standing twice,
 * for having moved, for being short in itself or for being too much alike.
 *
 * What is found between two texts depends on these two alone. Memory beside the indexes is that of
 * the seeds of one text.
 */
import type { Budget, TokenRange, Vocabulary } from '../model/index.ts';
import { certainRunsOutside } from './certain-runs.ts';
import { chainSeeds, isCertain } from './chain-seeds.ts';
import { cutIntroductions } from './cut-introductions.ts';
import { createExtender, type ExtendEnd } from './extend-ends.ts';
import { findMarkedQuotations } from './find-marked-quotations.ts';
import { createSeedFinder } from './find-seeds.ts';
import type { Found } from './found.ts';
import { mergeFragments } from './merge-fragments.ts';
import { keepNearestCopies } from './nearest-copies.ts';
import type { PairFilter } from './pair-filter.ts';
import { createSeedList, type Seeds } from './seed-list.ts';
import { layEndToEnd, type TextRun, type TokenizedSource, textAt } from './text-run.ts';
import { withoutEchoes } from './without-echoes.ts';

/** Two passages that share text, as token ranges of two texts given by index; `a` stands before `b`. */
export interface DetectedPair {
  readonly textA: number;
  readonly textB: number;
  readonly a: TokenRange;
  readonly b: TokenRange;
  /** Whether one side is a short quotation in quotation marks, whole. */
  readonly isMarked: boolean;
}

export interface Detection {
  /** In the order of passage `a`, then `b`. */
  readonly pairs: readonly DetectedPair[];
  /** The texts as one run: see `text-run.ts`. */
  readonly run: TextRun;
  /** Places where a phrase stands more often than it was paired. */
  readonly sampled: number;
  /** Pairs of copies left out, because a passage has more copies than `copiesPerPassage`. */
  readonly left: number;
  /** From this text on nothing was searched, because the budget was spent. */
  readonly cut: number | undefined;
}

export interface DetectOptions {
  readonly vocabulary: Vocabulary;
  readonly isWanted: PairFilter;
  readonly budget: Budget;
  /** Passages that will come to fewer bits when they are aligned need not be found. */
  readonly minimumBits: number;
  /** Copies before it that a passage is paired with, the nearest first. */
  readonly copiesPerPassage: number;
  /** Called before each text. */
  readonly report: (done: number) => void;
}

export function detectParallels(texts: readonly TokenizedSource[], options: DetectOptions): Detection {
  const { vocabulary, budget } = options;
  const run = layEndToEnd(texts, vocabulary);
  const finder = createSeedFinder(run, options);
  const extendEnd = createExtender(run, budget);
  const seeds = createSeedList();
  const marked = findMarkedQuotations(run, texts, options.isWanted);
  const pairs: DetectedPair[] = [];
  let left = 0;
  let cut: number | undefined;
  for (let text = 0; text < texts.length && cut === undefined; text++) {
    options.report(text);
    seeds.clear();
    if (!finder.search(text, seeds)) cut = text;
    const chains = chainSeeds(run, seeds, leastChainBits, budget);
    const { kept, left: others } = chooseFinds(
      run,
      { chains, seeds, marked: marked.found[text]! },
      extendEnd,
      options,
    );
    left += others;
    for (const passage of cutIntroductions(kept, run, texts)) pairs.push(pairOf(run, passage));
  }
  pairs.sort(
    (p, q) =>
      p.textA - q.textA ||
      p.a.fromToken - q.a.fromToken ||
      p.textB - q.textB ||
      p.b.fromToken - q.b.fromToken,
  );
  return { pairs, run, sampled: finder.sampled + marked.sampled, left, cut };
}

/** What is left of the chains of one text after each step, in the order of the steps. */
export interface ChosenFinds {
  /** Extended over altered words, and fragments of one passage joined. */
  readonly merged: readonly Found[];
  /** Those that can come to enough bits when they are aligned, and marked quotations. */
  readonly worthy: readonly Found[];
  /** Those that are no echo inside a longer one. */
  readonly whole: readonly Found[];
  /** Those with the nearest copies. */
  readonly kept: readonly Found[];
  /** Copies left out. */
  readonly left: number;
}

/** What was found between one text and those before it. */
export interface FoundInText {
  readonly chains: readonly Found[];
  /** What the chains are made of. */
  readonly seeds: Seeds;
  readonly marked: readonly Found[];
}

/** From chains, and short quotations that somebody marked, to the passages that are aligned. */
export function chooseFinds(
  run: TextRun,
  { chains, seeds, marked }: FoundInText,
  extendEnd: ExtendEnd,
  options: Pick<DetectOptions, 'minimumBits' | 'copiesPerPassage'>,
): ChosenFinds {
  const found = chains.map((chain) => extended(run, chain, extendEnd));
  const merged = mergeFragments(run, found);
  const worthy = merged.filter((passage) => passage.bits >= bitsWorthAligning(run, passage, options));
  const passages = withoutEchoes([...worthy, ...marked]).filter((passage) =>
    mayBeEnough(run, passage, options),
  );
  const whole = [...passages, ...certainRunsOutside(seeds, passages)];
  return {
    merged,
    worthy: [...worthy, ...marked],
    whole,
    ...keepNearestCopies(whole, options.copiesPerPassage),
  };
}

/** Bits from which a chain is worth extending: five words of a formula, or a pair of rare words with two more near by. */
export const leastChainBits = 28;

/**
 * Share of its bits that a passage has before the common words between its seeds are counted, at
 * least. With every third word altered, three passages in four have more than nine tenths.
 */
const seenShare = 0.7;
/** Bits by which a passage must exceed what chance gives among all pairs of places in its two texts. */
const beyondChance = 7;

/** Times as many bits are asked of two passages of one text: every author repeats his own turns of speech. */
const oneHand = 1.2;

/** Bits that two passages must have to be reported, where the scan asks for `minimumBits`. */
export function bitsNeeded(minimumBits: number, textA: number, textB: number): number {
  return textA === textB ? oneHand * minimumBits : minimumBits;
}

/**
 * Bits that a passage must have to be aligned; else it cannot come to what is asked for. Between the
 * seeds of a chain stand common words that are still to be counted. None where a run of words is a
 * passage however common they are.
 */
export function bitsWorthAligning(
  run: TextRun,
  { fromA, fromB, bits, longestRun }: Found,
  { minimumBits }: Pick<DetectOptions, 'minimumBits'>,
): number {
  if (isCertain(longestRun, bits)) return 0;
  const [textA, textB] = [textAt(run, fromA), textAt(run, fromB)];
  const wordsA = run.starts[textA + 1]! - run.starts[textA]!;
  const wordsB = run.starts[textB + 1]! - run.starts[textB]!;
  const chance = Math.log2(wordsA) + Math.log2(wordsB) - (textA === textB ? 1 : 0);
  return seenShare * Math.max(bitsNeeded(minimumBits, textA, textB), beyondChance + chance);
}

/** One exact run is worth what it is worth, so that it is known without aligning whether it is enough. */
function mayBeEnough(
  run: TextRun,
  { fromA, toA, fromB, toB, bits, longestRun, isMarked }: Found,
  { minimumBits }: Pick<DetectOptions, 'minimumBits'>,
): boolean {
  const isExact = longestRun === toA - fromA && longestRun === toB - fromB;
  if (!isExact || isMarked || isCertain(longestRun, bits)) return true;
  return bits >= bitsNeeded(minimumBits, textAt(run, fromA), textAt(run, fromB));
}

function extended(run: TextRun, chain: Found, extendEnd: ExtendEnd): Found {
  const { fromA, fromB, toA, toB, bits, longestRun, isMarked } = chain;
  const isOneText = textAt(run, fromA) === textAt(run, fromB);
  const start = extendEnd(fromA, fromB, -1, { a: 0, b: isOneText ? toA : 0 });
  const end = extendEnd(toA, toB, 1, {
    a: isOneText ? start.b : run.words.length,
    b: run.words.length,
  });
  return {
    fromA: start.a,
    toA: end.a,
    fromB: start.b,
    toB: end.b,
    bits: bits + start.gain + end.gain,
    longestRun,
    isMarked,
  };
}

/** A find as ranges of the two texts it lies in. */
export function pairOf(run: TextRun, { fromA, toA, fromB, toB, isMarked }: Found): DetectedPair {
  const textA = textAt(run, fromA);
  const textB = textAt(run, fromB);
  const startA = run.starts[textA]!;
  const startB = run.starts[textB]!;
  return {
    textA,
    textB,
    a: { fromToken: fromA - startA, toToken: toA - startA },
    b: { fromToken: fromB - startB, toToken: toB - startB },
    isMarked,
  };
}
