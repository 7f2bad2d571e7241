/**
 * The rows and columns of the overview: the sources of a corpus, or where they are too many, the decades
 * (then the centuries) they are of.
 *
 *   5 sources    state-capitalism · trotsky-1935 · harman-1967 · simkin-1997 · woods-2016
 *   233 sources  1790s · 1800s · … · 2010s
 *
 * By date, so that who may have taken from whom can be seen; what has no date stands last. A group is
 * named in addresses by its key: the id of its source, or `1790s`, `18c`, `undated`.
 */
import type { CatalogueSource } from './catalogue.ts';

export interface SourceGroup {
  readonly key: string;
  /** Short, for a column or a node. */
  readonly label: string;
  /** Ids, by date, then in the order of the corpus. */
  readonly sources: readonly string[];
  /** First and last year in it; absent where nothing is dated. */
  readonly years?: { readonly from: number; readonly to: number };
}

/** More than this neither a table nor a picture can show so that anybody reads it. */
const mostGroups = 40;

const undated = 'undated';

/** The groups of all sources, by date; the same for the same sources. */
export function groupSources(sources: readonly CatalogueSource[]): readonly SourceGroup[] {
  const sorted = byDate(sources);
  if (sorted.length <= mostGroups) return sorted.map((source) => groupOf(source.id, source.siglum, [source]));
  const decades = grouped(sorted, decadeOf);
  return decades.length <= mostGroups ? decades : grouped(sorted, centuryOf);
}

/** The sources that a key names: one source's id, else all of a decade, a century or without a date. */
export function sourcesOfKey(
  sources: readonly CatalogueSource[],
  key: string,
): ReadonlySet<string> | undefined {
  if (sources.some(({ id }) => id === key)) return new Set([key]);
  const named = sources.filter((source) => decadeOf(source).key === key || centuryOf(source).key === key);
  return named.length === 0 ? undefined : new Set(named.map(({ id }) => id));
}

function byDate(sources: readonly CatalogueSource[]): readonly CatalogueSource[] {
  const begins = ({ date }: CatalogueSource): string => date?.notBefore ?? '\u{FFFF}';
  return [...sources].sort((p, q) => (begins(p) < begins(q) ? -1 : Number(begins(p) > begins(q))));
}

interface Named {
  readonly key: string;
  readonly label: string;
}

function decadeOf(source: CatalogueSource): Named {
  const year = yearOf(source);
  if (year === undefined) return { key: undated, label: undated };
  const decade = `${Math.floor(year / 10) * 10}s`;
  return { key: decade, label: decade };
}

function centuryOf(source: CatalogueSource): Named {
  const year = yearOf(source);
  if (year === undefined) return { key: undated, label: undated };
  const century = Math.floor((year - 1) / 100) + 1;
  return { key: `${century}c`, label: `${(century - 1) * 100}–${century * 100}` };
}

function yearOf({ date }: CatalogueSource): number | undefined {
  return date === undefined ? undefined : Number(date.notBefore.slice(0, 4));
}

function grouped(
  sources: readonly CatalogueSource[],
  name: (source: CatalogueSource) => Named,
): SourceGroup[] {
  const members = new Map<string, { readonly label: string; readonly sources: CatalogueSource[] }>();
  for (const source of sources) {
    const { key, label } = name(source);
    const group = members.get(key) ?? { label, sources: [] };
    group.sources.push(source);
    members.set(key, group);
  }
  return [...members].map(([key, group]) => groupOf(key, group.label, group.sources));
}

function groupOf(key: string, label: string, sources: readonly CatalogueSource[]): SourceGroup {
  const years = sources.flatMap((source) => {
    const year = yearOf(source);
    return year === undefined ? [] : [year, Number(source.date!.notAfter.slice(0, 4))];
  });
  return {
    key,
    label,
    sources: sources.map(({ id }) => id),
    ...(years.length > 0 && { years: { from: Math.min(...years), to: Math.max(...years) } }),
  };
}
