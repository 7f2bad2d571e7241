import { describe, expect, test } from 'vitest';
import { countSentences } from '../../src/check/audit-omissions.ts';
import type { AuditedOmission } from '../../src/model/index.ts';
import { checkOf, library } from './judged.ts';

const source = library(
  'The governor closed the harbour in the first week of March. The fishermen, who had no other work, sold their boats. ' +
    'By summer the town was empty. In 1907 the old miller opened the gates again and let the water in.',
);
const audited = (quotation: string): readonly AuditedOmission[] => checkOf(quotation, [source]).omissions;

describe('an ellipsis', () => {
  test.each([
    ['“The governor closed the harbour ... The fishermen, who had no other work, sold their boats.”', 6, 0],
    [
      '“The governor closed the harbour in the first week of March. ... By summer the town was empty.”',
      10,
      1,
    ],
    ['“The governor closed the harbour [...] By summer the town was empty.”', 16, 1.5],
    ['“sold their boats. … In 1907 the old miller opened the gates again”', 6, 1],
  ])('%s leaves out %d words, %d sentences', (quotation, words, sentences) => {
    const [omission] = audited(quotation);
    expect([omission!.words, omission!.sentences]).toEqual([words, sentences]);
  });

  test('shows what stands for it', () => {
    const [{ left }] = audited('“The governor closed ... in the first week of March.”') as [AuditedOmission];
    expect(source.text.slice(left!.from, left!.to)).toBe('the harbour');
  });

  test('names what turns or limits the sense', () => {
    const [{ telling }] = audited('“The fishermen, ... sold their boats. By summer the town was empty.”') as [
      AuditedOmission,
    ];
    expect(telling).toEqual([{ kind: 'negation', word: 'no' }]);
  });

  test.each([
    ['at the end', '“By summer the town was empty....”'],
    ['at the beginning', '“... By summer the town was empty.”'],
    ['where nothing is left out', '“By summer the town ... was empty.”'],
  ])('%s stands for nothing', (_, quotation) => {
    expect(audited(quotation).map(({ words, left }) => [words, left])).toEqual([[0, undefined]]);
  });

  test('each has what it stands for', () => {
    const words = audited(
      '“The governor ... in the first week of March. ... sold their boats. ... the town was empty.”',
    ).map((one) => one.words);
    expect(words).toEqual([3, 7, 2]);
  });
});

test('sentences are counted whole, with a half for a part', () => {
  const text = 'One two three. Four five six. Seven eight.';
  const count = (words: string): number =>
    countSentences(text, { from: text.indexOf(words), to: text.indexOf(words) + words.length });
  expect([
    count('two'),
    count('One two three'),
    count('three. Four five six'),
    count('Four five six. Seven eight'),
  ]).toEqual([0, 1, 1.5, 2]);
});
