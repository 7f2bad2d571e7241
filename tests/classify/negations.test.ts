import { describe, expect, test } from 'vitest';
import { kindsOf, reasonsOf } from './judged.ts';

describe('a statement that is turned round', () => {
  test.each([
    'her illness was [not /]severe',
    'you [must/shall not] die',
    'it had [/perhaps never ]recovered',
    'he [is/isn’t] there',
    'they did [not, as he claims, /]order it',
    'with [no/a] friend',
    'he [never/always] came',
    '[with/without] permission',
    'a [possible/impossible] plan',
    'we were [happy/unhappy]',
    'an [honest/dishonest] man',
    'a [careful/careless] hand',
    'the tenant [must/may] give notice',
    '[few/many] were there',
    '[every/no] herb of the field',
    'I love [nor/or] hate',
  ])('%s', (notation) => {
    expect(kindsOf(notation, { languageA: 'en', languageB: 'en' })).toEqual(['negation']);
    expect(kindsOf(notation)).toEqual(['negation']);
  });

  test.each([
    ['de', 'er ist [nicht /]da'],
    ['de', 'sie hatte [ein/kein] Geld'],
    ['de', 'er [muss/darf] gehen'],
    ['fr', 'il ne vient [pas/toujours]'],
    ['fr', '[avec/sans] argent'],
    ['la', 'bellum [non /]gessit'],
    ['la', '[nullus/multi] venit'],
  ])('in %s: %s', (language, notation) => {
    expect(kindsOf(notation, { languageA: language, languageB: language })).toEqual(['negation']);
    expect(kindsOf(notation)).toEqual(['negation']);
  });

  test('says which word does it', () => {
    expect(reasonsOf('her illness was [not /]severe')).toEqual(['“not” on one side only']);
    expect(reasonsOf('a [possible/impossible] plan')).toEqual(['im-']);
    expect(reasonsOf('he [may/must] go')).toEqual(['modal verb, may/must']);
  });
});

describe('a denial that turns nothing', () => {
  test.each([
    ['numbers a thing', 'see [No. 5/Number 5] there'],
    ['is a contraction', 'I [do not/don’t] know'],
    ['is a contraction', 'we [cannot/can’t] come'],
    ['is an exclamation', 'he said [No, /]I will'],
    ['is taken back', '[not only /]the king'],
    ['denies another verb', 'he went[, and he did not want to go on], and slept/ and slept'],
    ['stands in other words', 'go [alone/without a guide]'],
    ['is said of a place', 'burn it [without/outside] the camp'],
    ['carries one on', 'I had no brother [nor/or] sister'],
    ['is a double one', 'did not [not /]move'],
    ['changes its place', 'let [/him ]not [him /]come'],
    ['is denied by a prefix', 'acting [not quite regularly/irregularly]'],
    ['asks the same', 'do you [not /]remember Justine?'],
    ['only hedges', 'there is [not/hardly] a bush'],
    ['contrasts', 'he came [not to bury but /]to praise'],
    ['is whole sentences', 'It rained. [He did not. /]She left'],
    ['leaves a choice', 'whether he has [or not /]said it'],
  ])('%s: %s', (_, notation) => {
    expect(kindsOf(notation, { languageA: 'en', languageB: 'en' })).not.toContain('negation');
  });

  test.each([
    ['a month', 'in [May/may] 1930'],
    ['the future', 'I [shall/will] go'],
    ['a permission', 'you [may/can] go'],
    ['a purpose', 'that he [may/shall] be clean'],
    ['a past wish', 'he [would/could] go'],
    ['a stem that only looks denied', 'to [habit/inhabit]'],
    ['a stem that only looks denied', 'an [valuable/invaluable] gift'],
    ['a stem that only looks denied', 'in this [stance/instance]'],
    ['a misread word', 'er ist [nicht/nieht] da'],
    ['a stem that only looks denied', 'it is [unless/less]'],
  ])('is not seen in %s: %s', (_, notation) => {
    expect(kindsOf(notation)).not.toContain('negation');
  });

  test('is made good in the same sentence, and only there', () => {
    expect(kindsOf('He [did not say/said] it is [/not ]possible.')).not.toContain('negation');
    expect(kindsOf('He is [not /]here. She is [/not ]there.')).toEqual(['negation', 'negation']);
  });

  test('an ordinary word of a known language is no denial of another', () => {
    expect(kindsOf('le premier [pas /]compte', { languageA: 'en', languageB: 'en' })).toEqual(['omission']);
  });
});
