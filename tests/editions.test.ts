import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus, Source } from '../src/model/index.ts';
import { readCorpus, readManifest, readSource, type SourceFile } from '../src/read/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const edition = `${root}editions/trotsky/`;
const fullTexts = `${root}../shared/data/trotsky/`;

function load(path: string): SourceFile {
  const bytes = new Uint8Array(readFileSync(path));
  return { file: path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

let corpus: Corpus;

beforeAll(async () => {
  const manifest = load(`${edition}corpus.json`);
  const files = readManifest(manifest).sources;
  corpus = readCorpus(manifest, await Promise.all(files.map((file) => readSource(load(edition + file)))));
});

const find = (id: string): Source => corpus.sources.find((source) => source.id === id)!;

describe('editions/trotsky', () => {
  test('has five sources, with who, when and whose rights, and nothing to remark on', () => {
    expect(corpus.sources.map(({ id, siglum, blocks }) => `${siglum} ${id} ${blocks.length}`)).toEqual([
      'Simkin simkin-1997 51',
      'Harman harman-1967 3',
      'Trotsky trotsky-1935 9',
      'Woods woods-2016 5',
      'Pamphlet state-capitalism 3',
    ]);
    for (const { title, language, rights, note, diagnostics } of corpus.sources) {
      expect(title).not.toBe('');
      expect(language).toBe('en');
      expect(rights).toMatch(/^©/);
      expect(note).toMatch(/excerpts/i);
      expect(diagnostics).toEqual([]);
    }
  });

  test.each([
    ['daniels', ['p5', 'p8'], 'Trotsky was a gifted writer and talker from boyhood'],
    ['sheridan', ['p33', 's36.p1'], 'At one time, in his youth, what was he? A Russian exile'],
    ['my-life', ['p1', 's1.p1'], 'My father and mother lived out their hard-working lives'],
    ['my-life, continued', ['p1', 's1.p2'], 'We lived in a little mud house.'],
    ['lunacharsky', ['p9', 's4.p1'], "Trotsky's popularity among the St. Petersburg proletariat"],
    ['duranty', ['p73', 's40.p1'], 'A great man Trotsky, of that there is no doubt'],
    ['wolfe', ['p74', 's31.p7'], 'history which no historian of Russia and no historian of revolution'],
    [
      'canfield, first part',
      ['p75', 's41.p1'],
      'The first impression Trotsky made was one of unusual vitality',
    ],
    ['canfield, second part', ['p75', 's41.p7'], 'Trotsky possessed a naturally inquisitive mind'],
    ['trifle', ['p45', 's33.p1'], 'a trifle as may acquire a decisive significance'],
  ])('has every witness of the family %s, at the places of the full source', (_, places, words) => {
    const { blocks, text } = find('simkin-1997');
    const found = blocks.filter(({ from, to }) => text.slice(from, to).includes(words));
    expect(found.map(({ place }) => place)).toEqual(places);
  });

  test('keeps what readers compare: attributions and dates', () => {
    const { text } = find('simkin-1997');
    expect(text).toContain(
      'sitting for Clare Sheridan on 18th October. She was impressed with Trotsky: "At one',
    );
    expect(text).toContain(
      '(36) Clare Sheridan , Russian Portraits (1921)\n\n20th October, 1920: At one time',
    );
    expect(text).toContain('(4) Anatole Lunarcharsky wrote');
    expect(text).toContain('Anatoli Lunacharsky recorded');
  });

  test('sets passages of two or three sources side by side in seven loci', () => {
    expect(corpus.loci.map(({ id, passages }) => `${id} ${passages.length}`)).toEqual([
      'hatred 2',
      'mediocrity 3',
      'army 3',
      'initiative 3',
      'testament 3',
      'workers-state 2',
      'individual 3',
    ]);
    for (const { note, passages } of corpus.loci) {
      expect(note).toBeDefined();
      expect(new Set(passages.map(({ source }) => source)).size).toBeGreaterThan(1);
    }
    const inLoci = new Set(corpus.loci.flatMap(({ passages }) => passages.map(({ source }) => source)));
    expect(inLoci.size).toBe(5);
  });
});

describe.skipIf(!existsSync(fullTexts))('editions/trotsky against the full texts', () => {
  test('excerpts are word for word what stands at their place there', async () => {
    for (const source of corpus.sources) {
      const full = await readSource(load(`${fullTexts}${source.id}.txt`));
      for (const { place, from, to, excerpt } of source.blocks.filter(({ type }) => type !== 'gap')) {
        expect(source.text.slice(from, to)).toBe(full.text.slice(excerpt!.from, excerpt!.to));
        const block = full.blocks.find((candidate) => candidate.place === place)!;
        expect(block.from).toBeLessThanOrEqual(excerpt!.from);
        expect(block.to).toBeGreaterThanOrEqual(excerpt!.to);
      }
    }
  });

  /** Rows of a table of passages as `source, from, to`; offsets are of the full text. */
  function passagesOf(table: string, columns: readonly [number, number, number]): [string, number, number][] {
    const rows = readFileSync(fullTexts + table, 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    return rows.map((row) => {
      const cells = row.split('\t');
      const [source, from, to] = columns.map((column) => cells[column]!);
      return [source!.replace('.txt', ''), Number(from), Number(to)];
    });
  }

  test.each([
    ['families.tsv', [2, 3, 4]],
    ['loci.tsv', [1, 2, 3]],
  ] as const)('no passage of %s is missing', (table, columns) => {
    for (const [id, from, to] of passagesOf(table, columns)) {
      const full = readFileSync(`${fullTexts}${id}.txt`, 'utf8').slice(from, to);
      expect(find(id).text).toContain(full);
    }
  });
});
