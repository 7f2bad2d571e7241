import { extname } from 'node:path';
import type { SourceFile } from '../read/index.ts';
import { openCorpusFolder } from './corpus-folder.ts';
import { exitCodes } from './errors.ts';
import { chosenFormat } from './format.ts';
import { gather } from './gather.ts';
import type { QuotesFormat, QuotingCorpus } from './perform-quotes.ts';
import { statOf } from './read-file.ts';
import { refuseOverwriting } from './refuse-overwriting.ts';
import type { Session } from './session.ts';
import { inThread } from './thread.ts';
import { writeWholeFile } from './write-whole-file.ts';

export interface QuotesCommandOptions {
  readonly format?: QuotesFormat;
  readonly json?: boolean;
  readonly out?: string;
  readonly minWords?: number;
  readonly all?: boolean;
  readonly strict?: boolean;
}

/** `variorum quotes`: dossiers, conflicts and quotations on stdout or in a file, the totals on stderr. */
export async function quotes(
  session: Session,
  paths: readonly string[],
  options: QuotesCommandOptions,
): Promise<number> {
  const { terminal, signal } = session;
  const { out } = options;
  const format = formatOf(options);
  const { files, skipped } = await gather(paths);
  if (out !== undefined) {
    refuseOverwriting(
      out,
      files.map(({ file }) => file),
    );
  }
  const { output, notes, isExact } = await inThread(session, 'quotes', {
    files,
    corpora: await corporaAt(paths, files),
    skipped,
    format,
    showsAll: options.all ?? false,
    isColoured: out === undefined && terminal.isColoured,
    ...(options.minWords !== undefined && { minimumWords: options.minWords }),
  });
  if (out === undefined) await terminal.print(output);
  else await writeWholeFile(out, output, signal);
  for (const note of notes) terminal.say(note);
  return options.strict && !isExact ? exitCodes.coarse : exitCodes.done;
}

const formatsByEnding: Readonly<Record<string, QuotesFormat>> = { '.json': 'json', '.csv': 'csv' };

/** What was asked for; else what the name of the output file promises. */
function formatOf(options: QuotesCommandOptions): QuotesFormat {
  if (options.format !== undefined || options.json || options.out === undefined) return chosenFormat(options);
  return formatsByEnding[extname(options.out).toLowerCase()] ?? 'text';
}

/** The corpora among the paths, for what their editors say of people and quotations. */
async function corporaAt(paths: readonly string[], all: readonly SourceFile[]): Promise<QuotingCorpus[]> {
  const corpora: QuotingCorpus[] = [];
  for (const path of paths) {
    const corpus = (await statOf(path)).isDirectory() ? await openCorpusFolder(path) : undefined;
    if (corpus === undefined) continue;
    // Of several paths one may have named a file of the corpus before.
    const files = paths.length === 1 ? all : (await gather(corpus.sources)).files;
    corpora.push({ manifest: corpus.manifest, files });
  }
  return corpora;
}
