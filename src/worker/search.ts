import type { Hono } from 'hono';
import { isQuotation, searchWords } from '../search-words.ts';
import { renderSearch, type SearchPageProps } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, redirected } from './answer.ts';
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
    return answer(c, { name: 'search', data: props, render: (site) => renderSearch(site, props) });
  });
}

function checkPath(c: PageContext, wording: string): string {
  return `/check${readAddress(c.req.raw).isData ? '.json' : ''}?${new URLSearchParams({ q: wording })}`;
}
