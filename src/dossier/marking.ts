/**
 * By what the words of a passage are known to be somebody's.
 *
 *   He said: “[a trifle, but “a trifle as may acquire a decisive significance.”]”
 *
 * The ends of a passage are those of the words that two texts share, and seldom those of a quotation: it may
 * begin with words that both texts introduce a quotation with, or end inside one. A passage is a quotation's
 * if most of it stands in the quotation; the innermost such quotation says whose the words are, and what of
 * the passage lies outside it is cut off. A quotation that is never closed runs to the end of its paragraph,
 * on and on: it holds a passage only if that begins no farther from the opening mark than it is long.
 */
import {
  type AttributedQuotation,
  countWhile,
  hull,
  overlapLength,
  type QuotationType,
  type Span,
} from '../model/index.ts';

export interface Marking {
  readonly type: QuotationType;
  /** What of the passage is marked. */
  readonly span: Span;
  readonly isClosed: boolean;
  /** Index of the quotation; of several that share the passage, of the one that has most of it. */
  readonly quotation: number;
}

/**
 * The innermost quotation that holds most of a passage, out of all quotations of its text in the order of
 * their beginnings; undefined where none does. Where a tag parts what is said ("…," he said, "…"), the
 * parts count together.
 */
export function markingOf(quotations: readonly AttributedQuotation[], passage: Span): Marking | undefined {
  const middle = (passage.from + passage.to) >> 1;
  const begun = countWhile(quotations.length, (index) => quotations[index]!.from <= middle);
  for (let index = begun - 1; index >= 0; index = quotations[index]!.within ?? -1) {
    const { from, to, type, isClosed } = quotations[index]!;
    if (to <= middle || isLost(quotations[index]!, passage)) continue;
    if (isMost(overlapLength({ from, to }, passage), passage)) {
      return { type, span: shared({ from, to }, passage), isClosed, quotation: index };
    }
  }
  return partedMarking(quotations, passage);
}

/** Half and less is a passage that quotes, not a quotation. */
function isMost(length: number, { from, to }: Span): boolean {
  return length * 2 > to - from;
}

function isLost({ from, isClosed }: AttributedQuotation, passage: Span): boolean {
  return !isClosed && passage.from - from > passage.to - passage.from;
}

function shared(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Quotations beside each other that have most of the passage together. */
function partedMarking(quotations: readonly AttributedQuotation[], passage: Span): Marking | undefined {
  let total = 0;
  let largest: { readonly index: number; readonly length: number } | undefined;
  let span: Span | undefined;
  let isClosed = true;
  let end = passage.from;
  const first = firstThatMayReach(quotations, passage);
  for (let index = first; index < quotations.length; index++) {
    const quotation = quotations[index]!;
    if (quotation.from >= passage.to) break;
    const length = overlapLength(quotation, passage);
    // What stands in one that was counted counts with it; a document is no part of what somebody says.
    if (length === 0 || quotation.from < end || quotation.type === 'document') continue;
    if (isLost(quotation, passage)) continue;
    total += length;
    end = quotation.to;
    isClosed &&= quotation.isClosed;
    span = span === undefined ? shared(quotation, passage) : hull(span, shared(quotation, passage));
    if (largest === undefined || length > largest.length) largest = { index, length };
  }
  if (span === undefined || largest === undefined || !isMost(total, passage)) return undefined;
  return { type: quotations[largest.index]!.type, span, isClosed, quotation: largest.index };
}

/** The outermost quotation of those that hold the passage's beginning, else the first after it. */
function firstThatMayReach(quotations: readonly AttributedQuotation[], { from }: Span): number {
  const begun = countWhile(quotations.length, (index) => quotations[index]!.from <= from);
  let first = begun;
  for (let index = begun - 1; index >= 0; index = quotations[index]!.within ?? -1) {
    if (quotations[index]!.to > from && quotations[index]!.type !== 'document') first = index;
  }
  return first;
}
