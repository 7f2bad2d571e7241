import type { AlignedPassage } from './align-passage.ts';
import type { JudgedDifference } from './judge-words.ts';

/** One place for a whole quotation: a passage, or one for each piece of a splice. */
export interface Placement {
  /** In the order of the quotation. */
  readonly passages: readonly (AlignedPassage & { readonly differences: readonly JudgedDifference[] })[];
  /** Words that differ: see `lossOf`. */
  readonly loss: number;
  /** Words of the quotation that have an equal or nearly equal word there. */
  readonly words: number;
}
