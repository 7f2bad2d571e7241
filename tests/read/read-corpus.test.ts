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
    [
      'with a contact that no page can link to',
      { ...valid, contact: 'javascript:alert(1)' },
      '`contact`: Expected an e-mail address or a web address',
    ],
  ])('%s', async (_, value, message) => {
    const error = await failure(() => readManifest(manifest(value)));
    expect(error).toMatch(/^corpus\.invalid /);
    expect(error).toContain(message);
  });
});

test.each(['editor@example.org', 'https://example.org/errors'])(
  'a corpus says where to report an error: %s',
  async (contact) => {
    expect(readCorpus(manifest({ ...valid, contact }), await sources()).contact).toBe(contact);
  },
);

test('a corpus says who is one person, and whose words a quotation is', async () => {
  const people = [{ name: 'Felix', also: ['Félix', 'F. Cat'] }];
  const quotations = [
    {
      source: 'a',
      place: 'p2',
      words: 'cat',
      attribution: {
        name: 'Felix',
        work: { title: 'Works', date: '1903/1907' },
        date: '1920-10-20',
        locus: 'p. 3',
        addressee: 'the dog',
      },
      note: { judgement: 'disputed', note: 'N', reference: 'R' },
    },
    {
      source: 'b',
      place: 'p1',
      attribution: {
        work: 'Poems',
        date: { notBefore: '1920-10', notAfter: '1920-10', label: 'October 1920' },
      },
    },
    { source: 'b', place: 'p2', note: 'Only a note.' },
  ];
  const corpus = readCorpus(manifest({ ...valid, people, quotations }), await sources());
  expect(corpus.people).toEqual(people);
  expect(corpus.quotations).toEqual([
    {
      source: 'a',
      place: 'p2',
      from: 14,
      to: 17,
      attribution: {
        origin: 'corpus',
        name: { name: 'Felix' },
        work: { title: 'Works', date: { label: '1903–1907', year: 1903, lastYear: 1907 } },
        date: { label: '1920-10-20', year: 1920, month: 10, day: 20 },
        locus: { label: 'p. 3' },
        addressee: { name: 'the dog' },
      },
      note: { judgement: 'disputed', note: 'N', reference: 'R' },
    },
    {
      source: 'b',
      place: 'p1',
      from: 0,
      to: 4,
      attribution: {
        origin: 'corpus',
        work: { title: 'Poems' },
        date: { label: 'October 1920', year: 1920, month: 10 },
      },
    },
    { source: 'b', place: 'p2', from: 6, to: 10, note: { note: 'Only a note.' } },
  ]);
});

test.each([
  [
    'a person without other spellings',
    { people: [{ name: 'F', also: [] }] },
    '`people[0].also`: Expected at least one',
  ],
  ['a person without a name', { people: [{ also: ['F'] }] }, '`people[0].name`'],
  [
    'a quotation about which nothing is said',
    { quotations: [{ source: 'a', place: 'p1' }] },
    '`quotations[0]`: Expected an `attribution` or a `note`',
  ],
  [
    'an attribution that says nothing',
    { quotations: [{ source: 'a', place: 'p1', attribution: {} }] },
    '`quotations[0].attribution`: Expected a name',
  ],
  [
    'a judgement that there is not',
    { quotations: [{ source: 'a', place: 'p1', note: { judgement: 'true', note: 'N' } }] },
    '`quotations[0].note.judgement`: Expected one of `verified`',
  ],
  [
    'a date that the calendar does not have',
    { quotations: [{ source: 'a', place: 'p1', attribution: { date: '1920-02-30' } }] },
    '`quotations[0].attribution.date`: Expected a year',
  ],
])('%s is refused', async (_, declared, message) => {
  expect(await failure(() => readManifest(manifest({ ...valid, ...declared })))).toContain(message);
});

test('a quotation at a place that there is not is refused', async () => {
  const quotations = [{ source: 'a', place: 'p9', note: 'N' }];
  const all = await sources();
  expect(await failure(() => readCorpus(manifest({ ...valid, quotations }), all))).toContain(
    '`quotations[0].place`: Source `a` has no place `p9`',
  );
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

test('what was renamed and what was withdrawn is kept as it is declared', async () => {
  const renamed = { 'old-a': 'a' };
  const withdrawn = [{ id: 'forged', title: 'The Forged Copy', reason: 'It is a forgery', date: 'May 2026' }];
  const corpus = readCorpus(manifest({ ...valid, renamed, withdrawn }), await sources());
  expect([corpus.renamed, corpus.withdrawn]).toEqual([renamed, withdrawn]);
});

test.each([
  ['leads nowhere', { renamed: { old: 'z' } }, '`renamed.old`: There is no source `z`'],
  ['is a source still', { renamed: { a: 'b' } }, '`renamed.a`: `a` is the id of a source'],
  [
    'was withdrawn and is there',
    { withdrawn: [{ id: 'b', title: 'B', reason: 'none' }] },
    '`withdrawn[0].id`: `b` is the id of a source',
  ],
  ['has no reason', { withdrawn: [{ id: 'c', title: 'C' }] }, '`withdrawn[0].reason`'],
])('an earlier name that %s is refused', async (_, declared, message) => {
  const all = await sources();
  expect(await failure(() => readCorpus(manifest({ ...valid, ...declared }), all))).toContain(message);
});
