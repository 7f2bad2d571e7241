import { commonplaceFrom, type Verdict } from '../model/index.ts';
import type { CatalogueParallel } from './catalogue.ts';
import type { SourceGroup } from './source-groups.ts';

/** `overview.json`: the shape of the corpus at a glance. */
export interface Overview {
  readonly matrix: OverviewMatrix;
  /** The most telling parallel of each verdict that occurs. */
  readonly telling: Readonly<Partial<Record<Verdict, TellingParallel>>>;
  /** The one with the most copies of those that are no formulas, where there are more than two. */
  readonly largestFamily?: ListedFamily;
  /** The first telling families of the list. */
  readonly families: readonly ListedFamily[];
}

export interface TellingParallel extends CatalogueParallel {
  /** The family it belongs to. */
  readonly family: string;
}

/** Telling parallels between every two groups of sources, and within each. */
export interface OverviewMatrix {
  readonly groups: readonly SourceGroup[];
  /** One for each group, with a number for each group. */
  readonly rows: readonly { readonly counts: readonly number[]; readonly words: readonly number[] }[];
}

/** A family in the list: `family-list/<order>/<n>.json` has some of them. */
export interface ListedFamily {
  readonly id: string;
  readonly title: string;
  readonly copies: number;
  /** Words of its longest passage. */
  readonly words: number;
  /** Ids of the first sources that have a copy; the first is that of the title. */
  readonly sources: readonly string[];
  /** How many sources have one. */
  readonly sourceCount: number;
  readonly commonplace: number;
  /** There is a dossier of it, under the same id. */
  readonly hasDossier?: true;
}

/** The longest first, or those with the most copies. */
export const familyOrders = ['words', 'copies'] as const;
export type FamilyOrder = (typeof familyOrders)[number];

/** The telling ones before the commonplace ones; in either part by the order, then by the other one. */
export function sortFamilies(families: readonly ListedFamily[], order: FamilyOrder): ListedFamily[] {
  const [first, second] = order === 'words' ? familyOrders : (['copies', 'words'] as const);
  const rank = ({ commonplace }: ListedFamily): number => Number(commonplace >= commonplaceFrom);
  return [...families].sort((p, q) => rank(p) - rank(q) || q[first] - p[first] || q[second] - p[second]);
}

/** Families in a sheaf: as many as a page of the list has. */
export const familiesPerSheaf = 50;

export function overviewPath(): string[] {
  return ['overview.json'];
}

export function familyListPath(order: FamilyOrder, sheaf: number): string[] {
  return ['family-list', order, `${sheaf}.json`];
}
