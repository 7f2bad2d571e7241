/**
 * Runs of words that a quotation and the library have in common: seeds, each extended as far as the
 * words are equal on both sides.
 *
 *   quotation   a trifle as may acquire a decisive significance
 *   elsewhere   a trifle as may acquire a decisive significance     one run of 8, from 7 seeds
 *
 * The rarest seeds are taken first, as many as `placesPerWord` allows; since runs are extended over
 * whatever words follow, a quotation of common words needs one seed to be found whole. Seeds of one
 * diagonal that lie in a run already extended cost nothing more. Cost: O(s log s) in the seeds taken.
 */
import type { Budget } from '../model/index.ts';
import type { Library, Range } from './library.ts';
import type { Query } from './queries.ts';
import type { SeedIndex } from './seed-index.ts';

/** `count` equal words, from position `q` of the quotation and position `t` of the library. */
export interface Run {
  readonly q: number;
  readonly t: number;
  readonly count: number;
}

/** Places looked at: for a quotation however short, for each word more, and at most, unless it has more words still. */
const leastPlaces = 3_000;
const placesPerWord = 25;
const usuallyMost = 20_000;
/** Seeds taken however common: a quotation may be made of common words throughout. */
const leastSeeds = 2;
/** Places of one seed at most, so that a row of one word repeated ends some time. */
const mostPlaces = 20_000;

export interface Found {
  /** In no order. */
  readonly runs: readonly Run[];
  /** False where places were left out because the budget ended. */
  readonly isExact: boolean;
}

/** Copies of the whole quotation, word for word, after which nothing more is looked for. */
const enoughCopies = 16;

/**
 * Where all of a quotation stands word for word, up to `enoughCopies` places: a sentence that a text has
 * thousands of times costs no more than another.
 */
function findCopies(library: Library, query: Query, seeds: SeedIndex, excluded: readonly Range[]): Run[] {
  const [fragment, other] = query.fragments;
  if (fragment === undefined || other !== undefined) return [];
  const { from, to } = fragment;
  let rarest: Seed | undefined;
  for (let at = from; at + 1 < to; at++) {
    const places = seeds.placesOfPair(at);
    if (rarest === undefined || places.length < rarest.places.length) rarest = { at, places };
  }
  const copies: Run[] = [];
  if (rarest === undefined || rarest.places.length <= enoughCopies) return copies;
  for (const place of rarest.places.subarray(0, mostPlaces)) {
    if (isIn(place, excluded)) continue;
    const run = extend(library, fragment, rarest.at, place, excluded);
    if (run.count === to - from) copies.push(run);
    if (copies.length === enoughCopies) break;
  }
  return copies;
}

interface Seed {
  readonly at: number;
  readonly places: Uint32Array;
}

/** The runs of a quotation, without those in the excluded positions. */
export function findRuns(
  library: Library,
  query: Query,
  seeds: SeedIndex,
  { excluded, budget }: { readonly excluded: readonly Range[]; readonly budget: Budget },
): Found {
  const copies = findCopies(library, query, seeds, excluded);
  if (copies.length >= enoughCopies)
    return { runs: copies, isExact: budget.spend(copies.length * (query.to - query.from)) };
  const { taken, isExact } = takeSeeds(query, seeds, budget);
  const total = taken.reduce((sum, { places }) => sum + places.length, 0);
  const width = query.to - query.from;
  const shift = library.words.length;
  const keys = new Float64Array(total);
  let length = 0;
  for (const { at, places } of taken) {
    for (const place of places) {
      if (!isIn(place, excluded)) keys[length++] = (place - at + shift) * width + (at - query.from);
    }
  }
  const sorted = keys.subarray(0, length).sort();
  return { runs: extendAll(library, query, sorted, excluded), isExact };
}

function takeSeeds(
  { fragments }: Query,
  seeds: SeedIndex,
  budget: Budget,
): { readonly taken: Seed[]; readonly isExact: boolean } {
  const all: Seed[] = [];
  let words = 0;
  for (const { from, to } of fragments) {
    words += to - from;
    for (let at = from; at < to; at++) {
      if (at + 1 < to) all.push({ at, places: seeds.placesOfPair(at) });
      const places = seeds.placesOfWord(at);
      if (places.length > 0) all.push({ at, places });
    }
  }
  all.sort((p, q) => p.places.length - q.places.length || p.at - q.at);
  let left = Math.max(4 * words, Math.min(usuallyMost, leastPlaces + placesPerWord * words));
  const taken: Seed[] = [];
  for (const seed of all) {
    const isNeeded = taken.length < leastSeeds;
    if (!isNeeded && seed.places.length > left) break;
    const places = seed.places.subarray(0, mostPlaces);
    if (!budget.spend(places.length * stepsPerPlace)) return { taken, isExact: false };
    taken.push({ at: seed.at, places });
    left -= places.length;
  }
  return { taken, isExact: true };
}

/** To sort a place among the others. */
const stepsPerPlace = 10;

function extendAll(library: Library, query: Query, sorted: Float64Array, excluded: readonly Range[]): Run[] {
  const runs: Run[] = [];
  const width = query.to - query.from;
  const shift = library.words.length;
  let fragment = 0;
  let diagonal = Number.NaN;
  let coveredTo = 0;
  for (const key of sorted) {
    const own = Math.floor(key / width);
    const q = query.from + (key - own * width);
    if (own !== diagonal) {
      diagonal = own;
      coveredTo = 0;
      fragment = 0;
    }
    if (q < coveredTo) continue;
    while (query.fragments[fragment]!.to <= q) fragment++;
    const run = extend(library, query.fragments[fragment]!, q, q + own - shift, excluded);
    coveredTo = run.q + run.count;
    runs.push(run);
  }
  return runs;
}

function extend(
  { words, zones }: Library,
  { from, to }: Range,
  q: number,
  t: number,
  excluded: readonly Range[],
): Run {
  const zone = zones[t];
  let [first, last] = [q, q + 1];
  const offset = t - q;
  const isSame = (at: number): boolean =>
    words[at] === words[at + offset] && zones[at + offset] === zone && !isIn(at + offset, excluded);
  while (first > from && isSame(first - 1)) first--;
  while (last < to && isSame(last)) last++;
  return { q: first, t: first + offset, count: last - first };
}

export function isIn(position: number, ranges: readonly Range[]): boolean {
  for (const { from, to } of ranges) if (position >= from && position < to) return true;
  return false;
}
