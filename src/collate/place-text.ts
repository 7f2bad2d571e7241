/** Puts a text into the table beside the one most like it; and once more, when all others are there. */
import { alignTokens, type Side, stepsOfWholeTexts } from '../align/index.ts';
import type { Budget, Vocabulary } from '../model/index.ts';
import type { GuideStep } from './guide-order.ts';
import { pairCell } from './pair-cell.ts';
import { type Column, columnNumbers, type Profile, putText, type Slot, takeText } from './profile.ts';

/** A text with its folded words, from the first of its range on. */
export interface TextSide {
  readonly side: Side;
  readonly words: Uint32Array;
}

export interface PlaceOptions {
  readonly vocabulary: Vocabulary;
  readonly spellingDistance: number;
  readonly budget: Budget;
  readonly profile: Profile;
}

/** False where the budget did not suffice. */
export function placeText(
  texts: readonly TextSide[],
  { text, beside }: GuideStep,
  options: PlaceOptions,
): boolean {
  const { side, words } = texts[text]!;
  const known = new Array<Slot>(words.length).fill(undefined);
  if (beside === undefined) {
    putText(options.profile, text, words, known);
    return true;
  }
  const other = texts[beside]!.side;
  const path = options.profile.paths[beside]!;
  const { vocabulary, spellingDistance, budget } = options;
  const alignment = alignTokens(
    other,
    side,
    vocabulary,
    { spellingDistance, without: stepsOfWholeTexts },
    budget,
  );
  for (const { fromTokenA, fromTokenB, count } of alignment.runs) {
    for (let offset = 0; offset < count; offset++) {
      const word = fromTokenB - side.range.fromToken + offset;
      known[word] = path[fromTokenA - other.range.fromToken + offset];
    }
  }
  const isPaired = putBetween(text, words, known, options);
  return isPaired && alignment.exact;
}

/**
 * Sets the words of a text again that agree with no other in their column: a text that came later may
 * have them. False where the budget did not suffice.
 */
export function placeAgain(texts: readonly TextSide[], { text }: GuideStep, options: PlaceOptions): boolean {
  const { words } = texts[text]!;
  const path = options.profile.paths[text]!;
  const known = path.map((column, at) => (isShared(column, text, words[at]!) ? column : undefined));
  if (!known.includes(undefined)) return true;
  takeText(options.profile, text);
  return putBetween(text, words, known, options);
}

function isShared(column: Column, text: number, word: number): boolean {
  return column.some((other, at) => other === word && at !== text);
}

/** Puts the text into the table: known words where they are, those between in the columns between. */
function putBetween(text: number, words: Uint32Array, known: Slot[], options: PlaceOptions): boolean {
  const { profile } = options;
  const numbers = columnNumbers(profile);
  const slots = [...known];
  let isPaired = true;
  let [fromWord, fromColumn] = [0, 0];
  for (let at = 0; at <= words.length; at++) {
    const column = known[at];
    if (column === undefined && at < words.length) continue;
    const toColumn = column === undefined ? profile.columns.length : numbers.get(column)!;
    if (at > fromWord) {
      const between = profile.columns.slice(fromColumn, toColumn);
      const isFlushRight = fromWord === 0 && column !== undefined;
      const paired = pairCell(words.slice(fromWord, at), between, { ...options, isFlushRight });
      if (paired === undefined) isPaired = false;
      for (const [offset, slot] of (paired ?? []).entries()) slots[fromWord + offset] = slot;
    }
    [fromWord, fromColumn] = [at + 1, toColumn + 1];
  }
  putText(profile, text, words, slots);
  return isPaired;
}
