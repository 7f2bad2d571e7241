import type { Passage } from './passage.ts';
import type { Source } from './source.ts';

/** A topic on which several sources are set side by side by an editor, whatever their wording. */
export interface Locus {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly passages: readonly LocusPassage[];
}

export interface LocusPassage extends Passage {
  readonly note?: string;
}

/** Sources that are compared with each other, in their declared order, and what an editor says of them. */
export interface Corpus {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly Source[];
  readonly loci: readonly Locus[];
}
