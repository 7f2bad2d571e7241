import { expect, test } from 'vitest';
import { compareNames } from '../../src/attribute/index.ts';
import { cluster } from '../../src/dossier/cluster.ts';

/** The groups of some names, as "a + b | c". */
function grouped(names: readonly string[]): string {
  const clusters = cluster(names, {
    agree: (a, b) => ['same', 'compatible'].includes(compareNames(a, b)),
    detail: (name) => name.length,
  });
  return clusters.map((members) => members.map((index) => names[index]).join(' + ')).join(' | ');
}

test.each([
  [['Trotsky', 'Leon Trotsky', 'Lenin'], 'Leon Trotsky + Trotsky | Lenin'],
  [['John Adams', 'John Quincy Adams'], 'John Adams | John Quincy Adams'],
  [['Adams', 'Abigail Adams', 'John Adams'], 'Abigail Adams | John Adams'],
  [[], ''],
])('%j are put together, the one that says most first; what fits several is in none', (names, expected) => {
  expect(grouped(names)).toBe(expected);
});
