/**
 * Which words of A stand for which words of B, from a line to a whole book.
 *
 *   A  the quick   brown fox            A  [the] quick [brown fox]
 *   B  the slow old brown fox     →     B  [the] slow old [brown fox]
 *
 * Steps: what is equal at both ends is trimmed; long blocks that moved are taken out of both; what is
 * left is aligned in cells (`align-cells.ts`); words that are spellings of one word are paired; equal
 * words that are there by chance are given up; insertions are slid to natural boundaries; and what is
 * left over is searched for moves.
 *
 * Symmetric: aligning B with A gives the same pairs, because the core always works on the pair in
 * one canonical order.
 */
import type { AlignedRun, Alignment, Budget, Span, TokenRange, Tokens, Vocabulary } from '../model/index.ts';
import { alignCells, type UnalignedCell } from './align-cells.ts';
import type { AlignStep } from './align-steps.ts';
import type { Cell } from './find-anchors.ts';
import { type FoundMove, findMoves } from './find-moves.ts';
import { giveUpIslands } from './give-up-islands.ts';
import { findMovedBlocks, type MovedBlock } from './moved-blocks.ts';
import { pairNearWords } from './pair-near-words.ts';
import { settleMoves } from './settle-moves.ts';
import { slideChanges } from './slide-changes.ts';
import { takeOut } from './take-out.ts';
import { wordWorths } from './word-worth.ts';

export interface Side {
  readonly text: string;
  readonly tokens: Tokens;
  readonly range: TokenRange;
}

export interface AlignOptions {
  /** Words at most this far apart (edits per letter) are paired as spellings of one word. */
  readonly spellingDistance: number;
  /** Steps to leave out; by default none. */
  readonly without?: ReadonlySet<AlignStep>;
}

const allSteps: ReadonlySet<AlignStep> = new Set();

export function alignTokens(
  a: Side,
  b: Side,
  vocabulary: Vocabulary,
  { spellingDistance, without = allSteps }: AlignOptions,
  budget: Budget,
): Alignment {
  const options: CoreOptions = { vocabulary, atMost: spellingDistance, without, budget };
  const trimmed = without.has('trim') ? untrimmed(a, b) : trim(a, b);
  const isSwapped = comesAfter(a.tokens, b.tokens, trimmed.core, vocabulary);
  const [first, second] = isSwapped ? [b.tokens.fold, a.tokens.fold] : [a.tokens.fold, b.tokens.fold];
  const inOrderOf = ({ core }: Trimmed): Cell => (isSwapped ? swappedCell(core) : core);
  const loose = loosened(trimmed);
  const blocks = blocksIn(first, second, inOrderOf(loose), options);
  const ends = blocks.length > 0 ? loose : trimmed;
  const inOrder = alignCore(first, second, { core: inOrderOf(ends), blocks }, options);
  const { runs, moves, unaligned, givenUp } = isSwapped ? swapped(inOrder) : inOrder;
  const inPlace = [...ends.head, ...runs, ...ends.tail];
  return {
    runs: without.has('slide') ? inPlace : slideChanges(a, b, inPlace, moves),
    moves: moves.map((move, index) => ({ id: `m${index + 1}`, ...move })),
    givenUp,
    exact: unaligned.length === 0,
    coarse: unaligned.map(({ reason, cell: { fromA, toA, fromB, toB } }) => ({
      reason,
      a: spanOf(a.tokens, fromA, toA),
      b: spanOf(b.tokens, fromB, toB),
    })),
  };
}

interface CoreOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  readonly atMost: number;
  readonly without: ReadonlySet<AlignStep>;
}

interface AlignedCore {
  readonly runs: readonly AlignedRun[];
  readonly moves: readonly FoundMove[];
  readonly unaligned: readonly UnalignedCell[];
  /** Words. */
  readonly givenUp: number;
}

/** Words of both sides from which on a block of them is worth taking out; in less, `moves` finds what moved. */
const leastForBlocks = 200;

function blocksIn(
  a: Uint32Array,
  b: Uint32Array,
  core: Cell,
  { without, budget }: CoreOptions,
): MovedBlock[] {
  const size = core.toA - core.fromA + (core.toB - core.fromB);
  const isSearched = !without.has('moved-blocks') && size >= leastForBlocks && budget.spend(size);
  return isSearched ? findMovedBlocks(a, b, core) : [];
}

