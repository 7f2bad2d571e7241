import { dirname, join, relative, resolve } from 'node:path';
import type { SourceFile } from '../read/index.ts';
import { isCorpusFolder } from './corpus-folder.ts';
import { readSourceFile, statOf } from './read-file.ts';

/** The manifests whose editors have a say in a check. */
export interface GatheredManifests {
  /** Of the corpora that are checked, or that the checked files lie in. */
  readonly own: readonly SourceFile[];
  /** Of the corpora that they are checked against. */
  readonly library: readonly SourceFile[];
}

/**
 * Reads the `corpus.json` of each corpus that is named; for a file or a folder that is none, the nearest at or
 * above it, as linters find their settings.
 *
 * @throws SourceError `source.unreadable`, `source.too-large`.
 */
export async function gatherManifests(
  paths: readonly string[],
  libraryPaths: readonly string[],
): Promise<GatheredManifests> {
  const own = new Set<string>();
  for (const path of paths) {
    const isFolder = (await statOf(path)).isDirectory();
    const folder = nearestCorpus(isFolder ? path : dirname(path));
    if (folder !== undefined) own.add(folder);
  }
  const named = libraryPaths.filter((path) => isCorpusFolder(path) && !own.has(resolve(path)));
  return {
    own: await Promise.all([...own].map(readManifestFile)),
    library: await Promise.all([...new Set(named)].map(readManifestFile)),
  };
}

function nearestCorpus(start: string): string | undefined {
  for (let folder = resolve(start), above = dirname(folder); ; folder = above, above = dirname(folder)) {
    if (isCorpusFolder(folder)) return folder;
    if (above === folder) return undefined;
  }
}

function readManifestFile(folder: string): Promise<SourceFile> {
  return readSourceFile(join(relative('', folder), 'corpus.json'));
}
