import type { Segment } from './alignment.ts';
import type { Coarseness } from './budget.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { KindCounts } from './difference.ts';
import type { Family, Parallel } from './passage.ts';

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
}

export interface ComparisonStatistics {
  readonly wordsA: number;
  readonly wordsB: number;
  /** Words of A with a counterpart in B that is equal when folded. */
  readonly wordsShared: number;
  readonly differences: number;
  readonly kinds: KindCounts;
}

/** Text that stands elsewhere in the other witness. */
export interface Move {
  readonly id: string;
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  readonly similarity: number;
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
