import type { Hono } from 'hono';
import { provenanceLines, writeDossierCsv, writeDossierText, writePassageListTei } from '../export/index.ts';
import type { EditionStore, QuotePage, QuoteSummary } from '../store/index.ts';
import { placeLabel, type QuotesPageProps, renderQuote, renderQuotes, type Site } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { citeDossier } from './cite-pages.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';
import { passageList } from './passage-list.ts';
import { oneOf, readPage, unexpected, wholeNumber } from './query.ts';
import { quotesCsv } from './table-exports.ts';

export function addQuoteRoutes(app: Hono<PageEnvironment>): void {
  app.get('/quotes', async (c) => {
    const props = await selectQuotes(c.get('store'), readAddress(c.req.raw).query);
    return answer(c, {
      name: 'quotes',
      data: props,
      render: (site) => renderQuotes(site, props),
      exports: { csv: () => quotesCsv(c, props) },
    });
  });

  app.get('/quotes/:quote', async (c) => {
    const page = await findQuote(c, c.req.param('quote'));
    const from = readWording(page, readAddress(c.req.raw).query);
    const plain = plainText(page, c.get('site'));
    const cited = citeDossier(c.get('site'), page, from);
    return answer(c, {
      name: 'quote',
      data: { ...page, from },
      render: (site) => renderQuote(site, { page, from, plain, citation: cited.citation }),
      exports: {
        txt: () => [plain, ...provenanceLines(provenanceOf(c)), ''].join('\n'),
        csv: () => writeDossierCsv(page.dossier, provenanceOf(c)),
        xml: () => occurrencesTei(c, page),
        ...cited.exports,
      },
    });
  });
}

/** Every occurrence as a quotation with its place, and to whom it is given there. */
function occurrencesTei(c: PageContext, { dossier }: QuotePage): string {
  const list = passageList(c, {
    title: dossier.title,
    note: '',
    passages: dossier.occurrences.map(({ attribution, ...occurrence }) => ({
      ...occurrence,
      note: attribution?.name === undefined ? '' : `Given to ${attribution.name.name}`,
    })),
  });
  return [...writePassageListTei(list)].join('');
}

const noQuotes: QuoteSummary = { dossiers: 0, inConflict: 0, conflicts: [], quotations: 0 };

async function selectQuotes(store: EditionStore, query: URLSearchParams): Promise<QuotesPageProps> {
  const { dossiers, inConflict, conflicts, quotations } = (await store.quoteSummary()) ?? noQuotes;
  const only = oneOf(query, 'only', ['all', 'conflicts']) ?? 'all';
  // Those with conflicts come first in the list.
  const total = only === 'conflicts' ? inConflict : dossiers;
  const { page, pages, range } = readPage(query, total);
  return {
    quotes: await store.quoteList(range),
    total,
    page,
    pages,
    only,
    inConflict,
    quotations,
    conflicts: page === 1 && only === 'all' ? conflicts : [],
  };
}

async function findQuote(c: PageContext, id: string): Promise<QuotePage> {
  const page = await c.get('store').quote(id);
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
