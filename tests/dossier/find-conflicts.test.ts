import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../src/dossier/find-conflicts.ts';
import type { Attribution, DateInterval, Occurrence } from '../../src/model/index.ts';

type Stated = Parameters<typeof findConflicts>[0][number];

/** "Name, Title (year); date" as an attribution; each part may be missing. */
function attribution(notation: string): Attribution {
  const [, name, title, published, date] = /^([^,;]*)(?:, ([^(;]*?)(?: \((\d+)\))?)?(?:; (.*))?$/.exec(
    notation,
  )!;
  return {
    origin: 'introduction',
    ...(name && { name: { name } }),
    ...(title && {
      work: { title, ...(published && { date: { label: published, year: Number(published) } }) },
    }),
    ...(date && { date: stated(date) }),
  };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];

function stated(label: string): NonNullable<Attribution['date']> {
  const [, day, month, year] = /^(?:(\d{1,2}) )?(?:([A-Z]\w+)(?: |$))?(\d{4})?$/.exec(label)!;
  return {
    label,
    ...(year && { year: Number(year) }),
    ...(month && { month: months.indexOf(month) + 1 }),
    ...(day && { day: Number(day) }),
  };
}

const dated = (year: string): DateInterval => ({ notBefore: year, notAfter: year, label: year });

function occurrence(notation: string, more: Partial<Occurrence> = {}): Stated {
  return { source: notation, quoted: 'marks', attribution: attribution(notation), ...more };
}

/** The conflicts as "type: label 0 1 / label 2". */
function told(occurrences: readonly Stated[], people = [] as Parameters<typeof findConflicts>[1]): string[] {
  return findConflicts(occurrences, people).map(
    ({ type, statements }) =>
      `${type}: ${statements.map(({ label, occurrences: at }) => [label, ...at].join(' ')).join(' / ')}`,
  );
}

describe('conflicts of attributions', () => {
  test.each([
    ['two people', ['Lenin', 'Leon Trotsky', 'Trotsky'], ['name: Lenin 0 / Leon Trotsky 1 2']],
    [
      'spellings that may be one person',
      ['Anatoli Lunacharsky', 'Anatole Lunarcharsky'],
      ['spelling: Anatoli Lunacharsky 0 / Anatole Lunarcharsky 1'],
    ],
    ['two names, of which nobody knows whose they are', ['Bryan', 'Brian'], ['name: Bryan 0 / Brian 1']],
    [
      'a people and another',
      ['Asian Americans', 'Asia Americans'],
      ['name: Asian Americans 0 / Asia Americans 1'],
    ],
    ['nothing where one says more than the other', ['Trotsky', 'Leon Trotsky, My Life (1930)'], []],
    [
      'another day of the same month',
      ['Clare Sheridan; 18 October', 'Clare Sheridan; 20 October 1920'],
      ['date: 18 October 0 / 20 October 1920 1'],
    ],
    [
      'nothing where a date is part of another',
      ['Clare Sheridan; 1920', 'Clare Sheridan; 20 October 1920'],
      [],
    ],
    [
      'one work of two years',
      ['Leon Trotsky, My Life (1930)', 'Trotsky, My Life (1933)'],
      ['work-date: My Life, 1930 0 / My Life, 1933 1'],
    ],
    [
      'two works of one person',
      ['Leon Trotsky, My Life (1930)', 'Trotsky, The Revolution Betrayed (1937)'],
      ['work: My Life 0 / The Revolution Betrayed 1'],
    ],
    [
      'two people, but not that their works are two',
      ['Leon Trotsky, My Life (1930)', 'Clare Sheridan, Russian Portraits (1921)'],
      ['name: Leon Trotsky 0 / Clare Sheridan 1'],
    ],
    [
      'nothing where a meeting is dated and a book that tells of it',
      ['Cass Canfield, Up and Down and Around (1971)', 'Cass Canfield; 1940'],
      [],
    ],
    [
      'words that were said after they had been published',
      ['Cass Canfield, Up and Down and Around (1971)', 'Cass Canfield; 1975'],
      ['date: published 1971 0 / 1975 1'],
    ],
    ['nothing where nobody is named', ['', ''], []],
  ])('are %s', (_, notations, expected) => {
    expect(told(notations.map((notation) => occurrence(notation)))).toEqual(expected);
  });

  test('end where an editor declares who is one person', () => {
    const occurrences = ['Anatoli Lunacharsky', 'Anatole Lunarcharsky'].map((name) => occurrence(name));
    const people = [{ name: 'Anatoly Lunacharsky', also: ['Anatoli Lunacharsky', 'Anatole Lunarcharsky'] }];
    expect(told(occurrences, people)).toEqual([]);
  });

  test('are told of words that stand in a text before they were said', () => {
    const text = occurrence('Andrew Jackson', { quoted: 'own', date: dated('1829') });
    expect(told([text, occurrence('Andrew Jackson; 1833', { date: dated('1965') })])).toEqual([
      'date: stands in a text of 1829 0 / 1833 1',
    ]);
  });

  describe('with own words', () => {
    const own = (name: string, year: string): Stated =>
      occurrence(name, { quoted: 'own', date: dated(year) });
    const quoted = (name: string, year: string): Stated => occurrence(name, { date: dated(year) });

    test('name the author who has them first', () => {
      const said = [
        own('Dwight Eisenhower', '1955'),
        own('Gerald Ford', '1976'),
        quoted('Sam Rayburn', '1987'),
      ];
      expect(told(said)).toEqual(['name: Dwight Eisenhower 0 / Sam Rayburn 2']);
    });

    test.each([
      [
        'one of those who are named has them',
        [own('Jackson', '1829'), own('Polk', '1845'), quoted('Jackson', '1965')],
      ],
      ['the author has them later', [quoted('Sam Rayburn', '1950'), own('Dwight Eisenhower', '1955')]],
      [
        'more have them without marks than could all be quoting one of them',
        [own('Adams', '1825'), own('Fillmore', '1850'), own('Buchanan', '1860'), quoted('Madison', '1902')],
      ],
      ['nobody gives them to anybody', [own('James Polk', '1845'), own('Andrew Jackson', '1847')]],
      [
        'the author names whose they are elsewhere',
        [
          { ...own('Barack Obama', '2015'), source: 'address' },
          { ...quoted('Rebekah', '2015'), source: 'address' },
        ],
      ],
    ])('do not conflict where %s', (_, occurrences) => {
      expect(told(occurrences)).toEqual([]);
    });
  });
});
