/**
 * What two stretches share that a search can start from, and what they share at all: the answer to
 * "why nothing?" begins here.
 *
 *   A  … the longest run of equal words …      runs   4 words, 5 are needed
 *   B  … a naturally inquisitive mind …        pairs  "inquisitive", "naturally": 24 bits, 20 are needed
 *
 * The same conditions as in `find-seeds.ts` (the same pair hash, the same lengths), without its caps:
 * where something stands here and was no seed, a cap took it. Cost: the occurrences of each pair of
 * neighbouring words in one stretch, times those in the other.
 */
import type { SharedPair, SharedRun, SharedSeeds, TokenRange, WeighedWord } from '../model/index.ts';
import { roundedBits, wording } from './explain-score.ts';
import { isTelling, sharesWord } from './find-letter-seeds.ts';
import { gramLength, leastPairBits, leastRareWeight, pairAt, pairReach } from './find-seeds.ts';
import { mixed, none } from './gram-index.ts';
import { eachLetterWindow, windowLetters } from './letter-windows.ts';
import { marks, sharedBits, type TextRun, type TokenizedSource } from './text-run.ts';
import { weightsPerBit } from './word-bits.ts';

/** Words of one text that follow each other: half-open, in positions of the run. */
export interface Stretch {
  readonly text: number;
  readonly from: number;
  readonly to: number;
}

/** A range of words of a text, in positions of the run. */
export function stretchOf({ starts }: TextRun, text: number, { fromToken, toToken }: TokenRange): Stretch {
  return { text, from: starts[text]! + fromToken, to: starts[text]! + toToken };
}

/** Pairs and words that are listed: more do not help to see why. */
const longestList = 8;

/** What the search can start from in two stretches that do not overlap; the first stands before the second. */
export function explainSeeds(
  run: TextRun,
  texts: readonly TokenizedSource[],
  a: Stretch,
  b: Stretch,
): SharedSeeds {
  const runs = sharedRuns(run, a, b);
  const longest = runs.reduce<RunAt | undefined>(longer, undefined);
  const pairs = sharedPairs(run, texts, a, b);
  return {
    runs: { needed: gramLength, count: runs.filter(({ words }) => words >= gramLength).length },
    ...(longest !== undefined && { longestRun: describeRun(run, texts, a, longest) }),
    pairs: {
      needed: leastPairBits,
      neededEach: leastRareWeight / weightsPerBit,
      reach: pairReach,
      count: pairs.length,
      best: pairs.slice(0, longestList),
    },
    letters: agreeingLetters(run, texts, a, b),
  };
}

interface RunAt {
  readonly a: number;
  readonly b: number;
  readonly words: number;
  readonly bits: number;
}

/** Runs of two equal words or more, each as long as it is within the stretches. */
function sharedRuns(run: TextRun, a: Stretch, b: Stretch): RunAt[] {
  const { words } = run;
  const byWords = new Map<number, number[]>();
  for (let at = a.from; at + 1 < a.to; at++) entryOf(byWords, mixed(words[at]!, words[at + 1]!)).push(at);
  const runs: RunAt[] = [];
  for (let atB = b.from; atB + 1 < b.to; atB++) {
    for (const atA of byWords.get(mixed(words[atB]!, words[atB + 1]!)) ?? []) {
      const begins = atA === a.from || atB === b.from || !goesOn(run, atA, atB);
      const length = begins ? lengthOfRun(run, atA, atB, Math.min(a.to - atA, b.to - atB)) : 0;
      if (length < 2) continue;
      let bits = 0;
      for (let offset = 0; offset < length; offset++) bits += sharedBits(run, atA + offset, atB + offset);
      runs.push({ a: atA, b: atB, words: length, bits });
    }
  }
  return runs;
}

/** Whether the words before two places are equal, too, and in the same zones. */
function goesOn({ words, marks: marked }: TextRun, a: number, b: number): boolean {
  return words[a - 1] === words[b - 1] && ((marked[a]! | marked[b]!) & marks.zone) === 0;
}

function lengthOfRun(run: TextRun, a: number, b: number, most: number): number {
  if (run.words[a] !== run.words[b]) return 0;
  let length = 1;
  while (
    length < most &&
    run.words[a + length] === run.words[b + length] &&
    goesOn(run, a + length, b + length)
  )
    length++;
  return length;
}

function longer(best: RunAt | undefined, next: RunAt): RunAt {
  if (best === undefined || next.words > best.words) return next;
  return next.words === best.words && next.bits > best.bits ? next : best;
}

function describeRun(
  run: TextRun,
  texts: readonly TokenizedSource[],
  { text }: Stretch,
  { a, words, bits }: RunAt,
): SharedRun {
  return { words, bits: roundedBits(bits), text: wording(texts[text]!, a - run.starts[text]!, words) };
}

