/**
 * How well a scan did on texts with planted quotations.
 *
 * A plant is *found* when the parallels that touch it on both sides together cover at least half of
 * it on both sides, each of them no longer than three times the plant: a find that is mostly
 * something else, or one long stretch that happens to hold the plant, is none.
 *
 * A parallel is *right* when it touches both sides of a plant, or when its passages really share
 * wording: at least eight words in the same order, and those at least two fifths of the longer
 * passage. Texts have parallels of their own, so that what was not planted is not yet wrong; but
 * two sentences that share a formula are no find.
 */
import { overlapLength, overlaps, type Passage, type Source, type Span } from '../model/index.ts';
import { findWords, fold } from '../text/index.ts';
import { countCommonWords } from './common-words.ts';
import type { Plant } from './plant-quotations.ts';

/** What is scored of a parallel: where its two sides are, in either order. */
export interface ReportedPair {
  readonly a: ReportedPassage;
  readonly b: ReportedPassage;
}

type ReportedPassage = Omit<Passage, 'place'>;

/** Half of each side. */
const leastCovered = 0.5;
/** Times the plant's own length. */
const longestFind = 3;
/** Words in the same order. */
const leastCommonWords = 8;
/** Of the words of the longer passage. */
const leastCommonShare = 0.4;
/** Words that are looked at of passages as long as books: about 100 ms for two of them. */
const mostWords = 20_000;

export interface ScoredPlant<Pair extends ReportedPair> {
  readonly plant: Plant;
  readonly isFound: boolean;
  /** The parallels that touch it on both sides, whether or not they are enough. */
  readonly touching: readonly Pair[];
}

/** For each plant, in order, whether these parallels find it. */
export function scorePlants<Pair extends ReportedPair>(
  plants: readonly Plant[],
  pairs: readonly Pair[],
): ScoredPlant<Pair>[] {
  const bySources = groupBySources(pairs);
  return plants.map((plant) => {
    const candidates = bySources.get(keyOf(plant.source.id, plant.host.id)) ?? [];
    const touching = candidates.filter((pair) => touches(pair, plant));
    const short = touching
      .map((pair) => sidesFor(pair, plant))
      .filter((sides) => isShortEnough(sides, plant));
    const isFound =
      covered(
        plant.source,
        short.map(({ source }) => source),
      ) >= leastCovered &&
      covered(
        plant.host,
        short.map(({ host }) => host),
      ) >= leastCovered;
    return { plant, isFound, touching };
  });
}

/** Of these parallels, those that are right: they touch a plant, or share wording in fact. */
export function rightPairs<Pair extends ReportedPair>(
  pairs: readonly Pair[],
  plants: readonly Plant[],
  sources: readonly Pick<Source, 'id' | 'text'>[],
): Pair[] {
  const touching = new Set(scorePlants(plants, pairs).flatMap((scored) => scored.touching));
  const textOf = new Map(sources.map(({ id, text }) => [id, text]));
  const wordsOf = ({ source, from, to }: ReportedPassage): string[] =>
    foldedWords(textOf.get(source)!.slice(from, to)).slice(0, mostWords);
  return pairs.filter((pair) => touching.has(pair) || shareWording(wordsOf(pair.a), wordsOf(pair.b)));
}

/** Whether two runs of folded words have enough of each other, in the same order. */
function shareWording(a: readonly string[], b: readonly string[]): boolean {
  const longer = Math.max(a.length, b.length);
  const wanted = Math.max(leastCommonWords, leastCommonShare * longer);
  return Math.min(a.length, b.length) >= wanted && countCommonWords(a, b) >= wanted;
}

function groupBySources<Pair extends ReportedPair>(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair.a.source, pair.b.source);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return groups;
}

interface Sides {
  readonly source: Span;
  readonly host: Span;
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** The sides of a parallel as they lie to a plant: whichever passage is in the plant's source is its source. */
function sidesFor({ a, b }: ReportedPair, { source }: Plant): Sides {
  return a.source === source.id ? { source: a, host: b } : { source: b, host: a };
}

function touches(pair: ReportedPair, plant: Plant): boolean {
  const { source, host } = sidesFor(pair, plant);
  return overlaps(source, plant.source) && overlaps(host, plant.host);
}

function isShortEnough({ source, host }: Sides, plant: Plant): boolean {
  return (
    lengthOf(source) <= longestFind * lengthOf(plant.source) &&
    lengthOf(host) <= longestFind * lengthOf(plant.host)
  );
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}

/** Share of the span that the others cover together, 0–1. */
function covered(span: Span, others: readonly Span[]): number {
  let count = 0;
  let reached = span.from;
  for (const other of [...others].sort((p, q) => p.from - q.from)) {
    count += overlapLength({ from: reached, to: Math.max(reached, span.to) }, other);
    reached = Math.max(reached, other.to);
  }
  return count / lengthOf(span);
}

function foldedWords(text: string): string[] {
  const words = findWords(text);
  return Array.from({ length: words.length / 2 }, (_, word) =>
    fold(text.slice(words.at(word * 2), words.at(word * 2 + 1))),
  );
}
