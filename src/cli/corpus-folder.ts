import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { SourceError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { reading } from './errors.ts';
import { readSourceFile } from './read-file.ts';

/** A folder whose `corpus.json` says which of its files are the sources. */
export interface CorpusFolder {
  readonly manifest: SourceFile;
  /** Paths of the sources, in their declared order. */
  readonly sources: readonly string[];
}

/**
 * Opens a folder as a corpus; undefined where it has no `corpus.json`.
 *
 * @throws SourceError `corpus.invalid` where the manifest cannot be read or names a file outside
 *   the folder, `source.missing` where it names one that is not there.
 */
export async function openCorpusFolder(folder: string): Promise<CorpusFolder | undefined> {
  if (!isCorpusFolder(folder)) return undefined;
  const manifest = await readSourceFile(join(folder, 'corpus.json'));
  // Only corpora need the readers' schemas here; everything else starts faster without.
  const { readManifest } = await import('../read/index.ts');
  const root = await reading(folder, realpath(folder));
  const sources: string[] = [];
  for (const name of readManifest(manifest).sources) {
    const path = join(folder, name);
    const target = await reading(path, realpath(path));
    if (!target.startsWith(root + sep)) {
      throw new SourceError('corpus.invalid', `Expected a file of this folder got \`${name}\``, {
        advice: 'move or copy the file into the corpus folder',
        at: { file: manifest.file },
      });
    }
    sources.push(path);
  }
  return { manifest, sources };
}

export function isCorpusFolder(folder: string): boolean {
  return existsSync(join(folder, 'corpus.json'));
}
