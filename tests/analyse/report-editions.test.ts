import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportEditions } from '../../src/analyse/index.ts';
import { compareSources } from '../../src/compare.ts';
import type { EditionReport, Source, WordFates } from '../../src/model/index.ts';
import { piecedComparison } from '../export/pieced-comparison.ts';
import { prose } from '../helpers/prose.ts';
import { editedPair } from '../helpers/random-text.ts';
import { readText } from '../helpers/read-text.ts';
import { swappedComparison } from '../helpers/swapped-comparison.ts';

function report(a: Source, b: Source): EditionReport {
  return reportEditions(compareSources(a, b), a, b);
}

async function reported(a: string, b: string, file = 'x.md'): Promise<EditionReport> {
  return report(await readText(a, `a${file}`), await readText(b, `b${file}`));
}

/** The matches in a line each: `One → Two: changed`. */
function told({ matches, sectionsA, sectionsB }: EditionReport): string[] {
  return matches.map(({ sectionsA: a, sectionsB: b, status, isMoved }) => {
    const titles = [a.map((at) => sectionsA[at]!.title), b.map((at) => sectionsB[at]!.title)];
    const both = titles.map((side) => side.join(' + ')).filter(Boolean);
    return `${both[0] === both[1] ? both[0] : both.join(' → ')}: ${isMoved ? 'moved, ' : ''}${status}`;
  });
}

function toldParts({ parts, sectionsA, sectionsB }: EditionReport): string[] {
  return parts.map(({ partA, partB, status, a, b }) => {
    const titles = [
      partA === undefined ? '–' : sectionsA[partA]!.title,
      partB === undefined ? '–' : sectionsB[partB]!.title,
    ];
    return `${titles.join(' → ')}: ${status}, ${a.words} → ${b.words}`;
  });
}

/** A book of sections: a title and what stands below it. */
function book(sections: readonly (readonly [title: string, text: string])[]): string {
  return sections.map(([title, text]) => `## ${title}\n\n${text}\n\n`).join('');
}

const texts = Array.from({ length: 8 }, (_, at) => prose(100 + at, 20));
const [one, two, three, four, five] = texts as [string, string, string, string, string];
const half = (text: string, which: 0 | 1): string => {
  const paragraphs = text.split('\n\n');
  return (which === 0 ? paragraphs.slice(0, 2) : paragraphs.slice(2)).join('\n\n');
};

