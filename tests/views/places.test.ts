import { expect, test } from 'vitest';
import { pairPath, passageHref, placeLabel } from '../../src/views/places.ts';

test.each([
  ['p12', '¶12'],
  ['s36.p1', '§36 ¶1'],
  ['p1-p3', '¶1–3'],
  ['p9-p10', '¶9–10'],
  ['s36.p1-s36.p2', '§36 ¶1–2'],
  ['s1.p4-s2.p1', '§1 ¶4 – §2 ¶1'],
  ['l340', 'line 340'],
  ['l1-l4', 'lines 1–4'],
  ['n4', 'note 4'],
  ['odd!', 'odd!'],
])('cites %s as %s', (place, label) => {
  expect(placeLabel(place)).toBe(label);
});

test('a range links to the page of its first block, and is named whole', () => {
  expect(passageHref({ source: 'a', place: 's1.p1-s1.p2' })).toBe('/sources/a/s1.p1-s1.p2#s1.p1');
});

test('ids are escaped in addresses', () => {
  expect(pairPath({ source: 'a/b', place: 'p1' }, { source: '../x', place: 'p2' })).toBe(
    '/compare/a%2Fb/p1/..%2Fx/p2',
  );
});
