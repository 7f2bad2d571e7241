import type { CatalogueFamily } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { languageOf, titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface FamiliesPageProps {
  readonly families: readonly CatalogueFamily[];
  /** Commonplace families that the list leaves out. */
  readonly folded: number;
  readonly commonplace: 'fold' | 'show';
}

export function renderFamilies(site: Site, { families, folded, commonplace }: FamiliesPageProps): string {
  const query = commonplace === 'show' ? '?commonplace=show' : '';
  return renderLayout({
    site,
    path: `/families${query}`,
    title: 'Families',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: `/families.json${query}`,
    children: (
      <>
        <h1>Families</h1>
        <p class="lede">
          A family is all the passages that are copies of one text, within one source or across several.{' '}
          {counted(families.length, 'family', 'families')} in this list.
        </p>
        {commonplace === 'show' ? (
          <p class="folded">
            Commonplace families (titles, captions, formulas) are shown. <a href="/families">Fold them</a>
          </p>
        ) : null}
        {folded > 0 ? (
          <p class="folded">
            {counted(folded, 'commonplace family', 'commonplace families')} (titles, captions, formulas)
            folded. <a href="/families?commonplace=show">Show {folded === 1 ? 'it' : 'them'}</a>
          </p>
        ) : null}
        {families.length === 0 ? <p class="state">No text stands in more than one place.</p> : null}
        <FamilyList site={site} families={families} />
      </>
    ),
  });
}

export function FamilyList({
  site,
  families,
}: {
  readonly site: Site;
  readonly families: readonly CatalogueFamily[];
}) {
  return (
    <ul class="cards openings">
      {families.map((family) => (
        <li class="card">
          <p class="opening">
            <a
              href={`/families/${encodeURIComponent(family.id)}`}
              {...languageOf(site, family.passages[0]?.source ?? '')}
            >
              {family.title}
            </a>
          </p>
          <p class="numbers">
            {counted(family.passages.length, 'copy', 'copies')} of up to {counted(family.words, 'word')} in{' '}
            <bdi>{sourceNames(site, family)}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sourceNames(site: Site, family: CatalogueFamily): string {
  const ids = [...new Set(family.passages.map(({ source }) => source))];
  const names = ids.slice(0, 3).map((id) => titleOf(site, id));
  const more = ids.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${counted(more, 'more source')}` : names.join(', ');
}
