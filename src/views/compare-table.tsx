import type { Child } from 'hono/jsx';
import type { AlignedPart, QuotedPassage } from '../store/index.ts';
import { InlineText } from './compare-inline.tsx';
import { cutAt, MarkedText, type Side } from './compare-marks.tsx';
import { type ComparedPage, type CompareOptions, compareHref } from './compare-options.ts';
import { type DisplayRow, splitSides } from './display-rows.ts';
import { rowChunks } from './fold-rows.ts';
import { moveLink } from './pair-moves.ts';
import { languageOf, SourceByline, SourceTitle, Unclosed } from './parts.tsx';
import { placeLabel } from './places.ts';
import type { KnownTexts } from './site.ts';
import { StateLink } from './state-link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';
import { counted, grouped, kindEntries, kindWords, onlyWords, percent } from './words.ts';

export interface CompareTableProps {
  readonly site: KnownTexts;
  readonly page: ComparedPage;
  readonly part: AlignedPart;
  readonly rows: readonly DisplayRow[];
  readonly options: CompareOptions;
}

/**
 * The rows of a part as tables of one pair of columns: wrapping cannot break their alignment. What
 * is folded has a table of its own inside `details`. Roles are written out because the narrow
 * layout takes the table boxes away, and with them what browsers derive from them.
 */
export function CompareTable(props: CompareTableProps) {
  const { page, part, rows, options, site } = props;
  const hasAround = options.view === 'side' && page.isWhole !== true;
  const hasHit = ({ a, b }: DisplayRow): boolean =>
    page.find !== undefined && (page.find(a).length > 0 || page.find(b).length > 0);
  const chunks = rowChunks(rows, options, hasHit);
  return (
    <div class="rows" data-view={options.view}>
      {chunks.map((chunk, index) => {
        const isFirst = index === 0;
        const isLast = index === chunks.length - 1;
        const table = (
          <Table class={isFirst ? 'pair' : 'pair continued'}>
            <Caption {...props} rows={chunk.rows} />
            <ColumnHeads {...props} />
            {isFirst && hasAround ? <Around part={part} site={site} edge="before" /> : null}
            <TableBody>
              {chunk.rows.map((row) => (
                <CompareRow {...props} row={row} />
              ))}
            </TableBody>
            {isLast && hasAround ? <Around part={part} site={site} edge="after" /> : null}
          </Table>
        );
        if (chunk.type === 'shown') return table;
        return (
          <details class="fold">
            <summary>{foldName(chunk.rows, options)}</summary>
            {table}
          </details>
        );
      })}
    </div>
  );
}

function foldName(rows: readonly DisplayRow[], options: CompareOptions): string {
  const isSame = rows.every((row) => isSameInBoth(row, options));
  return `${counted(rows.length, 'row')} with no differences${isSame ? '' : ' but hidden ones'}`;
}

function Caption({ site, part, rows }: CompareTableProps) {
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0];
  const name = (passage: QuotedPassage): Child => (
    <>
      <SourceTitle site={site} id={passage.source} /> <bdi>{placeLabel(passage.place)}</bdi>
    </>
  );
  return (
    <>
      <caption class="vh">
        {name(part.a)} and {name(part.b)}, aligned,{' '}
        {first === last ? `row ${first}` : `rows ${first} to ${last}`}
      </caption>
      {/* Sets the widths where the heads are out of sight; its column group is implied. */}
      <col />
    </>
  );
}

function ColumnHeads({ site, part, options }: CompareTableProps) {
  const head = (side: Side): Child => {
    const passage = part[side];
    return (
      <>
        <span class={`side ${side}`}>{side.toUpperCase()}</span>{' '}
        <SourceTitle site={site} id={passage.source} />{' '}
        <span class="at">
          <bdi>{placeLabel(passage.place)}</bdi>
        </span>{' '}
        <SourceByline source={site.sources.get(passage.source)} />
      </>
    );
  };
  return (
    <TableHead>
      <TableRow>
        <ColumnHead>Row</ColumnHead>
        {options.view === 'side' ? (
          <>
            <ColumnHead>{head('a')}</ColumnHead>
            <ColumnHead>{head('b')}</ColumnHead>
          </>
        ) : (
          <ColumnHead>
            {head('a')} <span class="with">with the readings of</span> {head('b')}
          </ColumnHead>
        )}
      </TableRow>
    </TableHead>
  );
}

/** The words around both passages: who introduces them, and under which heading they stand. */
function Around({
  site,
  part,
  edge,
}: {
  readonly site: KnownTexts;
  readonly part: AlignedPart;
  readonly edge: 'before' | 'after';
}) {
  const hasHeading = part.a.heading !== undefined || part.b.heading !== undefined;
  const row = (name: string, text: (passage: QuotedPassage) => string | undefined, none: string): Child => (
    <TableRow>
      <RowHead>{name}</RowHead>
      {(['a', 'b'] as const).map((side) => (
        <Cell {...sideClass(side)} {...languageOf(site, part[side].source)}>
          {text(part[side]) || (
            <span class="none" lang="en" dir="ltr">
              {none}
            </span>
          )}
          {edge === 'after' ? <Unclosed passage={part[side]} /> : null}
        </Cell>
      ))}
    </TableRow>
  );
  return (
    <TableBody class="around">
      {edge === 'before' && hasHeading
        ? row('stands under', (passage) => passage.heading, 'no heading')
        : null}
      {edge === 'before'
        ? row('before', (passage) => passage.before, 'begins here')
        : row('after', (passage) => passage.after, 'ends here')}
    </TableBody>
  );
}

