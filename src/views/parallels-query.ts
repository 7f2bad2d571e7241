import type { Verdict } from '../model/index.ts';
import type { ParallelOrder } from '../store/index.ts';

/** Everything about a list of parallels that its address says. */
export interface ParallelsQuery {
  /** Only parallels of this source (or of the sources of this decade, as `1860s`); with `b`, only between the two. */
  readonly a?: string;
  readonly b?: string;
  readonly kind?: Verdict;
  /** Only between sources that are dated, both of them, in these years. */
  readonly from?: number;
  readonly to?: number;
  /** At least that many shared words. */
  readonly min?: number;
  readonly sort: ParallelOrder;
  readonly commonplace: 'fold' | 'show';
  /** From 1. */
  readonly page: number;
}

/** The address of a list; what is as by default is left out. */
export function parallelsHref(query: ParallelsQuery): string {
  const parameters = new URLSearchParams();
  for (const name of ['a', 'b', 'kind', 'from', 'to', 'min'] as const) {
    const value = query[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  if (query.sort !== 'place') parameters.set('sort', query.sort);
  if (query.commonplace === 'show') parameters.set('commonplace', 'show');
  if (query.page > 1) parameters.set('page', String(query.page));
  const text = parameters.toString();
  return text === '' ? '/parallels' : `/parallels?${text}`;
}

/** The narrowest list that holds everything two sources share. */
export function sharedHref(a: string, b: string): string {
  return parallelsHref({ a, b, sort: 'place', commonplace: 'fold', page: 1 });
}

/** The list of everything that a source shares with any. */
export function sharesOfHref(source: string): string {
  return parallelsHref({ a: source, sort: 'place', commonplace: 'fold', page: 1 });
}
