/** Two stretches of the run that share text, half-open, and how surprising that is. */
export interface Found {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Bits of the shared words, less what the gaps between them cost. */
  readonly bits: number;
  /** Equal words in a row, at most. */
  readonly longestRun: number;
  /** Whether one side is a short quotation in quotation marks, whole. */
  readonly isMarked: boolean;
}

/** Whether a find lies within another on both sides. */
export function holds(outer: Found, inner: Found): boolean {
  return (
    outer.fromB <= inner.fromB &&
    inner.toB <= outer.toB &&
    outer.fromA <= inner.fromA &&
    inner.toA <= outer.toA
  );
}
