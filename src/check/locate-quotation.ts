/**
 * Where the words of one quotation stand: candidates, each aligned and weighed, the best one chosen.
 *
 * Steps: runs of equal words (`find-runs.ts`), pieces of them (`chain-runs.ts`), ways to make up the
 * quotation of pieces (`cover-quotation.ts`), the best of which and its rivals are set against the
 * quotation word by word (`place-words.ts`, `align-passage.ts`). What shares less than half of what it
 * tells with every passage, or no more than chance, is not found; the nearest passage is told instead.
 */
import type { Budget, Passage } from '../model/index.ts';
import { type Authorship, isFound, isFoundLoosely, nearestOf } from './accept.ts';
import { type AlignedPassage, type AlignTools, alignPassage } from './align-passage.ts';
import { chainRuns, nearAnchors, type Piece, sumBits } from './chain-runs.ts';
import { type Cover, coverQuotation } from './cover-quotation.ts';
import { findRuns, type Run } from './find-runs.ts';
import { judgeWords, lossOf } from './judge-words.ts';
import { type Library, type Range, wordFrom } from './library.ts';
import { groupPassages, placeLoosely, placeWords, type Stretch } from './place-words.ts';
import type { Placement } from './placement.ts';
import type { Query } from './queries.ts';
import type { SeedIndex } from './seed-index.ts';

export interface Located {
  /** The best first; none where the quotation is not found. */
  readonly placements: readonly Placement[];
  readonly nearest?: Passage & { readonly words: number };
  /** Position just after the last words in a row that the quotation shares with the place that shares most. */
  readonly reach?: number;
  readonly isExact: boolean;
}

export interface LocateOptions {
  readonly seeds: SeedIndex;
  readonly tools: AlignTools;
  readonly budget: Budget;
  /** Positions in which it is not looked for, besides its own. */
  readonly excluded?: readonly Range[];
  readonly authorOf: (placement: Placement) => Authorship;
  /** Puts the placements into the order in which they are to be told. */
  readonly rank: (placements: readonly Placement[]) => readonly Placement[];
}

/** Rivals of a cover that are looked at, and the part of its bits that each must have. */
const mostRivals = 12;
const leastOfBest = 0.6;
/** Covers that are looked at where none is the place. */
const mostTried = 3;
/** Neighbourhoods with which a quotation is compared that no cover makes up. */
const mostLoose = 4;
/** Part of a quotation's words that a cover, and a piece, must have for it to be worth comparing word by word. */
const leastCovered = 0.35;
const leastLoose = 0.2;

export function locateQuotation(library: Library, query: Query, options: LocateOptions): Located {
  const { seeds, budget, tools, excluded = [], rank } = options;
  const { runs, isExact } = findRuns(library, query, seeds, { excluded: [query.own, ...excluded], budget });
  const upTo = sumBits(library, query, seeds);
  const near = nearAnchors(runs, query, upTo);
  budget.spend(near.length * stepsPerRun);
  const pieces = chainRuns(near, query, upTo);
  let found = placeAll(library, query, upTo, pieces, options);
  if (found.length === 0) {
    found = pieces
      .slice(0, mostLoose)
      .filter((piece) => countWords(piece.runs) >= leastLoose * (query.to - query.from))
      .flatMap((piece) => placeLoosely(library, query, piece))
      .map((stretch) => place(library, query, [stretch], tools))
      .filter((placement) =>
        isFoundLoosely(library, query, placement, { upTo, author: options.authorOf(placement) }),
      );
  }
  const isAligned = found.every(({ passages }) => passages.every((one) => one.isExact));
  const reach = pieces[0] && reachOf(pieces[0]);
  const told = reach === undefined ? {} : { reach };
  if (found.length > 0) return { placements: rank(found), ...told, isExact: isExact && isAligned };
  const nearest = nearestOf(library, query, pieces[0]);
  return { placements: [], ...(nearest && { nearest }), ...told, isExact };
}

function reachOf({ runs }: Piece): number | undefined {
  const last = runs.findLast(({ count }) => count >= inARow);
  return last && last.q + last.count;
}

/** Words in a row that stand together by no chance. */
const inARow = 4;

function countWords(runs: readonly Run[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}

/** To ask the runs that a run may follow. */
const stepsPerRun = 50;

/** The best place, and as long as there are others that are hardly worse, those. */
function placeAll(
  library: Library,
  query: Query,
  upTo: Float64Array,
  pieces: readonly Piece[],
  { tools, authorOf }: LocateOptions,
): Placement[] {
  const found: Placement[] = [];
  const used = new Set<number>();
  let best: Cover | undefined;
  for (let rival = 0; rival < mostRivals; rival++) {
    const cover = coverQuotation(library, query, upTo, pieces, used);
    best ??= cover;
    if (cover === undefined || cover.bits < leastOfBest * best!.bits) break;
    if (countWords(cover.runs) < leastCovered * (query.to - query.from)) break;
    const placement = place(library, query, placeWords(library, query, cover.runs), tools);
    const author = authorOf(placement);
    if (isFound(library, query, placement, { bits: cover.bits, upTo, author })) found.push(placement);
    else if (found.length === 0 && rival + 1 === mostTried) break;
    for (const piece of cover.pieces) used.add(piece);
  }
  return found;
}

function place(library: Library, query: Query, placed: readonly Stretch[], tools: AlignTools): Placement {
  const groups = groupPassages(library, query, placed);
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
