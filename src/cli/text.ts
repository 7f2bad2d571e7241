import { exitCodes } from './errors.ts';
import { readSourceFile } from './read-file.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';

export interface TextCommandOptions {
  readonly blocks?: boolean;
  readonly json?: boolean;
}

/** `variorum text`: the reading text of a source exactly, or its blocks. */
export async function text(session: Session, path: string, options: TextCommandOptions): Promise<number> {
  const { terminal } = session;
  const file = await readSourceFile(path);
  const { output, notes } = await inThread(session, 'text', {
    file,
    show: options.json ? 'json' : options.blocks ? 'blocks' : 'text',
    isScreen: terminal.isScreen,
  });
  await terminal.print(output);
  for (const note of notes) terminal.say(note);
  return exitCodes.done;
}
