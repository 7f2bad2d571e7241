import { describe, expect, test } from 'vitest';
import { judgeParallel } from '../../src/classify/index.ts';
import { compareSources } from '../../src/compare.ts';
import { notate, pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';

const compare = (notation: string) => {
  const { a, b } = pairFrom(notation);
  return { ...compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b')), a, b };
};

describe('the kind of a difference', () => {
  test.each([
    ['wording', 'the [black/white] cat'],
    ['wording', 'in [1932/1930] he'],
    ['wording', 'he [would/could] go'],
    ['omission', 'the [very /]end'],
    ['addition', 'the [/very ]end'],
    ['ellipsis', 'one-sided[.../. It is the duty.] But here'],
    ['spelling', 'the [emigre/émigré] outlook'],
    ['spelling', 'much [honour/honor] to'],
    ['spelling', 'a [to day/today] b'],
    ['punctuation', 'on[/,] the'],
    ['punctuation', 'in sorrow[./...] So'],
    ['capitals', 'the [Party/party] line'],
    ['spacing', 'one[ /\n\n]two'],
  ])('%s: %s', (kind, notation) => {
    const { a, b, segments } = compare(notation);
    expect(notate(a, b, segments)).toBe(notation);
    expect(segments.flatMap((segment) => (segment.type === 'change' ? [segment.kind] : []))).toEqual([kind]);
  });

  test('says how many words an ellipsis stands for', () => {
    const { segments } = compare('it is one[.../. It is always the duty.] But here');
    expect(segments.find(({ type }) => type === 'change')).toMatchObject({ reason: 'stands for 5 words' });
  });
});

describe('the verdict on a parallel', () => {
  test.each([
    ['identical', 'the cat sat'],
    ['typography', 'the cat[,/;] sat on [The/the] mat'],
    ['spelling', 'much [honour/honor] to the cat[,/]'],
    ['cut', 'one-sided[.../. It is always the duty.] But here'],
    ['cut-unmarked', 'the [very /]cat'],
    ['altered', 'the [black/white] cat'],
    ['altered', 'the [very /]cat sat [/down ]here'],
  ])('%s: %s', (verdict, notation) => {
    expect(judgeParallel(compare(notation).segments)).toBe(verdict);
  });
});
