/**
 * Words that stand in one place in some texts and in another place in others.
 *
 *   A: |the|white|and|black|cat|         white: column 1 in A, column 3 in B
 *   B: |the|black|and|white|cat|         black: column 1 in B, column 3 in A
 *
 * Seeds are words at two columns that no text has at both; a text that has them at both repeats them.
 * Seeds that follow each other closely at both places, in some text at each, are one find. A find is told if
 * its words are worth enough bits for the distance: "the" comes and goes, and moves nowhere. The weightiest
 * are told first, and no column's word is told twice.
 *
 * Cost: linear in the columns that differ, since words at more than `mostColumns` of them are left out.
 */
import type { Budget, Vocabulary } from '../model/index.ts';
import { priorBits } from '../text/index.ts';
import { noWord, type Profile } from './profile.ts';

export interface FoundTransposition {
  readonly from: PlacedWords;
  readonly to: PlacedWords;
}

interface PlacedWords {
  readonly columns: readonly number[];
  /** Indexes of texts, rising. */
  readonly texts: readonly number[];
}

/** Columns without agreement that have one word: where a word is so frequent, its places say nothing. */
const mostColumns = 12;
/** Columns from one word of a find to the next: one or two words may have been added between. */
const reach = 3;
/** Bits that the words must have: at the very next place, and for each doubling of the columns between. */
const leastBits = { here: 5, byDoubling: 2 } as const;

/** In the order of the earlier place. None where the budget is spent. */
export function findTranspositions(
  profile: Profile,
  vocabulary: Vocabulary,
  budget: Budget,
): FoundTransposition[] {
  if (!budget.spend(profile.columns.length * profile.paths.length)) return [];
  const bitsOf = (word: number): number => priorBits(vocabulary.foldSpelling(word));
  const finds = chained(seedsIn(profile)).map((chain) => ({
    ...chain,
    bits: chain.words.reduce((sum, word) => sum + bitsOf(word), 0),
  }));
  const enough = finds.filter(({ bits, from, to }) => {
    const distance = to.columns[0]! - from.columns[0]!;
    return bits >= leastBits.here + leastBits.byDoubling * Math.log2(1 + distance);
  });
  enough.sort((p, q) => q.bits - p.bits || byPlace(p, q));
  const told = new Set<string>();
  const free = enough.filter(({ words, from, to }) => {
    const keys = words.flatMap((word, at) => [`${word} ${from.columns[at]}`, `${word} ${to.columns[at]}`]);
    if (keys.some((key) => told.has(key))) return false;
    for (const key of keys) told.add(key);
    return true;
  });
  return free.map(({ from, to }) => ({ from, to })).sort(byPlace);
}

function byPlace(p: FoundTransposition, q: FoundTransposition): number {
  return p.from.columns[0]! - q.from.columns[0]! || p.to.columns[0]! - q.to.columns[0]!;
}

interface Chain extends FoundTransposition {
  readonly words: readonly number[];
}

/** One word at two columns; in the order of the first, then of the second. */
function seedsIn({ columns, paths }: Profile): Chain[] {
  const places = new Map<number, { readonly column: number; readonly texts: number[] }[]>();
  for (const [number, column] of columns.entries()) {
    for (const [word, texts] of readingsIn(column)) {
      if (texts.length === paths.length) continue;
      const known = places.get(word);
      if (known === undefined) places.set(word, [{ column: number, texts }]);
      else known.push({ column: number, texts });
    }
  }
  const seeds: Chain[] = [];
  for (const [word, at] of places) {
    if (at.length > mostColumns) continue;
    for (const [index, from] of at.entries()) {
      for (const to of at.slice(index + 1)) {
        if (intersection(from.texts, to.texts).length > 0) continue;
        seeds.push({
          words: [word],
          from: { columns: [from.column], texts: from.texts },
          to: { columns: [to.column], texts: to.texts },
        });
      }
    }
  }
  return seeds.sort(byPlace);
}

/** Each word of a column with the texts that have it. */
function readingsIn(column: Int32Array): Map<number, number[]> {
  const readings = new Map<number, number[]>();
  for (const [text, word] of column.entries()) {
    if (word === noWord) continue;
    const texts = readings.get(word);
    if (texts === undefined) readings.set(word, [text]);
    else texts.push(text);
  }
  return readings;
}

function intersection(p: readonly number[], q: readonly number[]): number[] {
  return p.filter((text) => q.includes(text));
}

/** Seeds that follow each other closely at both places as one; each goes on with the nearest that it can. */
function chained(seeds: readonly Chain[]): Chain[] {
  const chains: Chain[] = [];
  let open: number[] = [];
  for (const seed of seeds) {
    const at = seed.from.columns[0]!;
    open = open.filter((index) => chains[index]!.from.columns.at(-1)! >= at - reach);
    const joined = open.flatMap((index) => {
      const longer = join(chains[index]!, seed);
      return longer === undefined ? [] : [{ index, longer }];
    });
    const last = joined.at(-1);
    if (last === undefined) open.push(chains.push(seed) - 1);
    else chains[last.index] = last.longer;
  }
  return chains;
}

function join(chain: Chain, seed: Chain): Chain | undefined {
  const [from, to] = [joinPlaces(chain.from, seed.from), joinPlaces(chain.to, seed.to)];
  return from && to && { words: [...chain.words, ...seed.words], from, to };
}

function joinPlaces(chain: PlacedWords, seed: PlacedWords): PlacedWords | undefined {
  const step = seed.columns[0]! - chain.columns.at(-1)!;
  const texts = intersection(chain.texts, seed.texts);
  if (step < 1 || step > reach || texts.length === 0) return undefined;
  return { columns: [...chain.columns, ...seed.columns], texts };
}
