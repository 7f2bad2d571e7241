import { describe, expect, test } from 'vitest';
import { comparedPassages } from '../src/compared-passages.ts';
import {
  type ComparedPassages,
  writeComparisonHtml,
  writeComparisonTei,
  writePassagesCsv,
  writePassagesText,
} from '../src/export/index.ts';
import type { DifferenceKind } from '../src/model/index.ts';
import type { AlignedPart } from '../src/store/index.ts';
import { type PairNotation, pairRows, quote, sideText } from './fixtures/release/notation.ts';
import { readTable } from './helpers/csv.ts';
import { elementsOf, readXml, textOf, type XmlElement } from './helpers/xml.ts';

const first: PairNotation = ['Four score [on/upon|w] this. ', '=SUM [It ended. /|a]', '[He left. /|a]'];
const second: PairNotation = ['A new [nation/Nation|c], [conceived/born|w].'];

/** The second passage stands before the first in A, and after it in B. */
const a = source('a', `${sideText(second, 'a')}\n\n${sideText(first, 'a')}`);
const b = source('b', `${sideText(first, 'b')}\n\n${sideText(second, 'b')}`);

function source(id: string, text: string) {
  return { id, text, title: `Text ${id}`, path: `${id}.md`, sha256: id.repeat(64), characters: text.length };
}

function part(rows: PairNotation, placeA: string, placeB: string): AlignedPart {
  const [sideA, sideB] = [quote(a, placeA, sideText(rows, 'a')), quote(b, placeB, sideText(rows, 'b'))];
  const { rows: aligned, kinds } = pairRows(rows, sideA, sideB);
  const words = { wordsA: 8, wordsB: 8, wordsShared: 5 };
  return { a: sideA, b: sideB, rows: aligned, exact: true, statistics: { ...words, differences: 3, kinds } };
}

const parts = [part(first, 'p2', 'p1'), part(second, 'p1', 'p2')];

function passages(ignore: readonly DifferenceKind[] = [], own = parts): ComparedPassages {
  return comparedPassages({
    a: { ...a, words: 20, language: 'en' },
    b: { ...b, words: 18, language: 'und' },
    parts: own.map((each, index) => ({
      ...each,
      title: `Part ${index + 1}`,
      urls: { a: `https://x.example/a#${index}`, b: `https://x.example/b#${index}` },
    })),
    ignore,
    placeName: (place) => `¶${place.slice(1)}`,
    provenance: { url: 'https://x.example/compare/a/b?hide=&view=list', release: 'f1x7', engine: '0.1.0' },
  });
}

describe('comparedPassages', () => {
  test('counts what goes over several rows once, as the page does', () => {
    const { comparison } = passages();
    expect(comparison.statistics).toMatchObject({
      differences: 4,
      kinds: { wording: 2, omission: 1, capitals: 1 },
      wordsA: 16,
      ignored: {},
    });
    const segments = comparison.segments.filter(({ type }) => type === 'change');
    expect(segments.map(({ a: span }) => passages().sources.a.text.slice(span.from, span.to))).toEqual([
      'on',
      'It ended. He left. ',
      'nation',
      'conceived',
    ]);
  });

  test('counts a space and the words after it once, where only one side has them', () => {
    const rows: PairNotation = ['A new nation[,/|a][ and/|a][ free/|b]'];
    const own = { ...parts[1]!, rows: pairRows(rows, parts[1]!.a, parts[1]!.b).rows };
    expect(passages([], [own]).comparison.statistics.kinds).toEqual({ omission: 1, addition: 1 });
  });

  test('covers both texts without a gap, whatever order the passages have in their sources', () => {
    const { comparison, sources, rows } = passages();
    for (const side of ['a', 'b'] as const) {
      expect(sources[side].text).toBe(sideText(first, side) + sideText(second, side));
      for (const list of [comparison.segments, rows]) {
        expect(list.map((each) => sources[side].text.slice(each[side].from, each[side].to)).join('')).toBe(
          sources[side].text,
        );
      }
    }
  });

  test('counts apart what is ignored, and keeps the numbers', () => {
    const { comparison } = passages(['wording']);
    expect(comparison.statistics).toMatchObject({ differences: 2, ignored: { wording: 2 } });
    expect(
      readTable([...writePassagesCsv(passages(['wording']))].join('')).map((each) => each['number']),
    ).toEqual(['2', '3']);
  });

  test('says of which part nothing could be aligned finely', () => {
    const { comparison } = passages([], [parts[0]!, { ...parts[1]!, exact: false }]);
    expect(comparison).toMatchObject({ exact: false, coarse: [{ reason: 'budget' }] });
  });
});

