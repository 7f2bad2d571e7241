import type {
  AttributionConflict,
  CorpusConflict,
  Dossier,
  EditorsNote,
  KindCounts,
  Segment,
  Span,
  Verdict,
} from '../model/index.ts';

/** What a release holds of quotations. */
export interface ReleasedQuotes {
  readonly list: QuoteList;
  readonly dossiers: readonly QuotePage[];
  /** By id, for each source in which one stands: in the order of its text. */
  readonly quoted: Readonly<Record<string, readonly QuotedHere[]>>;
}

/** What the list of dossiers shows. */
export interface QuoteList extends QuoteSummary {
  /** Those with conflicts first, then those with the most occurrences. */
  readonly quotes: readonly ListedQuote[];
}

/** `quotes.json`: all but the lines of the list, which lie in `quote-list/<n>.json`. */
export interface QuoteSummary {
  readonly dossiers: number;
  /** Dossiers with a conflict: the first so many of the list. */
  readonly inConflict: number;
  readonly conflicts: readonly CorpusConflict[];
  /** Passages marked as somebody's words in all sources, however often they stand there. */
  readonly quotations: number;
}

/** A dossier in the list. */
export interface ListedQuote {
  readonly id: string;
  readonly title: string;
  /** Of the first occurrence. */
  readonly source: string;
  readonly occurrences: number;
  readonly wordings: number;
  /** Those to whom it is given, each with how many occurrences do; the most frequent first. */
  readonly names: readonly { readonly name: string; readonly occurrences: number }[];
  /** Of the earliest and the latest dated occurrence, as ISO years; absent where none is dated. */
  readonly years?: { readonly from: string; readonly to: string };
  readonly conflicts: readonly AttributionConflict['type'][];
  readonly judgement?: EditorsNote['judgement'];
}

/** A saying with a dossier where it stands in a source: `quoted/<source>.json` has all of one source. */
export interface QuotedHere extends Span {
  readonly id: string;
  readonly title: string;
}

/** Everything about one saying. */
export interface QuotePage {
  readonly dossier: Dossier;
  readonly names: ListedQuote['names'];
  readonly years?: NonNullable<ListedQuote['years']>;
  /** From each of the first wordings to every other with which it shares enough. */
  readonly differences: readonly WordingDifferences[];
  /** Which occurrences stand side by side on a page of a pair, and at which places. */
  readonly pairs: readonly ComparedOccurrences[];
}

/**
 * How one wording differs from another, in the words that both have: a quotation may begin and end
 * anywhere. Spans are offsets of the two wordings.
 */
export interface WordingDifferences {
  /** Indices of wordings. */
  readonly from: number;
  readonly to: number;
  readonly verdict: Verdict;
  readonly kinds: KindCounts;
  /** In order, from the first to the last word that both have; `a` is `from`. */
  readonly segments: readonly Segment[];
  /** Where `to` begins, and ends, as `from` does not: with words more, or fewer. */
  readonly begins?: 'earlier' | 'later';
  readonly ends?: 'earlier' | 'later';
}

export interface ComparedOccurrences {
  /** Indices of occurrences, `a` before `b`. */
  readonly a: number;
  readonly b: number;
  readonly placeA: string;
  readonly placeB: string;
}

/** Dossiers in a sheaf of the list: as many as a page of it has. */
export const quotesPerSheaf = 50;

export function quoteSummaryPath(): string[] {
  return ['quotes.json'];
}

export function quoteListPath(sheaf: number): string[] {
  return ['quote-list', `${sheaf}.json`];
}

export function quotedPath(source: string): string[] {
  return ['quoted', `${source}.json`];
}
