import type { Hono } from 'hono';
import { writeDossierCsv, writeDossierText } from '../export/index.ts';
import { limits, UsageError } from '../model/index.ts';
import type { QuoteList, QuotePage } from '../store/index.ts';
import { placeLabel, type QuotesPageProps, renderQuote, renderQuotes, type Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, tagged } from './answer.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { oneOf, unexpected, wholeNumber } from './query.ts';

export function addQuoteRoutes(app: Hono<PageEnvironment>): void {
  app.get('/quotes', async (c) => {
    const list = await c.get('store').quotes();
    const props = selectQuotes(
      list ?? { quotes: [], conflicts: [], quotations: 0 },
      readAddress(c.req.raw).query,
    );
    return answer(c, { name: 'quotes', data: props, render: (site) => renderQuotes(site, props) });
  });

  app.get('/quotes/:quote{[^/]+\\.csv}', async (c) => {
    const { dossier } = await findQuote(c, c.req.param('quote').slice(0, -'.csv'.length));
    return tagged(c.req.raw, 'table', writeDossierCsv(dossier));
  });

  app.get('/quotes/:quote{[^/]+\\.txt}', async (c) => {
    const page = await findQuote(c, c.req.param('quote').slice(0, -'.txt'.length));
    return tagged(c.req.raw, 'text', plainText(page, c.get('site')));
  });

  app.get('/quotes/:quote', async (c) => {
    const page = await findQuote(c, c.req.param('quote'));
    const from = readWording(page, readAddress(c.req.raw).query);
    const plain = plainText(page, c.get('site'));
    return answer(c, {
      name: 'quote',
      data: { ...page, from },
      render: (site) => renderQuote(site, { page, from, plain }),
    });
  });
}

function selectQuotes({ quotes, conflicts, quotations }: QuoteList, query: URLSearchParams): QuotesPageProps {
  const only = oneOf(query, 'only', ['all', 'conflicts']) ?? 'all';
  const page = wholeNumber(query, 'page', { from: 1, to: 1_000_000 }) ?? 1;
  const inConflict = quotes.filter((quote) => quote.conflicts.length > 0);
  const chosen = only === 'conflicts' ? inConflict : quotes;
  const pages = Math.max(1, Math.ceil(chosen.length / limits.itemsPage));
  if (page > pages) throw new UsageError('request.not-found', `This list has ${pages} pages, not ${page}`);
  const from = (page - 1) * limits.itemsPage;
  return {
    quotes: chosen.slice(from, from + limits.itemsPage),
    total: chosen.length,
    page,
    pages,
    only,
    inConflict: inConflict.length,
    quotations,
    conflicts: page === 1 && only === 'all' ? conflicts : [],
  };
}

async function findQuote(c: PageContext, id: string): Promise<QuotePage> {
  const isListed = c.get('catalogue').families.some((family) => family.id === id && family.hasDossier);
  const page = isListed ? await c.get('store').quote(id) : undefined;
  if (page === undefined) throw notFound('dossier', id);
  return page;
}

/** The wording from which differences are told, from 1 in the address. */
function readWording({ differences }: QuotePage, query: URLSearchParams): number {
  const number = wholeNumber(query, 'from', { from: 1, to: 1_000_000 }) ?? 1;
  if (number > 1 && !differences.some(({ from }) => from === number - 1)) {
    const most = Math.max(1, ...differences.map(({ from }) => from + 1));
    throw unexpected('from', `a wording from 1 to ${most}`, String(number));
  }
  return number - 1;
}

function plainText({ dossier }: QuotePage, site: Site): string {
  return writeDossierText(dossier, {
    titleOf: (source) => site.sources.get(source)?.title ?? source,
    placeName: placeLabel,
  });
}
