import { SourceError } from '../model/index.ts';
import { type QuoteList, type QuotePage, quoteListPath, quotePath } from './quotes.ts';
import type {
  Catalogue,
  ComparisonPage,
  CurrentRelease,
  EditionPair,
  EditionPairPage,
  EditionSectionPage,
  FamilyPage,
  LocusPage,
  SourcePage,
  WorkPage,
} from './release.ts';
import {
  type SearchSummary,
  searchSummaryPath,
  type TextSheaf,
  textSheafPath,
  type WordShard,
  wordShardPath,
} from './search.ts';

/** What the pages read from. One implementation over a release's files now; D1 for large corpora later. */
export interface EditionStore {
  readonly current: CurrentRelease;
  catalogue(): Promise<Catalogue>;
  source(id: string): Promise<SourcePage | undefined>;
  /** The stored pair, in either order: `isSwapped` says that it is stored the other way round. */
  comparison(
    a: ComparisonPage['a'],
    b: ComparisonPage['b'],
  ): Promise<{ readonly page: ComparisonPage; readonly isSwapped: boolean } | undefined>;
  family(id: string): Promise<FamilyPage | undefined>;
  locus(id: string): Promise<LocusPage | undefined>;
  work(id: string): Promise<WorkPage | undefined>;
  /** The outline of two editions, the earlier as `a`. */
  editionPair(work: string, pair: EditionPair): Promise<EditionPairPage | undefined>;
  editionSection(
    work: string,
    pair: EditionPair,
    section: SectionAddress,
  ): Promise<EditionSectionPage | undefined>;
  quotes(): Promise<QuoteList | undefined>;
  quote(id: string): Promise<QuotePage | undefined>;
  /** Undefined where nothing can be looked up. */
  searchSummary(): Promise<SearchSummary | undefined>;
  wordsIn(shard: number): Promise<WordShard | undefined>;
  textSheaf(source: string, sheaf: number): Promise<TextSheaf | undefined>;
}

/** The name of a section, and which of its pages. */
export interface SectionAddress {
  readonly name: string;
  /** From 1. */
  readonly page: number;
}

/** Reads a file of the release folder as parsed JSON; undefined where there is no such file. */
export type ReadReleaseFile = (path: string) => Promise<unknown>;

/**
 * Opens the current release.
 *
 * @throws SourceError `release.missing` where there is no release.
 */
export async function openRelease(readFile: ReadReleaseFile): Promise<EditionStore> {
  const current = (await readFile('current.json')) as CurrentRelease | undefined;
  if (current === undefined) {
    throw new SourceError('release.missing', 'There is no release to serve', {
      advice: 'run `variorum build CORPUS` first',
    });
  }
  const read = async <T>(...path: string[]): Promise<T | undefined> =>
    (await readFile([current.release, ...path].join('/'))) as T | undefined;
  return {
    current,
    async catalogue() {
      const catalogue = await read<Catalogue>('catalogue.json');
      if (catalogue !== undefined) return catalogue;
      throw new SourceError('release.broken', `Release \`${current.release}\` has no catalogue`, {
        advice: 'run `variorum build CORPUS` again',
      });
    },
    source: (id) => read<SourcePage>('sources', `${id}.json`),
    async comparison(a, b) {
      const direct = await read<ComparisonPage>(...comparisonPath(a, b));
      if (direct !== undefined) return { page: direct, isSwapped: false };
      const swapped = await read<ComparisonPage>(...comparisonPath(b, a));
      return swapped && { page: swapped, isSwapped: true };
    },
    family: (id) => read<FamilyPage>('families', `${id}.json`),
    locus: (id) => read<LocusPage>('loci', `${id}.json`),
    work: (id) => read<WorkPage>(...workPath(id)),
    editionPair: (work, pair) => read<EditionPairPage>(...editionPairPath(work, pair)),
    editionSection: (work, pair, section) =>
      read<EditionSectionPage>(...editionSectionPath(work, pair, section)),
    quotes: () => read<QuoteList>(...quoteListPath()),
    quote: (id) => read<QuotePage>(...quotePath(id)),
    searchSummary: () => read<SearchSummary>(...searchSummaryPath()),
    wordsIn: (shard) => read<WordShard>(...wordShardPath(shard)),
    textSheaf: (source, sheaf) => read<TextSheaf>(...textSheafPath(source, sheaf)),
  };
}

/** Where a pair is kept below its release. Ids and places are safe in file names by construction. */
export function comparisonPath(a: ComparisonPage['a'], b: ComparisonPage['b']): string[] {
  return ['comparisons', a.source, a.place, b.source, `${b.place}.json`];
}

/** Where editions are kept; ids, places and what sections are called after them are safe in file names, too. */
export function workPath(work: string): string[] {
  return ['editions', `${work}.json`];
}

export function editionPairPath(work: string, { a, b }: EditionPair): string[] {
  return ['editions', work, a, `${b}.json`];
}

export function editionSectionPath(
  work: string,
  { a, b }: EditionPair,
  { name, page }: SectionAddress,
): string[] {
  return ['editions', work, a, b, ...(page === 1 ? [`${name}.json`] : [name, `${page}.json`])];
}
