/**
 * The core of an alignment: which words are the same word, in rising order on both sides.
 *
 * Phrases unique on both sides cut the whole into cells (longest phrases first, single words last). A
 * small cell is aligned exactly. A large one in which nothing is unique any more is asked of `diff`, which
 * is quick where few words differ, and else cut in two where searches from both ends meet (`cut-cell.ts`),
 * until its parts are small. Only where the budget ends
 * is a cell left unaligned and said to be coarse.
 *
 * Why not `diff` alone: on a novel in two editions it takes 46 s (its cost grows with the square of
 * the edits), anchored 0.2 s. Departure from patience diff: anchors are phrases of words, tried
 * from long to short, so that a repeated sentence does not prevent anchoring on the words inside it.
 * Cost about O((n + m) log n); without anything unique, some 300 steps a word.
 */
import type { AlignedRun, Budget, Coarseness } from '../model/index.ts';
import type { AlignStep } from './align-steps.ts';
import { findCut } from './cut-cell.ts';
import { diffCell } from './diff-cell.ts';
import { type Cell, findAnchors } from './find-anchors.ts';
import { lcsCell } from './lcs-cell.ts';
import { trimCell } from './trim-cell.ts';

/** Anchors of this many words are tried in turn; 1 is a word that stands once on each side. */
const anchorLengths = [8, 4, 2, 1] as const;
/** Cells of fewer words in all are aligned exactly at once: 600 words take `diff` 0.3 ms when half differ. */
const smallCell = 600;
/**
 * Pairs of words in a cell that is aligned exactly though nothing in it is unique: 2,800 words a side, 2 ms
 * by bits of the table. Beyond that, cutting the cell costs less.
 */
const smallTable = 8_000_000;

/** Insertions and deletions up to which `diff` is asked, once, about a large cell: half a millisecond. */
const fewEdits = 64;

export interface UnalignedCell {
  readonly reason: Coarseness['reason'];
  readonly cell: Cell;
}

export interface AlignedCells {
  /** Runs of type `same`, in rising order. */
  readonly runs: readonly AlignedRun[];
  /** What the budget did not suffice for, in no order. */
  readonly unaligned: readonly UnalignedCell[];
}

interface Core {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly budget: Budget;
  readonly without: ReadonlySet<AlignStep>;
  readonly unaligned: UnalignedCell[];
}

interface OpenCell {
  readonly cell: Cell;
  /** Which anchors are tried next; past all of them how often the cell was cut in two. */
  readonly level: number;
}

export function alignCells(
  a: Uint32Array,
  b: Uint32Array,
  whole: Cell,
  { budget, without }: Pick<Core, 'budget' | 'without'>,
): AlignedCells {
  const core: Core = { a, b, budget, without, unaligned: [] };
  const runs: AlignedRun[] = [];
  // Cells still to be aligned; a list instead of recursion, which input could make deep.
  const open: OpenCell[] = [{ cell: whole, level: without.has('anchors') ? anchorLengths.length : 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { cell, level } = next;
    const size = cell.toA - cell.fromA + (cell.toB - cell.fromB);
    if (cell.fromA === cell.toA || cell.fromB === cell.toB) continue;
    if (size <= smallCell) takeExactly(core, cell, runs);
    else if (level < anchorLengths.length) for (const part of cutAtAnchors(core, next, runs)) open.push(part);
    else for (const part of cutInTwo(core, next, runs)) open.push({ cell: part, level: level + 1 });
  }
  return { runs: runs.sort((left, right) => left.fromTokenA - right.fromTokenA), unaligned: core.unaligned };
}

/** Adds the words of a longest common subsequence of the cell to `runs`. */
function takeExactly({ a, b, budget, without, unaligned }: Core, cell: Cell, runs: AlignedRun[]): void {
  const maxEditLength = cell.toA - cell.fromA + (cell.toB - cell.fromB);
  const aligned = without.has('bit-rows')
    ? diffCell(a, b, cell, { maxEditLength, budget })
    : lcsCell(a, b, cell, budget);
  if (aligned === undefined) unaligned.push({ reason: 'budget', cell });
  else for (const run of aligned) runs.push(run);
}

/**
 * Adds the words that the cell begins and ends with on both sides to `runs`, and what is between them if
 * that is little; otherwise returns it in two parts, the right one first.
 */
function cutInTwo(core: Core, { cell: whole, level }: OpenCell, runs: AlignedRun[]): Cell[] {
  const cell = trimCell(core.a, core.b, whole);
  const [atStart, atEnd] = [cell.fromA - whole.fromA, whole.toA - cell.toA];
  core.budget.spend(atStart + atEnd);
  if (atStart > 0)
    runs.push({ type: 'same', fromTokenA: whole.fromA, fromTokenB: whole.fromB, count: atStart });
  if (atEnd > 0) runs.push({ type: 'same', fromTokenA: cell.toA, fromTokenB: cell.toB, count: atEnd });
  const [inA, inB] = [cell.toA - cell.fromA, cell.toB - cell.fromB];
  if (inA === 0 || inB === 0) return [];
  if (inA + inB <= smallCell || (!core.without.has('bit-rows') && inA * inB <= smallTable)) {
    takeExactly(core, cell, runs);
    return [];
  }
  const isPart = level > anchorLengths.length;
  const nearlyEqual = isPart
    ? undefined
    : diffCell(core.a, core.b, cell, { maxEditLength: fewEdits, budget: core.budget });
  if (nearlyEqual !== undefined) {
    for (const run of nearlyEqual) runs.push(run);
    return [];
  }
  const cut = findCut(core.a, core.b, cell, core.budget);
  if (cut === undefined) {
    core.unaligned.push({ reason: 'budget', cell });
    return [];
  }
  return [
    { ...cell, fromA: cut.a, fromB: cut.b },
    { ...cell, toA: cut.a, toB: cut.b },
  ];
}

/** Adds the anchors of this level to `runs`; returns the cells between them, rightmost first. */
function cutAtAnchors(core: Core, { cell, level }: OpenCell, runs: AlignedRun[]): OpenCell[] {
  core.budget.spend(cell.toA - cell.fromA + (cell.toB - cell.fromB));
  const anchors = findAnchors(core.a, core.b, cell, anchorLengths[level]!);
  const between: OpenCell[] = [];
  let { fromA, fromB } = cell;
  for (const { a, b, count } of anchors) {
    between.push({ cell: { fromA, toA: a, fromB, toB: b }, level: level + 1 });
    runs.push({ type: 'same', fromTokenA: a, fromTokenB: b, count });
    fromA = a + count;
    fromB = b + count;
  }
  between.push({ cell: { fromA, toA: cell.toA, fromB, toB: cell.toB }, level: level + 1 });
  return between.reverse();
}
