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
  const { chosen, folded, verdicts: counts } = choose(index, sides, filters);
  const numbers = ({ from, to }: Range): readonly number[] =>
    chosen.slice(from, to).map((at) => index.number[at]!);
  return {
    total: chosen.length,
    folded,
    verdicts: counts,
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

/** In one pass over all parallels in the order of the list: there may be hundreds of thousands. */
function choose(
  index: ParallelIndex,
  sides: Sides,
  { kind, min = 0, sort, commonplace }: Filters,
): Pick<ChosenParallels, 'folded' | 'verdicts'> & { readonly chosen: readonly number[] } {
  const chosen: number[] = [];
  const perVerdict = verdicts.map(() => 0);
  const wanted = kind === undefined ? -1 : verdicts.indexOf(kind);
  let folded = 0;
  for (const at of index.inOrder(sort)) {
    if (index.words[at]! < min || !isBetween(index, at, sides)) continue;
    const verdict = index.verdict[at]!;
    const isOfKind = wanted < 0 || wanted === verdict;
    const isFolded = commonplace === 'fold' && index.commonplace[at] === 1;
    if (!isFolded) perVerdict[verdict]! += 1;
    if (!isOfKind) continue;
    if (isFolded) folded += 1;
    else chosen.push(at);
  }
  const counted = verdicts.map((verdict, at) => [verdict, perVerdict[at]!] as const);
  return { chosen, folded, verdicts: Object.fromEntries(counted.filter(([, count]) => count > 0)) };
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

function isBetween({ a, b }: ParallelIndex, at: number, sides: Sides): boolean {
  return isAsAsked(a[at]!, b[at]!, sides) || isAsAsked(b[at]!, a[at]!, sides);
}

function isAsAsked(first: number, second: number, { a, b }: Sides): boolean {
  return a[first] === 1 && b[second] === 1;
}
