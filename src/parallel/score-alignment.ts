/**
 * How surprising an alignment is, in bits: what its shared words are worth, less what the gaps
 * between them cost. The same costs by which seeds were chained, so that what was found can be told
 * again from what is shown. A word that is spelled otherwise in the other text earns half.
 */
import type { AlignedRun } from '../model/index.ts';
import { gapWorth, nearShare } from './gap-worth.ts';
import { sharedBits, type TextRun } from './text-run.ts';

/** Bits of an alignment of two texts, given by index. Never negative; the same with the sides swapped. */
export function scoreAlignment(
  run: TextRun,
  textA: number,
  textB: number,
  aligned: readonly AlignedRun[],
): number {
  const startA = run.starts[textA]!;
  const startB = run.starts[textB]!;
  let bits = 0;
  let before: AlignedRun | undefined;
  for (const stretch of aligned) {
    const { type, fromTokenA, fromTokenB, count } = stretch;
    if (before !== undefined) {
      const endA = startA + before.fromTokenA + before.count;
      const endB = startB + before.fromTokenB + before.count;
      bits += gapWorth(run, endA, startA + fromTokenA, endB, startB + fromTokenB);
    }
    const share = type === 'same' ? 1 : nearShare;
    for (let offset = 0; offset < count; offset++) {
      bits += share * sharedBits(run, startA + fromTokenA + offset, startB + fromTokenB + offset);
    }
    before = stretch;
  }
  return Math.max(0, bits);
}
