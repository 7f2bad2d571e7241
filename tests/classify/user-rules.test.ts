import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRules, type UserRules } from '../../src/classify/index.ts';
import { changesOf, type JudgeOptions, judged, swapped } from './judged.ts';

function rulesOf(...rules: readonly object[]): UserRules {
  return parseRules({ schema: 'variorum.rules/1', rules }, 'rules.json');
}

function judgedBy(rules: UserRules, notation: string, options: JudgeOptions = {}): string {
  return changesOf(judged(notation, { rules, ...options }))
    .map(({ kind, reason }) => (reason === undefined ? kind : `${kind} (${reason})`))
    .join('; ');
}

const earlyModern = rulesOf(
  {
    reason: 'u/v, i/j',
    kind: 'spelling',
    replace: [
      ['u', 'v'],
      ['i', 'j'],
      ['vv', 'w'],
    ],
  },
  {
    reason: 'old spelling',
    kind: 'spelling',
    pairs: [
      ['gaol', 'jail'],
      ['shew', 'show'],
    ],
  },
  {
    reason: 'ise or ize',
    kind: 'spelling',
    endings: [
      ['ise', 'ize'],
      ['ised', 'ized'],
      ['e', ''],
    ],
    except: ['prise', 'prize', 'humane'],
  },
  { reason: 'hyphen', kind: 'spacing', ignore: ['-'] },
  { reason: 'long s', kind: 'scanning', same: ['ſs'] },
  { reason: 'marks of quotation', kind: 'spacing', same: ['"“”„'] },
  { reason: 'two offices', kind: 'wording', pairs: [['counsellor', 'councillor']] },
);

describe('a rule of the user covers', () => {
  test.each([
    ['spelling (u/v, i/j)', 'the [vniuersall/universall] man'],
    ['spelling (u/v, i/j)', 'the [Iohn/JOHN] man'],
    ['spelling (u/v, i/j)', 'the [vvater/water] of it'],
    ['spelling (u/v, i/j)', 'he [neuer/never] came'],
    ['spelling (u/v, i/j)', 'the [seuen/seven] men'],
    ['spelling (old spelling)', 'in [gaol/jail] he'],
    ['spelling (old spelling)', 'in [Jail/GAOL] he'],
    ['spelling (ise or ize)', 'to [authorise/authorize] him'],
    ['spelling (ise or ize)', 'he [authorised/authorized] him'],
    ['spelling (ise or ize)', 'a [foole/fool] he'],
    ['spacing (hyphen)', 'they met [to-day/today] there'],
    ['spacing (hyphen)', 'they met to[-/ ]day there'],
    ['scanning (long s)', 'ſo [ſuch/such] men'],
    ['scanning (long s)', 'ſo [ſuch/Such] men'],
    ['spacing (marks of quotation)', 'he said, [“/"]yes'],
    ['wording (two offices)', 'the [counsellor/councillor] came'],
    ['spelling (old spelling, u/v, i/j)', 'the [gaol vpon/jail upon] it'],
  ])('%s: %s', (expected, notation) => {
    expect(judgedBy(earlyModern, notation)).toBe(expected);
  });
});

describe('no rule of the user covers', () => {
  test.each([
    ['spelling (-ise/-ize)', 'the [prise/prize] of it', 'an exception, which is left to what is built in'],
    ['wording', 'so [humane/human] here', 'an exception of which nothing is built in'],
    ['number (number word)', 'the [seuen/nine] and [seven/nine] men', 'another number'],
    ['negation (“not” on one side only)', 'he was [/not ]there', 'a denial'],
    ['wording', 'the [gaol door/jail gate] was', 'words of which one is another'],
    ['wording', 'the [gaol, shew/jail shew] was', 'words with other marks between them'],
    ['omission', 'to[-day/] there', 'what one text lacks'],
    ['punctuation (an ellipsis on one side only)', 'one[…/-] two', 'an ellipsis'],
    ['punctuation (comma)', 'one[,/] two', 'marks it does not name'],
    ['spacing (line break)', 'one[\n/ ]two', 'blanks'],
    ['capitals (first letter)', 'the [Gaol/gaol] was', 'capitals alone'],
    ['wording', 'a [sise/size] of', 'an ending of which hardly a stem is left'],
  ])('%s: %s, %s', (expected, notation) => {
    expect(judgedBy(earlyModern, notation).split('; ').at(-1)).toBe(expected);
  });
});

test('the first rule in the list decides, before what is built in', () => {
  const first = { reason: 'first', kind: 'scanning', pairs: [['honour', 'honor']] };
  const second = { reason: 'second', kind: 'spelling', endings: [['our', 'or']] };
  expect(judgedBy(rulesOf(first, second), 'much [honour/honor] to')).toBe('scanning (first)');
  expect(judgedBy(rulesOf(second, first), 'much [honour/honor] to')).toBe('spelling (second)');
  expect(judgedBy(rulesOf(), 'much [honour/honor] to')).toBe('spelling (-our/-or)');
});

