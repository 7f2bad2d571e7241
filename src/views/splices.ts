import type { FamilyPage, QuotedPassage } from '../store/index.ts';

export interface ShownSplice {
  /** Copies (indexes) that stand at one place, run together. */
  readonly joined: readonly number[];
  /** The copies they are taken from, at different places. */
  readonly apart: readonly number[];
}

/** The splices in a family: one place on the one side, several on the other. */
export function splices({ passages, pairs }: FamilyPage): readonly ShownSplice[] {
  const spliced = pairs.filter((pair) => pair.spliced);
  const byPlace = new Map<string, { joined: number[]; apart: number[] }>();
  for (const [here, there] of spliced.flatMap(({ a, b }) => [[a, b] as const, [b, a] as const])) {
    const place = addressOf(passages[here]);
    const group = byPlace.get(place) ?? { joined: [], apart: [] };
    byPlace.set(place, { joined: [...group.joined, here], apart: [...group.apart, there] });
  }
  return [...byPlace.values()]
    .map(({ joined, apart }) => ({ joined: distinct(joined), apart: distinct(apart) }))
    .filter(({ apart }) => new Set(apart.map((index) => addressOf(passages[index]))).size > 1);
}

function addressOf(passage: QuotedPassage | undefined): string {
  return passage === undefined ? '' : `${passage.source} ${passage.place}`;
}

function distinct(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
