/**
 * Which words of A stand for which words of B, from a line to a whole book.
 *
 *   A  the quick   brown fox            A  [the] quick [brown fox]
 *   B  the slow old brown fox     →     B  [the] slow old [brown fox]
 *
 * Steps: what is equal at both ends is trimmed; long blocks that moved are taken out of both; what is
 * left is aligned in cells (`align-cells.ts`); words that are spellings of one word are paired; equal
 * words that are there by chance are given up; insertions are slid to natural boundaries; what is left
 * over is searched for moves; and what turns out to stand in place after all is put there.
 *
 * Symmetric: aligning B with A gives the same pairs, because all works on the pair in one canonical order.
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
import { farthestSlide, slideChanges } from './slide-changes.ts';
import { comesAfter, swappedCell, swappedEnds, swappedRun } from './swap-sides.ts';
import { takeOut } from './take-out.ts';
import { type Ends, loosened, trimEnds, untrimmed } from './trim-ends.ts';
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
  const ends = without.has('trim') ? untrimmed(a, b) : trimEnds(a, b);
  const isSwapped = comesAfter(a.tokens, b.tokens, ends.core, vocabulary);
  const { runs, moves, unaligned, givenUp } = isSwapped
    ? swapped(alignInOrder(b, a, swappedEnds(ends), options))
    : alignInOrder(a, b, ends, options);
  return {
    runs,
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

function alignInOrder(a: Side, b: Side, trimmed: Ends, options: CoreOptions): AlignedText {
  const [foldA, foldB] = [a.tokens.fold, b.tokens.fold];
  const { without, budget } = options;
  const loose = loosened(trimmed, looseWords);
  const blocks = blocksIn(foldA, foldB, loose.core, options);
  const { head, core, tail } = blocks.length > 0 ? loose : trimmed;
  const slide = (inPlace: readonly AlignedRun[], moves: readonly MovedBlock[]): readonly AlignedRun[] =>
    without.has('slide') ? inPlace : slideChanges(a, b, inPlace, { moves, budget });
  const isTwoSided = core.fromA < core.toA && core.fromB < core.toB;
  const needsWorths = blocks.length > 0 || !without.has('islands') || !without.has('moves');
  const worths = isTwoSided && needsWorths ? wordWorths(foldA, foldB, core, options.vocabulary) : noWorths;
  const inBits: InBits = { ...options, worths };
  const aligned = alignCore(foldA, foldB, { core, blocks }, inBits);
  const unaligned = [...aligned.unaligned];
  // Slid first: of a chapter that moved, the heading goes with it and not the heading of the next.
  const runs = slide([...head, ...aligned.runs, ...tail], blocks);
  const { core: slid } = loosened({ head, core, tail }, farthestSlide);
  const found = isTwoSided ? movesAmong(foldA, foldB, { core: slid, runs, blocks, unaligned }, inBits) : [];
  const settled = settleMoves(runs, found);
  const hasSettled = settled.runs.length > runs.length;
  const settledRuns = hasSettled ? slide(settled.runs, settled.moves) : runs;
  // A step that the budget did not suffice for may be missing anywhere.
  if (unaligned.length === 0 && isOverspent(budget) && hasWords(core))
    unaligned.push({ reason: 'budget', cell: core });
  return { runs: settledRuns, moves: settled.moves, unaligned, givenUp: aligned.givenUp };
}

function isOverspent({ spent, limit }: Budget): boolean {
  return spent > limit;
}

function hasWords({ fromA, toA, fromB, toB }: Cell): boolean {
  return fromA < toA || fromB < toB;
}

interface CoreOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  readonly atMost: number;
  readonly without: ReadonlySet<AlignStep>;
}

/** With what each word tells. */
interface InBits extends CoreOptions {
  readonly worths: Float32Array;
}

interface AlignedCore {
  readonly runs: readonly AlignedRun[];
  readonly unaligned: readonly UnalignedCell[];
  /** Words. */
  readonly givenUp: number;
}

interface AlignedText extends AlignedCore {
  readonly moves: readonly FoundMove[];
}

/** Words at the ends that a block may claim, as one chapter begins like the next: those of a phrase that anchors. */
const looseWords = 8;

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
  options: InBits,
): AlignedCore {
  const rest = takeOut(a, b, core, blocks);
  const { runs, unaligned, givenUp } = alignWithin(rest.a, rest.b, rest.cell, options);
  return {
    runs: rest.putBack(runs),
    unaligned: unaligned.map(({ reason, cell }) => ({ reason, cell: rest.inPlace(cell) })),
    givenUp,
  };
}

interface InPlace {
  /** All that differs is in it, insertions at its ends slid or not. */
  readonly core: Cell;
  /** Of the whole texts. */
  readonly runs: readonly AlignedRun[];
  readonly blocks: readonly MovedBlock[];
  /** Takes up what the budget did not suffice for. */
  readonly unaligned: UnalignedCell[];
}

/** The moves in the whole texts; beyond the budget only those of blocks that were taken out. */
function movesAmong(
  a: Uint32Array,
  b: Uint32Array,
  { core, runs, blocks, unaligned }: InPlace,
  options: InBits,
): FoundMove[] {
  if (options.without.has('moves') && blocks.length === 0) return [];
  const size = core.toA - core.fromA + (core.toB - core.fromB);
  const isOnlyBlocks = options.without.has('moves') || !options.budget.spend(size);
  const searched = { runs, blocks, isOnlyBlocks };
  return findMoves(a, b, core, searched, {
    worths: options.worths,
    alignWithin: (cell) => {
      const found = alignWithin(a, b, cell, options);
      for (const part of found.unaligned) unaligned.push(part);
      return found.runs;
    },
  });
}

const noWorths = new Float32Array(0);

/** To weigh a run against its neighbours, sorting included. */
const stepsOfRun = 20;

function alignWithin(a: Uint32Array, b: Uint32Array, cell: Cell, options: InBits): AlignedCore {
  const { without, worths, budget } = options;
  const { runs: same, unaligned } = alignCells(a, b, cell, options);
  const paired = without.has('near-words') ? same : pairNearWords(a, b, cell, same, options);
  const steps = stepsOfRun * paired.length + cell.toA - cell.fromA;
  if (without.has('islands') || !budget.spend(steps)) return { runs: paired, unaligned, givenUp: 0 };
  const runs = giveUpIslands(a, cell, paired, worths);
  return { runs, unaligned, givenUp: countSame(paired) - countSame(runs) };
}

function countSame(runs: readonly AlignedRun[]): number {
  return runs.reduce((sum, { type, count }) => sum + (type === 'same' ? count : 0), 0);
}

/** Of no words, the place where they would begin. */
function spanOf(tokens: Tokens, fromToken: number, toToken: number): Span {
  if (fromToken < toToken) return { from: tokens.from[fromToken]!, to: tokens.to[toToken - 1]! };
  const at = fromToken > 0 ? tokens.to[fromToken - 1]! : 0;
  return { from: at, to: at };
}

function swapped({ runs, moves, unaligned, givenUp }: AlignedText): AlignedText {
  return {
    runs: runs.map(swappedRun),
    moves: moves
      .map((move) => ({ a: move.b, b: move.a, runs: move.runs.map(swappedRun) }))
      .sort((p, q) => p.a.fromToken - q.a.fromToken),
    unaligned: unaligned.map(({ reason, cell }) => ({ reason, cell: swappedCell(cell) })),
    givenUp,
  };
}
