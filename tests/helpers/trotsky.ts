import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

/** The full texts, which are others' property and stand beside the project, not in it. */
const folder = fileURLToPath(new URL('../../../shared/data/trotsky/', import.meta.url));
export const fullTextsArePresent = existsSync(`${folder}simkin-1997.txt`);

export const fullTextIds = [
  'simkin-1997',
  'harman-1967',
  'trotsky-1935',
  'woods-2016',
  'state-capitalism',
] as const;

export function readFullTexts(): Promise<Source[]> {
  return Promise.all(
    fullTextIds.map((id) => {
      const bytes = readFileSync(`${folder}${id}.txt`);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return readSource({ file: `${id}.txt`, bytes, sha256 });
    }),
  );
}
