import type {
  AlignmentStatistics,
  Corpus,
  DeclaredPerson,
  Diagnostic,
  EditionReport,
  KindCounts,
  Locus,
  Parallel,
  Row,
  RuleSeverities,
  ScanOptions,
  SectionStatus,
  Source,
  SourceMetadata,
  Span,
  WithdrawnSource,
} from '../model/index.ts';
import type { FamilyPage } from './family-page.ts';
import type { ListedFamily, Overview } from './overview.ts';
import type { QuotedPassage } from './quoted-passage.ts';
import type { ReleasedQuotes } from './quotes.ts';
import type { SearchIndex } from './search.ts';
import type { PagedSource } from './source-pages.ts';

/**
 * A release is what readers see of a corpus: everything computed once, stored as plain JSON and
 * never changed. It lives under its own content hash, so a pinned link keeps its meaning.
 *
 *   <hash>/catalogue.json                       what every page needs: sources, works, loci, how much there is
 *   <hash>/overview.json                        who shares how much with whom, and where to begin
 *   <hash>/diagnostics.json                     what was noticed while reading and comparing
 *   <hash>/sources/<id>.json                    one text whole, for the command line
 *   <hash>/reading/<id>.json, <id>/<n>.json     its outline, and its pages with what their margins show (`source-pages.ts`)
 *   <hash>/parallels/index.json, <n>.json       what a list is sorted and chosen by; the parallels (`parallel-index.ts`)
 *   <hash>/comparisons/<n>.json                 the rows of pairs, each under its address (`sheaves.ts`)
 *   <hash>/family-list/<order>/<n>.json         families, the telling ones first, in an order
 *   <hash>/families/<n>.json                    all copies of one text, each under the family's id (`sheaves.ts`)
 *   <hash>/loci/<id>.json                       the passages an editor set side by side
 *   <hash>/quotes.json, quote-list/<n>.json     of all dossiers: what conflicts, and a line for each (`quotes.ts`)
 *   <hash>/quotes/<n>.json, quoted/<id>.json    everything about one saying; the sayings that stand in a source
 *   <hash>/words/…, texts/…                     where each word stands, and texts in small files (`search.ts`)
 *   <hash>/editions/<work>.json                 the editions of one work, and which of them are compared
 *   <hash>/editions/<work>/<a>/<b>.json         what the later edition made of the earlier: the outline
 *   <hash>/editions/<work>/<a>/<b>/<section>.json    the rows of one section; `<section>/2.json` where it goes on
 *   <hash>/checksums.json                       the sha256 of each of these files; <hash> is that of this list
 *   current.json                                which hash is current, and the site's stylesheet and script
 *   static/…, _headers                          what the browser loads, and with which headers
 */
export interface Release {
  readonly catalogue: Catalogue;
  readonly overview: Overview;
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the texts. */
  readonly parallels: readonly CatalogueParallel[];
  readonly sources: readonly SourcePage[];
  /** The same sources as readers turn their pages. */
  readonly pagedSources: readonly PagedSource[];
  readonly comparisons: readonly ComparisonPage[];
  /** In the order of the texts. */
  readonly families: readonly FamilyPage[];
  /** The telling ones first, and the longest first in either part. */
  readonly familyList: readonly ListedFamily[];
  readonly loci: readonly LocusPage[];
  /** Absent where no two sources are editions of one work. */
  readonly editions?: ReleasedEditions;
  /** Absent where nobody looked for quotations. */
  readonly quotes?: ReleasedQuotes;
  /** Absent where nothing can be looked up. */
  readonly search?: SearchIndex;
}

export interface ReleasedEditions {
  readonly works: readonly WorkPage[];
  readonly pairs: readonly EditionPairPage[];
  readonly sections: readonly EditionSectionPage[];
}

export interface Catalogue {
  readonly schema: 'variorum.release/2';
  readonly engine: string;
  readonly options: ScanOptions;
  readonly corpus: Pick<Corpus, 'id' | 'title' | 'description' | 'contact'>;
  readonly sources: readonly CatalogueSource[];
  readonly counts: CatalogueCounts;
  readonly loci: readonly Locus[];
  /** Works of which the corpus has several editions; absent where there are none. */
  readonly works?: readonly CatalogueWork[];
  /** Words can be looked up in it. */
  readonly hasSearch?: true;
  /** What its editor declares of names, and of the rules of a check; absent where nothing is declared. */
  readonly people?: readonly DeclaredPerson[];
  readonly rules?: RuleSeverities;
  /** Ids that sources had in earlier releases, with those that they have now. */
  readonly renamed?: Readonly<Record<string, string>>;
  readonly withdrawn?: readonly WithdrawnSource[];
}

/** How much a release holds; telling and commonplace apart. */
export interface CatalogueCounts {
  readonly parallels: { readonly telling: number; readonly commonplace: number };
  readonly families: { readonly telling: number; readonly commonplace: number };
  readonly dossiers: number;
}

