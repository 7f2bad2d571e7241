/**
 * Seeds: maximal runs of at least four equal words at two places of the run of all texts.
 *
 *   … [at one time in his youth] what …   …   October 1920 [at one time in his youth] , …
 *
 * Each position's four-word gram is looked up among the grams before it (chained hashing, verified
 * word by word) and grown to both sides. A diagonal remembers how far it has been grown, so a
 * passage of n words is one seed and costs one look-up per word, not n seeds. Of a gram that stands
 * very often only the nearest occurrences are paired (`limits.occurrencesPerGram`); a passage that
 * holds one rarer gram is still found whole, because growing goes back over the frequent ones.
 * So nothing is excluded for being frequent in itself, nor for standing twice in one text: that is
 * what passim and TextPAIR lose by design.
 *
 * Cost: O(n · occurrences); memory 16 bytes a word.
 */
import { type Budget, limits } from '../model/index.ts';
import type { TextRun } from './text-run.ts';

/** Equal words at positions `a …` and `b …`, `a` before `b`; the two stretches do not overlap. */
export interface Seed {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

/** Shorter runs are met by accident at almost every word pair of a text; longer ones are seldom altered quotations. */
const gramLength = 4;

/** Whether two texts (by index) are to be compared; asked with `first <= second`. */
export type PairFilter = (first: number, second: number) => boolean;

export interface Seeds {
  readonly seeds: readonly Seed[];
  /** Places where a phrase stands more often than it was paired. */
  readonly sampled: number;
  /** Position from which on nothing was looked up, because the budget was spent; undefined where all was. */
  readonly cutAt: number | undefined;
}

/**
 * Occurrences looked at for each gram, wanted or not, before the rest is left. Far above what is
 * paired: only a text against a library of copies of one phrase comes near it.
 */
const mostLooks = 4_096;

/** Seeds of at least `leastBits`, in rising order of `b`, then of falling `a`. */
export function findSeeds(
  run: TextRun,
  bits: Float64Array,
  leastBits: number,
  options: { readonly isWanted: PairFilter; readonly budget: Budget },
): Seeds {
  const { words, zones, textOfZone } = run;
  const seeds: Seed[] = [];
  const { head, before } = createIndex(words.length);
  const grownTo = new Uint32Array(words.length); // by diagonal b − a: position in b up to which it is done
  let sampled = 0;
  for (let b = 0; b + gramLength <= words.length; b++) {
    if (zones[b] !== zones[b + gramLength - 1]) continue;
    const slot = slotOf(words, b, head.length);
    let looked = 0;
    let paired = 0;
    for (let a = head[slot]!; a !== none; a = before[a]!) {
      if (paired >= limits.occurrencesPerGram || ++looked > mostLooks) {
        sampled++;
        break;
      }
      if (!isSameGram(words, a, b)) continue;
      if (!options.isWanted(textOfZone[zones[a]!]!, textOfZone[zones[b]!]!)) continue;
      paired++;
      if (grownTo[b - a]! > b) continue;
      const whole = grow(run, a, b);
      grownTo[b - a] = whole.b + whole.count;
      for (const seed of withoutOverlap(whole)) {
        if (bitsOf(words, bits, seed) >= leastBits) seeds.push(seed);
      }
    }
    if (!options.budget.spend(looked + 1)) return { seeds, sampled, cutAt: b };
    before[b] = head[slot]!;
    head[slot] = b;
  }
  return { seeds, sampled, cutAt: undefined };
}

const none = 0xffffffff;

function createIndex(words: number): { head: Uint32Array; before: Uint32Array } {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, words)));
  return { head: new Uint32Array(slots).fill(none), before: new Uint32Array(words) };
}

function slotOf(words: Uint32Array, at: number, slots: number): number {
  let hash = 0;
  for (let offset = 0; offset < gramLength; offset++)
    hash = Math.imul(hash ^ words[at + offset]!, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function isSameGram(words: Uint32Array, a: number, b: number): boolean {
  for (let offset = 0; offset < gramLength; offset++) {
    if (words[a + offset] !== words[b + offset]) return false;
  }
  return true;
}

/** The whole run of equal words around a shared gram, kept within its zones. */
function grow({ words, zones }: TextRun, atA: number, atB: number): Seed {
  let a = atA;
  let b = atB;
  while (a > 0 && words[a - 1] === words[b - 1] && zones[a - 1] === zones[a] && zones[b - 1] === zones[b]) {
    a--;
    b--;
  }
  let count = atB - b + gramLength;
  while (
    b + count < words.length &&
    words[a + count] === words[b + count] &&
    zones[a + count] === zones[a] &&
    zones[b + count] === zones[b]
  ) {
    count++;
  }
  return { a, b, count };
}

/**
 * A run longer than its own distance is a passage that stands several times in a row; it is taken
 * as copies that lie side by side, each with the next.
 */
function withoutOverlap({ a, b, count }: Seed): Seed[] {
  const distance = b - a;
  const copies: Seed[] = [];
  for (let from = 0; from < count; from += distance) {
    copies.push({ a: a + from, b: b + from, count: Math.min(distance, count - from) });
  }
  return copies;
}

function bitsOf(words: Uint32Array, bits: Float64Array, { a, count }: Seed): number {
  let sum = 0;
  for (let offset = 0; offset < count; offset++) sum += bits[words[a + offset]!]!;
  return sum;
}
