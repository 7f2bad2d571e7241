/**
 * The wordings of a family word under word.
 *
 *   copies 1, 4  Four score and seven years ago            wording 1: two copies, in two states
 *   copy 2       four score, and seven years ago
 *   copy 3       fourscore and seven years ago, our        wording 2
 *
 * Copies with the same words are one wording; what stands between their words, and capitals, make its
 * states. Wordings are collated, so that 325 copies of an address to a parliament cost no more than the few
 * ways in which they put it. Of those the wordings that most copies have are taken, as many as a reader
 * can take in and a page can hold; the copies of the others are named. In so large a family nearly every copy
 * goes on in its own way before and after what it shares with most: there only what most copies have of each
 * is set beside the others.
 */
import { collate, type Witness } from './collate/index.ts';
import { type Budget, defaultComparisonOptions, limits, type Span, type Vocabulary } from './model/index.ts';
import type { CollatedWording, FamilyCollation, WordingState } from './store/index.ts';
import { createVocabulary, tokenize } from './text/index.ts';

/** Copies with the same words, the first of which stands for them. */
interface Wording extends Omit<Witness, 'siglum'> {
  readonly copies: number[];
}

/** A copy, and what most of its parallels hold of it. */
export interface CopyToCollate extends Span {
  readonly text: string;
  readonly core: Span;
}

/** What the copies read; undefined where there are two, which a page compares, or all agree letter for letter. */
export function collateFamily(copies: readonly CopyToCollate[], budget: Budget): FamilyCollation | undefined {
  if (copies.length < 3) return undefined;
  const vocabulary = createVocabulary();
  const inFull = copies.map(({ text }) => text);
  const wordings = wordingsOf(inFull, vocabulary);
  if (wordings.length <= limits.collatedWordings)
    return collateWordings(wordings, inFull, vocabulary, budget);
  const cores = copies.map(({ text, from, core }) => text.slice(core.from - from, core.to - from));
  const collation = collateWordings(wordingsOf(cores, vocabulary), cores, vocabulary, budget);
  return collation && { ...collation, isCore: true };
}

function collateWordings(
  all: readonly Wording[],
  texts: readonly string[],
  vocabulary: Vocabulary,
  budget: Budget,
): FamilyCollation | undefined {
  const taken = all.slice(0, limits.collatedWordings).map((wording) => ({
    ...wording,
    states: statesOf(wording, texts),
  }));
  if (all.length === 1 && taken[0]?.states.length === 1) return undefined;
  const { witnesses, width, transpositions, exact } = collate(
    taken.map((wording, index) => ({ ...wording, siglum: String(index + 1) })),
    { vocabulary, spellingDistance: defaultComparisonOptions.spellingDistance },
    budget,
  );
  const readingOf = numberReadings(width);
  const wordings = taken.map(({ tokens, states }, index): CollatedWording => {
    const { columns } = witnesses[index]!;
    const readings = columns.map((column, word) => readingOf(column, tokens.fold[word]!));
    return { columns, readings, states };
  });
  return {
    width,
    wordings,
    base: usualBase(wordings),
    transpositions,
    leftOut: all.slice(taken.length).flatMap((wording) => wording.copies),
    exact,
  };
}

/** Of the most words that any wording shares with other copies, what the base must share at least. */
const leastShared = 0.8;

/**
 * The first of the wordings that agree with other copies in nearly the most words: not the title that five
 * copies have in common, where all others go on.
 */
function usualBase(wordings: readonly CollatedWording[]): number {
  const copiesOf = ({ states }: CollatedWording): number =>
    states.reduce((sum, { copies }) => sum + copies.length, 0);
  const having = new Map<string, number>();
  const keysOf = ({ columns, readings }: CollatedWording): string[] =>
    columns.map((column, word) => `${column} ${readings[word]}`);
  for (const wording of wordings) {
    for (const key of keysOf(wording)) having.set(key, (having.get(key) ?? 0) + copiesOf(wording));
  }
  const shared = wordings.map((wording) =>
    keysOf(wording).reduce((sum, key) => sum + having.get(key)! - 1, 0),
  );
  const most = Math.max(...shared);
  return shared.findIndex((words) => words >= leastShared * most);
}

/** Those that most copies have first; of equally frequent ones the one that occurs first. */
function wordingsOf(texts: readonly string[], vocabulary: Vocabulary): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const [index, text] of texts.entries()) {
    const tokens = tokenize({ id: '', text, blocks: [] }, vocabulary);
    const key = tokens.fold.join(' ');
    const range = { fromToken: 0, toToken: tokens.count };
    const known = wordings.get(key);
    if (known === undefined) wordings.set(key, { text, tokens, range, copies: [index] });
    else known.copies.push(index);
  }
  return [...wordings.values()].sort(
    (p, q) => q.copies.length - p.copies.length || p.copies[0]! - q.copies[0]!,
  );
}

/** Copies that are the same letter for letter, white space aside; the most frequent first. */
function statesOf({ copies }: Wording, texts: readonly string[]): WordingState[] {
  const states = new Map<string, number[]>();
  for (const index of copies) {
    const key = texts[index]!.replace(/\s+/gu, ' ').trim();
    const known = states.get(key);
    if (known === undefined) states.set(key, [index]);
    else known.push(index);
  }
  return [...states.values()]
    .sort((p, q) => q.length - p.length || p[0]! - q[0]!)
    .map((same) => ({ copies: same, pieces: piecesOf(texts[same[0]!]!) }));
}

/** What stands before the first word, the first word, what follows it, the second word … */
function piecesOf(text: string): string[] {
  const { count, from, to } = tokenize({ id: '', text, blocks: [] }, createVocabulary());
  const pieces: string[] = [];
  let at = 0;
  for (let word = 0; word < count; word++) {
    pieces.push(text.slice(at, from[word]), text.slice(from[word], to[word]));
    at = to[word]!;
  }
  return [...pieces, text.slice(at)];
}

/** Numbers the different words of each column, in the order in which they come. */
function numberReadings(width: number): (column: number, word: number) => number {
  const known = Array.from({ length: width }, () => new Map<number, number>());
  return (column, word) => {
    const numbers = known[column]!;
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
}
