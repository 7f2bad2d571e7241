import type { Coarseness } from './budget.ts';
import type { DifferenceKind } from './difference.ts';
import type { Span } from './span.ts';
import type { TokenRange } from './tokens.ts';

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

/** Words of A that stand elsewhere in B, as one piece that may have been edited, and how those in it correspond. */
export interface MovedWords {
  /** `m1`, `m2` … in the order of A. */
  readonly id: string;
  readonly a: TokenRange;
  readonly b: TokenRange;
  readonly runs: readonly AlignedRun[];
}

/**
 * Which words of A stand for which words of B. Words in no run have no counterpart in place; those in
 * a move have one elsewhere, and are in no other run or move.
 */
export interface Alignment {
  readonly runs: readonly AlignedRun[];
  /** In the order of A. */
  readonly moves: readonly MovedWords[];
  /** Words that are equal and stand in order, but between so much that differs that they are in no run. */
  readonly givenUp: number;
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
  /** The id of the move that this change is one end of; its other side is empty. */
  readonly move?: string;
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
