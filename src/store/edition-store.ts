import { SourceError } from '../model/index.ts';
import { type Catalogue, type CatalogueParallel, type EditionPair, releaseSchema } from './catalogue.ts';
import type { ComparisonPage, LocusPage } from './comparison-page.ts';
import type { EditionPairPage, EditionSectionPage, WorkPage } from './edition-pages.ts';
import type { FamilyPage } from './family-page.ts';
import {
  type FamilyOrder,
  familiesPerSheaf,
  familyListPath,
  type ListedFamily,
  type Overview,
  overviewPath,
} from './overview.ts';
import {
  type ParallelIndex,
  parallelIndexPath,
  parallelSheafPath,
  parallelsPerSheaf,
  readParallelIndex,
  type StoredParallelIndex,
} from './parallel-index.ts';
import {
  type ListedQuote,
  type QuotedHere,
  type QuotePage,
  type QuoteSummary,
  quotedPath,
  quoteListPath,
  quoteSummaryPath,
  quotesPerSheaf,
} from './quotes.ts';
import type { CurrentRelease, PlacedDiagnostic, SourcePage } from './release.ts';
import { goneRelease, historyPath, type ReleaseHistory } from './release-history.ts';
import { createReleaseMemory, type ReleaseMemory } from './release-memory.ts';
import {
  type SearchSummary,
  searchSummaryPath,
  type TextSheaf,
  textSheafPath,
  type WordShard,
  wordShardPath,
} from './search.ts';
import { comparisonName, type SheafCounts, sheafCountsPath, sheafOf, sheafPath } from './sheaves.ts';
import { type SourceOutline, sourceOutlinePath, type TextPage, textPagePath } from './source-pages.ts';