test('of several words the weightiest kind is given', () => {
  const rules = rulesOf(
    { reason: 'one', kind: 'spacing', pairs: [['abc', 'xyz']] },
    { reason: 'two', kind: 'inflection', pairs: [['def', 'uvw']] },
  );
  expect(judgedBy(rules, 'so [abc def/xyz uvw] here')).toBe('inflection (one, two)');
});

describe('rules for a language', () => {
  const rules = parseRules(
    {
      schema: 'variorum.rules/1',
      language: 'en-GB',
      rules: [{ reason: 'r', kind: 'spelling', pairs: [['gaol', 'jail']] }],
    },
    'rules.json',
  );

  test.each([
    ['spelling (r)', 'en', 'en-US'],
    ['spelling (r)', 'en', 'und'],
    ['spelling (r)', 'und', 'und'],
    ['wording', 'de', 'de'],
    ['wording', 'en', 'fr'],
  ])('give %s between texts in %s and %s', (expected, languageA, languageB) => {
    expect(judgedBy(rules, 'in [gaol/jail] he', { languageA, languageB })).toBe(expected);
  });
});

test('in other scripts and with marks', () => {
  const rules = rulesOf(
    {
      reason: 'старая орфография',
      kind: 'spelling',
      replace: [
        ['ѣ', 'е'],
        ['і', 'и'],
      ],
      ignore: ['ъ'],
    },
    { reason: 'accent', kind: 'punctuation', same: ['éè'] },
    { reason: 'stress', kind: 'punctuation', ignore: ['\u{301}'] },
    { reason: 'r rotunda', kind: 'scanning', same: ['ꝛr'] },
  );
  expect(judgedBy(rules, 'в [мірѣ/мире] этом')).toBe('spelling (старая орфография)');
  expect(judgedBy(rules, 'был [домъ/дом] там')).toBe('spelling (старая орфография)');
  expect(judgedBy(rules, 'si [père/pére] va')).toBe('punctuation (accent)');
  expect(judgedBy(rules, 'был [до́м/дом] там')).toBe('punctuation (stress)');
  expect(judgedBy(rules, 'the [lo\uA75Bd/lord] is')).toBe('scanning (r rotunda)');
});

test('survive being handed to another thread', () => {
  expect(judgedBy(structuredClone(earlyModern), 'in [gaol/jail] he')).toBe('spelling (old spelling)');
});

const words = [
  'gaol',
  'jail',
  'vpon',
  'upon',
  'neuer',
  'never',
  'not',
  'or',
  'nor',
  'must',
  'may',
  'seuen',
  'seven',
  'nine',
];
const word = fc.constantFrom(
  ...words,
  'shew',
  'show',
  'to-day',
  'today',
  'ſo',
  'so',
  'So',
  'authorise',
  'authorize',
  'XVI',
  'xvj',
  '“',
  '"',
  ',',
);
const wording = fc.array(word, { maxLength: 4 }).map((list) => list.join(' '));
const notation = fc
  .array(fc.tuple(wording, wording, wording), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flatMap(([same, a, b]) => (a === b ? [] : `${same} [${a}/${b}] `)).join(''));

test('exchanging the sides exchanges omission and addition, and nothing else', () => {
  const other: Readonly<Record<string, string>> = { omission: 'addition', addition: 'omission' };
  fc.assert(
    fc.property(notation, (pair) => {
      const there = changesOf(judged(pair, { rules: earlyModern }));
      const back = changesOf(judged(swapped(pair), { rules: earlyModern }));
      expect(back.map(({ kind, reason }) => [kind, reason])).toEqual(
        there.map(({ kind, reason }) => [other[kind] ?? kind, reason]),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('rules take nothing from what is told of numbers, negations and what one text lacks', () => {
  const untouched = new Set(['number', 'negation', 'omission', 'addition', 'ellipsis', 'transposition']);
  fc.assert(
    fc.property(notation, (pair) => {
      const without = changesOf(judged(pair));
      const withRules = changesOf(judged(pair, { rules: earlyModern }));
      expect(withRules.map(({ a, b }) => [a, b])).toEqual(without.map(({ a, b }) => [a, b]));
      for (const [index, change] of without.entries()) {
        if (untouched.has(change.kind)) expect(withRules[index]).toEqual(change);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a long wording costs no more than its length', () => {
  const rules = rulesOf({
    reason: 'r',
    kind: 'spelling',
    replace: [
      ['aaaaaaaaaaaaaaab', 'b'],
      ['a', 'e'],
    ],
    endings: [['aaaaaaaaaaaaaaaa', 'b']],
    ignore: ['-'],
  });
  const long = 'a'.repeat(200_000);
  expect(judgedBy(rules, `so [${long}b/${long}c] here`)).toBe('wording');
  expect(judgedBy(rules, `so [${'a-'.repeat(100_000)}b/${'ab '.repeat(50_000)}] here`)).toBe('wording');
});