describe('what became of a section', () => {
  test.each<[string, readonly [string, string][], readonly [string, string][], string[]]>([
    [
      'nothing, though it has another number',
      [
        ['I', one],
        ['II', two],
      ],
      [
        ['II', one],
        ['III', two],
      ],
      ['I → II: same', 'II → III: same'],
    ],
    [
      'its punctuation',
      [
        ['I', one],
        ['II', two],
      ],
      [
        ['I', one.replaceAll('.', ';')],
        ['II', two],
      ],
      ['I: minor', 'II: same'],
    ],
    [
      'a sentence',
      [
        ['I', one],
        ['II', two],
      ],
      [
        ['I', one.replace(/^.*?\. /, '')],
        ['II', two],
      ],
      ['I: changed', 'II: same'],
    ],
    [
      'new',
      [['I', one]],
      [
        ['I', one],
        ['II', two],
      ],
      ['I: same', 'II: new'],
    ],
    [
      'gone',
      [
        ['I', one],
        ['II', two],
        ['III', three],
      ],
      [
        ['I', one],
        ['II', three],
      ],
      ['I: same', 'II: gone', 'III → II: same'],
    ],
    [
      'split',
      [
        ['I', one],
        ['II', two],
      ],
      [
        ['I', half(one, 0)],
        ['II', half(one, 1)],
        ['III', two],
      ],
      ['I → I + II: split', 'II → III: same'],
    ],
    [
      'joined',
      [
        ['I', one],
        ['II', two],
      ],
      [['I', `${one}\n\n${two}`]],
      ['I + II → I: joined'],
    ],
    [
      'rewritten',
      [
        ['I', one],
        ['II', `${half(two, 0)}\n\n${half(three, 0)}`],
      ],
      [
        ['I', one],
        ['II', `${half(two, 0).slice(0, 300)}\n\n${half(four, 0)}\n\n${half(five, 0)}`],
      ],
      ['I: same', 'II: rewritten'],
    ],
  ])('%s', async (_, a, b, expected) => {
    expect(told(await reported(book(a), book(b)))).toEqual(expected);
  });

  test('is told apart from what its neighbours became, when it moved', async () => {
    const chapters = texts.map((text, at): [string, string] => [`Chapter ${at + 1}`, text]);
    const moved = [0, 4, 1, 2, 3, 5, 6, 7].map((at) => chapters[at]!);
    expect(told(await reported(book(chapters), book(moved)))).toEqual([
      'Chapter 1: same',
      'Chapter 5: moved, same',
      'Chapter 2: same',
      'Chapter 3: same',
      'Chapter 4: same',
      'Chapter 6: same',
      'Chapter 7: same',
      'Chapter 8: same',
    ]);
  });

  test('is told also of what was changed in it on the way', async () => {
    const [last, changed] = [
      'the end of it all was near, and nobody knew',
      'the end of it all was far, and nobody knew',
    ];
    const { comparison, a, b } = piecedComparison(
      [
        'CHAPTER I.\n\n',
        { moved: 'm1', in: 'b' },
        `${one}\n\n`,
        'CHAPTER II.\n\n',
        { moved: 'm1', in: 'a' },
        `${two}\n`,
      ],
      { m1: [last.slice(0, 22), [last.slice(22), changed.slice(22), 'wording'], '\n\n'] },
    );
    const [readA, readB] = [await readText(a.text), await readText(b.text)];
    const { matches, moves, whole } = reportEditions(comparison, readA, readB);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ id: 'm1', a: { place: 'p5' }, b: { place: 'p1' } });
    expect([whole.a.moved, whole.b.moved]).toEqual([6, 6]);
    expect(whole.kinds).toEqual({ wording: 1 });
    expect(matches.map(({ a, b }) => [a.moved, b.moved])).toEqual([
      [0, 6],
      [6, 0],
    ]);
  });
});

describe('the parts', () => {
  const chapters = (from: number, to: number, edit = (text: string): string => text): string =>
    texts
      .slice(from, to)
      .map((text, at) => `## Chapter ${at + 1}\n\n${edit(text)}\n\n`)
      .join('');

  test('are measured each against the part that stands for it', async () => {
    const a = `# Part I\n\n${chapters(0, 2)}# Part II\n\n${chapters(2, 4)}`;
    const b = `# Part I\n\n${chapters(0, 2)}# Part II\n\n${chapters(2, 4)}${chapters(4, 6)}`;
    const { parts } = await reported(a, b);
    expect(parts.map(({ status, growth }) => [status, growth])).toEqual([
      ['same', 0],
      ['changed', expect.closeTo(1, 1)],
    ]);
  });

  test('that only one edition has are measured against the sections that theirs became', async () => {
    const report = await reported(
      `# Part I\n\n${chapters(0, 2)}# Part II\n\n${chapters(2, 4)}`,
      chapters(0, 4).replaceAll('##', '#'),
    );
    const [first, second] = report.parts;
    expect(toldParts(report).map((line) => line.replace(/,.*/, ''))).toEqual([
      'Part I → –: regrouped',
      'Part II → –: regrouped',
    ]);
    expect(first!.a.words - first!.b.words).toBe(2);
    expect(second!.a.words - second!.b.words).toBe(2);
    expect(first!.a.words + second!.a.words).toBe(report.whole.a.words);
  });
});

