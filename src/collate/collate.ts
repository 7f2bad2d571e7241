/**
 * Several witnesses word under word.
 *
 *   A  the black cat           A: |the|black|cat|     |
 *   B  the white cat       →   B: |the|white|cat|     |
 *   C  the black cat slept     C: |the|black|cat|slept|
 *
 * 1. Witnesses with the same words are one text.
 * 2. The texts are put into the table one after the other (`guide-order.ts`), each beside the one most
 *    like it that is there already: the two are aligned (`align/`), and words that stand for each other
 *    share a column. What is left over between two such words is set against the columns between them,
 *    with the words of all texts (`place-text.ts`, `pair-cell.ts`).
 * 3. Words that agree with no other text in their column are set once more, now that all texts are there.
 * 4. Words at two places are told as transpositions, beside the table (`find-transpositions.ts`): a table,
 *    like a graph without circles, can hold each witness's own order only.
 *
 * Progressive alignment is as old as Feng and Doolittle 1987 ("Progressive sequence alignment as a
 * prerequisite to correct phylogenetic trees"); Spencer and Howe 2004 ("Collating texts using progressive
 * multiple alignment") brought it to manuscripts. Departures: what two texts share is found by our own
 * aligner and is not judged again; the guide is a spanning tree.
 *
 * Order: what a table says does not depend on the order in which witnesses are given; its rows come in that
 * order. Only beyond the budget may it matter, since what is done first is done.
 *
 * Cost: that of aligning each text with one other, plus the cells left over, plus n² · m for the guide. At
 * the limit cells are not paired, their words stand in columns of their own, `exact` is false, and `coarse`
 * says of which witnesses.
 */
import type { Side } from '../align/index.ts';
import type { Budget, Collation, Vocabulary } from '../model/index.ts';
import { findTranspositions } from './find-transpositions.ts';
import { type GuideStep, guideOrder } from './guide-order.ts';
import { placeAgain, placeText, type TextSide } from './place-text.ts';
import { columnNumbers, emptyProfile, type Profile } from './profile.ts';

/** A text state under its siglum, or a part of it. */
export interface Witness extends Side {
  readonly siglum: string;
}

export interface CollateOptions {
  /** In which the words of all witnesses are interned. */
  readonly vocabulary: Vocabulary;
  /** Words at most this far apart (edits per letter) are set under each other as spellings of one word. */
  readonly spellingDistance: number;
}

/**
 * The table of the witnesses: for each the columns of its words. A witness that has no word in a column
 * omits it, unless its words begin later or end earlier: there it says nothing. Uses the budget throughout.
 */
export function collate(witnesses: readonly Witness[], options: CollateOptions, budget: Budget): Collation {
  const { texts, textOf } = foldEqual(witnesses);
  const guide = guideOrder(
    texts.map(({ words }) => words),
    options.vocabulary,
    budget,
  );
  const profile = emptyProfile(texts.length);
  const placing = { ...options, budget, profile };
  const cut = new Set<number>(guide.isCut ? texts.keys() : []);
  const noteIfCut = ({ text }: GuideStep, isExact: boolean): void => {
    if (!isExact) cut.add(text);
  };
  for (const step of guide.steps) noteIfCut(step, placeText(texts, step, placing));
  if (texts.length > 2) for (const step of guide.steps) noteIfCut(step, placeAgain(texts, step, placing));
  return {
    witnesses: witnesses.map(({ siglum }, index) => ({ siglum, columns: pathOf(profile, textOf[index]!) })),
    width: profile.columns.length,
    transpositions: findTranspositions(profile, options.vocabulary, budget).map(({ from, to }) => ({
      from: { columns: from.columns, witnesses: witnessesOf(from.texts, textOf) },
      to: { columns: to.columns, witnesses: witnessesOf(to.texts, textOf) },
    })),
    exact: cut.size === 0,
    coarse: witnesses.flatMap(({ siglum }, index) =>
      cut.has(textOf[index]!) ? [{ reason: 'budget' as const, witness: siglum }] : [],
    ),
  };
}

/** The different texts, as folded words, and which of them each witness has. */
function foldEqual(witnesses: readonly Witness[]): { texts: TextSide[]; textOf: number[] } {
  const texts: TextSide[] = [];
  const numbers = new Map<string, number>();
  const textOf = witnesses.map((side) => {
    const words = side.tokens.fold.slice(side.range.fromToken, side.range.toToken);
    const key = words.join(' ');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, texts.length);
    return texts.push({ side, words }) - 1;
  });
  return { texts, textOf };
}

function pathOf(profile: Profile, text: number): number[] {
  const numbers = columnNumbers(profile);
  return profile.paths[text]!.map((column) => numbers.get(column)!);
}

function witnessesOf(texts: readonly number[], textOf: readonly number[]): number[] {
  return textOf.flatMap((text, witness) => (texts.includes(text) ? [witness] : []));
}
