/**
 * Finds what whoever quotes has done to a quotation by his own account: ellipses, where he left words out,
 * and brackets, where he put words in.
 */
import { countWhile, type Span } from '../model/index.ts';

/**
 * "...", "....", ". . .", "…", "* * *", in brackets or without. In brackets nothing else may stand. A run of
 * dots is one ellipsis however long it is, and is tried from its first dot only.
 */
const ellipsis =
  /[[(]\s?(?:\.{2,}|(?:\.\s){1,5}\.|…)\s?[\])]|(?<![.…])(?:(?:\.\s){2,5}\.(?!\.)|\.{2,}|\.?…+)(?:\s?…|\.)*|\*\s?\*\s?\*(?:\s?\*)*/gu;

/** Brackets that hold words; at most so many code units, so that an open bracket costs no more than others. */
const insertion = /\[[^\][\n]{1,300}\]/gu;

/** All ellipses of a text, in order. */
export function findOmissions(text: string): Span[] {
  return spansOf(ellipsis, text);
}

/** All brackets of a text with words in them, in order; those that hold an ellipsis alone are omissions. */
export function findInsertions(text: string): Span[] {
  return spansOf(insertion, text).filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

/** Those of the spans, which are in order, that lie within one of the parts of a quotation. */
export function spansWithin(spans: readonly Span[], parts: readonly Span[]): Span[] {
  return parts.flatMap(({ from, to }) => {
    const first = countWhile(spans.length, (index) => spans[index]!.from < from);
    const end = countWhile(spans.length, (index) => spans[index]!.to <= to);
    return spans.slice(first, Math.max(first, end));
  });
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}
