import { type FamilyOrder, familyOrders, type ListedFamily } from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { languageOf, titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted } from './words.ts';

export interface FamiliesPageProps {
  /** Of this page. */
  readonly families: readonly ListedFamily[];
  readonly order: FamilyOrder;
  /** On all pages of the list. */
  readonly total: number;
  /** Commonplace families that the list leaves out. */
  readonly folded: number;
  readonly commonplace: 'fold' | 'show';
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

type ListAddress = Pick<FamiliesPageProps, 'commonplace' | 'order' | 'page'>;

/** The address of a page of the list; what is as by default is left out. */
function familiesHref({ commonplace, order, page }: ListAddress): string {
  const query = [
    ...(order === 'words' ? [] : [`sort=${order}`]),
    ...(commonplace === 'show' ? ['commonplace=show'] : []),
    ...(page > 1 ? [`page=${page}`] : []),
  ].join('&');
  return query === '' ? '/families' : `/families?${query}`;
}

const orderNames: Readonly<Record<FamilyOrder, string>> = {
  words: 'the longest first',
  copies: 'those with the most copies first',
};

export function renderFamilies(site: Site, props: FamiliesPageProps): string {
  const { families, total, page, pages } = props;
  const path = familiesHref(props);
  return renderLayout({
    site,
    path,
    title: page > 1 ? `Families, page ${page}` : 'Families',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: path.replace('/families', '/families.json'),
    children: (
      <>
        <h1>Families</h1>
        <p class="lede">
          A family is all the passages that are copies of one text, within one source or across several.{' '}
          {counted(total, 'family', 'families')} in this list{pages > 1 ? `; page ${page} of ${pages}` : ''}.
        </p>
        {total > 1 ? <Order {...props} /> : null}
        <Folded {...props} />
        {total === 0 ? <p class="state">No text stands in more than one place.</p> : null}
        <FamilyList site={site} families={families} />
        <Pages page={page} pages={pages} href={(other) => familiesHref({ ...props, page: other })} />
      </>
    ),
  });
}

function Order(props: FamiliesPageProps) {
  const other = familyOrders.find((order) => order !== props.order)!;
  return (
    <p class="folded">
      Now {orderNames[props.order]}.{' '}
      <a href={familiesHref({ ...props, order: other, page: 1 })}>Put {orderNames[other]}</a>
    </p>
  );
}

function Folded(props: FamiliesPageProps) {
  const href = (commonplace: 'fold' | 'show'): string => familiesHref({ ...props, commonplace, page: 1 });
  if (props.commonplace === 'show') {
    return (
      <p class="folded">
        Commonplace families (titles, captions, formulas) are shown. <a href={href('fold')}>Fold them</a>
      </p>
    );
  }
  return props.folded === 0 ? null : (
    <p class="folded">
      {counted(props.folded, 'commonplace family', 'commonplace families')} (titles, captions, formulas)
      folded. <a href={href('show')}>Show {props.folded === 1 ? 'it' : 'them'}</a>
    </p>
  );
}

export function FamilyList({
  site,
  families,
}: {
  readonly site: Site;
  readonly families: readonly ListedFamily[];
}) {
  return (
    <ul class="cards openings">
      {families.map((family) => (
        <li class="card">
          <p class="opening">
            <a
              href={`/families/${encodeURIComponent(family.id)}`}
              {...languageOf(site, family.sources[0] ?? '')}
            >
              {family.title}
            </a>
          </p>
          <p class="numbers">
            {counted(family.copies, 'copy', 'copies')} of up to {counted(family.words, 'word')} in{' '}
            <bdi>{sourceNames(site, family)}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

function sourceNames(site: Site, { sources, sourceCount }: ListedFamily): string {
  const names = sources.map((id) => titleOf(site, id)).join('; ');
  const more = sourceCount - sources.length;
  return more > 0 ? `${names} and ${counted(more, 'more source')}` : names;
}
