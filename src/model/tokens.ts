/**
 * The words of one text as columns, not objects: position `i` of every column is word `i`.
 * What stands between two words (space, punctuation) is the *gap* of the first and is no token.
 */
export interface Tokens {
  readonly count: number;
  /** Span of each word in the source's text. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Interned id of the word for comparing: see `Vocabulary.foldOf`. */
  readonly fold: Uint32Array;
  /** Index into `source.blocks` of the innermost block that holds the word. */
  readonly block: Uint32Array;
  /** Rises by one where the source leaves text out; words of two zones are never neighbours. */
  readonly zone: Uint32Array;
}

/**
 * Gives each distinct word a small integer, the same in all texts of one comparison. Ids depend on
 * the order of interning and are never exported.
 */
export interface Vocabulary {
  /** Distinct forms so far; form ids are 0 … size-1, fold ids share the same range. */
  readonly size: number;
  /** The id of a word given as `text.slice(from, to)`. */
  internForm(text: string, from: number, to: number): number;
  /** The id under which a form is compared: equal for words that differ only as `fold` allows. */
  foldOf(form: number): number;
  /** The folded spelling of a fold id (or of any form's fold). */
  foldSpelling(fold: number): string;
}

/** A run of words of one text, half-open, in token positions (not code units). */
export interface TokenRange {
  readonly fromToken: number;
  readonly toToken: number;
}
