import { describe, expect, test } from 'vitest';
import { compareWorks } from '../../src/attribute/compare-works.ts';

describe('two titles', () => {
  test.each([
    ['History of the Russian Revolution', 'The History of the Russian Revolution', 'same'],
    ['On the Origin of Species', 'Origin of Species', 'same'],
    ['“Trotsky’s Marxism”', "Trotsky's Marxism", 'same'],
    ['Red October (1967)', 'Red October', 'same'],
    ['Russian Portraits', 'RUSSIAN PORTRAITS (2nd ed.)', 'same'],
    ['Mémoires', 'Memoires', 'same'],
    ['Red October', 'Red October: The Bolshevik Revolution of 1917', 'compatible'],
    ['My Life', 'My Life: An Attempt at an Autobiography', 'compatible'],
    ['Frankenstein', 'Frankenstein; or, The Modern Prometheus', 'compatible'],
    ['The Origin of Species', 'On the Origin of Species by Means of Natural Selection', 'compatible'],
    ['letter to Pavel Axelrod', 'letter to Pavel Axelrod on Leon Trotsky', 'compatible'],
    ['Strange Communists I Have Known', 'Strange Communist I Have Known', 'compatible'],
    ['The Colour Purple', 'The Color Purple', 'compatible'],
    ['Capital', 'Capital, Volume 2', 'compatible'],
    ['Capital, Volume 1', 'Capital, Volume 2', 'different'],
    ['The Russian Revolution', 'History of the Russian Revolution', 'different'],
    ['The Prophet Armed', 'The Prophet Unarmed', 'different'],
    ['Stalin', 'How Did Stalin Defeat the Opposition?', 'different'],
    ['My Life', 'My Life as a Dog', 'different'],
    ['War', 'War and Peace', 'different'],
    ['Reminiscences', 'Reminiscences of Lenin', 'different'],
    ['Six Months in Russia', 'Six Months in Red Russia', 'different'],
    ['The First Inaugural Address', 'The Second Inaugural Address', 'different'],
    ['State of the Union 1862', 'State of the Union 1863', 'different'],
    ['', 'My Life', 'different'],
    ['The The', 'The The', 'same'],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(compareWorks(a, b)).toBe(expected);
    expect(compareWorks(b, a)).toBe(expected);
  });
});
