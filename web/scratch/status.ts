import { button } from './box.ts';

/** The line that says how far a comparison has come, or what came of an action. */
export interface Status {
  /** Something goes on: said after a moment, with a way to end it. */
  start(): void;
  progress(words: string): void;
  /** It is over. */
  say(words: string): void;
}

/** Milliseconds in which most comparisons end: a line that comes and goes is only noise. */
const patience = 300;

export function addStatus(place: HTMLElement, cancel: () => void): Status {
  const line = document.createElement('p');
  line.className = 'status';
  const output = document.createElement('output');
  const stop = button('Cancel', cancel);
  stop.hidden = true;
  line.append(output, ' ', stop);
  place.append(line);
  let timer = 0;
  let latest = '';

  function end(words: string): void {
    clearTimeout(timer);
    timer = 0;
    stop.hidden = true;
    output.textContent = words;
  }

  return {
    start() {
      end('');
      latest = 'Comparing…';
      timer = window.setTimeout(() => {
        output.textContent = latest;
        stop.hidden = false;
      }, patience);
    },
    progress(words) {
      latest = words;
      if (!stop.hidden) output.textContent = words;
    },
    say: end,
  };
}
