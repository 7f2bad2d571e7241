import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../compare.ts';

/** Shorter work is done before anybody wonders. */
const millisecondsBeforeBar = 1_000;

/**
 * Where each stage begins and ends in the whole, in hundredths: about what they take of a scan of 1.8
 * million words in one thread (reading and words 7, detection 31, alignment 46, families 12, writing 4).
 */
const stages: Readonly<
  Record<Progress['stage'], { readonly from: number; readonly to: number; readonly name: string }>
> = {
  tokenize: { from: 0, to: 7, name: 'reading' },
  detect: { from: 7, to: 38, name: 'searching' },
  align: { from: 38, to: 84, name: 'comparing' },
  group: { from: 84, to: 90, name: 'grouping' },
  check: { from: 7, to: 90, name: 'checking' },
  'lay-out': { from: 90, to: 100, name: 'writing' },
};
const longestName = 9;

export interface ProgressBar {
  update(progress: Progress): void;
  /** Takes the bar off the screen. */
  close(): void;
}

/** How much of all the work is done, 0–100. */
export function overallProgress({ stage, done, total }: Progress): number {
  const { from, to } = stages[stage];
  return from + (to - from) * Math.min(1, done / Math.max(1, total));
}

/**
 * One bar for all stages and threads, on stderr, that appears once the work has taken a second and
 * never goes back; none where stderr is no terminal.
 */
export function openProgress(isWatched: boolean): ProgressBar {
  if (!isWatched) return { update() {}, close() {} };
  let reached = 0;
  let name = stages.tokenize.name;
  const bar = new SingleBar(
    {
      format: '{stage} {bar} {percentage}%',
      clearOnComplete: true,
      hideCursor: null,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const words = (): object => ({ stage: name.padEnd(longestName) });
  const timer = setTimeout(() => bar.start(100, Math.floor(reached), words()), millisecondsBeforeBar);
  return {
    update(progress) {
      // A self-test goes through the stages many times.
      reached = Math.max(reached, overallProgress(progress));
      name = stages[progress.stage].name;
      if (bar.isActive) bar.update(Math.floor(reached), words());
    },
    close() {
      clearTimeout(timer);
      bar.stop();
    },
  };
}
