import type { Hono } from 'hono';
import { UsageError } from '../model/index.ts';
import { type ComparisonPage, type EditionStore, swapComparison } from '../store/index.ts';
import { placeLabel, renderCompare, type Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { citeComparison } from './cite-pages.ts';
import { finderOf, readCompareOptions } from './compare-query.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';
import { passageExports } from './passage-exports.ts';
import { wholeNumber } from './query.ts';

type Side = ComparisonPage['a'];

export function addCompareRoutes(app: Hono<PageEnvironment>): void {
  app.get('/compare/:sourceA/:placeA/:sourceB/:placeB', async (c) => {
    const { sourceA, placeA, sourceB, placeB } = c.req.param();
    const sides = { a: { source: sourceA, place: placeA }, b: { source: sourceB, place: placeB } };
    const { query } = readAddress(c.req.raw);
    const options = readCompareOptions(query, c.get('site').preferences);
    const page = wholeNumber(query, 'page', { from: 1, to: 1_000_000 }) ?? 1;
    const comparison = await findComparison(c.get('site'), c.get('store'), { ...sides, page });
    const sources = [sourceA, sourceB].map((id) => c.get('site').sources.get(id));
    const cited = citeComparison(c.get('site'), comparison, options);
    const props = { comparison, options, citation: cited.citation, ...finderOf(options) };
    return answer(c, {
      name: 'compare',
      data: { comparison, options, sources },
      render: (site) => renderCompare(site, props),
      exports: {
        ...passageExports(c, {
          a: { source: sourceA, label: placeLabel(placeA) },
          b: { source: sourceB, label: placeLabel(placeB) },
          parts: comparison.parts,
          hide: options.hide,
        }),
        ...cited.exports,
      },
    });
  });
}

const step = '[a-z]+\\d+(?:\\.[a-z]+\\d+)*';
const placePattern = new RegExp(`^${step}(?:-${step})?$`);

async function findComparison(
  site: Site,
  store: EditionStore,
  { a, b, page }: { readonly a: Side; readonly b: Side; readonly page: number },
): Promise<ComparisonPage> {
  for (const { source } of [a, b]) if (!site.sources.has(source)) throw notFound('source', source);
  for (const { place } of [a, b]) if (!placePattern.test(place)) throw notFound('place', place);
  const found = await store.comparison(a, b, page);
  if (found === undefined) {
    const first = page === 1 ? undefined : await store.comparison(a, b);
    if (first !== undefined) throw noSuchPage(first.page.page?.of ?? 1, page);
    throw notFound('comparison of', `${a.source} ${a.place} and ${b.source} ${b.place}`);
  }
  return found.isSwapped ? swapComparison(found.page) : found.page;
}

function noSuchPage(pages: number, page: number): UsageError {
  return new UsageError(
    'request.not-found',
    `This pair has ${pages === 1 ? 'one page' : `${pages} pages`}, not ${page}`,
  );
}
