/** Puts new wording into sources and says where everything then stands. */
import type { Block, Source, Span } from '../model/index.ts';

export interface Insertion {
  /** Where in the text of before; between two words, never inside one. */
  readonly at: number;
  readonly wording: string;
}

export interface Enlarged {
  readonly source: Source;
  /** Where the wording of insertion `index` now stands. */
  insertedAt(index: number): Span;
  /**
   * Where a stretch of the text of before now stands. No insertion may lie inside it; one at its
   * start or end stays outside.
   */
  moved(span: Span): Span;
}

/**
 * The source with all insertions, which are given in rising order; those at one place stand in the
 * order given. The block that holds the place of an insertion, or ends at it, holds its wording.
 */
export function insertPassages(source: Source, insertions: readonly Insertion[]): Enlarged {
  const addedBefore = cumulated(insertions);
  /** Code units put in before a position; with `isEnd`, what is put in at the position comes after it. */
  const shift = (position: number, isEnd: boolean): number => {
    let count = 0;
    while (count < insertions.length && isBefore(insertions[count]!.at, position, isEnd)) count++;
    return addedBefore[count]!;
  };
  const parts: string[] = [];
  let taken = 0;
  for (const { at, wording } of insertions) {
    parts.push(source.text.slice(taken, at), wording);
    taken = at;
  }
  parts.push(source.text.slice(taken));
  const enlarge = (block: Block): Block => ({
    ...block,
    from: block.from + shift(block.from, isEmpty(block)),
    to: block.to + shift(block.to, isEmpty(block)),
    ...(block.markedAt && { markedAt: block.markedAt.map((at) => at + shift(at, false)) }),
  });
  return {
    source: { ...source, text: parts.join(''), blocks: source.blocks.map(enlarge) },
    insertedAt: (index) => {
      const from = insertions[index]!.at + addedBefore[index]!;
      return { from, to: from + insertions[index]!.wording.length };
    },
    moved: ({ from, to }) => ({ from: from + shift(from, false), to: to + shift(to, true) }),
  };
}

/** `result[n]`: the code units of the first n insertions. */
function cumulated(insertions: readonly Insertion[]): number[] {
  const sums = [0];
  for (const { wording } of insertions) sums.push(sums.at(-1)! + wording.length);
  return sums;
}

function isBefore(at: number, position: number, isEnd: boolean): boolean {
  return isEnd ? at < position : at <= position;
}

/** A gap in the source, where text was left out before anything was put in. */
function isEmpty({ from, to }: Span): boolean {
  return from === to;
}
