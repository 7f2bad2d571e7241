import { expect, test } from 'vitest';
import {
  openRelease,
  type ParallelIndex,
  type Release,
  type ReleasedScan,
  readReleasedScan,
  releaseFiles,
} from '../../src/store/index.ts';
import { release, staticFile, storeOf } from '../fixtures/release/index.ts';

const files = new Map(releaseFiles(release).map(({ path, content }) => [path, content]));

/** The release's files as a folder, below the hash `f00`. */
function readFolder(path: string): Promise<unknown> {
  if (path === 'current.json') {
    return Promise.resolve({
      release: 'f00',
      stylesheet: staticFile('site.css'),
      script: staticFile('site.js'),
    });
  }
  const content = files.get(path.replace(/^f00\//, ''));
  return Promise.resolve(content === undefined ? undefined : JSON.parse(content));
}

test('what is written is what is read', async () => {
  const store = await openRelease(readFolder);
  expect(await store.catalogue()).toEqual(release.catalogue);
  expect(await store.overview()).toEqual(release.overview);
  expect(await store.diagnostics()).toEqual(release.diagnostics);
  expect(await store.familyList('words', { from: 0, to: 100 })).toEqual(release.familyList);
  expect(await store.familyList('words', { from: 1, to: 3 })).toEqual(release.familyList.slice(1, 3));
  for (const page of release.sources) expect(await store.source(page.source.id)).toEqual(page);
  for (const page of release.families) expect(await store.family(page.family.id)).toEqual(page);
  for (const page of release.loci) expect(await store.locus(page.locus.id)).toEqual(page);
  for (const page of release.comparisons) {
    expect(await store.comparison(page.a, page.b)).toEqual({ page, isSwapped: false });
    expect(await store.comparison(page.b, page.a)).toEqual({ page, isSwapped: true });
  }
});

test('every file has a path of its own', () => {
  expect(files.size).toBe(releaseFiles(release).length);
});

test('what is not there is not found under names that objects have anyway', async () => {
  const store = await openRelease(readFolder);
  for (const name of ['constructor', '__proto__', 'toString', 'nobody']) {
    expect(await store.family(name)).toBeUndefined();
  }
  const side = { source: 'nobody', place: 'p1' };
  expect(await store.comparison(side, side)).toBeUndefined();
});

/** The small release with its parallels many times over: every third one is commonplace. */
function largeRelease(times: number): Release {
  const parallels = Array.from({ length: times }, (_, at) => ({
    ...release.parallels[at % release.parallels.length]!,
    id: `parallel-${at}`,
    commonplace: at % 3 === 0 ? 1 : 0,
    bits: 40.4 + at,
  }));
  const families = parallels.map(({ id }) => ({
    ...release.families[0]!,
    family: { ...release.families[0]!.family, id: `family-of-${id}`, parallels: [id] },
  }));
  return { ...release, parallels, families };
}

test('lists are read from a few small files, whatever the size of the release', async () => {
  const large = largeRelease(3_000);
  const paths: string[] = [];
  const store = storeOf(large, undefined, (path) => paths.push(path));
  const index: ParallelIndex = await store.parallelIndex();
  expect([index.count, index.telling]).toEqual([3_000, 2_000]);
  expect(Array.from(index.bits.slice(0, 3))).toEqual([40, 41, 42]);
  expect(Array.from(index.inOrder('bits').slice(0, 2))).toEqual([2_999, 2_998]);
  const words = Array.from(index.inOrder('words'));
  const sorted = [...index.words.keys()].sort((p, q) => index.words[q]! - index.words[p]! || p - q);
  expect(words).toEqual(sorted);
  expect(index.inOrder('words')).toBe(index.inOrder('words'));
  const likeness = [...index.words.keys()].sort(
    (p, q) => index.similarity[p]! - index.similarity[q]! || p - q,
  );
  expect(Array.from(index.inOrder('similarity'))).toEqual(likeness);
  expect(Array.from(index.inOrder('place'))).toEqual([...index.words.keys()]);
  const telling = [...index.number.keys()].filter((at) => index.commonplace[at] === 0).slice(0, 50);
  const page = await store.parallels(telling.map((at) => index.number[at]!));
  expect(page).toEqual(large.parallels.filter(({ commonplace }) => commonplace === 0).slice(0, 50));
  expect(paths).toEqual([
    'f1x7u2e/parallels/index.json',
    'f1x7u2e/parallels/0.json',
    'f1x7u2e/parallels/1.json',
  ]);
  await store.parallelIndex();
  expect(paths).toHaveLength(3);
  expect(await store.family('family-of-parallel-2999')).toEqual(large.families[2_999]);
  // How many sheaves there are, and the one that holds it.
  expect(paths).toHaveLength(5);
});

test('what a release says of its texts is read back in their order', async () => {
  const large = largeRelease(300);
  const written = new Map(releaseFiles(large).map(({ path, content }) => [path, content]));
  const scan: ReleasedScan = await readReleasedScan(large.catalogue, async (path) =>
    JSON.parse(written.get(path)!),
  );
  expect(scan).toEqual({
    sources: large.catalogue.sources,
    parallels: large.parallels,
    families: large.families.map(({ family }) => family),
  });
});

test('keys are sorted, whatever order they were made in', () => {
  const shuffled = JSON.parse(JSON.stringify(release), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).reverse());
  });
  expect(releaseFiles(shuffled)).toEqual(releaseFiles(release));
});

test('a release that lacks a file says which', async () => {
  const store = await openRelease(async (path) =>
    path.endsWith('overview.json') ? undefined : readFolder(path),
  );
  await expect(store.overview()).rejects.toMatchObject({
    code: 'release.broken',
    message: 'Release `f00` has no `overview.json`',
  });
});

test('without a release the store says what to do', async () => {
  await expect(openRelease(async () => undefined)).rejects.toMatchObject({
    code: 'release.missing',
    advice: 'run `variorum build CORPUS` first',
  });
});
