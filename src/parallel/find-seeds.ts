/**
 * Seeds: what two places share and everything else starts from. Two channels of words, and one of
 * letters for text that was scanned badly (`find-letter-seeds.ts`).
 *
 *   runs    … [at one time in his youth] what …   …   October 1920 [at one time in his youth] , …
 *   pairs   a [naturally] most [inquisitive] mind     a mind [inquisitive] and [naturally] keen
 *
 * *Runs*: each position's five-word gram is looked up among the grams before it. *Pairs*: two words
 * of at least `leastPairBits` together, in either order, with at most two words between; they find
 * what is altered in every third word or put in another order. A hit is grown to the whole run of
 * equal words around it. A diagonal remembers how far it has been grown, so a passage of n words is
 * one seed and costs a look-up per word, not n seeds.
 *
 * So nothing is excluded for being frequent, nor for standing twice in one text: that is what passim
 * and TextPAIR lose by design. What is frequent weighs little (`word-bits.ts`), and of what stands
 * more than `limits.occurrencesPerGram` times in one text only the nearest are paired; a passage that
 * holds one rarer gram is still found whole, because growing goes back over the frequent ones.
 *
 * Guarantee: every run of five equal words within one zone, and every two words of `leastPairBits`
 * within four, are seeds, unless a cap is reported. Whether a hit counts depends on its two texts
 * alone. Cost: O(n · occurrences); memory 16 to 30 bytes a word.
 */
import { type Budget, limits } from '../model/index.ts';
import { createLetterSeedFinder } from './find-letter-seeds.ts';
import { createGramIndex, mixed, none } from './gram-index.ts';
import type { PairFilter } from './pair-filter.ts';
import { createRepeatFilter, type RepeatFilter } from './repeat-filter.ts';
import type { SeedList } from './seed-list.ts';
import { marks, sharedBits, type TextRun } from './text-run.ts';
import { weightsPerBit } from './word-bits.ts';

/**
 * Words. Runs of four are met by accident two to seven times as often (5.0 million against 0.7 million in
 * 233 addresses, 2.3 against 0.6 in a Bible), and nearly all of those that matter hold a rare pair.
 */
export const gramLength = 5;

/**
 * Bits of a word pair, in each of its texts. At 20 the hits are four times as many (3.8 million in
 * the addresses, 1.7 in a Bible), at 24 a quotation of ten words with four altered is lost.
 */
export const leastPairBits = 20;
const leastPairWeight = leastPairBits * weightsPerBit;
/** Bits of either of the two: a rare word beside a common one is one rare word. A fifth fewer hits, and nothing lost. */
export const leastRareWeight = 8 * weightsPerBit;
/** Words from the first of a pair to the second, at most: two stand between them. */
export const pairReach = 3;

/**
 * Entries looked at under one hash, wanted or not, before the rest is left. Far above what is
 * paired: the commonest five words of 233 addresses stand there 248 times.
 */
const mostLooks = 2_048;

export interface SeedFinder {
  /** Adds the seeds between the words of a text and everything before them; false once the budget is spent. */
  search(text: number, seeds: SeedList): boolean;
  /** Places where a phrase stands more often than it was paired. */
  readonly sampled: number;
}

export interface SeedOptions {
  readonly isWanted: PairFilter;
  readonly budget: Budget;
}

/** Texts must be searched in rising order. */
export function createSeedFinder(run: TextRun, options: SeedOptions): SeedFinder {
  const { words, starts } = run;
  const repeated = noteGrams(run);
  const grams = createGramIndex(words.length >> 2);
  const pairs = createGramIndex(words.length >> 2);
  const letters = createLetterSeedFinder(run, options.isWanted);
  const diagonals = new Uint32Array(words.length); // b − a → position in b up to which it is done
  let sampled = 0;
  /** Whether all runs through the word before were found: then only those that begin here are new. */
  let wasComplete = false;

  const searchRuns = (b: number, hash: number, quota: Quota, seeds: SeedList): number => {
    let looked = 1;
    for (let entry = grams.first(hash); entry !== none && looked <= mostLooks; entry = grams.next(entry)) {
      looked++;
      if (grams.hashOf(entry) !== hash) continue;
      const a = grams.valueOf(entry);
      if (!isSameGram(words, a, b) || !quota.takes(a)) continue;
      if (!wasComplete || words[a - 1] !== words[b - 1] || !isContinued(run, a, b)) {
        growSeed(run, a, b, diagonals, seeds);
      }
    }
    if (looked > mostLooks) quota.exceed();
    grams.add(hash, b);
    return looked;
  };

  const searchPairs = (b: number, step: number, hash: number, quota: Quota, seeds: SeedList): number => {
    const [first, second] = [words[b]!, words[b + step]!];
    let looked = 1;
    for (let entry = pairs.first(hash); entry !== none && looked <= mostLooks; entry = pairs.next(entry)) {
      looked++;
      if (pairs.hashOf(entry) !== hash) continue;
      const a = pairs.valueOf(entry) >>> stepBits;
      const partner = a + (pairs.valueOf(entry) & stepMask);
      const isSwapped = words[a] !== first;
      if (isSwapped ? words[a] !== second || words[partner] !== first : words[partner] !== second) continue;
      if (!quota.takes(a)) continue;
      growSeed(run, a, isSwapped ? b + step : b, diagonals, seeds);
      growSeed(run, partner, isSwapped ? b : b + step, diagonals, seeds);
    }
    if (looked > mostLooks) quota.exceed();
    pairs.add(hash, (b << stepBits) | step);
    return looked;
  };

  return {
    get sampled() {
      return sampled;
    },
    search(text, seeds) {
      const quota = createQuota(starts, text, options.isWanted);
      for (let b = starts[text]!; b < starts[text + 1]!; b++) {
        let looked = 1;
        quota.restart();
        const gram = gramAt(run, b);
        if (gram !== none && repeated.grams.isRepeated(gram)) looked += searchRuns(b, gram, quota, seeds);
        wasComplete = !quota.isExceeded();
        if (!wasComplete) sampled++;
        for (let step = 1; step <= pairReach; step++) {
          const pair = pairAt(run, b, step);
          if (pair === none || !repeated.pairs.isRepeated(pair)) continue;
          quota.restart();
          looked += searchPairs(b, step, pair, quota, seeds);
        }
        if (quota.isExceeded()) sampled++;
        if (!options.budget.spend(looked)) return false;
      }
      return options.budget.spend(letters.search(text, seeds));
    },
  };
}

