import type { FamilyPage } from '../store/index.ts';
import { type FamilyOptions, wordingOfCopy } from './family-options.ts';
import { type ReadingLine, readingLines } from './family-readings.ts';
import { collatedUnits } from './family-units.ts';

export interface FamilyLines {
  readonly lines: readonly ReadingLine[];
  /** Words of the base. */
  readonly words: number;
  /** Indexes of the copies that are compared. */
  readonly copies: readonly number[];
}

/** The table of readings that the page shows; undefined where nothing is collated. */
export function familyLines(
  page: FamilyPage,
  options: Pick<FamilyOptions, 'base' | 'wordings' | 'tell'>,
): FamilyLines | undefined {
  const { collation } = page;
  if (collation === undefined || wordingOfCopy(page, options.base) === undefined) return undefined;
  const wordings = options.wordings ?? [...collation.wordings.keys()];
  const units = collatedUnits(collation, wordings, options.tell);
  const base = units.find(({ copies }) => copies.includes(options.base))!;
  return {
    lines: readingLines(collation, units, { base, tell: options.tell }),
    words: base.columns.length,
    copies: units.flatMap(({ copies }) => copies).sort((p, q) => p - q),
  };
}
