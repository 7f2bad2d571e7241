import type { Hono } from 'hono';
import { checkPasted, type PastedQuotation, refuseLong } from '../check-pasted.ts';
import { likelySources } from '../look-up-words.ts';
import { limits, overlaps, type Passage } from '../model/index.ts';
import type { Catalogue } from '../store/index.ts';
import { type CheckPageProps, renderCheck } from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { PageContext, PageEnvironment } from './page-environment.ts';
import { text, unexpected } from './query.ts';
import { readForm } from './read-form.ts';

export function addCheckRoutes(app: Hono<PageEnvironment>): void {
  app.get('/check', (c) => answerCheck(c, readAddress(c.req.raw).query));

  app.post('/check', async (c) => answerCheck(c, await readForm(c.req.raw, limits.pastedBytes)));
}

async function answerCheck(c: PageContext, fields: URLSearchParams): Promise<Response> {
  const props = await checkFields(c, readQuotation(fields));
  return answer(c, { name: 'check', data: props, render: (site) => renderCheck(site, props) });
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
  const dossiers = checks.map(({ check }) => dossiersOf([...check.found, ...check.also], c.get('catalogue')));
  return {
    asked,
    result: { exact, checks: checks.map((each, index) => ({ ...each, dossiers: dossiers[index] ?? [] })) },
  };
}

/** Sayings with a dossier of which the passages hold something. */
function dossiersOf(
  passages: readonly Passage[],
  { families }: Catalogue,
): { readonly id: string; readonly title: string }[] {
  return families
    .filter(({ hasDossier }) => hasDossier)
    .filter((family) =>
      family.passages.some((own) =>
        passages.some((passage) => passage.source === own.source && overlaps(passage, own)),
      ),
    )
    .map(({ id, title }) => ({ id, title }));
}
