import { type CheckRequest, checkSources } from '../../src/check-sources.ts';
import type { CheckResult, QuotationCheck, Source } from '../../src/model/index.ts';
import { prose } from '../helpers/prose.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Sentences of other words before and after, so that a passage has somewhere to be lost in. */
const before = prose(1, 20);
const after = prose(2, 20);

/** A source whose words are English, between paragraphs that are not. */
export function library(text: string, id = 'library'): Source {
  return { ...sourceFrom(`${before}\n\n${text}\n\n${after}`, id), language: 'en' };
}

export function article(text: string, id = 'article'): Source {
  return { ...sourceFrom(text, id), language: 'en' };
}

export function checked(
  text: string,
  sources: readonly Source[],
  request: Partial<CheckRequest> = {},
): CheckResult {
  const own = article(text);
  return checkSources([own, ...sources], { checked: [own.id], ...request });
}

/** The check of the one quotation of a sentence. */
export function checkOf(
  text: string,
  sources: readonly Source[],
  request?: Partial<CheckRequest>,
): QuotationCheck {
  const { checks } = checked(text, sources, request);
  if (checks.length !== 1) throw new Error(`Expected one quotation, got ${checks.length}`);
  return checks[0]!;
}

/** "altered: wording “old” stands for “grey”". */
export function judged(text: string, sources: readonly Source[]): string {
  const { verdict, findings } = checkOf(text, sources);
  return [verdict, ...findings.map(({ rule, message }) => `${rule} ${message}`)].join(' | ');
}

/** Verdict and rules alone: "altered: wording, cut-marked". */
export function rules(text: string, sources: readonly Source[]): string {
  const { verdict, findings } = checkOf(text, sources);
  return findings.length === 0 ? verdict : `${verdict}: ${findings.map(({ rule }) => rule).join(', ')}`;
}
