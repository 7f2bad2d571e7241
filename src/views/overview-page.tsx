import type { Locus } from '../model/index.ts';
import type { CatalogueFamily, CatalogueSource, CatalogueWork } from '../store/index.ts';
import { WorkList } from './editions-page.tsx';
import { FamilyList } from './families-page.tsx';
import { renderLayout } from './layout.tsx';
import { LocusList } from './loci-page.tsx';
import { sharedHref } from './parallels-query.ts';
import { languageOf, titleOf } from './parts.tsx';
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
  readonly matrix: readonly MatrixRow[];
  /** The longest families; the others are on a page of their own. */
  readonly families: readonly CatalogueFamily[];
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

export interface MatrixRow {
  readonly source: string;
  /** Telling parallels shared with each source, in the order of the rows. */
  readonly counts: readonly number[];
  /** Words shared in them. */
  readonly words: readonly number[];
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
        <Start site={site} start={props.start} />
        {works.length === 0 ? null : (
          <section>
            <h2>Works in several editions</h2>
            <WorkList site={site} works={works} />
          </section>
        )}
        <Matrix site={site} matrix={props.matrix} />
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

/** More sources than this do not make a table that anybody reads. */
const matrixSources = 40;

function Matrix({ site, matrix }: { readonly site: Site; readonly matrix: readonly MatrixRow[] }) {
  if (matrix.length === 0 || matrix.length > matrixSources) return null;
  const most = Math.max(1, ...matrix.flatMap(({ words }) => words));
  return (
    <section>
      <h2>Who shares with whom</h2>
      <p class="folded">
        Parallels between two sources, or within one, and the words they share; commonplace ones left out. The
        stronger the tint, the more words.
      </p>
      <section class="scroll" aria-label="Matrix of sources" tabindex={0}>
        <table class="matrix">
          <caption class="vh">Parallels of two sources, and words shared in them</caption>
          <thead>
            <tr>
              <td class="corner" />
              {matrix.map(({ source }) => (
                <th scope="col">
                  <a href={`/sources/${encodeURIComponent(source)}`}>
                    <bdi>{siglumOf(site, source)}</bdi>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map((row) => (
              <tr>
                <th scope="row">
                  <a href={`/sources/${encodeURIComponent(row.source)}`}>
                    <bdi>{titleOf(site, row.source)}</bdi>
                  </a>{' '}
                  <SiglumAndDate source={site.sources.get(row.source)} />
                </th>
                {row.counts.map((count, column) => (
                  <MatrixCell
                    site={site}
                    a={row.source}
                    b={matrix[column]?.source ?? row.source}
                    count={count}
                    words={row.words[column] ?? 0}
                    most={most}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function SiglumAndDate({ source }: { readonly source: CatalogueSource | undefined }) {
  if (source === undefined) return null;
  return (
    <span class="byline">
      <bdi>{source.siglum}</bdi>
      {source.date === undefined ? null : (
        <>
          {', '}
          <bdi>{source.date.label}</bdi>
        </>
      )}
    </span>
  );
}

interface MatrixCellProps {
  readonly site: Site;
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly words: number;
  readonly most: number;
}

function MatrixCell({ site, a, b, count, words, most }: MatrixCellProps) {
  if (count === 0) {
    return (
      <td data-heat="0">
        <span class="none">0</span>
      </td>
    );
  }
  const step = Math.max(1, Math.ceil((5 * Math.log(1 + words)) / Math.log(1 + most)));
  return (
    <td data-heat={step}>
      <a href={sharedHref(a, b)}>
        {grouped(count)} <span class="vh">{count === 1 ? 'parallel' : 'parallels'}, </span>
        <span class="words">{counted(words, 'word')}</span>
        <span class="vh">
          {' '}
          shared by {titleOf(site, a)} and {a === b ? 'itself' : titleOf(site, b)}
        </span>
      </a>
    </td>
  );
}

function siglumOf(site: Site, id: string): string {
  return site.sources.get(id)?.siglum ?? id;
}
