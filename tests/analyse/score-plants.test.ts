import { describe, expect, test } from 'vitest';
import { type Plant, type ReportedPair, rightPairs, scorePlants } from '../../src/analyse/index.ts';

/** A plant of 100 code units at 1000 of text a, which stands at 2000 of text b. */
const plant: Plant = {
  kind: 'verbatim',
  strength: 0,
  words: 20,
  source: { id: 'a', from: 1_000, to: 1_100 },
  host: { id: 'b', from: 2_000, to: 2_100 },
};

/** "1000-1100 2000-2100" in texts a and b. */
function pair(notation: string, [first, second] = ['a', 'b']): ReportedPair {
  const [a, b] = notation.split(' ').map((side) => side.split('-').map(Number));
  return {
    a: { source: first!, from: a![0]!, to: a![1]! },
    b: { source: second!, from: b![0]!, to: b![1]! },
  };
}

describe('a plant is found', () => {
  test.each<[string, ReportedPair[], boolean]>([
    ['by itself', [pair('1000-1100 2000-2100')], true],
    ['whichever text comes first', [pair('2000-2100 1000-1100', ['b', 'a'])], true],
    ['by half of it', [pair('1000-1050 2050-2100')], true],
    ['by two pieces', [pair('1000-1030 2000-2030'), pair('1070-1100 2070-2100')], true],
    ['not by pieces that cover the same', [pair('1000-1030 2000-2030'), pair('1010-1040 2010-2040')], false],
    ['not by less than half of one side', [pair('1000-1100 2000-2049')], false],
    ['by what is three times as long', [pair('900-1200 2000-2300')], true],
    ['not by what is longer than three times', [pair('900-1201 2000-2100')], false],
    ['not where only one side is touched', [pair('1000-1100 5000-5100')], false],
    ['not by its source against another text', [pair('1000-1100 2000-2100', ['a', 'c'])], false],
    ['not by nothing', [], false],
  ])('%s', (_, pairs, isFound) => {
    expect(scorePlants([plant], pairs)[0]!.isFound).toBe(isFound);
  });

  test('and what touches it is told, found or not', () => {
    const pairs = [
      pair('1090-1400 2090-2400'),
      pair('1100-1200 2100-2200'),
      pair('1000-1100 2000-2100', ['a', 'c']),
    ];
    expect(scorePlants([plant], pairs)[0]!.touching).toEqual(pairs.slice(0, 1));
  });
});

describe('a reported parallel is right', () => {
  const eight = 'one two three four five six seven eight';
  const isRight = (a: string, b: string): boolean => {
    const sources = [
      { id: 'x', text: a },
      { id: 'y', text: b },
    ];
    return rightPairs([pair(`0-${a.length} 0-${b.length}`, ['x', 'y'])], [], sources).length === 1;
  };

  test.each<[string, string, string, boolean]>([
    ['with eight common words in order', eight, eight, true],
    ['whatever stands between them', eight, eight.replaceAll(' ', ' or '), true],
    ['whatever their capitals and accents', eight, eight.toUpperCase().replace('ONE', 'ÓNE'), true],
    ['not with seven', eight, eight.replace('one', 'nine'), false],
    ['not in another order', eight, eight.split(' ').reverse().join(' '), false],
    ['not where they are less than two fifths of one side', eight, `${eight}${' or'.repeat(13)}`, false],
    ['where they are two fifths', eight, `${eight}${' or'.repeat(12)}`, true],
  ])('%s', (_, a, b, expected) => {
    expect(isRight(a, b)).toBe(expected);
  });

  test('when it touches a plant, whatever it says', () => {
    const sources = [
      { id: 'a', text: ' '.repeat(3_000) },
      { id: 'b', text: ' '.repeat(3_000) },
    ];
    const pairs = [pair('1090-1400 2090-2400'), pair('1100-1200 2100-2200')];
    expect(rightPairs(pairs, [plant], sources)).toEqual(pairs.slice(0, 1));
  });
});
