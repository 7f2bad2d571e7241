import { OutputError } from '../model/index.ts';
import { reason } from './system-error.ts';

/** The only way to the two output streams: results go to stdout, everything said about them to stderr. */
export interface Terminal {
  /** Whether stdout takes colours: a terminal, unless `NO_COLOR` or `FORCE_COLOR` say otherwise. */
  readonly isColoured: boolean;
  /** Whether somebody reads stdout on a screen, so that control characters in texts must be shown, not sent. */
  readonly isScreen: boolean;
  /** Whether stderr is a terminal, so that progress may be drawn there. */
  readonly isWatched: boolean;
  /**
   * Writes to stdout. A reader that has gone away (`| head`) is no error: the rest is dropped.
   *
   * @throws OutputError `output.write` where the text cannot be written, e.g. to a full disk.
   */
  print(text: string | Iterable<string>): Promise<void>;
  /** Writes one line to stderr. */
  say(line: string): void;
}

export function openTerminal(environment: NodeJS.ProcessEnv = process.env): Terminal {
  // Without a listener a closed pipe would end the process with a stack trace; `write` reports it too.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const isScreen = process.stdout.isTTY === true;
  return {
    isColoured: wantsColours(environment, isScreen),
    isScreen,
    isWatched: process.stderr.isTTY === true,
    async print(text) {
      for (const piece of typeof text === 'string' ? [text] : text) {
        if (!(await written(piece))) return;
      }
    },
    say(line) {
      process.stderr.write(`${line}\n`);
    },
  };
}

/** Not picocolors' own rule, which also colours pipes where `CI` is set. */
function wantsColours(environment: NodeJS.ProcessEnv, isScreen: boolean): boolean {
  if (environment['NO_COLOR']) return false;
  const force = environment['FORCE_COLOR'];
  if (force) return force !== '0';
  return isScreen && environment['TERM'] !== 'dumb';
}

/** False once nobody reads stdout any more. */
function written(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve(true);
      else if (isClosed(error)) resolve(false);
      else
        reject(
          new OutputError('output.write', `Cannot write the result: ${reason(error)}`, { cause: error }),
        );
    });
  });
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
