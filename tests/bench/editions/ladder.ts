/** Texts of a thousand to a million words, a little and much of them changed: does the cost stay near linear? */
import { hasFlag } from '../detect/flags.ts';
import { type Cell, printTable, seconds, share } from '../detect/print.ts';
import { alteredAddresses } from './altered.ts';
import { longestCommonLength, mostWordsCompared } from './longest-common.ts';
import { openWorkspace, secondsAllowed } from './measure.ts';
import { countIslands, keptWords, type Outcome } from './outcome.ts';

const sizes = [1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000] as const;
const strengths = [0.05, 0.4] as const;
const peer = 'fast-myers-diff';

export async function ladderTable(): Promise<void> {
  for (const strength of strengths) {
    const rungs: Rung[] = [];
    for (const size of sizes) rungs.push(await climb(size, strength, rungs.at(-1)));
    printTable(
      `ladder: addresses with ${strength * 100} % of the words changed`,
      [
        'words',
        'align s',
        'slope',
        'process s',
        'MB',
        'kept',
        'of untouched',
        'of LCS',
        'islands',
        'moves',
        ...(hasFlag('alone') ? [] : [`${peer} s`]),
      ],
      rungs.map((rung, at) => rungRow(rung, rungs[at - 1])),
    );
  }
}

interface Rung {
  readonly size: number;
  readonly untouched: number;
  /** Longest common subsequence; undefined where finding it takes too long. */
  readonly common: number | undefined;
  readonly ours: Outcome | undefined;
  /** Undefined where the peer was not asked, or did not end in time. */
  readonly theirs: Outcome | undefined;
}

/** A peer that did not end in time on a smaller text is not asked again. */
async function climb(size: number, strength: number, below: Rung | undefined): Promise<Rung> {
  const { a, b, untouched } = alteredAddresses(size, strength);
  using workspace = openWorkspace(a, b);
  const pair = await workspace.read();
  const isComparable = size <= mostWordsCompared;
  const isAsked = !hasFlag('alone') && (below === undefined || below.theirs !== undefined);
  return {
    size,
    untouched,
    common: isComparable ? longestCommonLength(pair.a.tokens.fold, pair.b.tokens.fold) : undefined,
    ours: workspace.align(),
    theirs: isAsked ? workspace.align(peer) : undefined,
  };
}

function rungRow({ size, untouched, common, ours, theirs }: Rung, below: Rung | undefined): Cell[] {
  if (ours === undefined) return [size, `> ${secondsAllowed}`];
  const kept = keptWords(ours);
  return [
    size,
    ours.aligning < 1 ? ours.aligning.toFixed(3) : seconds(ours.aligning),
    below?.ours === undefined ? '-' : slope(ours, below.ours, size / below.size),
    seconds(ours.cpu),
    ours.megabytes,
    kept,
    share(kept, untouched),
    common === undefined ? '-' : share(kept, common),
    countIslands(ours),
    ours.moves.length,
    ...(hasFlag('alone') ? [] : [theirs === undefined ? '-' : seconds(theirs.aligning)]),
  ];
}

/** The power of the size by which the time grew since the rung below: 1 is linear, 2 quadratic. */
function slope(ours: Outcome, below: Outcome, growth: number): string {
  return (Math.log(ours.aligning / below.aligning) / Math.log(growth)).toFixed(2);
}
