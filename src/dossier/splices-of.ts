import { type Dossier, overlapLength, type Passage, type Span } from '../model/index.ts';

/** A quotation that joins passages which another text has apart. */
export interface JoinedPassages {
  readonly source: string;
  /** The parts of the joining text, in its order. */
  readonly parts: readonly Span[];
  /** Where each part stands in the other text. */
  readonly pieces: readonly Passage[];
  /** What lies between one piece and the next, one fewer than pieces. */
  readonly distances: readonly SpliceDistance[];
}

export interface SpliceDistance {
  readonly distance: number;
  readonly precision?: 'about' | 'at-least';
}

/** The splices among the occurrences of one saying: one for each two pieces that are joined. */
export function splicesOf(
  occurrences: readonly Passage[],
  joined: readonly JoinedPassages[],
): Dossier['splices'] {
  return joined.flatMap(({ source, parts, pieces, distances }) => {
    const place = (passage: Passage): number => indexOfPassage(occurrences, passage);
    const whole = parts.map((part) => place({ source, place: '', ...part }));
    const apart = pieces.map(place);
    return distances.flatMap((distance, index) => {
      const two = [apart[index]!, apart[index + 1]!];
      const isHere = whole[index]! >= 0 && two.every((one) => one >= 0) && two[0] !== two[1];
      return isHere ? [{ joined: whole[index]!, pieces: two, ...distance }] : [];
    });
  });
}

/** The occurrence that a passage is (part of); -1 where it is of none. */
function indexOfPassage(occurrences: readonly Passage[], passage: Passage): number {
  let [best, most] = [-1, 0];
  for (const [index, occurrence] of occurrences.entries()) {
    if (occurrence.source !== passage.source) continue;
    const length = overlapLength(occurrence, passage);
    if (length > most) [best, most] = [index, length];
  }
  return best;
}
