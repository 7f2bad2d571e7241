import type { AlignmentStatistics, Locus, Parallel, Row } from '../model/index.ts';
import type { QuotedPassage } from './quoted-passage.ts';

/**
 * Everything shared by two places, or a page of it where it is long. More than one part where the places share
 * several passages.
 */
export interface ComparisonPage {
  readonly a: { readonly source: string; readonly place: string };
  readonly b: { readonly source: string; readonly place: string };
  /** Which page, from 1, of how many; absent where one page holds all. */
  readonly page?: { readonly number: number; readonly of: number };
  readonly parts: readonly ComparisonPart[];
  /** Families the parts belong to. */
  readonly families: readonly { readonly id: string; readonly title: string; readonly passages: number }[];
}

/** Two passages in rows. */
export interface AlignedPart {
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  readonly rows: readonly Row[];
  readonly statistics: AlignmentStatistics;
  readonly exact: boolean;
}

export interface ComparisonPart extends AlignedPart {
  readonly parallel: Parallel;
}

export interface LocusPage {
  readonly locus: Locus;
  readonly passages: readonly (QuotedPassage & { readonly note?: string })[];
}
