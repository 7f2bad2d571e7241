import { expect, test } from 'vitest';
import { openRelease, releaseFiles } from '../../src/store/index.ts';
import { release, staticFile, storeOf } from '../fixtures/release/index.ts';
import { quotesRelease } from '../fixtures/release/quotes.ts';

const files = new Map(releaseFiles(quotesRelease).map(({ path, content }) => [path, content]));

async function readFolder(path: string): Promise<unknown> {
  if (path === 'current.json') {
    return { release: 'f00', stylesheet: staticFile('site.css'), script: staticFile('site.js') };
  }
  const content = files.get(path.replace(/^f00\//, ''));
  return content === undefined ? undefined : JSON.parse(content);
}

test('dossiers, words and texts are read as they were written', async () => {
  const store = await openRelease(readFolder);
  const { quotes, search } = quotesRelease;
  const { quotes: lines, ...summary } = quotes!.list;
  expect(await store.quoteSummary()).toEqual(summary);
  expect(await store.quoteList({ from: 0, to: 50 })).toEqual(lines);
  for (const [source, sayings] of Object.entries(quotes!.quoted)) {
    expect(await store.quotedIn(source)).toEqual(sayings);
  }
  for (const page of quotes!.dossiers) expect(await store.quote(page.dossier.id)).toEqual(page);
  expect(await store.searchSummary()).toEqual(search!.summary);
  for (const [number, shard] of search!.shards.entries()) expect(await store.wordsIn(number)).toEqual(shard);
  for (const sheaf of search!.sheaves)
    expect(await store.textSheaf(sheaf.source, sheaf.sheaf)).toEqual(sheaf);
});

test('the sheaves of a source are its whole text', () => {
  for (const { source } of quotesRelease.sources) {
    const own = quotesRelease.search!.sheaves.filter((sheaf) => sheaf.source === source.id);
    expect(own.map(({ text }) => text).join('')).toBe(source.text);
    expect(own.at(-1)!.to).toBe(source.text.length);
  }
});

test('a release without them answers that it has none', async () => {
  expect(
    releaseFiles(release).some(({ path }) => /^(?:quotes\.|quote-list|quoted|words|texts)/.test(path)),
  ).toBe(false);
  const store = storeOf(release);
  expect(await store.quoteSummary()).toBeUndefined();
  expect(await store.quoteList({ from: 0, to: 50 })).toEqual([]);
  expect(await store.quotedIn('bliss-1864')).toEqual([]);
  expect(await store.quote('four-score-and-seven')).toBeUndefined();
  expect(await store.searchSummary()).toBeUndefined();
  expect(await store.wordsIn(0)).toBeUndefined();
});
