import { describe, expect, test } from 'vitest';
import { type CatalogueSource, groupSources, sourcesOfKey } from '../../src/store/index.ts';

function source(id: string, notBefore?: string, notAfter = notBefore): CatalogueSource {
  return {
    id,
    siglum: id.toUpperCase(),
    title: id,
    authors: [],
    language: 'en',
    file: id,
    sha256: '',
    characters: 0,
    words: 0,
    parallels: 0,
    loci: 0,
    ...(notBefore !== undefined && { date: { notBefore, notAfter: notAfter!, label: notBefore } }),
  };
}

const keys = (sources: readonly CatalogueSource[]): string[] => groupSources(sources).map(({ key }) => key);

describe('groupSources', () => {
  test('stands few sources by date, what has none last, else in the order of the corpus', () => {
    const sources = [
      source('new', '1901'),
      source('none'),
      source('old', '1863-11-19'),
      source('twin', '1901'),
    ];
    expect(keys(sources)).toEqual(['old', 'new', 'twin', 'none']);
    expect(groupSources(sources).map(({ label }) => label)).toEqual(['OLD', 'NEW', 'TWIN', 'NONE']);
  });

  test('puts more than forty together by decades', () => {
    const sources = Array.from({ length: 41 }, (_, at) => source(`s${at}`, String(1790 + at)));
    const groups = groupSources([...sources, source('none')]);
    expect(groups.map(({ key }) => key)).toEqual(['1790s', '1800s', '1810s', '1820s', '1830s', 'undated']);
    expect(groups[1]).toEqual({
      key: '1800s',
      label: '1800s',
      sources: sources.slice(10, 20).map(({ id }) => id),
      years: { from: 1800, to: 1809 },
    });
    expect(groups.flatMap((group) => group.sources)).toHaveLength(42);
  });

  test('and those of more than forty decades by centuries, which begin with the year one', () => {
    const sources = Array.from({ length: 60 }, (_, at) => source(`s${at}`, String(1201 + at * 10)));
    expect(keys(sources)).toEqual(['13c', '14c', '15c', '16c', '17c', '18c']);
    expect(keys([...sources, source('round', '1800')])).toEqual(keys(sources));
    expect(groupSources(sources)[0]?.label).toBe('1200–1300');
  });
});

describe('sourcesOfKey', () => {
  const sources = [
    source('a', '1861'),
    source('b', '1869'),
    source('c', '1870'),
    source('none'),
    source('1870s'),
  ];

  test.each([
    ['a', ['a']],
    ['1860s', ['a', 'b']],
    ['19c', ['a', 'b', 'c']],
    ['undated', ['none', '1870s']],
    // An id is stronger than a decade of that name.
    ['1870s', ['1870s']],
  ])('%s names %j', (key, expected) => {
    expect([...(sourcesOfKey(sources, key) ?? [])]).toEqual(expected);
  });

  test.each(['1880s', 'nobody', ''])('and %j nothing', (key) => {
    expect(sourcesOfKey(sources, key)).toBeUndefined();
  });
});
