import { SourceError, UsageError } from '../model/index.ts';
import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import { gather } from './gather.ts';
import { gatherLibrary, notInRelease } from './gather-library.ts';
import { scanQuestion } from './scan-question.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';

export interface ScanCommandOptions {
  readonly in?: readonly string[];
  readonly format?: 'text' | 'json' | 'jsonl' | 'csv';
  readonly json?: boolean;
  readonly minWords?: number;
  readonly all?: boolean;
  readonly strict?: boolean;
  readonly threads?: number;
  readonly selfTest?: boolean;
  readonly seed?: number;
  readonly explain?: string;
  readonly whyNot?: readonly string[];
}

/** What quotes which passages where nobody asks for others. */
const usualSeed = 1;

/** `variorum scan`: the parallels and families of some sources on stdout, the totals on stderr. */
export async function scan(
  session: Session,
  paths: readonly string[],
  options: ScanCommandOptions,
): Promise<number> {
  const format = chosenFormat(options);
  refuseSelfTestAs(format, options);
  const question = scanQuestion(format, options);
  const seen = new Set<string>();
  const gathered = await gather(paths, seen);
  const library = options.in && (await gatherLibrary(options.in, seen));
  const release = library?.release;
  const fresh = release ? notInRelease(gathered.files, release) : { files: gathered.files, skipped: [] };
  if (library?.files.length === 0 && release === undefined) {
    throw new SourceError('source.none', 'Every source after `--in` is also one of those to look through', {
      advice: 'name other sources after `--in`',
    });
  }
  const skipped = [...gathered.skipped, ...fresh.skipped, ...(library?.skipped ?? [])];
  const { output, notes, isExact } = await inThread(session, 'scan', {
    files: fresh.files,
    ...(library && { library: library.files }),
    ...(release && { release: { scan: release.scan, sources: release.sources } }),
    ...(options.minWords !== undefined && { minimumWords: options.minWords }),
    skipped,
    format,
    showsCommonplace: options.all ?? false,
    isColoured: session.terminal.isColoured,
    ...(options.threads !== undefined && { threads: options.threads }),
    ...(question && { question }),
    ...(options.selfTest && { selfTestSeed: options.seed ?? usualSeed }),
  });
  await session.terminal.print(output);
  for (const note of notes) session.terminal.say(note);
  return options.strict && !isExact ? exitCodes.coarse : exitCodes.done;
}

function refuseSelfTestAs(format: string, { selfTest, seed }: ScanCommandOptions): void {
  if (selfTest && format !== 'text' && format !== 'json') {
    throw new UsageError('usage.option', `Cannot write \`${format}\` with \`--self-test\``, {
      advice: 'leave out `--format`, or take `json`',
    });
  }
  if (seed !== undefined && !selfTest) {
    throw new UsageError('usage.option', 'Cannot use `--seed` without `--self-test`', {
      advice: 'add `--self-test`',
    });
  }
}
