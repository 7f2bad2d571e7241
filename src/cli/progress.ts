import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../compare.ts';

/** Shorter work is done before anybody wonders. */
const millisecondsBeforeBar = 1_000;

export interface ProgressBar {
  update(progress: Progress): void;
  /** Takes the bar off the screen. */
  close(): void;
}

/** A bar on stderr that appears once the work has taken a second; none where stderr is no terminal. */
export function openProgress(isWatched: boolean): ProgressBar {
  if (!isWatched) return { update() {}, close() {} };
  let latest: Progress = { stage: 'tokenize', done: 0, total: 1 };
  const bar = new SingleBar(
    {
      format: '{stage} {bar} {percentage}%',
      clearOnComplete: true,
      hideCursor: null,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const draw = (): void => bar.update(latest.done, { stage: latest.stage.padEnd(10) });
  const timer = setTimeout(() => {
    bar.start(latest.total, latest.done, { stage: latest.stage });
    draw();
  }, millisecondsBeforeBar);
  return {
    update(progress) {
      latest = progress;
      if (!bar.isActive) return;
      bar.setTotal(progress.total);
      draw();
    },
    close() {
      clearTimeout(timer);
      bar.stop();
    },
  };
}
