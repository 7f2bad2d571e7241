import type { EditionReport, KindCounts, SectionStatus, Span } from '../model/index.ts';
import type { CatalogueWork, EditionPair } from './catalogue.ts';
import type { AlignedPart } from './comparison-page.ts';

export interface ReleasedEditions {
  readonly works: readonly WorkPage[];
  readonly pairs: readonly EditionPairPage[];
  readonly sections: readonly EditionSectionPage[];
}

export interface WorkPage {
  readonly work: CatalogueWork;
  /** In the order of the work's pairs, one for each. */
  readonly figures: readonly EditionFigures[];
}

/** What two editions come to, for the list of pairs. */
export interface EditionFigures extends EditionPair {
  readonly wordsA: number;
  readonly wordsB: number;
  /** Words of B over words of A, less 1; absent where A has none. */
  readonly growth?: number;
  /** Words without a counterpart over all words, 0–1. */
  readonly changed: number;
  /** How many sections became what; those that are absent did not occur. */
  readonly statuses: Readonly<Partial<Record<SectionStatus, number>>>;
  readonly moved: number;
}

/** The outline of two editions. */
export interface EditionPairPage {
  readonly work: string;
  /** Both are dated, `a` the earlier: then what differs was removed or added. */
  readonly isDated: boolean;
  readonly report: EditionReport;
  /** One for each of the report's matches, in their order. */
  readonly sections: readonly SectionEntry[];
  /** In the order of the report's moves. */
  readonly moves: readonly MoveEntry[];
}

/** Where a move is shown; all are indices in the outline's `sections`. */
export interface MoveEntry {
  /** In which it begins, in A and in B. */
  readonly sectionA: number;
  readonly sectionB: number;
  /** Those on whose last page it is set beside itself; none where the sections themselves stand side by side. */
  readonly apart: readonly number[];
}

/** The page of one match of the report. */
export interface SectionEntry {
  /** Its name in the address: its place in B, or `gone-` and its place in A. */
  readonly name: string;
  /** As in B, where it stands there; a bare number with the words after it. */
  readonly title: string;
  /** As in A, where it has other words. */
  readonly titleBefore?: string;
  /** Pages it takes, from 1. */
  readonly pages: number;
  /** The differences that its pages show. */
  readonly kinds: KindCounts;
}

/** One section of two editions in rows, or a page of a long one. */
export interface EditionSectionPage extends EditionPair {
  readonly work: string;
  /** Index in the report's matches and in the outline's `sections`. */
  readonly section: number;
  readonly name: string;
  /** From 1. */
  readonly page: number;
  /** The section itself first; then each passage that stands elsewhere in the other edition, set beside it. */
  readonly parts: readonly SectionPart[];
}

export interface SectionPart extends AlignedPart {
  /** The id of the move that this part shows; absent for the section itself. */
  readonly move?: string;
  /** Text of this part that stands elsewhere in the other edition, in the order of the sides. */
  readonly elsewhere: readonly ElsewhereSpan[];
}

/** A stretch of one side whose counterpart is not beside it. */
export interface ElsewhereSpan extends Span {
  readonly side: 'a' | 'b';
  /** Where its counterpart stands, as an index in the outline's `sections`. */
  readonly section: number;
  readonly move?: string;
}
