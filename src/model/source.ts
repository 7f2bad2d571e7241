import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

/**
 * A date as far as it is known. Bounds are ISO 8601 (`1920`, `1920-10`, `1920-10-20`), both
 * inclusive; the label is what readers see ("October 1920", "c. 1932").
 */
export interface DateInterval {
  readonly notBefore: string;
  readonly notAfter: string;
  readonly label: string;
}

/** The file a source was read from. `sha256` is of its bytes, in lower-case hexadecimal. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
  readonly mediaType: 'text/plain' | 'text/markdown';
  readonly bytes: number;
}

/** What is known about a source besides its text. All of it may be shown and cited. */
export interface SourceMetadata {
  /** Unique in its corpus, stable, safe in a URL: lower-case letters, digits, `.`, `_`, `-`; at most 64. */
  readonly id: string;
  /** The short label by which an apparatus names it; at most 32 of `[A-Za-z0-9._-]`. */
  readonly siglum: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The work of which this source is one text state; sources of one work are its editions. */
  readonly work?: string;
  readonly date?: DateInterval;
  /** A BCP 47 tag; `und` where nobody said. */
  readonly language: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly rights?: string;
  /** Says what the file holds when it is not the whole text, e.g. excerpts. */
  readonly note?: string;
}

/** One text as read: what was written in it, where its parts stand, what was noticed on the way. */
export interface Source extends SourceMetadata {
  readonly origin: Origin;
  /**
   * For plain text the decoded file, character for character (a leading byte order mark aside);
   * for other formats the reading text, without markup.
   */
  readonly text: string;
  /** In document order, a parent before its children; every span lies within its parent's. */
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'verse'
  | 'list'
  | 'item'
  | 'note'
  | 'caption'
  | 'code'
  /** Where a source leaves text out; always empty, and nothing is aligned across it. */
  | 'gap';

/** A part of a source that can be cited by its place. Blocks form a tree through `parent`. */
export interface Block extends Span {
  readonly type: BlockType;
  /**
   * The citable place, unique in the source: `p12` the twelfth paragraph, `s36` the section
   * numbered 36, `s36.p1` its first paragraph, `n4` note 4, `h2` a heading, `q1` a quotation, `g1` a gap.
   */
  readonly place: string;
  /** Heading level, from 1, for headings; how deeply it is nested, from 0, for all others. */
  readonly depth: number;
  /** Index in `source.blocks` of the block that holds this one; -1 at the top. */
  readonly parent: number;
  /** The number or mark printed before it: "36" for "(36) Clare Sheridan". */
  readonly label?: string;
  /**
   * Of a note: where in `source.text` its marks stood, rising, where the reading text leaves the marks out
   * (`[^1]` in Markdown). A mark stood before the character at its position. Absent where no mark was left out.
   */
  readonly markedAt?: readonly number[];
  /** Where it stands in the original file, both from 1; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** For excerpts: the place in the full source, in UTF-16 units of that source's text. */
  readonly excerpt?: Span;
}
