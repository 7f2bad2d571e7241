import { describe, expect, test } from 'vitest';
import { pageOfPlace, runsOfPlaces } from '../../src/store/index.ts';

describe('places in runs', () => {
  test.each([
    ['p1 p2 p3', 'p1-p3'],
    ['p1 h2 p2 p3', 'p1-p3 h2'],
    ['s36 s36.p1 s36.p2 s37 s37.p1', 's36-s37 s36.p1-s36.p2 s37.p1'],
    ['p1 p3', 'p1 p3'],
    ['p9 p10 p11', 'p9-p11'],
    ['p009 p010', 'p009 p010'],
    ['', ''],
  ])('%s is %s', (places, runs) => {
    expect(runsOfPlaces(places.split(' ').filter(Boolean)).join(' ')).toBe(runs);
  });
});

describe('the page of a place', () => {
  const page = (places: string): { places: string[]; words: number } => ({
    places: runsOfPlaces(places.split(' ')),
    words: 1,
  });
  const outline = {
    pages: [page('h1 p1 p2 p3 n1'), page('p4 p5 s36 s36.p1'), page('s36.p2 s36.p3 p06 p07')],
  };
  test.each([
    ['p1', 1],
    ['n1', 1],
    ['p4', 2],
    ['s36', 2],
    ['s36.p1', 2],
    ['s36.p2', 3],
    ['s36.p3', 3],
    ['p07', 3],
    // Of a range its first place counts.
    ['p5-s36.p3', 2],
    ['p6', undefined],
    ['p7', undefined],
    ['p0', undefined],
    ['s36.p4', undefined],
    ['s3', undefined],
    ['p', undefined],
    ['', undefined],
    ['__proto__', undefined],
  ])('%s is on page %s', (place, number) => {
    expect(pageOfPlace(outline, place)).toBe(number);
  });
});
