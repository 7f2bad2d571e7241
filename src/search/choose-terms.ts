import type { Term } from './terms.ts';

/** Terms that are looked up for one quotation: each may be in a file of its own. */
const mostTerms = 12;
/** Words of a stretch: a splice of two sentences has terms of both. */
const wordsInStretch = 12;
const mostStretches = 4;

/**
 * The terms that may tell most, of every stretch of the text as many: the rarest words of a long quotation
 * could all stand in one of its sentences, and the others be from elsewhere.
 */
export function chooseTerms(terms: readonly Term[]): Term[] {
  if (terms.length <= mostTerms) return [...terms];
  const words = Math.max(...terms.map(({ toWord }) => toWord));
  const stretches = Math.max(1, Math.min(mostStretches, Math.floor(words / wordsInStretch)));
  const shares = Array.from({ length: stretches }, (_, stretch) =>
    terms
      .filter(({ fromWord }) => Math.floor((fromWord * stretches) / words) === stretch)
      .sort((p, q) => q.bits - p.bits),
  );
  const chosen: Term[] = [];
  // One of each in turn, so that what a stretch lacks the others may use.
  for (let rank = 0; chosen.length < mostTerms; rank++) {
    for (const share of shares) {
      const term = share[rank];
      if (term !== undefined && chosen.length < mostTerms) chosen.push(term);
    }
  }
  return chosen;
}
