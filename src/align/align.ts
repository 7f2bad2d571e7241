/**
 * Which words of A stand for which words of B, from a line to a whole book.
 *
 *   A  the quick   brown fox            A  [the] quick [brown fox]
 *   B  the slow old brown fox     →     B  [the] slow old [brown fox]
 *
 * Steps: what is equal at both ends is trimmed; phrases unique on both sides cut the rest into
 * cells (longest phrases first, single words last); a small cell goes to `diff`; where a cell is
 * too different for it, a finer anchor is tried, then a table of its words, and in the end the cell is
 * left unaligned and said to be coarse. Afterwards words that are spellings of one word are paired, and insertions slid
 * to natural boundaries.
 *
 * Why not `diff` alone: on a novel in two editions it takes 46 s (its cost grows with the square of
 * the edits), anchored 0.2 s. Departure from patience diff: anchors are phrases of words, tried
 * from long to short, so that a repeated sentence does not prevent anchoring on the words inside it.
 *
 * Symmetric: aligning B with A gives the same pairs, because the core always works on the pair in
 * one canonical order. Cost about O((n + m) log n) with few repeated phrases.
 */
import type {
  AlignedRun,
  Alignment,
  Budget,
  Coarseness,
  Span,
  TokenRange,
  Tokens,
  Vocabulary,
} from '../model/index.ts';
import { diffCell } from './diff-cell.ts';
import { type Cell, findAnchors } from './find-anchors.ts';
import { lcsCell } from './lcs-cell.ts';
import { pairNearWords } from './pair-near-words.ts';
import { slideChanges } from './slide-changes.ts';

export interface Side {
  readonly text: string;
  readonly tokens: Tokens;
  readonly range: TokenRange;
}

export interface AlignOptions {
  /** Words at most this far apart (edits per letter) are paired as spellings of one word. */
  readonly spellingDistance: number;
}

/** Anchors of this many words are tried in turn; 1 is a word that stands once on each side. */
const anchorLengths = [8, 4, 2, 1] as const;
/** Cells of fewer words in all go to `diff` at once: 600 words take it 0.3 ms when half differ. */
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

export function alignTokens(
  a: Side,
  b: Side,
  vocabulary: Vocabulary,
  options: AlignOptions,
  budget: Budget,
): Alignment {
  const trimmed = trim(a, b);
  const isSwapped = comesAfter(a.tokens, b.tokens, trimmed.core, vocabulary);
  const core = isSwapped ? swappedCell(trimmed.core) : trimmed.core;
  const [first, second] = isSwapped ? [b.tokens.fold, a.tokens.fold] : [a.tokens.fold, b.tokens.fold];
  const unaligned: UnalignedCell[] = [];
  const same = alignCell({ a: first, b: second, budget, unaligned }, core);
  const near = pairNearWords(first, second, core, same, {
    vocabulary,
    budget,
    atMost: options.spellingDistance,
  });
  const runs = isSwapped ? near.map(swappedRun) : near;
  return {
    runs: slideChanges(a, b, [...trimmed.head, ...runs, ...trimmed.tail]),
    exact: unaligned.length === 0,
    coarse: unaligned.map(({ reason, cell }) => {
      const { fromA, toA, fromB, toB } = isSwapped ? swappedCell(cell) : cell;
      return { reason, a: spanOf(a.tokens, fromA, toA), b: spanOf(b.tokens, fromB, toB) };
    }),
  };
}

function spanOf(tokens: Tokens, fromToken: number, toToken: number): Span {
  return { from: tokens.from[fromToken]!, to: tokens.to[toToken - 1]! };
}

interface Core {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly budget: Budget;
  readonly unaligned: UnalignedCell[];
}

interface UnalignedCell {
  readonly reason: Coarseness['reason'];
  readonly cell: Cell;
}

