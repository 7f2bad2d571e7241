import { readdirSync, readFileSync } from 'node:fs';
import type { Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

const edition = new URL('../../editions/trotsky/sources/', import.meta.url);

/** The edition of excerpts that comes with Variorum. */
export function readEdition(): Promise<Source[]> {
  return Promise.all(
    readdirSync(edition)
      .sort()
      .map((file) =>
        readSource({ file, bytes: readFileSync(new URL(file, edition)), sha256: '0'.repeat(64) }),
      ),
  );
}
