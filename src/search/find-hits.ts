import type { Span } from '../model/index.ts';
import { findWords, fold } from '../text/index.ts';

/** A stretch of a text around words that were looked for. */
export interface Hit extends Span {
  /** Where those words stand in it. */
  readonly words: readonly Span[];
}

/** Words that stand together in a hit. */
const wordsInHit = 30;
/** Words shown before the first of them. */
const wordsBefore = 8;

/**
 * The stretch of a text that has most of the words, the earliest of equals, with what stands around it;
 * undefined where it has none. One pass over the words.
 */
export function findHit(text: string, wanted: ReadonlySet<string>): Hit | undefined {
  const spans = findWords(text);
  const count = spans.length / 2;
  const found: { readonly word: number; readonly fold: string }[] = [];
  for (let word = 0; word < count; word++) {
    const folded = fold(text.slice(spans.at(word * 2), spans.at(word * 2 + 1)));
    if (wanted.has(folded)) found.push({ word, fold: folded });
  }
  const first = richest(found);
  if (first === undefined) return undefined;
  const [from, to] = [Math.max(0, first - wordsBefore), Math.min(count, first + wordsInHit)];
  return {
    from: spans.at(from * 2),
    to: spans.at(to * 2 - 1),
    words: found
      .filter(({ word }) => word >= from && word < to)
      .map(({ word }) => ({ from: spans.at(word * 2), to: spans.at(word * 2 + 1) })),
  };
}

/** The word at which a hit begins that has the most different words. */
function richest(found: readonly { readonly word: number; readonly fold: string }[]): number | undefined {
  const inside = new Map<string, number>();
  let [best, most, end] = [undefined as number | undefined, 0, 0];
  for (const { word, fold: folded } of found) {
    for (; end < found.length && found[end]!.word < word + wordsInHit - wordsBefore; end++) {
      inside.set(found[end]!.fold, (inside.get(found[end]!.fold) ?? 0) + 1);
    }
    if (inside.size > most) [best, most] = [word, inside.size];
    const left = inside.get(folded)! - 1;
    if (left === 0) inside.delete(folded);
    else inside.set(folded, left);
  }
  return best;
}
