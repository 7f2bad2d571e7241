import type { CatalogueSource } from '../store/index.ts';
import { SourceTitle } from './parts.tsx';
import { withReadableDate } from './readable-date.ts';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { grouped } from './words.ts';

/** A decade, and the page of the list on which it begins. */
export interface ListedDecade {
  readonly name: string;
  readonly page: number;
}

interface SourceTableProps {
  readonly site: Site;
  /** By date. */
  readonly sources: readonly CatalogueSource[];
  readonly page: number;
  /** Of all pages. */
  readonly decades: readonly ListedDecade[];
}

/** Many sources, a line each, with a way to each decade. */
export function SourceTable({ site, sources, page, decades }: SourceTableProps) {
  const startOf = firstOfDecades(sources);
  return (
    <>
      {decades.length < 2 ? null : (
        <nav class="pages" aria-label="Decades">
          <ul>
            {decades.map((decade) => (
              <li>
                <a
                  href={
                    decade.page === page ? `#${decade.name}` : `${sourcesHref(decade.page)}#${decade.name}`
                  }
                >
                  {decade.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Table class="list short">
        <caption class="vh">Sources by date, with their words and parallels</caption>
        <TableHead>
          <TableRow>
            <ColumnHead>Source</ColumnHead>
            <ColumnHead>Date</ColumnHead>
            <ColumnHead class="number">Words</ColumnHead>
            <ColumnHead class="number">Parallels</ColumnHead>
          </TableRow>
        </TableHead>
        <TableBody>
          {sources.map((source) => {
            const decade = startOf.get(source.id);
            return (
              <SourceRow site={site} source={source} {...(decade === undefined ? {} : { id: decade })} />
            );
          })}
        </TableBody>
      </Table>
    </>
  );
}

function SourceRow({
  site,
  source,
  id,
}: {
  readonly site: Site;
  readonly source: CatalogueSource;
  readonly id?: string;
}) {
  const path = encodeURIComponent(source.id);
  return (
    <TableRow {...(id === undefined ? {} : { id })}>
      <RowHead>
        <a href={`/sources/${path}`}>
          <SourceTitle site={site} id={source.id} />
        </a>{' '}
        {source.authors.length === 0 ? null : (
          <span class="byline">
            <bdi>{source.authors.join(', ')}</bdi>
          </span>
        )}
      </RowHead>
      <Cell data-label="Date">
        <bdi>{withReadableDate(source).date?.label ?? 'no date'}</bdi>
      </Cell>
      <Cell data-label="Words" class="number">
        {grouped(source.words)}
      </Cell>
      <Cell data-label="Parallels" class="number">
        <a href={`/parallels?a=${path}`}>{grouped(source.parallels)}</a>
      </Cell>
    </TableRow>
  );
}

/** The first source of each decade, by its id. */
function firstOfDecades(sources: readonly CatalogueSource[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const source of sources) {
    const decade = decadeOf(source);
    if (!firsts.has(decade)) firsts.set(decade, source.id);
  }
  return new Map([...firsts].map(([decade, id]) => [id, decade]));
}

/** The decade in which a source begins, as the list is cut by it. */
export function decadeOf({ date }: Pick<CatalogueSource, 'date'>): string {
  return date === undefined ? 'undated' : `${Math.floor(Number(date.notBefore.slice(0, 4)) / 10) * 10}s`;
}

/** The address of a page of the list. */
export function sourcesHref(page: number, suffix = ''): string {
  return `/sources${suffix}${page === 1 ? '' : `?page=${page}`}`;
}
