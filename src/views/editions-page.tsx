import type { CatalogueWork } from '../store/index.ts';
import { workPath } from './edition-places.ts';
import { renderLayout } from './layout.tsx';
import { titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface EditionsPageProps {
  readonly works: readonly CatalogueWork[];
}

export function renderEditions(site: Site, { works }: EditionsPageProps): string {
  return renderLayout({
    site,
    path: '/editions',
    title: 'Editions',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: '/editions.json',
    children: (
      <>
        <h1>Editions</h1>
        {works.length === 0 ? (
          <p class="state">
            No work is here in more than one edition. Sources whose metadata name the same <code>work</code>{' '}
            are editions of it.
          </p>
        ) : (
          <p class="lede">
            Works of which there is more than one edition here: {counted(works.length, 'work')}.
          </p>
        )}
        <WorkList site={site} works={works} />
      </>
    ),
  });
}

export function WorkList({ site, works }: { readonly site: Site; readonly works: readonly CatalogueWork[] }) {
  return (
    <ul class="cards">
      {works.map(({ id, title, editions }) => (
        <li class="card">
          <h2>
            <a href={workPath(id)}>
              <cite dir="auto">{title}</cite>
            </a>
          </h2>
          <p class="numbers">
            {counted(editions.length, 'edition')}: <bdi>{editionNames(site, editions)}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Editions that a card names. */
const namesShown = 6;

function editionNames(site: Site, editions: readonly string[]): string {
  const names = editions.slice(0, namesShown).map((id) => {
    const label = site.sources.get(id)?.date?.label;
    return label === undefined ? titleOf(site, id) : `${titleOf(site, id)} (${label})`;
  });
  const more = editions.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
