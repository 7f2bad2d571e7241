import type { Hono } from 'hono';
import { pageOfPlace, type SourceOutline, type TextPage } from '../store/index.ts';
import {
  renderSource,
  renderSources,
  type SourcePageProps,
  sourcePagePath,
  type WordsInSource,
} from '../views/index.ts';
import { findWordsIn, wordsOf } from '../words-in-text.ts';
import { readAddress } from './address.ts';
import { answer, redirected } from './answer.ts';
import { endingOf } from './formats.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { text } from './query.ts';
import { sourceExports } from './source-exports.ts';
import { sourcesCsv } from './table-exports.ts';

export function addSourceRoutes(app: Hono<PageEnvironment>): void {
  app.get('/sources', (c) => {
    const props = { sources: c.get('catalogue').sources };
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
    const isOwnName = at.place === outline.pages[at.page - 1]?.place;
    return answerPage(c, outline, isOwnName ? { page: at.page } : at);
  });
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
  const [page, last = page] = ends;
  const isThere = ends.length <= 2 && page !== undefined && last !== undefined && page <= last;
  if (!isThere || page > outline.pages.length) throw notFound('place', `${id}/${place}`);
  // A page on which nothing begins has only its number for a name.
  const isNamed = outline.pages[page - 1]!.place !== undefined || page === 1;
  return number !== undefined && isNamed ? { page } : { page, place };
}

/** The address of a page in the format asked for, with the words that are looked for. */
function addressOf(c: PageContext, outline: SourceOutline, page: number): string {
  const { format, query } = readAddress(c.req.raw);
  const question = text(query, 'q');
  return `${sourcePagePath(outline, page)}${endingOf(format)}${
    question === undefined ? '' : `?${new URLSearchParams({ q: question })}`
  }`;
}

async function answerPage(c: PageContext, outline: SourceOutline, at: Located): Promise<Response> {
  const page = await c.get('store').textPage(outline.source.id, at.page);
  if (page === undefined) throw notFound('page', `${outline.source.id}/${at.page}`);
  const search = await wordsInSource(c, outline, page);
  const props: SourcePageProps = {
    outline,
    page,
    ...(at.place !== undefined && { place: at.place }),
    ...(search && { search }),
  };
  return answer(c, {
    name: 'source',
    data: props,
    render: (site) => renderSource(site, props),
    exports: sourceExports(c, outline, page),
  });
}

/** Words that are marked on a page: a common one can stand there thousands of times. */
const mostMarked = 500;
/** Pages of a text that are all read to count words: each takes about two milliseconds. */
const mostCounted = 6;

async function wordsInSource(
  c: PageContext,
  { source, pages }: SourceOutline,
  page: TextPage,
): Promise<WordsInSource | undefined> {
  const question = text(readAddress(c.req.raw).query, 'q');
  if (question === undefined) return undefined;
  const words = wordsOf(question);
  const numbers = pages.length > mostCounted ? [page.page] : pages.map((_, index) => index + 1);
  const counts: { page: number; hits: number }[] = [];
  for (const number of numbers) {
    const own = number === page.page ? page : await c.get('store').textPage(source.id, number);
    counts.push({ page: number, hits: findWordsIn(own?.text ?? '', words).length });
  }
  const hits = findWordsIn(page.text, words)
    .slice(0, mostMarked)
    .map(({ from, to }) => ({ from: page.from + from, to: page.from + to }));
  return { question, hits, counts };
}
