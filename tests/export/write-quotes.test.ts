import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import { quotesSummary, writeQuotesCsv, writeQuotesJson, writeQuotesText } from '../../src/export/index.ts';
import type { Dossier, QuotesResult } from '../../src/model/index.ts';

const text = 'She wrote: “A rose is a rose.” Then: “=SUM(A1)\n';
const passage = { source: 'a', from: 12, to: 29, place: 'p1' };

const dossier: Dossier = {
  id: 'a-rose-is-a-rose-abcdef',
  title: 'A rose is a rose.',
  occurrences: [
    {
      ...passage,
      text: 'A rose is a rose.',
      quoted: 'document',
      isClosed: true,
      date: { notBefore: '1922', notAfter: '1922', label: '1922' },
      attribution: {
        origin: 'heading',
        name: { name: 'Gertrude Stein' },
        work: { title: 'Geography and Plays', date: { label: '1922', year: 1922 } },
        locus: { label: 'p. 187' },
      },
      wording: 0,
      before: '',
      after: '',
    },
    {
      ...passage,
      text: 'A rose is',
      quoted: 'marks',
      isClosed: false,
      attribution: {
        origin: 'introduction',
        span: { from: 0, to: 9 },
        name: { name: 'Alice Toklas' },
        addressee: { name: 'Carl' },
        date: { label: 'May 1923', year: 1923, month: 5 },
      },
      quotedBy: { origin: 'front-matter', name: { name: 'A. Critic' }, work: { title: 'T' } },
      wording: 0,
      before: '',
      after: '',
    },
    { ...passage, text: 'No rose', quoted: 'own', isClosed: true, wording: 1, before: '', after: '' },
  ],
  wordings: [
    { text: 'A rose is a rose.', occurrences: [0, 1] },
    {
      text: 'No rose',
      occurrences: [2],
      verdict: 'polarity',
      kinds: { negation: 1 },
      differences: [{ kind: 'negation', a: 'A', b: 'No', at: { from: 0, to: 2 } }],
    },
  ],
  conflicts: [
    {
      type: 'name',
      statements: [
        { label: 'Gertrude Stein', occurrences: [0] },
        { label: 'Alice\u001b[31m Toklas', occurrences: [1] },
      ],
    },
  ],
  earliest: [0],
  splices: [{ joined: 2, pieces: [0, 1], distance: 650, precision: 'about' }],
  note: { judgement: 'disputed', note: 'Often misquoted.', reference: 'Notes, p. 3' },
};

const result: QuotesResult = {
  schema: 'variorum.quotes/1',
  engine: '0.1.0',
  sources: [{ id: 'a', title: 'A', path: 'a.txt', sha256: '', characters: text.length, words: 9 }],
  quotations: [
    {
      ...passage,
      type: 'marks',
      level: 1,
      isClosed: true,
      parts: [{ from: 12, to: 29 }],
      omissions: [],
      insertions: [],
      words: 5,
      attribution: {
        origin: 'introduction',
        span: { from: 0, to: 9 },
        name: { name: 'Gertrude Stein', pronoun: { from: 0, to: 3 } },
      },
    },
    {
      ...passage,
      from: 38,
      to: 46,
      type: 'marks',
      level: 2,
      within: 0,
      isClosed: false,
      parts: [{ from: 38, to: 46 }],
      omissions: [],
      insertions: [],
      words: 2,
    },
  ],
  dossiers: [dossier],
  conflicts: [
    {
      type: 'work-date',
      subject: 'Geography and Plays',
      statements: [
        { label: '1922', places: [{ ...passage, said: { from: 0, to: 3 } }] },
        { label: '1932', places: [{ ...passage, said: { from: 4, to: 9 } }] },
      ],
    },
    {
      type: 'name-spelling',
      subject: 'Gertrude Stein',
      statements: [
        { label: 'Gertrude Stein', places: [{ ...passage, said: { from: 0, to: 3 } }] },
        { label: 'Gertrud Stein', places: Array(7).fill({ ...passage, said: { from: 0, to: 3 } }) },
      ],
    },
  ],
  diagnostics: [],
  exact: true,
};

const texts = {
  pathOf: (source: string) => `dir/${source}.txt`,
  lineOf: () => 3,
  wordsOf: (_: string, { from, to }: { from: number; to: number }) => text.slice(from, to),
};

function written(of: QuotesResult, showsAll = false): string {
  return [...writeQuotesText(of, { ...texts, colours: createColors(false), showsAll })].join('');
}

