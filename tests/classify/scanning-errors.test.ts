import { describe, expect, test } from 'vitest';
import { kindsOf, reasonsOf } from './judged.ts';

describe('a word that was misread', () => {
  test.each([
    ['m/rn', 'a [modern/modem] state', 'the modern world'],
    ['c/e', 'the [defendant/dcfcndant] said', 'a defendant'],
    ['h/li', 'it was [which/wliich] he', 'which is it'],
    ['f/s', 'he [himself/himfelf] said', 'himself alone'],
    ['h/li', 'in [the/tlie] end', 'the '.repeat(20)],
  ])('%s: %s', (letters, notation, elsewhere) => {
    expect(kindsOf(notation, { elsewhere })).toEqual(['scanning']);
    expect(reasonsOf(notation, { elsewhere })).toEqual([letters]);
  });

  test.each(['in [1932/l932] he', 'that [of/0f] course', 'page [48/4S] ends'])(
    'has digits in it: %s',
    (notation) => {
      expect(kindsOf(notation)).toEqual(['scanning']);
    },
  );
});

describe('two words that look alike', () => {
  test.each([
    ['both stand elsewhere', 'a [modern/modem] state', 'the modern modem'],
    ['neither stands elsewhere', 'a [modern/modem] state', 'other words'],
    ['both are short', 'it is [he/be] who', 'he and he'],
    ['both are short', 'a [bad/had] day', 'had'],
    ['other letters differ', 'a [house/horse] there', 'house and house'],
    ['nothing is known of the texts', 'a [modern/modem] state', undefined],
  ])('are wording where %s: %s', (_, notation, elsewhere) => {
    expect(kindsOf(notation, elsewhere === undefined ? {} : { elsewhere })).toEqual(['wording']);
  });

  test('are a number where both are numerals', () => {
    expect(kindsOf('in [1886/1836] he', { elsewhere: '1886 1886' })).toEqual(['number']);
  });
});
