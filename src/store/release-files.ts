import type { CatalogueParallel } from './catalogue.ts';
import type { ReleasedEditions } from './edition-pages.ts';
import { editionPairPath, editionSectionPath, workPath } from './edition-store.ts';
import { familiesPerSheaf, familyListPath, familyOrders, overviewPath, sortFamilies } from './overview.ts';
import { indexParallels, inSheaves, parallelIndexPath, parallelSheafPath } from './parallel-index.ts';
import {
  quotedPath,
  quoteListPath,
  quoteSummaryPath,
  quotesPerSheaf,
  type ReleasedQuotes,
} from './quotes.ts';
import type { Release } from './release.ts';
import { type SearchIndex, searchSummaryPath, textSheafPath, wordShardPath } from './search.ts';
import {
  comparisonName,
  type SheafCounts,
  sheafCountsPath,
  sheafOf,
  sheafPath,
  sheavesFor,
} from './sheaves.ts';
import { type PagedSource, sourceOutlinePath, textPagePath } from './source-pages.ts';

/** A file below a release's folder. */
export interface ReleaseFile {
  readonly path: string;
  readonly content: string;
}

/**
 * Every file of a release, below `<hash>/`, in a fixed order and with sorted keys: equal releases
 * give equal bytes, so that the hash of all files can name the release.
 */
export function releaseFiles(release: Release): readonly ReleaseFile[] {
  const { catalogue, quotes } = release;
  const bound = {
    comparisons: bind(
      release.comparisons.map((page) => [comparisonName(page.a, page.b, page.page?.number), page]),
    ),
    families: bind(release.families.map((page) => [page.family.id, page])),
    quotes: bind((quotes?.dossiers ?? []).map((page) => [page.dossier.id, page])),
  };
  const counts: SheafCounts = {
    comparisons: bound.comparisons.length,
    families: bound.families.length,
    quotes: bound.quotes.length,
  };
  return [
    file(['catalogue.json'], catalogue),
    file(sheafCountsPath(), counts),
    file(overviewPath(), release.overview),
    file(['diagnostics.json'], release.diagnostics),
    ...release.sources.map((page) => file(['sources', `${page.source.id}.json`], page)),
    ...release.pagedSources.flatMap(sourceFiles),
    ...parallelFiles(
      release.parallels,
      catalogue.sources.map(({ id }) => id),
    ),
    ...(['comparisons', 'families', 'quotes'] as const).flatMap((kind) =>
      bound[kind].map((content, sheaf) => ({ path: sheafPath(kind, sheaf).join('/'), content })),
    ),
    ...familyOrders.flatMap((order) =>
      listFiles(sortFamilies(release.familyList, order), familiesPerSheaf, (sheaf) =>
        familyListPath(order, sheaf),
      ),
    ),
    ...release.loci.map((page) => file(['loci', `${page.locus.id}.json`], page)),
    ...(release.editions === undefined ? [] : editionFiles(release.editions)),
    ...(quotes === undefined ? [] : quoteFiles(quotes)),
    ...(release.search === undefined ? [] : searchFiles(release.search)),
  ];
}

function parallelFiles(parallels: readonly CatalogueParallel[], sources: readonly string[]): ReleaseFile[] {
  return [
    file(parallelIndexPath(), indexParallels(parallels, sources)),
    ...inSheaves(parallels).map((sheaf, number) => file(parallelSheafPath(number), sheaf)),
  ];
}

function listFiles(
  list: readonly unknown[],
  perSheaf: number,
  path: (sheaf: number) => string[],
): ReleaseFile[] {
  return Array.from({ length: Math.ceil(list.length / perSheaf) }, (_, sheaf) =>
    file(path(sheaf), list.slice(sheaf * perSheaf, (sheaf + 1) * perSheaf)),
  );
}

function sourceFiles({ outline, pages }: PagedSource): ReleaseFile[] {
  return [
    file(sourceOutlinePath(outline.source.id), outline),
    ...pages.map((page) => file(textPagePath(page.source, page.page), page)),
  ];
}

function quoteFiles({ list: { quotes, ...summary }, quoted }: ReleasedQuotes): ReleaseFile[] {
  return [
    file(quoteSummaryPath(), summary),
    ...listFiles(quotes, quotesPerSheaf, quoteListPath),
    ...Object.entries(quoted).map(([source, sayings]) => file(quotedPath(source), sayings)),
  ];
}

function searchFiles({ summary, shards, sheaves }: SearchIndex): ReleaseFile[] {
  return [
    file(searchSummaryPath(), summary),
    ...shards.map((shard, number) => file(wordShardPath(number), shard)),
    ...sheaves.map((sheaf) => file(textSheafPath(sheaf.source, sheaf.sheaf), sheaf)),
  ];
}

function editionFiles({ works, pairs, sections }: ReleasedEditions): ReleaseFile[] {
  return [
    ...works.map((page) => file(workPath(page.work.id), page)),
    ...pairs.map((page) =>
      file(editionPairPath(page.work, { a: page.report.a.id, b: page.report.b.id }), page),
    ),
    ...sections.map((page) => file(editionSectionPath(page.work, page, page), page)),
  ];
}

/** The contents of sheaves that hold each thing under its name. */
function bind(things: readonly (readonly [name: string, thing: unknown])[]): string[] {
  const written = things.map(([name, thing]) => [name, textOf(thing)] as const);
  const count = sheavesFor(written.map(([, text]) => text.length));
  const sheaves = Array.from({ length: count }, (): string[] => []);
  for (const [name, text] of written) sheaves[sheafOf(name, count)]!.push(`${JSON.stringify(name)}:${text}`);
  return sheaves.map((entries) => `{${entries.sort().join(',\n')}}\n`);
}

function file(path: readonly string[], content: unknown): ReleaseFile {
  return { path: path.join('/'), content: `${textOf(content)}\n` };
}

function textOf(content: unknown): string {
  return JSON.stringify(content, withSortedKeys);
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
