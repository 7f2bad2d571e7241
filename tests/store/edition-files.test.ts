import { expect, test } from 'vitest';
import { openRelease, releaseFiles } from '../../src/store/index.ts';
import { editionsRelease } from '../fixtures/release/editions.ts';
import { release, staticFile } from '../fixtures/release/index.ts';

const files = new Map(releaseFiles(editionsRelease).map(({ path, content }) => [path, content]));
const editions = editionsRelease.editions!;

async function readFolder(path: string): Promise<unknown> {
  if (path === 'current.json') {
    return { release: 'f00', stylesheet: staticFile('site.css'), script: staticFile('site.js') };
  }
  const content = files.get(path.replace(/^f00\//, ''));
  return content === undefined ? undefined : JSON.parse(content);
}

test('works, outlines and sections are read as they were written', async () => {
  const store = await openRelease(readFolder);
  expect((await store.catalogue()).works).toEqual(editionsRelease.catalogue.works);
  for (const page of editions.works) expect(await store.work(page.work.id)).toEqual(page);
  for (const page of editions.pairs) {
    expect(await store.editionPair(page.work, { a: page.report.a.id, b: page.report.b.id })).toEqual(page);
  }
  for (const page of editions.sections) {
    expect(await store.editionSection(page.work, page, page)).toEqual(page);
  }
});

test('each has a file of its own, beside those of the sources', () => {
  const pages = [editions.works, editions.pairs, editions.sections];
  const ofEditions = [...files.keys()].filter((path) => path.startsWith('editions/'));
  expect(ofEditions).toHaveLength(pages.reduce((sum, { length }) => sum + length, 0));
  expect([...files.keys()]).toContain('editions/the-book.json');
  expect([...files.keys()]).toContain('editions/the-book/book-1818/book-1831.json');
  expect([...files.keys()]).toContain('editions/the-book/book-1818/book-1831/gone-h4.json');
});

test('a release without editions has no files of them, and answers that it has none', async () => {
  expect(releaseFiles(release).some(({ path }) => path.startsWith('editions/'))).toBe(false);
  const store = await openRelease(readFolder);
  expect(await store.work('nothing')).toBeUndefined();
  expect(await store.editionPair('the-book', { a: 'book-1831', b: 'book-1818' })).toBeUndefined();
});
