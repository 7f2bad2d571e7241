import type { Passage, Span } from '../model/index.ts';

/** What a writer of quotations asks of the sources. */
export interface QuotedTexts {
  /** The path of a source's file, by the source's id. */
  readonly pathOf: (source: string) => string;
  /** The line of that file, from 1, on which a passage begins. */
  readonly lineOf: (passage: Pick<Passage, 'source'> & Span) => number;
  /** The words of a stretch of a source. */
  readonly wordsOf: (source: string, span: Span) => string;
}
