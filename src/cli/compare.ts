import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import { readSourceFile } from './read-file.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';

export interface CompareCommandOptions {
  readonly format?: 'text' | 'unified' | 'json';
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly strict?: boolean;
}

/** `variorum compare`: what differs between two texts on stdout, a summary by kinds on stderr. */
export async function compare(
  session: Session,
  [pathA, pathB]: readonly [string, string],
  options: CompareCommandOptions,
): Promise<number> {
  const { terminal } = session;
  const a = await readSourceFile(pathA);
  const b = await readSourceFile(pathB);
  const { output, notes, isExact, isEqual } = await inThread(session, 'compare', {
    a,
    b,
    format: chosenFormat(options),
    isColoured: terminal.isColoured,
    isScreen: terminal.isScreen,
  });
  await terminal.print(output);
  for (const note of notes) terminal.say(note);
  if (options.strict && !isExact) return exitCodes.coarse;
  return options.exitCode && !isEqual ? exitCodes.differences : exitCodes.done;
}
