import type { Locus } from '../model/index.ts';
import { renderLayout } from './layout.tsx';
import { titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface LociPageProps {
  readonly loci: readonly Locus[];
}

export function renderLoci(site: Site, { loci }: LociPageProps): string {
  return renderLayout({
    site,
    path: '/loci',
    title: 'Loci',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/loci.json',
    children: (
      <>
        <h1>Loci</h1>
        <p class="lede">
          A locus is a topic on which an editor sets passages side by side, whatever their wording.{' '}
          {counted(loci.length, 'locus', 'loci')} in this corpus.
        </p>
        {loci.length === 0 ? (
          <p class="state">This corpus declares no loci.</p>
        ) : (
          <LocusList site={site} loci={loci} />
        )}
      </>
    ),
  });
}

export function LocusList({ site, loci }: { readonly site: Site; readonly loci: readonly Locus[] }) {
  return (
    <ul class="cards">
      {loci.map((locus) => (
        <li class="card">
          <p class="opening">
            <a href={`/loci/${encodeURIComponent(locus.id)}`}>
              <bdi>{locus.title}</bdi>
            </a>
          </p>
          <p class="numbers">
            {counted(locus.passages.length, 'passage')} from <bdi>{sourceNames(site, locus)}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sourceNames(site: Site, locus: Locus): string {
  return [...new Set(locus.passages.map(({ source }) => titleOf(site, source)))].join(', ');
}
