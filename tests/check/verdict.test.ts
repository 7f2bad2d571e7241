import { expect, test } from 'vitest';
import { findingsOf, verdictOf } from '../../src/check/verdict.ts';
import type { CheckRule } from '../../src/model/index.ts';

const told = (rule: CheckRule) => ({ rule, message: rule, span: { from: 0, to: 1 } });

test.each<[readonly CheckRule[], string]>([
  [[], 'verbatim'],
  [['unclosed'], 'verbatim'],
  [['typography'], 'typography'],
  [['cut-marked', 'typography'], 'cut'],
  [['cut-marked', 'misdated'], 'misdated'],
  [['cut-unmarked', 'misattributed'], 'cut'],
  [['misdated', 'misattributed'], 'misattributed'],
  [['wording', 'misattributed', 'cut-unmarked'], 'altered'],
  [['spliced', 'negation'], 'spliced'],
  [['not-found', 'unclosed'], 'not-found'],
])('%j: %s', (rules, verdict) => {
  expect(verdictOf(rules.map(told))).toBe(verdict);
});

test('findings come by severity, then by weight, then by place', () => {
  const findings = findingsOf(
    ['typography', 'misdated', 'negation', 'unclosed', 'spliced'].map((rule) => told(rule as CheckRule)),
    {},
  );
  expect(findings.map(({ rule }) => rule)).toEqual([
    'spliced',
    'negation',
    'misdated',
    'unclosed',
    'typography',
  ]);
});

test('what is doubtful is a note, and no ground for a verdict', () => {
  const doubtful = { ...told('misattributed'), isDoubtful: true } as const;
  expect(verdictOf([doubtful])).toBe('verbatim');
  expect(findingsOf([doubtful], {})[0]!.severity).toBe('note');
  expect(findingsOf([doubtful], { misattributed: 'off' })).toEqual([]);
});
