/**
 * Is each quotation what its source says?
 *
 *   check      tokenize → attribute → locate → align → classify → judge
 *
 * The quotations of some sources are looked up in all of them, their own included.
 */

import { summarize } from './align-pair.ts';
import { attributeQuotations } from './attribute/index.ts';
import { checkTexts } from './check/index.ts';
import { type Report, tokenizeSources } from './compare.ts';
import {
  type AttributedQuotation,
  type Attribution,
  type Budget,
  type CheckResult,
  createBudget,
  type DeclaredPerson,
  type DeclaredQuotation,
  type Diagnostic,
  engineVersion,
  fewestWordsChecked,
  limits,
  type RuleSeverities,
  type Source,
} from './model/index.ts';

export interface CheckRequest {
  /** Ids of the sources whose quotations are checked; all are what they are checked against. */
  readonly checked: readonly string[];
  /** Quotations of fewer words are left alone; five by default. */
  readonly minimumWords?: number;
  readonly rules?: RuleSeverities;
  readonly people?: readonly DeclaredPerson[];
  /** What an editor states about quotations of these sources. */
  readonly declared?: readonly DeclaredQuotation[];
  /** Quotations of sources that were attributed before, by the id of the source. */
  readonly attributed?: ReadonlyMap<string, readonly AttributedQuotation[]>;
}

/**
 * A verdict on every quotation of the checked sources, in their order, then of text. Work beyond the
 * budget leaves places unsearched or alignments coarse, and `exact` false.
 */
export function checkSources(
  sources: readonly Source[],
  request: CheckRequest,
  budget: Budget = createBudget(limits.stepsPerCommand),
  report: Report = () => undefined,
): CheckResult {
  const tokenized = tokenizeSources(sources, report);
  const { texts } = tokenized;
  const quotations = texts.map(
    ({ source, quotations: found }) =>
      request.attributed?.get(source.id) ?? attributeQuotations(source, found, request.declared),
  );
  const minimumWords = request.minimumWords ?? fewestWordsChecked;
  const rules = request.rules ?? {};
  const { checks, findings, unsearched, isExact } = checkTexts(
    { ...tokenized, quotations },
    {
      checked: request.checked,
      minimumWords,
      rules,
      people: request.people ?? [],
      budget,
      report: (done, total) => report({ stage: 'check', done, total }),
    },
  );
  return {
    schema: 'variorum.check/1',
    engine: engineVersion,
    options: { minimumWords, rules },
    sources: texts.map(summarize),
    checked: sources.flatMap(({ id }) => (request.checked.includes(id) ? [id] : [])),
    checks,
    findings,
    diagnostics: [
      ...sources.flatMap((source) => source.diagnostics),
      ...(unsearched === 0 ? [] : [unsearchedDiagnostic(request.checked[0] ?? '', unsearched)]),
    ],
    exact: isExact && budget.spent <= budget.limit,
  };
}

function unsearchedDiagnostic(source: string, count: number): Diagnostic {
  const message = `The limit of work was reached: ${count} quotations were not looked up, and nothing is said of them`;
  return { code: 'check.capped', message, source, severity: 'warning' };
}

export interface QuoteRequest extends Omit<CheckRequest, 'checked'> {
  /** Who is said to have said it, where and when. */
  readonly attribution?: Attribution;
}

/** The id of the source that a pasted wording becomes. */
export const pastedQuote = 'quote';

/**
 * The verdict on one wording, however short: a source of its own, `quote`, that is one block quotation.
 */
export function checkQuote(
  wording: string,
  sources: readonly Source[],
  request: QuoteRequest = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
): CheckResult {
  const { attribution, declared = [], ...rest } = request;
  const source = quoteSource(wording, sources);
  const whole = { source: source.id, place: 'q1', from: 0, to: source.text.length };
  return checkSources(
    [source, ...sources],
    {
      ...rest,
      checked: [source.id],
      declared: [...declared, ...(attribution === undefined ? [] : [{ ...whole, attribution }])],
    },
    budget,
  );
}

function quoteSource(wording: string, sources: readonly Source[]): Source {
  let id = pastedQuote;
  for (let count = 2; sources.some((source) => source.id === id); count++) id = `${pastedQuote}-${count}`;
  const text = withoutMarks(wording);
  return {
    id,
    siglum: 'Q',
    title: 'Quotation',
    authors: [],
    language: sources[0]?.language ?? 'und',
    origin: { file: id, sha256: '', mediaType: 'text/plain', bytes: 0 },
    text,
    blocks: [
      { type: 'quotation', place: 'q1', depth: 0, parent: -1, line: 1, column: 1, from: 0, to: text.length },
    ],
    diagnostics: [],
  };
}

/** Whoever pastes a quotation often pastes the marks around it. */
function withoutMarks(wording: string): string {
  const trimmed = wording.trim();
  return inMarks.exec(trimmed)?.[1] ?? trimmed;
}

const inMarks = /^["“„«»”‘'](.*)["”“»«’']$/su;
