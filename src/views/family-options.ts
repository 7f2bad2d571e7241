import type { FamilyPage } from '../store/index.ts';
import { siglumInAddress, type Telling } from './family-units.ts';

export const familyViews = ['table', 'columns'] as const;
export type FamilyView = (typeof familyViews)[number];

/** Everything about the page of a family that its address says. */
export interface FamilyOptions {
  /** Index of the copy from whose wording the others are told. */
  readonly base: number;
  /** Indexes of the wordings that are set beside it, that of the base among them; all if absent. */
  readonly wordings?: readonly number[];
  readonly view: FamilyView;
  readonly tell: Telling;
  /** Of the list of copies, from 1. */
  readonly page: number;
}

/** The copy that is the base where nobody chose one. */
export function usualBase({ collation }: Pick<FamilyPage, 'collation'>): number {
  return collation?.wordings[collation.base]?.states[0]?.copies[0] ?? 0;
}

/** The wording of a copy; undefined where it is not collated. */
export function wordingOfCopy(
  { collation }: Pick<FamilyPage, 'collation'>,
  copy: number,
): number | undefined {
  const index = collation?.wordings.findIndex(({ states }) =>
    states.some(({ copies }) => copies.includes(copy)),
  );
  return index === undefined || index < 0 ? undefined : index;
}

/** The first copy of a wording, by which an address names it. */
export function firstCopy({ collation }: Pick<FamilyPage, 'collation'>, wording: number): number {
  return Math.min(...(collation?.wordings[wording]?.states.flatMap(({ copies }) => copies) ?? [0]));
}

export function familyPath(id: string): string {
  return `/families/${encodeURIComponent(id)}`;
}

/** The address of the page with these options; what is as by default is left out. */
export function familyHref(page: FamilyPage, options: FamilyOptions): string {
  const query = familyQuery(page, options);
  const path = familyPath(page.family.id);
  return query === '' ? path : `${path}?${query}`;
}

export function familyQuery(
  page: FamilyPage,
  { base, wordings, view, tell, page: at }: FamilyOptions,
): string {
  const query = new URLSearchParams();
  const named = (copy: number): string => siglumInAddress(page.passages[copy]!);
  if (base !== usualBase(page)) query.set('base', named(base));
  if (wordings !== undefined) query.set('w', wordings.map((each) => named(firstCopy(page, each))).join());
  if (view !== 'table') query.set('view', view);
  if (tell !== 'words') query.set('tell', tell);
  if (at > 1) query.set('page', String(at));
  return query.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}
