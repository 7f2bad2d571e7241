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
  /** True where it is part of a splice; its verdict is `spliced`, or what is worse. */
  readonly spliced?: true;
  readonly kinds: KindCounts;
  /** 0 (telling) to 1 (a title, a caption, a formula); from `commonplaceFrom` on it is folded in lists. */
  readonly commonplace: number;
}

/** At this commonplace score and above a parallel is folded away in lists, never dropped. */
export const commonplaceFrom = 0.5;

/**
 * A passage of a family, as far as any of its parallels reaches (the hull): the parallels of one
 * passage seldom begin and end at the same words.
 */
export interface FamilyPassage extends Passage {
  /** What most of its parallels hold: from the middle of their beginnings to the middle of their ends. Never empty. */
  readonly core: Span;
}

/** All passages that are copies of one text. */
export interface Family {
  /**
   * Readable and lasting: the opening that most of its passages have, and six digits of its most
   * frequent wording; or the id of the family of an earlier release that this one continues.
   */
  readonly id: string;
  /** The first words of the core of the first passage, as written, for headings. */
  readonly title: string;
  /** In the corpus's order of sources, then of text. A splice's parts are separate passages. */
  readonly passages: readonly FamilyPassage[];
  /** Ids of the parallels that hold it together; every parallel belongs to exactly one family. */
  readonly parallels: readonly string[];
  /** The least commonplace of its parallels decides. */
  readonly commonplace: number;
}

/** What an earlier scan found in texts that have not changed since: families go on from there. */
export interface KnownFamilies {
  /** Parallels between those texts, which are not looked for again. */
  readonly parallels: readonly Parallel[];
  /** Their ids pass to the families that continue them. */
  readonly families: readonly Family[];
}
