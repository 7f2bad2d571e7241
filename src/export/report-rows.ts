/** What each row of the HTML report shows: which differences are marked in it, and what is said beside it. */
import {
  type ChangeSegment,
  type Comparison,
  type DifferenceKind,
  differenceKinds,
  type KindCounts,
  type Row,
  type Segment,
} from '../model/index.ts';
import {
  type ComparisonTexts,
  isTold,
  type Locators,
  type MoveEnd,
  moveEndsOf,
  partsWithin,
  type Side,
} from './told-changes.ts';

/** A row with more marks than this is easier to read without (UX.md 5.1). */
const marksPerRow = 8;
/** Above this share of words without an equal, on both sides, a row counts as rewritten. */
const rewrittenFrom = 0.5;

/** A piece of a row: words that are not told to differ, or a difference (or a part of one that goes over several rows). */
export type RowPart =
  | { readonly type: 'plain'; readonly segment: Segment }
  | {
      readonly type: 'change';
      readonly segment: ChangeSegment;
      /** Of the difference, through the whole comparison. */
      readonly number: number;
      /** Whether the difference begins here and not in a row before. */
      readonly isFirst: boolean;
      readonly end: MoveEnd | undefined;
    };

/** `displaced`: one side has nothing here but words that stand elsewhere in the other text. */
type RowState = 'same' | 'ignored' | 'marked' | 'only-a' | 'only-b' | 'displaced' | 'rewritten' | 'crowded';

export interface ReportRow {
  /** From 1. */
  readonly number: number;
  readonly row: Row;
  /** Where a paragraph begins, its citable place: A's, B's beside it where that is another; empty elsewhere. */
  readonly place: string;
  readonly parts: readonly RowPart[];
  /** The differences that begin here or go on here. */
  readonly kinds: KindCounts;
  readonly state: RowState;
  /** Nothing but what both have, or moved words that go on unchanged: may be folded away. */
  readonly isQuiet: boolean;
  /** Words without an equal over all words, of the side that has more of them, 0–1. */
  readonly changed: number;
}

export interface RowContext {
  readonly texts: ComparisonTexts;
  readonly locate: Locators;
}

/** The rows with their differences, numbered as in every other output. */
export function reportRows(comparison: Comparison, rows: readonly Row[], context: RowContext): ReportRow[] {
  const partOf = partReader(comparison);
  const placeOf = placeReader(context);
  return rows.map((row, index) => {
    const parts = row.segments.map(partOf);
    const shares = changedShares(parts, context.texts);
    return {
      number: index + 1,
      row,
      place: placeOf(row),
      parts,
      kinds: kindsOf(parts),
      state: stateOf(row, parts, { texts: context.texts, shares }),
      isQuiet: parts.every((part) => isQuiet(part, comparison)),
      changed: Math.max(...shares),
    };
  });
}

/** Takes the segments of all rows in order, and numbers them. */
function partReader(comparison: Comparison): (segment: Segment) => RowPart {
  const changes = comparison.segments.filter(({ type }) => type === 'change');
  const endOf = moveEndsOf(comparison);
  let number = 0;
  return (segment) => {
    const next = changes[number];
    const isFirst =
      segment.type === 'change' && next?.a.from === segment.a.from && next.b.from === segment.b.from;
    if (isFirst) number++;
    return isTold(segment, comparison)
      ? { type: 'change', segment, number, isFirst, end: endOf(segment) }
      : { type: 'plain', segment };
  };
}

function isQuiet(part: RowPart, comparison: Comparison): boolean {
  if (part.type === 'plain') return true;
  const { end, segment, isFirst } = part;
  if (end === undefined || isFirst) return false;
  return partsWithin(end, segment[end.side]).every((inner) => !isTold(inner, comparison));
}

/** Takes the rows in order, and names the places that begin in each. */
function placeReader({ locate, texts }: RowContext): (row: Row) => string {
  const last = { a: '', b: '' };
  return (row) => {
    const [a, b] = (['a', 'b'] as const).map((side) => {
      if (texts[side].slice(row[side].from, row[side].to).trim() === '') return '';
      const { place } = locate[side](row[side]);
      const isNew = place !== last[side];
      last[side] = place;
      return isNew ? place : '';
    }) as [string, string];
    if (b === '' || a === b) return a;
    return a === '' ? `B ${b}` : `${a} · B ${b}`;
  };
}

function kindsOf(parts: readonly RowPart[]): KindCounts {
  const kinds: Partial<Record<DifferenceKind, number>> = {};
  for (const part of parts) {
    if (part.type === 'change') kinds[part.segment.kind] = (kinds[part.segment.kind] ?? 0) + 1;
  }
  return kinds;
}

