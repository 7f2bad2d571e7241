/**
 * The only file of the command line that catches. Expected failures become one line on stderr,
 *
 *   variorum: error[source.encoding] "notes.txt":3:14: what is wrong; what to do
 *
 * and an exit code. With `--json` (or a JSON `--format`) stdout gets the same as one object of the
 * schema `variorum.problem/1`, so that a program that reads stdout always reads JSON.
 */
import { CommanderError } from 'commander';
import { printableLine, quotedName } from '../export/index.ts';
import { type ErrorCode, OutputError, SourceError, UsageError, VariorumError } from '../model/index.ts';
import { isSystemError, reason } from './system-error.ts';
import type { Terminal } from './terminal.ts';

/** A failure as plain data: what crosses from the worker thread and what `--json` prints. */
export interface Problem {
  readonly schema: 'variorum.problem/1';
  readonly code: ErrorCode | 'internal';
  readonly message: string;
  readonly advice?: string;
  readonly at?: {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
    readonly byte?: number;
  };
  readonly limit?: number;
  readonly actual?: number;
}

export const exitCodes = {
  done: 0,
  differences: 1,
  usage: 2,
  source: 3,
  coarse: 4,
  output: 5,
  bug: 70,
} as const;

/** Signals that end a command, with the exit code that shells give to each. */
export const signalExits = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The user (or the system) stopped the command. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly signal: keyof typeof signalExits;

  constructor(signal: keyof typeof signalExits) {
    super(`Stopped by ${signal}`);
    this.signal = signal;
  }
}

/** A failure in the worker thread, carried over as data. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  readonly problem: Problem;

  constructor(problem: Problem, stack: string) {
    super(problem.message);
    this.problem = problem;
    this.stack = stack;
  }
}

/** Runs a command to its exit code. Whatever it throws is reported; nothing escapes. */
export async function guarded(
  terminal: Terminal,
  wantsJson: boolean,
  command: () => Promise<number>,
): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    if (error instanceof Interruption) return signalExits[error.signal];
    const problem = problemOf(error);
    terminal.say(problemLine(problem));
    if (problem.code === 'internal') sayBug(terminal, error);
    // Where stdout itself is what failed there is nobody left to tell.
    if (wantsJson) await settled(() => terminal.print(`${JSON.stringify(problem, null, 2)}\n`));
    return exitCode(problem.code);
  }
}

/** The value of some work, or its failure as data. */
export async function settled<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problem: Problem; readonly stack: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: problemOf(error), stack: error instanceof Error ? (error.stack ?? '') : '' };
  }
}

/** Awaits access to an input; what the system refuses becomes a `SourceError` that names the file. */
export async function reading<T>(file: string, access: Promise<T>): Promise<T> {
  try {
    return await access;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new SourceError('source.missing', 'There is no such file or folder', {
        advice: 'check the spelling, and the folder you are in',
        at: { file },
        cause: error,
      });
    }
    throw new SourceError('source.unreadable', `Cannot read it: ${reason(error)}`, {
      at: { file },
      cause: error,
    });
  }
}

/** Awaits access to an output; what the system refuses becomes an `OutputError` that names the file. */
export async function writing<T>(file: string, access: Promise<T>): Promise<T> {
  try {
    return await access;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutputError('output.write', `Cannot write there: ${reason(error)}`, {
      advice: 'choose another folder with `--out`',
      at: { file },
      cause: error,
    });
  }
}

/** Awaits a server's start; a port that cannot be had becomes an `OutputError`. */
export async function listening(port: number, start: Promise<unknown>): Promise<void> {
  try {
    await start;
  } catch (error) {
    const isTaken = isSystemError(error) && error.code === 'EADDRINUSE';
    const why = isTaken ? 'another program uses it' : isSystemError(error) ? reason(error) : String(error);
    throw new OutputError('output.port', `Cannot serve on port ${port}: ${why}`, {
      advice: 'choose another with `--port N`; `--port 0` takes any free one',
      cause: error,
    });
  }
}

/** Whether the action goes through, where failing is an answer and not an error. */
export function succeeds(action: () => unknown): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ThreadError) return error.problem;
  if (error instanceof CommanderError) return problemOf(usageError(error));
  if (error instanceof VariorumError) {
    const { code, message, advice, at, limit, actual } = error;
    return {
      schema: 'variorum.problem/1',
      code,
      message,
      ...(advice !== undefined && { advice }),
      ...(at !== undefined && { at }),
      ...(limit !== undefined && { limit }),
      ...(actual !== undefined && { actual }),
    };
  }
  if (isOutOfMemory(error)) {
    return problemOf(
      new SourceError(
        'source.too-large',
        'Cannot work on these sources without more memory than Node was given',
        {
          advice: 'name fewer sources, or set NODE_OPTIONS=--max-old-space-size=8192 (in MB) and try again',
        },
      ),
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return { schema: 'variorum.problem/1', code: 'internal', message };
}

/** `variorum: error[CODE] "file":LINE:COL: what is wrong; what to do`, always one line. */
function problemLine(problem: Problem): string {
  const { code, message, advice, at, limit, actual } = problem;
  const place = at === undefined ? '' : ` ${quotedName(at.file)}${position(at)}`;
  const sizes =
    limit === undefined ? '' : ` (limit ${limit}${actual === undefined ? '' : `, got ${actual}`})`;
  const wayOut = advice === undefined ? '' : `; ${advice}`;
  return `variorum: error[${code}]${place}: ${printableLine(`${message}${wayOut}${sizes}`)}`;
}

function position(at: NonNullable<Problem['at']>): string {
  if (at.line !== undefined) return `:${at.line}:${at.column ?? 1}`;
  return at.byte === undefined ? '' : `: byte ${at.byte}`;
}

function exitCode(code: Problem['code']): number {
  if (code === 'internal') return exitCodes.bug;
  const [area] = code.split('.');
  if (area === 'usage' || area === 'request') return exitCodes.usage;
  return area === 'output' ? exitCodes.output : exitCodes.source;
}

/** Commands that are planned: what they sound like is not what is meant. */
const plannedCommand = /'collate'/;

/**
 * A wrong command line in our words; commander says "error: unknown option '--jsn'\n(Did you mean
 * --json?)". `command` is the one it is about, whose own help shows the way out.
 */
export function usageError(error: CommanderError, command?: string): UsageError {
  const [sentence = '', hint] = error.message.split('\n');
  const suggestion = hint?.match(/^\(Did you mean (.*)\?\)$/)?.[1];
  const message = sentence.replace(/^error: /, '').replace(/\.$/, '');
  const help = `see \`variorum ${command === undefined ? '' : `${command} `}--help\``;
  if (error.code === 'commander.unknownCommand' && plannedCommand.test(message)) {
    return new UsageError('usage.command', message, { advice: `it does not exist yet; ${help}` });
  }
  const advice = suggestion === undefined ? help : `did you mean \`${suggestion}\`? Else ${help}`;
  if (error.code === 'commander.unknownCommand') return new UsageError('usage.command', message, { advice });
  const isOption = /option/i.test(error.code) || /^option /.test(message);
  return new UsageError(isOption ? 'usage.option' : 'usage.argument', message, { advice });
}

function sayBug(terminal: Terminal, error: unknown): void {
  terminal.say(
    'variorum: This is a fault in Variorum, not in your texts. Please report it with the command you gave;' +
      ' VARIORUM_DEBUG=1 shows where it happened.',
  );
  if (process.env['VARIORUM_DEBUG'] && error instanceof Error) terminal.say(error.stack ?? '');
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
