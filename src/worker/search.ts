import type { Hono } from 'hono';
import { type WordHits, writeWordHitsCsv, writeWordHitsText } from '../export/index.ts';
import { hitsOnPage, isQuotation, searchWords } from '../search-words.ts';
import { passageHref, placeLabel, renderSearch, type SearchPageProps } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, type Exports, redirected } from './answer.ts';
import { endingOf } from './formats.ts';
import { listPart } from './list-exports.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { text, wholeNumber } from './query.ts';

export function addSearchRoutes(app: Hono<PageEnvironment>): void {
  app.get('/search', async (c) => {
    if (!c.get('site').hasSearch) throw notFound('page', 'search');
    const { query } = readAddress(c.req.raw);
    const question = text(query, 'q') ?? '';
    const page = wholeNumber(query, 'page', { from: 1, to: 1_000_000 }) ?? 1;
    if (isQuotation(question)) return redirected(c, checkPath(c, question), 302);
    const result = question === '' ? undefined : await searchWords(question, page, c.get('store'));
    const props: SearchPageProps = { question, page, ...(result && { result }) };
    return answer(c, {
      name: 'search',
      data: props,
      render: (site) => renderSearch(site, props),
      exports: searchExports(c, props),
    });
  });
}

/** The page of the list: each line of it may be in a file of its own. */
function searchExports(c: PageContext, { question, page, result }: SearchPageProps): Exports {
  if (result === undefined) return {};
  const { sources, origin } = c.get('site');
  const list = (): WordHits => ({
    question,
    ...listPart(c, {
      first: (page - 1) * hitsOnPage + 1,
      total: result.total,
      nextPage: page < result.pages ? page + 1 : undefined,
    }),
    hits: result.hits.map((hit) => ({
      ...hit,
      title: `${sources.get(hit.source)?.title ?? hit.source}, ${placeLabel(hit.place)}`,
      url: origin + passageHref(hit),
    })),
  });
  return { txt: () => writeWordHitsText(list()), csv: () => writeWordHitsCsv(list()) };
}

function checkPath(c: PageContext, wording: string): string {
  return `/check${endingOf(readAddress(c.req.raw).format)}?${new URLSearchParams({ q: wording })}`;
}
