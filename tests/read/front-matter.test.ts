import { describe, expect, test } from 'vitest';
import { failure, readMarkdown } from './source-file.ts';

const withFields = (...lines: string[]): string => ['---', ...lines, '---', '', 'Text.'].join('\n');

test('gives a source its metadata', async () => {
  const source = await readMarkdown(
    withFields(
      'id: simkin-1997',
      'siglum: Simkin',
      'title: 1984',
      'authors: [John Simkin, Clare Sheridan]',
      'work: trotsky',
      'date: 1935-11',
      'language: en-GB',
      'publisher: P',
      'url: https://example.org/a',
      'rights: ©',
      'note: >-',
      '  Excerpts,',
      '  folded.',
    ),
  );
  expect(source).toMatchObject({
    id: 'simkin-1997',
    siglum: 'Simkin',
    title: '1984',
    authors: ['John Simkin', 'Clare Sheridan'],
    work: 'trotsky',
    date: { notBefore: '1935-11', notAfter: '1935-11', label: '1935-11' },
    language: 'en-GB',
    publisher: 'P',
    url: 'https://example.org/a',
    rights: '©',
    note: 'Excerpts, folded.',
    text: 'Text.',
    diagnostics: [],
  });
});

test('is optional: name and text give the rest', async () => {
  expect(await readMarkdown('# A *title*\n\nText.')).toMatchObject({
    id: 'text',
    siglum: 'text',
    title: 'A title',
    authors: [],
    language: 'und',
    origin: { file: 'text.md', mediaType: 'text/markdown', bytes: 18 },
  });
});

test.each([
  ['one author', 'authors: A', { authors: ['A'] }],
  ['authors with affiliations', 'authors: [{name: A, affiliation: B}]', { authors: ['A'] }],
  ['a year', 'date: 1935', { date: { notBefore: '1935', notAfter: '1935', label: '1935' } }],
  ['an interval', 'date: 1997/2013', { date: { notBefore: '1997', notAfter: '2013', label: '1997–2013' } }],
  [
    'a labelled interval',
    'date: {notBefore: 1920-10, notAfter: 1920-10-20, label: October 1920}',
    { date: { notBefore: '1920-10', notAfter: '1920-10-20', label: 'October 1920' } },
  ],
  ['an empty value', 'publisher:', { title: 'text' }],
  ['a leading zero, as written', 'id: 007', { id: '007' }],
])('reads %s', async (_, line, expected) => {
  expect(await readMarkdown(withFields(line))).toMatchObject(expected);
});

test('ignores keys of other programs and says so', async () => {
  const { diagnostics } = await readMarkdown(withFields('format:', '  docx: {toc: false}', '__proto__: 1'));
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'note front-matter.unknown-key',
    'note front-matter.unknown-key',
  ]);
});

test.each([
  ['a rule above the text', '---\n\nText\n\n---\n'],
  ['a rule that is never closed', '---\nText\n'],
  ['text before the hyphens', 'Text\n\n---\na: b\n---\n'],
])('is not %s', async (_, markdown) => {
  expect((await readMarkdown(markdown)).text).toContain('Text');
});

describe('is refused at its place:', () => {
  test.each([
    ['broken YAML', ['title: "a'], 'source.front-matter 3:1'],
    [
      'a key twice',
      ['title: a', 'title: b'],
      'source.front-matter 3:1 Cannot read the front matter: map keys must be unique',
    ],
    ['text instead of keys', ['just words'], 'source.front-matter 2:1 Expected lines of `key: value`'],
    ['a list as title', ['title: [a]'], 'source.front-matter 2:1 Wrong `title`: Expected a text'],
    ['a map as author', ['authors: {a: b}'], 'source.front-matter 2:1 Wrong `authors`'],
    ['a script as address', ['url: javascript:alert(1)'], 'source.front-matter 2:1 Wrong `url`'],
    ['a day that never was', ['date: 1935-02-30'], 'source.front-matter 2:1 Wrong `date`: Expected a year'],
    [
      'an interval that runs backwards',
      ['date: 2013/1997'],
      'source.front-matter 2:1 Wrong `date`: Expected the earlier',
    ],
    ['an id that is a path', ['x: 1', 'id: ../a'], 'source.id 3:1 Wrong `id`'],
    ['a siglum of other letters', ['siglum: Ä'], 'source.front-matter 2:1 Wrong `siglum`'],
    ['a language that is none', ['language: old English'], 'source.front-matter 2:1 Wrong `language`'],
    ['an alias', ['a: &x 1', 'b: *x'], 'source.front-matter 2:4 Expected metadata without anchors'],
    ['a tag', ['a: !!js/function x'], 'source.front-matter 2:4 Expected metadata without tags'],
    ['deep nesting', [`a: ${'['.repeat(20_000)}`], 'source.front-matter 2:12 Expected at most 8 levels'],
    ['deep block nesting', [`a: ${'? '.repeat(20_000)}`], 'source.front-matter 2:'],
    [
      '50,000 keys',
      Array.from({ length: 9_000 }, (_, at) => `k${at}:`),
      'source.front-matter 1002:6 Expected at most 1000 keys',
    ],
    ['its size', [`a: ${'x'.repeat(70_000)}`], 'source.front-matter 2:1 Expected at most 65536 bytes'],
  ])('%s', async (_, lines, expected) => {
    expect(await failure(() => readMarkdown(withFields(...lines)))).toContain(expected);
  });
});

test('warns of a key that was probably meant to be another', async () => {
  const { diagnostics } = await readMarkdown(withFields('autor: X', 'layout: post', 'categories: c'));
  expect(
    diagnostics.map(({ severity, message }) => [severity, /did you mean `(\w+)`/.exec(message)?.[1]]),
  ).toEqual([
    ['warning', 'authors'],
    ['warning', 'language'],
    ['note', undefined],
  ]);
});

test('is refused where nobody closes it, and not taken for text', async () => {
  expect(await failure(() => readMarkdown('---\nid: x\ntitle: never closed\n\nText.'))).toContain(
    'source.front-matter',
  );
  expect((await readMarkdown('---\n\nText: with a rule above it.')).text).toContain('Text: with a rule');
});
