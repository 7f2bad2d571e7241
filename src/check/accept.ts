/**
 * Whether a place is the place of a quotation. Word for word, however common the words; or with enough in
 * common that chance is out of the question, and enough of the quotation. Inventions share words with
 * every long text, but in many places, and few of those that tell something.
 */
import type { Passage } from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import type { Piece } from './chain-runs.ts';
import { bitsOfPlace, type Library, spanOfWords, textAt } from './library.ts';
import type { Placement } from './placement.ts';
import { type Query, rangeOf } from './queries.ts';

/** Part of a quotation's words that a passage must share with it, of few words more, and of what they tell. */
const leastShare = 0.5;
const leastShareOfShort = 0.6;
const shortQuotation = 12;
/** Part of its words that the pieces of a splice must have: of what is less, anything can be pieced together. */
const leastSpliced = 0.8;
/** Words that may differ for each word of the quotation. */
const mostLoss = 0.7;
/** Bits by which what is shared must exceed what chance would give in so many places. */
const leastMargin = 10;
/** How much longer a passage may be than a quotation that it shares only single words with. */
const longestLoose = 1.5;

/** Of a place found by runs of equal words. */
export function isFound(
  library: Library,
  query: Query,
  placement: Placement,
  { bits, upTo, author }: Weight,
): boolean {
  const { passages, loss, words } = placement;
  const all = wordsOf(library, query);
  if (passages.length === 1 && loss < 1 && words >= all) return true;
  if (words < (all <= shortQuotation ? leastShareOfShort : leastShare) * all) return false;
  if (loss > mostLoss * all || (passages.length > 1 && words < leastSpliced * all)) return false;
  return (
    bits >= bitsNeededAt(library, all, placement, author) &&
    shared(library, query, placement, upTo) >= leastShare * upTo.at(-1)!
  );
}

/** Of a neighbourhood in which a quotation was not found, but with which it was compared all the same. */
export function isFoundLoosely(
  library: Library,
  query: Query,
  placement: Placement,
  { upTo, author }: Omit<Weight, 'bits'>,
): boolean {
  const all = wordsOf(library, query);
  const [passage] = placement.passages;
  const least = all <= shortQuotation ? leastShareOfShort : leastShare;
  if (passage === undefined || placement.words < least * all) return false;
  if (passage.t.to - passage.t.from > longestLoose * all) return false;
  const bits = shared(library, query, placement, upTo);
  return bits >= bitsNeededAt(library, all, placement, author) && bits >= leastShare * upTo.at(-1)!;
}

/** How a cover weighs: what its words tell, less what the gaps between them cost; and what each word tells. */
export interface Weight {
  readonly bits: number;
  readonly upTo: Float64Array;
  readonly author: Authorship;
}

/** Whether the one to whom the quotation is given is named for the place: nobody may be named on either side. */
export type Authorship = 'named' | 'other' | 'unknown';

/**
 * What no chance gives in the places that come into question. Who names an author asks about that author's
 * texts: there a loose copy is one, and in another's a formula that both use is none.
 */
function bitsNeededAt(library: Library, words: number, { passages }: Placement, author: Authorship): number {
  const { count } = library.texts[passages[0]!.text]!.tokens;
  if (author === 'named') return Math.log2(Math.max(2, count)) + Math.log2(words);
  return bitsNeeded(library, words) + (author === 'other' ? marginOfOthers : 0);
}

/** Bits more that must agree with the text of somebody else. */
const marginOfOthers = 6;

/** Words of the quotation, without what it has in brackets. */
function wordsOf(library: Library, { quotation, fragments, text }: Query): number {
  const inBrackets = quotation.insertions.reduce((sum, span) => {
    const { from, to } = rangeOf(library, text, span);
    return sum + to - from;
  }, 0);
  return fragments.reduce((sum, { from, to }) => sum + to - from, 0) - inBrackets;
}

/** What the words tell that have an equal word there. */
function shared(
  { starts }: Library,
  { text, from }: Query,
  { passages }: Placement,
  upTo: Float64Array,
): number {
  const runs = passages.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.runs));
  return runs.reduce((sum, { type, fromTokenA, count }) => {
    const at = starts[text]! + fromTokenA - from;
    return type === 'same' ? sum + upTo[at + count]! - upTo[at]! : sum;
  }, 0);
}

/** What no chance gives to so many words in so many places. */
function bitsNeeded(library: Library, words: number): number {
  return bitsOfPlace(library) + Math.log2(words) + leastMargin;
}

/** The passage that shares most with a quotation that is not found, if it shares enough to be worth a look. */
export function nearestOf(
  library: Library,
  query: Query,
  piece: Piece | undefined,
): (Passage & { readonly words: number }) | undefined {
  if (piece === undefined) return undefined;
  const all = query.to - query.from;
  const words = piece.runs.reduce((sum, { count }) => sum + (count > 1 ? count : 0), 0);
  if (Math.max(...piece.runs.map(({ count }) => count)) < leastNear) return undefined;
  const isMuch =
    words >= all * muchShared &&
    (words >= enoughWords || words >= all * mostShared) &&
    piece.bits >= leastNearBits;
  const isTelling = words >= all * leastShared && piece.bits >= bitsNeeded(library, all);
  if (!isMuch && !isTelling) return undefined;
  const together = piece.runs.filter(({ count }) => count > 1);
  const [first, last] = [together[0]!, together.at(-1)!];
  const text = textAt(library, first.t);
  const span = spanOfWords(library, text, { from: first.t, to: last.t + last.count });
  const { source } = library.texts[text]!;
  return { source: source.id, ...span, place: placeOf(source, span), words };
}

/**
 * Words in a row; and part of all words that is worth a look whatever they tell (a third if they are five, else
 * half), and if they tell something.
 */
const leastNear = 3;
/** Bits: "is the reason" has 15. */
const leastNearBits = 22;
const enoughWords = 5;
const muchShared = 1 / 3;
const mostShared = 1 / 2;
const leastShared = 1 / 6;
