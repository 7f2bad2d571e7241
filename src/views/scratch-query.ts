import { type DifferenceKind, differenceKinds } from '../model/index.ts';
import { type CompareOptions, compareHref, compareViews, defaultCompareOptions } from './compare-options.ts';

/** Everything about the result of a comparison of one's own texts that its address says. */
export interface ScratchQuery {
  /** Numbers of the texts that stand as A and B, from 1; absent where more than two are shown together. */
  readonly pair?: readonly [number, number];
  /** Of what several texts share, the one comparison that is shown, from 1. */
  readonly shared?: number;
  /** From 1. */
  readonly page: number;
  readonly options: CompareOptions;
}

export const scratchPath = '/scratch';

/** What differs from the usual, for an address. */
export function scratchQuery({ pair, shared, page }: Omit<ScratchQuery, 'options'>): Record<string, string> {
  return {
    ...(pair !== undefined && { pair: pair.join('-') }),
    ...(shared !== undefined && { shared: String(shared) }),
    ...(page > 1 && { page: String(page) }),
  };
}

/** The overview of all texts, with the same kinds hidden. */
export function overviewHref({ hide }: CompareOptions): string {
  return compareHref({ path: scratchPath }, { ...defaultCompareOptions, hide });
}

/**
 * Reads the address of a result of so many texts. What makes no sense there is as if it were absent: the
 * address is of this one page, and nobody else's link leads to it.
 */
export function readScratchQuery(query: URLSearchParams, texts: number): ScratchQuery {
  const pair = readPair(query.get('pair'), texts) ?? (texts === 2 ? ([1, 2] as const) : undefined);
  const shared = wholeNumber(query.get('shared'));
  return {
    ...(pair !== undefined && { pair }),
    ...(pair === undefined && shared !== undefined && { shared }),
    page: wholeNumber(query.get('page')) ?? 1,
    options: {
      view: compareViews.find((view) => view === query.get('view')) ?? defaultCompareOptions.view,
      hide: readKinds(query.get('hide')) ?? defaultCompareOptions.hide,
      context:
        query.get('context') === 'all'
          ? 'all'
          : (wholeNumber(query.get('context')) ?? defaultCompareOptions.context),
      marks: query.get('marks') === 'all' ? 'all' : 'few',
      side: query.get('side') === 'b' ? 'b' : 'a',
    },
  };
}

function readPair(value: string | null, texts: number): readonly [number, number] | undefined {
  const [a, b] = (value ?? '').split('-').map((part) => wholeNumber(part));
  if (a === undefined || b === undefined || a === b) return undefined;
  return a <= texts && b <= texts ? [a, b] : undefined;
}

/** From 1. */
function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

function readKinds(value: string | null): DifferenceKind[] | undefined {
  if (value === null) return undefined;
  const names = value.split(',');
  return differenceKinds.filter((kind) => names.includes(kind));
}
