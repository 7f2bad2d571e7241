import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from '../../src/model/index.ts';
import { readSource } from '../../src/read/index.ts';

/** The full texts, which are others' property and stand beside the project, not in it. */
const folder = fileURLToPath(new URL('../../../shared/data/trotsky/', import.meta.url));
export const fullTextsArePresent = existsSync(`${folder}families.tsv`);

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

/** A passage that an editor lists as one copy of a quotation; offsets into the full text. */
export interface Witness {
  readonly family: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

export function readWitnesses(): Witness[] {
  const [, ...lines] = readFileSync(`${folder}families.tsv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [family, , file, from, to] = line.split('\t');
    return { family: family!, source: file!.replace('.txt', ''), from: Number(from), to: Number(to) };
  });
}
