import type { Passage, QuotedPassage, Source } from './model/index.ts';

/** The line of a source's file, from 1, on which a code unit of its text stands. */
export type LineOf = (source: Source, offset: number) => number;

/** The passage with its words, and with what a person needs to look it up. */
export function quotePassage(source: Source, { place, from, to }: Passage, lineOf: LineOf): QuotedPassage {
  return {
    source: source.id,
    place,
    from,
    to,
    title: source.title,
    path: source.origin.file,
    line: lineOf(source, from),
    text: source.text.slice(from, to),
  };
}
