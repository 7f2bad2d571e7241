import type { Passage } from '../model/index.ts';

/** A passage with its wording and the words around it, enough to show who introduces it and how. */
export interface QuotedPassage extends Passage {
  readonly text: string;
  /** Up to a sentence or so before and after, from the same block; empty at a block's edge. */
  readonly before: string;
  readonly after: string;
  /** It lies in a quotation that its paragraph opens and does not close. */
  readonly isUnclosed?: true;
  /** The heading it stands under, e.g. "(36) Clare Sheridan , Russian Portraits (1921)"; absent where there is none. */
  readonly heading?: string;
}
