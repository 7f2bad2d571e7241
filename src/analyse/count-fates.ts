import type { WordFates } from '../model/index.ts';
import { fates, type TracedSide } from './trace-words.ts';

export const noFates: WordFates = { words: 0, shared: 0, respelled: 0, moved: 0, only: 0 };

/** What became of the words from one token position up to another. */
export function countFates({ fate }: TracedSide, fromToken: number, toToken: number): WordFates {
  const counts = [0, 0, 0, 0];
  for (let token = fromToken; token < toToken; token++) counts[fate[token]!]!++;
  return {
    words: Math.max(0, toToken - fromToken),
    shared: counts[fates.shared]!,
    respelled: counts[fates.respelled]!,
    moved: counts[fates.moved]!,
    only: counts[fates.only]!,
  };
}

export function addFates(all: readonly WordFates[]): WordFates {
  return all.reduce(
    (sum, { words, shared, respelled, moved, only }) => ({
      words: sum.words + words,
      shared: sum.shared + shared,
      respelled: sum.respelled + respelled,
      moved: sum.moved + moved,
      only: sum.only + only,
    }),
    noFates,
  );
}

/** Words without a counterpart over all words, of both sides together. */
export function shareChanged(a: WordFates, b: WordFates): number {
  return a.words + b.words === 0 ? 0 : rounded((a.only + b.only) / (a.words + b.words), 4);
}

/** Words of B over words of A, less 1; undefined where A has none. */
export function growthOf(a: WordFates, b: WordFates): number | undefined {
  return a.words === 0 ? undefined : rounded(b.words / a.words - 1, 4);
}

/** Most pictures of a section are narrower than this. */
const buckets = 24;

/** Share of words without a counterpart in each of up to 24 stretches of equal length. */
export function profileOf({ fate }: TracedSide, fromToken: number, toToken: number): number[] {
  const words = toToken - fromToken;
  const count = Math.min(buckets, words);
  return Array.from({ length: count }, (_, bucket) => {
    const from = fromToken + Math.floor((bucket * words) / count);
    const to = fromToken + Math.floor(((bucket + 1) * words) / count);
    let only = 0;
    for (let token = from; token < to; token++) if (fate[token] === fates.only) only++;
    return rounded(only / (to - from), 2);
  });
}

export function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
