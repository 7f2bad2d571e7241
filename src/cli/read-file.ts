import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { limits, SourceError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { reading } from './errors.ts';

/**
 * Reads one file that the user, a folder or a corpus named.
 *
 * @throws SourceError `source.missing`, `source.unreadable`, `source.too-large`.
 */
export async function readSourceFile(file: string, stats?: BigIntStats): Promise<SourceFile> {
  refuseUnreadable(file, stats ?? (await statOf(file)));
  const bytes = await reading(file, readFile(file));
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What stands at the path, links followed. Identities need all 64 bits. */
export function statOf(path: string): Promise<BigIntStats> {
  return reading(path, stat(path, { bigint: true }));
}

/** Before the file is opened: a pipe would wait for a writer that may never come, a huge file fill the memory. */
function refuseUnreadable(file: string, stats: BigIntStats): void {
  const at = { file };
  if (stats.isDirectory()) {
    throw new SourceError('source.unreadable', 'Expected a file got a folder', {
      advice: 'name the file in it that is meant',
      at,
    });
  }
  if (!stats.isFile()) {
    throw new SourceError('source.unreadable', 'Expected a regular file got a pipe or a device', {
      advice: 'save what it holds as a file first',
      at,
    });
  }
  if (stats.size > limits.bytesPerSource) {
    throw new SourceError('source.too-large', 'The file has more bytes than one source may have', {
      advice: 'split it, e.g. one file a volume',
      at,
      limit: limits.bytesPerSource,
      actual: Number(stats.size),
    });
  }
}
