import { describe, expect, test } from 'vitest';
import { kindsOf, reasonsOf } from './judged.ts';

describe('a number that differs', () => {
  test.each([
    'in [1932/1930] he',
    '[seven/nine] men',
    'the [20th/18th] century',
    'the [twentieth/eighteenth] century',
    'for [two hundred/300] men',
    'twenty-[five/seven] men',
    'twenty-[five /]men',
    'Lewis [XIV/XVI] reigned',
    'in [August/September] that year',
    'on [Monday/Tuesday] morning',
    'after 5 [miles/kilometres] more',
    '[five brave men/six tired men] came',
    'paid [1,000/10,000] pounds',
    'in the [1930s/1930] he',
    'paid [5s/6s] for it',
    '[one/two] of them',
  ])('%s', (notation) => {
    expect(kindsOf(notation)).toEqual(['number']);
  });

  test.each([
    ['de', '[sieben/neun] Jahre'],
    ['fr', '[sept/neuf] ans'],
    ['fr', '[quatre-vingts/70] ans'],
    ['la', '[septem/novem] annos'],
  ])('in %s: %s', (language, notation) => {
    expect(kindsOf(notation, { languageA: language, languageB: language })).toEqual(['number']);
  });

  test('is found beside words', () => {
    expect(reasonsOf('after [nine days/seven weeks] of')).toEqual(['number word']);
  });
});

describe('a number that does not differ', () => {
  test.each([
    ['wording', '[ten/then] men'],
    ['wording', 'the one and [one/a] man'],
    ['wording', 'chapter [mix/fix] it'],
    ['wording', 'the [first/last] of them'],
    ['wording', 'at [first/once] he'],
    ['spelling', 'for [5/five] men'],
    ['spelling', 'chapter [IV/four] says'],
    ['spelling', 'paid [1,000/1000] pounds'],
    ['spelling', 'May [5/5th] it'],
    ['spelling', 'in [two hundred/200] men'],
    ['capitals', '[Seven/seven] men'],
    ['omission', '[seven /]men'],
    ['wording', 'a [day/night] later'],
    ['wording', 'they [may/march] on'],
    ['wording', 'were [threescore and ten/seventy] persons'],
  ])('%s: %s', (kind, notation) => {
    expect(kindsOf(notation)[0]).toBe(kind);
  });

  test('is whole on both sides, however its words stand', () => {
    expect(kindsOf('[/thirty-]three[ and thirty/] days')).not.toContain('number');
    expect(kindsOf('six hundred [thousand and /]three thousand men')).not.toContain('number');
  });

  test('is the label of a heading', () => {
    expect(kindsOf('It ended.\n\nCHAPTER [IV/V].\n\nIt was night')).toEqual(['wording']);
    expect(kindsOf('It ended.\n\n§ [4/597]. Every action')).toEqual(['wording']);
    expect(kindsOf('see § [4/597] there')).toEqual(['number']);
  });

  test('is part of long rewording', () => {
    const notation =
      'It was [two days before he at last gave in to her/because five of us went and said no] that';
    expect(kindsOf(notation)).toEqual(['wording']);
  });
});
