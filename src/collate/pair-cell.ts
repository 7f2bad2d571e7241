/**
 * Words of a text and columns of a table that stand between the same two words: which word goes into
 * which column.
 *
 *   columns  upon   this  continent         the text has  on that new continent
 *            upon   this  –                 →  on|upon  that|this  new|+  continent|continent
 *
 * The pairing in rising order that is worth most (dynamic programming, as Needleman and Wunsch 1970). A
 * word that some text has in the column is worth its bits; a spelling of it a part of them; any other word a
 * little, because what stands between the same two words are readings of one place. Small words are worth no
 * more than that, and each gap between pairs costs a little: "the" draws no sentence apart.
 *
 * Ties: words go as near as can be to the word before the cell; in what comes before the first word that a
 * text shares, as near as can be to that word, since it begins somewhere in the table.
 *
 * Cost: words · columns · different words in a column, `largestCell` pairs at most.
 */
import type { Budget, Vocabulary } from '../model/index.ts';
import { priorBits, spellingDistance } from '../text/index.ts';
import { type Column, noWord, type Slot } from './profile.ts';

export interface CellOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  /** Words at most this far apart (edits per letter) are spellings of one word. */
  readonly spellingDistance: number;
  /** Whether words go to the end of the cell where it is all one. */
  readonly isFlushRight: boolean;
}

/** Pairs of words that are looked at: two paragraphs of 500 words without a word between them in common. */
const largestCell = 250_000;
/** Steps of one pair, spellings included. */
const stepsOfPair = 20;
/** Any two readings of one place. */
const worthOfReadings = 0.5;
/** Bits that a word must have more than to be worth more than that: "the" has 7.5. */
const commonBits = 6.5;
/** What a word that is the same is worth at least. */
const leastWorth = 1.5;
/** A little more than a small word that is the same has over one that is not: two make good a gap, one does not. */
const costOfGap = 1.05;

/** For each word its column, or undefined for one of its own. Undefined where the budget does not suffice. */
export function pairCell(
  words: Uint32Array,
  columns: readonly Column[],
  options: CellOptions,
): Slot[] | undefined {
  const slots = new Array<Slot>(words.length).fill(undefined);
  const size = words.length * columns.length;
  if (size === 0) return slots;
  if (size > largestCell || !options.budget.spend(size * stepsOfPair)) return undefined;
  const [inOrder, placed] = options.isFlushRight
    ? [words.slice().reverse(), [...columns].reverse()]
    : [words, columns];
  const last = words.length - 1;
  for (const [word, column] of bestPairs(worths(inOrder, placed, options), inOrder.length, placed.length)) {
    slots[options.isFlushRight ? last - word : word] = placed[column];
  }
  return slots;
}

/** What it is worth to put a word into a column, row by row. */
function worths(words: Uint32Array, columns: readonly Column[], options: CellOptions): Float64Array {
  const different = columns.map((column) => new Set(column.filter((word) => word !== noWord)));
  const worth = new Float64Array(words.length * columns.length);
  for (const [row, word] of words.entries()) {
    const spelling = options.vocabulary.foldSpelling(word);
    const ofSame = Math.max(leastWorth, priorBits(spelling) - commonBits);
    for (const [at, others] of different.entries()) {
      worth[row * columns.length + at] = others.has(word)
        ? ofSame
        : Math.max(worthOfReadings, ofSame * likeness(spelling, others, options));
    }
  }
  return worth;
}

function likeness(
  spelling: string,
  others: ReadonlySet<number>,
  { vocabulary, spellingDistance: atMost }: CellOptions,
): number {
  let nearest = 1;
  for (const other of others) {
    nearest = Math.min(nearest, spellingDistance(spelling, vocabulary.foldSpelling(other), atMost));
  }
  return 1 - nearest;
}

/**
 * The pairs [word, column] that are worth most together, rising. Of the words from `row` on in the columns
 * from `column` on, `after` holds what they are worth right after a pair, `within` after words or columns
 * that were left out.
 */
function bestPairs(worth: Float64Array, rows: number, columns: number): [number, number][] {
  const width = columns + 1;
  const after = new Float64Array((rows + 1) * width);
  const within = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column;
      const paired = worth[row * columns + column]! + after[here + width + 1]!;
      within[here] = Math.max(paired, within[here + width]!, within[here + 1]!);
      after[here] = Math.max(paired, within[here]! - costOfGap);
    }
  }
  const pairs: [number, number][] = [];
  let isAfterPair = true;
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column;
    const paired = worth[row * columns + column]! + after[here + width + 1]!;
    if ((isAfterPair ? after : within)[here] === paired) {
      pairs.push([row++, column++]);
      isAfterPair = true;
    } else {
      isAfterPair = false;
      if (within[here] === paired) continue;
      if (within[here] === within[here + 1]) column++;
      else row++;
    }
  }
  return pairs;
}
