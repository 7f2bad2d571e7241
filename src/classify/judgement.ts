import type { DifferenceKind } from '../model/index.ts';

/** What a rule says of a change, before the rest of the text has been looked at. */
export interface Judgement {
  readonly kind: DifferenceKind;
  /**
   * In words a reader can check, and the same whichever side is named first; but "paragraph split" and
   * "paragraphs joined" change places then, as omission and addition do.
   */
  readonly reason?: string;
  /** True where the reason holds only if it is at work in other words of the two texts as well. */
  readonly needsCompany?: boolean;
}
