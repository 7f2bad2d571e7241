/**
 * Reads a release back: its sources with their texts, blocks and metadata, and its families. The
 * original files are not needed. Whatever is read is checked against the release's own checksums
 * first, so that a release is used whole or not at all.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { engineVersion, type Source, SourceError } from '../model/index.ts';
import {
  type Catalogue,
  type CurrentRelease,
  type ReleasedScan,
  readReleasedScan,
  type SourcePage,
} from '../store/index.ts';
import { checksumsPath, digestOf, releaseName, releaseNameDigits } from './checksums.ts';
import { reading, succeeds } from './errors.ts';

/** What later scans need of a release. */
export interface StoredRelease {
  /** The folder of this one release. */
  readonly folder: string;
  /** What it says of its sources. */
  readonly scan: ReleasedScan;
  /** In the corpus's order. */
  readonly sources: readonly Source[];
}

/**
 * Whether the folder is one that `variorum build` writes, or one release in it. A damaged one still is,
 * so that it is not taken for a folder of texts; a `catalogue.json` of somebody else's is not.
 */
export async function isReleaseFolder(folder: string): Promise<boolean> {
  const current = await contentOf(join(folder, 'current.json'));
  if (current?.includes('"release"')) return true;
  return existsSync(join(folder, 'catalogue.json')) && existsSync(join(folder, checksumsPath));
}

/**
 * Opens the current release of a folder that `variorum build` wrote, or the one release that the
 * folder is.
 *
 * @throws SourceError `release.engine` where another version of the engine wrote it, `release.broken`
 *   where a file is missing or not what it was when the release was written.
 */
export async function openReleaseFolder(path: string): Promise<StoredRelease> {
  const folder = await releaseIn(path);
  const catalogue = (await parsed(join(folder, 'catalogue.json'))) as Partial<Catalogue>;
  if (catalogue.engine !== engineVersion) {
    const engine = catalogue.engine ?? 'unknown';
    throw new SourceError(
      'release.engine',
      `Expected a release of engine ${engineVersion} got one of \`${engine}\``,
      { advice: 'build it again with this version: `variorum build CORPUS`', at: { file: folder } },
    );
  }
  const checksums = await readChecksums(folder);
  const checked = async <T>(file: string): Promise<T> =>
    (await parsed(join(folder, file), checksums[file] ?? '')) as T;
  const whole = await checked<Catalogue>('catalogue.json');
  const sources: Source[] = [];
  for (const { id } of whole.sources) {
    sources.push((await checked<SourcePage>(`sources/${id}.json`)).source);
  }
  return { folder, scan: await readReleasedScan(whole, checked), sources };
}

/**
 * What the release that a build is about to replace says of its sources; undefined where there is none
 * that can be read. It need not be whole: the build mends it.
 */
export async function scanBefore(out: string): Promise<ReleasedScan | undefined> {
  const current = await contentOf(join(out, 'current.json'));
  if (current === undefined || !isJson(current)) return undefined;
  const { release } = JSON.parse(current) as Partial<CurrentRelease>;
  const read = (file: string): Promise<object> => parsed(join(out, String(release), file));
  try {
    const catalogue = (await read('catalogue.json')) as Partial<Catalogue>;
    if (!Array.isArray(catalogue.sources)) return undefined;
    return await readReleasedScan(catalogue as Catalogue, read);
  } catch (cause) {
    if (cause instanceof SourceError) return undefined;
    throw cause;
  }
}

async function releaseIn(path: string): Promise<string> {
  if (existsSync(join(path, 'catalogue.json'))) return path;
  const current = (await parsed(join(path, 'current.json'))) as Partial<CurrentRelease>;
  if (typeof current.release !== 'string' || !releaseName.test(current.release)) {
    throw broken(join(path, 'current.json'), 'Expected the name of a release in it');
  }
  return join(path, current.release);
}

async function readChecksums(folder: string): Promise<Readonly<Record<string, string>>> {
  const name = basename(resolve(folder));
  const file = join(folder, checksumsPath);
  const content = await contentOf(file);
  if (content === undefined) throw broken(file, 'There is no such file in the release');
  if (releaseName.test(name) && digestOf(content).slice(0, releaseNameDigits) !== name) {
    throw broken(file, 'The release has changed since it was written');
  }
  return (await parsed(file)) as Record<string, string>;
}

/** The file's JSON; with a checksum only if it is what was written. */
async function parsed(file: string, checksum?: string): Promise<object> {
  const content = await contentOf(file);
  if (content === undefined) throw broken(file, 'There is no such file in the release');
  const isWhole = checksum === undefined || digestOf(content) === checksum;
  if (!isWhole) throw broken(file, 'The file has changed since the release was written');
  if (!isJson(content)) throw broken(file, 'Expected JSON');
  return JSON.parse(content) as object;
}

function isJson(content: string): boolean {
  return succeeds(() => Object.keys(JSON.parse(content)));
}

async function contentOf(file: string): Promise<string | undefined> {
  return existsSync(file) ? reading(file, readFile(file, 'utf8')) : undefined;
}

function broken(file: string, message: string): SourceError {
  return new SourceError('release.broken', message, {
    advice: 'build the release again: `variorum build CORPUS`',
    at: { file },
  });
}