function alignCore(
  a: Uint32Array,
  b: Uint32Array,
  { core, blocks }: { readonly core: Cell; readonly blocks: readonly MovedBlock[] },
  options: CoreOptions,
): AlignedCore {
  const { without, budget } = options;
  const rest = takeOut(a, b, core, blocks);
  const isSearched = !without.has('moves');
  const needsWorths = isSearched || blocks.length > 0 || !without.has('islands');
  const inBits: InBits = {
    ...options,
    worths: needsWorths ? wordWorths(a, b, core, options.vocabulary) : noWorths,
  };
  const aligned = alignWithin(rest.a, rest.b, rest.cell, inBits);
  const runs = rest.putBack(aligned.runs);
  const unaligned = aligned.unaligned.map(({ reason, cell }) => ({ reason, cell: rest.inPlace(cell) }));
  const canSearch = isSearched && budget.spend(core.toA - core.fromA + (core.toB - core.fromB));
  const isTwoSided = core.fromA < core.toA && core.fromB < core.toB;
  if (isSearched && !canSearch && isTwoSided && unaligned.length === 0)
    unaligned.push({ reason: 'budget', cell: core });
  const searched = { runs, blocks, isOnlyBlocks: !canSearch };
  const moves = findMoves(a, b, core, searched, {
    worths: inBits.worths,
    alignWithin: (cell) => alignWithin(a, b, cell, inBits).runs,
  });
  return { ...settleMoves(runs, moves), unaligned, givenUp: aligned.givenUp };
}

const noWorths = new Float32Array(0);

/** With what each word tells. */
interface InBits extends CoreOptions {
  readonly worths: Float32Array;
}

type AlignedCell = Omit<AlignedCore, 'moves'>;

function alignWithin(a: Uint32Array, b: Uint32Array, cell: Cell, options: InBits): AlignedCell {
  const { without, worths } = options;
  const { runs: same, unaligned } = alignCells(a, b, cell, options);
  const paired = without.has('near-words') ? same : pairNearWords(a, b, cell, same, options);
  if (without.has('islands')) return { runs: paired, unaligned, givenUp: 0 };
  const runs = giveUpIslands(a, cell, paired, worths);
  return { runs, unaligned, givenUp: countSame(paired) - countSame(runs) };
}

function countSame(runs: readonly AlignedRun[]): number {
  return runs.reduce((sum, { type, count }) => sum + (type === 'same' ? count : 0), 0);
}

function spanOf(tokens: Tokens, fromToken: number, toToken: number): Span {
  return { from: tokens.from[fromToken]!, to: tokens.to[toToken - 1]! };
}

interface Trimmed {
  readonly head: readonly AlignedRun[];
  readonly core: Cell;
  readonly tail: readonly AlignedRun[];
}

/** Equal words at both ends, and the cell between them. */
function trim(a: Side, b: Side): Trimmed {
  const foldA = a.tokens.fold;
  const foldB = b.tokens.fold;
  let { fromA, toA, fromB, toB } = untrimmed(a, b).core;
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

/** Words at the ends that a block may claim, as one chapter begins like the next: those of a phrase that anchors. */
const looseWords = 8;

/** The same ends with the words next to the core in the core. */
function loosened({ head, core, tail }: Trimmed): Trimmed {
  const [first, last] = [head[0], tail[0]];
  const atStart = Math.min(looseWords, first?.count ?? 0);
  const atEnd = Math.min(looseWords, last?.count ?? 0);
  return {
    head: first === undefined ? [] : sameRun(first.fromTokenA, first.fromTokenB, first.count - atStart),
    core: {
      fromA: core.fromA - atStart,
      toA: core.toA + atEnd,
      fromB: core.fromB - atStart,
      toB: core.toB + atEnd,
    },
    tail:
      last === undefined ? [] : sameRun(last.fromTokenA + atEnd, last.fromTokenB + atEnd, last.count - atEnd),
  };
}

function untrimmed({ range: a }: Side, { range: b }: Side): Trimmed {
  const core = { fromA: a.fromToken, toA: a.toToken, fromB: b.fromToken, toB: b.toToken };
  return { head: [], core, tail: [] };
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

function swapped({ runs, moves, unaligned, givenUp }: AlignedCore): AlignedCore {
  return {
    runs: runs.map(swappedRun),
    moves: moves
      .map((move) => ({ a: move.b, b: move.a, runs: move.runs.map(swappedRun) }))
      .sort((p, q) => p.a.fromToken - q.a.fromToken),
    unaligned: unaligned.map(({ reason, cell }) => ({ reason, cell: swappedCell(cell) })),
    givenUp,
  };
}

function swappedCell({ fromA, toA, fromB, toB }: Cell): Cell {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}

function swappedRun(run: AlignedRun): AlignedRun {
  return { ...run, fromTokenA: run.fromTokenB, fromTokenB: run.fromTokenA };
}
