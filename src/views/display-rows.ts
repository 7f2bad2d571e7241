/**
 * Decides what of a row is marked, so that a reader sees changes and not confetti:
 *
 *   the [cat/dog] sat on [a/the] mat    two marks: three equal words stand between
 *   the [cat sat/dog lay] there         one mark: "cat/dog" and "sat/lay" have nothing between them
 *   [He would/She could] not [say/tell] one mark: one equal word is too short an island
 *
 * Islands (UX.md 5.1): two differences become one mark when at most two equal words stand between
 * them and no more than the shorter of the two has. Only differences that a reader can filter
 * together are joined: words with words, spelling with spelling; a negation, a number or a
 * transposition is always a mark of its own. What lies between, a comma say, goes
 * into the mark. A mark keeps the numbers of all its differences, so that counts stay those of the
 * engine. A row where more than half of the words of each side have no equal on the other, or that
 * would need more than eight marks, is shown without marks and says so. That share is of the engine's
 * differences, before any are joined: islands are equal words. Cuts are not rewriting: a row of which
 * one side agrees with the other keeps its marks, however much the other has besides.
 *
 * Cost: one pass over the segments of a row.
 */
import type { DifferenceKind, KindCounts, Row, Segment, Span } from '../model/index.ts';
import { type AlignedPart, continues, joinContinued } from '../store/index.ts';
import { type LooseEnd, type MoveEnd, pairMoves } from './pair-moves.ts';

/** More equal words than this between two differences keep them apart. */
const islandWords = 2;
/** A row with more marks than this is easier to read without. */
export const marksPerRow = 8;
/** Above this share of words without an equal, on both sides, a row counts as rewritten. */
const rewrittenFrom = 0.5;

export interface PlainRun {
  readonly type: 'plain';
  readonly a: string;
  readonly b: string;
}

export interface MarkRun {
  readonly type: 'mark';
  readonly kind: DifferenceKind;
  readonly a: string;
  readonly b: string;
  /** Numbers of the first and last difference in it, counted through the whole page from 1. */
  readonly first: number;
  readonly last: number;
  readonly reason?: string;
  /** It goes on with the difference of the row before. */
  readonly isContinued?: true;
}

export interface DisplayRow {
  /** Counted through the whole page from 1. */
  readonly number: number;
  readonly a: string;
  readonly b: string;
  readonly runs: readonly (PlainRun | MarkRun)[];
  /** Differences in the row by kind, and the number of the first of them. */
  readonly kinds: KindCounts;
  /** Those of them that begin in it. */
  readonly begun: KindCounts;
  readonly first: number;
  readonly state: 'same' | 'marked' | 'only-a' | 'only-b' | 'rewritten' | 'crowded';
  /** Words without an equal over all words, of the longer side, 0–1; words at an ellipsis aside. */
  readonly changed: number;
  /** Ends of words that changed places, which begin in it. */
  readonly moves: readonly MoveEnd[];
}

export interface DisplayOptions {
  /** Marks even where a row is rewritten or crowded. */
  readonly marksAll: boolean;
}

/** The rows of one part, numbered on from what came before it on the page. */
export function displayRows(
  part: AlignedPart,
  start: { readonly row: number; readonly difference: number },
  options: DisplayOptions,
): readonly DisplayRow[] {
  let difference = start.difference;
  let last: Segment | undefined;
  const ends: LooseEnd[] = [];
  const rows = part.rows.map((written, index) => {
    const row = { ...written, segments: joinContinued(written.segments) };
    const isContinued = row.segments[0] !== undefined && continues(last, row.segments[0]);
    const first = isContinued ? difference - 1 : difference;
    const at = { row: start.row + index, difference: first, isContinued };
    const pieces = readRuns(part, row.segments, at);
    const shown = displayRow(part, { ...row, pieces }, at, options);
    ends.push(...endsIn(pieces, row.segments, at.row));
    difference = first + row.segments.filter((segment) => segment.type === 'change').length;
    last = row.segments.at(-1);
    return shown;
  });
  const moves = pairMoves(ends);
  return rows.map((row) => (moves.has(row.number) ? { ...row, moves: moves.get(row.number)! } : row));
}

