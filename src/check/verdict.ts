/** One judgement for all that was found about a quotation, and the order in which it is told. */
import {
  type CheckRule,
  checkRules,
  type Finding,
  type QuotationVerdict,
  type RuleSeverities,
  severities,
  usualSeverities,
} from '../model/index.ts';
import type { Told } from './tell-words.ts';

/**
 * What is done to the words comes before what is said of them; but an honest cut, and what is only
 * typography, weigh less than a wrong name or date.
 */
const inOrder: readonly { readonly verdict: QuotationVerdict; readonly rules: readonly CheckRule[] }[] = [
  { verdict: 'not-found', rules: ['not-found'] },
  { verdict: 'spliced', rules: ['spliced'] },
  { verdict: 'altered', rules: ['negation', 'number', 'wording', 'added', 'reordered', 'spelling'] },
  { verdict: 'cut', rules: ['cut-unmarked'] },
  { verdict: 'misattributed', rules: ['misattributed'] },
  { verdict: 'misdated', rules: ['misdated'] },
  { verdict: 'cut', rules: ['cut-telling', 'cut-marked'] },
  { verdict: 'typography', rules: ['typography'] },
];

/** The rules that decide the verdict first, each with its like; then the others. */
const byGravity: readonly CheckRule[] = [
  ...new Set([...inOrder.flatMap(({ rules }) => rules), ...checkRules]),
];

function gravityOf(rule: CheckRule): number {
  return byGravity.indexOf(rule);
}

/** Rules that are switched off decide too: a verdict does not depend on what is told of it. */
export function verdictOf(told: readonly Told[]): QuotationVerdict {
  const broken = new Set(told.flatMap(({ rule, isDoubtful }) => (isDoubtful ? [] : [rule])));
  return inOrder.find(({ rules }) => rules.some((rule) => broken.has(rule)))?.verdict ?? 'verbatim';
}

/** With their severities, the severest first, then in the order of the verdicts they call for, then of the text; those that are off left out. */
export function findingsOf(told: readonly Told[], rules: RuleSeverities): Finding[] {
  const findings = told.flatMap(({ rule, message, span, fix, isDoubtful }): Finding[] => {
    const usual = rules[rule] ?? usualSeverities[rule];
    if (usual === 'off') return [];
    const severity = isDoubtful ? 'note' : usual;
    return [{ rule, severity, message, span: { from: span.from, to: span.to }, ...(fix && { fix }) }];
  });
  return findings.sort(
    (p, q) =>
      severities.indexOf(p.severity) - severities.indexOf(q.severity) ||
      gravityOf(p.rule) - gravityOf(q.rule) ||
      p.span.from - q.span.from,
  );
}
