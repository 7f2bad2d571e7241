/**
 * Which of several places a quotation is told to stand in. An author's own text before a copy of it in
 * somebody's quotation, as long as it is plainly the same passage: a misquotation that was copied from
 * another misquotation agrees with that word for word, and is wrong all the same. Then the better
 * wording, the earlier date, and the order of the sources.
 */
import { type AttributedQuotation, countWhile, type DateInterval, type Span } from '../model/index.ts';
import type { Library } from './library.ts';
import type { Placement } from './placement.ts';

/** Part of a quotation's words that may differ where its own text is still plainly the same passage. */
const plainlySame = 0.25;

export interface RankOptions {
  readonly quotations: readonly (readonly AttributedQuotation[])[];
  /** Whether the words of a placement are given to the same person as the quotation; ties go to one that is. */
  readonly isAgreed: (placement: Placement) => boolean;
  /** When the words at a span of a text were written, as far as it is known. */
  readonly dateAt: (text: number, span: Span) => DateInterval | undefined;
}

export function rankPlacements(
  library: Library,
  placements: readonly Placement[],
  { quotations, isAgreed, dateAt }: RankOptions,
): Placement[] {
  const ranked = placements.map((placement, index) => {
    const { text, passage } = placement.passages[0]!;
    const isOwn = placement.passages.every(
      (one) => quotedBy(quotations[one.text]!, one.passage) === undefined,
    );
    const isSame = isPlainlySame(placement);
    return {
      placement,
      index,
      isAuthority: isOwn && isSame ? 0 : 1,
      isAgreed: isAgreed(placement) ? 0 : 1,
      isOwn: isOwn ? 0 : 1,
      date: dateAt(text, passage)?.notBefore ?? undated,
      at: library.starts[text]! + passage.from,
      text,
    };
  });
  ranked.sort(
    (p, q) =>
      p.isAuthority - q.isAuthority ||
      p.placement.loss - q.placement.loss ||
      p.isAgreed - q.isAgreed ||
      p.isOwn - q.isOwn ||
      (p.date < q.date ? -1 : p.date > q.date ? 1 : 0) ||
      p.text - q.text ||
      p.at - q.at ||
      p.index - q.index,
  );
  return ranked.map(({ placement }) => placement);
}

/** Whether so few words differ that it is the same passage. */
export function isPlainlySame({ loss, words }: Placement): boolean {
  return loss <= plainlySame * words;
}

/** Sorts after every date. */
const undated = '~';

/** The innermost quotation in marks, or block quotation, that holds a span; documents are own text. */
export function quotedBy(
  quotations: readonly AttributedQuotation[],
  span: Span,
): AttributedQuotation | undefined {
  return holdingAll(quotations, span).find(({ type }) => type !== 'document');
}

/** The quotations and documents that hold a span, the innermost first. */
export function holdingAll(quotations: readonly AttributedQuotation[], span: Span): AttributedQuotation[] {
  const begun = countWhile(quotations.length, (index) => quotations[index]!.from <= span.from);
  const holding: AttributedQuotation[] = [];
  // Whatever holds the span and began before the last to begin holds that one too.
  for (let at = begun - 1; at >= 0; at = quotations[at]!.within ?? -1) {
    if (quotations[at]!.to + longestStop >= span.to) holding.push(quotations[at]!);
  }
  return holding;
}

/** Code units of the stop with which a passage ends, and which may stand outside the marks. */
const longestStop = 8;
