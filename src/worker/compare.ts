import type { Hono } from 'hono';
import { type DifferenceKind, differenceKinds } from '../model/index.ts';
import { type ComparisonPage, type EditionStore, swapComparison } from '../store/index.ts';
import {
  type CompareOptions,
  compareViews,
  defaultCompareOptions,
  renderCompare,
  type Site,
} from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import { notFound } from './not-found.ts';
import type { PageEnvironment } from './page-environment.ts';
import { oneOf, text, unexpected, wholeNumber } from './query.ts';

type Side = ComparisonPage['a'];

export function addCompareRoutes(app: Hono<PageEnvironment>): void {
  app.get('/compare/:sourceA/:placeA/:sourceB/:placeB', async (c) => {
    const { sourceA, placeA, sourceB, placeB } = c.req.param();
    const sides = { a: { source: sourceA, place: placeA }, b: { source: sourceB, place: placeB } };
    const options = readOptions(readAddress(c.req.raw).query);
    const comparison = await findComparison(c.get('site'), c.get('store'), sides);
    const props = { comparison, options };
    const sources = [sourceA, sourceB].map((id) => c.get('site').sources.get(id));
    return answer(c, {
      name: 'compare',
      data: { ...props, sources },
      render: (site) => renderCompare(site, props),
    });
  });
}

const step = '[a-z]+\\d+(?:\\.[a-z]+\\d+)*';
const placePattern = new RegExp(`^${step}(?:-${step})?$`);

async function findComparison(
  site: Site,
  store: EditionStore,
  { a, b }: { readonly a: Side; readonly b: Side },
): Promise<ComparisonPage> {
  for (const { source } of [a, b]) if (!site.sources.has(source)) throw notFound('source', source);
  for (const { place } of [a, b]) if (!placePattern.test(place)) throw notFound('place', place);
  const found = await store.comparison(a, b);
  if (found === undefined)
    throw notFound('comparison of', `${a.source} ${a.place} and ${b.source} ${b.place}`);
  return found.isSwapped ? swapComparison(found.page) : found.page;
}

function readOptions(query: URLSearchParams): CompareOptions {
  return {
    view: oneOf(query, 'view', compareViews) ?? defaultCompareOptions.view,
    hide: readHidden(query) ?? defaultCompareOptions.hide,
    context:
      text(query, 'context') === 'all'
        ? 'all'
        : (wholeNumber(query, 'context', { from: 0, to: 99 }) ?? 'auto'),
    marks: oneOf(query, 'marks', ['few', 'all']) ?? defaultCompareOptions.marks,
    side: oneOf(query, 'side', ['a', 'b']) ?? defaultCompareOptions.side,
  };
}

/** `hide=` hides nothing; without it the kinds hidden by default are. */
function readHidden(query: URLSearchParams): readonly DifferenceKind[] | undefined {
  const value = query.get('hide');
  if (value === null) return undefined;
  const kinds = value.split(',').filter((kind) => kind !== '');
  return [...new Set(kinds)].map((kind) => {
    const known = differenceKinds.find((each) => each === kind);
    if (known === undefined)
      throw unexpected('hide', `kinds of difference (${differenceKinds.join(', ')})`, kind);
    return known;
  });
}
