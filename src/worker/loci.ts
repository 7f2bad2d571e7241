import type { Hono } from 'hono';
import { renderLoci, renderLocus } from '../views/index.ts';
import { answer } from './answer.ts';
import { citeLocus } from './cite-pages.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';
import { passageListExports } from './passage-list.ts';
import { lociCsv } from './table-exports.ts';

export function addLocusRoutes(app: Hono<PageEnvironment>): void {
  app.get('/loci', (c) => {
    const props = { loci: c.get('catalogue').loci };
    return answer(c, {
      name: 'loci',
      data: props,
      render: (site) => renderLoci(site, props),
      exports: { csv: () => lociCsv(c, props.loci) },
    });
  });

  app.get('/loci/:locus', async (c) => {
    const id = c.req.param('locus');
    const isListed = c.get('catalogue').loci.some((locus) => locus.id === id);
    const locus = isListed ? await c.get('store').locus(id) : undefined;
    if (locus === undefined) throw notFound('locus', id);
    const cited = citeLocus(c.get('site'), locus);
    const props = { locus, citation: cited.citation };
    return answer(c, {
      name: 'locus',
      data: { locus },
      render: (site) => renderLocus(site, props),
      exports: {
        ...passageListExports(c, () => ({
          title: locus.locus.title,
          note: locus.locus.note ?? '',
          passages: locus.passages,
        })),
        ...cited.exports,
      },
    });
  });
}
