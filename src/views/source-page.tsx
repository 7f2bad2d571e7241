import type { CatalogueParallel, CatalogueSource, SourcePage } from '../store/index.ts';
import { textLanguage } from './language.ts';
import { renderLayout } from './layout.tsx';
import { sharedHref } from './parallels-query.ts';
import { OtherEditions, SourceByline, SourceTitle, titleOf } from './parts.tsx';
import { firstBlock, placeLabel } from './places.ts';
import { quoteHref } from './quote-parts.tsx';
import type { Site } from './site.ts';
import { SourceText } from './source-text.tsx';
import { counted, grouped } from './words.ts';

export interface SourcePageProps {
  readonly page: SourcePage;
  /** Every parallel with a passage in this source. */
  readonly parallels: readonly CatalogueParallel[];
  /** How many telling parallels it shares with which source, the most first. */
  readonly neighbours: readonly { readonly source: string; readonly parallels: number }[];
  /** Dossiers of what is quoted, or stands, in it. */
  readonly quotes: readonly { readonly id: string; readonly title: string }[];
}

export function renderSource(site: Site, { page, parallels, neighbours, quotes }: SourcePageProps): string {
  const { source } = page;
  const path = `/sources/${encodeURIComponent(source.id)}`;
  const summary = site.sources.get(source.id);
  return renderLayout({
    site,
    path,
    title: source.title,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/sources', name: 'Sources' },
    ],
    data: `${path}.json`,
    children: (
      <>
        <h1>
          <SourceTitle site={site} id={source.id} />
        </h1>
        <p class="lede byline">
          <SourceByline source={summary} />
          <OtherEditions site={site} id={source.id} />
        </p>
        {source.note === undefined ? null : (
          <p class="lede">
            <bdi>{source.note}</bdi>
          </p>
        )}
        <Metadata page={page} summary={summary} />
        <Neighbours site={site} source={source.id} neighbours={neighbours} />
        <Loci page={page} />
        <Quotes quotes={quotes} />
        <article class="text" {...textLanguage(source.language)}>
          <SourceText
            site={site}
            page={page}
            parallels={new Map(parallels.map((parallel) => [parallel.id, parallel]))}
          />
        </article>
      </>
    ),
  });
}

function Metadata({
  page: { source },
  summary,
}: {
  readonly page: SourcePage;
  readonly summary: CatalogueSource | undefined;
}) {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['Siglum', source.siglum],
    ['Authors', source.authors.join(', ') || undefined],
    ['Work', source.work],
    ['Date', source.date?.label],
    ['Language', source.language === 'und' ? undefined : source.language],
    ['Publisher', source.publisher],
    ['Rights', source.rights],
    ['File', source.origin.file],
    ['SHA-256 of the file', source.origin.sha256],
    [
      'Length',
      summary === undefined
        ? undefined
        : `${counted(summary.words, 'word')}, ${grouped(summary.characters)} characters`,
    ],
  ];
  return (
    <details class="metadata">
      <summary>About this source</summary>
      <dl>
        {entries.map(([name, value]) =>
          value === undefined ? null : (
            <div>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
        )}
        {isWebAddress(source.url) ? (
          <div>
            <dt>Address</dt>
            <dd>
              <a href={source.url} rel="noopener noreferrer nofollow ugc">
                <bdi>{source.url}</bdi>
              </a>
            </dd>
          </div>
        ) : null}
        {source.diagnostics.length === 0 ? null : (
          <div>
            <dt>Noticed while reading</dt>
            <dd>
              <ul>
                {source.diagnostics.map(({ message }) => (
                  <li>
                    <bdi>{message}</bdi>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//i.test(url);
}

interface NeighboursProps {
  readonly site: Site;
  readonly source: string;
  readonly neighbours: SourcePageProps['neighbours'];
}

function Neighbours({ site, source, neighbours }: NeighboursProps) {
  if (neighbours.length === 0) {
    return (
      <p class="state">
        Nothing in this source stands anywhere else. <a href="/parallels">All parallels of the corpus</a>
      </p>
    );
  }
  return (
    <p class="shares">
      Shares passages with{' '}
      {neighbours.map((neighbour, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={sharedHref(source, neighbour.source)}>
            <bdi>{neighbour.source === source ? 'itself' : titleOf(site, neighbour.source)}</bdi> (
            {grouped(neighbour.parallels)})
          </a>
        </>
      ))}
      .
    </p>
  );
}

function Loci({ page }: { readonly page: SourcePage }) {
  if (page.loci.length === 0) return null;
  return (
    <p class="shares">
      Belongs to {page.loci.length === 1 ? 'the locus' : 'the loci'}{' '}
      {page.loci.map(({ locus, title, passage }, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a href={`/loci/${encodeURIComponent(locus)}`}>
            <bdi>{title}</bdi>
          </a>{' '}
          <a class="place" href={`#${firstBlock(passage.place)}`}>
            {placeLabel(passage.place)}
          </a>
        </>
      ))}
      .
    </p>
  );
}

/** Dossiers that are named here; the others are in the list of all. */
const quotesShown = 12;

function Quotes({ quotes }: Pick<SourcePageProps, 'quotes'>) {
  if (quotes.length === 0) return null;
  return (
    <details class="shares">
      <summary>{counted(quotes.length, 'quoted saying')} with a dossier</summary>
      <ul>
        {quotes.slice(0, quotesShown).map(({ id, title }) => (
          <li>
            <a href={quoteHref(id)}>
              “<bdi>{title}</bdi>”
            </a>
          </li>
        ))}
        {quotes.length > quotesShown ? (
          <li>
            and {counted(quotes.length - quotesShown, 'other')} in the <a href="/quotes">list of all</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
