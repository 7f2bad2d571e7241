import type { Coarseness } from './budget.ts';
import type { DifferenceKind } from './difference.ts';
import type { Span } from './span.ts';

/**
 * Words of A and B that stand for each other, in rising order on both sides. `same` runs are equal
 * when folded; `near` runs are spellings of the same word.
 */
export interface AlignedRun {
  readonly type: 'same' | 'near';
  readonly fromTokenA: number;
  readonly fromTokenB: number;
  readonly count: number;
}

/** Which words of A stand for which words of B. Words in no run have no counterpart. */
export interface Alignment {
  readonly runs: readonly AlignedRun[];
  readonly exact: boolean;
  readonly coarse: readonly Coarseness[];
}

/**
 * A piece of both texts. Pieces cover both texts without gap or overlap, in order. `equal` pieces
 * are equal character for character; `change` pieces are not, and one of their sides may be empty.
 */
export interface Piece {
  readonly type: 'equal' | 'change';
  readonly a: Span;
  readonly b: Span;
}

export interface EqualSegment extends Piece {
  readonly type: 'equal';
}

/** A difference: two wordings that stand for each other, its kind and, where it helps, why that kind. */
export interface ChangeSegment extends Piece {
  readonly type: 'change';
  readonly kind: DifferenceKind;
  readonly reason?: string;
}

export type Segment = EqualSegment | ChangeSegment;

/** One line of a side-by-side view: a sentence of A with the sentence of B that stands for it. */
export interface Row {
  readonly a: Span;
  readonly b: Span;
  readonly segments: readonly Segment[];
}
