/** Numbers, negations and modal verbs are told as such whatever else the change may look like. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRules } from '../../src/classify/index.ts';
import { type TellingWords, tellingWords } from '../../src/classify/telling-words.ts';
import { kindsOf } from './judged.ts';

const presence: Readonly<Record<string, string>> = { en: 'with', de: 'mit', fr: 'avec', la: 'cum' };
/** Rules by which all letters are one and none counts: nothing a user writes reaches further. */
const everything = parseRules(
  {
    schema: 'variorum.rules/1',
    rules: [
      { reason: 'all one', kind: 'spelling', same: ["abcdefghijklmnopqrstuvwxyzßäöüé'"] },
      { reason: 'ignored', kind: 'spelling', ignore: [..."abcdefghijklmnopqrstuvwxyz-'’,"] },
    ],
  },
  'everything.json',
);

const split = (words: string): string[] => words.split(' ');
const capital = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`;
/** As it stands in a sentence, at its beginning, and in a heading. */
const written = (word: string): string[] => [word, capital(word), word.toUpperCase()];

/** Every two of the words that are not of one value. */
function unlike<T>(valued: readonly (readonly [string, T])[], isAlike: (a: T, b: T) => boolean): string[] {
  return valued.flatMap(([one, a]) =>
    valued.flatMap(([other, b]) => (one < other && !isAlike(a, b) ? `${one}/${other}` : [])),
  );
}

function modalPairs({ modals }: TellingWords): string[] {
  const senses = new Map<string, string[]>();
  for (const [sense, words] of Object.entries(modals))
    for (const word of split(words)) senses.set(word, [...(senses.get(word) ?? []), sense]);
  return unlike([...senses], (a, b) => a.some((sense) => b.includes(sense)));
}

function numberPairs({ numbers }: TellingWords): string[] {
  const values = new Map<string, number>();
  for (const [first, words] of Object.entries(numbers))
    for (const [index, forms] of split(words).entries())
      for (const word of forms.split('=')) if (!values.has(word)) values.set(word, Number(first) + index);
  return unlike([...values], (a, b) => a === b);
}

describe.each(Object.entries(tellingWords))('in %s', (language, words) => {
  /** As evidence for misread words: every word of the lists stands in both texts. */
  const elsewhere = [words.denials, words.absences, words.opposites, ...Object.values(words.modals)].join(
    ' ',
  );
  const missed = (kind: string, notations: readonly string[]): string[] =>
    notations.filter((notation) =>
      [{}, { rules: everything }].some((more) => {
        const options = { languageA: language, languageB: language, elsewhere, ...more };
        return kindsOf(notation, options).join() !== kind;
      }),
    );
  const exchanged = (pairs: readonly string[]): string[] =>
    pairs.flatMap((pair) => [`so xy [${pair}] zyx here`, `so xy [${capital(pair)}] zyx here`]);

  test('every denial that one text lacks is a negation', () => {
    const denials = split(words.denials).flatMap(written);
    expect(
      missed(
        'negation',
        denials.map((word) => `so xy [${word} /]zyx here`),
      ),
    ).toEqual([]);
  });

  test('every word that denies against one that does not is a negation', () => {
    const absences = split(words.absences).map((word) => `${word}/xyzzyx`);
    const lacks = split(words.lacks).map((word) => `${word}/${presence[language]}`);
    expect(missed('negation', exchanged([...absences, ...lacks, ...split(words.opposites)]))).toEqual([]);
  });

  test('every modal verb against one of another sense is a negation', () => {
    const pairs = modalPairs(words);
    expect(pairs.length).toBeGreaterThan(5);
    expect(missed('negation', exchanged(pairs))).toEqual([]);
  });

  test('every number word against another is a number', () => {
    const pairs = numberPairs(words);
    expect(pairs.length).toBeGreaterThan(600);
    expect(missed('number', exchanged(pairs))).toEqual([]);
  });
});

test('every numeral against another is a number', () => {
  const numeral = fc.oneof(
    fc.nat(2_100).map(String),
    fc.nat(99_999).map((value) => value.toLocaleString('en')),
  );
  fc.assert(
    fc.property(numeral, numeral, fc.boolean(), (a, b, hasRules) => {
      fc.pre(a.replaceAll(',', '') !== b.replaceAll(',', ''));
      const options = { elsewhere: `${a} ${b}`, ...(hasRules && { rules: everything }) };
      expect(kindsOf(`so xy [${a}/${b}] zyx here`, options)).toEqual(['number']);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['wording', 'you [shall/will] go'],
  ['wording', 'I had no brother [nor/or] sister'],
  ['wording', 'he [never/not] came'],
  ['wording', 'the [six/sixth] man'],
  ['omission', 'he went[, and he never once came back/] to them'],
])('no rule of a user’s makes lighter what tells and differs: %s: %s', (kind, notation) => {
  expect(kindsOf(notation, { rules: everything, languageA: 'en' })).toEqual([kind]);
});
