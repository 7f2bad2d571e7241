import type { SourceMetadata } from '../model/index.ts';
import type { Catalogue, CatalogueSource, CatalogueWork, CurrentRelease } from '../store/index.ts';
import type { ExportFormat } from './export-formats.ts';
import { defaultPreferences, type Preferences } from './preferences.ts';
import { withReadableDate } from './readable-date.ts';

/** What every page knows of the site around it. */
export interface Site {
  readonly current: CurrentRelease;
  /** A link asked for this release, and it is not the current one. */
  readonly isPinned: boolean;
  readonly engine: string;
  readonly corpus: Catalogue['corpus'];
  readonly sources: ReadonlyMap<string, CatalogueSource>;
  readonly sections: readonly Section[];
  /** The work that a source is an edition of, where there is another edition of it. */
  readonly workOf: ReadonlyMap<string, CatalogueWork>;
  /** Words can be looked up. */
  readonly hasSearch: boolean;
  /** What the page that is being made can be had as besides; none where nothing is known of it. */
  readonly formats: readonly ExportFormat[];
  readonly preferences: Preferences;
  /** The scheme, host and port that the reader came to, for addresses that are taken elsewhere. */
  readonly origin: string;
}

/** What of a site depends on the request. */
export type Reader = Pick<Site, 'preferences' | 'origin' | 'isPinned'>;

/** What rows and their heads need to know: which texts there are, of a corpus or of a reader's own. */
export interface KnownTexts {
  readonly sources: ReadonlyMap<string, SourceMetadata>;
}

/** A section of the site that has something in it. */
export interface Section {
  readonly href: string;
  readonly name: string;
}

export function describeSite(
  current: CurrentRelease,
  catalogue: Catalogue,
  { preferences, origin, isPinned }: Reader = {
    preferences: defaultPreferences,
    origin: '',
    isPinned: false,
  },
): Site {
  const sections: Section[] = [
    { href: '/', name: 'Overview' },
    { href: '/sources', name: 'Sources' },
    { href: '/parallels', name: 'Parallels' },
  ];
  const { families, dossiers } = catalogue.counts;
  if (families.telling + families.commonplace > 0) sections.push({ href: '/families', name: 'Families' });
  if (dossiers > 0) sections.push({ href: '/quotes', name: 'Quotes' });
  if ((catalogue.works?.length ?? 0) > 0) sections.push({ href: '/editions', name: 'Editions' });
  if (catalogue.loci.length > 0) sections.push({ href: '/loci', name: 'Loci' });
  if (catalogue.hasSearch) sections.push({ href: '/check', name: 'Check' });
  sections.push({ href: '/scratch', name: 'Scratch' });
  return {
    current,
    engine: catalogue.engine,
    corpus: catalogue.corpus,
    sources: new Map(catalogue.sources.map((source) => [source.id, withReadableDate(source)])),
    sections,
    workOf: new Map(
      (catalogue.works ?? []).flatMap((work) => work.editions.map((id) => [id, work] as const)),
    ),
    hasSearch: catalogue.hasSearch === true,
    formats: [],
    preferences,
    origin,
    isPinned,
  };
}
