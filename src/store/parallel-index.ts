/**
 * What a list of parallels is chosen and sorted by, for all parallels of a release in one small file: a
 * column for each measure, ten digits or so for a parallel. The parallels themselves lie in sheaves
 * (`parallels/<n>.json`), so that a page of the list reads those that it shows.
 *
 * The order is that of the texts. The sheaves have the telling parallels first and the commonplace ones
 * after them, because most lists show telling ones only: a page of such a list then reads one sheaf or two.
 */
import { commonplaceFrom, verdicts } from '../model/index.ts';
import type { CatalogueParallel } from './catalogue.ts';
import { readNumbers, writeNumbers } from './number-text.ts';

/** Parallels in a sheaf: a page of a list sorted by a measure may need as many sheaves as it has lines. */
export const parallelsPerSheaf = 25;

/** `parallels/index.json`. Numbers as `number-text.ts` writes them, one for each parallel. */
export interface StoredParallelIndex {
  readonly count: number;
  /** How many of them are telling. */
  readonly telling: number;
  readonly columns: Readonly<Record<Column, string>>;
}

const columns = ['a', 'b', 'verdict', 'words', 'bits', 'similarity', 'commonplace'] as const;
type Column = (typeof columns)[number];

/** The columns as numbers, in the order of the texts. */
export interface ParallelIndex {
  readonly count: number;
  readonly telling: number;
  /** Indices of sources in the catalogue. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Indices in `verdicts`. */
  readonly verdict: Uint8Array;
  readonly words: Uint32Array;
  /** Whole bits. */
  readonly bits: Uint32Array;
  /** Thousandths, 0–1000. */
  readonly similarity: Uint16Array;
  /** 1 for commonplace parallels. */
  readonly commonplace: Uint8Array;
  /** The number under which it lies in the sheaves. */
  readonly number: Uint32Array;
  /** All of them by a measure, sorted once and then kept: ties stay in the order of the texts. */
  inOrder(order: ParallelOrder): Uint32Array;
}

/** In the order of the texts; the most words or bits first; the least alike first. */
export const parallelOrders = ['place', 'words', 'bits', 'similarity'] as const;
export type ParallelOrder = (typeof parallelOrders)[number];

const thousandths = 1_000;

/** The index of these parallels; `sources` are the ids of the catalogue. */
export function indexParallels(
  parallels: readonly CatalogueParallel[],
  sources: readonly string[],
): StoredParallelIndex {
  const indexOf = new Map(sources.map((id, index) => [id, index]));
  const measures: Readonly<Record<Column, (parallel: CatalogueParallel) => number>> = {
    a: ({ a }) => indexOf.get(a.source)!,
    b: ({ b }) => indexOf.get(b.source)!,
    verdict: ({ verdict }) => verdicts.indexOf(verdict),
    words: ({ words }) => words,
    bits: ({ bits }) => Math.round(bits),
    similarity: ({ similarity }) => Math.round(similarity * thousandths),
    commonplace: (parallel) => Number(isCommonplace(parallel)),
  };
  const written = columns.map((column) => [column, writeNumbers(parallels.map(measures[column]))] as const);
  return {
    count: parallels.length,
    telling: parallels.filter((parallel) => !isCommonplace(parallel)).length,
    columns: Object.fromEntries(written) as Record<Column, string>,
  };
}

export function readParallelIndex({ count, telling, columns: texts }: StoredParallelIndex): ParallelIndex {
  const commonplace = filled(new Uint8Array(count), texts.commonplace);
  const measures = {
    words: filled(new Uint32Array(count), texts.words),
    bits: filled(new Uint32Array(count), texts.bits),
    similarity: filled(new Uint16Array(count), texts.similarity),
  };
  const orders = new Map<ParallelOrder, Uint32Array>();
  return {
    ...measures,
    count,
    telling,
    a: filled(new Uint32Array(count), texts.a),
    b: filled(new Uint32Array(count), texts.b),
    verdict: filled(new Uint8Array(count), texts.verdict),
    commonplace,
    number: numbers(commonplace, telling),
    inOrder(order) {
      const kept =
        orders.get(order) ?? sortedBy(order === 'place' ? undefined : measures[order], order, count);
      orders.set(order, kept);
      return kept;
    },
  };
}

/** A number for each that holds its measure and its place sorts ten times as fast as a comparison of two. */
function sortedBy(measure: ArrayLike<number> | undefined, order: ParallelOrder, count: number): Uint32Array {
  let most = 0;
  for (let at = 0; at < (measure?.length ?? 0); at++) most = Math.max(most, measure![at]!);
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const value = measure?.[at] ?? 0;
    keys[at] = (order === 'similarity' ? value : most - value) * count + at;
  }
  return Uint32Array.from(keys.sort(), (key) => key % count);
}

/** The parallels as they lie in the sheaves. */
export function inSheaves(parallels: readonly CatalogueParallel[]): CatalogueParallel[][] {
  const sorted = [
    ...parallels.filter((parallel) => !isCommonplace(parallel)),
    ...parallels.filter(isCommonplace),
  ];
  const sheaves: CatalogueParallel[][] = [];
  for (let from = 0; from < sorted.length; from += parallelsPerSheaf) {
    sheaves.push(sorted.slice(from, from + parallelsPerSheaf));
  }
  return sheaves;
}

export function parallelIndexPath(): string[] {
  return ['parallels', 'index.json'];
}

export function parallelSheafPath(sheaf: number): string[] {
  return ['parallels', `${sheaf}.json`];
}

function isCommonplace({ commonplace }: CatalogueParallel): boolean {
  return commonplace >= commonplaceFrom;
}

function filled<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  column: Numbers,
  text: string,
): Numbers {
  let index = 0;
  readNumbers(text, (number) => {
    column[index++] = number;
    return true;
  });
  return column;
}

function numbers(commonplace: Uint8Array, telling: number): Uint32Array {
  let nextTelling = 0;
  let nextCommonplace = telling;
  return Uint32Array.from(commonplace, (is) => (is === 0 ? nextTelling++ : nextCommonplace++));
}
