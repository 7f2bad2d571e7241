import { describe, expect, test } from 'vitest';
import { judgeParallel, moreAltered } from '../../src/classify/index.ts';
import { compareSources } from '../../src/compare.ts';
import { notate, pairFrom } from '../helpers/notation.ts';
import { sourceFrom } from '../helpers/source-from.ts';
import { judged, reasonsOf } from './judged.ts';

const compare = (notation: string) => {
  const { a, b } = pairFrom(notation);
  return { ...compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b')), a, b };
};

describe('the kind of a difference', () => {
  test.each([
    ['wording', 'the [black/white] cat'],
    ['number', 'in [1932/1930] he'],
    ['negation', 'he was [not /]there'],
    ['inflection', 'they [walk/walked] on'],
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

  test.each([
    ['stands for 5 words', 'it is one[.../. It is always the duty.] But here'],
    ['stands for 6 words, a negation among them', 'it is one[.../. It is not always the duty.] But here'],
    ['stands for 4 words, a condition and a number among them', 'it is one[.../ if it is 1932,] but here'],
    ['stands for 1 word, a condition', 'it is[ .../ if] here'],
    ['a negation among the words', 'He went[, and he never once came back/] to them'],
    ['a condition', 'it is[ if/] here'],
  ])('says what is cut: %s', (reason, notation) => {
    expect(compare(notation).segments.find(({ type }) => type === 'change')).toMatchObject({ reason });
  });

  test('says that words are in brackets, which marks them', () => {
    const texts = ['Then he went to the front at once', 'Then he [the general] went to the front at once'];
    const [a, b] = texts.map((text) => sourceFrom(text, text));
    const [there, back] = [compareSources(a!, b!).segments, compareSources(b!, a!).segments];
    expect(there.find(({ type }) => type === 'change')).toMatchObject({
      kind: 'addition',
      reason: 'in brackets',
    });
    expect(back.find(({ type }) => type === 'change')).toMatchObject({
      kind: 'omission',
      reason: 'in brackets',
    });
    expect([judgeParallel(there), judgeParallel(back)]).toEqual(['cut', 'cut']);
  });

  test('says that a letter is in brackets', () => {
    const [a, b] = ['so [t]he cat sat', 'so The cat sat'].map((text) => sourceFrom(text, text));
    const found = compareSources(a!, b!).segments.filter(({ type }) => type === 'change');
    expect(found).toMatchObject([
      { kind: 'punctuation' },
      { kind: 'capitals', reason: 'letter in brackets' },
    ]);
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
    ['altered', 'the cat [sits/sat] here'],
    ['scanning', 'in the year [1932/l932] here'],
    ['reordered', 'so [he /]said[/ he] at last'],
    ['number', 'the [black/white] cat of [1932/1930]'],
    ['polarity', 'the [black/white] cat of [1932/1930] was [not /]here'],
  ])('%s: %s', (verdict, notation) => {
    expect(judgeParallel(judged(notation))).toBe(verdict);
  });
});

describe('the reason for a kind', () => {
  test.each([
    ['first letter', 'the [Party/party] line'],
    ['first letter', 'and [I/i] said'],
    ['all capitals', 'the [PARTY/Party] line'],
    ['other letters than the first', 'said [McDonald/Mcdonald] then'],
    ['repeated', 'the [the /]end'],
    ['repeated', 'see the[/ the] end'],
    ['in parentheses', 'so [(he said) /]it was'],
    ['accent or diacritic', 'the [emigre/émigré] outlook'],
    ['form of a letter', 'ſo [ſuch/such] men'],
    ['word division', 'a [to day/today] b'],
  ])('%s: %s', (reason, notation) => {
    expect(reasonsOf(notation)).toEqual([reason]);
  });

  test('is none where no more can be said than that words differ', () => {
    expect(reasonsOf('the [black/white] cat')).toEqual([undefined]);
    expect(reasonsOf('the [very /]end')).toEqual([undefined]);
  });

  test('does not take words for repeated that stand at the beginning', () => {
    expect(reasonsOf('[The /]end')).toEqual([undefined]);
  });
});

test('the more altered of two verdicts is the later in the list', () => {
  expect(moreAltered('spliced', 'altered')).toBe('spliced');
  expect(moreAltered('spliced', 'polarity')).toBe('polarity');
});
