/**
 * The core of an alignment: which words are the same word, in rising order on both sides.
 *
 * Phrases unique on both sides cut the whole into cells (longest phrases first, single words last); a
 * small cell is aligned exactly; where a cell is too different for that, a finer anchor is tried, and
 * in the end the cell is left unaligned and said to be coarse.
 *
 * Why not `diff` alone: on a novel in two editions it takes 46 s (its cost grows with the square of
 * the edits), anchored 0.2 s. Departure from patience diff: anchors are phrases of words, tried
 * from long to short, so that a repeated sentence does not prevent anchoring on the words inside it.
 * Cost about O((n + m) log n) with few repeated phrases.
 */
import type { AlignedRun, Budget, Coarseness } from '../model/index.ts';
import type { AlignStep } from './align-steps.ts';
import { diffCell } from './diff-cell.ts';
import { type Cell, findAnchors } from './find-anchors.ts';
import { lcsCell } from './lcs-cell.ts';

/** Anchors of this many words are tried in turn; 1 is a word that stands once on each side. */
const anchorLengths = [8, 4, 2, 1] as const;
/** Cells of fewer words in all are aligned exactly at once: 600 words take `diff` 0.3 ms when half differ. */
const smallCell = 600;
/** Cells of a table that is filled sooner (some 200 µs) than `diff` finds a script, unless the sides are nearly equal. */
const smallTable = 1_000_000;
/**
 * Insertions and deletions that a cell may need: at least as many as xdiff allows, a tenth of a
 * large cell's words (20,000 words of yes and no with 2 % flipped need 800), and never more than
 * `diff` manages in about a second.
 */
const leastEdits = 256;
const editShare = 0.1;
const mostEdits = 2_000;

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
    const isLast = level >= anchorLengths.length;
    const aligned = size <= smallCell || isLast ? exactly(core, cell, size) : undefined;
    if (aligned !== undefined) {
      for (const run of aligned) runs.push(run);
    } else if (isLast) {
      core.unaligned.push({ reason: budget.left() > size ? 'edit-length' : 'budget', cell });
    } else {
      for (const part of cutAtAnchors(core, next, runs)) open.push(part);
    }
  }
  return { runs: runs.sort((left, right) => left.fromTokenA - right.fromTokenA), unaligned: core.unaligned };
}

/** A shortest script for the cell, by whichever of the two ways is quicker or can afford it. */
function exactly({ a, b, budget, without }: Core, cell: Cell, size: number): AlignedRun[] | undefined {
  const table = (cell.toA - cell.fromA) * (cell.toB - cell.fromB);
  const hasRows = !without.has('bit-rows');
  if (hasRows && table <= smallTable) return lcsCell(a, b, cell, budget);
  const maxEditLength = Math.min(mostEdits, Math.max(leastEdits, Math.ceil(size * editShare)));
  const found = diffCell(a, b, cell, { maxEditLength, budget });
  return found ?? (hasRows ? lcsCell(a, b, cell, budget) : undefined);
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
