import type { CompareOptions } from './compare-options.ts';
import type { DisplayRow } from './display-rows.ts';
import { kindEntries } from './words.ts';

/** Below this many rows nothing is folded unless the reader asks for it. */
const foldFrom = 40;
/** Rows that stay around a difference where folding is on and no number is given. */
export const contextRows = 3;
/** A fold that hides fewer rows costs more than it saves. */
const rowsPerFold = 4;
/** Rows in one table: the browser lays out only the tables in view (UX.md 5.7). */
const rowsPerTable = 40;
/** As many rows are laid out as quickly in one table; each more repeats its head. */
const rowsLaidOut = 120;

export interface RowChunk {
  readonly type: 'shown' | 'folded';
  readonly rows: readonly DisplayRow[];
}

/**
 * The rows in tables: what is folded away apart from what is shown, in order, none left out. `isKept` says
 * which rows stay although nothing differs in them.
 */
export function rowChunks(
  rows: readonly DisplayRow[],
  options: CompareOptions,
  isKept: (row: DisplayRow) => boolean = () => false,
): readonly RowChunk[] {
  if (!isFolded(rows, options)) return splitLong({ type: 'shown', rows });
  const context = typeof options.context === 'number' ? options.context : contextRows;
  const isNear = nearDifference(rows, options, context);
  rows.forEach((row, index) => {
    if (isKept(row)) isNear[index] = true;
  });
  return foldChunks(rows, isNear).flatMap(splitLong);
}

/** Whether unchanged rows of a part are folded: where the address is silent, its length decides. */
export function isFolded(rows: readonly DisplayRow[], { context }: CompareOptions): boolean {
  return context === 'auto' ? rows.length >= foldFrom : context !== 'all';
}

function foldChunks(rows: readonly DisplayRow[], isNear: readonly boolean[]): RowChunk[] {
  const chunks: { type: RowChunk['type']; rows: DisplayRow[] }[] = [];
  rows.forEach((row, index) => {
    const type = isNear[index] ? 'shown' : 'folded';
    const last = chunks.at(-1);
    if (last?.type === type) last.rows.push(row);
    else chunks.push({ type, rows: [row] });
  });
  return joinShown(
    chunks.map((chunk) => (chunk.rows.length < rowsPerFold ? { ...chunk, type: 'shown' as const } : chunk)),
  );
}

function nearDifference(rows: readonly DisplayRow[], options: CompareOptions, context: number): boolean[] {
  const isNear = rows.map(() => false);
  rows.forEach((row, index) => {
    if (kindEntries(row.kinds).every(([kind]) => options.hide.includes(kind))) return;
    const end = Math.min(rows.length - 1, index + context);
    for (let near = Math.max(0, index - context); near <= end; near++) isNear[near] = true;
  });
  return isNear;
}

function joinShown(chunks: readonly RowChunk[]): RowChunk[] {
  const joined: RowChunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    if (last?.type === chunk.type)
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...chunk.rows] };
    else joined.push(chunk);
  }
  return joined;
}

function splitLong(chunk: RowChunk): RowChunk[] {
  if (chunk.type === 'folded' || chunk.rows.length <= rowsLaidOut) return [chunk];
  const count = Math.ceil(chunk.rows.length / rowsPerTable);
  return Array.from({ length: count }, (_, index) => ({
    ...chunk,
    rows: chunk.rows.slice(index * rowsPerTable, (index + 1) * rowsPerTable),
  }));
}
