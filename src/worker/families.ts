import type { Hono } from 'hono';
import { commonplaceFrom, type Verdict } from '../model/index.ts';
import type { Catalogue, CatalogueParallel, FamilyPage } from '../store/index.ts';
import { renderFamilies, renderFamily } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';
import { oneOf } from './query.ts';

export function addFamilyRoutes(app: Hono<PageEnvironment>): void {
  app.get('/families', (c) => {
    const commonplace = oneOf(readAddress(c.req.raw).query, 'commonplace', ['fold', 'show']) ?? 'fold';
    const all = c.get('catalogue').families;
    const families =
      commonplace === 'show' ? all : all.filter((family) => family.commonplace < commonplaceFrom);
    const props = { families, folded: all.length - families.length, commonplace };
    return answer(c, { name: 'families', data: props, render: (site) => renderFamilies(site, props) });
  });

  app.get('/families/:family', async (c) => {
    const id = c.req.param('family');
    const catalogue = c.get('catalogue');
    const listed = catalogue.families.find((each) => each.id === id);
    const family = listed ? await c.get('store').family(id) : undefined;
    if (family === undefined) throw notFound('family', id);
    const compared = comparedIn(family, catalogue);
    const hasDossier = listed?.hasDossier === true;
    const props = { family, verdicts: verdictsOf(compared), compared, hasDossier };
    return answer(c, { name: 'family', data: props, render: (site) => renderFamily(site, props) });
  });
}

/** The parallels of a family: their passages are those that are compared, the family's may reach further. */
function comparedIn({ pairs }: FamilyPage, { parallels }: Catalogue): Record<string, CatalogueParallel> {
  const wanted = new Set(pairs.map(({ parallel }) => parallel));
  return Object.fromEntries(
    parallels.filter(({ id }) => wanted.has(id)).map((parallel) => [parallel.id, parallel]),
  );
}

function verdictsOf(compared: Readonly<Record<string, CatalogueParallel>>): Record<string, Verdict> {
  return Object.fromEntries(Object.entries(compared).map(([id, { verdict }]) => [id, verdict]));
}
