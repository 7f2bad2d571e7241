import { comparisonPath, editionPairPath, editionSectionPath, workPath } from './edition-store.ts';
import { quoteListPath, quotePath, type ReleasedQuotes } from './quotes.ts';
import type { Release, ReleasedEditions } from './release.ts';
import { type SearchIndex, searchSummaryPath, textSheafPath, wordShardPath } from './search.ts';

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
  return [
    file(['catalogue.json'], release.catalogue),
    ...release.sources.map((page) => file(['sources', `${page.source.id}.json`], page)),
    ...release.comparisons.map((page) => file(comparisonPath(page.a, page.b), page)),
    ...release.families.map((page) => file(['families', `${page.family.id}.json`], page)),
    ...release.loci.map((page) => file(['loci', `${page.locus.id}.json`], page)),
    ...(release.editions === undefined ? [] : editionFiles(release.editions)),
    ...(release.quotes === undefined ? [] : quoteFiles(release.quotes)),
    ...(release.search === undefined ? [] : searchFiles(release.search)),
  ];
}

function quoteFiles({ list, dossiers }: ReleasedQuotes): ReleaseFile[] {
  return [file(quoteListPath(), list), ...dossiers.map((page) => file(quotePath(page.dossier.id), page))];
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

function file(path: readonly string[], content: unknown): ReleaseFile {
  return { path: path.join('/'), content: `${JSON.stringify(content, withSortedKeys)}\n` };
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
