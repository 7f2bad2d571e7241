import { SourceError } from '../model/index.ts';
import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import { gather } from './gather.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';

export interface ScanCommandOptions {
  readonly in?: readonly string[];
  readonly format?: 'text' | 'json' | 'jsonl' | 'csv';
  readonly json?: boolean;
  readonly minWords?: number;
  readonly all?: boolean;
  readonly strict?: boolean;
}

/** `variorum scan`: the parallels and families of some sources on stdout, the totals on stderr. */
export async function scan(
  session: Session,
  paths: readonly string[],
  options: ScanCommandOptions,
): Promise<number> {
  const format = chosenFormat(options);
  const seen = new Set<string>();
  const gathered = await gather(paths, seen);
  const library = options.in && (await gather(options.in, seen));
  if (library?.files.length === 0) {
    throw new SourceError('source.none', 'Every source after `--in` is also one of those to look through', {
      advice: 'name other sources after `--in`',
    });
  }
  const skipped = [...gathered.skipped, ...(library?.skipped ?? [])];
  const { output, notes, isExact } = await inThread(session, 'scan', {
    files: gathered.files,
    ...(library && { library: library.files }),
    ...(options.minWords !== undefined && { minimumWords: options.minWords }),
    skipped,
    format,
    showsCommonplace: options.all ?? false,
    isColoured: session.terminal.isColoured,
  });
  await session.terminal.print(output);
  for (const note of notes) session.terminal.say(note);
  return options.strict && !isExact ? exitCodes.coarse : exitCodes.done;
}
