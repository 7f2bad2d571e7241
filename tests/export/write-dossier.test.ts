import { expect, test } from 'vitest';
import { writeDossierCsv, writeDossierText } from '../../src/export/index.ts';
import { dossiers } from '../fixtures/release/quotes.ts';

const [address, world, scarf] = dossiers;
const made = { release: 'f1', engine: '0.1.0' };
const names = { titleOf: (source: string) => `“${source}”`, placeName: (place: string) => `at ${place}` };

test('the text tells each occurrence in a line, then the wordings, what does not agree, what the editor says', () => {
  expect(writeDossierText(world!, names)).toBe(`“The world will little note …”
4 occurrences, 1 wording in this corpus

1. W1; Edward Everett; in “times-1863”, at p2 (20 November 1863); the quotation is not closed
2. W1; Abraham Lincoln; in “bliss-1864”, at p2 (1864)
3. W1; Abraham Lincoln; Speeches (1894); p66; in “reprint-1901”, at p1 (c. 1900)
4. W1; nobody by name; in “__proto__”, at p1

W1 (1, 2, 3, 4): “${world!.wordings[0]!.text}”

! name: Abraham Lincoln (2, 3); Edward Everett (1)

Editor’s note (misattributed): Everett spoke before him; <i>these</i> are Lincoln’s words.
Reference: Wills, Lincoln at Gettysburg (1992), p. 3
`);
});

test('what would act on a terminal is written out', () => {
  const titleOf = (): string => 'red \u001b[31m\u202e';
  expect(writeDossierText(address!, { ...names, titleOf })).toContain('in red \\u{1b}[31m\\u{202e}, at p1');
});

test('the table has a record for each occurrence, and no cell that a spreadsheet would run', () => {
  const records = writeDossierCsv(scarf!, made).split('\r\n');
  expect(records).toHaveLength(scarf!.occurrences.length + 2);
  expect(
    new Set(records.slice(0, -1).map((record) => record.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length)),
  ).toEqual(new Set([21]));
  const hostile = {
    ...scarf!,
    occurrences: [
      { ...scarf!.occurrences[0]!, text: '=1+1', attribution: { origin: 'tag', name: { name: '@x' } } },
    ],
  } as const;
  expect(writeDossierCsv(hostile, made)).toContain(",'@x,");
  expect(writeDossierCsv(hostile, made)).toMatch(/,'=1\+1,f1,0\.1\.0\r\n$/);
});

test('what front matter says of a text is no printed date', () => {
  const [occurrence] = address!.occurrences;
  const date = { label: '1863', year: 1863 };
  const own = { origin: 'front-matter', name: { name: 'Abraham Lincoln' }, date } as const;
  const dossier = { ...address!, occurrences: [occurrence!, { ...occurrence!, attribution: own }] };
  const [, printed, unprinted] = writeDossierCsv(dossier, made).split('\r\n');
  expect(printed).toMatch(/^1,19th November,20 November 1863,/);
  expect(unprinted).toMatch(/^2,,20 November 1863,.*,Abraham Lincoln,/);
});
