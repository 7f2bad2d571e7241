import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportEditions } from '../src/analyse/index.ts';
import { compareSources } from '../src/compare.ts';
import { arrangeSections } from '../src/edit/arrange-sections.ts';
import { editEditions } from '../src/edit-editions.ts';
import { limits, type Source, type Span } from '../src/model/index.ts';
import type { EditionPairPage, EditionSectionPage, ReleasedEditions } from '../src/store/index.ts';
import { book, editionSources } from './fixtures/release/editions.ts';
import { prose } from './helpers/prose.ts';
import { editedPair, movedPair } from './helpers/random-text.ts';
import { readText } from './helpers/read-text.ts';
import { sourceFrom } from './helpers/source-from.ts';

const edited = editEditions(editionSources)!;

function pagesOf({ sections }: ReleasedEditions, { report }: EditionPairPage): EditionSectionPage[] {
  return sections.filter(({ a, b }) => a === report.a.id && b === report.b.id);
}

/** Where the rows of all sections leave a character out or have it twice. */
function uncovered(spans: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { from, to } of spans.filter(({ from, to }) => from < to).sort((p, q) => p.from - q.from)) {
    if (from !== at) gaps.push({ from: at, to: from });
    at = to;
  }
  return at === length ? gaps : [...gaps, { from: at, to: length }];
}

function named(work: string): EditionPairPage {
  return edited.pairs.find((pair) => pair.work === work)!;
}

