import type { Segment } from './alignment.ts';
import type { Attribution } from './attribution.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Passage } from './passage.ts';
import type { SourceSummary } from './result.ts';
import type { Span } from './span.ts';

/**
 * One judgement per quotation. What is done to the words comes before what is said of them: a quotation
 * that is altered and misattributed is `altered`, and both are among its findings.
 */
export const quotationVerdicts = [
  'verbatim',
  'typography',
  'cut',
  'altered',
  'spliced',
  'misattributed',
  'misdated',
  'not-found',
] as const;

export type QuotationVerdict = (typeof quotationVerdicts)[number];

/** What can be found wrong, or worth knowing, about a quotation. Each can be switched in `corpus.json`. */
export const checkRules = [
  'not-found',
  'negation',
  'number',
  'wording',
  'spelling',
  'typography',
  'reordered',
  'added',
  'cut-unmarked',
  'cut-marked',
  'cut-telling',
  'spliced',
  'misattributed',
  'misdated',
  'unclosed',
  'unmarked',
  'misreading',
] as const;

export type CheckRule = (typeof checkRules)[number];

/** Errors and warnings make a check fail; notes do not; what is `off` is not told. */
export const severities = ['error', 'warning', 'note', 'off'] as const;

export type Severity = (typeof severities)[number];

/** How severe each rule is; rules that are absent have their usual severity. */
export type RuleSeverities = Readonly<Partial<Record<CheckRule, Severity>>>;

export interface Finding {
  readonly rule: CheckRule;
  readonly severity: Exclude<Severity, 'off'>;
  /** One sentence for people, without a final full stop; wordings stand in “…”. */
  readonly message: string;
  /** What it is about, in the checked source. */
  readonly span: Span;
  /** Text that makes it right in place of `span`; only where nothing but the quotation's own wording changes. */
  readonly fix?: { readonly span: Span; readonly text: string };
}

/** Where the words of a quotation stand. */
export interface FoundPassage extends Passage {
  /** Who is said to have said them there: in the text itself, its heading, or its front matter. */
  readonly attribution?: Attribution;
  /** Whether they stand there as somebody's own text, or as a quotation again. */
  readonly isQuoted: boolean;
  /**
   * The quotation (or its stretch) and this passage, aligned; `a` is the quotation. The segments of all
   * passages together cover the quotation's parts in order.
   */
  readonly segments: readonly Segment[];
}

/** What an ellipsis left out. */
export interface AuditedOmission {
  /** The ellipsis, in the checked source. */
  readonly span: Span;
  /** What stands for it in the source found; absent where nothing does. */
  readonly left?: Passage;
  readonly words: number;
  readonly sentences: number;
  /** What was among the words: those that turn or limit what is said, as written, each once. */
  readonly telling: readonly {
    readonly kind: 'negation' | 'condition' | 'exception' | 'number';
    readonly word: string;
  }[];
}

/** What became of one quotation. */
export interface QuotationCheck extends Passage {
  /** Its words, as written. */
  readonly quotation: string;
  readonly verdict: QuotationVerdict;
  /** The weightiest first; none for a verbatim quotation that is rightly attributed. */
  readonly findings: readonly Finding[];
  readonly attribution?: Attribution;
  /**
   * Where its words stand: one passage, or one for each piece of a splice in the order of the quotation.
   * Empty where the verdict is `not-found`.
   */
  readonly found: readonly FoundPassage[];
  /** Words between the pieces of a splice, in the source found: one fewer than `found`; negative never. */
  readonly distances?: readonly number[];
  /** Other places where it stands as well, the best first. */
  readonly also: readonly Passage[];
  readonly omissions: readonly AuditedOmission[];
  /** For what was not found: the passage that shares most with it, and how much. */
  readonly nearest?: Passage & { readonly words: number };
}

/** The result of `check`: schema `variorum.check/1`. */
export interface CheckResult {
  readonly schema: 'variorum.check/1';
  readonly engine: string;
  readonly options: { readonly minimumWords: number; readonly rules: RuleSeverities };
  readonly sources: readonly SourceSummary[];
  /** Which of the sources were checked; the others are what they were checked against. */
  readonly checked: readonly string[];
  /** In the order of the checked sources, then of text. */
  readonly checks: readonly QuotationCheck[];
  /** What concerns no single quotation: borrowing without marks, words that look misread. */
  readonly findings: readonly SourceFinding[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exact: boolean;
}

export interface SourceFinding extends Finding {
  readonly source: string;
  readonly place: string;
  /** For borrowing: where the words stand otherwise. */
  readonly found?: Passage;
}
