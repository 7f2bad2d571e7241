import type { Child } from 'hono/jsx';
import type { DifferenceKind, KindCounts } from '../model/index.ts';
import type { AlignedPart } from '../store/index.ts';
import { CompareList } from './compare-list.tsx';
import {
  type ComparedPage,
  type CompareOptions,
  type CompareView,
  compareHref,
  compareViews,
} from './compare-options.ts';
import { CompareReading } from './compare-reading.tsx';
import { CompareTable, isSameInBoth } from './compare-table.tsx';
import { type DisplayRow, displayRows } from './display-rows.ts';
import type { KnownTexts } from './site.ts';
import { StateLink } from './state-link.tsx';
import { kindEntries, totalOf } from './words.ts';

/** What the page of a pair and the page of a section have in common: numbered rows, toolbar, views. */

export const viewNames: Readonly<Record<CompareView, string>> = {
  side: 'side by side',
  inline: 'inline',
  list: 'list',
  read: 'reading',
};

/** A part with its rows; rows and differences are numbered through the page. */
export interface NumberedPart<Part extends AlignedPart = AlignedPart> {
  readonly part: Part;
  readonly rows: readonly DisplayRow[];
}

export function numberedParts<Part extends AlignedPart>(
  parts: readonly Part[],
  options: CompareOptions,
): readonly NumberedPart<Part>[] {
  const start = { row: 1, difference: 1 };
  return parts.map((part) => {
    const rows = displayRows(part, start, { marksAll: options.marks === 'all' });
    start.row += rows.length;
    start.difference += totalOf(sumKinds([rows]));
    return { part, rows };
  });
}

/** The differences that begin in these rows. */
export function sumKinds(groups: readonly (readonly DisplayRow[])[]): KindCounts {
  const sum: Partial<Record<DifferenceKind, number>> = {};
  for (const row of groups.flat()) {
    for (const [kind, count] of kindEntries(row.begun)) sum[kind] = (sum[kind] ?? 0) + count;
  }
  return sum;
}

/** Views, sides, folding and steps, as far as the page has a use for them. */
export function Toolbar({
  page,
  options,
  rows,
}: {
  readonly page: ComparedPage;
  readonly options: CompareOptions;
  readonly rows: readonly DisplayRow[];
}) {
  const hasDifferences = rows.some((row) => !isSameInBoth(row, options));
  return (
    <div class="toolbar">
      <nav aria-label="View">
        <ul>
          {compareViews.map((view) => (
            <li>
              <StateLink
                page={page}
                href={compareHref(page, { ...options, view })}
                {...(view === options.view ? { 'aria-current': 'true' } : {})}
              >
                {viewNames[view]}
              </StateLink>
            </li>
          ))}
        </ul>
      </nav>
      {options.view === 'read' ? <Sides page={page} options={options} /> : null}
      {isTable(options) && rows.length >= 8 ? <Folding page={page} options={options} /> : null}
      {isTable(options) && hasDifferences ? <div class="steps" data-difference-steps /> : null}
    </div>
  );
}

function isTable({ view }: CompareOptions): boolean {
  return view === 'side' || view === 'inline';
}

function Sides({ page, options }: { readonly page: ComparedPage; readonly options: CompareOptions }) {
  return (
    <nav aria-label="Side">
      <ul>
        {(['a', 'b'] as const).map((side) => (
          <li>
            <StateLink
              page={page}
              href={compareHref(page, { ...options, side })}
              {...(side === options.side ? { 'aria-current': 'true' } : {})}
            >
              {side.toUpperCase()}
            </StateLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Folding({ page, options }: { readonly page: ComparedPage; readonly options: CompareOptions }) {
  const isFolded = typeof options.context === 'number';
  return (
    <p class="folding">
      <StateLink page={page} href={compareHref(page, { ...options, context: isFolded ? 'all' : 3 })}>
        {isFolded ? 'Show unchanged rows' : 'Fold unchanged rows'}
      </StateLink>
    </p>
  );
}

interface PartViewProps extends NumberedPart {
  readonly site: KnownTexts;
  readonly page: ComparedPage;
  readonly options: CompareOptions;
}

export function PartView(props: PartViewProps): Child {
  if (props.options.view === 'read') return <CompareReading {...props} />;
  return props.options.view === 'list' ? <CompareList {...props} /> : <CompareTable {...props} />;
}