describe('the sections of two editions', () => {
  test.each(edited.pairs.map((pair) => [`${pair.report.a.id} and ${pair.report.b.id}`, pair] as const))(
    'have every character of %s once, and rows spell what both sides have',
    (_, pair) => {
      const pages = pagesOf(edited, pair);
      for (const side of ['a', 'b'] as const) {
        const { text } = editionSources.find(({ id }) => id === pair.report[side].id)!;
        const rows = pages.flatMap(({ parts }) => parts[0]!.rows);
        expect(
          uncovered(
            rows.map((row) => row[side]),
            text.length,
          ),
        ).toEqual([]);
        const segments = rows.flatMap(({ segments }) => segments.map((segment) => segment[side]));
        expect(uncovered(segments, text.length)).toEqual([]);
      }
    },
  );

  test('stand in rising order on both sides', () => {
    for (const { parts } of edited.sections) {
      for (const { rows } of parts) {
        for (const side of ['a', 'b'] as const) {
          const starts = rows.flatMap(({ segments }) => segments.map((segment) => segment[side].from));
          expect(starts).toEqual([...starts].sort((p, q) => p - q));
        }
      }
    }
  });

  test('have equal text where they say it is equal, and other text where not', () => {
    for (const { a, b, parts } of edited.sections) {
      const [textA, textB] = [a, b].map((id) => editionSources.find((source) => source.id === id)!.text);
      for (const { type, a: inA, b: inB } of parts.flatMap(({ rows }) =>
        rows.flatMap(({ segments }) => segments),
      )) {
        expect(textA!.slice(inA.from, inA.to) === textB!.slice(inB.from, inB.to)).toBe(type === 'equal');
      }
    }
  });

  test('cover both texts, whatever was edited and moved, and rise on both sides', () => {
    fc.assert(
      fc.property(fc.oneof(editedPair, movedPair), ({ a, b }) => {
        const sources: [Source, Source] = [sourceFrom(a, 'a'), sourceFrom(b, 'b')];
        const comparison = compareSources(...sources);
        const report = reportEditions(comparison, ...sources);
        fc.pre(report.matches.length > 0);
        const segments = arrangeSections(comparison, report, { a, b }).flatMap((section) => section.segments);
        expect(
          uncovered(
            segments.map((segment) => segment.a),
            a.length,
          ),
        ).toEqual([]);
        expect(
          uncovered(
            segments.map((segment) => segment.b),
            b.length,
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is told of a pair', () => {
  test('works are found by their name, their editions ordered by date, their names safe in addresses', () => {
    expect(edited.works.map(({ work }) => `${work.id}: ${work.editions.join(' ')}`)).toEqual([
      'the-book: book-1818 book-1831',
      'the-reprint: same-1 same-2',
      'two-books: other-1 other-2',
      'undated: undated-a undated-b',
    ]);
  });

  test('every section has a page under a name of its own', () => {
    const { report, sections } = named('the-book');
    expect(sections.map(({ name, title }, at) => `${name} ${title}: ${report.matches[at]!.status}`)).toEqual([
      'h1 Preface: changed',
      'h2 The Storm: changed',
      'h3 The <b>bold</b> Beginning: changed',
      'h4 A Long Road, first half + A Long Road, second half: split',
      'gone-h4 Given Up: gone',
      'h6 A New Part: new',
      'h7 Home: changed',
    ]);
  });

  test('a chapter that moved stands beside what it became, with its one new sentence', () => {
    const pair = named('the-book');
    const at = pair.sections.findIndex(({ title }) => title === 'The Storm');
    expect(pair.report.matches[at]!.isMoved).toBe(true);
    const [page] = pagesOf(edited, pair).filter(({ section }) => section === at);
    const [part] = page!.parts;
    expect(part!.elsewhere).toEqual([]);
    expect(part!.statistics.wordsShared).toBeGreaterThan(part!.statistics.wordsA * 0.9);
    expect(part!.rows.flatMap(({ segments }) => segments).some(({ type }) => type === 'equal')).toBe(true);
  });

  test('a paragraph that moved to another chapter is set beside itself on both pages', () => {
    const pair = named('the-book');
    const names = pagesOf(edited, pair).flatMap(({ name, parts }) =>
      parts.filter(({ move }) => move !== undefined).map((part) => `${name}: ${part.elsewhere.length}`),
    );
    expect(names).toEqual(['h1: 0', 'h7: 0']);
    const ends = pagesOf(edited, pair).flatMap(({ name, parts }) =>
      parts[0]!.elsewhere.map(({ side, section }) => `${name} ${side} → ${pair.sections[section]!.name}`),
    );
    expect(ends).toEqual(['h1 b → h7', 'h7 a → h1']);
  });

  test('an added chapter is one difference, however many rows it has', () => {
    const pair = named('the-book');
    const page = pagesOf(edited, pair).find(({ name }) => name === 'h6')!;
    expect(page.parts[0]!.rows.length).toBeGreaterThan(10);
    expect(page.parts[0]!.statistics.kinds).toEqual({ addition: 1 });
  });

  test('identical editions have no difference, unrelated ones no word in common', () => {
    expect(named('the-reprint').sections.every(({ kinds }) => Object.keys(kinds).length === 0)).toBe(true);
    const { a, b } = named('two-books').report.whole;
    expect(a.shared + a.moved).toBeLessThan(a.words * 0.1);
    expect(b.only).toBeGreaterThan(b.words * 0.9);
  });

  test('only dated editions in their order tell what was removed and added', () => {
    expect(named('the-book').isDated).toBe(true);
    expect(named('undated').isDated).toBe(false);
  });
});

test('two chapters that became one, with a third between them, keep their words and not those of the third', async () => {
  const [one, two, three, four] = [401, 402, 403, 404].map((seed) => prose(seed, 20));
  const books = [
    [
      ['One', one!],
      ['Between', two!],
      ['Three', three!],
      ['Four', four!],
    ],
    [
      ['Between', two!],
      ['Four', four!],
      ['One and Three', `${one}\n\n${three}`],
    ],
  ] as const;
  const [a, b] = await Promise.all(
    books.map(async (chapters, at) => ({
      ...(await readText(book(chapters), `e${at}.md`)),
      id: `e${at}`,
      work: 'Joined',
      title: `e${at}`,
    })),
  );
  const { pairs, sections } = editEditions([a!, b!])!;
  const at = pairs[0]!.report.matches.findIndex(({ status }) => status === 'joined');
  expect(pairs[0]!.report.matches[at]!.sectionsA).toEqual([0, 2]);
  const { rows } = sections.find(({ section }) => section === at)!.parts[0]!;
  const shown = rows.map((row) => a!.text.slice(row.a.from, row.a.to)).join('');
  expect(shown.replace(/\s+/g, ' ').trim()).toBe(`One ${one} Three ${three}`.replace(/\s+/g, ' '));
  expect(
    uncovered(
      sections.flatMap(({ parts }) => parts[0]!.rows.map((row) => row.a)),
      a!.text.length,
    ),
  ).toEqual([]);
});

describe('which editions are compared', () => {
  const editions = (count: number): Source[] =>
    Array.from({ length: count }, (_, at) => ({
      ...sourceFrom(`Edition ${at} of a short text.`, `e${at}`),
      work: 'W',
      date: { notBefore: `19${10 + at}`, notAfter: `19${10 + at}`, label: '' },
    }));
  const pairs = (count: number): string[] =>
    editEditions(editions(count))!.pairs.map(({ report }) => `${report.a.id}-${report.b.id}`);

  test('each with each of up to five', () => {
    expect(pairs(3)).toEqual(['e0-e1', 'e0-e2', 'e1-e2']);
    expect(pairs(5)).toHaveLength(10);
  });

  test('of more, neighbours, and the first with the last', () => {
    expect(pairs(6)).toEqual(['e0-e1', 'e0-e5', 'e1-e2', 'e2-e3', 'e3-e4', 'e4-e5']);
  });

  test('none where no two name the same work', () => {
    expect(editEditions(editions(1))).toBeUndefined();
    expect(editEditions([sourceFrom('One.', 'a'), sourceFrom('One.', 'b')])).toBeUndefined();
  });

  test('works with like names have addresses of their own', () => {
    const named = editions(4).map((source, at) => ({ ...source, work: at < 2 ? 'The Work' : 'the work!' }));
    expect(editEditions(named)!.works.map(({ work }) => work.id)).toEqual(['the-work', 'the-work-2']);
    const greek = editions(2).map((source) => ({ ...source, work: 'Ἰλιάς' }));
    expect(editEditions(greek)!.works.map(({ work }) => work.id)).toEqual(['e0']);
  });
});

test('a section of more words than a page may have goes on over several, none longer than the limit', async () => {
  const long = prose(900, 4_000);
  const [a, b] = await Promise.all(
    ['1900', '1910'].map(async (year) => ({
      ...(await readText(book([['All', `${long}\n\n${year}`]]), `e${year}.md`)),
      id: `e${year}`,
      work: 'Long',
    })),
  );
  const { pairs, sections } = editEditions([a!, b!])!;
  expect(pairs[0]!.sections[0]!.pages).toBeGreaterThan(1);
  expect(sections).toHaveLength(pairs[0]!.sections[0]!.pages);
  expect(sections.map(({ page }) => page)).toEqual(sections.map((_, at) => at + 1));
  for (const { parts } of sections) {
    const { wordsA, wordsB } = parts[0]!.statistics;
    expect(Math.max(wordsA, wordsB)).toBeLessThanOrEqual(limits.wordsPerSectionPage);
  }
  const rows = sections.flatMap(({ parts }) => parts[0]!.rows);
  expect(
    uncovered(
      rows.map((row) => row.a),
      a!.text.length,
    ),
  ).toEqual([]);
});
