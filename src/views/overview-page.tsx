import type { Locus } from '../model/index.ts';
import type { CatalogueWork, ListedFamily, OverviewMatrix } from '../store/index.ts';
import { WorkList } from './editions-page.tsx';
import { FamilyList } from './families-page.tsx';
import { renderLayout } from './layout.tsx';
import { LocusList } from './loci-page.tsx';
import { OverviewArcs } from './overview-arcs.tsx';
import { Matrix } from './overview-matrix.tsx';
import { languageOf } from './parts.tsx';
import type { Site } from './site.ts';
import { counted, grouped } from './words.ts';

export interface OverviewPageProps {
  readonly totals: {
    readonly sources: number;
    readonly words: number;
    readonly parallels: number;
    readonly commonplace: number;
    readonly families: number;
    readonly loci: number;
  };
  /** Where a first visit is worth while. */
  readonly start: readonly StartingPoint[];
  readonly matrix: OverviewMatrix;
  /** The longest; the others are on a page of their own. */
  readonly families: readonly ListedFamily[];
  readonly loci: readonly Locus[];
  /** Absent where no work is there in several editions. */
  readonly works?: readonly CatalogueWork[];
}

export interface StartingPoint {
  readonly href: string;
  /** What is to be seen there, in one phrase. */
  readonly what: string;
  /** The first words, or the topic. */
  readonly opening: string;
  /** The source whose words these are; absent where they are an editor's. */
  readonly source?: string;
}

export function renderOverview(site: Site, props: OverviewPageProps): string {
  const { totals, families, loci, works = [] } = props;
  return renderLayout({
    site,
    path: '/',
    title: 'Overview',
    data: '/index.json',
    children: (
      <>
        <h1>
          <bdi>{site.corpus.title}</bdi>
        </h1>
        {site.corpus.description === '' ? null : (
          <p class="lede">
            <bdi>{site.corpus.description}</bdi>
          </p>
        )}
        <Totals totals={totals} />
        {site.hasSearch ? <QuickCheck /> : null}
        <Start site={site} start={props.start} />
        {works.length === 0 ? null : (
          <section>
            <h2>Works in several editions</h2>
            <WorkList site={site} works={works} />
          </section>
        )}
        <Shared site={site} matrix={props.matrix} />
        {families.length === 0 ? null : (
          <section>
            <h2>Texts in several copies</h2>
            <FamilyList site={site} families={families} />
            {totals.families > families.length ? (
              <p>
                <a href="/families">All {counted(totals.families, 'family', 'families')}</a>
              </p>
            ) : null}
          </section>
        )}
        {loci.length === 0 ? null : (
          <section>
            <h2>Topics set side by side</h2>
            <LocusList site={site} loci={loci} />
          </section>
        )}
      </>
    ),
  });
}

/** Short enough for an address; the page that it leads to takes longer ones. */
const longestQuickCheck = 600;

function QuickCheck() {
  return (
    <form class="filter quick-check" action="/search" method="get">
      <p class="field">
        <label for="q">Words, or a quotation</label>
        <input type="search" name="q" id="q" maxlength={longestQuickCheck} dir="auto" required />
      </p>
      <p class="field">
        <button type="submit">Search</button>{' '}
        <button type="submit" formaction="/check" formmethod="post">
          Check the quotation
        </button>
      </p>
    </form>
  );
}

function Totals({ totals }: { readonly totals: OverviewPageProps['totals'] }) {
  const entries = [
    ['/sources', totals.sources, 'source', 'sources'],
    ['/sources', totals.words, 'word', 'words'],
    ['/parallels', totals.parallels, 'parallel', 'parallels'],
    ['/families', totals.families, 'family', 'families'],
    ['/loci', totals.loci, 'locus', 'loci'],
  ] as const;
  return (
    <>
      <ul class="totals">
        {entries.map(([href, count, one, many]) =>
          count === 0 ? null : (
            <li>
              <a href={href}>
                <b>{grouped(count)}</b> {count === 1 ? one : many}
              </a>
            </li>
          ),
        )}
      </ul>
      {totals.commonplace === 0 ? null : (
        <p class="folded">
          {counted(totals.commonplace, 'commonplace parallel')} (titles, captions, formulas) not counted.{' '}
          <a href="/parallels?commonplace=show">Show all</a>
        </p>
      )}
    </>
  );
}

function Start({ site, start }: { readonly site: Site; readonly start: readonly StartingPoint[] }) {
  if (start.length === 0) return null;
  return (
    <section class="start">
      <h2>Start here</h2>
      <ul>
        {start.map(({ href, what, opening, source }) => (
          <li>
            <a href={href}>
              <span class="what">{what}</span>
              <span class="opening" {...(source === undefined ? { dir: 'auto' } : languageOf(site, source))}>
                {opening}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shared({ site, matrix }: { readonly site: Site; readonly matrix: OverviewMatrix }) {
  if (matrix.groups.length === 0) return null;
  return (
    <section>
      <h2>Who shares with whom</h2>
      <OverviewArcs site={site} matrix={matrix} />
      <Matrix site={site} matrix={matrix} />
    </section>
  );
}
