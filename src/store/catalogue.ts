import type {
  Corpus,
  DeclaredPerson,
  Locus,
  Parallel,
  RuleSeverities,
  ScanOptions,
  SourceMetadata,
  WithdrawnSource,
} from '../model/index.ts';

/** How the files of a release are laid out. What another version wrote has another one, and cannot be read. */
export const releaseSchema = 'variorum.release/2';

export interface Catalogue {
  readonly schema: typeof releaseSchema;
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
