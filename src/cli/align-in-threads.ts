/**
 * Aligns the shares of a scan in this thread and in helpers beside it. Whoever is done with a share
 * takes the next one, so that a slow one keeps nobody waiting; `align-shares.ts` says why the result
 * does not depend on who took which.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import {
  type AlignedShare,
  createShareAligner,
  type PairsToAlign,
  pairCost,
  type Share,
} from '../align-shares.ts';
import type { AlignApart, Report } from '../compare.ts';
import { packPairs, readAlignedShare } from '../pack-pairs.ts';
import { type AlignedPart, type AlignRequest, closeShares, takeShare } from './perform-align.ts';
import type { ThreadTools } from './thread-tools.ts';

/** Each thread has the texts and a heap of its own; what more than eight would do is waiting for memory. */
const mostThreads = 8;
/**
 * Words to align for which a thread is started. At 1 to 2 million words a second this is most of a
 * second; to start a thread and give it 1.8 million words of texts takes a fifth of one.
 */
const wordsPerThread = 1_000_000;

export interface ThreadOptions extends Pick<ThreadTools, 'inHelper'> {
  /** Exactly so many, where somebody said so; else as many as are worth it. */
  readonly threads: number | undefined;
}

export function alignInThreads({ inHelper, threads }: ThreadOptions): AlignApart {
  return async (work, shares, report) => {
    const helpers = Math.min(threads ?? worthwhileThreads(work), shares.length) - 1;
    if (helpers < 1) return [];
    const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const request: AlignRequest = { packed: packPairs(work), shares, next };
    const { aligned, take } = collector(request, work, report);
    const takePart = (part: unknown): void => {
      const { share, written } = part as AlignedPart;
      take(share, readAlignedShare(written, work.texts));
    };
    const stop = new AbortController();
    try {
      await Promise.all([
        ...Array.from({ length: helpers }, () =>
          inHelper('align', request, { take: takePart, signal: stop.signal }),
        ),
        alignHere(work, request, take),
      ]);
    } finally {
      closeShares(next, shares);
      stop.abort();
    }
    return aligned;
  };
}

function worthwhileThreads({ pairs }: PairsToAlign): number {
  const words = pairs.reduce((sum, pair) => sum + pairCost(pair), 0);
  return Math.min(availableParallelism(), mostThreads, Math.floor(words / wordsPerThread));
}

interface Collector {
  /** By index of share. */
  readonly aligned: readonly (AlignedShare | undefined)[];
  readonly take: (share: number, aligned: AlignedShare) => void;
}

/** Keeps aligned shares, and ends the work once they took more steps together than they may. */
function collector(
  { shares, next }: AlignRequest,
  { pairs, limit }: PairsToAlign,
  report: Report,
): Collector {
  const aligned: (AlignedShare | undefined)[] = shares.map(() => undefined);
  let done = 0;
  let steps = 0;
  return {
    aligned,
    take(share, result) {
      aligned[share] = result;
      steps += result.steps;
      if (steps > limit) closeShares(next, shares);
      done += sizeOf(shares[share]!);
      report({ stage: 'align', done, total: pairs.length });
    },
  };
}

function sizeOf({ from, to }: Share): number {
  return to - from;
}

async function alignHere(
  work: PairsToAlign,
  { shares, next }: AlignRequest,
  take: Collector['take'],
): Promise<void> {
  const align = createShareAligner(work);
  for (let share = takeShare(next); share < shares.length; share = takeShare(next)) {
    take(share, align(shares[share]!, work.limit));
    // What the helpers sent meanwhile is taken now, and not kept until the end.
    await setImmediate();
  }
}
