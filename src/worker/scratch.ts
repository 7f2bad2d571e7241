import type { Hono } from 'hono';
import { compareTexts, readPasted, refusalOf } from '../compare-texts.ts';
import { createBudget, type DifferenceKind, differenceKinds, limits } from '../model/index.ts';
import {
  type CompareOptions,
  defaultCompareOptions,
  isOfferedLanguage,
  readScratchQuery,
  renderScratch,
  type ScratchPageProps,
} from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer, tagged, unstored } from './answer.ts';
import { readCompareOptions } from './compare-query.ts';
import type { PageEnvironment } from './page-environment.ts';
import { inRelease } from './pinned.ts';
import { readForm } from './read-form.ts';

/** Texts that are compared where they have to be sent. */
const textsSent = 2;

export function addScratchRoutes(app: Hono<PageEnvironment>): void {
  app.get('/scratch', (c) => {
    const wordsSent = wordsThatMayBeSent(c.env.bindings);
    const data = { texts: limits.scratchTexts, words: limits.scratchWords, textsSent, wordsSent };
    const form = { ...readSent(new URLSearchParams()), ignore: defaultCompareOptions.hide, wordsSent };
    const render = (site: PageEnvironment['Variables']['site']): string => renderScratch(site, form);
    if (readAddress(c.req.raw).format !== 'page') return answer(c, { name: 'scratch', data, render });
    return tagged(c.req.raw, 'scratch', inRelease(c.get('site'), render(c.get('site'))));
  });

  app.post('/scratch', async (c) => {
    const wordsSent = wordsThatMayBeSent(c.env.bindings);
    const fields = await readForm(c.req.raw, textsSent * wordsSent * limits.scratchBytesPerWord);
    const { query } = readAddress(c.req.raw);
    const options = readCompareOptions(query, c.get('site').preferences);
    const { status, props } = await compareSent(readSent(fields), { query, options, wordsSent });
    const page = inRelease(c.get('site'), renderScratch(c.get('site'), props));
    return unstored(c.req.raw, 'scratch', page, status);
  });
}

/** What whoever runs the site allows, as far as a page can show it. */
function wordsThatMayBeSent(bindings: object): number {
  const { SCRATCH_WORDS: words } = bindings as { readonly SCRATCH_WORDS?: number | string };
  const allowed = Math.floor(Number(words ?? limits.scratchWordsSent));
  return allowed > 0 ? Math.min(allowed, limits.scratchWordsServed) : limits.scratchWordsSent;
}

type Sent = Pick<ScratchPageProps, 'texts' | 'language' | 'ignore'>;

/** The boxes of a form. What it cannot have sent is as if it were absent. */
function readSent(fields: URLSearchParams): Sent {
  const [labels, texts] = [fields.getAll('label'), fields.getAll('text')];
  const language = fields.get('language') ?? '';
  const ignored = fields.getAll('ignore');
  return {
    texts: Array.from({ length: textsSent }, (_, index) => ({
      label: (labels[index] ?? '').slice(0, limits.titleLength),
      // Forms are sent with line breaks of two characters.
      text: (texts[index] ?? '').replace(/\r\n?/g, '\n'),
    })),
    language: isOfferedLanguage(language) ? language : '',
    ignore: differenceKinds.filter((kind) => ignored.includes(kind)),
  };
}

interface SentQuery {
  readonly query: URLSearchParams;
  /** As the query has them. */
  readonly options: CompareOptions;
  readonly wordsSent: number;
}

/** The page with the result, or with what stands in its way; the texts stay in their boxes either way. */
async function compareSent(
  sent: Sent,
  { query, options, wordsSent }: SentQuery,
): Promise<{ readonly status: number; readonly props: ScratchPageProps }> {
  const hide: readonly DifferenceKind[] = query.has('hide') ? options.hide : sent.ignore;
  const { pair = [1, 2] as const } = readScratchQuery(query, textsSent);
  const form = { ...sent, ignore: hide, wordsSent };
  const sources = await Promise.all(
    sent.texts.map((text, index) =>
      readPasted({ ...text, ...(sent.language !== '' && { language: sent.language }) }, index + 1),
    ),
  );
  const refusal = refusalOf(sources, { each: wordsSent, together: textsSent * wordsSent });
  if (refusal !== undefined) {
    const problem = `${refusal.message}; ${refusal.advice}.`;
    return { status: refusal.code === 'texts.too-long' ? 413 : 422, props: { ...form, problem } };
  }
  const budget = createBudget((limits.stepsPerRequest * wordsSent) / limits.scratchWordsSent);
  const compared = compareTexts(sources[pair[0] - 1]!, sources[pair[1] - 1]!, budget);
  return {
    status: 200,
    props: { ...form, result: { pair: compared, query: { pair, page: 1, options: { ...options, hide } } } },
  };
}
