import { expect, test } from 'vitest';
import { comparisonPath, openRelease, releaseFiles, swapComparison } from '../../src/store/index.ts';
import { release, staticFile } from '../fixtures/release/index.ts';

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
  for (const page of release.sources) expect(await store.source(page.source.id)).toEqual(page);
  for (const page of release.families) expect(await store.family(page.family.id)).toEqual(page);
  for (const page of release.loci) expect(await store.locus(page.locus.id)).toEqual(page);
  for (const page of release.comparisons) {
    expect(await store.comparison(page.a, page.b)).toEqual({ page, isSwapped: false });
    expect(await store.comparison(page.b, page.a)).toEqual({ page, isSwapped: true });
  }
});

test('every file has a path of its own', () => {
  const count =
    release.sources.length + release.comparisons.length + release.families.length + release.loci.length;
  expect(files.size).toBe(count + 1);
});

test('keys are sorted, whatever order they were made in', () => {
  const shuffled = JSON.parse(JSON.stringify(release), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).reverse());
  });
  expect(releaseFiles(shuffled)).toEqual(releaseFiles(release));
});

test('a pair is kept under its sides in the corpus’s order', () => {
  const page = release.comparisons[0]!;
  expect(comparisonPath(page.a, page.b).join('/')).toBe('comparisons/bliss-1864/p1/times-1863/p1.json');
  expect(swapComparison(page).a).toEqual(page.b);
});

test('without a release the store says what to do', async () => {
  await expect(openRelease(async () => undefined)).rejects.toMatchObject({
    code: 'release.missing',
    advice: 'run `variorum build CORPUS` first',
  });
});
