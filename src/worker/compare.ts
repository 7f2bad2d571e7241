import type { Hono } from 'hono';
import { type ComparisonPage, type EditionStore, swapComparison } from '../store/index.ts';
import { renderCompare, type Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { readCompareOptions } from './compare-query.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';

type Side = ComparisonPage['a'];

export function addCompareRoutes(app: Hono<PageEnvironment>): void {
  app.get('/compare/:sourceA/:placeA/:sourceB/:placeB', async (c) => {
    const { sourceA, placeA, sourceB, placeB } = c.req.param();
    const sides = { a: { source: sourceA, place: placeA }, b: { source: sourceB, place: placeB } };
    const options = readCompareOptions(readAddress(c.req.raw).query);
    const comparison = await findComparison(c.get('site'), c.get('store'), sides);
    const props = { comparison, options };
    const sources = [sourceA, sourceB].map((id) => c.get('site').sources.get(id));
    return answer(c, {
      name: 'compare',
      data: { ...props, sources },
      render: (site) => renderCompare(site, props),
    });
  });
}

const step = '[a-z]+\\d+(?:\\.[a-z]+\\d+)*';
const placePattern = new RegExp(`^${step}(?:-${step})?$`);

async function findComparison(
  site: Site,
  store: EditionStore,
  { a, b }: { readonly a: Side; readonly b: Side },
): Promise<ComparisonPage> {
  for (const { source } of [a, b]) if (!site.sources.has(source)) throw notFound('source', source);
  for (const { place } of [a, b]) if (!placePattern.test(place)) throw notFound('place', place);
  const found = await store.comparison(a, b);
  if (found === undefined)
    throw notFound('comparison of', `${a.source} ${a.place} and ${b.source} ${b.place}`);
  return found.isSwapped ? swapComparison(found.page) : found.page;
}
