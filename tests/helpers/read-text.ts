import type { Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

/** A source as it is read from a file of that name, with its headings. */
export function readText(text: string, file = 'a.txt'): Promise<Source> {
  return readSource({ file, bytes: new TextEncoder().encode(text), sha256: '0'.repeat(64) });
}
