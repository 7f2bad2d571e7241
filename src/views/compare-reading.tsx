import type { ComparisonPage, ComparisonPart } from '../store/index.ts';
import { type CompareOptions, compareHref } from './compare-options.ts';
import type { DisplayRow } from './display-rows.ts';
import { languageOf } from './parts.tsx';
import type { Site } from './site.ts';

export interface CompareReadingProps {
  readonly site: Site;
  readonly page: ComparisonPage;
  readonly part: ComparisonPart;
  readonly rows: readonly DisplayRow[];
  readonly options: CompareOptions;
}

/**
 * One side as continuous text, without marks. The number of each row leads to the same row on the
 * other side, so that changing sides keeps the place.
 */
export function CompareReading({ site, page, part, rows, options }: CompareReadingProps) {
  const { side } = options;
  const other = side === 'a' ? 'b' : 'a';
  const otherSide = compareHref(page, { ...options, side: other });
  const passage = part[side];
  return (
    <div class="reading" {...languageOf(site, passage.source)}>
      <p>
        {passage.before === '' ? null : <span class="around">{passage.before}</span>}
        {rows.map((row) =>
          row[side].trim() === '' ? (
            row[side]
          ) : (
            <>
              <a class="turn" href={`${otherSide}#r${row.number}`} id={`r${row.number}`} lang="en" dir="ltr">
                <span class="vh">Row </span>
                {row.number}
                <span class="vh">, read in {other.toUpperCase()}</span>
              </a>
              {row[side]}
            </>
          ),
        )}
        {passage.after === '' ? null : <span class="around">{passage.after}</span>}
      </p>
    </div>
  );
}
