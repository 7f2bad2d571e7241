import { type Diagnostic, SourceError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { type Gathered, gather } from './gather.ts';
import { isReleaseFolder, openReleaseFolder, type StoredRelease } from './open-release.ts';

/** What the sources of a command are compared with: files, and at most one release. */
export interface GatheredLibrary extends Gathered {
  readonly release?: StoredRelease;
}

/**
 * Reads what the paths after `--in` name: files, folders, corpora, and a release, whose sources are
 * taken from it and not from their files.
 *
 * @throws SourceError `source.duplicate-id` for a second release; what `gather` and
 *   `openReleaseFolder` throw.
 */
export async function gatherLibrary(
  paths: readonly string[],
  seen = new Set<string>(),
): Promise<GatheredLibrary> {
  const releases: string[] = [];
  for (const path of paths) if (await isReleaseFolder(path)) releases.push(path);
  const [release, second] = releases;
  if (second !== undefined) {
    throw new SourceError('source.duplicate-id', 'Cannot compare with two releases at once', {
      advice: 'build one release of both corpora, or name one of the two',
      at: { file: second },
    });
  }
  const files = await gather(
    paths.filter((path) => path !== release),
    seen,
  );
  return release === undefined ? files : { ...files, release: await openReleaseFolder(release) };
}

/**
 * The files that the release does not hold yet, to the byte, and a remark on each other: what they
 * share is in the release.
 *
 * @throws SourceError `source.none` where all of them are in it.
 */
export function notInRelease(files: readonly SourceFile[], { folder, sources }: StoredRelease): Gathered {
  const held = new Set(sources.map(({ origin }) => origin.sha256));
  const fresh = files.filter(({ sha256 }) => !held.has(sha256));
  if (fresh.length === 0) {
    throw new SourceError('source.none', 'Every source to look through is in the release already', {
      advice: 'name a new one, or read what they share on the pages of the release: `variorum serve`',
      at: { file: folder },
    });
  }
  const skipped = files
    .filter(({ sha256 }) => held.has(sha256))
    .map(({ file }): Diagnostic => {
      const message = 'Passed over a file that is in the release already';
      return { code: 'folder.skipped', message, source: file, severity: 'note' };
    });
  return { files: fresh, skipped };
}
