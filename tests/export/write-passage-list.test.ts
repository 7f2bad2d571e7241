import { describe, expect, test } from 'vitest';
import {
  type ListedPassage,
  type PassageList,
  writePassageListCsv,
  writePassageListHtml,
  writePassageListTei,
  writePassageListText,
} from '../../src/export/index.ts';
import { readTable } from '../helpers/csv.ts';
import { elementsOf, readXml, textOf } from '../helpers/xml.ts';

const plain: ListedPassage = {
  source: 'bliss-1864',
  place: 'p1-p3',
  from: 10,
  to: 24,
  title: 'Bliss copy',
  byline: 'Abraham Lincoln, 1864',
  language: 'en',
  sha256: 'ab'.repeat(32),
  label: '¶1–3',
  url: 'https://x.example/sources/bliss-1864/p1#p1',
  heading: 'Address',
  before: 'He said: ',
  text: 'Four score and',
  after: ' seven.',
  note: '',
};
const hostile: ListedPassage = {
  ...plain,
  source: '__proto__',
  title: '<script>alert(1)</script>',
  byline: '=HYPERLINK("x")',
  language: 'und',
  heading: '',
  before: '</p><img src=x>',
  text: 'one\u001b[2J\u202e & "two"\r\n\r\n]]>\u0000',
  after: '',
  note: '-1+1',
};

function list(passages: readonly ListedPassage[], note = ''): PassageList {
  const provenance = { url: 'https://x.example/loci/a?v=f1', release: 'f1', engine: '0.1.0' };
  return { title: 'What was <said>', note, passages, provenance };
}

describe('a list of passages', () => {
  test('as text says where each stands, and acts on no terminal', () => {
    const text = writePassageListText(list([plain, hostile], 'A note.'));
    expect(text).toContain('1. Bliss copy, ¶1–3\n   Abraham Lincoln, 1864\n   under “Address”\n');
    expect(text).toContain('2 passages\nhttps://x.example/loci/a?v=f1\nRelease f1, made by Variorum 0.1.0\n');
    expect(text).toContain('   one\\u{1b}[2J\\u{202e} & "two"\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  test('as a table reads back, and is run by no spreadsheet', () => {
    const [first, second] = readTable(writePassageListCsv(list([plain, hostile])));
    expect(first).toMatchObject({ place: 'p1-p3', from: '10', text: 'Four score and', release: 'f1' });
    expect(second).toMatchObject({ by: '\'=HYPERLINK("x")', note: "'-1+1", text: hostile.text });
  });

  test('as TEI has each passage with its source', () => {
    const root = readXml([...writePassageListTei(list([plain, hostile, plain]))].join(''));
    const elements = [...elementsOf(root)];
    const quotes = elements.filter(({ name }) => name === 'quote');
    expect(quotes.map((quote) => textOf(quote, () => false))).toEqual([plain.text, hostile.text, plain.text]);
    expect(quotes.map(({ attributes }) => attributes['xml:lang'])).toEqual(['en', undefined, 'en']);
    const ids = elements.flatMap(({ attributes }) => attributes['xml:id'] ?? []);
    for (const { attributes } of elements.filter(({ name }) => name === 'ptr')) {
      expect(ids).toContain(attributes['target']!.slice(1));
    }
  });

  test('as TEI is a document also where it is empty', () => {
    expect([...elementsOf(readXml([...writePassageListTei(list([]))].join('')))].length).toBeGreaterThan(5);
  });

  test('as a page needs nothing else and runs nothing', () => {
    const page = writePassageListHtml(list([plain, hostile]));
    expect(page).not.toMatch(/<script|<img|<link|@import|url\(/);
    expect(page.match(/<article>/g)).toHaveLength(2);
    expect(page).toContain(
      '<blockquote lang="en" dir="ltr"><span class="none">He said: </span>Four score and',
    );
    expect(page).toContain('https://x.example/loci/a?v=f1');
  });
});