const paragraphBreak = /\n[^\S\n]*\r?\n/u;

/** The sides on which a paragraph ends between words that stand in one paragraph on the other side. */
export function splitSides({ runs }: Pick<DisplayRow, 'runs'>): readonly ('a' | 'b')[] {
  const gaps = runs.filter((run) => run.type === 'mark' && wordCount(run.a) + wordCount(run.b) === 0);
  return (['a', 'b'] as const).filter((side) =>
    gaps.some((run) => paragraphBreak.test(run[side]) && !paragraphBreak.test(run[side === 'a' ? 'b' : 'a'])),
  );
}

/** Words of a text, for sizes only: the engine's own counts are in the statistics. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu)?.length ?? 0;
}

function displayRow(
  part: AlignedPart,
  row: Row & { readonly pieces: readonly (PlainRun | MarkRun)[] },
  start: { readonly row: number; readonly difference: number; readonly isContinued: boolean },
  options: DisplayOptions,
): DisplayRow {
  const [a, b] = [slice(part.a, row.a), slice(part.b, row.b)];
  const { pieces } = row;
  const runs = joinIslands(pieces);
  const shares = changedShares(pieces);
  const state = rowState(runs, { a, b, shares });
  const isMarked = options.marksAll || (state !== 'rewritten' && state !== 'crowded');
  return {
    number: start.row,
    a,
    b,
    runs: isMarked ? runs : [{ type: 'plain', a, b }],
    kinds: countKinds(row.segments),
    begun: countKinds(start.isContinued ? row.segments.slice(1) : row.segments),
    first: start.difference,
    state,
    changed: shares.longer,
    moves: [],
  };
}

/** Words that changed places; what moved as a whole passage is told by the page, which knows both its ends. */
function endsIn(
  pieces: readonly (PlainRun | MarkRun)[],
  segments: readonly Segment[],
  row: number,
): LooseEnd[] {
  return pieces.flatMap((run, index): LooseEnd[] => {
    if (run.type !== 'mark' || run.kind !== 'transposition' || run.isContinued === true) return [];
    const [inA, inB] = [wordCount(run.a) > 0, wordCount(run.b) > 0];
    if (segments[index]?.move !== undefined || inA === inB) return [];
    const side = inA ? 'a' : 'b';
    return [{ side, number: run.first, row, words: run[side] }];
  });
}

function readRuns(
  part: AlignedPart,
  segments: readonly Segment[],
  start: { readonly difference: number; readonly isContinued: boolean },
): (PlainRun | MarkRun)[] {
  let number = start.difference;
  return segments.map((segment, index) => {
    const sides = { a: slice(part.a, segment.a), b: slice(part.b, segment.b) };
    if (segment.type === 'equal') return { type: 'plain', ...sides };
    const { kind, reason } = segment;
    const continued = index === 0 && start.isContinued ? { isContinued: true as const } : {};
    const run = { type: 'mark', ...sides, kind, first: number, last: number, ...continued } as const;
    number++;
    return reason === undefined ? run : { ...run, reason };
  });
}

function joinIslands(runs: readonly (PlainRun | MarkRun)[]): (PlainRun | MarkRun)[] {
  const joined: (PlainRun | MarkRun)[] = [];
  for (const run of runs) {
    joined.push(run);
    if (run.type !== 'mark') continue;
    const partner = findPartner(joined, run);
    if (partner === undefined) continue;
    const pieces = joined.splice(partner);
    joined.push(joinRuns(pieces, run));
  }
  return joined;
}

/** The nearest mark before the last that may become one with it, as an index. */
function findPartner(runs: readonly (PlainRun | MarkRun)[], last: MarkRun): number | undefined {
  let between = 0;
  for (let index = runs.length - 2; index >= 0; index--) {
    const run = runs[index];
    if (run === undefined) return undefined;
    if (run.type === 'mark' && mayJoin(run.kind, last.kind)) {
      return between <= Math.min(islandWords, size(run), size(last)) ? index : undefined;
    }
    if (run.type === 'mark' && neverJoined.has(run.kind)) return undefined;
    between += size(run);
    if (between > islandWords) return undefined;
  }
  return undefined;
}

