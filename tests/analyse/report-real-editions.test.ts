import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { reportEditions } from '../../src/analyse/index.ts';
import { compareSources } from '../../src/compare.ts';
import type { EditionReport, Source } from '../../src/model/index.ts';
import { readText } from '../helpers/read-text.ts';

/** Texts that are not part of the project: where they are absent, so are their tests. */
const shared = new URL('../../../shared/data/', import.meta.url);

function report(a: Source, b: Source): EditionReport {
  return reportEditions(compareSources(a, b), a, b);
}

/** `1 → 4: changed`: the number, or else the first two words, of each matched section. */
function told({ matches, sectionsA, sectionsB }: EditionReport): string[] {
  const short = (title: string): string => /^\d+|^Section \d+|^\S+ \S+|^\S+/.exec(title)![0];
  return matches.map(({ sectionsA: a, sectionsB: b, status, isMoved }) => {
    const before = a.map((at) => short(sectionsA[at]!.title)).join('+');
    const now = b.map((at) => short(sectionsB[at]!.title)).join('+');
    return `${before} → ${now}: ${isMoved ? 'moved, ' : ''}${status}`;
  });
}

describe('licences in several editions', () => {
  const require = createRequire(import.meta.url);
  const licence = (id: string): Promise<Source> =>
    readText(require(`spdx-license-list/licenses/${id}.json`).licenseText, `${id}.txt`);
  const licences = async (a: string, b: string): Promise<EditionReport> =>
    report(await licence(a), await licence(b));

  test('GPL 1 and 2: sections with other numbers, and two new ones', async () => {
    expect(told(await licences('GPL-1.0-only', 'GPL-2.0-only'))).toEqual([
      'GNU GENERAL → GNU GENERAL: changed',
      'Preamble → Preamble: changed',
      '0 → 0: changed',
      '1 → 1: changed',
      '2 → 2: changed',
      '3 → 3: changed',
      '4 → 4: changed',
      '5 → 5: changed',
      '6 → 6: changed',
      ' → 7: new',
      ' → 8: new',
      '7 → 9: changed',
      '8 → 10: same',
      '9 → 11: same',
      '10 → 12: same',
      'Appendix: How → How to: changed',
    ]);
  });

  test('GPL 2 and 3: every section of version 2 that version 3 has', async () => {
    const edition = await licences('GPL-2.0-only', 'GPL-3.0-only');
    const pairs = told(edition).filter((line) => /^\d+ → \d+:/.test(line));
    expect(pairs.map((line) => line.replace(/:.*/, ''))).toEqual([
      '0 → 0',
      '1 → 4',
      '2 → 5',
      '3 → 6',
      '4 → 8',
      '5 → 9',
      '6 → 10',
      '7 → 12',
      '9 → 14',
      '11 → 15',
      '12 → 16',
    ]);
    expect(told(edition)).toEqual(expect.arrayContaining([' → 11: new', '8 → : gone', '10 → : gone']));
    expect(edition.parts[0]!.growth).toBeGreaterThan(1.3);
    expect(edition.sectionsB[edition.parts[0]!.partB!]!.title).toBe('TERMS AND CONDITIONS');
  });

  test('CC BY 2 and 3: the notice at the end gets a heading of its own', async () => {
    expect(told(await licences('CC-BY-2.0', 'CC-BY-3.0'))).toContain('8 → 8+Creative Commons: split');
  });

  test('CC BY 3 and 4: two sections are joined', async () => {
    expect(told(await licences('CC-BY-3.0', 'CC-BY-4.0'))).toContain('5+6 → Section 5: joined');
  });

  test('BSD: a clause more, a clause less', async () => {
    expect(told(await licences('BSD-2-Clause', 'BSD-3-Clause'))).toEqual([
      'Copyright (c) → Copyright (c): minor',
      '1 → 1: same',
      // The disclaimer stands below the last clause, whichever that is.
      '2 → 2+3: split',
    ]);
    const fewer = told(await licences('BSD-4-Clause', 'BSD-3-Clause'));
    expect(fewer.slice(1)).toEqual(['1 → 1: same', '2 → 2: same', '3 → : gone', '4 → 3: changed']);
  });
});