describe('the passages', () => {
  test('are the most rewritten paragraphs, quoted with their places', async () => {
    const paragraphs = one.split('\n\n');
    const words = paragraphs[1]!.split(' ');
    const rewritten = words.map((word, at) => (at % 20 < 13 ? word : `new${at}`)).join(' ');
    const changed = await reported(one, paragraphs.with(1, rewritten).join('\n\n'));
    expect(changed.rewritten).toHaveLength(1);
    expect(changed.rewritten[0]).toMatchObject({
      a: { place: 'p2', text: paragraphs[1] },
      b: { place: 'p2', text: rewritten },
    });
    expect(changed.rewritten[0]!.changed).toBeCloseTo(7 / 20, 1);
  });

  test('are the longest additions and omissions, with what stands instead', async () => {
    const paragraphs = one.split('\n\n');
    const { additions, omissions } = await reported(
      one,
      [...paragraphs.slice(0, 2), half(two, 0), ...paragraphs.slice(3)].join('\n\n'),
    );
    expect(additions[0]!.b.place).toMatch(/^p3/);
    expect(additions[0]!.wordsB).toBeGreaterThan(additions[0]!.wordsA);
    expect(omissions.every(({ wordsA, wordsB }) => wordsA > wordsB)).toBe(true);
    const { additions: none } = await reported(one, one);
    expect(none).toEqual([]);
  });

  test('are cut where they are long, and keep their spans', async () => {
    const { additions } = await reported(`${one}\n\n${two}`, `${one}\n\n${three}\n\n${four}\n\n${two}`);
    const { from, to, text } = additions[0]!.b;
    expect(to - from).toBeGreaterThan(1_000);
    expect(text.length).toBeLessThanOrEqual(1_002);
    expect(text.endsWith(' …')).toBe(true);
  });
});

test('differences that are ignored are not counted, and make no section another', async () => {
  const a = await readText(
    book([
      ['I', one],
      ['II', two],
    ]),
    'a.md',
  );
  const b = await readText(
    book([
      ['I', one.replaceAll('.', ';')],
      ['II', two],
    ]),
    'b.md',
  );
  const ignoring = reportEditions(compareSources(a, b, { ignore: ['punctuation'] }), a, b);
  expect(told(ignoring)).toEqual(['I: same', 'II: same']);
  expect(ignoring.whole.kinds).toEqual({});
});

test('texts without headings are divided by paragraphs, unless these are too many', async () => {
  expect((await reported(one, one)).options.sections).toBe('paragraphs');
  expect((await reported('Only this.', 'Only that.')).options.sections).toBe('none');
  const lines = Array.from({ length: 201 }, (_, at) => `Line ${at} of them.`).join('\n\n');
  expect((await reported(lines, lines)).options.sections).toBe('none');
});

const columns = ['words', 'shared', 'respelled', 'moved', 'only'] as const;

function sums(sections: readonly { readonly words: WordFates }[]): Record<string, number> {
  return Object.fromEntries(
    columns.map((column) => [column, sections.reduce((sum, { words }) => sum + words[column], 0)]),
  );
}

/** Texts with headings in any place, as plain text and as Markdown, and what random edits make of them. */
const editedBooks = fc
  .tuple(
    editedPair,
    fc.array(fc.tuple(fc.nat(40), fc.constantFrom('CHAPTER', 'PART')), { maxLength: 8 }),
    fc.boolean(),
  )
  .map(([pair, headings, isMarkdown]) => {
    const headed = (text: string): string => {
      const words = text.split(' ');
      headings.forEach(([at, word], index) => {
        const heading = isMarkdown
          ? `${word === 'PART' ? '#' : '##'} ${word} ${index}`
          : `${word} ${index + 1}.`;
        words.splice(at, 0, `\n\n${heading}\n\n`);
      });
      return words.join(' ').replaceAll('\u0000', '').toWellFormed();
    };
    return { a: headed(pair.a), b: headed(pair.b), file: isMarkdown ? 'x.md' : 'x.txt' };
  });
