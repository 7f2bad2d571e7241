import type { Hono } from 'hono';
import { checkPasted, type PastedQuotation, refuseLong } from '../check-pasted.ts';
import { type CheckedWording, writeQuotationCheckCsv, writeQuotationCheckText } from '../export/index.ts';
import { likelySources } from '../look-up-words.ts';
import { limits, overlaps, type Passage } from '../model/index.ts';
import type { EditionStore, QuotedHere } from '../store/index.ts';
import { type CheckPageProps, passageHref, passageName, renderCheck } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, type Exports } from './answer.ts';
import { citeCheck } from './cite-pages.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { provenanceOf } from './passage-exports.ts';
import { text, unexpected } from './query.ts';
import { readForm } from './read-form.ts';

export function addCheckRoutes(app: Hono<PageEnvironment>): void {
  app.get('/check', (c) => answerCheck(c, readAddress(c.req.raw).query));

  app.post('/check', async (c) => answerCheck(c, await readForm(c.req.raw, limits.pastedBytes)));
}

async function answerCheck(c: PageContext, fields: URLSearchParams): Promise<Response> {
  const checked = await checkFields(c, readQuotation(fields));
  const cited = citeCheck(c.get('site'), checked);
  const isSent = c.req.method === 'POST';
  return answer(c, {
    name: 'check',
    data: checked,
    render: (site) => renderCheck(site, { ...checked, isSent, ...(cited && { citation: cited.citation }) }),
    exports: { ...checkExports(c, checked), ...cited?.exports },
  });
}

function checkExports(c: PageContext, { result }: CheckPageProps): Exports {
  if (result === undefined) return {};
  const { origin } = c.get('site');
  const passages = result.checks.flatMap(({ parts, nearest }) => [
    ...parts.map(({ b }) => b),
    ...(nearest === undefined ? [] : [nearest]),
  ]);
  const checked: CheckedWording = {
    checks: result.checks.map(({ check }) => check),
    exact: result.exact,
    textOf: ({ source, from, to }) =>
      passages.find((each) => each.source === source && each.from === from && each.to === to)?.text ?? '',
    nameOf: (passage) => passageName(c.get('site'), passage),
    urlOf: (passage) => origin + passageHref(passage),
    provenance: provenanceOf(c),
  };
  return { txt: () => writeQuotationCheckText(checked), csv: () => writeQuotationCheckCsv(checked) };
}

/** @throws UsageError where a year is none; an empty form is no fault. */
function readQuotation(fields: URLSearchParams): PastedQuotation {
  const [name, work, year] = ['name', 'work', 'year'].map((field) => text(fields, field));
  if (year !== undefined && !/^\d{1,4}$/.test(year)) throw unexpected('year', 'a year in digits', year);
  for (const [field, value] of [
    ['name', name],
    ['work', work],
  ] as const) {
    if (value !== undefined && value.length > limits.titleLength) {
      throw unexpected(field, `at most ${limits.titleLength} characters`, value);
    }
  }
  return {
    wording: (fields.get('q') ?? '').replace(/\r\n?/g, '\n').trim(),
    ...(name === undefined ? {} : { name }),
    ...(work === undefined ? {} : { work }),
    ...(year === undefined ? {} : { year }),
  };
}

async function checkFields(c: PageContext, asked: PastedQuotation): Promise<CheckPageProps> {
  const { sources, hasSearch } = c.get('site');
  if (!hasSearch) throw notFound('search', 'check');
  if (asked.wording === '') return { asked };
  refuseLong(asked.wording);
  const likely = await likelySources(asked.wording, c.get('store'), (id) => sources.get(id));
  const { checks, exact } = checkPasted(asked, likely, c.get('catalogue'));
  const dossiers: (readonly QuotedSaying[])[] = [];
  for (const { check } of checks)
    dossiers.push(await dossiersOf([...check.found, ...check.also], c.get('store')));
  return {
    asked,
    result: { exact, checks: checks.map((each, index) => ({ ...each, dossiers: dossiers[index] ?? [] })) },
  };
}

type QuotedSaying = Pick<QuotedHere, 'id' | 'title'>;

/** Sayings with a dossier of which the passages hold something, in the order of the passages. */
async function dossiersOf(
  passages: readonly Passage[],
  store: EditionStore,
): Promise<readonly QuotedSaying[]> {
  const sayings = new Map<string, QuotedSaying>();
  for (const passage of passages) {
    for (const saying of await store.quotedIn(passage.source)) {
      const { id, title } = saying;
      if (overlaps(passage, saying)) sayings.set(id, { id, title });
    }
  }
  return [...sayings.values()];
}
