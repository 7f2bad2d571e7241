/** From a family's passages to the occurrences of what is said in them. */
import { attributionAt, intervalOf } from '../attribute/index.ts';
import type {
  AttributedQuotation,
  Attribution,
  DateInterval,
  Family,
  Occurrence,
  Source,
  Span,
} from '../model/index.ts';
import { contextOf, innermostBlock, placeOf } from '../text/index.ts';
import { compareDates } from './dates.ts';
import { type Marking, markingOf } from './marking.ts';

/** A text with its quotations, in the order of their beginnings; `within` counts in them. */
export interface QuotingText {
  readonly source: Source;
  readonly quotations: readonly AttributedQuotation[];
}

/** An occurrence before its wording is compared with others. */
export type FoundOccurrence = Omit<Occurrence, 'wording'>;

/**
 * The occurrences of a family's saying in the order of their dates, those without one last, then in that of
 * the corpus; undefined where the family is no saying: nothing marks its words as somebody's, or all its
 * passages are one utterance that repeats itself.
 */
export function findOccurrences(
  { passages }: Pick<Family, 'passages'>,
  textOf: ReadonlyMap<string, QuotingText>,
): FoundOccurrence[] | undefined {
  const found = new Map<string, { readonly occurrence: FoundOccurrence; readonly utterance: string }>();
  for (const passage of passages) {
    const text = textOf.get(passage.source)!;
    const marking = markingOf(text.quotations, passage);
    if (marking === undefined && isHeading(text.source, passage)) continue;
    const occurrence = occurrenceAt(text, marking?.span ?? passage, marking);
    const utterance = `${passage.source} ${marking?.quotation ?? 'own'}`;
    // Two passages of a family may be parts of one quotation, of which the same part is left.
    found.set(`${passage.source} ${occurrence.from} ${occurrence.to}`, { occurrence, utterance });
  }
  const all = [...found.values()];
  const quoted = all.filter(({ occurrence }) => occurrence.quoted !== 'own').length;
  const utterances = new Set(all.map(({ utterance }) => utterance)).size;
  if (quoted === 0 || quoted < all.length * leastQuoted || utterances < 2) return undefined;
  return all.map(({ occurrence }) => occurrence).sort((p, q) => compareDates(p.date, q.date));
}

/**
 * The share of occurrences that must be marked: where 3 of 351 have marks ("for the fiscal year ending on the
 * 30th of June" in the addresses of American presidents) it is a formula that somebody happened to quote.
 */
const leastQuoted = 1 / 8;

/** A heading tells what stands under it; it says nothing itself. */
function isHeading({ blocks }: Source, { from, to }: Span): boolean {
  return blocks[innermostBlock(blocks, (from + to) >> 1)]?.type === 'heading';
}

function occurrenceAt(
  { source, quotations }: QuotingText,
  span: Span,
  marking: Marking | undefined,
): FoundOccurrence {
  const quotation = marking && quotations[marking.quotation];
  const holder = quotation ? holderOf(quotations, quotation) : undefined;
  const attribution = quotation ? quotation.attribution : attributionAt(source, quotations, span);
  const quotedBy = quotation && (holder?.attribution ?? attributionAt(source, [], span));
  const date = dateOf(source, quotations, quotation);
  return {
    source: source.id,
    place: placeOf(source, span),
    from: span.from,
    to: span.to,
    text: source.text.slice(span.from, span.to),
    quoted: marking?.type ?? 'own',
    isClosed: marking?.isClosed ?? true,
    ...(attribution && { attribution }),
    ...(quotedBy?.name && { quotedBy }),
    ...(date && { date }),
    ...contextOf(source, span),
  };
}

/** The nearest quotation around one that says whose it is: who quotes. */
function holderOf(
  quotations: readonly AttributedQuotation[],
  { within }: AttributedQuotation,
): AttributedQuotation | undefined {
  for (let index = within; index !== undefined; index = quotations[index]!.within) {
    if (quotations[index]!.attribution?.name !== undefined) return quotations[index];
  }
  return undefined;
}

/**
 * When the text was written: of a document in a collection the document's date; without one the source's,
 * which it is no later than.
 */
function dateOf(
  source: Source,
  quotations: readonly AttributedQuotation[],
  quotation: AttributedQuotation | undefined,
): DateInterval | undefined {
  let document = quotation;
  while (document !== undefined && document.type !== 'document') {
    document = document.within === undefined ? undefined : quotations[document.within];
  }
  return documentDate(document?.attribution) ?? source.date;
}

/** A letter or a diary is of its own date, whenever it was published. */
function documentDate(attribution: Attribution | undefined): DateInterval | undefined {
  const [own, published] = [attribution?.date, attribution?.work?.date];
  return (own && intervalOf(own)) ?? (published && intervalOf(published));
}