const runs = { numRuns: Number(process.env['VARIORUM_RUNS'] ?? 200) };

describe('every report', () => {
  test('counts each word of both texts once, and each difference', async () => {
    await fc.assert(
      fc.asyncProperty(editedBooks, async ({ a, b, file }) => {
        const sources = [await readText(a, `a${file}`), await readText(b, `b${file}`)] as const;
        const comparison = compareSources(...sources);
        const { whole, sectionsA, sectionsB, matches } = reportEditions(comparison, ...sources);
        expect(sums(sectionsA)).toEqual({ ...whole.a });
        expect(sums(sectionsB)).toEqual({ ...whole.b });
        for (const fates of [whole.a, whole.b]) {
          expect(fates.shared + fates.respelled + fates.moved + fates.only).toBe(fates.words);
        }
        expect([whole.a.words, whole.b.words]).toEqual([comparison.a.words, comparison.b.words]);
        expect(whole.a.shared).toBe(whole.b.shared);
        expect(whole.a.moved).toBe(whole.b.moved);
        expect(whole.a.shared).toBe(comparison.statistics.wordsShared);
        expect(whole.a.moved).toBe(comparison.statistics.wordsMoved);
        // Every section is in one match, or the bare heading of a part.
        for (const [side, sections] of [
          ['sectionsA', sectionsA],
          ['sectionsB', sectionsB],
        ] as const) {
          const matched = matches.flatMap((match) => match[side]);
          expect(new Set(matched).size).toBe(matched.length);
          const bare = sections.flatMap((_, at) => (matched.includes(at) ? [] : [at]));
          expect(bare.every((at) => sections[at + 1]?.parent === at || sections[at]!.words.words === 0)).toBe(
            true,
          );
        }
      }),
      runs,
    );
  });

  test('of a text and itself says that all is the same', async () => {
    await fc.assert(
      fc.asyncProperty(editedBooks, async ({ a, file }) => {
        const { matches, parts, whole, rewritten, additions, omissions, moves } = await reported(a, a, file);
        expect(matches.every(({ status, isMoved }) => status === 'same' && !isMoved)).toBe(true);
        expect(parts.every(({ status }) => status === 'same')).toBe(true);
        expect(whole).toMatchObject({ changed: 0, kinds: {} });
        expect([rewritten, additions, omissions, moves]).toEqual([[], [], [], []]);
      }),
      runs,
    );
  });

  test('says the opposite when the texts are swapped', async () => {
    const opposite = { split: 'joined', joined: 'split', new: 'gone', gone: 'new' } as const;
    await fc.assert(
      fc.asyncProperty(editedBooks, async ({ a, b, file }) => {
        const sources = [await readText(a, `a${file}`), await readText(b, `b${file}`)] as const;
        const comparison = compareSources(...sources);
        const there = reportEditions(comparison, ...sources);
        const back = reportEditions(swappedComparison(comparison), sources[1], sources[0]);
        const key = (x: readonly number[], y: readonly number[], status: string): string =>
          `${x}/${y} ${status}`;
        expect(
          there.matches.map(({ sectionsA, sectionsB, status }) => key(sectionsA, sectionsB, status)).sort(),
        ).toEqual(
          back.matches
            .map(({ sectionsA, sectionsB, status }) =>
              key(
                sectionsB,
                sectionsA,
                status in opposite ? opposite[status as keyof typeof opposite] : status,
              ),
            )
            .sort(),
        );
        expect([back.whole.a, back.whole.b]).toEqual([there.whole.b, there.whole.a]);
        expect(back.whole.changed).toBe(there.whole.changed);
        if (there.whole.growth !== undefined && back.whole.growth !== undefined) {
          expect((1 + there.whole.growth) * (1 + back.whole.growth)).toBeCloseTo(1, 2);
        }
      }),
      runs,
    );
  });
});
