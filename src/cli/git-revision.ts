/**
 * A file as it was in a revision that git knows: `novel.md@v1`, `novel.md@HEAD~3`, `novel.md@HEAD@{1}`.
 *
 * Git is only asked to read: no shell, no hooks, no filters, so that the bytes and their sha256 are those
 * of the repository, the same on every computer. A revision is looked up as a commit first and then known
 * by its hash, so that nothing in its name can be taken for an option or a path.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { limits, SourceError, UsageError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';

/** A path and a revision, as they may have been meant by one argument. */
export interface Revision {
  readonly path: string;
  readonly revision: string;
}

/**
 * What `path@revision` may mean, the shortest path first: names of files and of tags may hold an `@`, too.
 * The `@` of `@{1}` begins no revision unless it comes first in it.
 */
export function possibleRevisions(argument: string): Revision[] {
  return [...argument.matchAll(/@/g)]
    .map(({ index }) => ({ path: argument.slice(0, index), revision: argument.slice(index + 1) }))
    .filter(({ path, revision }) => path !== '' && !path.endsWith('@') && !revision.startsWith('{'));
}

/**
 * Reads the file from its repository, under the name by which the user asked for it.
 *
 * @throws UsageError `usage.argument` where the revision is no name of one; SourceError where there is
 *   no git, no repository, no such revision, or no such file in it.
 */
export async function readRevision(
  argument: string,
  signal: AbortSignal,
): Promise<SourceFile & { readonly path: string }> {
  const [first, ...others] = possibleRevisions(argument);
  for (const { path, revision } of others) {
    const place = placeInRepository(path);
    const commit = isName(revision) ? await commitOf(place.folder, revision, signal) : undefined;
    if (commit !== undefined && (await typeOf(place, commit, signal)) === 'blob')
      return readBlob(argument, { path, revision }, signal);
  }
  return readBlob(argument, first!, signal);
}

async function readBlob(
  file: string,
  { path, revision }: Revision,
  signal: AbortSignal,
): Promise<SourceFile & { readonly path: string }> {
  if (!isName(revision)) {
    throw new UsageError('usage.argument', `Expected a revision after the \`@\` got \`${revision}\``, {
      advice: 'name a commit, tag or branch: `novel.md@v1`, `novel.md@HEAD~3`',
      at: { file },
    });
  }
  const place = placeInRepository(path);
  const commit = await commitOf(place.folder, revision, signal);
  if (commit === undefined) throw await noCommit(file, place.folder, revision, signal);
  const type = await typeOf(place, commit, signal);
  if (type !== 'blob') throw noBlob(file, { path, revision }, type);
  await refuseTooLarge(file, place, commit, signal);
  const { stdout: bytes } = await git(
    ['-C', place.folder, 'cat-file', 'blob', `${commit}:${place.name}`],
    signal,
  );
  return { file, path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What begins with a dash would be an option. */
function isName(revision: string): boolean {
  return revision !== '' && !revision.startsWith('-');
}

interface PlaceInRepository {
  /** A folder that exists: the one of the file, or the nearest above it where that is gone by now. */
  readonly folder: string;
  /** The file from there; the leading `./` makes git count from the folder and not from the repository's top. */
  readonly name: string;
}

function placeInRepository(path: string): PlaceInRepository {
  let folder = dirname(resolve(path));
  while (!(existsSync(folder) && statSync(folder).isDirectory()) && dirname(folder) !== folder)
    folder = dirname(folder);
  const below = relative(folder, dirname(resolve(path)));
  return { folder, name: `./${join(below, basename(path)).split(sep).join('/')}` };
}

/** The full hash of the revision's commit; undefined where there is none. */
async function commitOf(folder: string, revision: string, signal: AbortSignal): Promise<string | undefined> {
  const { stdout } = await git(
    ['-C', folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`],
    signal,
  );
  const hash = stdout.toString().trim();
  return /^[0-9a-f]{40,64}$/.test(hash) ? hash : undefined;
}

async function noCommit(
  file: string,
  folder: string,
  revision: string,
  signal: AbortSignal,
): Promise<SourceError> {
  const { code, stderr } = await git(['-C', folder, 'rev-parse', '--git-dir'], signal);
  if (code === 0) {
    return new SourceError(
      'source.missing',
      `There is no such file, and its repository has no revision \`${revision}\``,
      {
        advice: '`git log --oneline` and `git tag` list what there is',
        at: { file },
      },
    );
  }
  if (/dubious ownership/.test(stderr)) {
    return new SourceError(
      'source.unreadable',
      'The repository belongs to somebody else and git will not read it',
      {
        advice: '`git status` there says how to allow it',
        at: { file },
      },
    );
  }
  return new SourceError('source.missing', 'There is no such file, and its folder is in no git repository', {
    advice: 'check the spelling, and the folder you are in; `FILE@REVISION` is read from git',
    at: { file },
  });
}

/** What the path is in the commit: `blob` for a file, `tree` for a folder; undefined where it is nothing. */
async function typeOf(
  { folder, name }: PlaceInRepository,
  commit: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { code, stdout } = await git(['-C', folder, 'cat-file', '-t', `${commit}:${name}`], signal);
  return code === 0 ? stdout.toString().trim() : undefined;
}

function noBlob(file: string, { path, revision }: Revision, type: string | undefined): SourceError {
  if (type !== undefined) {
    return new SourceError('source.unreadable', `Expected a file got a folder in revision \`${revision}\``, {
      advice: 'name the file in it that is meant',
      at: { file },
    });
  }
  return new SourceError('source.missing', `Revision \`${revision}\` has no file \`${path}\``, {
    advice: `\`git log --follow -- "${path}"\` shows in which it is, and under which name`,
    at: { file },
  });
}

async function refuseTooLarge(
  file: string,
  { folder, name }: PlaceInRepository,
  commit: string,
  signal: AbortSignal,
): Promise<void> {
  const { stdout } = await git(['-C', folder, 'cat-file', '-s', `${commit}:${name}`], signal);
  const size = Number(stdout.toString());
  if (size <= limits.bytesPerSource) return;
  throw new SourceError('source.too-large', 'The file has more bytes than one source may have', {
    advice: 'split it, e.g. one file a volume',
    at: { file },
    limit: limits.bytesPerSource,
    actual: size,
  });
}

interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git to its end; that it says no is an answer. Its messages are read, so they are to be English. */
function git(args: readonly string[], signal: AbortSignal): Promise<GitAnswer> {
  const options = {
    encoding: 'buffer',
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    maxBuffer: limits.bytesPerSource + 1024,
    signal,
  } as const;
  return new Promise((settle, refuse) => {
    execFile('git', args, options, (error, stdout, stderr) => {
      if (signal.aborted) refuse(signal.reason);
      else if (error?.code === 'ENOENT') refuse(noGit());
      else
        settle({ code: Number(error?.code ?? (error === null ? 0 : 1)), stdout, stderr: stderr.toString() });
    });
  });
}

function noGit(): SourceError {
  return new SourceError('source.unreadable', 'Cannot read a revision without git, which is not installed', {
    advice: 'install git, or save that state of the file under a name of its own',
  });
}
