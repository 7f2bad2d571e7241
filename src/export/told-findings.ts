/** What a check found, as a reader meets it: in the order of the texts, each finding with what it is about. */
import type {
  Attribution,
  CheckResult,
  Finding,
  FoundPassage,
  Passage,
  QuotationCheck,
  Span,
} from '../model/index.ts';

/** A finding of a source, with the quotation that it is about if it is about one. */
export interface ToldFinding {
  readonly finding: Finding;
  /** Id of the checked source. */
  readonly source: string;
  readonly place: string;
  readonly check?: QuotationCheck;
  /** Where words stand otherwise, for findings about no quotation. */
  readonly found?: Passage;
}

/** All findings, in the order of the checked sources, then of text, then of weight. */
export function toldFindings({ checked, checks, findings }: CheckResult): ToldFinding[] {
  const rank = new Map(checked.map((id, index) => [id, index]));
  const told: ToldFinding[] = [
    ...checks.flatMap((check) =>
      check.findings.map((finding) => ({ finding, source: check.source, place: check.place, check })),
    ),
    ...findings.map((finding) => ({
      finding,
      source: finding.source,
      place: finding.place,
      ...(finding.found && { found: finding.found }),
    })),
  ];
  const rankOf = ({ source }: ToldFinding): number => rank.get(source) ?? checked.length;
  return told.sort((p, q) => rankOf(p) - rankOf(q) || p.finding.span.from - q.finding.span.from);
}

/** Ids of the sources in whose files a reader is sent to places; with `showsAll` also for what is right. */
export function namedInCheck(result: CheckResult, { showsAll }: { readonly showsAll: boolean }): Set<string> {
  const named = new Set(result.checked);
  for (const told of toldFindings(result)) {
    for (const { passage } of counterpartsOf(told)) named.add(passage.source);
  }
  for (const { found, also, nearest } of showsAll ? result.checks : []) {
    for (const { source } of [...found, ...also, ...(nearest ? [nearest] : [])]) named.add(source);
  }
  return named;
}

/** A passage that a finding is to be held against. */
export interface Counterpart {
  /** What the passage is to the finding, in a word or two. */
  readonly label: string;
  readonly passage: Passage;
  /** The words in it that matter; empty between two words where something is missing. */
  readonly focus: Span;
  readonly attribution?: Attribution;
}

/** The passages that show what a finding says: where the words stand, what was left out, what is nearest. */
export function counterpartsOf({ finding, check, found }: ToldFinding): Counterpart[] {
  if (check === undefined) return found === undefined ? [] : [whole('stands in', found)];
  if (finding.rule === 'not-found') {
    return check.nearest === undefined ? [] : [whole('nearest', check.nearest)];
  }
  if (finding.rule === 'spliced') return check.found.map((piece) => whole('from', piece));
  const left = finding.rule.startsWith('cut-') ? leftOut(check, finding.span) : undefined;
  if (left !== undefined) return [whole('left out', left)];
  const piece = check.found.find((passage) => touched(passage, finding.span).length > 0) ?? check.found[0];
  if (piece === undefined) return [];
  const said = finding.rule === 'misattributed' || finding.rule === 'misdated';
  const focus = said ? attributionSpan(piece, finding.rule) : focusIn(piece, finding.span);
  return [{ ...whole('source', piece), focus }];
}

function whole(label: string, passage: Passage & { readonly attribution?: Attribution }): Counterpart {
  const { source, place, from, to, attribution } = passage;
  const found = { label, passage: { source, place, from, to }, focus: { from, to } };
  return attribution === undefined ? found : { ...found, attribution };
}

function leftOut({ omissions }: QuotationCheck, span: Span): Passage | undefined {
  return omissions.find((omission) => omission.span.from <= span.to && omission.span.to >= span.from)?.left;
}

/** Changes in or beside the span. */
function touched({ segments }: FoundPassage, { from, to }: Span): FoundPassage['segments'] {
  return segments.filter(({ type, a }) => type === 'change' && a.from <= to && a.to >= from);
}

/** The words that stand in the source where the quotation has those of the span. */
function focusIn(passage: FoundPassage, span: Span): Span {
  const changes = touched(passage, span);
  const inside = changes.filter(({ a }) => a.from >= span.from && a.to <= span.to);
  const told = inside.length > 0 ? inside : changes;
  if (told.length === 0) return { from: passage.from, to: passage.to };
  return {
    from: Math.min(...told.map(({ b }) => b.from)),
    to: Math.max(...told.map(({ b }) => b.to)),
  };
}

/** The words that say there whose the passage is, or when it was said; else the passage. */
function attributionSpan({ attribution, from, to }: FoundPassage, rule: Finding['rule']): Span {
  const date = attribution?.date?.span ?? attribution?.work?.date?.span;
  const name = attribution?.name?.span ?? attribution?.work?.span;
  return (rule === 'misdated' ? date : name) ?? attribution?.span ?? { from, to };
}