const wordKinds: ReadonlySet<DifferenceKind> = new Set(['wording', 'omission', 'addition']);
/** Kinds that weigh as other words do where a row is called rewritten, but never share a mark with them. */
const changedKinds: ReadonlySet<DifferenceKind> = new Set([
  ...wordKinds,
  'negation',
  'number',
  'transposition',
  'inflection',
]);

/** Each of these is to be seen, and its reason read, by itself. */
const neverJoined: ReadonlySet<DifferenceKind> = new Set(['ellipsis', 'negation', 'number', 'transposition']);

function mayJoin(a: DifferenceKind, b: DifferenceKind): boolean {
  if (neverJoined.has(a) || neverJoined.has(b)) return false;
  return a === b || (wordKinds.has(a) && wordKinds.has(b));
}

function joinRuns(pieces: readonly (PlainRun | MarkRun)[], last: MarkRun): MarkRun {
  const marks = pieces.filter((piece) => piece.type === 'mark');
  const sides = {
    a: pieces.map((piece) => piece.a).join(''),
    b: pieces.map((piece) => piece.b).join(''),
  };
  const first = marks[0] ?? last;
  return {
    type: 'mark',
    ...sides,
    kind: joinedKind(first, last, sides),
    first: first.first,
    last: last.last,
    ...(first.isContinued && { isContinued: true as const }),
  };
}

function joinedKind(
  first: MarkRun,
  last: MarkRun,
  sides: { readonly a: string; readonly b: string },
): DifferenceKind {
  if (!wordKinds.has(last.kind)) return first.kind;
  if (sides.b.trim() === '') return 'omission';
  return sides.a.trim() === '' ? 'addition' : 'wording';
}

/** Words of the longer side. */
function size(run: PlainRun | MarkRun): number {
  return Math.max(wordCount(run.a), wordCount(run.b));
}

interface ChangedShares {
  readonly longer: number;
  readonly shorter: number;
}

/** Words without an equal over all words, of each side. Words at an ellipsis are cut, not changed. */
function changedShares(pieces: readonly (PlainRun | MarkRun)[]): ChangedShares {
  const sides = (['a', 'b'] as const).map((side) => {
    let [all, changed] = [0, 0];
    for (const piece of pieces) {
      if (piece.type === 'mark' && piece.kind === 'ellipsis') continue;
      const words = wordCount(piece[side]);
      all += words;
      if (piece.type === 'mark' && changedKinds.has(piece.kind)) changed += words;
    }
    return { all, share: changed / Math.max(1, all) };
  });
  const [shorter, longer] = sides.sort((p, q) => p.all - q.all || p.share - q.share);
  return { longer: longer?.share ?? 0, shorter: shorter?.share ?? 0 };
}

function rowState(
  runs: readonly (PlainRun | MarkRun)[],
  row: { readonly a: string; readonly b: string; readonly shares: ChangedShares },
): DisplayRow['state'] {
  const marks = runs.filter((run) => run.type === 'mark');
  if (marks.length === 0) return 'same';
  if (row.b.trim() === '' && row.a.trim() !== '') return 'only-a';
  if (row.a.trim() === '' && row.b.trim() !== '') return 'only-b';
  const isReworded = marks.some((mark) => mark.kind === 'wording');
  if (isReworded && Math.min(row.shares.longer, row.shares.shorter) > rewrittenFrom) return 'rewritten';
  return marks.filter((mark) => mark.kind !== 'spacing').length > marksPerRow ? 'crowded' : 'marked';
}

function countKinds(segments: readonly Segment[]): KindCounts {
  const kinds: Partial<Record<DifferenceKind, number>> = {};
  for (const segment of segments) {
    if (segment.type === 'change') kinds[segment.kind] = (kinds[segment.kind] ?? 0) + 1;
  }
  return kinds;
}

function slice(passage: { readonly text: string; readonly from: number }, span: Span): string {
  return passage.text.slice(span.from - passage.from, span.to - passage.from);
}
