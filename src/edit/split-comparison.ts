/**
 * The pages of a pair of places that is too long for one page. Each has whole rows of one part or of several,
 * and is a comparison of the same two places; which of how many it is, it says itself.
 */
import type { Source } from '../model/index.ts';
import type { ComparisonPage, ComparisonPart, QuotedPassage } from '../store/index.ts';
import { type BothSources, loadOf, sectionPart, splitRows } from './section-part.ts';

/** The comparison itself where it fits on one page. */
export function splitComparison(
  comparison: ComparisonPage,
  sourceOf: (id: string) => Source,
): ComparisonPage[] {
  const sources = { a: sourceOf(comparison.a.source), b: sourceOf(comparison.b.source) };
  const pieces = comparison.parts.flatMap((part) => splitPart(part, sources));
  const pages: ComparisonPart[][] = [[]];
  let onPage = 0;
  for (const piece of pieces) {
    const load = piece.rows.reduce((sum, row) => sum + loadOf(row, sources), 0);
    if (onPage > 0 && onPage + load > 1) {
      pages.push([]);
      onPage = 0;
    }
    pages.at(-1)!.push(piece);
    onPage += load;
  }
  if (pages.length === 1) return [comparison];
  return pages.map((parts, index) => ({
    ...comparison,
    parts,
    page: { number: index + 1, of: pages.length },
  }));
}

function splitPart(part: ComparisonPart, sources: BothSources): ComparisonPart[] {
  const pages = splitRows(part.rows, sources);
  if (pages.length === 1) return [part];
  return pages.map((rows, index) => {
    const { elsewhere: _, ...piece } = sectionPart(rows, sources, { elsewhere: [], isExact: part.exact });
    const ends = { isFirst: index === 0, isLast: index === pages.length - 1 };
    return {
      ...piece,
      parallel: part.parallel,
      a: inContext(piece.a, part.a, ends),
      b: inContext(piece.b, part.b, ends),
    };
  });
}

/** What introduces the passage stands before its first piece, what follows it after the last. */
function inContext(
  piece: QuotedPassage,
  { before, heading, after, isUnclosed }: QuotedPassage,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): QuotedPassage {
  return {
    ...piece,
    ...(isFirst && { before, ...(heading !== undefined && { heading }) }),
    ...(isLast && { after, ...(isUnclosed && { isUnclosed }) }),
  };
}
