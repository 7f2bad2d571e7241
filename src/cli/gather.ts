import { type Diagnostic, SourceError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { openCorpusFolder } from './corpus-folder.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import { isReleaseFolder } from './open-release.ts';
import { readSourceFile, statOf } from './read-file.ts';

/** The files behind the paths of a command, each real file once, and what was passed over. */
export interface Gathered {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly Diagnostic[];
}

/**
 * Reads the files that the paths name, in the order of the paths. A folder with a `corpus.json`
 * gives the sources listed there; any other folder all its texts. `seen` holds the identities of
 * files already read, so that one file never becomes two sources.
 *
 * @throws SourceError `source.missing`, `source.unreadable`, `source.too-large`; `source.none` for
 *   a folder without sources.
 */
export async function gather(paths: readonly string[], seen = new Set<string>()): Promise<Gathered> {
  const files: SourceFile[] = [];
  const skipped: Diagnostic[] = [];
  for (const path of paths) {
    const listing = await textsAt(path);
    skipped.push(...listing.skipped);
    for (const text of listing.texts) {
      const stats = await statOf(text);
      const identity = `${stats.dev}:${stats.ino}`;
      if (seen.has(identity)) skipped.push(twice(text));
      else files.push(await readSourceFile(text, stats));
      seen.add(identity);
    }
  }
  return { files, skipped };
}

async function textsAt(path: string): Promise<FolderListing> {
  if (!(await statOf(path)).isDirectory()) return { texts: [path], skipped: [] };
  const corpus = await openCorpusFolder(path);
  const listing = corpus === undefined ? await listFolder(path) : { texts: corpus.sources, skipped: [] };
  if (listing.texts.length === 0) {
    const advice = (await isReleaseFolder(path))
      ? 'it is a release: name it after `--in`, or name the corpus that it was built from'
      : 'put .txt or .md files into it, or name the files one by one';
    throw new SourceError('source.none', 'There is no source in this folder', { advice, at: { file: path } });
  }
  return listing;
}

function twice(path: string): Diagnostic {
  const message = 'Passed over a file that was named already';
  return { code: 'folder.skipped', message, source: path, severity: 'note' };
}
