import type { CatalogueSource } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { OtherEditions, SourceTitle } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface SourcesPageProps {
  readonly sources: readonly CatalogueSource[];
}

export function renderSources(site: Site, { sources }: SourcesPageProps): string {
  return renderLayout({
    site,
    path: '/sources',
    title: 'Sources',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/sources.json',
    children: (
      <>
        <h1>Sources</h1>
        <p class="lede">{counted(sources.length, 'text')}</p>
        <ul class="cards">
          {sources.map((source) => (
            <SourceCard site={site} source={source} />
          ))}
        </ul>
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
        <bdi>{source.date?.label ?? 'no date'}</bdi>
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