/** Rare pairs that both stretches have, each once, the most telling first. */
function sharedPairs(run: TextRun, texts: readonly TokenizedSource[], a: Stretch, b: Stretch): SharedPair[] {
  const { words, starts } = run;
  const inA = collectPairs(run, a);
  const best = new Map<string, SharedPair>();
  for (const [hash, places] of collectPairs(run, b)) {
    for (const [atB, stepB] of places) {
      for (const [atA, stepA] of inA.get(hash) ?? []) {
        const key = pairKey(words, atA, stepA);
        if (key !== pairKey(words, atB, stepB)) continue;
        const bits = Math.min(pairBits(run, atA, stepA), pairBits(run, atB, stepB));
        if (bits <= (best.get(key)?.bits ?? 0)) continue;
        const token = atA - starts[a.text]!;
        const written = [token, token + stepA].map((at) => wording(texts[a.text]!, at, 1));
        best.set(key, { words: [written[0]!, written[1]!], bits: roundedBits(bits) });
      }
    }
  }
  return [...best.values()].sort((p, q) => q.bits - p.bits);
}

/** Where the pairs of a stretch stand, by hash: the place of the first word and the step to the second. */
function collectPairs(run: TextRun, { from, to }: Stretch): Map<number, [number, number][]> {
  const pairs = new Map<number, [number, number][]>();
  for (let at = from; at < to; at++) {
    for (let step = 1; step <= pairReach && at + step < to; step++) {
      const hash = pairAt(run, at, step);
      if (hash !== none) entryOf(pairs, hash).push([at, step]);
    }
  }
  return pairs;
}

function pairKey(words: Uint32Array, at: number, step: number): string {
  const [first, second] = [words[at]!, words[at + step]!];
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

function pairBits({ weights }: TextRun, at: number, step: number): number {
  return (weights[at]! + weights[at + step]!) / weightsPerBit;
}

/** Windows of letters that are seeds: see `find-letter-seeds.ts`. */
function agreeingLetters(
  run: TextRun,
  texts: readonly TokenizedSource[],
  a: Stretch,
  b: Stretch,
): SharedSeeds['letters'] {
  const inA = new Map<number, [number, number][]>();
  eachLetterWindow(run, a.from, a.to, (hash, from, last) => {
    if (isTelling(run, from, last)) entryOf(inA, hash).push([from, last]);
  });
  const written = ({ text }: Stretch, from: number, last: number): string =>
    wording(texts[text]!, from - run.starts[text]!, last - from + 1);
  let count = 0;
  let first: SharedSeeds['letters']['first'];
  eachLetterWindow(run, b.from, b.to, (hash, from, last) => {
    if (!isTelling(run, from, last)) return;
    for (const [fromA, lastA] of inA.get(hash) ?? []) {
      if (sharesWord(run, fromA, from, last - from + 1)) continue;
      count++;
      first ??= { a: written(a, fromA, lastA), b: written(b, from, last) };
    }
  });
  return { needed: windowLetters, count, ...(first !== undefined && { first }) };
}

export interface SharedWords {
  readonly a: number;
  readonly b: number;
  /** Words that both have, each counted as often as where it stands less often. */
  readonly shared: number;
  /** The most telling of them, each once. */
  readonly telling: readonly WeighedWord[];
}

/** The words that two stretches share, wherever in them they stand. */
export function explainWords(
  run: TextRun,
  texts: readonly TokenizedSource[],
  a: Stretch,
  b: Stretch,
): SharedWords {
  const [inA, inB] = [placesOfWords(run, a), placesOfWords(run, b)];
  let shared = 0;
  const telling: WeighedWord[] = [];
  for (const [word, { count, dearest }] of inA) {
    const other = inB.get(word);
    if (other === undefined) continue;
    shared += Math.min(count, other.count);
    telling.push({
      type: 'same',
      a: wording(texts[a.text]!, dearest - run.starts[a.text]!, 1),
      b: wording(texts[b.text]!, other.dearest - run.starts[b.text]!, 1),
      bits: roundedBits(sharedBits(run, dearest, other.dearest)),
    });
  }
  telling.sort((p, q) => q.bits - p.bits);
  return { a: a.to - a.from, b: b.to - b.from, shared, telling: telling.slice(0, longestList) };
}

/** How often each word stands in a stretch, and where it weighs most. */
function placesOfWords(
  { words, weights }: TextRun,
  { from, to }: Stretch,
): Map<number, { count: number; dearest: number }> {
  const places = new Map<number, { count: number; dearest: number }>();
  for (let at = from; at < to; at++) {
    const place = places.get(words[at]!);
    if (place === undefined) places.set(words[at]!, { count: 1, dearest: at });
    else {
      place.count++;
      if (weights[at]! > weights[place.dearest]!) place.dearest = at;
    }
  }
  return places;
}

function entryOf<Value>(lists: Map<number, Value[]>, key: number): Value[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
