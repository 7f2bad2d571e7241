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
import { contextRows, isFolded } from './fold-rows.ts';
import type { KnownTexts } from './site.ts';
import { StateLink } from './state-link.tsx';
import { counted, grouped, kindEntries, totalOf } from './words.ts';

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
  const marksAll = options.marks === 'all' || options.view === 'list';
  return parts.map((part) => {
    const rows = displayRows(part, start, { marksAll });
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

interface ToolbarProps {
  readonly page: ComparedPage;
  readonly options: CompareOptions;
  readonly parts: readonly NumberedPart[];
}

/** Views, sides, folding and steps, as far as the page has a use for them. */
export function Toolbar({ page, options, parts }: ToolbarProps) {
  const rows = parts.flatMap((part) => part.rows);
  const hasDifferences = rows.some((row) => !isSameInBoth(row, options));
  return (
    <div class="toolbar">
      <nav aria-label="View">
        <ul data-views>
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
      {isTable(options) && rows.length >= rowsWithFolding ? (
        <Folding page={page} options={options} parts={parts} />
      ) : null}
      {isTable(options) && hasDifferences ? <div class="steps" data-difference-steps /> : null}
    </div>
  );
}

/** Fewer rows can be looked over as they are. */
const rowsWithFolding = 8;

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

function Folding({ page, options, parts }: ToolbarProps) {
  const hasFolds = parts.some(({ rows }) => isFolded(rows, options));
  const choices = [
    { name: 'show', context: 'all', isCurrent: !hasFolds },
    { name: 'fold', context: contextRows, isCurrent: hasFolds },
  ] as const;
  return (
    <nav class="folding" aria-label="Unchanged rows">
      <span aria-hidden="true">Unchanged:</span>
      <ul data-fold>
        {choices.map(({ name, context, isCurrent }) => (
          <li>
            <StateLink
              page={page}
              href={compareHref(page, { ...options, context })}
              {...(isCurrent ? { 'aria-current': 'true' } : {})}
            >
              {name}
            </StateLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many rows carry no marks, because they are rewritten or need too many, and the way to mark them all the same. */
export function SkippedMarks({ page, options, parts }: ToolbarProps) {
  if (!isTable(options)) return null;
  const states = parts.flatMap(({ rows }) => rows.map(({ state }) => state));
  const rewritten = states.filter((state) => state === 'rewritten').length;
  const crowded = states.filter((state) => state === 'crowded').length;
  const skipped = rewritten + crowded;
  if (skipped === 0) return null;
  const isMarked = options.marks === 'all';
  const why = whySkipped(rewritten, crowded);
  return (
    <p class="skipped">
      {isMarked
        ? `Word marks shown in ${counted(skipped, 'row')} all the same (${why}).`
        : `Word marks skipped in ${counted(skipped, 'row')} (${why}).`}{' '}
      <StateLink
        page={page}
        class="as-link more"
        href={compareHref(page, { ...options, marks: isMarked ? 'few' : 'all' })}
      >
        {isMarked ? 'Leave them out' : 'Mark all rows'}
      </StateLink>
    </p>
  );
}

function whySkipped(rewritten: number, crowded: number): string {
  if (crowded === 0) return 'too different';
  if (rewritten === 0) return 'too many differences to mark';
  return `${grouped(rewritten)} too different, ${grouped(crowded)} with too many differences to mark`;
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
