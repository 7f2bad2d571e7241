import { Interruption, signalExits } from './errors.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** What every command works with. */
export interface Session {
  readonly terminal: Terminal;
  /** Aborted, with an `Interruption` as its reason, when the user or the system stops the command. */
  readonly signal: AbortSignal;
  /** Address of the running program's first file: the worker thread starts from it, the package lies around it. */
  readonly self: URL;
}

export function openSession(self: URL): Session {
  const controller = new AbortController();
  for (const name of Object.keys(signalExits) as (keyof typeof signalExits)[]) {
    process.on(name, () => {
      // Whoever asks twice does not want to wait for the tidying up.
      if (controller.signal.aborted) process.exit(signalExits[name]);
      controller.abort(new Interruption(name));
    });
  }
  return { terminal: openTerminal(), signal: controller.signal, self };
}

/** A file or folder of the package: the same from `dist/cli/main.js` and from `src/cli/main.ts`. */
export function packageFile(session: Session, path: string): URL {
  return new URL(`../../${path}`, session.self);
}
