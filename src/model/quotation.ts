import type { Attribution } from './attribution.ts';
import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/**
 * Words that quotation marks (or a block quotation) give to somebody else. `span` holds the words
 * without the marks at its ends; `isClosed` is false where the text ends, or goes on without them, before
 * a closing mark. `level` is 1 for the outermost.
 */
export interface Quotation {
  readonly span: Span;
  readonly level: number;
  readonly isClosed: boolean;
  readonly type: 'marks' | 'block';
  /**
   * Where the mark is opened again at each paragraph, or at each line of it, and closed after the last: the
   * words of each, without marks, in order. Absent for a quotation whose mark is opened once.
   */
  readonly parts?: readonly Span[];
}

/** By what words are known to be another's: marks, a block of their own, or a numbered document in a collection. */
export type QuotationType = Quotation['type'] | 'document';

/** A passage that somebody marks as another's words, with what is known about them. */
export interface AttributedQuotation extends Passage {
  readonly type: QuotationType;
  /** How many quotations hold it, itself included; a document counts as one. */
  readonly level: number;
  readonly isClosed: boolean;
  /** Its words without marks that are opened again: one span, or one for each paragraph, in order. */
  readonly parts: readonly Span[];
  /** Ellipses of every shape, brackets included: where words were left out, says whoever quotes. */
  readonly omissions: readonly Span[];
  /** Words in brackets, brackets included: what is not the author's, says whoever quotes. */
  readonly insertions: readonly Span[];
  readonly words: number;
  /** Index in the same list of the quotation that holds this one most closely; absent for the outermost. */
  readonly within?: number;
  readonly attribution?: Attribution;
}
