import type { Hono } from 'hono';
import { UsageError } from '../model/index.ts';
import { type CatalogueWork, type EditionPairPage, editionPairPath as storedAt } from '../store/index.ts';
import {
  editionPairPath,
  renderEditionPair,
  renderEditionSection,
  renderEditions,
  renderWork,
} from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, redirected } from './answer.ts';
import { citeEditions, citeSection } from './cite-pages.ts';
import { finderOf, readCompareOptions } from './compare-query.ts';
import { editionExports, workCsv, worksCsv } from './edition-exports.ts';
import { endingOf } from './formats.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { passageExports } from './passage-exports.ts';
import { echo, text, unexpected } from './query.ts';

export function addEditionRoutes(app: Hono<PageEnvironment>): void {
  app.get('/editions', (c) => {
    const props = { works: c.get('catalogue').works ?? [] };
    return answer(c, {
      name: 'editions',
      data: props,
      render: (site) => renderEditions(site, props),
      exports: { csv: () => worksCsv(c, props.works) },
    });
  });

  app.get('/editions/:work', async (c) => {
    const work = findWork(c);
    const chosen = readChoice(c, work);
    if (chosen !== undefined && isCompared(work, chosen)) {
      return redirected(c, `${pathOf(work, chosen)}${endingOf(readAddress(c.req.raw).format)}`, 302);
    }
    const page = await c.get('store').work(work.id);
    if (page === undefined) throw notFound('work', work.id);
    const props = { page, ...(chosen && { missing: chosen }) };
    return answer(c, {
      name: 'work',
      data: props,
      render: (site) => renderWork(site, props),
      exports: { csv: () => workCsv(c, page) },
    });
  });

  app.get('/editions/:work/:a/:b', async (c) => {
    const found = await findPair(c);
    if (found instanceof Response) return found;
    const { citation, exports } = citeEditions(c.get('site'), found.pair);
    return answer(c, {
      name: 'editionpair',
      data: found,
      render: (site) => renderEditionPair(site, { ...found, citation }),
      exports: { ...editionExports(c, found.pair.report), ...exports },
    });
  });

  app.get('/editions/:work/:a/:b/:section/:page?', async (c) => {
    const found = await findPair(c);
    if (found instanceof Response) return found;
    const { report, sections } = found.pair;
    const name = c.req.param('section');
    const number = c.req.param('page') ?? '1';
    const entry = sections.find((section) => section.name === name);
    const isPage = /^[1-9]\d{0,3}$/.test(number) && Number(number) <= (entry?.pages ?? 0);
    const page = isPage
      ? await c
          .get('store')
          .editionSection(found.pair.work, { a: report.a.id, b: report.b.id }, { name, page: Number(number) })
      : undefined;
    if (page === undefined) {
      throw notFound('section', number === '1' ? name : `${name}/${number}`);
    }
    const props = {
      ...found,
      page,
      options: readCompareOptions(readAddress(c.req.raw).query, c.get('site').preferences),
    };
    const cited = citeSection(c.get('site'), props);
    const shown = { ...props, ...finderOf(props.options), citation: cited.citation };
    return answer(c, {
      name: 'editionsection',
      data: { ...page, entry, options: props.options },
      render: (site) => renderEditionSection(site, shown),
      exports: {
        ...passageExports(c, {
          a: { source: report.a.id, label: entry?.titleBefore ?? entry?.title ?? name },
          b: { source: report.b.id, label: entry?.title ?? name },
          parts: page.parts,
          hide: props.options.hide,
        }),
        ...cited.exports,
      },
    });
  });
}

type Pair = CatalogueWork['pairs'][number];

function findWork(c: PageContext): CatalogueWork {
  const id = c.req.param('work') ?? '';
  const work = c.get('catalogue').works?.find((each) => each.id === id);
  if (work === undefined) throw notFound('work', id);
  return work;
}

function isCompared({ pairs }: CatalogueWork, { a, b }: Pair): boolean {
  return pairs.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

/** The two editions that the form asks for; undefined where it was not sent. */
function readChoice(c: PageContext, work: CatalogueWork): Pair | undefined {
  const { query } = readAddress(c.req.raw);
  const [a, b] = (['a', 'b'] as const).map((name) => {
    const id = text(query, name);
    if (id !== undefined && !work.editions.includes(id))
      throw unexpected(name, 'an edition of this work', id);
    return id;
  });
  if (a === undefined || b === undefined) return undefined;
  if (a === b) {
    throw new UsageError('request.query', `Expected two different editions, got \`${echo(a)}\` twice`, {
      advice: 'choose another one beside it',
    });
  }
  return { a, b };
}

/** The address of the pair, in the order of the work. */
function pathOf(work: CatalogueWork, { a, b }: Pair): string {
  const isInOrder = work.editions.indexOf(a) < work.editions.indexOf(b);
  return editionPairPath(work.id, isInOrder ? { a, b } : { a: b, b: a });
}

/**
 * The outline that the address asks for; where it names the later edition first, a redirection to the
 * same page the right way round: what was removed and added has one direction only.
 */
async function findPair(
  c: PageContext,
): Promise<Response | { readonly pair: EditionPairPage; readonly workTitle: string }> {
  const work = findWork(c);
  const asked = { a: c.req.param('a') ?? '', b: c.req.param('b') ?? '' };
  for (const id of [asked.a, asked.b]) if (!work.editions.includes(id)) throw notFound('edition', id);
  if (!isCompared(work, asked)) throw notFound('comparison of', `${asked.a} and ${asked.b}`);
  if (!work.pairs.some(({ a, b }) => a === asked.a && b === asked.b)) {
    const { pathname, search } = new URL(c.req.url);
    const rest = pathname.slice(
      `/${storedAt(work.id, asked)
        .join('/')
        .replace(/\.json$/, '')}`.length,
    );
    return redirected(c, `${pathOf(work, asked)}${rest}${search}`, 301);
  }
  const pair = await c.get('store').editionPair(work.id, asked);
  if (pair === undefined) throw notFound('comparison of', `${asked.a} and ${asked.b}`);
  return { pair, workTitle: work.title };
}
