/**
 * Several witnesses word under word. A column holds words that stand for each other, at most one of
 * each witness; its number is its place in the order of the text, from 0.
 */
export interface Collation {
  /** In the order in which they were given. */
  readonly witnesses: readonly CollatedWitness[];
  /** How many columns there are; each has a word of some witness. */
  readonly width: number;
  /** Words that stand in one place here and in another there, in the order of the earlier place. */
  readonly transpositions: readonly Transposition[];
  /** False where the budget ended: words that stand for each other may then be in different columns. */
  readonly exact: boolean;
  /** Why it is not exact, and for which witnesses (sigla). */
  readonly coarse: readonly { readonly reason: 'budget'; readonly witness: string }[];
}

export interface CollatedWitness {
  readonly siglum: string;
  /** The column of each of its words, rising: the whole path of the witness through the table. */
  readonly columns: readonly number[];
}

/** The same words at two places of a collation: no witness has them at both. */
export interface Transposition {
  readonly from: TransposedWords;
  /** After `from`. */
  readonly to: TransposedWords;
}

export interface TransposedWords {
  /** Rising; as many as the words. */
  readonly columns: readonly number[];
  /** Indexes of the witnesses that have the words here. */
  readonly witnesses: readonly number[];
}
