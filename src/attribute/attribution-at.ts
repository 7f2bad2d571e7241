import type { AttributedQuotation, Attribution, Source, Span, StatedDate } from '../model/index.ts';

/**
 * Who is said to have said the text at a span: what the innermost quotation or document that holds it is
 * attributed to; where none holds it, the author of the source. Undefined where nobody says: within a
 * quotation that nothing attributes, and in a source of which nothing is known.
 */
export function attributionAt(
  source: Source,
  quotations: readonly AttributedQuotation[],
  span: Span,
): Attribution | undefined {
  const holder = innermost(quotations, span);
  return holder === undefined ? attributionOfSource(source) : holder.attribution;
}

/** The innermost quotation that holds a span; logarithmic where quotations do not nest deeply. */
function innermost(quotations: readonly AttributedQuotation[], span: Span): AttributedQuotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.from <= span.from) low = middle + 1;
    else high = middle;
  }
  // The last to begin before the span, or one that holds it, holds the span.
  for (let index = low - 1; index >= 0; ) {
    const quotation = quotations[index]!;
    if (quotation.to >= span.to) return quotation;
    index = quotation.within ?? -1;
  }
  return undefined;
}

/** What front matter says of a source's own words. */
function attributionOfSource({ authors, work, title, date }: Source): Attribution | undefined {
  if (authors.length === 0) return undefined;
  const stated = date && statedDate(date);
  return {
    origin: 'front-matter',
    name: { name: authors.join(', ') },
    work: { title: work ?? title, ...(stated && { date: stated }) },
    ...(stated && { date: stated }),
  };
}

/** An interval within one year, month or day states it; one of several years states the first and the last. */
function statedDate({ notBefore, notAfter, label }: NonNullable<Source['date']>): StatedDate {
  const [first, last] = [notBefore, notAfter].map((bound) => bound.split('-').map(Number));
  const [year, month, day] = first!;
  const [lastYear, lastMonth, lastDay] = last!;
  if (year !== lastYear) return { label, year: year!, lastYear: lastYear! };
  const isMonth = month !== undefined && month === lastMonth;
  const isDay = isMonth && day !== undefined && day === lastDay;
  return { label, year: year!, ...(isMonth && { month }), ...(isDay && { day }) };
}
