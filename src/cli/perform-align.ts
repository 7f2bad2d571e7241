import { createShareAligner, type Share } from '../align-shares.ts';
import type { Report } from '../compare.ts';
import { type PackedPairs, unpackPairs, writeAlignedShare } from '../pack-pairs.ts';
import type { ThreadTools } from './thread-tools.ts';

export interface AlignRequest {
  readonly packed: PackedPairs;
  readonly shares: readonly Share[];
  /** One number in shared memory: the next share that nobody has taken. */
  readonly next: Int32Array;
}

/** A share that was aligned in a helper thread. */
export interface AlignedPart {
  readonly share: number;
  /** See `writeAlignedShare`. */
  readonly written: string;
}

/** Takes shares until there are no more, and sends each when it is aligned. */
export async function performAlign(
  { packed, shares, next }: AlignRequest,
  _report: Report,
  { send }: ThreadTools,
): Promise<void> {
  const work = unpackPairs(packed);
  const align = createShareAligner(work);
  for (let share = takeShare(next); share < shares.length; share = takeShare(next)) {
    const aligned = align(shares[share]!, work.limit);
    const written = writeAlignedShare(aligned);
    send({ share, written } satisfies AlignedPart);
  }
}

/** Index of a share that no other thread has; past the last one when all are taken. */
export function takeShare(next: Int32Array): number {
  return Atomics.add(next, 0, 1);
}

/** Lets nobody take a share any more. */
export function closeShares(next: Int32Array, shares: readonly Share[]): void {
  Atomics.store(next, 0, shares.length);
}
