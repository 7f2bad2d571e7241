/** Chapters, paragraphs and verses of two texts matched by their words that stand for each other. */
import type { Span, Tokens } from '../../../src/model/index.ts';
import { type Outcome, wordPairs } from './outcome.ts';
import type { TokenizedPair } from './tokenized-pair.ts';

/** A part of one of the texts; parts of a text are in order and do not overlap. */
export interface Part extends Span {
  readonly name: string;
}

export interface PartMatch {
  /** The other text's part that has most of this part's aligned words; undefined where it has none. */
  readonly best: string | undefined;
  /** Words of this part with a counterpart in that. */
  readonly words: number;
  readonly wordsOfPart: number;
}

export interface PartMatches {
  readonly ofA: ReadonlyMap<string, PartMatch>;
  readonly ofB: ReadonlyMap<string, PartMatch>;
}

/** Words that stand for each other are counted in place and in moves alike. */
export function matchParts(
  { a, b }: TokenizedPair,
  outcome: Pick<Outcome, 'runs' | 'moves'>,
  [partsA, partsB]: readonly [readonly Part[], readonly Part[]],
): PartMatches {
  const [inA, inB] = [partOfEachWord(a.tokens, partsA), partOfEachWord(b.tokens, partsB)];
  const [countsA, countsB] = [partsA.map(newCounts), partsB.map(newCounts)];
  for (const [wordA, wordB] of wordPairs(outcome)) {
    const [partA, partB] = [inA[wordA]!, inB[wordB]!];
    if (partA === outside || partB === outside) continue;
    add(countsA[partA]!, partB);
    add(countsB[partB]!, partA);
  }
  return {
    ofA: bestMatches(partsA, inA, countsA, partsB),
    ofB: bestMatches(partsB, inB, countsB, partsA),
  };
}

const outside = -1;

/** Index of the part that holds the start of each word. */
function partOfEachWord({ count, from }: Tokens, parts: readonly Part[]): Int32Array {
  const found = new Int32Array(count).fill(outside);
  let part = 0;
  for (let word = 0; word < count; word++) {
    while (part < parts.length && parts[part]!.to <= from[word]!) part++;
    if (part < parts.length && parts[part]!.from <= from[word]!) found[word] = part;
  }
  return found;
}

type Counts = Map<number, number>;

const newCounts = (): Counts => new Map();

function add(counts: Counts, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function bestMatches(
  parts: readonly Part[],
  partOfWord: Int32Array,
  counts: readonly Counts[],
  others: readonly Part[],
): Map<string, PartMatch> {
  const sizes = new Uint32Array(parts.length);
  for (const part of partOfWord) if (part !== outside) sizes[part]!++;
  return new Map(
    parts.map(({ name }, index): [string, PartMatch] => {
      const [best, words] = [...counts[index]!].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [
        outside,
        0,
      ] as [number, number]);
      return [name, { best: others[best]?.name, words, wordsOfPart: sizes[index]! }];
    }),
  );
}