/** A work, by its editions: the sources that name it as theirs. */
export interface CatalogueWork {
  /** Safe in a URL, unique among works. */
  readonly id: string;
  /** As the sources name it. */
  readonly title: string;
  /** Ids of sources, by date, then by title; those without a date last. */
  readonly editions: readonly string[];
  /** Which of them are compared, `a` before `b` in that order. */
  readonly pairs: readonly EditionPair[];
}

export interface EditionPair {
  readonly a: string;
  readonly b: string;
}

export interface CatalogueSource extends SourceMetadata {
  readonly file: string;
  readonly sha256: string;
  readonly characters: number;
  readonly words: number;
  /** Parallels with a passage in this source, commonplace ones aside. */
  readonly parallels: number;
  readonly loci: number;
}

export interface CatalogueParallel extends Parallel {
  /** The first words of passage `a`, as written. */
  readonly opening: string;
}

export interface SourcePage {
  readonly source: Source;
}

/**
 * Everything shared by two places, or a page of it where it is long. More than one part where the places share
 * several passages.
 */
export interface ComparisonPage {
  readonly a: { readonly source: string; readonly place: string };
  readonly b: { readonly source: string; readonly place: string };
  /** Which page, from 1, of how many; absent where one page holds all. */
  readonly page?: { readonly number: number; readonly of: number };
  readonly parts: readonly ComparisonPart[];
  /** Families the parts belong to. */
  readonly families: readonly { readonly id: string; readonly title: string; readonly passages: number }[];
}

/** Two passages in rows. */
export interface AlignedPart {
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  readonly rows: readonly Row[];
  readonly statistics: AlignmentStatistics;
  readonly exact: boolean;
}

export interface ComparisonPart extends AlignedPart {
  readonly parallel: Parallel;
}

export interface WorkPage {
  readonly work: CatalogueWork;
  /** In the order of the work's pairs, one for each. */
  readonly figures: readonly EditionFigures[];
}

/** What two editions come to, for the list of pairs. */
export interface EditionFigures extends EditionPair {
  readonly wordsA: number;
  readonly wordsB: number;
  /** Words of B over words of A, less 1; absent where A has none. */
  readonly growth?: number;
  /** Words without a counterpart over all words, 0–1. */
  readonly changed: number;
  /** How many sections became what; those that are absent did not occur. */
  readonly statuses: Readonly<Partial<Record<SectionStatus, number>>>;
  readonly moved: number;
}

/** The outline of two editions. */
export interface EditionPairPage {
  readonly work: string;
  /** Both are dated, `a` the earlier: then what differs was removed or added. */
  readonly isDated: boolean;
  readonly report: EditionReport;
  /** One for each of the report's matches, in their order. */
  readonly sections: readonly SectionEntry[];
  /** In the order of the report's moves. */
  readonly moves: readonly MoveEntry[];
}

/** Where a move is shown; all are indices in the outline's `sections`. */
export interface MoveEntry {
  /** In which it begins, in A and in B. */
  readonly sectionA: number;
  readonly sectionB: number;
  /** Those on whose last page it is set beside itself; none where the sections themselves stand side by side. */
  readonly apart: readonly number[];
}

/** The page of one match of the report. */
export interface SectionEntry {
  /** Its name in the address: its place in B, or `gone-` and its place in A. */
  readonly name: string;
  /** As in B, where it stands there; a bare number with the words after it. */
  readonly title: string;
  /** As in A, where it has other words. */
  readonly titleBefore?: string;
  /** Pages it takes, from 1. */
  readonly pages: number;
  /** The differences that its pages show. */
  readonly kinds: KindCounts;
}

/** One section of two editions in rows, or a page of a long one. */
export interface EditionSectionPage extends EditionPair {
  readonly work: string;
  /** Index in the report's matches and in the outline's `sections`. */
  readonly section: number;
  readonly name: string;
  /** From 1. */
  readonly page: number;
  /** The section itself first; then each passage that stands elsewhere in the other edition, set beside it. */
  readonly parts: readonly SectionPart[];
}

export interface SectionPart extends AlignedPart {
  /** The id of the move that this part shows; absent for the section itself. */
  readonly move?: string;
  /** Text of this part that stands elsewhere in the other edition, in the order of the sides. */
  readonly elsewhere: readonly ElsewhereSpan[];
}

/** A stretch of one side whose counterpart is not beside it. */
export interface ElsewhereSpan extends Span {
  readonly side: 'a' | 'b';
  /** Where its counterpart stands, as an index in the outline's `sections`. */
  readonly section: number;
  readonly move?: string;
}

export interface LocusPage {
  readonly locus: Locus;
  readonly passages: readonly (QuotedPassage & { readonly note?: string })[];
}

/** `current.json`: the release to serve, and the files every page loads. */
export interface CurrentRelease {
  readonly release: string;
  readonly stylesheet: StaticFile;
  readonly script: StaticFile;
  /** What the page for texts of one's own loads: its script, and the engine that this starts. */
  readonly scratch?: { readonly script: StaticFile; readonly engine: StaticFile };
}

/** A file under `static/`; `integrity` is its `sha384-…` subresource hash. */
export interface StaticFile {
  readonly path: string;
  readonly integrity: string;
}