/** What the pages read from. One implementation over a release's files now; D1 for large corpora later. */
export interface EditionStore {
  readonly current: CurrentRelease;
  /** A link asked for this release, and it is not the current one. */
  readonly isPinned: boolean;
  catalogue(): Promise<Catalogue>;
  overview(): Promise<Overview>;
  diagnostics(): Promise<readonly PlacedDiagnostic[]>;
  /** What a list of parallels is chosen and sorted by. */
  parallelIndex(): Promise<ParallelIndex>;
  /** The parallels of these numbers, in the order of the numbers. */
  parallels(numbers: Iterable<number>): Promise<readonly CatalogueParallel[]>;
  /** A stretch of the list of families in this order, as far as the list goes. */
  familyList(order: FamilyOrder, range: Range): Promise<readonly ListedFamily[]>;
  source(id: string): Promise<SourcePage | undefined>;
  sourceOutline(id: string): Promise<SourceOutline | undefined>;
  /** A page of a source, from 1. */
  textPage(source: string, page: number): Promise<TextPage | undefined>;
  /** The stored pair, in either order: `isSwapped` says that it is stored the other way round. */
  comparison(
    a: ComparisonPage['a'],
    b: ComparisonPage['b'],
    page?: number,
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
  quoteSummary(): Promise<QuoteSummary | undefined>;
  /** A stretch of the list of dossiers, as far as the list goes. */
  quoteList(range: Range): Promise<readonly ListedQuote[]>;
  /** The sayings with a dossier that stand in a source, in the order of its text. */
  quotedIn(source: string): Promise<readonly QuotedHere[]>;
  quote(id: string): Promise<QuotePage | undefined>;
  /** Undefined where nothing can be looked up. */
  searchSummary(): Promise<SearchSummary | undefined>;
  wordsIn(shard: number): Promise<WordShard | undefined>;
  textSheaf(source: string, sheaf: number): Promise<TextSheaf | undefined>;
}

/** Positions in a list, from 0: `to` is the first that is left out. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The name of a section, and which of its pages. */
export interface SectionAddress {
  readonly name: string;
  /** From 1. */
  readonly page: number;
}

/** Reads a file of the release folder as parsed JSON; undefined where there is no such file. */
export type ReadReleaseFile = (path: string) => Promise<unknown>;

export interface OpenOptions {
  /** What earlier requests have read, so that it is not read again. */
  readonly memory?: ReleaseMemory;
  /** The release that a link pins; without it the current one. */
  readonly release?: string | undefined;
}

/**
 * Opens the current release, or the one that a link pins.
 *
 * @throws SourceError `release.missing` where there is no release, `release.gone` where the pinned one is no
 *   longer kept; UsageError `request.not-found` where there never was such a release.
 */
export async function openRelease(
  readFile: ReadReleaseFile,
  { memory = createReleaseMemory(), release }: OpenOptions = {},
): Promise<EditionStore> {
  const current = (await readFile('current.json')) as CurrentRelease | undefined;
  if (current === undefined) {
    throw new SourceError('release.missing', 'There is no release to serve', {
      advice: 'run `variorum build CORPUS` first',
    });
  }
  if (release === undefined || release === current.release)
    return releaseStore(current, readFile, { memory });
  const catalogue = isReleaseName(release)
    ? await memory.keep(release, cataloguePath, () => readFile(`${release}/${cataloguePath}`))
    : undefined;
  if (!isOfThisLayout(catalogue)) {
    throw goneRelease(release, ((await readFile(historyPath)) ?? []) as ReleaseHistory);
  }
  return releaseStore({ ...current, release }, readFile, { memory, isPinned: true });
}

interface StoreOptions {
  readonly memory?: ReleaseMemory;
  readonly isPinned?: boolean;
}

const cataloguePath = 'catalogue.json';

/** A release that another version wrote may lie there still; its pages cannot be made any more. */
function isOfThisLayout(catalogue: unknown): boolean {
  return (catalogue as Partial<Catalogue> | undefined)?.schema === releaseSchema;
}

/** A name comes from an address: it must lead nowhere but to a release. */
function isReleaseName(release: string): boolean {
  return /^[0-9a-f]{16}$/.test(release);
}

/** The store of one release, whose files are read when they are asked for. */
export function releaseStore(
  current: CurrentRelease,
  readFile: ReadReleaseFile,
  { memory = createReleaseMemory(), isPinned = false }: StoreOptions = {},
): EditionStore {
  const { release } = current;
  const read = async <T>(...path: string[]): Promise<T | undefined> =>
    (await readFile([release, ...path].join('/'))) as T | undefined;
  const needed = async <T>(...path: string[]): Promise<T> =>
    (await read<T>(...path)) ?? missing(release, path.join('/'));
  const kept = <T>(...path: string[]): Promise<T> =>
    memory.keep(release, path.join('/'), () => needed<T>(...path));
  const bound = async <T>(kind: keyof SheafCounts, name: string): Promise<T | undefined> => {
    const counts = await kept<SheafCounts>(...sheafCountsPath());
    const sheaf = await read<Readonly<Record<string, T>>>(...sheafPath(kind, sheafOf(name, counts[kind])));
    return sheaf !== undefined && Object.hasOwn(sheaf, name) ? sheaf[name] : undefined;
  };
  return {
    current,
    isPinned,
    async catalogue() {
      const catalogue = await kept<Catalogue>(cataloguePath);
      if (isOfThisLayout(catalogue)) return catalogue;
      throw new SourceError('release.broken', `Release \`${release}\` was written by another version`, {
        advice: 'run `variorum build CORPUS` again',
      });
    },
    overview: () => kept<Overview>(...overviewPath()),
    diagnostics: () => needed<readonly PlacedDiagnostic[]>('diagnostics.json'),
    parallelIndex: () =>
      memory.keep(release, 'parallel index', async () =>
        readParallelIndex(await needed<StoredParallelIndex>(...parallelIndexPath())),
      ),
    async parallels(numbers) {
      const wanted = [...numbers];
      const at = (number: number): number => Math.floor(number / parallelsPerSheaf);
      const sheaves = new Map<number, readonly CatalogueParallel[]>();
      for (const sheaf of new Set(wanted.map(at))) {
        sheaves.set(sheaf, await needed<readonly CatalogueParallel[]>(...parallelSheafPath(sheaf)));
      }
      return wanted.map((number) => sheaves.get(at(number))![number % parallelsPerSheaf]!);
    },
    familyList: (order, range) =>
      stretchOf(range, familiesPerSheaf, (sheaf) => read(...familyListPath(order, sheaf))),
    source: (id) => read<SourcePage>('sources', `${id}.json`),
    sourceOutline: (id) => read<SourceOutline>(...sourceOutlinePath(id)),
    textPage: (source, page) => read<TextPage>(...textPagePath(source, page)),
    async comparison(a, b, page) {
      const direct = await bound<ComparisonPage>('comparisons', comparisonName(a, b, page));
      if (direct !== undefined) return { page: direct, isSwapped: false };
      const swapped = await bound<ComparisonPage>('comparisons', comparisonName(b, a, page));
      return swapped && { page: swapped, isSwapped: true };
    },
    family: (id) => bound<FamilyPage>('families', id),
    locus: (id) => read<LocusPage>('loci', `${id}.json`),
    work: (id) => read<WorkPage>(...workPath(id)),
    editionPair: (work, pair) => read<EditionPairPage>(...editionPairPath(work, pair)),
    editionSection: (work, pair, section) =>
      read<EditionSectionPage>(...editionSectionPath(work, pair, section)),
    quoteSummary: () => read<QuoteSummary>(...quoteSummaryPath()),
    quoteList: (range) => stretchOf(range, quotesPerSheaf, (sheaf) => read(...quoteListPath(sheaf))),
    quotedIn: async (source) => (await read<readonly QuotedHere[]>(...quotedPath(source))) ?? [],
    quote: (id) => bound<QuotePage>('quotes', id),
    searchSummary: () => read<SearchSummary>(...searchSummaryPath()),
    wordsIn: (shard) => read<WordShard>(...wordShardPath(shard)),
    textSheaf: (source, sheaf) => read<TextSheaf>(...textSheafPath(source, sheaf)),
  };
}

function missing(release: string, file: string): never {
  throw new SourceError('release.broken', `Release \`${release}\` has no \`${file}\``, {
    advice: 'run `variorum build CORPUS` again',
  });
}

/** A stretch of a list that lies in sheaves. */
async function stretchOf<T>(
  { from, to }: Range,
  perSheaf: number,
  read: (sheaf: number) => Promise<readonly T[] | undefined>,
): Promise<readonly T[]> {
  const stretch: T[] = [];
  const first = Math.floor(from / perSheaf);
  for (let sheaf = first; sheaf * perSheaf < to; sheaf++) {
    const things = await read(sheaf);
    if (things === undefined) break;
    stretch.push(...things);
  }
  return stretch.slice(from - first * perSheaf, to - first * perSheaf);
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