describe('as text', () => {
  test('a dossier has what cannot be right, the occurrences, the wordings and the note', () => {
    expect(written({ ...result, conflicts: [] })).toBe(
      `1. A rose is a rose. 3 occurrences, 2 wordings, a-rose-is-a-rose-abcdef
   ! Given to different people: Gertrude Stein [1] / Alice\\u{1b}[31m Toklas [2]
   ! Spliced: [3] joins [1] and [2], which stand about 650 words apart
   [1] dir/a.txt:3 p1 as a document, of 1922
       Gertrude Stein, Geography and Plays (1922), p. 187 (under the heading)
   [2] dir/a.txt:3 p1 in quotation marks that are never closed
       Alice Toklas, May 1923, to Carl (introduced by “She wrote”); quoted by A. Critic
   [3] dir/a.txt:3 p1 as own words, without marks
       nobody is named
   Earliest in this corpus: cannot be told, only [1] is dated
   W1 [1], [2] in part “A rose is a rose.”
   W2 [3] against W1: turned round: 1 × negation
       No rose
       ^^ W1: “A”
   Editor: disputed. Often misquoted. (Notes, p. 3)

`,
    );
  });

  test('dates that leave open which is the earliest are said to do so', () => {
    const open = {
      ...dossier,
      earliest: [0, 1],
      occurrences: [dossier.occurrences[0]!, { ...dossier.occurrences[0]!, source: 'b' }],
    };
    expect(
      written({ ...result, dossiers: [{ ...open, wordings: [], splices: [], conflicts: [] }] }),
    ).toContain('Earliest in this corpus: [1] or [2], whose dates leave it open\n');
  });

  test('dossiers with conflicts come first, then splices, and a line says so', () => {
    const plain = { ...dossier, title: 'Plain', conflicts: [], splices: [] };
    const spliced = { ...dossier, title: 'Spliced', conflicts: [] };
    const [occurrence] = plain.occurrences;
    const own = { ...occurrence!, quoted: 'own' } as const;
    const unnamed = { ...plain, title: 'Unnamed', occurrences: [own, own, own] };
    const text = written({ ...result, dossiers: [unnamed, plain, spliced, unnamed, dossier, unnamed] });
    expect(text.split('\n')[0]).toBe(
      'Sayings in more than one place: 1 with conflicting attributions, then 1 spliced, then 4 others',
    );
    expect([...text.matchAll(/^\d+\. (\w+)/gm)].map(([line]) => line)).toEqual([
      '1. A',
      '2. Spliced',
      '3. Unnamed',
      '4. Plain',
      '5. Unnamed',
      '6. Unnamed',
    ]);
    expect(text).not.toContain('no quotation is given');
    expect(written({ ...result, dossiers: [unnamed, plain, unnamed] })).toContain(
      '\nIn 2 of the 3 no quotation is given to anybody by name.\n',
    );
  });

  test('the author of a source is named once, and not its date', () => {
    const attribution = {
      origin: 'front-matter',
      name: { name: 'James Polk' },
      work: { title: 'James Polk, message of 1845', date: { label: '1845', year: 1845 } },
      date: { label: '1845', year: 1845 },
    } as const;
    const own = { ...dossier.occurrences[2]!, attribution };
    expect(written({ ...result, dossiers: [{ ...dossier, occurrences: [own, own, own] }] })).toContain(
      '       James Polk, message of 1845 (the author of the source)\n',
    );
  });

  test('what the sources do not agree about comes after the dossiers, with its places', () => {
    expect(written({ ...result, dossiers: [] })).toBe(
      `No quotation stands in more than one place; list all with --all.
Across the sources
   ! Geography and Plays is dated in 2 ways
      1922: dir/a.txt:3 p1
      1932: dir/a.txt:3 p1
   ? One name in 2 spellings, perhaps: Gertrude Stein
      Gertrude Stein: dir/a.txt:3 p1
      Gertrud Stein: ${Array(5).fill('dir/a.txt:3 p1').join(', ')}, and 2 more
`,
    );
  });

  test('all quotations are listed where they are asked for, inner ones indented', () => {
    expect(written({ ...result, dossiers: [], conflicts: [] }, true)).toBe(
      `No quotation stands in more than one place.
2 quotations
dir/a.txt:3 p1 “A rose is a rose.” (5 words)
    Gertrude Stein (introduced by “She wrote”)
   dir/a.txt:3 p1 “=SUM(A1)” (2 words, never closed)
       nobody is named
`,
    );
  });

  test('nothing is nothing', () => {
    expect(written({ ...result, quotations: [], dossiers: [], conflicts: [] })).toBe(
      'No quotation was found.\n',
    );
  });

  test('a conflict of very many statements is cut short', () => {
    const statements = Array.from({ length: 12 }, (_, index) => ({ label: `N${index}`, occurrences: [0] }));
    const many = { ...dossier, conflicts: [{ type: 'name', statements } as const] };
    expect(written({ ...result, dossiers: [many] })).toContain('/ N7 [1] / 4 more\n');
  });

  test('the summary counts', () => {
    expect(quotesSummary(result)).toBe(
      '1 source; 2 quotations, 1 of them given to somebody by name; 1 dossier, 1 with conflicts; 2 conflicts across the sources',
    );
  });
});

test('as CSV each quotation is a row, safe in a spreadsheet, with its dossiers', () => {
  const rows = [...writeQuotesCsv(result, texts)].join('').split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatch(/^number,source,path,line,place,from,to,type,level,within,closed,words,/);
  expect(rows[1]).toBe(
    '1,a,dir/a.txt,3,p1,12,29,marks,1,,yes,5,0,0,Gertrude Stein,,,,,,introduction,She wrote,a-rose-is-a-rose-abcdef,A rose is a rose.',
  );
  expect(rows[2]).toBe("2,a,dir/a.txt,3,p1,38,46,marks,2,1,no,2,0,0,,,,,,,,,,'=SUM(A1)");
});

test('as JSON it is the result, key by key in the published order', () => {
  const written = [...writeQuotesJson(result)].join('');
  expect(JSON.parse(written)).toEqual(result);
  expect([...written.matchAll(/^ {2}"(\w+)"/gm)].map(([, key]) => key)).toEqual([
    'schema',
    'engine',
    'sources',
    'quotations',
    'dossiers',
    'conflicts',
    'diagnostics',
    'exact',
  ]);
});
