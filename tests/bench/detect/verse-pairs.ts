/**
 * Which verses a scan pairs. A parallel may reach over several verses, so that overlapping two of
 * them says little; a pair of verses is found where at least three words of one stand for words of
 * the other, by a longest common subsequence of the parallel's words.
 */
import { compareSources } from '../../../src/compare.ts';
import { findWords, fold } from '../../../src/text/index.ts';
import { sourceFrom } from '../../helpers/source-from.ts';
import type { Place, Row } from './job.ts';
import { type Verses, verseAt } from './texts.ts';

/** Two verses, by number, and the most bits of a parallel that pairs them. */
export interface VersePair {
  readonly a: number;
  readonly b: number;
  readonly bits: number;
  /** Words of the one that stand for words of the other, over all parallels. */
  readonly words: number;
}

const leastWords = 3;
/** Cells of the table of a longest common subsequence; passages as long as books are aligned by the engine. */
const mostCells = 4_000_000;

/** The verse pairs of these parallels; `a` is a verse of `textA`, which may be `textB`. */
export function versePairs(rows: readonly Row[], textA: Verses, textB: Verses): VersePair[] {
  const found = new Map<number, VersePair>();
  for (const { a, b, bits } of rows) {
    const [inA, inB] = a.source === textA.id ? [a, b] : [b, a];
    for (const [key, words] of pairedIn(inA, inB, textA, textB)) {
      if (words < leastWords) continue;
      const before = found.get(key);
      found.set(key, {
        a: Math.floor(key / textB.ids.length),
        b: key % textB.ids.length,
        bits: Math.max(bits, before?.bits ?? 0),
        words: words + (before?.words ?? 0),
      });
    }
  }
  return [...found.values()];
}

/** Words that stand for each other, counted for each pair of verses. */
function pairedIn(a: Place, b: Place, textA: Verses, textB: Verses): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [fromA, fromB] of pairedWords(textA.text.slice(a.from, a.to), textB.text.slice(b.from, b.to))) {
    const key = verseAt(textA, a.from + fromA) * textB.ids.length + verseAt(textB, b.from + fromB);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Starts of the words of two texts that stand for each other, in order. */
function pairedWords(a: string, b: string): [number, number][] {
  const [wordsA, wordsB] = [foldedWords(a), foldedWords(b)];
  if (wordsA.length * wordsB.length > mostCells) return pairedByEngine(a, b);
  const width = wordsB.length + 1;
  const table = new Uint16Array((wordsA.length + 1) * width);
  for (let i = wordsA.length - 1; i >= 0; i--) {
    for (let j = wordsB.length - 1; j >= 0; j--) {
      const isSame = wordsA[i]!.fold === wordsB[j]!.fold;
      const at = i * width + j;
      table[at] = isSame ? table[at + width + 1]! + 1 : Math.max(table[at + width]!, table[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < wordsA.length && j < wordsB.length; ) {
    if (wordsA[i]!.fold === wordsB[j]!.fold) pairs.push([wordsA[i++]!.from, wordsB[j++]!.from]);
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function pairedByEngine(a: string, b: string): [number, number][] {
  const { segments } = compareSources(sourceFrom(a, 'a'), sourceFrom(b, 'b'));
  return segments.flatMap((segment): [number, number][] => {
    if (segment.type !== 'equal') return [];
    const words = foldedWords(a.slice(segment.a.from, segment.a.to));
    return words.map(({ from }) => [segment.a.from + from, segment.b.from + from]);
  });
}

function foldedWords(text: string): { readonly fold: string; readonly from: number }[] {
  const words = findWords(text);
  return Array.from({ length: words.length / 2 }, (_, word) => ({
    fold: fold(text.slice(words.at(word * 2), words.at(word * 2 + 1))),
    from: words.at(word * 2),
  }));
}
