/**
 * Seeds by letters, for text that was scanned badly: where three words say much and their letters
 * stand elsewhere too, but in other words.
 *
 *   A  the rambles of this nature that I had taken
 *   B  therambles of this naturethat I had takenamong
 *
 * Letters that look alike count as one (`lookalike-letters.ts`), words and their borders not at all.
 * What the same words share is left to the other channels; so clean texts have next to no such seeds,
 * and nobody has to say which texts are dirty. That a hash agrees is not verified letter by letter:
 * a seed only says where to look, and the words there decide.
 */
import { limits } from '../model/index.ts';
import { createGramIndex, none } from './gram-index.ts';
import { eachLetterWindow } from './letter-windows.ts';
import type { PairFilter } from './pair-filter.ts';
import { createRepeatFilter, type RepeatFilter } from './repeat-filter.ts';
import type { SeedList } from './seed-list.ts';
import { type TextRun, textAt } from './text-run.ts';
import { weightsPerBit } from './word-bits.ts';

/** Bits of the words that a window touches, in its own text: three uncommon words, or one misread and a common one. */
const leastWindowWeight = 24 * weightsPerBit;
/**
 * Bits of a seed. Chosen windows lie eight letters apart on average, so that each tells about eight
 * letters more than the one before it, of less than two bits each as letters of a language go.
 */
const seedBits = 14;
/** Entries looked at for one window. */
const mostLooks = 256;

export interface LetterSeedFinder {
  /** Adds the seeds between a text and everything before it; returns the steps taken. Texts come in rising order. */
  search(text: number, seeds: SeedList): number;
}

export function createLetterSeedFinder(run: TextRun, isWanted: PairFilter): LetterSeedFinder {
  const repeated = noteWindows(run);
  const index = createGramIndex(run.words.length >> 3);
  return {
    search(text, seeds) {
      let steps = 0;
      eachLetterWindow(run, run.starts[text]!, run.starts[text + 1]!, (hash, b, last) => {
        steps += windowSteps;
        if (!repeated.isRepeated(hash) || !isTelling(run, b, last)) return;
        let paired = 0;
        let looked = 0;
        for (
          let entry = index.first(hash);
          entry !== none && ++looked <= mostLooks;
          entry = index.next(entry)
        ) {
          const a = index.valueOf(entry);
          if (
            index.hashOf(entry) !== hash ||
            sharesWord(run, a, b, last - b + 1) ||
            !isWanted(textAt(run, a), text)
          )
            continue;
          if (a + 1 < b) seeds.add(a, b, 1, seedBits);
          if (++paired === limits.occurrencesPerGram) break;
        }
        steps += looked;
        index.add(hash, b);
      });
      return steps;
    },
  };
}

/** Letters from one chosen window to the next. */
const windowSteps = 8;

function noteWindows(run: TextRun): RepeatFilter {
  const repeated = createRepeatFilter(run.words.length);
  eachLetterWindow(run, 0, run.words.length, (hash, from, last) => {
    if (isTelling(run, from, last)) repeated.note(hash);
  });
  return repeated;
}

/** Whether the words of a window say enough for it to be a seed. */
export function isTelling({ weights }: TextRun, from: number, last: number): boolean {
  let weight = 0;
  for (let at = from; at <= last; at++) weight += weights[at]!;
  return weight >= leastWindowWeight;
}

/** Whether the most telling word of one of two windows stands in the other as well: then it was not misread. */
export function sharesWord(run: TextRun, a: number, b: number, words: number): boolean {
  return holds(run, mostTelling(run, a, words), b, words) || holds(run, mostTelling(run, b, words), a, words);
}

/** The word of the most bits among the next few; the first of equals. */
function mostTelling({ words, weights }: TextRun, from: number, count: number): number {
  let best = from;
  for (let at = from + 1; at < from + count && at < words.length; at++) {
    if (weights[at]! > weights[best]!) best = at;
  }
  return words[best]!;
}

function holds({ words }: TextRun, word: number, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) {
    if (words[at] === word) return true;
  }
  return false;
}
