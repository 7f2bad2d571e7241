import { join } from 'node:path';
import { SourceError } from '../model/index.ts';
import { openCorpusFolder } from './corpus-folder.ts';
import { exitCodes } from './errors.ts';
import { gather } from './gather.ts';
import { scanBefore } from './open-release.ts';
import { statOf } from './read-file.ts';
import type { Session } from './session.ts';
import { readSiteFiles } from './site-files.ts';
import { inThread } from './thread.ts';
import { writeRelease } from './write-release.ts';

export interface BuildCommandOptions {
  readonly out: string;
  readonly threads?: number;
}

/** `variorum build`: writes a release, prints its folder on stdout and what it holds on stderr. */
export async function build(
  session: Session,
  folder: string,
  { out, threads }: BuildCommandOptions,
): Promise<number> {
  const release = await buildRelease(session, folder, out, threads);
  await session.terminal.print(`${join(out, release)}\n`);
  return exitCodes.done;
}

/** Everything is read and computed before anything is written. Families keep the ids they had in the release before. */
export async function buildRelease(
  session: Session,
  folder: string,
  out: string,
  threads?: number,
): Promise<string> {
  if (!(await statOf(folder)).isDirectory()) {
    throw new SourceError('corpus.missing', 'Expected a folder got a file', {
      advice: 'name the folder that holds the sources',
      at: { file: folder },
    });
  }
  const corpus = await openCorpusFolder(folder);
  const { files, skipped } = await gather(corpus?.sources ?? [folder]);
  const site = await readSiteFiles(session);
  const before = await scanBefore(out);
  const built = await inThread(session, 'build', {
    files,
    ...(corpus && { manifest: corpus.manifest }),
    folder,
    ...(before && { before }),
    skipped,
    ...(threads !== undefined && { threads }),
  });
  const release = await writeRelease(out, built.files, site, session.signal);
  for (const note of built.notes) session.terminal.say(note);
  return release;
}
