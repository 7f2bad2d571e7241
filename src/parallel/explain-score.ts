/**
 * The score of an alignment taken apart: what each shared word is worth, what each gap costs.
 *
 *   A  we work and [waited]  and watch       work 8   and 4   watch 10   gap −4.5
 *   B  we work and [then we] and watch
 *
 * Nothing is reckoned here. A word is worth what `scoreAlignment` gives an alignment of this word
 * alone, and a gap costs (or, misread, adds) what `gapWorth` says, so that the parts are those of the
 * score that decided.
 */
import type { AlignedRun, WeighedAlignment, WeighedGap, WeighedWord } from '../model/index.ts';
import type { DetectedPair } from './detect-parallels.ts';
import { gapWorth } from './gap-worth.ts';
import { scoreAlignment } from './score-alignment.ts';
import type { TextRun, TokenizedSource } from './text-run.ts';

/** What an alignment of two passages is worth, word by word and gap by gap. */
export function explainScore(
  run: TextRun,
  texts: readonly TokenizedSource[],
  { textA, textB }: Pick<DetectedPair, 'textA' | 'textB'>,
  aligned: readonly AlignedRun[],
): WeighedAlignment {
  const [a, b] = [texts[textA]!, texts[textB]!];
  const words = aligned.flatMap((stretch) =>
    Array.from({ length: stretch.count }, (_, offset): WeighedWord => {
      const { type, fromTokenA, fromTokenB } = stretch;
      const one = { type, fromTokenA: fromTokenA + offset, fromTokenB: fromTokenB + offset, count: 1 };
      return {
        type,
        a: wording(a, one.fromTokenA, 1),
        b: wording(b, one.fromTokenB, 1),
        bits: scoreAlignment(run, textA, textB, [one]),
      };
    }),
  );
  const gaps = aligned
    .slice(1)
    .map((after, index) => weighGap(run, texts, { textA, textB }, [aligned[index]!, after]));
  const misread = gaps.filter(({ bits }) => bits > 0);
  const dear = gaps.filter(({ bits }) => bits < 0).map((gap) => ({ ...gap, bits: -gap.bits }));
  return {
    words: byBits(words),
    misread: byBits(misread),
    gaps: byBits(dear),
    wordBits: sumOfBits(words),
    misreadBits: sumOfBits(misread),
    gapBits: sumOfBits(dear),
    bits: roundedBits(scoreAlignment(run, textA, textB, aligned)),
  };
}

/** What stands between two stretches, with the bits it adds; below 0 it costs them. */
function weighGap(
  run: TextRun,
  texts: readonly TokenizedSource[],
  { textA, textB }: Pick<DetectedPair, 'textA' | 'textB'>,
  [before, after]: readonly [AlignedRun, AlignedRun],
): WeighedGap {
  const [fromA, fromB] = [before.fromTokenA + before.count, before.fromTokenB + before.count];
  const [wordsA, wordsB] = [after.fromTokenA - fromA, after.fromTokenB - fromB];
  const [atA, atB] = [run.starts[textA]! + fromA, run.starts[textB]! + fromB];
  return {
    a: wording(texts[textA]!, fromA, wordsA),
    b: wording(texts[textB]!, fromB, wordsB),
    wordsA,
    wordsB,
    bits: roundedBits(gapWorth(run, atA, atA + wordsA, atB, atB + wordsB)),
  };
}

/** The dearest first; equals stay in the order of the text. */
function byBits<Weighed extends WeighedWord | WeighedGap>(parts: readonly Weighed[]): Weighed[] {
  return [...parts].sort((p, q) => q.bits - p.bits);
}

function sumOfBits(parts: readonly (WeighedWord | WeighedGap)[]): number {
  return roundedBits(parts.reduce((sum, { bits }) => sum + bits, 0));
}

/** Some words of a text as they are written there, with what stands between them. */
export function wording({ source, tokens }: TokenizedSource, fromToken: number, count: number): string {
  return count <= 0 ? '' : source.text.slice(tokens.from[fromToken]!, tokens.to[fromToken + count - 1]!);
}

/** Without what binary fractions add: words are worth sixteenths of a bit, gaps hundredths. */
export function roundedBits(bits: number): number {
  return Math.round(bits * fractions) / fractions;
}

/** Of a bit: four decimal places hold a sixteenth exactly. */
const fractions = 10_000;
