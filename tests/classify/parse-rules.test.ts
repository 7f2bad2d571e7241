import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseRules } from '../../src/classify/index.ts';
import { limits, SourceError } from '../../src/model/index.ts';

const schema = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../src/export/schemas/rules-1.json'), 'utf8')),
);

function problemsOf(document: unknown): string {
  try {
    parseRules(document, 'rules.json');
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    expect([error.code, error.at]).toEqual(['rules.invalid', { file: 'rules.json' }]);
    return error.message;
  }
  return '';
}

const documentOf = (...rules: readonly unknown[]): object => ({ schema: 'variorum.rules/1', rules });
const named = { reason: 'r', kind: 'spelling' };
const pairs = [['gaol', 'jail']];

describe('a document is taken, by its schema as well,', () => {
  test.each<[string, object]>([
    [
      'with every kind of entry',
      documentOf({
        ...named,
        pairs,
        replace: [['u', 'v']],
        endings: [['e', '']],
        same: ['ſs'],
        ignore: ['-'],
        except: ['size'],
      }),
    ],
    ['without a rule', documentOf()],
    ['with a language', { ...documentOf({ ...named, pairs }), language: 'de-AT' }],
    ['with a word that has an apostrophe', documentOf({ ...named, pairs: [["o'er", 'over']] })],
    ['with a denial nearly spelled alike', documentOf({ ...named, pairs: [['neuer', 'never']] })],
    ['with forms of one number', documentOf({ ...named, pairs: [['fourty', 'forty']] })],
    [
      'with as many entries as may be',
      documentOf({ ...named, ignore: Array(limits.rulesEntries).fill('-') }),
    ],
  ])('%s', (_, document) => {
    expect(problemsOf(document)).toBe('');
    expect([schema(document), schema.errors]).toEqual([true, null]);
  });
});

describe('a document is refused, by its schema as well,', () => {
  test.each<[string, unknown, string]>([
    ['that is no object', [], 'Expected an object got a list'],
    ['without a schema', { rules: [] }, '`schema`: Expected `variorum.rules/1`'],
    ['without rules', { schema: 'variorum.rules/1' }, '`rules`: Expected a list got nothing'],
    [
      'with an unknown key',
      { ...documentOf(), rule: [] },
      '`rule`: Unknown key; there are schema, language, rules',
    ],
    [
      'with a language that is none',
      { ...documentOf(), language: 'English' },
      '`language`: Expected a language tag',
    ],
    ['with a rule that is none', documentOf('u/v'), '`rules[0]`: Expected an object got a text'],
    [
      'with an unknown key in a rule',
      documentOf({ ...named, pairs, pair: 1 }),
      '`rules[0].pair`: Unknown key',
    ],
    [
      'with a rule without a reason',
      documentOf({ kind: 'spelling', pairs }),
      '`rules[0].reason`: Expected a text got nothing',
    ],
    [
      'with an empty reason',
      documentOf({ ...named, reason: '', pairs }),
      '`rules[0].reason`: Expected a few words',
    ],
    [
      'with a long reason',
      documentOf({ ...named, reason: 'r'.repeat(81), pairs }),
      'at most 80 characters got 81',
    ],
    [
      'with a kind that is not its to give',
      documentOf({ ...named, kind: 'negation', pairs }),
      '`rules[0].kind`: Expected one of `wording`',
    ],
    ['with a rule that says nothing', documentOf(named), '`rules[0]`: Expected at least one of `pairs`'],
    [
      'with an empty list',
      documentOf({ ...named, pairs: [] }),
      '`rules[0].pairs`: Expected at least one entry',
    ],
    [
      'with half a pair',
      documentOf({ ...named, endings: [['ise']] }),
      '`rules[0].endings[0]`: Expected two texts got 1',
    ],
    [
      'with a pair that is none',
      documentOf({ ...named, pairs: ['gaol/jail'] }),
      '`rules[0].pairs[0]`: Expected a list got a text',
    ],
    [
      'with a word that is none',
      documentOf({ ...named, pairs: [['gaol', null]] }),
      '`rules[0].pairs[0][1]`: Expected a text got `null`',
    ],
    [
      'with two words for one',
      documentOf({ ...named, pairs: [['to day', 'today']] }),
      '`rules[0].pairs[0][0]`: Expected one word got 2',
    ],
    [
      'with digits',
      documentOf({ ...named, pairs: [['4', 'four']] }),
      '`rules[0].pairs[0][0]`: Expected no digits',
    ],
    [
      'with blanks that do not count',
      documentOf({ ...named, ignore: [' '] }),
      '`rules[0].ignore[0]`: Expected no blanks',
    ],
    [
      'with letters for nothing',
      documentOf({ ...named, replace: [['e', '']] }),
      'what does not count belongs in `ignore`',
    ],
    [
      'with an ending that has a hyphen',
      documentOf({ ...named, endings: [['-ise', '-ize']] }),
      '`rules[0].endings[0][0]`: Expected letters got `-ise`',
    ],
    [
      'with one character that counts as one',
      documentOf({ ...named, same: ['s'] }),
      '`rules[0].same[0]`: Expected two characters or more',
    ],
    [
      'with too many rules',
      documentOf(...Array(101).fill({ ...named, pairs })),
      '`rules`: Expected at most 100 rules got 101',
    ],
  ])('%s', (_, document, message) => {
    expect(problemsOf(document)).toContain(message);
    expect(schema(document)).toBe(false);
  });
});

