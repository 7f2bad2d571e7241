import { expect, test } from 'vitest';
import { findWorkDates } from '../../src/dossier/work-dates.ts';
import { quotingTexts } from './texts.ts';

/** A collection of numbered documents under these headings. */
function collection(headings: readonly string[]): string {
  const documents = headings.map(
    (heading, index) =>
      `(${index + 1}) ${heading}\n\nIt was a long time before anybody came back to number ${index}.`,
  );
  return `Sources\n\nA preface of some words.\n\n${documents.join('\n\n')}\n`;
}

async function conflicts(headings: readonly string[]): Promise<string[]> {
  const found = findWorkDates(await quotingTexts({ 'a.txt': collection(headings) }), []);
  return found.map(
    ({ subject, statements }) =>
      `${subject}: ${statements.map(({ label, places }) => `${label} at ${places.map(({ place }) => place).join(' ')}`).join(', ')}`,
  );
}

test.each([
  [
    'one work of two years',
    [
      'Leon Trotsky, History of the Russian Revolution (1932)',
      'Leon Trotsky, My Life (1930)',
      'Leon Trotsky, History of the Russian Revolution (1930)',
      'Leon Trotsky, My Life (1930)',
    ],
    ['History of the Russian Revolution: 1932 at s1, 1930 at s3'],
  ],
  ['not two works of one title', ['Leon Trotsky, Stalin (1946)', 'Isaac Deutscher, Stalin (1949)'], []],
  [
    'not two issues of a newspaper',
    ['Maxim Gorky, New Life (7th November, 1917)', 'Maxim Gorky, New Life (10th November, 1918)'],
    [],
  ],
])('what is told is %s', async (_, headings, expected) => {
  expect(await conflicts(headings)).toEqual(expected);
});
