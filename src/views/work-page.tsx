import type { CatalogueWork, EditionFigures, WorkPage } from '../store/index.ts';
import { editionPairPath, growthWords, statusCounts, workPath } from './edition-places.ts';
import { renderLayout } from './layout.tsx';
import { SourceByline, SourceTitle, titleOf } from './parts.tsx';
import type { Site } from './site.ts';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped, percent } from './words.ts';

export interface WorkPageProps {
  readonly page: WorkPage;
  /** Two editions that were asked for and are not compared with each other here. */
  readonly missing?: { readonly a: string; readonly b: string };
}

export function renderWork(site: Site, { page, missing }: WorkPageProps): string {
  const { work } = page;
  const path = workPath(work.id);
  return renderLayout({
    site,
    path,
    title: `Editions of ${work.title}`,
    crumbs: [
      { href: '/', name: 'Overview' },
      { href: '/editions', name: 'Editions' },
    ],
    data: `${path}.json`,
    children: (
      <>
        <h1>
          <cite dir="auto">{work.title}</cite>
        </h1>
        {missing === undefined ? null : <Missing site={site} missing={missing} />}
        <Editions site={site} work={work} />
        <Choice site={site} work={work} />
        <Pairs site={site} page={page} />
      </>
    ),
  });
}

function Missing({ site, missing }: { readonly site: Site; readonly missing: EditionFiguresSides }) {
  return (
    <p class="state">
      <bdi>{titleOf(site, missing.a)}</bdi> and <bdi>{titleOf(site, missing.b)}</bdi> are not compared here:
      of many editions, each is compared with the next, and the first with the last. The command{' '}
      <code>variorum compare</code> compares any two.
    </p>
  );
}

type EditionFiguresSides = Pick<EditionFigures, 'a' | 'b'>;

function Editions({ site, work }: { readonly site: Site; readonly work: CatalogueWork }) {
  return (
    <section>
      <h2>{counted(work.editions.length, 'edition')}</h2>
      <ol class="editions">
        {work.editions.map((id) => (
          <li>
            <a href={`/sources/${encodeURIComponent(id)}`}>
              <SourceTitle site={site} id={id} />
            </a>{' '}
            <SourceByline source={site.sources.get(id)} />
            <span class="fine"> · {counted(site.sources.get(id)?.words ?? 0, 'word')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Choice({ site, work }: { readonly site: Site; readonly work: CatalogueWork }) {
  const select = (name: 'a' | 'b', label: string, chosen: string | undefined) => (
    <p class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {work.editions.map((id) => (
          <option value={id} selected={id === chosen}>
            {titleOf(site, id)}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form class="filter" action={workPath(work.id)} method="get">
      {select('a', 'Compare', work.editions.at(-2))}
      {select('b', 'with', work.editions.at(-1))}
      <p class="field">
        <button type="submit">Show the differences</button>
      </p>
    </form>
  );
}

function Pairs({ site, page: { work, figures } }: { readonly site: Site; readonly page: WorkPage }) {
  return (
    <section>
      <h2>Compared</h2>
      <Table class="list">
        <TableHead>
          <TableRow>
            <ColumnHead>Editions</ColumnHead>
            <ColumnHead class="number">Words</ColumnHead>
            <ColumnHead class="number">Growth</ColumnHead>
            <ColumnHead class="number">Differs</ColumnHead>
            <ColumnHead>Sections</ColumnHead>
          </TableRow>
        </TableHead>
        <TableBody>
          {figures.map(({ a, b, wordsA, wordsB, growth, changed, statuses, moved }) => (
            <TableRow>
              <RowHead>
                <a href={editionPairPath(work.id, { a, b })}>
                  <bdi>{titleOf(site, a)}</bdi> → <bdi>{titleOf(site, b)}</bdi>
                </a>
              </RowHead>
              <Cell class="number" data-label="Words">
                {grouped(wordsA)} → {grouped(wordsB)}
              </Cell>
              <Cell class="number" data-label="Growth">
                {growthWords(growth)}
              </Cell>
              <Cell class="number" data-label="Differs">
                {percent(changed)}
              </Cell>
              <Cell data-label="Sections">
                {statusCounts(statuses, moved, { isDated: isDated(site, a) && isDated(site, b) })}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function isDated(site: Site, id: string): boolean {
  return site.sources.get(id)?.date !== undefined;
}