describe('a document is refused', () => {
  test.each<[string, unknown, string]>([
    [
      'that makes one of two words as they are compared',
      documentOf({ ...named, pairs: [['Émigré', 'emigre']] }),
      'Expected two words got `emigre` twice',
    ],
    [
      'that makes one of two endings as they are compared',
      documentOf({ ...named, endings: [['é', 'e']] }),
      'Expected two endings got `e` twice',
    ],
    [
      'that makes one of two sizes',
      documentOf({ ...named, same: ['aA'] }),
      'letters that differ in more than their size',
    ],
    [
      'that ignores more than a character',
      documentOf({ ...named, ignore: ['--'] }),
      '`rules[0].ignore[0]`: Expected one character got 2',
    ],
    [
      'that hides a denial',
      documentOf({
        ...named,
        pairs: [
          ['gaol', 'jail'],
          ['nat', 'not'],
        ],
      }),
      '`rules[0].pairs[1]`: Cannot make one word of `nat` and `not`: `not` denies',
    ],
    [
      'that hides a modal verb',
      documentOf({ ...named, pairs: [['shall', 'will']] }),
      '`shall` is a modal verb',
    ],
    ['that hides a number', documentOf({ ...named, pairs: [['seven', 'seventh']] }), '`seven` is a number'],
    [
      'with more entries than may be',
      documentOf({ ...named, ignore: Array(10_001).fill('-') }),
      '`rules`: Expected at most 10000 pairs and letters got 10001',
    ],
    [
      'with a reason of two lines',
      documentOf({ ...named, reason: 'one\ntwo', pairs }),
      '`rules[0].reason`: Expected a few words in one line',
    ],
  ])('%s', (_, document, message) => {
    expect(problemsOf(document)).toContain(message);
  });

  test('with all that is wrong at once', () => {
    expect(
      problemsOf(documentOf({ ...named, kind: 'x', pairs: [['a']] }, { reason: 'r' })).split('; '),
    ).toEqual([
      '`rules[0].kind`: Expected one of `wording`, `inflection`, `scanning`, `spelling`, `punctuation`, `capitals`, `spacing`',
      '`rules[0].pairs[0]`: Expected two texts got 1',
      '`rules[1]`: Expected at least one of `pairs`, `replace`, `endings`, `same`, `ignore`',
      '`rules[1].kind`: Expected one of `wording`, `inflection`, `scanning`, `spelling`, `punctuation`, `capitals`, `spacing`',
    ]);
    expect(problemsOf(documentOf({ ...named, ignore: Array(25).fill('--') }))).toMatch(
      /; and 15 more problems$/,
    );
  });

  test('that is judged by the words of its language', () => {
    const document = documentOf({
      ...named,
      pairs: [
        ['pas', 'paas'],
        ['ohne', 'mit'],
      ],
    });
    expect(problemsOf({ ...document, language: 'de' })).toContain('`ohne` denies');
    expect(problemsOf({ ...documentOf({ ...named, pairs: [['pas', 'paces']] }), language: 'en' })).toBe('');
    expect(problemsOf(documentOf({ ...named, pairs: [['pas', 'paces']] }))).toContain('`pas` denies');
  });
});
