import {
  type CheckResult,
  type QuotationVerdict,
  quotationVerdictNames,
  quotationVerdicts,
} from '../model/index.ts';
import { counted } from './counted.ts';
import { toldFindings } from './told-findings.ts';

/** What the check comes to, in a line for stderr: "12 quotations: 7 verbatim, 5 altered; 3 errors, 4 notes". */
export function checkSummary(result: CheckResult): string {
  const { checks, options } = result;
  const verdicts = new Map<QuotationVerdict, number>();
  for (const { verdict } of checks) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const kinds = quotationVerdicts
    .filter((verdict) => verdicts.has(verdict))
    .map((verdict) => `${verdicts.get(verdict)} ${quotationVerdictNames[verdict]}`);
  const quotations =
    checks.length === 0
      ? `No quotation of ${counted(options.minimumWords, 'word', 'words')} or more`
      : `${counted(checks.length, 'quotation', 'quotations')}: ${kinds.join(', ')}`;
  return `${quotations}; ${severitiesInWords(result)}`;
}

function severitiesInWords(result: CheckResult): string {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { finding } of toldFindings(result)) counts[finding.severity]++;
  const parts = [
    counts.error > 0 ? counted(counts.error, 'error', 'errors') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning', 'warnings') : '',
    counts.note > 0 ? counted(counts.note, 'note', 'notes') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing to remark' : parts.join(', ');
}
