import type { Hono } from 'hono';
import { familyOrders } from '../store/index.ts';
import { renderFamilies, renderFamily } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { citeFamily } from './cite-pages.ts';
import { familyExports } from './family-exports.ts';
import { readFamilyOptions } from './family-query.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';
import { oneOf, readPage } from './query.ts';
import { familiesCsv } from './table-exports.ts';

export function addFamilyRoutes(app: Hono<PageEnvironment>): void {
  app.get('/families', async (c) => {
    const { query } = readAddress(c.req.raw);
    const commonplace = oneOf(query, 'commonplace', ['fold', 'show']) ?? 'fold';
    const order = oneOf(query, 'sort', familyOrders) ?? 'words';
    const counts = c.get('catalogue').counts.families;
    const total = counts.telling + (commonplace === 'show' ? counts.commonplace : 0);
    const { page, pages, range } = readPage(query, total);
    const families = await c.get('store').familyList(order, range);
    const props = {
      families,
      order,
      total,
      folded: commonplace === 'show' ? 0 : counts.commonplace,
      commonplace,
      page,
      pages,
    };
    return answer(c, {
      name: 'families',
      data: props,
      render: (site) => renderFamilies(site, props),
      exports: { csv: () => familiesCsv(c, props) },
    });
  });

  app.get('/families/:family', async (c) => {
    const id = c.req.param('family');
    const family = await c.get('store').family(id);
    if (family === undefined) throw notFound('family', id);
    const { query } = readAddress(c.req.raw);
    const { page, pages, range } = readPage(query, family.passages.length);
    const props = { family, options: { ...readFamilyOptions(query, family), page }, pages, range };
    const { citation, exports } = citeFamily(c.get('site'), family, props.options);
    return answer(c, {
      name: 'family',
      data: props,
      render: (site) => renderFamily(site, { ...props, citation }),
      exports: { ...familyExports(c, family, props.options), ...exports },
    });
  });
}
