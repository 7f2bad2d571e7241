/**
 * Short quotations that somebody marked: two to seven words in quotation marks, each looked up by
 * itself in all texts.
 *
 *   A  he spoke of the "renegade Kautsky"        B  … against the renegade Kautsky, who …
 *
 * The marks say that the words are another's, so that they count from fewer bits than words that
 * merely agree: what decides is what they tell, not how many they are. Word for word only; longer
 * and altered quotations are found by their seeds.
 *
 * A quotation is filed under its most surprising word; one pass over all words looks up each.
 * Cost: O(n + quotations · occurrences of that word).
 */
import { limits } from '../model/index.ts';
import { firstAtOrAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import type { PairFilter } from './pair-filter.ts';
import { sharedBits, type TextRun, type TokenizedSource, textAt } from './text-run.ts';

/** Bits from which a marked quotation counts: three uncommon words. */
export const leastMarkedBits = 30;
const fewestWords = 2;
const mostWords = 7;

/** A quotation in the run, filed under the word at `keyOffset`. */
interface Marked {
  readonly from: number;
  readonly count: number;
  readonly keyOffset: number;
}

export interface MarkedQuotations {
  /** By the later text of the two. */
  readonly found: readonly (readonly Found[])[];
  /** Places left out because a text has the quotation more often than it was paired. */
  readonly sampled: number;
}

/** Every other place where a short marked quotation stands, the first of many in each text. */
export function findMarkedQuotations(
  run: TextRun,
  texts: readonly TokenizedSource[],
  isWanted: PairFilter,
): MarkedQuotations {
  const found: Found[][] = texts.map(() => []);
  const byWord = new Map<number, Marked[]>();
  for (const marked of collectMarked(run, texts)) {
    const word = run.words[marked.from + marked.keyOffset]!;
    const others = byWord.get(word);
    if (others === undefined) byWord.set(word, [marked]);
    else others.push(marked);
  }
  let sampled = 0;
  for (let text = 0; text < texts.length; text++) {
    const occurrences = new Map<Marked, number>();
    for (let at = run.starts[text]!; at < run.starts[text + 1]!; at++) {
      for (const marked of byWord.get(run.words[at]!) ?? []) {
        const from = at - marked.keyOffset;
        if (from === marked.from || !standsAt(run, marked, from)) continue;
        const count = (occurrences.get(marked) ?? 0) + 1;
        occurrences.set(marked, count);
        if (count <= limits.occurrencesPerGram) addPair(run, marked, from, isWanted, found);
        else sampled++;
      }
    }
  }
  return { found, sampled };
}

function collectMarked(run: TextRun, texts: readonly TokenizedSource[]): Marked[] {
  return texts.flatMap(({ tokens, quotations }, text) =>
    quotations.flatMap(({ span, isClosed }): Marked[] => {
      const fromToken = firstAtOrAfter(tokens.from, span.from);
      const count = firstAtOrAfter(tokens.from, span.to) - fromToken;
      if (!isClosed || count < fewestWords || count > mostWords) return [];
      const from = run.starts[text]! + fromToken;
      const weights = Array.from(run.weights.subarray(from, from + count));
      return [{ from, count, keyOffset: weights.indexOf(Math.max(...weights)) }];
    }),
  );
}

function standsAt({ words, zones }: TextRun, { from, count }: Marked, other: number): boolean {
  if (other < 0 || other + count > words.length || zones[other] !== zones[other + count - 1]) return false;
  for (let offset = 0; offset < count; offset++) {
    if (words[from + offset] !== words[other + offset]) return false;
  }
  return Math.abs(from - other) >= count;
}

function addPair(
  run: TextRun,
  { from, count }: Marked,
  other: number,
  isWanted: PairFilter,
  found: readonly Found[][],
): void {
  const [fromA, fromB] = from < other ? [from, other] : [other, from];
  const [textA, textB] = [textAt(run, fromA), textAt(run, fromB)];
  if (!isWanted(textA, textB)) return;
  let bits = 0;
  for (let offset = 0; offset < count; offset++) bits += sharedBits(run, fromA + offset, fromB + offset);
  if (bits < leastMarkedBits) return;
  found[textB]!.push({
    fromA,
    toA: fromA + count,
    fromB,
    toB: fromB + count,
    bits,
    longestRun: count,
    isMarked: true,
  });
}
