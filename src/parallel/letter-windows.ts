/**
 * Chosen windows of letters, whatever words they lie in: of all windows of `windowLetters` letters
 * those whose hash ends in zeros, one in eight. Two texts that share a stretch of letters choose the
 * same windows in it. Where text was scanned badly, the letters between two errors are all that is left.
 *
 * Why not minimizers (the least hash of every few windows; Roberts and others 2004), which promise a
 * window in every stretch that is long enough: they take several times as long to choose, and a
 * promise of one window in twenty-one letters is no better than a fair chance of each of eight.
 * Cost: the letters of the text.
 */
import { mixed } from './gram-index.ts';
import { marks, type TextRun } from './text-run.ts';

/** Letters: three to four words of English. With an error in every tenth letter one window in five is whole. */
export const windowLetters = 16;
/** Windows are chosen where these bits of their hash are 0. */
const choiceMask = 7;
const base = 0x01000193;

/** Called with the hash of each chosen window and the positions of the words it begins and ends in. */
export type VisitWindow = (hash: number, from: number, last: number) => void;

/** Visits the chosen windows of the words from `from` to `to`, in order. No window reaches across zones. */
export function eachLetterWindow(run: TextRun, from: number, to: number, visit: VisitWindow): void {
  const { starts, letters } = run.letters;
  const lastPower = powerOf(base, windowLetters);
  // The last letters and the words they belong to, round and round.
  const recent = new Uint8Array(ring);
  const wordOf = new Uint32Array(ring);
  let read = 0;
  let hash = 0;
  for (let position = from; position < to; position++) {
    if ((run.marks[position]! & marks.zone) !== 0) {
      recent.fill(0);
      read = 0;
      hash = 0;
    }
    const word = run.words[position]!;
    const end = starts[word + 1]!;
    for (let at = starts[word]!; at < end; at++) {
      const letter = letters[at]!;
      const place = read & (ring - 1);
      // A ring as long as the window holds, at this place, the letter that leaves it.
      hash = (Math.imul(hash, base) + letter - Math.imul(recent[place]!, lastPower)) | 0;
      recent[place] = letter;
      wordOf[place] = position;
      read++;
      if (read < windowLetters) continue;
      const spread = mixed(0, hash);
      if ((spread & choiceMask) === 0) visit(spread >>> 3, wordOf[read & (ring - 1)]!, position);
    }
  }
}

/** Letters remembered: those of the window, whose number is a power of two. */
const ring = windowLetters;

function powerOf(factor: number, exponent: number): number {
  let power = 1;
  for (let times = 0; times < exponent; times++) power = Math.imul(power, factor);
  return power;
}