function CompareRow(props: CompareTableProps & { readonly row: DisplayRow }) {
  const { page, row, options, site, part } = props;
  const isSame = isSameInBoth(row, options);
  const cell = (side: Side): Child => (
    <Cell {...sideClass(side)} {...languageOf(site, part[side].source)}>
      <SideText page={page} row={row} side={side} />
    </Cell>
  );
  return (
    <TableRow id={`r${row.number}`} {...rowClass(isSame ? 'same' : row.state)}>
      <RowHead>
        <a href={`#r${row.number}`}>{row.number}</a>
        <RowNote {...props} isSame={isSame} />
      </RowHead>
      {options.view === 'side' ? (
        <>
          {cell('a')}
          {cell('b')}
        </>
      ) : (
        <Cell {...languageOf(site, part.a.source)}>
          <InlineText
            page={page}
            row={row}
            language={languageOf(site, part.a.source)}
            languageB={languageOf(site, part.b.source)}
          />
        </Cell>
      )}
    </TableRow>
  );
}

/** A is what a cell is without a class. */
function sideClass(side: Side): { class?: string } {
  return side === 'b' ? { class: 'b' } : {};
}

/** An ordinary row with marks needs no class. */
function rowClass(state: DisplayRow['state']): { class?: string } {
  return state === 'marked' ? {} : { class: state };
}

function SideText({ page, row, side }: SideTextProps) {
  if (row[side].trim() !== '' || row.state === 'same')
    return <MarkedText page={page} row={row} side={side} />;
  return (
    <>
      <MarkedText page={page} row={row} side={side} />
      <span class="none" lang="en" dir="ltr">
        nothing here in {side.toUpperCase()}
      </span>
    </>
  );
}

interface SideTextProps {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly side: Side;
}

/** A row whose only differences are of spacing, while spacing is hidden, counts as the same. */
export function isSameInBoth(row: DisplayRow, options: CompareOptions): boolean {
  const kinds = kindEntries(row.kinds);
  return kinds.every(([kind]) => kind === 'spacing' && options.hide.includes('spacing'));
}

function RowNote(props: CompareTableProps & { readonly row: DisplayRow; readonly isSame: boolean }) {
  const { row, isSame, page, options } = props;
  if (isSame) {
    return (
      <>
        <span class="same-note"> same in both</span>
        <SplitNote row={row} />
      </>
    );
  }
  const kinds = kindEntries(row.kinds);
  return (
    <>
      {/* For those who listen, and in the shortest element: every row has some. */}
      {kinds.map(([kind, count]) => (
        <i data-k={kindWords[kind].code}>
          {' '}
          {kinds.length === 1 ? counted(count, 'difference') : grouped(count)}{' '}
          {onlyWords(page).kinds[kind]?.label ?? kindWords[kind].phrase}
        </i>
      ))}
      {row.runs.map((run) => {
        const cut = cutAt(run);
        return cut === undefined ? null : (
          <span class="chip" data-k="e">
            {' '}
            {counted(cut.words, 'word')} cut in {cut.side.toUpperCase()}
          </span>
        );
      })}
      <SplitNote row={row} />
      <Elsewhere page={page} row={row} />
      {row.state === 'rewritten' || row.state === 'crowded' ? (
        <RewrittenNote
          page={page}
          row={row}
          marksAllHref={`${compareHref(page, { ...options, marks: 'all' })}#r${row.number}`}
          isMarked={options.marks === 'all'}
        />
      ) : null}
    </>
  );
}

/** A paragraph that one side divides: the words are the same, so that nothing was removed and nothing added. */
function SplitNote({ row }: { readonly row: DisplayRow }) {
  const sides = splitSides(row);
  return (
    <>
      {sides.map((side) => (
        <span class="chip split"> split here in {side.toUpperCase()}</span>
      ))}
    </>
  );
}

/** What became of words that only one side has here; where they stand elsewhere, a link to them. */
function Elsewhere({ page, row }: { readonly page: ComparedPage; readonly row: DisplayRow }) {
  const apart = row.moves.filter((end) => end.other.row !== row.number);
  const links = [...(page.links?.get(row.number) ?? []), ...apart.map(moveLink)];
  if (links.length > 0) {
    return (
      <>
        {links.map(({ href, words }) => (
          <>
            {' '}
            <a class="chip" data-k="t" href={href}>
              {words}
            </a>
          </>
        ))}
      </>
    );
  }
  if (row.state !== 'only-a' && row.state !== 'only-b') return null;
  const side = row.state === 'only-a' ? 'a' : 'b';
  const { omission, addition, wording, transposition } = row.kinds;
  const isMoved = transposition !== undefined && (omission ?? addition ?? wording) === undefined;
  return <span class="chip only"> {isMoved ? 'moved' : onlyWords(page).chip[side]}</span>;
}

function RewrittenNote({
  page,
  row,
  marksAllHref,
  isMarked,
}: {
  readonly page: ComparedPage;
  readonly row: DisplayRow;
  readonly marksAllHref: string;
  readonly isMarked: boolean;
}) {
  const count = kindEntries(row.kinds).reduce((sum, [, each]) => sum + each, 0);
  return (
    <>
      <span class="chip">
        {' '}
        {row.state === 'rewritten'
          ? `rewritten, ${percent(row.changed)} differs`
          : `${counted(count, 'difference')}${isMarked ? '' : ', too many to mark'}`}
      </span>
      {isMarked ? null : (
        <StateLink page={page} class="more" href={marksAllHref}>
          {' '}
          mark them<span class="vh"> in row {row.number}</span>
        </StateLink>
      )}
    </>
  );
}
