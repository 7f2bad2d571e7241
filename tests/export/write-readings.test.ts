import { expect, test } from 'vitest';
import {
  type PassageList,
  type Readings,
  writePassageListHtml,
  writePassageListTei,
  writePassageListText,
  writeReadingsCsv,
} from '../../src/export/index.ts';
import { readTable } from '../helpers/csv.ts';
import { elementsOf, readXml, textOf } from '../helpers/xml.ts';

const provenance = { url: 'https://x.example/families/a?v=f1', release: 'f1', engine: '0.1.0' };

/** `on] A; upon B; om. C; not here: D`, and a word that all have before it. */
const readings: Readings = {
  sigla: ['A', 'B', 'C', 'D<'],
  base: 0,
  words: 2,
  ignored: 'capitals aside',
  notes: ['A note'],
  places: [
    { from: 1, to: 1, base: { text: 'score & \u001b', copies: [0, 1, 2, 3] }, others: [], outside: [] },
    {
      number: 1,
      from: 2,
      to: 2,
      base: { text: 'on', copies: [0] },
      others: [
        { text: '=upon', copies: [1] },
        { text: '', copies: [2] },
      ],
      outside: [3],
    },
    {
      number: 2,
      from: 3,
      to: 2,
      base: { text: '', copies: [] },
      others: [{ text: 'it', copies: [1] }],
      outside: [0, 2, 3],
    },
  ],
};

const list: PassageList = {
  title: 'Four score',
  note: '',
  readings,
  provenance,
  passages: readings.sigla.map((siglum) => ({
    source: `copy-${siglum.toLowerCase().replace('<', '')}`,
    place: 'p1',
    from: 0,
    to: 8,
    title: `Copy ${siglum}`,
    byline: '',
    language: 'en',
    sha256: 'ab'.repeat(32),
    label: '¶1',
    url: 'https://x.example/sources/copy',
    heading: '',
    before: '',
    text: 'score on',
    after: '',
    note: '',
  })),
};

test('the text tells places as an apparatus does, then the copies under their sigla', () => {
  expect(writePassageListText(list)).toContain(`
2 places vary in 2 words of the base, capitals aside; base A
A note

1         score & \\u{1b}
2         on] =upon B; om. C; not here: D<
after 2   nothing] it B; not here: A C D<

1. A: Copy A, ¶1
`);
});

test('the table has each reading with its copies, and one row for those that say nothing', () => {
  const records = readTable(writeReadingsCsv({ readings, provenance }));
  expect(records.map(({ place, status, text, sigla }) => [place, status, text, sigla].join('|'))).toEqual([
    '|agree|score & \u001b|A B C D<',
    '1|base|on|A',
    "1|reading|'=upon|B",
    '1|omitted||C',
    '1|outside||D<',
    '2|reading|it|B',
    '2|outside||A C D<',
  ]);
});

test('the TEI has the witnesses, an entry for each place, and the copies apart from it', () => {
  const root = readXml([...writePassageListTei(list)].join(''));
  const named = (name: string) => [...elementsOf(root)].filter((element) => element.name === name);
  expect(named('witness').map(({ attributes }) => attributes['n'])).toEqual(readings.sigla);
  expect(named('app')).toHaveLength(2);
  expect(named('lem').map((lemma) => textOf(lemma, () => false))).toEqual(['on']);
  expect(named('rdg').map(({ attributes }) => attributes['wit'])).toEqual([
    '#w2',
    '#w3',
    '#w4',
    '#w2',
    '#w1 #w3 #w4',
  ]);
  expect(textOf(named('div')[0]!, ({ name }) => name === 'app')).toContain('score & \u001b');
  expect(textOf(named('normalization')[0]!, () => false)).toBe('capitals aside');
  expect(named('cit')).toHaveLength(4);
});

test('the page has a row for each place, and sigla in their place', () => {
  const page = writePassageListHtml(list);
  expect(page.match(/ id="v\d+"/g)).toHaveLength(2);
  expect(page).toContain('<bdi class="siglum">D&lt;</bdi>');
  expect(page).toContain('<i>om.</i> <bdi class="siglum">C</bdi>');
});