describe.skipIf(!existsSync(new URL('frankenstein/', shared)))('Frankenstein, 1818 and 1831', () => {
  const rows = existsSync(new URL('frankenstein/', shared))
    ? readFileSync(new URL('frankenstein/chapters.tsv', shared), 'utf8').trim().split('\n').slice(1)
    : [];
  const chapters = (witness: string): { title: string; from: number }[] =>
    rows
      .map((row) => row.split('\t'))
      .filter(([name]) => name === witness)
      .map(([, title, from]) => ({ title: title!, from: Number(from) }));
  const read = (witness: string): Promise<Source> =>
    readText(readFileSync(new URL(`frankenstein/text/${witness}.txt`, shared), 'utf8'), `${witness}.txt`);

  test('is cut where its editors cut it, though fifty of its lines look like headings', async () => {
    const { sectionsA, sectionsB } = report(await read('f1818'), await read('f1831'));
    expect(sectionsA.map(({ from }) => from)).toEqual(chapters('f1818').map(({ from }) => from));
    // In the table chapter 2 of 1831 begins with the paragraph before its heading.
    const ofB = sectionsB.map(({ from }) => from);
    expect(ofB.filter((from, at) => from !== chapters('f1831')[at]!.from)).toEqual([44830]);
    expect(ofB).toHaveLength(29);
  });

  test('has its chapters matched one to one, but for the first, which is two in 1831', async () => {
    const { matches } = report(await read('f1818'), await read('f1831'));
    const [titlesA, titlesB] = [chapters('f1818'), chapters('f1831')];
    const pairs = matches.map(({ sectionsA, sectionsB }) => [
      sectionsA.map((at) => titlesA[at]!.title).join(' '),
      sectionsB.map((at) => titlesB[at]!.title).join(' '),
    ]);
    expect(pairs.slice(0, 7)).toEqual([
      ['vol_1_preface', 'preface'],
      ['vol_1_letter_i', 'letter_i'],
      ['vol_1_letter_ii', 'letter_ii'],
      ['vol_1_letter_iii', 'letter_iii'],
      ['vol_1_letter_iv', 'letter_iv'],
      ['vol_1_chapter_i', 'chapter_i chapter_ii'],
      ['vol_1_chapter_ii', 'chapter_iii'],
    ]);
    expect(matches.slice(6).map(({ sectionsA, sectionsB }) => sectionsB[0]! - sectionsA[0]!)).toEqual(
      Array(22).fill(1),
    );
    expect(matches.every(({ isMoved }) => isMoved === undefined)).toBe(true);
  });

  test('is matched whatever the editions are, the rewritten of 1831 too', async () => {
    const { matches } = report(await read('f1823'), await read('f1818'));
    expect(matches).toHaveLength(28);
    expect(matches.every(({ sectionsA, sectionsB }) => sectionsA[0] === sectionsB[0])).toBe(true);
  });

  test('with three chapters moved and a sentence changed in each: exactly these moved', async () => {
    const source = await read('f1818');
    const cut = chapters('f1818').map(({ from }, at, all) => source.text.slice(from, all[at + 1]?.from));
    const moved = [9, 14, 20];
    const edited = cut.map((text, at) =>
      moved.includes(at)
        ? text.replace(/\. (\p{Lu}[^.]{40,}\.) /u, '. Nobody had ever said so to any of us before that day. ')
        : text,
    );
    const order = [...edited.keys()].filter((at) => !moved.includes(at));
    order.splice(2, 0, 20);
    order.splice(18, 0, 9);
    order.splice(25, 0, 14);
    const other = await readText(order.map((at) => edited[at]).join(''), 'moved.txt');
    const { matches } = report(source, other);
    expect(matches.map(({ sectionsA }) => sectionsA)).toEqual(order.map((at) => [at]));
    const changed = matches.filter(({ status }) => status === 'changed').map(({ sectionsA }) => sectionsA[0]);
    expect(changed.sort((a, b) => a! - b!)).toEqual(moved);
    expect(matches.filter(({ isMoved }) => isMoved).map(({ sectionsA }) => sectionsA[0])).toEqual([
      20, 9, 14,
    ]);
    expect(matches.filter(({ status }) => status === 'same')).toHaveLength(25);
  });
});

describe.skipIf(!existsSync(new URL('darwin-origin-ch1/', shared)))(
  'Darwin, six editions of a chapter',
  () => {
    const read = (year: string): Promise<Source> =>
      readText(readFileSync(new URL(`darwin-origin-ch1/text/${year}.txt`, shared), 'utf8'), `${year}.txt`);

    test.each([
      ['1859', '1860'],
      ['1859', '1872'],
      ['1866', '1869'],
      ['1869', '1872'],
    ])('has the passages of %s and %s matched as in the published alignment', async (a, b) => {
      const truth = new Map<string, [a?: number, b?: number]>();
      for (const row of readFileSync(new URL('darwin-origin-ch1/paragraph-alignment.tsv', shared), 'utf8')
        .trim()
        .split('\n')
        .slice(1)) {
        const [passage, year, from] = row.split('\t');
        const pair = truth.get(passage!) ?? [];
        if (year === a) pair[0] = Number(from);
        if (year === b) pair[1] = Number(from);
        truth.set(passage!, pair);
      }
      const expected = [...truth.values()].filter(([x, y]) => x !== undefined && y !== undefined).map(String);
      const { matches, sectionsA, sectionsB } = report(await read(a), await read(b));
      const found = matches.flatMap((match) =>
        match.sectionsA.flatMap((x) =>
          match.sectionsB.map((y) => String([sectionsA[x]!.from, sectionsB[y]!.from])),
        ),
      );
      const right = found.filter((pair) => expected.includes(pair)).length;
      expect(right / expected.length).toBeGreaterThanOrEqual(0.95);
      expect(right / found.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);
