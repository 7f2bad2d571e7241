import type { Comparison, Passage, Row, Source } from '../model/index.ts';
import type { Provenance } from './provenance.ts';
import type { Locators, Side } from './told-changes.ts';

/** A stretch of a comparison with a heading of its own: passages set side by side after others. */
export interface ComparisonPart {
  /** "Part 2 of 3: ¶4 and ¶7". */
  readonly title: string;
  readonly a: Passage;
  readonly b: Passage;
  /** Where its passages begin in the two texts of the comparison. */
  readonly at: Readonly<Record<Side, number>>;
  /** The addresses of both passages in their sources. */
  readonly urls: Readonly<Record<Side, string>>;
  /** How many segments and rows of the comparison are its. */
  readonly segments: number;
  readonly rows: number;
}

/**
 * What stands side by side on one page, as a comparison of two texts that hold nothing else: passage after
 * passage, each side in the order of the page. Differences have the numbers of the page.
 */
export interface ComparedPassages {
  readonly comparison: Comparison;
  readonly sources: Readonly<Record<Side, Pick<Source, 'text' | 'blocks' | 'language'>>>;
  /** Cover both texts, in order. */
  readonly rows: readonly Row[];
  readonly locate: Locators;
  /** One at least; they cover the comparison. */
  readonly parts: readonly ComparisonPart[];
  readonly provenance: Provenance;
}
