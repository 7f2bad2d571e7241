import { countWhile, type Dossier, overlapLength, type Passage, type Span } from '../model/index.ts';

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
  if (joined.length === 0) return [];
  const bySource = inOrderOfText(occurrences);
  return joined.flatMap(({ source, parts, pieces, distances }) => {
    const place = (passage: Passage): number => indexOfPassage(bySource, passage);
    const whole = parts.map((part) => place({ source, place: '', ...part }));
    const apart = pieces.map(place);
    return distances.flatMap((distance, index) => {
      const two = [apart[index]!, apart[index + 1]!];
      const isHere = whole[index]! >= 0 && two.every((one) => one >= 0) && two[0] !== two[1];
      return isHere ? [{ joined: whole[index]!, pieces: two, ...distance }] : [];
    });
  });
}

interface PlacedOccurrence extends Span {
  readonly index: number;
  /** Where the last of it, and of all before it, ends. */
  readonly end: number;
}

/** The occurrences of each source by their beginnings. */
function inOrderOfText(occurrences: readonly Passage[]): ReadonlyMap<string, readonly PlacedOccurrence[]> {
  const byBeginning = occurrences.map((occurrence, index) => ({ ...occurrence, index }));
  byBeginning.sort((p, q) => p.from - q.from || p.index - q.index);
  const bySource = new Map<string, PlacedOccurrence[]>();
  for (const { source, from, to, index } of byBeginning) {
    const placed = bySource.get(source) ?? [];
    bySource.set(source, placed);
    placed.push({ from, to, index, end: Math.max(to, placed.at(-1)?.end ?? 0) });
  }
  return bySource;
}

/** The occurrence that a passage is (most of); of equal ones the first. -1 where it is of none. */
function indexOfPassage(
  bySource: ReadonlyMap<string, readonly PlacedOccurrence[]>,
  passage: Passage,
): number {
  const placed = bySource.get(passage.source) ?? [];
  const begun = countWhile(placed.length, (at) => placed[at]!.from < passage.to);
  let [best, most] = [-1, 0];
  for (let at = begun - 1; at >= 0 && placed[at]!.end > passage.from; at--) {
    const { index } = placed[at]!;
    const length = overlapLength(placed[at]!, passage);
    if (length > most || (length === most && length > 0 && index < best)) [best, most] = [index, length];
  }
  return best;
}
