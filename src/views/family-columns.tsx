import type { DifferenceKind, Row, Segment, Span } from '../model/index.ts';
import type { AlignedPart, FamilyCollation, QuotedPassage } from '../store/index.ts';
import { MarkedText } from './compare-marks.tsx';
import { type DisplayRow, displayRows } from './display-rows.ts';
import { Sigla } from './family-sigla.tsx';
import type { CollatedProps } from './family-table.tsx';
import { type CollatedUnit, gapAfter, silenceAt, wordOf } from './family-units.ts';
import { languageOf } from './parts.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from './table.tsx';

/** Wordings that stand side by side: more columns are too narrow to read. */
export const mostColumns = 3;

/** The base and up to two others in rows, sentence by sentence, with what differs from the base marked. */
export function FamilyColumns(props: CollatedProps) {
  const { units, base, page, site, collation } = props;
  const shown = [base, ...units.filter((unit) => unit !== base)].slice(0, mostColumns);
  const rows = rowsOf(base, collation.width);
  const start = { row: 1, difference: 1 };
  const marked = shown.map((unit) => {
    if (unit === base) return undefined;
    const lines = displayRows(alignedWith(base, unit, rows, collation), start, { marksAll: true });
    start.difference += lines.reduce((sum, { runs }) => sum + runs.length, 0);
    return lines;
  });
  return (
    <Table class="list witnesses">
      <caption class="vh">The wordings beside each other, sentence by sentence</caption>
      <TableHead>
        <TableRow>
          <ColumnHead>Row</ColumnHead>
          {shown.map((unit) => (
            <ColumnHead>
              <Sigla passages={page.passages} copies={unit.copies} />
              {unit === base ? <span class="none"> the base</span> : null}
            </ColumnHead>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((columns, row) => (
          <TableRow id={`r${row + 1}`}>
            <RowHead data-label="Row">
              <a href={`#r${row + 1}`}>{row + 1}</a>
            </RowHead>
            {shown.map((unit, index) => (
              <Cell
                {...(index > 0 && { class: 'b' })}
                data-label={labelOf(props, unit)}
                {...languageOf(site, page.passages[unit.copies[0]!]?.source ?? '')}
              >
                <UnitText unit={unit} columns={columns} row={marked[index]?.[row]} />
              </Cell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function labelOf({ page }: CollatedProps, { copies }: CollatedUnit): string {
  const first = page.passages[copies[0]!]?.siglum ?? '';
  return copies.length === 1 ? first : `${first} +${copies.length - 1}`;
}

function UnitText({
  unit,
  columns,
  row,
}: {
  readonly unit: CollatedUnit;
  readonly columns: readonly number[];
  readonly row: DisplayRow | undefined;
}) {
  if (row !== undefined) {
    if (columns.some((column) => unit.wordAt[column]! >= 0)) {
      return <MarkedText page={{ path: '' }} row={row} side="b" />;
    }
    return <Silent unit={unit} columns={columns} />;
  }
  const words = columns.flatMap((column) => (unit.wordAt[column]! < 0 ? [] : [unit.wordAt[column]!]));
  if (words.length === 0) return <Silent unit={unit} columns={columns} />;
  return <>{words.map((word) => pieceAt(unit, word)).join('')}</>;
}

const silenceWords = {
  omits: 'nothing here',
  'begins-later': 'begins later',
  'ends-earlier': 'has ended',
} as const;

function Silent({ unit, columns }: { readonly unit: CollatedUnit; readonly columns: readonly number[] }) {
  return (
    <span class="none" lang="en" dir="ltr">
      {silenceWords[silenceAt(unit, columns[0]!)]}
    </span>
  );
}

/** A word with what follows it; the first with what stands before it. */
function pieceAt(unit: CollatedUnit, word: number): string {
  const before = word === 0 ? (unit.pieces[0] ?? '') : '';
  return before + wordOf(unit, word) + (unit.pieces[2 * word + 2] ?? '');
}

const endsSentence = /[.?!…。।؟;:]/u;

/**
 * The columns of each row: a row ends where a sentence of the base does. Words of others that follow there,
 * before the base goes on, are in it.
 */
function rowsOf(base: CollatedUnit, width: number): number[][] {
  const rows: number[][] = [[]];
  let hasEnded = false;
  for (let column = 0; column < width; column++) {
    const word = base.wordAt[column]!;
    if (word >= 0 && hasEnded) rows.push([]);
    rows.at(-1)!.push(column);
    if (word >= 0) hasEnded = endsSentence.test(gapAfter(base, word));
  }
  return rows;
}

/** The two as a pair that the views of pairs can mark. */
function alignedWith(
  base: CollatedUnit,
  unit: CollatedUnit,
  rows: readonly (readonly number[])[],
  collation: FamilyCollation,
): AlignedPart {
  const at = { a: 0, b: 0 };
  const moved = movedColumns(base, unit, collation);
  const lines = rows.map((columns): Row => {
    const from = { ...at };
    const segments = columns.flatMap((column) => segmentsAt(base, unit, { column, moved, at }));
    return { a: { from: from.a, to: at.a }, b: { from: from.b, to: at.b }, segments };
  });
  return {
    a: passageOf(base),
    b: passageOf(unit),
    rows: lines,
    statistics: { wordsA: 0, wordsB: 0, wordsShared: 0, differences: 0, kinds: {} },
    exact: collation.exact,
  };
}

function passageOf({ pieces }: CollatedUnit): QuotedPassage {
  const text = pieces.join('');
  return { source: '', place: '', from: 0, to: text.length, text, before: '', after: '' };
}

/** Where one of the two has words that the other has elsewhere. */
function movedColumns(
  base: CollatedUnit,
  unit: CollatedUnit,
  { transpositions }: FamilyCollation,
): Set<number> {
  const has = (witnesses: readonly number[], each: CollatedUnit): boolean => witnesses.includes(each.wording);
  const between = transpositions.filter(
    ({ from, to }) =>
      (has(from.witnesses, base) && has(to.witnesses, unit)) ||
      (has(to.witnesses, base) && has(from.witnesses, unit)),
  );
  return new Set(between.flatMap(({ from, to }) => [...from.columns, ...to.columns]));
}

interface Walk {
  readonly column: number;
  readonly moved: ReadonlySet<number>;
  /** Where both texts have come to. */
  readonly at: { a: number; b: number };
}

/** The word of each in a column, then what follows it, as pieces of a pair. */
function segmentsAt(base: CollatedUnit, unit: CollatedUnit, { column, moved, at }: Walk): Segment[] {
  const [inBase, inUnit] = [base.wordAt[column]!, unit.wordAt[column]!];
  const take = (side: 'a' | 'b', text: string): Span => {
    const from = at[side];
    at[side] = from + text.length;
    return { from, to: at[side] };
  };
  const segment = (a: string, b: string, kind: DifferenceKind | undefined): Segment[] => {
    const spans = { a: take('a', a), b: take('b', b) };
    if (a === '' && b === '') return [];
    return [kind === undefined ? { type: 'equal', ...spans } : { type: 'change', kind, ...spans }];
  };
  if (inBase < 0 && inUnit < 0) return [];
  if (inBase < 0 || inUnit < 0) {
    const silent = inBase < 0 ? base : unit;
    const kind = moved.has(column) ? 'transposition' : inBase < 0 ? 'addition' : 'omission';
    const isTold = silenceAt(silent, column) === 'omits';
    return segment(
      inBase < 0 ? '' : pieceAt(base, inBase),
      inUnit < 0 ? '' : pieceAt(unit, inUnit),
      isTold ? kind : undefined,
    );
  }
  const before = segment(
    inBase === 0 ? (base.pieces[0] ?? '') : '',
    inUnit === 0 ? (unit.pieces[0] ?? '') : '',
    undefined,
  );
  const [wordA, wordB] = [wordOf(base, inBase), wordOf(unit, inUnit)];
  const [gapA, gapB] = [base.pieces[2 * inBase + 2] ?? '', unit.pieces[2 * inUnit + 2] ?? ''];
  if (base.readings[inBase] !== unit.readings[inUnit]) {
    return [...before, ...segment(wordA + gapA, wordB + gapB, 'wording')];
  }
  const isLast = column === base.columns.at(-1) || column === unit.columns.at(-1);
  return [
    ...before,
    ...segment(wordA, wordB, stateKind(wordA, wordB)),
    ...segment(gapA, gapB, isLast || gapA.trim() === gapB.trim() ? undefined : 'punctuation'),
  ];
}

/** How two writings of one word differ. */
function stateKind(a: string, b: string): DifferenceKind | undefined {
  if (a === b) return undefined;
  return a.toLowerCase() === b.toLowerCase() ? 'capitals' : 'spelling';
}
