import type { KindCounts, Verdict } from './difference.ts';
import type { Span } from './span.ts';

/** A stretch of a source at a citable place: one block's (`p12`) or a range of blocks (`s1.p1-s1.p2`). */
export interface Passage extends Span {
  readonly source: string;
  readonly place: string;
}

/** Two passages that share text. `a` stands before `b` in the corpus's order of sources, then of text. */
export interface Parallel {
  /** Stable: depends on the shared words and the two places, not on what else was scanned. */
  readonly id: string;
  readonly a: Passage;
  readonly b: Passage;
  /** Words that both passages have, aligned. */
  readonly words: number;
  /** Shared words over the words of the longer passage, 0–1. */
  readonly similarity: number;
  /** How surprising the shared words are, in bits: see `parallel/word-bits.ts` for the null model. */
  readonly bits: number;
  readonly verdict: Verdict;
  readonly kinds: KindCounts;
  /** 0 (telling) to 1 (a title, a caption, a formula); from `commonplaceFrom` on it is folded in lists. */
  readonly commonplace: number;
}

/** At this commonplace score and above a parallel is folded away in lists, never dropped. */
export const commonplaceFrom = 0.5;

/** All passages that are copies of one text. */
export interface Family {
  /** Readable and stable: the first shared words; a hash is added where two families begin alike. */
  readonly id: string;
  /** The first words of the first passage, as written, for headings. */
  readonly title: string;
  /** In the corpus's order of sources, then of text. A splice's parts are separate passages. */
  readonly passages: readonly Passage[];
  /** Ids of the parallels that hold it together. */
  readonly parallels: readonly string[];
  /** The least commonplace of its parallels decides. */
  readonly commonplace: number;
}
