import { extname } from 'node:path';
import { type DifferenceKind, UsageError } from '../model/index.ts';
import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import type { ComparisonFormat } from './perform-compare.ts';
import { readSourceFile } from './read-file.ts';
import { isRevision, readSide, workingCopyOf } from './read-side.ts';
import { refuseOverwriting } from './refuse-overwriting.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface CompareCommandOptions {
  readonly format?: ComparisonFormat;
  readonly json?: boolean;
  readonly out?: string;
  readonly ignore?: readonly DifferenceKind[];
  readonly rules?: string;
  readonly report?: boolean;
  readonly colour?: ColourChoice;
  readonly color?: ColourChoice;
  readonly exitCode?: boolean;
  readonly strict?: boolean;
}

export type ColourChoice = 'always' | 'never' | 'auto';

/**
 * `variorum compare`: what differs between two texts on stdout or in a file; on stderr a summary by kinds,
 * and what was ignored.
 */
export async function compare(
  session: Session,
  [first, second]: readonly [string, string?],
  options: CompareCommandOptions,
): Promise<number> {
  const { terminal, signal } = session;
  const [pathA, pathB] = [first, second ?? otherSideOf(first)];
  const format = formatOf(options);
  if (options.out !== undefined) refuseOverwriting(options.out, [pathA, pathB]);
  if (options.report && format !== 'text' && format !== 'json') throw noSuchReport(format);
  const colour = options.colour ?? options.color ?? 'auto';
  const isScreen = terminal.isScreen && options.out === undefined;
  const { output, notes, isExact, isEqual } = await inThread(session, 'compare', {
    a: await readSide(pathA, signal),
    b: await readSide(pathB, signal),
    format,
    ignore: options.ignore ?? [],
    ...(options.rules !== undefined && { rules: await readSourceFile(options.rules) }),
    isReport: options.report === true,
    isColoured: colour === 'auto' ? terminal.isColoured && options.out === undefined : colour === 'always',
    // Colours that are asked for go to a screen in the end, through a pager.
    isScreen: isScreen || (colour === 'always' && options.out === undefined),
  });
  if (options.out === undefined) await terminal.print(output);
  else await writeWholeFile(options.out, output, signal);
  for (const note of notes) terminal.say(note);
  if (options.strict && !isExact) return exitCodes.coarse;
  return options.exitCode && !isEqual ? exitCodes.differences : exitCodes.done;
}

/** One argument is a revision, to be compared with the file as it is now. */
function otherSideOf(argument: string): string {
  if (isRevision(argument)) return workingCopyOf(argument);
  throw new UsageError('usage.argument', `Expected two texts to compare got \`${argument}\` alone`, {
    advice: 'name a second file, or a revision of one to compare it with the file as it is: `novel.md@HEAD`',
  });
}

function noSuchReport(format: ComparisonFormat): UsageError {
  return new UsageError('usage.option', `Cannot write a report as \`${format}\``, {
    advice: 'a report is text or `--json`; leave out `--report` to write all differences in this format',
  });
}

const formatsByEnding: Readonly<Record<string, ComparisonFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xml': 'tei',
  '.tei': 'tei',
  '.csv': 'csv',
  '.json': 'json',
  '.patch': 'unified',
  '.diff': 'unified',
};

/** What was asked for; else what the name of the output file promises. */
function formatOf(options: CompareCommandOptions): ComparisonFormat {
  if (options.format !== undefined || options.json || options.out === undefined) return chosenFormat(options);
  return formatsByEnding[extname(options.out).toLowerCase()] ?? 'text';
}
