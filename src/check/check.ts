/**
 * What became of each quotation of the checked texts, and what else is to be said of them.
 *
 *   lay out      all texts end to end, with what each word tells
 *   collect      the quotations to be checked
 *   index        where their words stand
 *   locate       each: where it stands, word by word
 *   judge        each: words, omissions, places, attribution; one verdict
 *   look further borrowing without marks, words that look misread
 */
import { type WordCounter, wordCounter } from '../classify/index.ts';
import {
  type Budget,
  type CheckRule,
  type DeclaredPerson,
  type Passage,
  type QuotationCheck,
  type RuleSeverities,
  type SourceFinding,
  type Span,
  usualSeverities,
} from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import { findUnmarked } from './find-unmarked.ts';
import { judgeQuotation } from './judge-quotation.ts';
import { type Library, layOutLibrary } from './library.ts';
import { type CheckedTexts, type Engine, type LocatedQuotations, lookUp } from './look-up.ts';
import { collectQueries } from './queries.ts';
import { indexSeeds } from './seed-index.ts';
import { type Suspicion, suspectMisreadings } from './suspect-misreadings.ts';
import { findingsOf } from './verdict.ts';

export interface CheckOptions {
  /** Ids of the sources whose quotations are checked. */
  readonly checked: readonly string[];
  readonly minimumWords: number;
  readonly rules: RuleSeverities;
  readonly people: readonly DeclaredPerson[];
  readonly budget: Budget;
  /** Told how many quotations of how many are done. */
  readonly report: (done: number, total: number) => void;
}

export interface Checks {
  readonly checks: readonly QuotationCheck[];
  readonly findings: readonly SourceFinding[];
  /** Quotations that were not looked up because the budget had ended. */
  readonly unsearched: number;
  readonly isExact: boolean;
}

/** Checks in the order of the texts, then of the quotations. */
export function checkTexts(checked: CheckedTexts, options: CheckOptions): Checks {
  const library = layOutLibrary(checked.texts, checked.vocabulary);
  const chosen = checked.texts.flatMap(({ source }, text) =>
    options.checked.includes(source.id) ? [text] : [],
  );
  const queries = chosen.flatMap((text) =>
    collectQueries(library, text, checked.quotations[text]!, options.minimumWords),
  );
  const engine: Engine = {
    ...checked,
    library,
    seeds: indexSeeds(library, queries),
    tools: { counterOf: counters(checked), budget: options.budget },
    budget: options.budget,
    people: options.people,
    unsearched: { count: 0 },
  };
  const located: LocatedQuotations = new Map();
  let isExact = true;
  const checks = queries.flatMap((query, done): QuotationCheck[] => {
    options.report(done, queries.length);
    const found = lookUp(engine, query, located);
    if (found === undefined) return [];
    isExact &&= found.located.isExact;
    return [judgeQuotation(library, found.query, found.located, { ...checked, ...options })];
  });
  return {
    checks,
    findings: lookFurther(engine, chosen, options),
    unsearched: engine.unsearched.count,
    isExact: isExact && engine.unsearched.count === 0,
  };
}

/** What concerns no single quotation, in the order of the texts. */
function lookFurther(engine: Engine, checked: readonly number[], { rules }: CheckOptions): SourceFinding[] {
  const { library, quotations, people } = engine;
  const told: (Suspicion & { readonly found?: Passage })[] = [
    ...(isOff(rules, 'unmarked') ? [] : findUnmarked(library, { checked, quotations, people })),
    ...(isOff(rules, 'misreading') ? [] : suspectMisreadings(library, checked)),
  ];
  return told
    .flatMap(({ text, told: one, found }) =>
      findingsOf([one], rules).map((finding) => ({
        text,
        finding: { ...finding, ...placed(library, text, finding.span), ...(found && { found }) },
      })),
    )
    .sort((p, q) => p.text - q.text || p.finding.span.from - q.finding.span.from)
    .map(({ finding }) => finding);
}

function isOff(rules: RuleSeverities, rule: CheckRule): boolean {
  return (rules[rule] ?? usualSeverities[rule]) === 'off';
}

function placed(
  { texts }: Library,
  text: number,
  span: Span,
): { readonly source: string; readonly place: string } {
  const { source } = texts[text]!;
  return { source: source.id, place: placeOf(source, span) };
}

/** One counter of words for each text, made when it is first asked for. */
function counters({ texts, vocabulary }: CheckedTexts): (text: number) => WordCounter {
  const made = new Map<number, WordCounter>();
  return (text) => {
    const counter = made.get(text) ?? wordCounter(texts[text]!.tokens, vocabulary);
    made.set(text, counter);
    return counter;
  };
}
