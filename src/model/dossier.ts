import type { Attribution } from './attribution.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { KindCounts, Verdict } from './difference.ts';
import type { WordedChange } from './explanation.ts';
import type { Passage } from './passage.ts';
import type { AttributedQuotation, QuotationType } from './quotation.ts';
import type { SourceSummary } from './result.ts';
import type { DateInterval } from './source.ts';
import type { Span } from './span.ts';

/** One place where a saying stands. */
export interface Occurrence extends Passage {
  /** As written. */
  readonly text: string;
  /** By what it is known there as somebody's words; `own` where nothing marks it. */
  readonly quoted: QuotationType | 'own';
  /** False where a quotation mark is opened and never closed. */
  readonly isClosed: boolean;
  /** To whom the words are given there. */
  readonly attribution?: Attribution;
  /** Who quotes them there: the author of the document or the source in which the quotation stands; absent for `own`. */
  readonly quotedBy?: Attribution;
  /** When the text was written in which it stands: of a document in a collection the document's date, else the source's. */
  readonly date?: DateInterval;
  /** Index of its wording. */
  readonly wording: number;
  /** The words before and after it, enough to show who introduces it. */
  readonly before: string;
  readonly after: string;
  readonly heading?: string;
}

/** One wording of a saying: the same letter for letter, white space aside. */
export interface SayingWording {
  /** As the occurrence has it that quotes most, white space collapsed. */
  readonly text: string;
  /** Indices of the occurrences, those among them that quote only a part of it. */
  readonly occurrences: readonly number[];
  /**
   * How it differs from the first wording, in the words they share; absent for the first, and where they share
   * none (two pieces of a splice).
   */
  readonly verdict?: Verdict;
  readonly kinds?: KindCounts;
  /** Each difference, in order: `a` is what the first wording has. */
  readonly differences?: readonly WordingChange[];
}

/** A difference of a wording to the first. */
export interface WordingChange extends WordedChange {
  /** Where `b` stands in the wording's `text`; empty where the first wording alone has something there. */
  readonly at: Span;
}

/** Attributions that cannot all be right, or are spelled in ways that may mean one person. */
export interface AttributionConflict {
  readonly type: 'name' | 'spelling' | 'work' | 'date' | 'work-date';
  /** What is said, and by which occurrences; those that say nothing are in none. */
  readonly statements: readonly { readonly label: string; readonly occurrences: readonly number[] }[];
}

/** What an editor says of a saying, with a reference. */
export interface EditorsNote {
  readonly judgement?: 'verified' | 'misattributed' | 'disputed' | 'unverified';
  readonly note: string;
  readonly reference?: string;
}

/** Every occurrence of one saying, and what is said about it. */
export interface Dossier {
  /** That of the family. */
  readonly id: string;
  readonly title: string;
  /** By their dates, those without one last; then in the order of the corpus. */
  readonly occurrences: readonly Occurrence[];
  /** The most frequent first; ties by the first occurrence. */
  readonly wordings: readonly SayingWording[];
  readonly conflicts: readonly AttributionConflict[];
  /** Indices of the occurrences that may be the earliest in this corpus: more than one where dates overlap; none where none is dated. */
  readonly earliest: readonly number[];
  /** Pieces that one occurrence joins and another text has apart: words between them. */
  readonly splices: readonly {
    readonly joined: number;
    readonly pieces: readonly number[];
    readonly distance: number;
    /**
     * Where the source leaves text out between the pieces: `about` if it says how much (an edition of excerpts
     * with their places), `at-least` if not. Absent where the words were counted.
     */
    readonly precision?: 'about' | 'at-least';
  }[];
  readonly note?: EditorsNote;
}

/** Statements about one work, or one person, that do not agree across a corpus. */
export interface CorpusConflict {
  readonly type: 'work-date' | 'name-spelling';
  /** The work, or the name as most write it. */
  readonly subject: string;
  readonly statements: readonly {
    readonly label: string;
    readonly places: readonly (Passage & { readonly said: Span })[];
  }[];
}

/** The result of `quotes`: schema `variorum.quotes/1`. */
export interface QuotesResult {
  readonly schema: 'variorum.quotes/1';
  readonly engine: string;
  readonly sources: readonly SourceSummary[];
  /** In the order of the sources, then of text; `within` counts in this list. */
  readonly quotations: readonly AttributedQuotation[];
  /** Sayings that stand in more than one place, of which one at least is marked as somebody's words. */
  readonly dossiers: readonly Dossier[];
  readonly conflicts: readonly CorpusConflict[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exact: boolean;
}
