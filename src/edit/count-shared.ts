/** How much of any stretch of a text stands elsewhere as well. */
import { countWhile, type Span } from '../model/index.ts';
import { findWords } from '../text/index.ts';

export interface SharedCounter {
  /** Words of the whole text. */
  readonly words: number;
  /** Of a stretch: its words, those of them that stand elsewhere too, and the passages that have text in it. */
  count(span: Span): { readonly words: number; readonly shared: number; readonly passages: number };
}

/** Passages may overlap; each word counts once. Reading a stretch takes the logarithm of the words. */
export function createSharedCounter(text: string, passages: readonly Span[]): SharedCounter {
  const found = findWords(text);
  const words = found.length / 2;
  const wordsBefore = (offset: number): number => countWhile(words, (word) => found.at(word * 2) < offset);
  const begins = passages.map(({ from }) => from).sort((p, q) => p - q);
  const ends = passages.map(({ to }) => to).sort((p, q) => p - q);
  const covered = joinSpans(passages).map(({ from, to }) => ({
    from: wordsBefore(from),
    to: wordsBefore(to),
  }));
  const sums = [0];
  for (const { from, to } of covered) sums.push(sums.at(-1)! + to - from);

  function sharedBefore(word: number): number {
    const begun = countWhile(covered.length, (index) => covered[index]!.from < word);
    const last = covered[begun - 1];
    return sums[begun]! - (last === undefined ? 0 : Math.max(0, last.to - word));
  }

  return {
    words,
    count({ from, to }) {
      const [first, end] = [wordsBefore(from), wordsBefore(to)];
      const begun = countWhile(begins.length, (index) => begins[index]! < to);
      const over = countWhile(ends.length, (index) => ends[index]! <= from);
      return {
        words: end - first,
        shared: sharedBefore(end) - sharedBefore(first),
        passages: begun - over,
      };
    },
  };
}

/** The spans in order, those that overlap or touch as one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((p, q) => p.from - q.from)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < span.from) joined.push({ from: span.from, to: span.to });
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}