describe('writePassagesCsv', () => {
  const table = readTable([...writePassagesCsv(passages())].join(''));

  test('has a record for each difference, with its row, part and places', () => {
    expect(table.map(({ number, part: of, row, kind }) => [number, of, row, kind].join(' '))).toEqual([
      '1 1 1 wording',
      '2 1 2 omission',
      '3 2 4 capitals',
      '4 2 4 wording',
    ]);
    expect(table[0]).toMatchObject({ a_place: 'p2', b_place: 'p1', release: 'f1x7', engine: '0.1.0' });
    expect(table[0]!['a_sha256']).toBe('a'.repeat(64));
  });

  test('has offsets of the sources themselves, also where a side has nothing', () => {
    for (const record of table) {
      for (const { id, text } of [a, b]) {
        const span = [Number(record[`${id}_from`]), Number(record[`${id}_to`])];
        expect(text.slice(...span)).toBe(record[`${id}_text`]);
      }
    }
    expect(table[1]).toMatchObject({ b_text: '', b_from: String(b.text.indexOf('\n\n')) });
  });
});

describe('the TEI of passages', () => {
  const { comparison, sources, ...options } = passages(['capitals']);
  const root = readXml([...writeComparisonTei(comparison, sources, options)].join(''));
  const named = (name: string): XmlElement[] => [...elementsOf(root)].filter((each) => each.name === name);

  test('has both texts, a division for each part, and an entry for each difference', () => {
    const [body] = named('body');
    for (const side of ['a', 'b'] as const) {
      const wording = textOf(
        body!,
        ({ name, attributes }) => name === 'rdg' && attributes['wit'] !== `#${side.toUpperCase()}`,
      );
      // What is ignored has A's wording.
      expect(wording.toLowerCase()).toBe(sources[side].text.toLowerCase());
    }
    expect(named('div').map(({ attributes }) => attributes['source'])).toEqual([
      'https://x.example/a#0 https://x.example/b#0',
      'https://x.example/a#1 https://x.example/b#1',
    ]);
    expect(named('app')).toHaveLength(comparison.statistics.differences);
  });

  test('says what was ignored, of which release it is and where it was taken', () => {
    expect(textOf(named('normalization')[0]!, () => false)).toContain('capitals (1)');
    const [publication] = named('publicationStmt');
    expect(textOf(publication!, () => false)).toContain('from release f1x7');
    expect(named('ref')[0]!.attributes['target']).toBe('https://x.example/compare/a/b?hide=&view=list');
  });
});

describe('writePassagesText', () => {
  test('tells rows, then differences, under the numbers of the page', () => {
    expect([...writePassagesText(passages(['capitals']))].join('')).toBe(`A  Text a
   a.md, sha256 ${'a'.repeat(64)}
B  Text b
   b.md, sha256 ${'b'.repeat(64)}

10 of 16 and 16 words shared; 3 differences: 2 × wording, 1 × omission
In 2 parts; words that stand in two of them are counted in both
Ignored: capitals (1)
https://x.example/compare/a/b?hide=&view=list
Release f1x7, made by Variorum 0.1.0

[-…-] stands in A only, {+…+} in B only

Part 1

   1 A  Four score [-on-] this.
     B  Four score {+upon+} this.
   2 A  =SUM [-It ended. -]
     B  =SUM
   3 A  [-He left. -]

Part 2

   4 A  A new nation, [-conceived-].
     B  A new Nation, {+born+}.

Differences

   1. Row 1, wording. A: “on” · B: “upon”
   2. Row 2, omission. A: “It ended. He left.” · B: nothing
   4. Row 4, wording. A: “conceived” · B: “born”
`);
  });
});

describe('the HTML of passages', () => {
  const { comparison, sources, ...options } = passages();
  const page = [...writeComparisonHtml(comparison, sources, options)].join('');

  test('has a heading for each part and the marks of all differences', () => {
    expect([...page.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, title]) => title)).toEqual(['Part 1', 'Part 2']);
    expect(new Set([...page.matchAll(/ id="d(\d+)a"/g)].map(([, number]) => number)).size).toBe(4);
  });

  test('needs nothing else, and says where it is from', () => {
    expect(page).toContain('¶2 · B ¶1');
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(page).toContain('href="https://x.example/compare/a/b?hide=&amp;view=list"');
    expect(page).toContain('f1x7');
  });
});
