/**
 * A half-open stretch of a source's text, in UTF-16 code units: `source.text.slice(from, to)` is
 * its wording. The one unit of position everywhere inside Variorum; `from <= to`.
 */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the two spans share at least one code unit. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Code units that both spans cover; 0 where they do not overlap. */
export function overlapLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
