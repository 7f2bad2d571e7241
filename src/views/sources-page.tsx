import type { CatalogueSource } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { OtherEditions, SourceTitle } from './parts.tsx';
import { withReadableDate } from './readable-date.ts';
import type { Site } from './site.ts';
import { type ListedDecade, SourceTable, sourcesHref } from './sources-table.tsx';
import { counted, grouped } from './words.ts';

/** More stand in a table, a line each. */
export const sourcesOnCards = 40;

export interface SourcesPageProps {
  /** Those of this page: all of a few, else by date. */
  readonly sources: readonly CatalogueSource[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages, by date; none where there are few sources. */
  readonly decades: readonly ListedDecade[];
}

export function renderSources(site: Site, props: SourcesPageProps): string {
  const { sources, total, page, pages, decades } = props;
  return renderLayout({
    site,
    path: sourcesHref(page),
    title: page === 1 ? 'Sources' : `Sources, page ${page}`,
    crumbs: [{ href: '/', name: 'Overview' }],
    data: sourcesHref(page, '.json'),
    children: (
      <>
        <h1>Sources</h1>
        <p class="lede">{counted(total, 'text')}</p>
        {total <= sourcesOnCards ? (
          <ul class="cards">
            {sources.map((source) => (
              <SourceCard site={site} source={source} />
            ))}
          </ul>
        ) : (
          <SourceTable site={site} sources={sources} page={page} decades={decades} />
        )}
        <Pages page={page} pages={pages} href={(to) => sourcesHref(to)} />
      </>
    ),
  });
}

function SourceCard({ site, source }: { readonly site: Site; readonly source: CatalogueSource }) {
  return (
    <li class="card">
      <h2>
        <a href={`/sources/${encodeURIComponent(source.id)}`}>
          <SourceTitle site={site} id={source.id} />
        </a>
      </h2>
      <p class="byline">
        <bdi>{source.authors.join(', ') || 'author not stated'}</bdi> ·{' '}
        <bdi>{withReadableDate(source).date?.label ?? 'no date'}</bdi>
        {source.publisher === undefined ? null : (
          <>
            {' '}
            · <bdi>{source.publisher}</bdi>
          </>
        )}
      </p>
      {source.note === undefined ? null : (
        <p>
          <bdi>{source.note}</bdi>
        </p>
      )}
      <p class="numbers">
        {counted(source.words, 'word')} ·{' '}
        <a href={`/parallels?a=${encodeURIComponent(source.id)}`}>{counted(source.parallels, 'parallel')}</a>
        {source.loci === 0 ? '' : ` · ${grouped(source.loci)} ${source.loci === 1 ? 'locus' : 'loci'}`}
        <OtherEditions site={site} id={source.id} />
      </p>
      {source.rights === undefined ? null : (
        <p class="rights">
          Rights: <bdi>{source.rights}</bdi>
        </p>
      )}
    </li>
  );
}
