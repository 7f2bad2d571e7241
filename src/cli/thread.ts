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
import type { HelperOptions, ThreadTools } from './thread-tools.ts';
import type { Work } from './work.ts';

/** As often as a bar moves visibly; a scan reports every one of its pairs. */
const millisecondsBetweenReports = 100;

interface Call {
  readonly name: keyof Work;
  readonly request: unknown;
  /** Address of the program's first file: a thread that needs helpers starts them from it. */
  readonly self: string;
}

type Message =
  | { readonly progress: Progress }
  | { readonly part: unknown }
  | { readonly value: unknown }
  | { readonly problem: Problem; readonly stack: string };

type Perform = (
  request: unknown,
  report: (progress: Progress) => void,
  tools: ThreadTools,
) => Promise<unknown>;

type Request<Name extends keyof Work> = Parameters<Work[Name]>[0];
type Result<Name extends keyof Work> = Awaited<ReturnType<Work[Name]>>;

/**
 * Does the named work in a thread of its own.
 *
 * @throws ThreadError with the problem where the work fails; Interruption where the session is stopped.
 */
export async function inThread<Name extends keyof Work>(
  session: Session,
  name: Name,
  request: Request<Name>,
): Promise<Result<Name>> {
  session.signal.throwIfAborted();
  const bar = openProgress(session.terminal.isWatched);
  const worker = startThread(session.self, name, request);
  const stopped = new Promise<never>((_, reject) => {
    session.signal.addEventListener('abort', () => reject(session.signal.reason), { once: true });
  });
  try {
    return await Promise.race([answerOf<Result<Name>>(worker, { report: bar.update }), stopped]);
  } finally {
    bar.close();
    await worker.terminate();
  }
}

/** See `ThreadTools.inHelper`. */
async function inHelper(
  self: URL,
  name: string,
  request: unknown,
  { take, signal }: HelperOptions,
): Promise<void> {
  const worker = startThread(self, name as keyof Work, request);
  const stopped = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([answerOf<void>(worker, { take }), stopped]);
  } finally {
    await worker.terminate();
  }
}

function startThread(self: URL, name: keyof Work, request: unknown): Worker {
  const call: Call = { name, request, self: self.href };
  return new Worker(self, { workerData: call });
}

interface Listeners {
  readonly report?: (progress: Progress) => void;
  readonly take?: (part: unknown) => void;
}

function answerOf<Value>(worker: Worker, { report, take }: Listeners): Promise<Value> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('progress' in message) report?.(message.progress);
      else if ('part' in message) take?.(message.part);
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
  const { name, request, self } = workerData as Call;
  const { work } = await import('./work.ts');
  const perform = work[name] as Perform;
  let next = 0;
  let stage: Progress['stage'] | undefined;
  const report = (progress: Progress): void => {
    // The first of a stage is always told: it may be long until the next.
    if (progress.stage === stage && Date.now() < next) return;
    stage = progress.stage;
    next = Date.now() + millisecondsBetweenReports;
    port.postMessage({ progress });
  };
  const tools: ThreadTools = {
    send: (part) => port.postMessage({ part } satisfies Message),
    inHelper: (helperName, work, options) => inHelper(new URL(self), helperName, work, options),
  };
  const outcome: Message = await settled(() => perform(request, report, tools));
  port.postMessage(outcome);
}
