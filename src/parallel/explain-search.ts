/**
 * Follows one pair of places through the search: how far did what they share come, and what stopped
 * it?
 *
 *   seeds → chains → passages worth aligning → not inside a longer find → nearest copies → aligned
 *
 * The later text is searched again as it was (the caps count what stands in other texts, so those
 * before it are searched, too); then the finds of each step are looked through for one that holds a
 * seed of the two places and, aligned, is about them. Why the detector does not note what it drops:
 * it drops millions, and the reason is wanted of one. Cost: about that of finding the seeds once more.
 */
import type { Shortfall } from '../model/index.ts';
import { chainSeeds } from './chain-seeds.ts';
import { cutIntroductions } from './cut-introductions.ts';
import {
  bitsNeeded,
  bitsWorthAligning,
  type ChosenFinds,
  chooseFinds,
  type DetectedPair,
  type DetectOptions,
  leastChainBits,
  pairOf,
} from './detect-parallels.ts';
import { roundedBits } from './explain-score.ts';
import type { Stretch } from './explain-seeds.ts';
import { createExtender, type ExtendEnd } from './extend-ends.ts';
import { findMarkedQuotations } from './find-marked-quotations.ts';
import { createSeedFinder } from './find-seeds.ts';
import type { Found } from './found.ts';
import { createSeedList, type SeedList, type Seeds } from './seed-list.ts';
import type { TextRun, TokenizedSource } from './text-run.ts';

export interface SearchTrace {
  /** The step that ended it; `detected` where it came to be aligned. */
  readonly end: 'no-seed' | 'weak-chain' | 'weak-passage' | 'echo' | 'copies' | 'detected';
  readonly missed?: Shortfall;
  /** The best passage that holds a seed of the two places, as far as it came; absent without a seed. */
  readonly best?: {
    readonly pair: DetectedPair;
    readonly bits: number;
    readonly longestRun: number;
  };
}

export interface TraceOptions extends Omit<DetectOptions, 'report' | 'vocabulary'> {
  /**
   * Whether in a pair, once aligned, words of the one stretch stand for words of the other. A find of
   * two whole chapters holds every pair of their paragraphs and is about few of them.
   */
  readonly isOfPlaces: (pair: DetectedPair) => boolean;
}

/** Where the search for what two stretches share ended; the first stands before the second. */
export function explainSearch(
  run: TextRun,
  texts: readonly TokenizedSource[],
  [a, b]: readonly [Stretch, Stretch],
  options: TraceOptions,
): SearchTrace {
  const seeds = searchText(run, b.text, options);
  const own = seedsWithin(seeds, a, b);
  const marked = findMarkedQuotations(run, texts, options.isWanted).found[b.text]!;
  const holdsSeed = holderOf(a, b, own);
  const isHere = (find: Found): boolean => holdsSeed(find) && options.isOfPlaces(pairOf(run, find));
  const extendEnd = createExtender(run, options.budget);
  const chains = chainSeeds(run, seeds, leastChainBits, options.budget);
  const finds = chooseFinds(run, { chains, seeds, marked }, extendEnd, options);
  const { end, found } = lastStep(finds, isHere);
  if (found === undefined) return explainWeak(run, own, extendEnd, options);
  const [piece = found] = end === 'detected' ? cutIntroductions([found], run, texts).filter(isHere) : [found];
  const toReport = bitsNeeded(options.minimumBits, a.text, b.text);
  const needed = roundedBits(bitsWorthAligning(run, found, options));
  return {
    end,
    ...(end === 'weak-passage' && { missed: shortfall(needed, found.bits, toReport) }),
    best: describe(run, piece),
  };
}

/** The seeds of a text with everything before it, and within it. */
function searchText(run: TextRun, last: number, options: TraceOptions): SeedList {
  const finder = createSeedFinder(run, options);
  const seeds = createSeedList();
  for (let text = 0; text <= last; text++) {
    seeds.clear();
    if (!finder.search(text, seeds)) break;
  }
  return seeds;
}

