import { describe, expect, test } from 'vitest';
import { compareSources } from '../../src/compare.ts';
import { pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

function kinds(notation: string): string[] {
  const { a, b } = pairFrom(notation);
  const { segments } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
  return segments.flatMap((segment) => (segment.type === 'change' ? [segment.kind] : []));
}

describe('two words that are alike', () => {
  test.each([
    ['connexion', 'connection'],
    ['publick', 'public'],
    ['VVhat', 'What'],
    ['centre', 'center'],
    ['tranquillize', 'tranquillise'],
    ['phænomena', 'phenomena'],
    ['their’s', 'theirs'],
  ])('%s and %s are two spellings of one', (a, b) => {
    expect(kinds(`so is [${a}/${b}] here`)).toEqual(['spelling']);
  });

  test.each([
    ['immortal', 'immoral'],
    ['capitalist', 'capitalism'],
    ['defeated', 'defended'],
    ['friend', 'fiend'],
    ['than', 'that'],
    ['will', 'well'],
    ['four', 'for'],
    ['human', 'humane'],
    ['diner', 'dinner'],
    ["can't", 'cant'],
    ['woe', 'we'],
  ])('%s and %s are two words', (a, b) => {
    expect(kinds(`so is [${a}/${b}] here`)).toEqual(['wording']);
  });

  test('customs of early printing count where several words show them', () => {
    const notation = 'the [foole/fool] did [knowe/know] a [kinde/kind] of [humane/human] heart';
    expect(kinds(notation)).toEqual(['spelling', 'spelling', 'spelling', 'spelling']);
  });
});
