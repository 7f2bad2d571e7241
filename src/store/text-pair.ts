import type { Comparison, ComparisonStatistics, SourceMetadata } from '../model/index.ts';
import type { CatalogueParallel } from './catalogue.ts';
import type { AlignedPart, ComparisonPage } from './comparison-page.ts';

/** What pages show of texts that a reader brings. They are compared while the reader waits; no release keeps them. */

/** Two whole texts in rows. */
export interface TextPair {
  readonly a: SourceMetadata;
  readonly b: SourceMetadata;
  readonly comparison: Comparison;
  /** The rows of both texts, cut into pages; one at least. */
  readonly pages: readonly AlignedPart[];
  /** In the order of A. */
  readonly moves: readonly MovedPart[];
}

/** A passage that stands elsewhere in the other text, set beside itself. */
export interface MovedPart extends AlignedPart {
  readonly move: string;
  /** Words that both ends share. */
  readonly words: number;
  /** Where each end begins. */
  readonly places: { readonly a: RowPlace; readonly b: RowPlace };
}

/** A row by its page and its number there, both from 1. */
export interface RowPlace {
  readonly page: number;
  readonly row: number;
}

/** More than two texts: what they share, and the first of them beside each other one. */
export interface TextGroup {
  readonly texts: readonly (SourceMetadata & { readonly words: number })[];
  /** Most telling first. */
  readonly parallels: readonly GroupParallel[];
  /** Titles, captions and formulas, which are not among them. */
  readonly commonplace: number;
  /** Pairs of places, with the rows of all they share. */
  readonly comparisons: readonly ComparisonPage[];
  /** One for each text but the first. */
  readonly withFirst: readonly GroupComparison[];
  readonly exact: boolean;
}

export interface GroupParallel extends CatalogueParallel {
  /** Index of the comparison that shows it. */
  readonly comparison: number;
}

export interface GroupComparison {
  /** Index in the texts. */
  readonly text: number;
  readonly statistics: ComparisonStatistics;
  readonly isIdentical: boolean;
  readonly exact: boolean;
}
