import type { FamilyPage } from '../store/index.ts';
import {
  type FamilyOptions,
  familyViews,
  siglumInAddress,
  tellings,
  usualBase,
  wordingOfCopy,
} from '../views/index.ts';
import { oneOf, text, unexpected } from './query.ts';

/**
 * How a family is to be shown, as the address says it. Copies are named by their sigla.
 *
 * @throws UsageError `request.query`
 */
export function readFamilyOptions(query: URLSearchParams, family: FamilyPage): Omit<FamilyOptions, 'page'> {
  const base = copyNamed(text(query, 'base'), 'base', family) ?? usualBase(family);
  const wordings = chosenWordings(query, family, base);
  return {
    base,
    ...(wordings && { wordings }),
    view: oneOf(query, 'view', familyViews) ?? 'table',
    tell: oneOf(query, 'tell', tellings) ?? 'words',
  };
}

/** Those named by `w`, as `w=A,B` or as a form sends them, and that of the base; undefined where that is all. */
function chosenWordings(
  query: URLSearchParams,
  family: FamilyPage,
  base: number,
): readonly number[] | undefined {
  const names = query
    .getAll('w')
    .flatMap((value) => value.split(','))
    .filter((name) => name.trim() !== '');
  if (names.length === 0 || family.collation === undefined) return undefined;
  const copies = [base, ...names.map((name) => copyNamed(name.trim(), 'w', family)!)];
  const wordings = new Set(copies.map((copy) => wordingOfCopy(family, copy)!));
  return wordings.size === family.collation.wordings.length ? undefined : [...wordings].sort((p, q) => p - q);
}

/** The copy of that name, which is collated. */
function copyNamed(name: string | undefined, parameter: string, family: FamilyPage): number | undefined {
  if (name === undefined || family.collation === undefined) return undefined;
  const copy = family.passages.findIndex((each) => siglumInAddress(each) === name);
  if (copy >= 0 && wordingOfCopy(family, copy) !== undefined) return copy;
  throw unexpected(parameter, 'the siglum of a copy in the table', name);
}
