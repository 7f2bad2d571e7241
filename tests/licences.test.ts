import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { licenceMarkdown, works, writeTexts } from '../editions/licences/write-texts.ts';
import type { Source } from '../src/model/index.ts';
import { readManifest, readSource, type SourceFile } from '../src/read/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-licences-'));
const licences = join(
  dirname(createRequire(import.meta.url).resolve('spdx-license-list/package.json')),
  'licenses',
);
const sources = new Map<string, Source>();

function load(path: string): SourceFile {
  return { file: path, bytes: new Uint8Array(readFileSync(join(folder, path))), sha256: '0'.repeat(64) };
}

beforeAll(async () => {
  writeFileSync(join(folder, 'left-over.txt'), 'from a run before');
  writeTexts(folder);
  for (const path of readManifest(load('corpus.json')).sources) {
    const source = await readSource(load(path));
    sources.set(source.id, source);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Letters and digits of a text: what is left of it whatever it was set with. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

describe('editions/licences', () => {
  test('is every edition of every work, with its date, and nothing else that is in the folder', () => {
    const editions = works.flatMap((work) => work.editions);
    expect(readdirSync(folder)).toContain('left-over.txt');
    expect([...sources.keys()]).toEqual(editions.map(([, id]) => id));
    expect(sources.get('gpl-2')).toMatchObject({
      title: 'GNU GPL 2',
      work: 'GNU General Public License',
      date: { notBefore: '1991-06', notAfter: '1991-06' },
      language: 'en',
    });
  });

  test.each(works.flatMap(({ editions }) => editions.map(([name, id]) => [name, id] as const)))(
    'has every word of %s',
    (name, id) => {
      const { licenseText } = JSON.parse(readFileSync(join(licences, `${name}.json`), 'utf8')) as {
        licenseText: string;
      };
      expect(letters(sources.get(id)!.text)).toBe(letters(licenseText));
    },
  );

  test('has the numbered sections of a licence as headings', () => {
    const headings = sources
      .get('gpl-3')!
      .blocks.filter(({ type }) => type === 'heading')
      .map(({ from, to }) => sources.get('gpl-3')!.text.slice(from, to));
    expect(headings).toContain('5. Conveying Modified Source Versions.');
    expect(headings.length).toBeGreaterThan(18);
  });

  test('changes no sign that Markdown would take for its own', async () => {
    const text = 'Title\n\n1. Of * and _ and <tag>\n\n- not a list, [no] link\n\n2) neither # this';
    const bytes = new TextEncoder().encode(licenceMarkdown(text));
    const read = await readSource({ file: 'x.md', bytes, sha256: '0'.repeat(64) });
    expect(read.text.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' '));
  });
});
