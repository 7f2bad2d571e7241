import type { Span } from './span.ts';

/**
 * A date as a text states it, as far as it does: "18th October" has no year, "1967" nothing else.
 * What is absent was not said.
 */
export interface StatedDate {
  /** As written, without the marks around it. */
  readonly label: string;
  readonly year?: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–31. */
  readonly day?: number;
  /** Where the text gives a span of years ("1903–07", "1920s"), the last of them; `year` is the first. */
  readonly lastYear?: number;
  /** Where it stands in the source; absent for what front matter or a corpus's editor says. */
  readonly span?: Span;
}

/** Somebody to whom words are given. */
export interface AttributedName {
  /** As written at `span`, without titles and without what parts it: "Clare Sheridan". */
  readonly name: string;
  /** Where the name stands; absent for what front matter or a corpus's editor says. */
  readonly span?: Span;
  /** The pronoun or noun that stands for the name beside the quotation ("He later recalled"), if one does. */
  readonly pronoun?: Span;
}

/** A book, an article, a letter from which words are taken. */
export interface AttributedWork {
  readonly title: string;
  readonly span?: Span;
  /** When it was published: "Red October (1967)". */
  readonly date?: StatedDate;
}

/** A part of a work: "chapter 14", "p66". */
export interface StatedLocus {
  readonly label: string;
  readonly span?: Span;
}

/**
 * By what an attribution was found.
 *
 * - `introduction`: the words before the quotation ("He later recalled:");
 * - `tag`: words after or inside it ("…, said Lenin, …"; "(Trotsky, The Chinese Revolution, 1938)");
 * - `heading`: the heading of a numbered document or of the section that is somebody's words;
 * - `note`: a note or an entry of a list of references that a mark beside the quotation points to;
 * - `context`: a sentence further off, whose subject goes on speaking;
 * - `front-matter`: the author of the source, whose own words these are;
 * - `corpus`: an editor's statement in `corpus.json`.
 */
export type AttributionOrigin =
  | 'introduction'
  | 'tag'
  | 'heading'
  | 'note'
  | 'context'
  | 'front-matter'
  | 'corpus';

/** Who is said to have said something, where and when; as far as it is said. Every part keeps the words it came from. */
export interface Attribution {
  readonly origin: AttributionOrigin;
  /** The words that attribute; absent for what front matter or a corpus's editor says. */
  readonly span?: Span;
  readonly name?: AttributedName;
  readonly work?: AttributedWork;
  /** When the words were spoken or written, other than when the work was published. */
  readonly date?: StatedDate;
  readonly locus?: StatedLocus;
  /** To whom they were said. */
  readonly addressee?: AttributedName;
}
