import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { SourceFile } from '../read/index.ts';
import { possibleRevisions, readRevision } from './git-revision.ts';
import { readSourceFile } from './read-file.ts';

/** One side of a comparison. */
export interface ComparedFile extends SourceFile {
  /** The name whose ending says how to read it: of `novel.md@v1` it is `novel.md`. */
  readonly path: string;
}

/** What git names as the side that has no file, one that was added or removed. */
export const noFile = '/dev/null';

/**
 * Reads what the user named: a file, or where there is none of that name, `file@revision` from git.
 *
 * @throws SourceError, UsageError where it cannot be read.
 */
export async function readSide(argument: string, signal: AbortSignal): Promise<ComparedFile> {
  if (argument === noFile) return { file: noFile, path: noFile, bytes: new Uint8Array(), sha256: emptyHash };
  if (isRevision(argument)) return readRevision(argument, signal);
  return { ...(await readSourceFile(argument)), path: argument };
}

/** Whether the argument names a revision; a file of that very name comes first. */
export function isRevision(argument: string): boolean {
  return !existsSync(argument) && possibleRevisions(argument).length > 0;
}

/** The file of `file@revision` as it is now: the first of the possible paths at which there is one. */
export function workingCopyOf(argument: string): string {
  const paths = possibleRevisions(argument).map(({ path }) => path);
  return paths.find((path) => existsSync(path)) ?? paths[0]!;
}

const emptyHash = createHash('sha256').digest('hex');
