import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphs, readAddresses, writeTexts, writtenName } from '../editions/addresses/write-texts.ts';
import { readManifest, readSource, type SourceFile } from '../src/read/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-addresses-'));
const addresses = readAddresses();

function load(path: string): SourceFile {
  return { file: path, bytes: new Uint8Array(readFileSync(join(folder, path))), sha256: '0'.repeat(64) };
}

beforeAll(() => writeTexts(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('editions/addresses', () => {
  test('has a file for every address, each under a name of its own', () => {
    const { sources } = readManifest(load('corpus.json'));
    expect(sources).toHaveLength(addresses.length);
    expect(new Set(sources).size).toBe(233);
  });

  test.each([0, 71, 140, 232])(
    'keeps every word and mark of address %d, and says whose it is',
    async (at) => {
      const address = addresses[at]!;
      const source = await readSource(load(readManifest(load('corpus.json')).sources[at]!));
      expect(source.text.replace(/\s+/g, ' ').trim()).toBe(address.text.replace(/\s+/g, ' ').trim());
      expect(source.authors).toEqual([writtenName(address.name)]);
      expect(source.date?.label).toBe(String(address.year));
      expect(source.blocks.every(({ type }) => type === 'paragraph')).toBe(true);
      expect(source.blocks.length).toBeGreaterThan(5);
    },
  );

  test.each([
    ['William Mc Kinley', 'William McKinley'],
    ['Franklin D Roosevelt', 'Franklin D. Roosevelt'],
    ['George H W Bush', 'George H. W. Bush'],
    ['John Adams', 'John Adams'],
  ])('writes %s as %s', (name, written) => expect(writtenName(name)).toBe(written));

  test('ends a paragraph only with a sentence', () => {
    for (const paragraph of paragraphs(addresses[71]!.text)) expect(paragraph).toMatch(/[.?!]["')]?$/);
  });
});
