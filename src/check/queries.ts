/**
 * Which quotations of a text are checked, and as what: runs of words that stand together, parted where
 * words were left out and where a paragraph ends.
 *
 *   "It is a history … one-sided.... But here …"  →  [It is a history … one-sided] [But here …]
 *
 * A *fragment* is the unit of looking up: within one, words are expected to stand side by side; what
 * stands for the mark between two is looked at afterwards (`audit-omissions.ts`).
 */
import type { AttributedQuotation, Span } from '../model/index.ts';
import { firstAtOrAfter } from '../text/index.ts';
import type { Library, Range } from './library.ts';

export interface Fragment extends Range {
  /** Index of the paragraph of the quotation it stands in. */
  readonly part: number;
  /** The mark of an omission after which it stands, index in `quotation.omissions`; absent where none stands. */
  readonly omission?: number;
}

export interface Query extends Range {
  readonly text: number;
  /** Index among the quotations of its text. */
  readonly index: number;
  /** What is looked up: all of it, but of one that is never closed only the beginning. */
  readonly quotation: AttributedQuotation;
  /** As `attributeQuotations` gives it. */
  readonly whole: AttributedQuotation;
  readonly fragments: readonly Fragment[];
  /** Positions in which it is not looked for: itself, with the quotation that holds it. */
  readonly own: Range;
}

/** The quotations of one text that have so many words; documents of a collection are sources, not quotations. */
export function collectQueries(
  library: Library,
  text: number,
  quotations: readonly AttributedQuotation[],
  minimumWords: number,
): Query[] {
  return quotations.flatMap((whole, index): Query[] => {
    if (whole.type === 'document' || whole.words < minimumWords || introduces(quotations, index)) return [];
    const query = queryOf(library, text, index, whole, outermost(quotations, whole));
    if (query.to - query.from < minimumWords) return [];
    return [whole.isClosed ? query : endingAt(library, query, query.from + mostUnclosed)];
  });
}

/** Whether a block quotation is mostly a quotation in marks with words before it: "As he wrote: “…”". */
function introduces(quotations: readonly AttributedQuotation[], index: number): boolean {
  const { type, from, words } = quotations[index]!;
  const inner = quotations[index + 1];
  return type === 'block' && inner?.within === index && inner.from > from + 1 && inner.words * 2 > words;
}

/**
 * Words that are looked up of a quotation that is never closed. Nobody knows where it ends; of a stray
 * mark at the beginning of a chapter, the chapter is no quotation.
 */
const mostUnclosed = 400;

function queryOf(
  library: Library,
  text: number,
  index: number,
  whole: AttributedQuotation,
  holder: AttributedQuotation,
): Query {
  const range = rangeOf(library, text, whole);
  const own = rangeOf(library, text, holder);
  return {
    text,
    index,
    quotation: whole,
    whole,
    ...range,
    own,
    fragments: fragmentsOf(library, text, whole),
  };
}

/** The same query without the words from a position on. */
export function endingAt(library: Library, query: Query, position: number): Query {
  if (position >= query.to) return query;
  const { quotation, text } = query;
  const { tokens } = library.texts[text]!;
  const last = position - 1 - library.starts[text]!;
  // With the stop after its last word, as far as it stands directly after it.
  const to = Math.min(tokens.to[last]! + 1, tokens.from[last + 1] ?? quotation.to, quotation.to);
  const parts = quotation.parts
    .filter((part) => part.from < to)
    .map((part) => ({ from: part.from, to: Math.min(part.to, to) }));
  const cut = {
    ...quotation,
    to,
    parts,
    omissions: quotation.omissions.filter((span) => span.to <= to),
    insertions: quotation.insertions.filter((span) => span.to <= to),
    words: position - query.from,
  };
  return { ...query, to: position, quotation: cut, fragments: fragmentsOf(library, text, cut) };
}

/** The outermost quotation that holds this one; documents aside, and what is never closed. */
export function outermost(
  quotations: readonly AttributedQuotation[],
  quotation: AttributedQuotation,
): AttributedQuotation {
  let holder = quotation;
  for (let within = quotation.within; within !== undefined; within = holder.within) {
    const next = quotations[within];
    if (next === undefined || next.type === 'document' || !next.isClosed) break;
    holder = next;
  }
  return holder;
}

/** Whether a range lies between two positions: what stands on both sides of a quotation is no passage that holds it. */
export function isAcross({ from, to }: Range, first: number, second: number): boolean {
  return Math.min(first, second) < from && Math.max(first, second) >= to;
}

export function rangeOf({ texts, starts }: Library, text: number, span: Span): Range {
  const { tokens } = texts[text]!;
  return {
    from: starts[text]! + firstAtOrAfter(tokens.from, span.from),
    to: starts[text]! + firstAtOrAfter(tokens.from, span.to),
  };
}

function fragmentsOf(library: Library, text: number, quotation: AttributedQuotation): Fragment[] {
  const fragments: Fragment[] = [];
  let omission: number | undefined;
  for (const { from, to, part, after } of stretchesOf(quotation)) {
    omission = after ?? omission;
    const range = rangeOf(library, text, { from, to });
    if (range.from >= range.to) continue;
    fragments.push({ ...range, part, ...(omission !== undefined && { omission }) });
    omission = undefined;
  }
  return fragments;
}

interface Stretch extends Span {
  readonly part: number;
  /** The omission it follows directly. */
  readonly after?: number;
}

/** The paragraphs of a quotation, cut at its omissions. */
function stretchesOf({ parts, omissions }: AttributedQuotation): Stretch[] {
  const stretches: Stretch[] = [];
  let next = 0;
  let after: number | undefined;
  for (const [part, { from, to }] of parts.entries()) {
    let at = from;
    for (; next < omissions.length && omissions[next]!.from < to; next++) {
      const omission = omissions[next]!;
      stretches.push({
        from: at,
        to: Math.max(at, omission.from),
        part,
        ...(after !== undefined && { after }),
      });
      at = Math.max(at, omission.to);
      after = next;
    }
    stretches.push({ from: at, to: Math.max(at, to), part, ...(after !== undefined && { after }) });
    after = undefined;
  }
  return stretches;
}
