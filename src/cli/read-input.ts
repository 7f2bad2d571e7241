import { createHash } from 'node:crypto';
import { limits, SourceError } from '../model/index.ts';
import type { SourceFile } from '../read/index.ts';
import { reading } from './errors.ts';

const name = 'stdin';

/**
 * Reads what is sent to the command, to its end.
 *
 * @throws SourceError `source.unreadable`, `source.too-large`.
 */
export async function readInput(input: AsyncIterable<Uint8Array> = process.stdin): Promise<SourceFile> {
  const bytes = await reading(name, bytesOf(input));
  return { file: name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    parts.push(part);
    length += part.length;
    if (length <= limits.bytesPerSource) continue;
    throw new SourceError('source.too-large', 'More bytes are sent than one source may have', {
      advice: 'save them as files first',
      at: { file: name },
      limit: limits.bytesPerSource,
    });
  }
  return new Uint8Array(Buffer.concat(parts));
}
