import type { CatalogueSource } from '../store/index.ts';
import { SourceTitle } from './parts.tsx';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { grouped } from './words.ts';

interface SourceTableProps {
  readonly site: Site;
  /** By date. */
  readonly sources: readonly CatalogueSource[];
}

/** Many sources, a line each, with a way to each decade. */
export function SourceTable({ site, sources }: SourceTableProps) {
  const decades = decadesOf(sources);
  const startOf = new Map(decades.map(({ first, name }) => [first, name]));
  return (
    <>
      {decades.length < 2 ? null : (
        <nav class="pages" aria-label="Decades">
          <ul>
            {decades.map(({ name }) => (
              <li>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Table class="list">
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
        </a>
        {source.authors.length === 0 ? null : (
          <span class="byline">
            <bdi>{source.authors.join(', ')}</bdi>
          </span>
        )}
      </RowHead>
      <Cell data-label="Date">
        <bdi>{source.date?.label ?? 'no date'}</bdi>
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

interface Decade {
  readonly name: string;
  /** Id of its first source. */
  readonly first: string;
}

/** The decades in which sources begin, as they come. */
function decadesOf(sources: readonly CatalogueSource[]): readonly Decade[] {
  const decades: Decade[] = [];
  for (const { id, date } of sources) {
    const name =
      date === undefined ? 'undated' : `${Math.floor(Number(date.notBefore.slice(0, 4)) / 10) * 10}s`;
    if (decades.at(-1)?.name !== name) decades.push({ name, first: id });
  }
  return decades;
}
