import type { Hono } from 'hono';
import { commonplaceFrom, limits, UsageError, type Verdict, verdicts } from '../model/index.ts';
import { type Catalogue, type CatalogueParallel, swapParallel } from '../store/index.ts';
import {
  type ParallelSort,
  type ParallelsPageProps,
  type ParallelsQuery,
  parallelSorts,
  renderParallels,
  sourcesOfKey,
} from '../views/index.ts';
import { readAddress } from './address.ts';
import { answer } from './answer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { oneOf, text, unexpected, wholeNumber } from './query.ts';

export function addParallelRoutes(app: Hono<PageEnvironment>): void {
  app.get('/parallels', (c) => {
    const catalogue = c.get('catalogue');
    const query = readQuery(readAddress(c.req.raw).query, catalogue);
    const props = selectParallels(catalogue, query);
    return answer(c, { name: 'parallels', data: props, render: (site) => renderParallels(site, props) });
  });
}

function readQuery(query: URLSearchParams, catalogue: Catalogue): ParallelsQuery {
  const [a, b] = [sourceOf(query, 'a', catalogue), sourceOf(query, 'b', catalogue)];
  const kind = oneOf(query, 'kind', verdicts);
  const min = wholeNumber(query, 'min', { from: 0, to: 1_000_000 });
  return {
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
    ...(kind === undefined ? {} : { kind }),
    ...(min === undefined || min === 0 ? {} : { min }),
    sort: oneOf(query, 'sort', parallelSorts) ?? 'place',
    commonplace: oneOf(query, 'commonplace', ['fold', 'show']) ?? 'fold',
    page: wholeNumber(query, 'page', { from: 1, to: 1_000_000 }) ?? 1,
  };
}

function sourceOf(query: URLSearchParams, name: 'a' | 'b', catalogue: Catalogue): string | undefined {
  const key = text(query, name);
  if (key !== undefined && sourcesOfKey(catalogue.sources, key) === undefined) {
    throw unexpected(name, 'the id of a source, or a decade as `1860s`', key);
  }
  return key;
}

function selectParallels(catalogue: Catalogue, query: ParallelsQuery): ParallelsPageProps {
  const sides = sidesOf(catalogue, query);
  const isShown = ({ commonplace }: CatalogueParallel): boolean =>
    query.commonplace === 'show' || commonplace < commonplaceFrom;
  const between = catalogue.parallels.filter(
    (parallel) => parallel.words >= (query.min ?? 0) && isBetween(parallel, sides),
  );
  const ofKind = between.filter(({ verdict }) => query.kind === undefined || verdict === query.kind);
  const chosen = ofKind.filter(isShown);
  const pages = Math.max(1, Math.ceil(chosen.length / limits.itemsPage));
  if (query.page > pages) {
    throw new UsageError('request.not-found', `This list has ${pages} pages, not ${query.page}`);
  }
  const from = (query.page - 1) * limits.itemsPage;
  return {
    query,
    parallels: sorted(chosen, query.sort)
      .slice(from, from + limits.itemsPage)
      .map((parallel) => (isOtherWayRound(parallel, sides) ? swapParallel(parallel) : parallel)),
    total: chosen.length,
    pages,
    folded: ofKind.length - chosen.length,
    verdicts: countVerdicts(between.filter(isShown)),
  };
}

/** The sources asked for on either side; undefined for any. */
interface Sides {
  readonly a: ReadonlySet<string> | undefined;
  readonly b: ReadonlySet<string> | undefined;
}

function sidesOf({ sources }: Catalogue, { a, b }: ParallelsQuery): Sides {
  return {
    a: a === undefined ? undefined : sourcesOfKey(sources, a),
    b: b === undefined ? undefined : sourcesOfKey(sources, b),
  };
}

function isBetween({ a, b }: CatalogueParallel, sides: Sides): boolean {
  return isAsAsked(a.source, b.source, sides) || isAsAsked(b.source, a.source, sides);
}

function isAsAsked(first: string, second: string, { a, b }: Sides): boolean {
  return (a?.has(first) ?? true) && (b?.has(second) ?? true);
}

/** A source that was asked for as A stands as A, one asked for as B as B. */
function isOtherWayRound({ a, b }: CatalogueParallel, sides: Sides): boolean {
  return !isAsAsked(a.source, b.source, sides);
}

function sorted(parallels: readonly CatalogueParallel[], sort: ParallelSort): readonly CatalogueParallel[] {
  const measures: Readonly<Record<Exclude<ParallelSort, 'place'>, (parallel: CatalogueParallel) => number>> =
    {
      words: ({ words }) => -words,
      bits: ({ bits }) => -bits,
      similarity: ({ similarity }) => similarity,
    };
  if (sort === 'place') return parallels;
  const measure = measures[sort];
  return [...parallels].sort((p, q) => measure(p) - measure(q));
}

function countVerdicts(parallels: readonly CatalogueParallel[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of parallels) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
