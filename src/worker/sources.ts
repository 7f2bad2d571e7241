import type { Hono } from 'hono';
import { commonplaceFrom } from '../model/index.ts';
import type { Catalogue, CatalogueParallel } from '../store/index.ts';
import { renderSource, renderSources } from '../views/index.ts';
import { answer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';

export function addSourceRoutes(app: Hono<PageEnvironment>): void {
  app.get('/sources', (c) => {
    const props = { sources: c.get('catalogue').sources };
    return answer(c, { name: 'sources', data: props, render: (site) => renderSources(site, props) });
  });

  app.get('/sources/:source', async (c) => {
    const id = c.req.param('source');
    const page = c.get('site').sources.has(id) ? await c.get('store').source(id) : undefined;
    if (page === undefined) throw notFound('source', id);
    const parallels = c.get('catalogue').parallels.filter(({ a, b }) => a.source === id || b.source === id);
    const quotes = quotesIn(id, c.get('catalogue'));
    const props = { page, parallels, neighbours: countNeighbours(id, parallels), quotes };
    return answer(c, { name: 'source', data: props, render: (site) => renderSource(site, props) });
  });
}

function countNeighbours(
  id: string,
  parallels: readonly CatalogueParallel[],
): { source: string; parallels: number }[] {
  const counts = new Map<string, number>();
  for (const { a, b, commonplace } of parallels) {
    if (commonplace >= commonplaceFrom) continue;
    const other = a.source === id ? b.source : a.source;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .map(([source, count]) => ({ source, parallels: count }))
    .sort((p, q) => q.parallels - p.parallels);
}

function quotesIn(source: string, { families }: Catalogue): { id: string; title: string }[] {
  return families
    .filter(({ hasDossier, passages }) => hasDossier && passages.some((passage) => passage.source === source))
    .map(({ id, title }) => ({ id, title }));
}
