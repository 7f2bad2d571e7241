/** Runs in Node and in the Workers runtime: the same input must give the same bytes in both. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSources, scanSources } from '../../src/compare.ts';
import { stableHash } from '../../src/parallel/index.ts';
import { readManifest, readSource } from '../../src/read/index.ts';
import expected from '../fixtures/trotsky/scan.json' with { type: 'json' };
import { editedPair } from '../helpers/random-text.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const files = import.meta.glob<string>('../../editions/trotsky/**/*.{md,json}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function fileFrom(path: string) {
  const text = files[`../../editions/trotsky/${path}`]!;
  return { file: path, bytes: new TextEncoder().encode(text), sha256: '' };
}

test('the Trotsky edition gives the scan that is on record', async () => {
  const manifest = readManifest(fileFrom('corpus.json'));
  const sources = await Promise.all(manifest.sources.map((path) => readSource(fileFrom(path))));
  const { parallels, families, diagnostics, options } = scanSources(sources);
  expect({ parallels, families, diagnostics, options }).toEqual({
    parallels: expected.parallels,
    families: expected.families,
    diagnostics: expected.diagnostics,
    options: expected.options,
  });
});

test('two hundred random pairs of texts, Unicode included, give the comparisons that are on record', () => {
  const results = fc
    .sample(editedPair, { seed: 20_261_121, numRuns: 200 })
    .map(({ a, b }) => compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b')));
  expect(stableHash(JSON.stringify(results))).toBe('p4h732nkhdgh');
});
