import { describe, expect, test } from 'vitest';
import { readCorpus, readManifest, readSource } from '../../src/read/index.ts';
import { failure, sourceFile } from './source-file.ts';

const valid = {
  schema: 'variorum.corpus/1',
  id: 'c',
  title: 'C',
  sources: ['a.txt', 'sources/b.txt'],
  loci: [
    {
      id: 'l',
      title: 'L',
      note: 'N',
      passages: [
        { source: 'a', place: 'p2', words: 'cat', note: 'P' },
        { source: 'b', place: 'p1-p2' },
      ],
    },
  ],
};

const manifest = (value: unknown) =>
  sourceFile('corpus.json', typeof value === 'string' ? value : JSON.stringify(value));

const sources = async () => [
  await readSource(sourceFile('a.txt', 'The dog.\n\nThe cat.')),
  await readSource(sourceFile('b.txt', 'One.\n\nTwo.')),
];

test('a corpus joins sources and loci', async () => {
  const all = await sources();
  expect(readCorpus(manifest(valid), all)).toEqual({
    id: 'c',
    title: 'C',
    description: '',
    sources: all,
    loci: [
      {
        id: 'l',
        title: 'L',
        note: 'N',
        passages: [
          { source: 'a', place: 'p2', from: 14, to: 17, note: 'P' },
          { source: 'b', place: 'p1-p2', from: 0, to: 10 },
        ],
      },
    ],
  });
});

describe('a manifest is refused', () => {
  test.each([
    ['without JSON', '{"id": "c",\n  oops}', 'corpus.invalid 2:3 Expected JSON'],
    ['cut off', '{"id": "c",\n', 'corpus.invalid 2:1 Expected JSON'],
    ['of another schema', { ...valid, schema: 'x/2' }, '`schema`: Expected `variorum.corpus/1`'],
    ['without a title', { ...valid, title: undefined }, '`title`'],
    ['with an unknown key', { ...valid, lociii: [] }, '`lociii`: Unknown key'],
    ['with an id that is a path', { ...valid, id: '../c' }, '`id`: Expected small letters'],
    ['without sources', { ...valid, sources: [] }, '`sources`: Expected at least one source'],
    [
      'with a path that leaves the folder',
      { ...valid, sources: ['../a.txt'] },
      '`sources[0]`: Expected a path below',
    ],
    ['with an absolute path', { ...valid, sources: ['/etc/passwd'] }, '`sources[0]`: Expected a path below'],
    ['with a path twice', { ...valid, sources: ['a', 'b', 'a'] }, '`sources[2]`: `a` stands there twice'],
    [
      'with a locus twice',
      { ...valid, loci: [valid.loci[0], valid.loci[0]] },
      '`loci[1].id`: `l` stands there twice',
    ],
    [
      'with a passage without a place',
      { ...valid, loci: [{ id: 'l', title: 'L', passages: [{ source: 'a' }] }] },
      '`loci[0].passages[0].place`',
    ],
    ['that is a list', [], 'corpus.invalid'],
  ])('%s', async (_, value, message) => {
    const error = await failure(() => readManifest(manifest(value)));
    expect(error).toMatch(/^corpus\.invalid /);
    expect(error).toContain(message);
  });
});

test.each([
  [
    'source',
    { source: 'z', place: 'p1' },
    'corpus.unknown-source  `loci[0].passages[0].source`: There is no source `z`',
  ],
  [
    'place',
    { source: 'a', place: 'p9' },
    'corpus.unknown-place  `loci[0].passages[0].place`: Source `a` has no place `p9`',
  ],
  ['range', { source: 'a', place: 'p2-p1' }, 'corpus.unknown-place  `loci[0].passages[0].place`'],
  ['words', { source: 'a', place: 'p1', words: 'cat' }, 'corpus.unknown-place  `loci[0].passages[0].words`'],
])('a locus with an unknown %s is refused', async (_, passage, message) => {
  const all = await sources();
  const loci = [{ id: 'l', title: 'L', passages: [passage] }];
  expect(await failure(() => readCorpus(manifest({ ...valid, loci }), all))).toContain(message);
});

test('two sources of one id are refused with both files', async () => {
  const twins = await Promise.all(
    ['x/a.txt', 'y/A.md'].map((file) => readSource(sourceFile(file, 'Words.'))),
  );
  expect(await failure(() => readCorpus(manifest({ ...valid, loci: [] }), twins))).toContain(
    'Expected one source for each id got `x/a.txt` and `y/A.md` for `a`',
  );
});
