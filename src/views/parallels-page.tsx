import type { Child } from 'hono/jsx';
import { type Verdict, verdicts } from '../model/index.ts';
import {
  type CatalogueParallel,
  type CatalogueSource,
  groupSources,
  type ParallelOrder,
  parallelOrders,
  type SourceGroup,
} from '../store/index.ts';
import { renderLayout } from './layout.tsx';
import { Pages } from './pages.tsx';
import { ParallelTable } from './parallel-table.tsx';
import { type ParallelsQuery, parallelsHref } from './parallels-query.ts';
import { PlaceLink, SourceTitle } from './parts.tsx';
import { pairPath } from './places.ts';
import type { Site } from './site.ts';
import { counted, grouped, verdictWords } from './words.ts';

export interface ParallelsPageProps {
  readonly query: ParallelsQuery;
  /** This page's parallels; where a source was asked for, its side is A. */
  readonly parallels: readonly CatalogueParallel[];
  /** Parallels on all pages of the list. */
  readonly total: number;
  readonly pages: number;
  /** Commonplace parallels that the list leaves out. */
  readonly folded: number;
  /** How many parallels of each verdict the other filters leave. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

const sortNames: Readonly<Record<ParallelOrder, string>> = {
  place: 'place in the sources',
  words: 'most words shared',
  bits: 'most telling',
  similarity: 'least alike',
};

export function renderParallels(site: Site, props: ParallelsPageProps): string {
  const { query, total, pages } = props;
  const path = parallelsHref(query);
  return renderLayout({
    site,
    path,
    title: query.page > 1 ? `Parallels, page ${query.page}` : 'Parallels',
    crumbs: [{ href: '/', name: 'Overview' }],
    data: path.replace('/parallels', '/parallels.json'),
    children: (
      <>
        <h1>Parallels</h1>
        <p class="lede">
          Passages that stand in more than one place. {counted(total, 'parallel')} in this list
          {pages > 1 ? `, page ${query.page} of ${pages}` : ''}.
        </p>
        <Filter site={site} {...props} />
        <Folded {...props} />
        {total === 0 ? <Nothing query={query} /> : <List site={site} {...props} />}
        <Pages page={query.page} pages={pages} href={(page) => parallelsHref({ ...query, page })} />
      </>
    ),
  });
}

function Filter({ site, query, verdicts: counts }: ParallelsPageProps & { readonly site: Site }) {
  const sources = [...site.sources.values()];
  return (
    <form class="filter" action="/parallels" method="get">
      <SourceSelect name="a" label="Source" sources={sources} chosen={query.a} />
      <SourceSelect name="b" label="and source" sources={sources} chosen={query.b} />
      <Field id="kind" label="Kind">
        <select name="kind" id="kind">
          <option value="">any</option>
          {verdicts.map((verdict) => (
            <option value={verdict} selected={query.kind === verdict}>
              {verdictWords[verdict].label} ({grouped(counts[verdict] ?? 0)})
            </option>
          ))}
        </select>
      </Field>
      <NumberField name="from" label="Both dated from" most={9999} value={query.from} />
      <NumberField name="to" label="to" most={9999} value={query.to} />
      <NumberField name="min" label="Words, at least" most={1_000_000} value={query.min} />
      <Field id="sort" label="Sorted by">
        <select name="sort" id="sort">
          {parallelOrders.map((sort) => (
            <option value={sort} selected={query.sort === sort}>
              {sortNames[sort]}
            </option>
          ))}
        </select>
      </Field>
      <p class="field check">
        <input
          type="checkbox"
          name="commonplace"
          id="commonplace"
          value="show"
          checked={query.commonplace === 'show'}
        />
        <label for="commonplace">with commonplace ones</label>
      </p>
      <p class="field">
        <button type="submit">Show</button>
      </p>
    </form>
  );
}

interface SourceSelectProps {
  readonly name: string;
  readonly label: string;
  readonly sources: readonly CatalogueSource[];
  readonly chosen: string | undefined;
}

function SourceSelect({ name, label, sources, chosen }: SourceSelectProps) {
  return (
    <Field id={name} label={label}>
      <select name={name} id={name}>
        <option value="">any</option>
        {decadesOf(sources).map(({ key, label }) => (
          <option value={key} selected={key === chosen}>
            {label}
          </option>
        ))}
        {sources.map(({ id, title }) => (
          <option value={id} selected={id === chosen} dir="auto">
            {title}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly value: number | undefined;
}

function NumberField({ name, label, most, value }: NumberFieldProps) {
  return (
    <Field id={name} label={label}>
      <input
        type="number"
        name={name}
        id={name}
        min="0"
        max={String(most)}
        step="1"
        inputmode="numeric"
        value={value === undefined ? '' : String(value)}
      />
    </Field>
  );
}

/** Where the overview has decades for sources, they can be chosen, too. */
function decadesOf(sources: readonly CatalogueSource[]): readonly SourceGroup[] {
  return groupSources(sources).filter(({ key, sources: own }) => own[0] !== key);
}

function Field({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: Child;
}) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {children}
    </p>
  );
}

function Folded({ query, folded }: ParallelsPageProps) {
  if (query.commonplace === 'show') {
    return (
      <p class="folded">
        Commonplace parallels (titles, captions, formulas) are shown.{' '}
        <a href={parallelsHref({ ...query, commonplace: 'fold', page: 1 })}>Fold them</a>
      </p>
    );
  }
  return folded === 0 ? null : (
    <p class="folded">
      {counted(folded, 'commonplace parallel')} (titles, captions, formulas) folded.{' '}
      <a href={parallelsHref({ ...query, commonplace: 'show', page: 1 })}>
        Show {folded === 1 ? 'it' : 'them'}
      </a>
    </p>
  );
}

function Nothing({ query }: { readonly query: ParallelsQuery }) {
  const { min: _, ...withoutMinimum } = query;
  return (
    <p class="state">
      No parallels answer these filters.{' '}
      {query.min === undefined ? (
        <a href="/parallels">Show all parallels</a>
      ) : (
        <a href={parallelsHref({ ...withoutMinimum, page: 1 })}>
          Drop the minimum of {counted(query.min, 'word')}
        </a>
      )}
    </p>
  );
}

function List({ site, parallels }: ParallelsPageProps & { readonly site: Site }) {
  return (
    <ParallelTable
      site={site}
      caption="Parallels: places, first words, words shared, differences"
      lines={parallels.map((parallel) => ({
        parallel,
        href: pairPath(parallel.a, parallel.b),
        kinds: parallel.kinds,
      }))}
      named={(passage) => <PassageCell site={site} passage={passage} />}
    />
  );
}

function PassageCell({ site, passage }: { readonly site: Site; readonly passage: CatalogueParallel['a'] }) {
  const date = site.sources.get(passage.source)?.date?.label;
  return (
    <>
      <SourceTitle site={site} id={passage.source} /> <PlaceLink passage={passage} />
      {date === undefined ? null : (
        <>
          {' '}
          <bdi class="byline">{date}</bdi>
        </>
      )}
    </>
  );
}
