import { extname } from 'node:path';
import { type RuleSeverities, SourceError, UsageError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import { gather } from './gather.ts';
import { type GatheredLibrary, gatherLibrary } from './gather-library.ts';
import { gatherManifests } from './gather-manifests.ts';
import type { CheckFormat, GivenQuotation } from './perform-check.ts';
import { readInput } from './read-input.ts';
import { refuseOverwriting } from './refuse-overwriting.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface CheckCommandOptions {
  readonly in?: readonly string[];
  readonly quote?: string;
  readonly by?: string;
  readonly work?: string;
  readonly date?: string;
  readonly minWords?: number;
  readonly rule?: RuleSeverities;
  readonly format?: CheckFormat;
  readonly json?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
  readonly strict?: boolean;
}

/**
 * `variorum check`: what is wrong with the quotations of some texts, or with one quotation, on stdout or in a
 * file; the totals on stderr.
 */
export async function check(
  session: Session,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<number> {
  const { terminal, signal } = session;
  const format = formatOf(options);
  refuseContradictions(paths, options);
  const seen = new Set<string>();
  const gathered = await gather(paths, seen);
  const library = options.in && (await gatherLibrary(options.in, seen));
  if (options.out !== undefined) {
    refuseOverwriting(
      options.out,
      [...gathered.files, ...(library?.files ?? [])].map(({ file }) => file),
    );
  }
  const quote = await givenQuotation(options);
  if (quote !== undefined && library !== undefined) refuseEmpty(library);
  const { output, notes, isExact, hasFailed } = await inThread(session, 'check', {
    files: gathered.files,
    library: library?.files ?? [],
    ...(library?.release && { release: { sources: library.release.sources } }),
    ...(quote && { quote }),
    manifests: await gatherManifests(paths, options.in ?? []),
    rules: options.rule ?? {},
    ...(options.minWords !== undefined && { minimumWords: options.minWords }),
    skipped: [...gathered.skipped, ...(library?.skipped ?? []).filter(isNews)],
    format,
    isQuiet: options.quiet ?? false,
    showsAll: options.all ?? false,
    isColoured: terminal.isColoured && options.out === undefined,
  });
  if (options.out === undefined) await terminal.print(output);
  else await writeWholeFile(options.out, output, signal);
  for (const note of notes) terminal.say(note);
  if (options.strict && !isExact) return exitCodes.coarse;
  return hasFailed ? exitCodes.differences : exitCodes.done;
}

/** That a draft also lies in the folder that it is checked against is how people work. */
function isNews({ message }: GatheredLibrary['skipped'][number]): boolean {
  return !message.includes('named already');
}

const formatsByEnding: Readonly<Record<string, CheckFormat>> = { '.json': 'json', '.sarif': 'sarif' };

/** What was asked for; else what the name of the output file promises. */
function formatOf(options: CheckCommandOptions): CheckFormat {
  if (options.format !== undefined || options.json || options.out === undefined) return chosenFormat(options);
  return formatsByEnding[extname(options.out).toLowerCase()] ?? 'text';
}

function refuseContradictions(paths: readonly string[], options: CheckCommandOptions): void {
  const { quote } = options;
  refuseSwallowing(options);
  if (quote === undefined) {
    const stated = (['by', 'work', 'date'] as const).find((name) => options[name] !== undefined);
    if (stated !== undefined) {
      throw new UsageError('usage.option', `Cannot use \`--${stated}\` without \`--quote\``, {
        advice: 'it says whose the words after `--quote` are; of a FILE its text says so',
      });
    }
    if (paths.length === 0) throw nothingToCheck(options);
    return;
  }
  if (paths.length > 0) {
    throw new UsageError('usage.argument', `Cannot check \`${paths[0]}\` and a quotation at once`, {
      advice: /\s/.test(quote)
        ? 'name what the quotation is looked up in after `--in`'
        : 'write the words after `--quote` in quotation marks of your shell, and name what they are looked up in after `--in`',
    });
  }
  if (options.in === undefined) {
    throw new UsageError('usage.option', 'Cannot check a quotation without sources to look it up in', {
      advice: 'name files, folders or a release after `--in`',
    });
  }
}

/** An option takes whatever follows it: `--quote --in library/` is no quotation of the word "--in". */
function refuseSwallowing(options: CheckCommandOptions): void {
  for (const name of ['quote', 'by', 'work', 'date'] as const) {
    const swallowed = options[name];
    if (swallowed === undefined || !isOption.test(swallowed)) continue;
    const what = { quote: 'words', by: 'a name', work: 'a title', date: 'a date' }[name];
    throw new UsageError('usage.option', `Expected ${what} after \`--${name}\` got \`${swallowed}\``, {
      advice: `write ${what === 'words' ? 'them' : 'it'} between, in quotation marks of your shell`,
    });
  }
}

const isOption = /^--[a-z]+(?:-[a-z]+)*(?:=.*)?$/;

function nothingToCheck(options: CheckCommandOptions): UsageError {
  const hasGone = options.in !== undefined;
  const message = hasGone
    ? 'Expected a FILE besides those after `--in`, which takes all of them'
    : 'Expected a FILE to check, or a quotation after `--quote`';
  return new UsageError('usage.argument', message, {
    advice: hasGone
      ? 'put FILE before `--in`, or `--` between; see `variorum check --help`'
      : 'see `variorum check --help`',
  });
}

function refuseEmpty({ files, release }: GatheredLibrary): void {
  if (files.length > 0 || release !== undefined) return;
  throw new SourceError('source.none', 'There is no source after `--in`', { advice: 'name one' });
}

/** The quotation of the command line, or that of stdin, with who is said to have said it. */
async function givenQuotation(options: CheckCommandOptions): Promise<GivenQuotation | undefined> {
  if (options.quote === undefined) return undefined;
  const wording: string | SourceFile = options.quote === '-' ? await readInput() : options.quote;
  const { by, work, date } = options;
  return {
    wording,
    ...(by !== undefined && { by }),
    ...(work !== undefined && { work }),
    ...(date !== undefined && { date }),
  };
}
