/**
 * Where the words of one quotation stand: candidates, each aligned and weighed, the best one chosen.
 *
 * Steps: runs of equal words (`find-runs.ts`), pieces of them (`chain-runs.ts`), ways to make up the
 * quotation of pieces (`cover-quotation.ts`), the best of which and its rivals are set against the
 * quotation word by word (`place-words.ts`, `align-passage.ts`). What shares less than half of what it
 * tells with every passage, or no more than chance, is not found; the nearest passage is told instead.
 */
import type { Budget, Passage } from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import {
  type AlignedPassage,
  type AlignTools,
  alignPassage,
  spanOfWords,
  wordFrom,
} from './align-passage.ts';
import { chainRuns, type Piece, sumBits } from './chain-runs.ts';
import { type Cover, coverQuotation } from './cover-quotation.ts';
import { findRuns } from './find-runs.ts';
import { type JudgedDifference, judgeWords, lossOf } from './judge-words.ts';
import { bitsOfPlace, type Library, type Range, textAt } from './library.ts';
import { groupPassages, placeWords } from './place-words.ts';
import { type Query, rangeOf } from './queries.ts';
import type { SeedIndex } from './seed-index.ts';

export interface Placement {
  /** In the order of the quotation. */
  readonly passages: readonly (AlignedPassage & { readonly differences: readonly JudgedDifference[] })[];
  /** Words that differ: see `lossOf`. */
  readonly loss: number;
  /** Words of the quotation that have an equal or nearly equal word there. */
  readonly words: number;
}

export interface Located {
  /** The best first; none where the quotation is not found. */
  readonly placements: readonly Placement[];
  readonly nearest?: Passage & { readonly words: number };
  readonly isExact: boolean;
}

export interface LocateOptions {
  readonly seeds: SeedIndex;
  readonly tools: AlignTools;
  readonly budget: Budget;
  /** Positions in which it is not looked for, besides its own. */
  readonly excluded?: readonly Range[];
  /** Puts the placements into the order in which they are to be told. */
  readonly rank: (placements: readonly Placement[]) => readonly Placement[];
}

/** Part of what a quotation tells that a passage must share with it, and of its words; of few words more. */
const leastShare = 0.5;
const leastShareOfShort = 0.6;
const shortQuotation = 12;
/** Part of its words that the pieces of a splice must have: of what is less, anything can be pieced together. */
const leastSpliced = 0.8;
/** Bits by which what is shared must exceed what chance would give in so many places. */
const leastMargin = 10;
/** Rivals of a cover that are looked at, and the part of its bits that each must have. */
const mostRivals = 12;
const leastOfBest = 0.6;

export function locateQuotation(library: Library, query: Query, options: LocateOptions): Located {
  const { seeds, budget, excluded = [], rank } = options;
  const { runs, isExact } = findRuns(library, query, seeds, { excluded: [query.own, ...excluded], budget });
  budget.spend(runs.length * stepsPerRun);
  const upTo = sumBits(library, query);
  const pieces = chainRuns(runs, query, upTo);
  const covers = coversOf(library, query, upTo, pieces);
  const placed = covers.map((cover) => ({ cover, placement: place(library, query, cover, options.tools) }));
  const found = placed.filter(({ cover, placement }) => isFound(library, query, upTo, cover, placement));
  const isAligned = found.every(({ placement }) => placement.passages.every((one) => one.isExact));
  if (found.length > 0) {
    return { placements: rank(found.map(({ placement }) => placement)), isExact: isExact && isAligned };
  }
  const nearest = nearestOf(library, query, pieces[0]);
  return { placements: [], ...(nearest && { nearest }), isExact };
}

/** To ask the runs that a run may follow. */
const stepsPerRun = 50;

function coversOf(library: Library, query: Query, upTo: Float64Array, pieces: readonly Piece[]): Cover[] {
  const covers: Cover[] = [];
  const used = new Set<number>();
  while (covers.length < mostRivals) {
    const cover = coverQuotation(library, query, upTo, pieces, used);
    if (cover === undefined || cover.bits < leastOfBest * (covers[0]?.bits ?? 0)) break;
    covers.push(cover);
    for (const piece of cover.pieces) used.add(piece);
  }
  return covers;
}

