import type { EngineAnswer, EngineRequest, ScratchTexts } from './messages.ts';
import type { Trust } from './trusted.ts';

export type Shown = EngineAnswer & { readonly type: 'shown' };
export type Written = EngineAnswer & { readonly type: 'report' };

/** The engine in a thread of its own. A request while another one is under way takes its place. */
export interface Engine {
  compare(texts: ScratchTexts, search: string): Promise<Shown>;
  show(search: string): Promise<Shown>;
  report(search: string): Promise<Written>;
  /** Ends what is under way, and forgets the texts that were compared. */
  cancel(): void;
}

interface Waiting {
  readonly run: number;
  readonly resolve: (answer: never) => void;
  readonly reject: (cause: Error) => void;
}

const broken =
  'The program that compares cannot be run in this browser: a newer one can, or load the page anew.';

/** Starts at once, so that nothing needs to be loaded between pasting and the result. */
export function startEngine(path: string, trust: Trust, onProgress: (words: string) => void): Engine {
  let runs = 0;
  let waiting: Waiting | undefined;
  let hasAnswered = false;
  let isBroken = false;
  let thread = start();

  function start(): Worker {
    const worker = new Worker(trust.createScriptURL(path), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => take(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (hasAnswered) thread = start();
      else isBroken = true;
      fail(broken);
    });
    return worker;
  }

  function take(answer: EngineAnswer): void {
    hasAnswered = true;
    if (answer.run !== waiting?.run) return;
    if (answer.type === 'progress') onProgress(answer.words);
    else if (answer.type === 'failed') fail(answer.message);
    else {
      const { resolve } = waiting;
      waiting = undefined;
      resolve(answer as never);
    }
  }

  function fail(message: string): void {
    const { reject } = waiting ?? {};
    waiting = undefined;
    reject?.(new Error(message));
  }

  type Asked<Request> = Request extends unknown ? Omit<Request, 'run'> : never;

  function ask<Answer>(request: Asked<EngineRequest>): Promise<Answer> {
    fail('');
    if (isBroken) return Promise.reject(new Error(broken));
    const run = ++runs;
    thread.postMessage({ ...request, run });
    return new Promise((resolve, reject) => {
      waiting = { run, resolve, reject };
    });
  }

  return {
    compare: (texts, search) => ask({ type: 'compare', ...texts, search }),
    show: (search) => ask({ type: 'show', search }),
    report: (search) => ask({ type: 'report', search }),
    cancel() {
      fail('');
      thread.terminate();
      thread = start();
    },
  };
}
