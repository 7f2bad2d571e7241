/**
 * Finds what whoever quotes has done to a quotation by his own account: ellipses, where he left words out,
 * and brackets, where he put words in.
 */
import type { Span } from '../model/index.ts';

/**
 * "...", "....", ". . .", "…", "* * *", in brackets or without. In brackets nothing else may stand. A run of
 * dots is one ellipsis however long it is, and is tried from its first dot only.
 */
const ellipsis =
  /[[(]\s?(?:\.{2,}|(?:\.\s){1,5}\.|…)\s?[\])]|(?<![.…])(?:(?:\.\s){2,5}\.(?!\.)|\.{2,}|…+)(?:\s?…|\.)*|\*\s?\*\s?\*(?:\s?\*)*/gu;

/** Brackets that hold words; at most so many code units, so that an open bracket costs no more than others. */
const insertion = /\[[^\][\n]{1,300}\]/gu;

export function findOmissions(text: string, parts: readonly Span[]): Span[] {
  return parts.flatMap((part) => spansOf(ellipsis, text, part));
}

/** Brackets with words in them; those that hold an ellipsis alone are omissions. */
export function findInsertions(text: string, parts: readonly Span[]): Span[] {
  return parts
    .flatMap((part) => spansOf(insertion, text, part))
    .filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function spansOf(pattern: RegExp, text: string, { from, to }: Span): Span[] {
  return Array.from(text.slice(from, to).matchAll(pattern), (match) => {
    const start = from + match.index;
    return { from: start, to: start + match[0].length };
  });
}