/** Equal words at both ends, and the cell between them. */
function trim(a: Side, b: Side): { head: AlignedRun[]; core: Cell; tail: AlignedRun[] } {
  const foldA = a.tokens.fold;
  const foldB = b.tokens.fold;
  let { fromToken: fromA, toToken: toA } = a.range;
  let { fromToken: fromB, toToken: toB } = b.range;
  while (fromA < toA && fromB < toB && foldA[fromA] === foldB[fromB]) {
    fromA++;
    fromB++;
  }
  while (fromA < toA && fromB < toB && foldA[toA - 1] === foldB[toB - 1]) {
    toA--;
    toB--;
  }
  return {
    head: sameRun(a.range.fromToken, b.range.fromToken, fromA - a.range.fromToken),
    core: { fromA, toA, fromB, toB },
    tail: sameRun(toA, toB, a.range.toToken - toA),
  };
}

function sameRun(fromTokenA: number, fromTokenB: number, count: number): AlignedRun[] {
  return count > 0 ? [{ type: 'same', fromTokenA, fromTokenB, count }] : [];
}

/** Content decides which side is worked on as the first: the shorter, then the one that sorts first. */
function comesAfter(a: Tokens, b: Tokens, cell: Cell, vocabulary: Vocabulary): boolean {
  const lengthA = cell.toA - cell.fromA;
  const lengthB = cell.toB - cell.fromB;
  if (lengthA !== lengthB) return lengthA > lengthB;
  for (let index = 0; index < lengthA; index++) {
    const wordA = a.fold[cell.fromA + index]!;
    const wordB = b.fold[cell.fromB + index]!;
    if (wordA !== wordB) return vocabulary.foldSpelling(wordA) > vocabulary.foldSpelling(wordB);
  }
  return false;
}

function alignCell(core: Core, cell: Cell): AlignedRun[] {
  const runs: AlignedRun[] = [];
  // Cells still to be aligned; a list instead of recursion, which input could make deep.
  const open: { cell: Cell; level: number }[] = [{ cell, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const size = next.cell.toA - next.cell.fromA + (next.cell.toB - next.cell.fromB);
    if (next.cell.fromA === next.cell.toA || next.cell.fromB === next.cell.toB) continue;
    const isLast = next.level >= anchorLengths.length;
    const aligned = size <= smallCell || isLast ? exactly(core, next.cell, size) : undefined;
    if (aligned !== undefined) {
      for (const run of aligned) runs.push(run);
    } else if (isLast) {
      leaveUnaligned(core, next.cell, size);
    } else {
      for (const part of cutAtAnchors(core, next.cell, next.level, runs)) open.push(part);
    }
  }
  return runs.sort((left, right) => left.fromTokenA - right.fromTokenA);
}

/** A shortest script for the cell, by whichever of the two ways is quicker or can afford it. */
function exactly({ a, b, budget }: Core, cell: Cell, size: number): AlignedRun[] | undefined {
  const table = (cell.toA - cell.fromA) * (cell.toB - cell.fromB);
  if (table <= smallTable) return lcsCell(a, b, cell, budget);
  const maxEditLength = Math.min(mostEdits, Math.max(leastEdits, Math.ceil(size * editShare)));
  return diffCell(a, b, cell, { maxEditLength, budget }) ?? lcsCell(a, b, cell, budget);
}

/** Adds the anchors of this level to `runs`; returns the cells between them, rightmost first. */
function cutAtAnchors(
  core: Core,
  cell: Cell,
  level: number,
  runs: AlignedRun[],
): { cell: Cell; level: number }[] {
  core.budget.spend(cell.toA - cell.fromA + (cell.toB - cell.fromB));
  const anchors = findAnchors(core.a, core.b, cell, anchorLengths[level]!);
  const between: { cell: Cell; level: number }[] = [];
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

function leaveUnaligned(core: Core, cell: Cell, size: number): void {
  core.unaligned.push({ reason: core.budget.left() > size ? 'edit-length' : 'budget', cell });
}

function swappedCell({ fromA, toA, fromB, toB }: Cell): Cell {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}

function swappedRun(run: AlignedRun): AlignedRun {
  return { ...run, fromTokenA: run.fromTokenB, fromTokenB: run.fromTokenA };
}
