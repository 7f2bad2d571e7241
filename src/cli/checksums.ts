/**
 * A release vouches for itself: `checksums.json` has the sha256 of each of its files, and the release
 * is called after the sha256 of that list. So any one file can be checked without reading the others.
 */
import { createHash } from 'node:crypto';
import type { ReleaseFile } from '../store/index.ts';

export const checksumsPath = 'checksums.json';

/** Digits of a release's name: 64 bits, as many as no two builds of all corpora ever will share. */
export const releaseNameDigits = 16;
export const releaseName = /^[0-9a-f]{16}$/;

/** The list, by path in code unit order: equal files give equal bytes. */
export function checksumsFile(files: readonly ReleaseFile[]): ReleaseFile {
  const sums = files.map(({ path, content }) => [path, digestOf(content)] as const);
  sums.sort(([a], [b]) => (a < b ? -1 : 1));
  return { path: checksumsPath, content: `${JSON.stringify(Object.fromEntries(sums), null, 1)}\n` };
}

/** The sha256 in lower-case hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