/** The seeds that have a word in both stretches. */
function seedsWithin(seeds: Seeds, a: Stretch, b: Stretch): SeedList {
  const own = createSeedList();
  for (let seed = 0; seed < seeds.length; seed++) {
    const [fromA, fromB, count] = [seeds.a[seed]!, seeds.b[seed]!, seeds.count[seed]!];
    if (isEqualRunIn({ fromA, toA: fromA + count, fromB }, a, b))
      own.add(fromA, fromB, count, seeds.bits[seed]!);
  }
  return own;
}

/**
 * Whether a find holds one of these seeds, or is a marked quotation that stands in both stretches. Of
 * a seed of letters the words at its ends may have been cut off, so part of it is enough.
 */
function holderOf(a: Stretch, b: Stretch, own: Seeds): (found: Found) => boolean {
  return (found) => {
    const { fromA, toA, fromB, toB, isMarked } = found;
    if (toA <= a.from || fromA >= a.to || toB <= b.from || fromB >= b.to) return false;
    if (isMarked && isEqualRunIn(found, a, b)) return true;
    for (let seed = 0; seed < own.length; seed++) {
      const [atA, atB, count] = [own.a[seed]!, own.b[seed]!, own.count[seed]!];
      if (atA < toA && fromA < atA + count && atB < toB && fromB < atB + count) return true;
    }
    return false;
  };
}

/** Whether some word of a run of equal words lies in both stretches. */
function isEqualRunIn(
  { fromA, toA, fromB }: Pick<Found, 'fromA' | 'toA' | 'fromB'>,
  a: Stretch,
  b: Stretch,
): boolean {
  const distance = fromB - fromA;
  return Math.max(fromA, a.from, b.from - distance) < Math.min(toA, a.to, b.to - distance);
}

/** The last step that has such a find, and the best find there. */
function lastStep(
  { merged, worthy, whole, kept }: ChosenFinds,
  isHere: (found: Found) => boolean,
): { readonly end: SearchTrace['end']; readonly found: Found | undefined } {
  const steps = [
    { end: 'detected', finds: kept },
    { end: 'copies', finds: whole },
    { end: 'echo', finds: worthy },
    { end: 'weak-passage', finds: merged },
  ] as const;
  for (const { end, finds } of steps) {
    const found = bestOf(finds.filter(isHere));
    if (found !== undefined) return { end, found };
  }
  return { end: 'no-seed', found: undefined };
}

/**
 * The best chain of the seeds between the two places, extended like any other. Where it is not too
 * weak, its seeds went to a stronger one.
 */
function explainWeak(run: TextRun, own: Seeds, extendEnd: ExtendEnd, options: TraceOptions): SearchTrace {
  const chain = bestOf(chainSeeds(run, own, 0, options.budget));
  if (chain === undefined) return { end: 'no-seed' };
  const { merged } = chooseFinds(
    run,
    { chains: [chain], seeds: createSeedList(), marked: [] },
    extendEnd,
    options,
  );
  const best = describe(run, { ...merged[0]!, bits: chain.bits });
  if (chain.bits >= leastChainBits) return { end: 'echo', best };
  const toReport = bitsNeeded(options.minimumBits, best.pair.textA, best.pair.textB);
  return { end: 'weak-chain', missed: shortfall(leastChainBits, chain.bits, toReport), best };
}

function shortfall(needed: number, has: number, toReport: number): Shortfall {
  return { unit: 'bits', needed, has: roundedBits(has), toReport: roundedBits(Math.max(needed, toReport)) };
}

/** Of equals the first. */
function bestOf(finds: readonly Found[]): Found | undefined {
  return finds.reduce<Found | undefined>(
    (best, next) => (best === undefined || next.bits > best.bits ? next : best),
    undefined,
  );
}

function describe(run: TextRun, found: Found): NonNullable<SearchTrace['best']> {
  return { pair: pairOf(run, found), bits: roundedBits(found.bits), longestRun: found.longestRun };
}
