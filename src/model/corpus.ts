import type { Attribution } from './attribution.ts';
import type { RuleSeverities } from './check.ts';
import type { EditorsNote } from './dossier.ts';
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

/** Spellings that an editor declares to be names of one person. */
export interface DeclaredPerson {
  /** As the person is to be called. */
  readonly name: string;
  readonly also: readonly string[];
}

/** What an editor states about the quotation that stands at (or around) a passage. */
export interface DeclaredQuotation extends Passage {
  /** Its origin is `corpus`. It stands before what is found in the text. */
  readonly attribution?: Attribution;
  readonly note?: EditorsNote;
}

/** A text that was published and is no longer: what stands in its place. */
export interface WithdrawnSource {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  /** When it was withdrawn, as its editor writes it. */
  readonly date?: string;
}

/** Sources that are compared with each other, in their declared order, and what an editor says of them. */
export interface Corpus {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whom to tell of an error: an e-mail address, or that of a web page. */
  readonly contact?: string;
  readonly sources: readonly Source[];
  readonly loci: readonly Locus[];
  readonly people?: readonly DeclaredPerson[];
  readonly quotations?: readonly DeclaredQuotation[];
  /** Ids that sources had in earlier releases, with those that they have now. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly withdrawn?: readonly WithdrawnSource[];
  /** How severe the rules of `check` are here. */
  readonly rules?: RuleSeverities;
}
