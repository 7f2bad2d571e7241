/**
 * Everything that takes time runs in a worker thread: reading, comparing, writing results as text.
 * The main thread touches the disk and the terminal and stays awake, so that Ctrl-C works at once,
 * progress is drawn, and running out of memory is an error message instead of a crash.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Progress } from '../compare.ts';
import { assert } from '../model/index.ts';
import { type Problem, settled, ThreadError } from './errors.ts';
import { openProgress } from './progress.ts';
import type { Session } from './session.ts';
import type { Work } from './work.ts';

/** As often as a bar moves visibly; a scan reports every one of its pairs. */
const millisecondsBetweenReports = 100;

interface Call {
  readonly name: keyof Work;
  readonly request: unknown;
}

type Message =
  | { readonly progress: Progress }
  | { readonly value: unknown }
  | { readonly problem: Problem; readonly stack: string };

type Result<Name extends keyof Work> = Awaited<ReturnType<Work[Name]>>;

/**
 * Does the named work in a thread of its own.
 *
 * @throws ThreadError with the problem where the work fails; Interruption where the session is stopped.
 */
export async function inThread<Name extends keyof Work>(
  session: Session,
  name: Name,
  request: Parameters<Work[Name]>[0],
): Promise<Result<Name>> {
  session.signal.throwIfAborted();
  const bar = openProgress(session.terminal.isWatched);
  const call: Call = { name, request };
  const worker = new Worker(session.self, { workerData: call });
  try {
    return await answerOf<Result<Name>>(worker, session.signal, bar.update);
  } finally {
    bar.close();
    await worker.terminate();
  }
}

function answerOf<Value>(
  worker: Worker,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.on('message', (message: Message) => {
      if ('progress' in message) report(message.progress);
      else if ('value' in message) resolve(message.value as Value);
      else reject(new ThreadError(message.problem, message.stack));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The worker thread ended without an answer; this is a bug')));
  });
}

/** The other end: what the program does when it is started as a worker thread. */
export async function answerMainThread(): Promise<void> {
  const port = parentPort;
  assert(port !== null, 'Expected to run as a worker thread');
  const { name, request } = workerData as Call;
  const { work } = await import('./work.ts');
  const perform = work[name] as (request: unknown, report: (progress: Progress) => void) => Promise<unknown>;
  let next = 0;
  const report = (progress: Progress): void => {
    if (Date.now() < next) return;
    next = Date.now() + millisecondsBetweenReports;
    port.postMessage({ progress });
  };
  const outcome: Message = await settled(() => perform(request, report));
  port.postMessage(outcome);
}
