/**
 * Which stretch of two texts belongs to which match of an edition report, without gap: a heading of a
 * part that has no text of its own goes to the section below it.
 */
import { countWhile, type EditionReport, type EditionSection, type Span } from '../model/index.ts';

/** A stretch of one side and the match that it belongs to. */
export interface OwnedSpan extends Span {
  /** Index in the report's matches. */
  readonly match: number;
}

export interface SectionBorders {
  /** Cover the text exactly, in order; neighbours belong to different matches. */
  readonly a: readonly OwnedSpan[];
  readonly b: readonly OwnedSpan[];
}

export function sectionBorders({ matches, sectionsA, sectionsB }: EditionReport): SectionBorders {
  return {
    a: ownedSpans(
      sectionsA,
      matches.map((match) => match.sectionsA),
    ),
    b: ownedSpans(
      sectionsB,
      matches.map((match) => match.sectionsB),
    ),
  };
}

function ownedSpans(
  sections: readonly EditionSection[],
  matched: readonly (readonly number[])[],
): OwnedSpan[] {
  const matchOf = new Map(matched.flatMap((own, match) => own.map((section) => [section, match] as const)));
  const owners = sections.map((_, at) => matchOf.get(at));
  // What has no match goes to what follows, at the end to what stands before; where there is nothing, to the first.
  for (let at = owners.length - 2; at >= 0; at--) owners[at] ??= owners[at + 1];
  for (let at = 0; at < owners.length; at++) owners[at] ??= owners[at - 1] ?? 0;
  const spans: { from: number; to: number; match: number }[] = [];
  sections.forEach(({ from, to }, at) => {
    const match = owners[at]!;
    const last = spans.at(-1);
    if (last?.match === match) last.to = to;
    else if (to > from) spans.push({ from, to, match });
  });
  return spans;
}

/** Index of the span that holds a position; the last at the end of the text. */
export function spanAt(spans: readonly Span[], position: number): number {
  return countWhile(spans.length - 1, (index) => spans[index]!.to <= position);
}
