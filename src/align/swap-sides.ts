/** The order in which two texts are worked on, whichever of them is called A, and the way back from it. */
import type { AlignedRun, Tokens, Vocabulary } from '../model/index.ts';
import type { Cell } from './find-anchors.ts';
import type { Ends } from './trim-ends.ts';

/** Content decides which side is worked on as the first: the shorter, then the one that sorts first. */
export function comesAfter(a: Tokens, b: Tokens, cell: Cell, vocabulary: Vocabulary): boolean {
  const lengthA = cell.toA - cell.fromA;
  const lengthB = cell.toB - cell.fromB;
  if (lengthA !== lengthB) return lengthA > lengthB;
  for (let index = 0; index < lengthA; index++) {
    const wordA = a.fold[cell.fromA + index]!;
    const wordB = b.fold[cell.fromB + index]!;
    if (wordA !== wordB) return vocabulary.foldSpelling(wordA) > vocabulary.foldSpelling(wordB);
  }
  return false;
}

export function swappedEnds({ head, core, tail }: Ends): Ends {
  return { head: head.map(swappedRun), core: swappedCell(core), tail: tail.map(swappedRun) };
}

export function swappedCell({ fromA, toA, fromB, toB }: Cell): Cell {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}

export function swappedRun(run: AlignedRun): AlignedRun {
  return { ...run, fromTokenA: run.fromTokenB, fromTokenB: run.fromTokenA };
}
