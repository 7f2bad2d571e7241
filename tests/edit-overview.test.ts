import { describe, expect, test } from 'vitest';
import { listFound } from '../src/edit-overview.ts';
import type { Family, FamilyPassage } from '../src/model/index.ts';
import type { CatalogueParallel, CatalogueSource } from '../src/store/index.ts';

const text = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(' ');
const source = (id: string, year: string): CatalogueSource =>
  ({ id, siglum: id, title: id, date: { notBefore: year, notAfter: year, label: year } }) as CatalogueSource;

/** A family of so many copies, of which so many words are common to all. */
function family(id: string, copies: number, words: number, inCommon = words): Family {
  const lengthOf = (count: number): number => text.split(' ').slice(0, count).join(' ').length;
  const passage: FamilyPassage = {
    source: 'a',
    place: 'p1',
    from: 0,
    to: lengthOf(words),
    core: { from: 0, to: lengthOf(inCommon) },
  };
  return {
    id,
    title: id,
    passages: Array.from({ length: copies }, () => passage),
    parallels: [`of-${id}`],
    commonplace: id.startsWith('commonplace') ? 1 : 0,
  };
}

const found = (families: readonly Family[], parallels: readonly CatalogueParallel[] = []) =>
  listFound({
    sources: [source('a', '1800'), source('b', '1810')],
    wordings: new Map([['a', text]]),
    parallels,
    families,
    withDossier: new Set(['saying']),
  });

describe('the list of families', () => {
  const families = [
    family('commonplace-but-long', 9, 900),
    family('formula', 400, 95, 7),
    family('saying', 3, 40),
    family('page', 2, 500),
  ];
  const { familyList, overview, counts } = found(families);

  test('has the longest first, and what is commonplace at its end', () => {
    expect(familyList.map(({ id, copies, words }) => [id, copies, words])).toEqual([
      ['page', 2, 500],
      ['formula', 400, 95],
      ['saying', 3, 40],
      ['commonplace-but-long', 9, 900],
    ]);
    expect(familyList.map(({ hasDossier }) => hasDossier)).toEqual([undefined, undefined, true, undefined]);
    expect(counts.families).toEqual({ telling: 3, commonplace: 1 });
  });

  test('shows no formula as the text of the most copies', () => {
    expect(overview.largestFamily?.id).toBe('saying');
    expect(overview.families.map(({ id }) => id)).toEqual(['page', 'formula', 'saying']);
    expect(found([family('page', 2, 500)]).overview.largestFamily).toBeUndefined();
  });
});

test('the matrix counts what two share in both rows, and what one shares with itself once', () => {
  const parallel = (id: string, a: string, b: string, bits: number, commonplace = 0): CatalogueParallel =>
    ({
      id,
      a: { source: a },
      b: { source: b },
      words: 10,
      bits,
      verdict: 'altered',
      commonplace,
    }) as CatalogueParallel;
  const parallels = [
    parallel('of-saying', 'a', 'b', 50),
    parallel('strongest', 'b', 'a', 90),
    parallel('within', 'a', 'a', 60),
    parallel('title', 'a', 'b', 99, 1),
  ];
  const { overview, counts } = found([family('saying', 3, 40)], parallels);
  expect(overview.matrix.rows.map(({ counts: row }) => row)).toEqual([
    [1, 2],
    [2, 0],
  ]);
  expect(overview.matrix.rows.map(({ words }) => words)).toEqual([
    [10, 20],
    [20, 0],
  ]);
  expect(counts.parallels).toEqual({ telling: 3, commonplace: 1 });
  expect(overview.telling.altered).toMatchObject({ id: 'strongest', family: '' });
});
