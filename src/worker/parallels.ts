import type { Hono } from 'hono';
import { verdicts } from '../model/index.ts';
import { type Catalogue, type EditionStore, parallelOrders, sourcesOfKey } from '../store/index.ts';
import { type ParallelsPageProps, renderParallels } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { type ChosenParallels, chooseParallels, type Filters, years } from './choose-parallels.ts';
import type { PageEnvironment } from './page-environment.ts';
import { parallelExports } from './parallel-exports.ts';
import { oneOf, readPage, text, unexpected, wholeNumber } from './query.ts';

export function addParallelRoutes(app: Hono<PageEnvironment>): void {
  app.get('/parallels', async (c) => {
    const catalogue = c.get('catalogue');
    const { query } = readAddress(c.req.raw);
    const filters = readQuery(query, catalogue);
    const chosen = await chooseParallels(c.get('store'), catalogue, filters);
    const props = await selectParallels(c.get('store'), filters, chosen, query);
    return answer(c, {
      name: 'parallels',
      data: props,
      render: (site) => renderParallels(site, props),
      exports: parallelExports(c, chosen, props.query.page),
    });
  });
}

function readQuery(query: URLSearchParams, catalogue: Catalogue): Filters {
  const [a, b] = [sourceOf(query, 'a', catalogue), sourceOf(query, 'b', catalogue)];
  const kind = oneOf(query, 'kind', verdicts);
  const [from, to] = [wholeNumber(query, 'from', years), wholeNumber(query, 'to', years)];
  const min = wholeNumber(query, 'min', { from: 0, to: 1_000_000 });
  return {
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    ...(kind !== undefined && { kind }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(min !== undefined && min > 0 && { min }),
    sort: oneOf(query, 'sort', parallelOrders) ?? 'place',
    commonplace: oneOf(query, 'commonplace', ['fold', 'show']) ?? 'fold',
  };
}

function sourceOf(query: URLSearchParams, name: 'a' | 'b', catalogue: Catalogue): string | undefined {
  const key = text(query, name);
  if (key !== undefined && sourcesOfKey(catalogue.sources, key) === undefined) {
    throw unexpected(name, 'a source of this corpus, or a decade such as `1860s`', key);
  }
  return key;
}

/** Of the parallels themselves only those of the page are read. */
async function selectParallels(
  store: EditionStore,
  filters: Filters,
  chosen: ChosenParallels,
  address: URLSearchParams,
): Promise<ParallelsPageProps> {
  const { page, pages, range } = readPage(address, chosen.total);
  return {
    query: { ...filters, page },
    parallels: await chosen.read(store, range),
    total: chosen.total,
    pages,
    folded: chosen.folded,
    verdicts: chosen.verdicts,
  };
}