function stateOf(
  row: Row,
  parts: readonly RowPart[],
  { texts, shares }: { readonly texts: ComparisonTexts; readonly shares: readonly number[] },
): ReportRow['state'] {
  const changes = parts.filter((part) => part.type === 'change');
  if (changes.length === 0)
    return parts.every(({ segment }) => segment.type === 'equal') ? 'same' : 'ignored';
  const [a, b] = [texts.a.slice(row.a.from, row.a.to).trim(), texts.b.slice(row.b.from, row.b.to).trim()];
  if ((a === '') !== (b === '') && isDisplaced(changes)) return 'displaced';
  if (b === '' && a !== '') return 'only-a';
  if (a === '' && b !== '') return 'only-b';
  if (Math.min(...shares) > rewrittenFrom && changes.some(({ segment }) => segment.kind === 'wording'))
    return 'rewritten';
  return changes.filter(({ segment }) => segment.kind !== 'spacing').length > marksPerRow
    ? 'crowded'
    : 'marked';
}

function isDisplaced(changes: readonly (RowPart & { type: 'change' })[]): boolean {
  return changes.every(({ segment: { kind } }) => kind === 'transposition' || kind === 'spacing');
}

/** Kinds of which the words are others, not the same words written otherwise. */
const changedKinds: ReadonlySet<DifferenceKind> = new Set([
  'negation',
  'number',
  'wording',
  'omission',
  'addition',
  'transposition',
  'inflection',
]);

/** Of each side, the words without an equal over all words; what an ellipsis stands for is cut, not changed. */
function changedShares(parts: readonly RowPart[], texts: ComparisonTexts): readonly [number, number] {
  const share = (side: Side): number => {
    let [all, changed] = [0, 0];
    for (const { type, segment } of parts) {
      const kind = type === 'change' ? segment.kind : undefined;
      if (kind === 'ellipsis') continue;
      const words = wordCount(texts[side].slice(segment[side].from, segment[side].to));
      all += words;
      if (kind !== undefined && changedKinds.has(kind)) changed += words;
    }
    return changed / Math.max(1, all);
  };
  return [share('a'), share('b')];
}

/** For sizes only: the engine's own counts are in the statistics. */
function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
}

/** Rows that stand together in one table, or are folded away. */
export interface RowChunk {
  readonly type: 'shown' | 'folded';
  readonly rows: readonly ReportRow[];
}

/** Below this many rows nothing is folded. */
const foldFrom = 40;
/** Rows that stay around a difference. */
const contextRows = 3;
/** A fold that hides fewer rows costs more than it saves. */
const rowsPerFold = 4;
/** Rows in one table: browsers lay out only the tables in view. */
const rowsPerTable = 40;

/** All rows in order, those far from every difference folded. */
export function rowChunks(rows: readonly ReportRow[]): RowChunk[] {
  const isShown = rows.map(() => rows.length < foldFrom);
  for (const [index, { isQuiet }] of rows.entries()) {
    if (!isQuiet) isShown.fill(true, Math.max(0, index - contextRows), index + contextRows + 1);
  }
  showShortFolds(isShown);
  const chunks: { type: RowChunk['type']; rows: ReportRow[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const type = isShown[index] ? 'shown' : 'folded';
    const last = chunks.at(-1);
    if (last?.type === type && last.rows.length < rowsPerTable) last.rows.push(row);
    else if (last?.type === 'folded' && type === 'folded') last.rows.push(row);
    else chunks.push({ type, rows: [row] });
  }
  return chunks;
}

function showShortFolds(isShown: boolean[]): void {
  let from = 0;
  for (let at = 0; at <= isShown.length; at++) {
    if (at < isShown.length && !isShown[at]) continue;
    if (at - from < rowsPerFold) isShown.fill(true, from, at);
    from = at + 1;
  }
}

/** How a kind is marked and told in the report. */
export interface KindMark {
  /** One letter, for markup and styles. */
  readonly code: string;
  readonly meaning: string;
}

export const kindMarks: Readonly<Record<DifferenceKind, KindMark>> = {
  negation: { code: 'g', meaning: 'a denial, a modal verb or an opposite: the statement is turned round' },
  number: { code: 'n', meaning: 'another number, date or unit' },
  wording: { code: 'w', meaning: 'other words' },
  omission: { code: 'a', meaning: 'words that only A has' },
  addition: { code: 'b', meaning: 'words that only B has' },
  transposition: { code: 't', meaning: 'words that stand elsewhere in the other text' },
  ellipsis: { code: 'e', meaning: 'an ellipsis in one, words of the other in its place' },
  inflection: { code: 'i', meaning: 'another form of the same word' },
  scanning: { code: 'o', meaning: 'a word misread by a scanner or a transcriber' },
  spelling: { code: 's', meaning: 'the same word, spelled differently' },
  punctuation: { code: 'p', meaning: 'other or missing punctuation' },
  capitals: { code: 'c', meaning: 'capital and small letters' },
  spacing: { code: 'x', meaning: 'spaces, line and paragraph breaks; not marked unless you ask for it' },
};

/** "2 × wording, 1 × spelling" in the order of weight, as words. */
export function kindsPhrase(kinds: KindCounts): string {
  return differenceKinds
    .filter((kind) => kinds[kind] !== undefined)
    .map((kind) => `${kinds[kind]} × ${kind}`)
    .join(', ');
}
