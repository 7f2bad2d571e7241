import type {
  AlignmentStatistics,
  Diagnostic,
  Family,
  KindCounts,
  Locus,
  Parallel,
  Passage,
  Row,
  ScanOptions,
  Source,
  SourceMetadata,
} from '../model/index.ts';

/**
 * A release is what readers see of a corpus: everything computed once, stored as plain JSON and
 * never changed. It lives under its own content hash, so a pinned link keeps its meaning.
 *
 *   <hash>/catalogue.json                       what there is: sources, parallels, families, loci
 *   <hash>/sources/<id>.json                    one text with the passages marked in it
 *   <hash>/comparisons/<a>/<place>/<b>/<place>.json   the rows of one pair, `a` before `b`
 *   <hash>/families/<id>.json                   all copies of one text
 *   <hash>/loci/<id>.json                       the passages an editor set side by side
 *   <hash>/checksums.json                       the sha256 of each of these files; <hash> is that of this list
 *   current.json                                which hash is current, and the site's stylesheet and script
 *   static/…, _headers                          what the browser loads, and with which headers
 */
export interface Release {
  readonly catalogue: Catalogue;
  readonly sources: readonly SourcePage[];
  readonly comparisons: readonly ComparisonPage[];
  readonly families: readonly FamilyPage[];
  readonly loci: readonly LocusPage[];
}

export interface Catalogue {
  readonly schema: 'variorum.release/1';
  readonly engine: string;
  readonly options: ScanOptions;
  readonly corpus: { readonly id: string; readonly title: string; readonly description: string };
  readonly sources: readonly CatalogueSource[];
  readonly parallels: readonly CatalogueParallel[];
  readonly families: readonly CatalogueFamily[];
  readonly loci: readonly Locus[];
  readonly diagnostics: readonly Diagnostic[];
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

export interface CatalogueFamily extends Family {
  /** Words of its longest passage. */
  readonly words: number;
}

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

export interface SourcePage {
  readonly source: Source;
  /** Every passage of a parallel in this source, in the order of the text. */
  readonly marks: readonly SourceMark[];
  /** Loci to which places of this source belong. */
  readonly loci: readonly { readonly locus: string; readonly title: string; readonly passage: Passage }[];
}

export interface SourceMark {
  /** The passage in this source and the one it is parallel to. */
  readonly here: Passage;
  readonly there: Passage;
  readonly parallel: string;
  /** Side of the parallel on which this source stands. */
  readonly side: 'a' | 'b';
}

/** Everything shared by two places. More than one part where the places share several passages. */
export interface ComparisonPage {
  readonly a: { readonly source: string; readonly place: string };
  readonly b: { readonly source: string; readonly place: string };
  readonly parts: readonly ComparisonPart[];
  /** Families the parts belong to. */
  readonly families: readonly { readonly id: string; readonly title: string; readonly passages: number }[];
}

export interface ComparisonPart {
  readonly parallel: Parallel;
  readonly a: QuotedPassage;
  readonly b: QuotedPassage;
  readonly rows: readonly Row[];
  readonly statistics: AlignmentStatistics;
  readonly exact: boolean;
}

export interface FamilyPage {
  readonly family: Family;
  readonly passages: readonly QuotedPassage[];
  /** Which passages (indexes into `passages`) are compared where, with how many differences of each kind. */
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly parallel: string;
    readonly kinds: KindCounts;
    /** True where the pair is part of a splice. */
    readonly spliced?: true;
  }[];
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
}

/** A file under `static/`; `integrity` is its `sha384-…` subresource hash. */
export interface StaticFile {
  readonly path: string;
  readonly integrity: string;
}
