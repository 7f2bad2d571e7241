/**
 * Slides words that only one side has to where a reader would put the boundary.
 *
 *   A  the cat. The dog.                        the cat. [The cow. ]The dog.
 *   B  the cat. The cow. The dog.       not     the cat. The [cow. The ]dog.
 *
 * Where the words before an insertion repeat its last words (or the words after it its first), the
 * same shortest script can be written in several places, and `diff` takes whichever it meets. Of
 * all places the one is taken where fewest gaps differ, then where the insertion begins and ends
 * at the strongest boundaries: paragraph, sentence, clause, word. Ties go to the earliest.
 * Cost: linear in the words that a change may be slid over, which are bounded for each.
 */
import { type AlignedRun, type Budget, countWhile, type TokenRange, type Tokens } from '../model/index.ts';
import { endsSentence } from '../text/index.ts';
import type { MovedBlock } from './moved-blocks.ts';

export interface SlidingSide {
  readonly text: string;
  readonly tokens: Tokens;
  readonly range: TokenRange;
}

/** Words an insertion is slid at most, to either side. A longer repetition is no accident of spelling. */
export const farthestSlide = 40;

interface SlideOptions {
  readonly moves: readonly MovedBlock[];
  readonly budget: Budget;
}

/**
 * The runs of two ranges with every insertion and deletion between two `same` runs, or between one
 * and an end of the ranges, slid to its best place. What holds an end of a move stays where it is, and so
 * does what comes after the end of the budget.
 */
export function slideChanges(
  a: SlidingSide,
  b: SlidingSide,
  runs: readonly AlignedRun[],
  { moves, budget }: SlideOptions,
): AlignedRun[] {
  const [movedA, movedB] = [rising(moves.map((move) => move.a)), rising(moves.map((move) => move.b))];
  const start = emptyRun(a.range.fromToken, b.range.fromToken);
  const end = emptyRun(a.range.toToken, b.range.toToken);
  const result: AlignedRun[] = [start];
  for (const run of [...runs, end]) {
    const last = result.at(-1)!;
    const isFixed =
      last.type === 'near' ||
      run.type === 'near' ||
      isAnyWithin(movedA, last.fromTokenA + last.count, run.fromTokenA) ||
      isAnyWithin(movedB, last.fromTokenB + last.count, run.fromTokenB);
    const shift = isFixed ? 0 : bestShift(slideBetween(a, b, last, run), budget);
    if (shift !== 0) result[result.length - 1] = { ...last, count: last.count + shift };
    result.push(shift === 0 ? run : moveStart(run, shift));
  }
  return result.filter(({ count }) => count > 0);
}

function rising(ranges: readonly TokenRange[]): number[] {
  return ranges.map(({ fromToken }) => fromToken).sort((one, other) => one - other);
}

/** Whether one of the rising positions is at least `from` and less than `to`. */
function isAnyWithin(positions: readonly number[], from: number, to: number): boolean {
  const first = countWhile(positions.length, (index) => positions[index]! < from);
  return first < positions.length && positions[first]! < to;
}

function emptyRun(fromTokenA: number, fromTokenB: number): AlignedRun {
  return { type: 'same', fromTokenA, fromTokenB, count: 0 };
}

/** What one side alone has between two runs; undefined if that is nothing, or if both have something. */
function slideBetween(
  a: SlidingSide,
  b: SlidingSide,
  before: AlignedRun,
  after: AlignedRun,
): Slide | undefined {
  const endA = before.fromTokenA + before.count;
  const endB = before.fromTokenB + before.count;
  const insertedA = after.fromTokenA - endA;
  const insertedB = after.fromTokenB - endB;
  if (insertedA > 0 === insertedB > 0) return undefined;
  const most = { left: Math.min(farthestSlide, before.count), right: Math.min(farthestSlide, after.count) };
  return insertedA > 0
    ? { long: a, short: b, start: endA, end: after.fromTokenA, seam: endB, most }
    : { long: b, short: a, start: endB, end: after.fromTokenB, seam: endA, most };
}

/** How far the boundary between two runs moves: words added to the first and taken from the second. */
function bestShift(slide: Slide | undefined, budget: Budget): number {
  if (slide === undefined) return 0;
  const left = room(slide, -1, slide.most.left);
  const right = room(slide, 1, slide.most.right);
  if (left + right === 0 || !budget.spend(stepsOfPlace * (left + right))) return 0;
  const gaps = gapsAlong(slide, left, right);
  // Gaps that would differ: of those before the boundary the ones unlike at the start, of those after it at the end.
  let differing = gaps.reduce((sum, { isLikeEnd }) => sum + (isLikeEnd ? 0 : 1), 0);
  let best = { shift: 0, score: Number.NEGATIVE_INFINITY };
  for (let shift = -left; shift <= right; shift++) {
    const { isLikeStart, isLikeEnd } = gaps[shift + left]!;
    if (!isLikeEnd) differing--;
    const cost = differing * costs.gap + (isLikeStart || isLikeEnd ? 0 : costs.seam);
    const score = boundaryScore(slide, shift) - cost;
    if (score > best.score) best = { shift, score };
    if (!isLikeStart) differing++;
  }
  return best.shift;
}

/** To look at one place takes five pieces of text and six patterns. */
const stepsOfPlace = 50;

/** Words `start … end` of the long side are inserted at word `seam` of the short side. */
interface Slide {
  readonly long: SlidingSide;
  readonly short: SlidingSide;
  readonly start: number;
  readonly end: number;
  readonly seam: number;
  /** Words it may be slid at most, to either side. */
  readonly most: { readonly left: number; readonly right: number };
}

/** A gap that differs is worse than any boundary is good; at the seam it is part of the insertion. */
const costs = { gap: 100, seam: 50 } as const;

function room({ long, start, end }: Slide, direction: 1 | -1, limit: number): number {
  const fold = long.tokens.fold;
  let count = 0;
  while (count < limit) {
    const same =
      direction === 1
        ? fold[start + count] === fold[end + count]
        : fold[start - 1 - count] === fold[end - 1 - count];
    if (!same) break;
    count++;
  }
  return count;
}

interface SeamGap {
  /** Whether the gap at the seam equals that where the insertion begins, and that where it ends. */
  readonly isLikeStart: boolean;
  readonly isLikeEnd: boolean;
}

/** The gaps at all places to which the insertion can be slid. */
function gapsAlong({ long, short, start, end, seam }: Slide, left: number, right: number): SeamGap[] {
  return Array.from({ length: left + right + 1 }, (_, index) => {
    const offset = index - left;
    const gap = gapBefore(short, seam + offset);
    return {
      isLikeStart: gap === gapBefore(long, start + offset),
      isLikeEnd: gap === gapBefore(long, end + offset),
    };
  });
}

function boundaryScore({ long, start, end }: Slide, shift: number): number {
  return strength(gapBefore(long, start + shift)) + strength(gapBefore(long, end + shift));
}

function gapBefore({ text, tokens }: SlidingSide, token: number): string {
  const from = token > 0 ? tokens.to[token - 1]! : 0;
  const to = token < tokens.count ? tokens.from[token]! : text.length;
  return text.slice(from, to);
}

function strength(gap: string): number {
  if (/\n\s*\n/.test(gap)) return 4;
  if (endsSentence(gap)) return 3;
  return /[,;:()\n—–]/.test(gap) ? 2 : 1;
}

function moveStart(run: AlignedRun, shift: number): AlignedRun {
  return {
    type: run.type,
    fromTokenA: run.fromTokenA + shift,
    fromTokenB: run.fromTokenB + shift,
    count: run.count - shift,
  };
}
