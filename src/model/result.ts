import type { Segment } from './alignment.ts';
import type { Coarseness } from './budget.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { DifferenceKind, KindCounts } from './difference.ts';
import type { Family, Parallel } from './passage.ts';
import type { Span } from './span.ts';

/** Changes with every change in valid output: scholars cite results. */
export const engineVersion = '0.1.0';

/** What a result says of a source it was made from. */
export interface SourceSummary {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly sha256: string;
  /** UTF-16 units of the source's text: the unit of all offsets. */
  readonly characters: number;
  readonly words: number;
}

export interface ScanOptions {
  /** Parallels with fewer shared words are left out. */
  readonly minimumWords: number;
  /** Parallels less surprising than this are left out. */
  readonly minimumBits: number;
}

/** The result of `scan`: schema `variorum.scan/1`. */
export interface ScanResult {
  readonly schema: 'variorum.scan/1';
  readonly engine: string;
  readonly options: ScanOptions;
  readonly sources: readonly SourceSummary[];
  /** In the order of passage `a`, then `b`. */
  readonly parallels: readonly Parallel[];
  /** In the order of their first passages. */
  readonly families: readonly Family[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exact: boolean;
}

export interface ComparisonOptions {
  /** Words closer than this many edits per letter are spellings of one word, 0–1. */
  readonly spellingDistance: number;
  /** Kinds that are not to be told, in the order of weight: found and kept, but counted apart and not marked. */
  readonly ignore: readonly DifferenceKind[];
  /** The file of rules of the user's own by which kinds were told, where there was one. */
  readonly rules?: { readonly path: string; readonly sha256: string };
}

/** What two aligned texts or passages come to. */
export interface AlignmentStatistics {
  readonly wordsA: number;
  readonly wordsB: number;
  /** Words of A with a counterpart in B, in order, that is equal when folded. */
  readonly wordsShared: number;
  readonly differences: number;
  readonly kinds: KindCounts;
}

export interface ComparisonStatistics extends AlignmentStatistics {
  /** Words of A with such a counterpart elsewhere in B: in a move. */
  readonly wordsMoved: number;
  /** Words that are equal and stand in order, but between so much that differs that they are told as changed. */
  readonly wordsGivenUp: number;
  /** Differences of the kinds that `options.ignore` names; not among `differences` and `kinds`. */
  readonly ignored: KindCounts;
}

/** Text that stands elsewhere in the other witness, and what was changed in it on the way. */
export interface Move {
  /** `m1`, `m2` … in the order of A. */
  readonly id: string;
  readonly a: Span;
  readonly b: Span;
  /** Words that are equal when folded. */
  readonly words: number;
  /** Those words over the words of the longer side, 0–1. */
  readonly similarity: number;
  /** Cover both spans exactly, in order. */
  readonly segments: readonly Segment[];
}

/** The result of `compare`: schema `variorum.comparison/1`. Segments cover both texts exactly. */
export interface Comparison {
  readonly schema: 'variorum.comparison/1';
  readonly engine: string;
  readonly options: ComparisonOptions;
  readonly a: SourceSummary;
  readonly b: SourceSummary;
  readonly segments: readonly Segment[];
  readonly moves: readonly Move[];
  readonly statistics: ComparisonStatistics;
  readonly exact: boolean;
  readonly coarse: readonly Coarseness[];
}