/** Which grams and pairs stand more than once in the run, wherever. */
function noteGrams(run: TextRun): { readonly grams: RepeatFilter; readonly pairs: RepeatFilter } {
  const grams = createRepeatFilter(run.words.length);
  const pairs = createRepeatFilter(run.words.length);
  for (let at = 0; at < run.words.length; at++) {
    const gram = gramAt(run, at);
    if (gram !== none) grams.note(gram);
    for (let step = 1; step <= pairReach; step++) {
      const pair = pairAt(run, at, step);
      if (pair !== none) pairs.note(pair);
    }
  }
  return { grams, pairs };
}

/** Hash of the words from here on; `none` where they lie in two zones. */
function gramAt({ words, zones }: TextRun, at: number): number {
  if (at + gramLength > words.length || zones[at] !== zones[at + gramLength - 1]) return none;
  let hash = 0;
  for (let offset = 0; offset < gramLength; offset++) hash = mixed(hash, words[at + offset]!);
  return hash;
}

/** Hash of this word and one a few steps on, in either order; `none` where they tell too little. */
export function pairAt({ words, zones, weights }: TextRun, at: number, step: number): number {
  if (at + step >= words.length) return none;
  const [weight, other] = [weights[at]!, weights[at + step]!];
  if (weight + other < leastPairWeight || Math.min(weight, other) < leastRareWeight) return none;
  if (zones[at] !== zones[at + step]) return none;
  const [first, second] = [words[at]!, words[at + step]!];
  return mixed(mixed(0, Math.min(first, second)), Math.max(first, second));
}

/** A pair's entry holds the place of its first word and, in its lowest bits, the step to the second. */
const stepBits = 2;
const stepMask = (1 << stepBits) - 1;

function isSameGram(words: Uint32Array, a: number, b: number): boolean {
  for (let offset = 0; offset < gramLength; offset++) {
    if (words[a + offset] !== words[b + offset]) return false;
  }
  return true;
}

/** Says of places in falling order whether they may still be paired: a bounded number in each text. */
interface Quota {
  takes(a: number): boolean;
  /** Begins again with the nearest place. */
  restart(): void;
  exceed(): void;
  /** Whether there was more than was taken since this was last asked. */
  isExceeded(): boolean;
}

function createQuota(starts: readonly number[], text: number, isWanted: PairFilter): Quota {
  let other = text;
  let taken = 0;
  let wanted = isWanted(text, text);
  let exceeded = false;
  return {
    takes(a) {
      if (a < starts[other]!) {
        other = textBefore(starts, other, a);
        taken = 0;
        wanted = isWanted(other, text);
      }
      if (!wanted) return false;
      if (++taken <= limits.occurrencesPerGram) return true;
      exceeded = true;
      return false;
    },
    restart() {
      if (other !== text) wanted = isWanted(text, text);
      other = text;
      taken = 0;
    },
    exceed() {
      exceeded = true;
    },
    isExceeded() {
      const answer = exceeded;
      exceeded = false;
      return answer;
    },
  };
}

/** The text that holds a position before the text `below`. */
function textBefore(starts: readonly number[], below: number, position: number): number {
  let low = 0;
  let high = below - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Grows a hit to its run of equal words and adds it, unless its diagonal has it already. */
function growSeed(run: TextRun, a: number, b: number, diagonals: Uint32Array, seeds: SeedList): void {
  if (a >= b || diagonals[b - a]! > b) return; // a pair may overlap itself ("on and on")
  diagonals[b - a] = addRun(run, a, b, seeds);
}

/**
 * Adds the whole run of equal words around a shared one, kept within its zones; returns where it
 * ends in `b`. A run longer than its own distance is a passage that stands several times in a row;
 * it is taken as copies that lie side by side, each with the next.
 */
function addRun(run: TextRun, atA: number, atB: number, seeds: SeedList): number {
  const { words } = run;
  const distance = atB - atA;
  let from = atB;
  while (isContinued(run, from - distance, from) && words[from - distance - 1] === words[from - 1]) from--;
  let end = atB + 1;
  while (end < words.length && words[end - distance] === words[end] && isContinued(run, end - distance, end))
    end++;
  for (let copy = from; copy < end; copy += distance) {
    const copyEnd = Math.min(end, copy + distance);
    let bits = 0;
    for (let b = copy; b < copyEnd; b++) bits += sharedBits(run, b - distance, b);
    seeds.add(copy - distance, copy, copyEnd - copy, bits);
  }
  return end;
}

/** Whether neither of two places begins a zone. */
function isContinued(run: TextRun, a: number, b: number): boolean {
  return ((run.marks[a]! | run.marks[b]!) & marks.zone) === 0;
}
