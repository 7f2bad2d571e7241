/** What an aligner made of a pair of texts, ours or another's, and the figures that are read off it. */
import type { AlignedRun, MovedWords } from '../../../src/model/index.ts';

export interface Outcome {
  /** In rising order on both sides. */
  readonly runs: readonly AlignedRun[];
  readonly moves: readonly MovedWords[];
  readonly exact: boolean;
  /** User and system time of the alignment alone, words given; seconds. */
  readonly aligning: number;
  /** User and system time of the whole process; seconds. */
  readonly cpu: number;
  /** Its peak. */
  readonly megabytes: number;
}

type Aligned = Pick<Outcome, 'runs' | 'moves'>;

/** Words in place that are equal when folded. */
export function keptWords({ runs }: Pick<Aligned, 'runs'>): number {
  return runs.reduce((sum, { type, count }) => sum + (type === 'same' ? count : 0), 0);
}

export function movedWords({ moves }: Pick<Aligned, 'moves'>): number {
  return moves.reduce((sum, move) => sum + keptWords(move), 0);
}

/** The runs of one text and those inside each move, a list each. */
export function runLists({ runs, moves }: Aligned): (readonly AlignedRun[])[] {
  return [runs, ...moves.map((move) => move.runs)];
}

/** Most words of an island: an equal run too short to be read between two changes. */
const longestIsland = 2;

/**
 * Islands: equal runs of one or two words with a change before and a change after them. Runs that
 * follow each other on both sides are one; a word told as another spelling is a change.
 */
export function countIslands(outcome: Aligned): number {
  return runLists(outcome).reduce((sum, runs) => {
    const inner = equalRuns(runs).slice(1, -1);
    return sum + inner.filter(({ count }) => count <= longestIsland).length;
  }, 0);
}

/** The equal runs, each as long as it goes. The first and the last may stand at an end of a text. */
export function equalRuns(runs: readonly AlignedRun[]): AlignedRun[] {
  const merged: AlignedRun[] = [];
  for (const run of runs) {
    if (run.type !== 'same' || run.count === 0) continue;
    const last = merged.at(-1);
    const isNext =
      last !== undefined &&
      last.fromTokenA + last.count === run.fromTokenA &&
      last.fromTokenB + last.count === run.fromTokenB;
    if (isNext) merged[merged.length - 1] = { ...last, count: last.count + run.count };
    else merged.push(run);
  }
  return merged;
}

/** Every pair of words that stand for each other, in place or moved. */
export function* wordPairs(outcome: Aligned): Generator<readonly [number, number]> {
  for (const { fromTokenA, fromTokenB, count } of runLists(outcome).flat()) {
    for (let word = 0; word < count; word++) yield [fromTokenA + word, fromTokenB + word];
  }
}
