/** A passage as pages quote it: its wording, and the words around it. */
import type { Passage } from './model/index.ts';
import type { TokenizedSource } from './parallel/index.ts';
import type { QuotedPassage } from './store/index.ts';
import { contextOf, outermostWithin } from './text/index.ts';

export function passageInContext(
  passage: Passage,
  textOf: ReadonlyMap<string, TokenizedSource>,
): QuotedPassage {
  const { source, quotations } = textOf.get(passage.source)!;
  const isUnclosed = outermostWithin(quotations, passage).some(
    ({ span, isClosed }) => !isClosed && span.from <= passage.from && passage.to <= span.to,
  );
  return {
    source: passage.source,
    place: passage.place,
    from: passage.from,
    to: passage.to,
    text: source.text.slice(passage.from, passage.to),
    ...contextOf(source, passage),
    ...(isUnclosed ? { isUnclosed } : {}),
  };
}