function place(library: Library, query: Query, cover: Cover, tools: AlignTools): Placement {
  const groups = groupPassages(library, placeWords(library, query, cover.runs));
  const { parts } = query.quotation;
  const passages = groups.map((stretches, index) => {
    const next = groups[index + 1]?.[0];
    const from = index === 0 ? parts[0]!.from : wordFrom(library, query.text, stretches[0]!.q.from);
    const to = next === undefined ? parts.at(-1)!.to : wordFrom(library, query.text, next.q.from);
    const aligned = alignPassage(library, query, stretches, { ends: { span: { from, to } }, tools });
    return { ...aligned, differences: judgeWords(library, query, aligned.text, aligned.segments) };
  });
  const own = library.texts[query.text]!.source.text;
  const loss = passages.reduce(
    (sum, { text, differences }) =>
      sum + lossOf(differences, { own, other: library.texts[text]!.source.text }),
    (passages.length - 1) * lossOfSplice,
  );
  const words = passages.reduce((sum, { stretches }) => sum + alignedWords(stretches), 0);
  return { passages, loss, words };
}

/** A splice weighs as much as so many altered words. */
const lossOfSplice = 8;

function alignedWords(stretches: AlignedPassage['stretches']): number {
  return stretches.reduce((sum, { runs }) => sum + runs.reduce((words, { count }) => words + count, 0), 0);
}

/**
 * Word for word, however common the words; or with enough in common that chance is out of the question,
 * and enough of the quotation.
 */
function isFound(
  library: Library,
  query: Query,
  upTo: Float64Array,
  cover: Cover,
  { passages, loss, words }: Placement,
): boolean {
  const inBrackets = query.quotation.insertions.reduce((sum, span) => {
    const { from, to } = rangeOf(library, query.text, span);
    return sum + to - from;
  }, 0);
  const all = query.fragments.reduce((sum, { from, to }) => sum + to - from, 0) - inBrackets;
  if (passages.length === 1 && loss < 1 && words >= all) return true;
  if (words < (all <= shortQuotation ? leastShareOfShort : leastShare) * all) return false;
  const shared = cover.runs.reduce(
    (sum, { q, count }) => sum + upTo[q - query.from + count]! - upTo[q - query.from]!,
    0,
  );
  if (passages.length > 1 && words < leastSpliced * all) return false;
  return cover.bits >= bitsNeeded(library, all) && shared >= leastShare * upTo.at(-1)!;
}

/** What no chance gives to so many words in so many places. */
function bitsNeeded(library: Library, words: number): number {
  return bitsOfPlace(library) + Math.log2(words) + leastMargin;
}

/** The passage that shares most with a quotation that is not found, if it shares enough to be worth a look. */
function nearestOf(library: Library, query: Query, piece: Piece | undefined): Located['nearest'] | undefined {
  if (piece === undefined) return undefined;
  const all = query.to - query.from;
  const words = piece.runs.reduce((sum, { count }) => sum + count, 0);
  if (Math.max(...piece.runs.map(({ count }) => count)) < leastNear) return undefined;
  const isMuch = words >= all * muchShared;
  const isTelling = words >= all * leastShared && piece.bits >= bitsNeeded(library, all);
  if (!isMuch && !isTelling) return undefined;
  const [first, last] = [piece.runs[0]!, piece.runs.at(-1)!];
  const text = textAt(library, first.t);
  const span = spanOfWords(library, text, { from: first.t, to: last.t + last.count });
  const { source } = library.texts[text]!;
  return { source: source.id, ...span, place: placeOf(source, span), words };
}

/** Words in a row; and part of all words that is worth a look whatever they tell, and if they tell something. */
const leastNear = 3;
const muchShared = 1 / 3;
const leastShared = 1 / 6;
