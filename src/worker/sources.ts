import type { Hono } from 'hono';
import { limits } from '../model/index.ts';
import { type CatalogueSource, groupSources, pageOfPlace, type SourceOutline } from '../store/index.ts';
import {
  decadeOf,
  renderSource,
  renderSources,
  type Site,
  type SourcePageProps,
  type SourcesPageProps,
  sourcePagePath,
  sourcePageTitle,
  sourcePath,
  sourcesOnCards,
} from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, redirected } from './answer.ts';
import { type Cited, cite } from './cite.ts';
import { endingOf } from './formats.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { readPage, text } from './query.ts';
import { sourceExports } from './source-exports.ts';
import { sourcesCsv } from './table-exports.ts';
import { wordsInSource } from './words-in-source.ts';

export function addSourceRoutes(app: Hono<PageEnvironment>): void {
  app.get('/sources', (c) => {
    const props = listSources(readAddress(c.req.raw).query, c.get('catalogue').sources);
    return answer(c, {
      name: 'sources',
      data: props,
      render: (site) => renderSources(site, props),
      exports: { csv: () => sourcesCsv(c) },
    });
  });

  app.get('/sources/:source', async (c) => {
    const outline = await outlineOf(c, c.req.param('source'));
    return answerPage(c, outline, { page: 1 });
  });

  app.get('/sources/:source/:place', async (c) => {
    const outline = await outlineOf(c, c.req.param('source'));
    const at = locate(outline, c.req.param('place'));
    if (at.place === undefined) return redirected(c, addressOf(c, outline, at.page), 301);
    const isOwnName = at.page > 1 && at.place === outline.pages[at.page - 1]?.place;
    return answerPage(c, outline, isOwnName ? { page: at.page } : at);
  });
}

/** Few in the order of the corpus; many by date, a page at a time. */
function listSources(query: URLSearchParams, sources: readonly CatalogueSource[]): SourcesPageProps {
  const total = sources.length;
  if (total <= sourcesOnCards) return { sources, total, page: 1, pages: 1, decades: [] };
  const byId = new Map(sources.map((source) => [source.id, source]));
  const sorted = groupSources(sources).flatMap((group) => group.sources.flatMap((id) => byId.get(id) ?? []));
  const { page, pages, range } = readPage(query, total, limits.sourcesPage);
  const firstPage = new Map<string, number>();
  sorted.forEach((source, index) => {
    const decade = decadeOf(source);
    if (!firstPage.has(decade)) firstPage.set(decade, Math.floor(index / limits.sourcesPage) + 1);
  });
  const decades = [...firstPage].map(([name, first]) => ({ name, page: first }));
  return { sources: sorted.slice(range.from, range.to), total, page, pages, decades };
}

async function outlineOf(c: PageContext, id: string): Promise<SourceOutline> {
  const outline = c.get('site').sources.has(id) ? await c.get('store').sourceOutline(id) : undefined;
  if (outline === undefined) throw notFound('source', id);
  return outline;
}

/** A page, and the place on it that is asked for; without a place where the page is asked for by its number. */
interface Located {
  readonly page: number;
  readonly place?: string;
}

/** @throws UsageError `request.not-found` */
function locate(outline: SourceOutline, place: string): Located {
  const { id } = outline.source;
  const number = /^[1-9]\d{0,5}$/.test(place) ? Number(place) : undefined;
  const ends = number === undefined ? place.split('-').map((end) => pageOfPlace(outline, end)) : [number];
  const [page, last] = [ends[0], ends.at(-1)];
  const isThere = ends.length <= 2 && page !== undefined && last !== undefined && page <= last;
  if (!isThere || page > outline.pages.length) throw notFound('place', `${id}/${place}`);
  // A page on which nothing begins has only its number for a name.
  const isNamed = outline.pages[page - 1]!.place !== undefined || page === 1;
  return number !== undefined && isNamed ? { page } : { page, place };
}

/** The address of a page in the format and with the query that was asked for. */
function addressOf(c: PageContext, outline: SourceOutline, page: number): string {
  const { format } = readAddress(c.req.raw);
  return `${sourcePagePath(outline, page)}${endingOf(format)}${new URL(c.req.url).search}`;
}

async function answerPage(c: PageContext, outline: SourceOutline, at: Located): Promise<Response> {
  const page = await c.get('store').textPage(outline.source.id, at.page);
  if (page === undefined) throw notFound('page', `${outline.source.id}/${at.page}`);
  const question = text(readAddress(c.req.raw).query, 'q');
  const search =
    question === undefined ? undefined : await wordsInSource(question, page, outline, c.get('store'));
  const shown = {
    outline,
    page,
    ...(at.place !== undefined && { place: at.place }),
    ...(search && { search }),
  };
  const cited = citePage(c.get('site'), shown);
  const props: SourcePageProps = { ...shown, citation: cited.citation };
  return answer(c, {
    name: 'source',
    data: shown,
    render: (site) => renderSource(site, props),
    exports: { ...sourceExports(c, outline, page), ...cited.exports },
  });
}

/** The place that is asked for, else the page; what is looked for in it is the reader's own affair. */
function citePage(site: Site, { outline, page, place }: SourcePageProps): Cited {
  const { source, pages } = outline;
  const isWhole = place === undefined && pages.length === 1;
  const at = place ?? (page.page === 1 ? undefined : pages[page.page - 1]?.place);
  return cite(site, {
    title: isWhole ? source.title : sourcePageTitle({ outline, page, ...(place !== undefined && { place }) }),
    path: at === undefined ? sourcePagePath(outline, page.page) : sourcePath(source.id, at),
    texts: [{ source: source.id, ...(place !== undefined && { place }) }],
  });
}
