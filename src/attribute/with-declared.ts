import {
  type AttributedQuotation,
  type DeclaredQuotation,
  overlapLength,
  type Source,
} from '../model/index.ts';

/**
 * Puts what an editor states of a quotation in the place of what was found: part by part, since an editor who
 * corrects a date does not deny the name. A statement is about the quotation that it overlaps most; of two
 * that it covers alike, the inner.
 */
export function withDeclared(
  source: Source,
  quotations: AttributedQuotation[],
  declared: readonly DeclaredQuotation[],
): AttributedQuotation[] {
  const found = [...quotations];
  for (const statement of declared) {
    if (statement.source !== source.id || statement.attribution === undefined) continue;
    const index = indexOfStatement(found, statement);
    const quotation = found[index];
    if (quotation === undefined) continue;
    found[index] = {
      ...quotation,
      attribution: { ...quotation.attribution, ...statement.attribution, origin: 'corpus' },
    };
  }
  return found;
}

/** Index of the quotation that a statement is about; -1 where it meets none. */
function indexOfStatement(quotations: readonly AttributedQuotation[], statement: DeclaredQuotation): number {
  let best = -1;
  let bestShare = 0;
  quotations.forEach((quotation, index) => {
    const shared = overlapLength(quotation, statement);
    const all = quotation.to - quotation.from + statement.to - statement.from - shared;
    const share = all === 0 ? 0 : shared / all;
    if (share > 0 && share >= bestShare) [best, bestShare] = [index, share];
  });
  return best;
}
