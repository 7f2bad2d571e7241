import type { KindCounts } from './difference.ts';
import type { ComparisonOptions, SourceSummary } from './result.ts';
import type { Span } from './span.ts';

/**
 * What became of the words of one side. `words` is the sum of the other four; over all sections
 * together `shared` and `moved` are the same on both sides.
 */
export interface WordFates {
  readonly words: number;
  /** Have an equal counterpart, in order. */
  readonly shared: number;
  /** Have a counterpart that is the same word in another spelling, or misread. */
  readonly respelled: number;
  /** Have an equal counterpart elsewhere in the other text. */
  readonly moved: number;
  /** Have none: removed if they are A's, added if they are B's. A word that was replaced is one of each. */
  readonly only: number;
}

/** What a section, a part or the whole comes to. */
export interface EditionTally {
  readonly a: WordFates;
  readonly b: WordFates;
  /** Words of B over words of A, less 1; absent where A has none. */
  readonly growth?: number;
  /** Words without a counterpart over all words, of both sides together, 0–1. */
  readonly changed: number;
  readonly kinds: KindCounts;
}

/**
 * A section of one edition: from its heading up to the next heading of any level. `from` to `to` is
 * that stretch; sections cover the text exactly, in order, a part before what it holds.
 */
export interface EditionSection extends Span {
  readonly title: string;
  readonly place: string;
  /** 0 at the top. */
  readonly depth: number;
  /** Index of the part that holds it; -1 at the top. */
  readonly parent: number;
  /** Where its text begins, after the heading or the number; `to` where it has none but its heading. */
  readonly body: number;
  readonly words: WordFates;
  /** Share of words without a counterpart in each of up to 24 equal stretches, 0–1. */
  readonly profile: readonly number[];
}

/**
 * What became of a section; the first that applies is given. Headings and numbers are not looked at:
 * a chapter that is only numbered otherwise is the same.
 *
 * - `new`, `gone`: it has no counterpart;
 * - `split`, `joined`: one section of A stands for several of B, or the other way round;
 * - `same`: equal, character for character;
 * - `minor`: the same words in the same order; spelling, punctuation, capitals or spacing differ;
 * - `rewritten`: more than half of the words of the shorter side have no counterpart in the other;
 * - `changed`: all else.
 */
export const sectionStatuses = [
  'same',
  'minor',
  'changed',
  'rewritten',
  'split',
  'joined',
  'new',
  'gone',
] as const;

export type SectionStatus = (typeof sectionStatuses)[number];

/** Sections that stand for each other. Every section that has words, and more than a part's heading, is in exactly one match. */
export interface SectionMatch extends EditionTally {
  readonly status: SectionStatus;
  /** Present where it stands in another order among the matched sections than in A. */
  readonly isMoved?: true;
  /** Indices in `sectionsA`, rising; empty where it is new. */
  readonly sectionsA: readonly number[];
  /** Indices in `sectionsB`, rising; empty where it is gone. */
  readonly sectionsB: readonly number[];
}

/**
 * A part: a section that holds others, with all that it holds. `regrouped` is a part of one edition
 * whose sections stand in the other without it; they are what it is measured against.
 */
export interface PartMatch extends EditionTally {
  readonly status: Exclude<SectionStatus, 'split' | 'joined'> | 'regrouped';
  /** Index in `sectionsA`; absent where only B has the part. */
  readonly partA?: number;
  readonly partB?: number;
}

/** Words that two sections share, as a picture of both editions joins them by bands. */
export interface SectionBand {
  readonly sectionA: number;
  readonly sectionB: number;
  readonly words: number;
}

/** A stretch of a text as it is quoted: its span and place are those of the whole, `text` may end early, at `…`. */
export interface QuotedStretch extends Span {
  readonly place: string;
  readonly text: string;
}

/** A passage that was rewritten, on both sides. */
export interface RewrittenPassage {
  readonly a: QuotedStretch;
  readonly b: QuotedStretch;
  readonly wordsA: number;
  readonly wordsB: number;
  /** As in a tally. */
  readonly changed: number;
}

/** Words that only one edition has, and what stands in the other instead; that is empty where nothing does. */
export interface OneSidedPassage {
  readonly a: QuotedStretch;
  readonly b: QuotedStretch;
  readonly wordsA: number;
  readonly wordsB: number;
}

export interface MovedPassage {
  /** Of the comparison's move. */
  readonly id: string;
  readonly a: QuotedStretch;
  readonly b: QuotedStretch;
  readonly words: number;
  readonly similarity: number;
}

/** What a new edition made of an old one: schema `variorum.edition-report/1`. */
export interface EditionReport {
  readonly schema: 'variorum.edition-report/1';
  readonly engine: string;
  readonly options: ComparisonOptions & {
    /** What the sections are: paragraphs where neither text has headings that divide it. */
    readonly sections: 'headings' | 'paragraphs' | 'none';
  };
  readonly a: SourceSummary;
  readonly b: SourceSummary;
  readonly whole: EditionTally;
  readonly sectionsA: readonly EditionSection[];
  readonly sectionsB: readonly EditionSection[];
  /** In the order of B; what is gone stands after what was before it in A. */
  readonly matches: readonly SectionMatch[];
  /** In the order of B likewise. */
  readonly parts: readonly PartMatch[];
  /** In the order of A, then of B. */
  readonly bands: readonly SectionBand[];
  /** The ten most rewritten passages, the most rewritten first. */
  readonly rewritten: readonly RewrittenPassage[];
  /** The ten longest, the longest first. */
  readonly additions: readonly OneSidedPassage[];
  readonly omissions: readonly OneSidedPassage[];
  /** In the order of A. */
  readonly moves: readonly MovedPassage[];
  readonly exact: boolean;
}
