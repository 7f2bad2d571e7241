import type { Diagnostic, Source } from '../model/index.ts';
import type { Catalogue, CatalogueParallel } from './catalogue.ts';
import type { ComparisonPage, LocusPage } from './comparison-page.ts';
import type { ReleasedEditions } from './edition-pages.ts';
import type { FamilyPage } from './family-page.ts';
import type { ListedFamily, Overview } from './overview.ts';
import type { ReleasedQuotes } from './quotes.ts';
import type { SearchIndex } from './search.ts';
import type { PagedSource } from './source-pages.ts';

/** What was noticed, with the place of a source at which it was; a whole source and a whole corpus have none. */
export interface PlacedDiagnostic extends Diagnostic {
  readonly place?: string;
}

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
  readonly diagnostics: readonly PlacedDiagnostic[];
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

export interface SourcePage {
  readonly source: Source;
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
