import { type Verdict, verdicts } from '../model/index.ts';
import {
  type Catalogue,
  type CatalogueParallel,
  type CatalogueSource,
  type EditionStore,
  type ParallelIndex,
  type Range,
  sourcesOfKey,
  swapParallel,
} from '../store/index.ts';
import type { ParallelsQuery } from '../views/index.ts';

export type Filters = Omit<ParallelsQuery, 'page'>;

/** Years that a source can be dated in. */
export const years = { from: 0, to: 9_999 };

/** A list of parallels, chosen and sorted by the index; the parallels themselves are read when they are shown. */
export interface ChosenParallels {
  readonly total: number;
  /** Commonplace ones that are left out. */
  readonly folded: number;
  /** Of the list without its filter by kind. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** The numbers under which those on a stretch of the list lie. */
  numbers(range: Range): readonly number[];
  /** Those on a stretch of the list; a source that was asked for as A stands as A, one asked for as B as B. */
  read(store: EditionStore, range: Range): Promise<readonly CatalogueParallel[]>;
}

export async function chooseParallels(
  store: EditionStore,
  { sources }: Pick<Catalogue, 'sources'>,
  filters: Filters,
): Promise<ChosenParallels> {
  const index = await store.parallelIndex();
  const sides = sidesOf(sources, filters);
  const between = chosenBy(
    index,
    (at) => index.words[at]! >= (filters.min ?? 0) && isBetween(index, at, sides),
  );
  const isShown = (at: number): boolean => filters.commonplace === 'show' || index.commonplace[at] === 0;
  const kind = filters.kind && verdicts.indexOf(filters.kind);
  const ofKind = between.filter((at) => kind === undefined || index.verdict[at] === kind);
  const chosen = sorted(ofKind.filter(isShown), index, filters.sort);
  const numbers = ({ from, to }: Range): readonly number[] =>
    chosen.slice(from, to).map((at) => index.number[at]!);
  return {
    total: chosen.length,
    folded: ofKind.length - chosen.length,
    verdicts: countVerdicts(between.filter(isShown), index),
    numbers,
    async read(ofStore, range) {
      const parallels = await ofStore.parallels(numbers(range));
      return parallels.map((parallel, line) => {
        const at = chosen[range.from + line]!;
        return isAsAsked(index.a[at]!, index.b[at]!, sides) ? parallel : swapParallel(parallel);
      });
    },
  };
}

/** For each source of the catalogue 1 if it may stand on the side; a source asked for as A stands as A. */
interface Sides {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

function sidesOf(sources: readonly CatalogueSource[], { a, b, from, to }: Filters): Sides {
  const isDated = ({ date }: CatalogueSource): boolean =>
    (from === undefined && to === undefined) ||
    (date !== undefined &&
      Number(date.notAfter.slice(0, 4)) >= (from ?? 0) &&
      Number(date.notBefore.slice(0, 4)) <= (to ?? years.to));
  const side = (key: string | undefined): Uint8Array => {
    const asked = key === undefined ? undefined : sourcesOfKey(sources, key);
    return Uint8Array.from(sources, (source) => Number((asked?.has(source.id) ?? true) && isDated(source)));
  };
  return { a: side(a), b: side(b) };
}

function chosenBy({ count }: ParallelIndex, isChosen: (at: number) => boolean): number[] {
  const chosen: number[] = [];
  for (let at = 0; at < count; at++) if (isChosen(at)) chosen.push(at);
  return chosen;
}

function isBetween({ a, b }: ParallelIndex, at: number, sides: Sides): boolean {
  return isAsAsked(a[at]!, b[at]!, sides) || isAsAsked(b[at]!, a[at]!, sides);
}

function isAsAsked(first: number, second: number, { a, b }: Sides): boolean {
  return a[first] === 1 && b[second] === 1;
}

/** Ties stay in the order of the texts. */
function sorted(
  chosen: readonly number[],
  { words, bits, similarity }: ParallelIndex,
  sort: Filters['sort'],
): readonly number[] {
  const orders: Readonly<Record<Filters['sort'], (p: number, q: number) => number>> = {
    place: (p, q) => p - q,
    words: (p, q) => words[q]! - words[p]!,
    bits: (p, q) => bits[q]! - bits[p]!,
    similarity: (p, q) => similarity[p]! - similarity[q]!,
  };
  return sort === 'place' ? chosen : [...chosen].sort(orders[sort]);
}

function countVerdicts(
  chosen: readonly number[],
  { verdict }: ParallelIndex,
): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const at of chosen) {
    const name = verdicts[verdict[at]!]!;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
