/**
 * Which parts of two editions stand for each other: those that hold the same sections' words, the
 * most alike first. A part that only one edition has (three volumes in one) is measured against the
 * sections of the other that its own are matched with.
 */
import type { MatchedSections, SectionOverlap } from './match-sections.ts';
import { endOfPart, type SectionedSide } from './sectioned-side.ts';

/** Sections on both sides that are measured against each other for a part of either or both. */
export interface MatchedPart {
  readonly partA?: number;
  readonly partB?: number;
  readonly sectionsA: readonly number[];
  readonly sectionsB: readonly number[];
}

/**
 * Words in common, twice, over the words of both: a part that doubled has 2/3. The terms of GPL 2 and 3,
 * largely rewritten and twice as long, have .15; parts that have only phrases in common under .05.
 */
const leastAlike = 0.1;

/** In the order of B; parts that only A has come at the place of what stands for them, else last. */
export function matchParts(
  a: SectionedSide,
  b: SectionedSide,
  overlaps: readonly SectionOverlap[],
  matches: readonly MatchedSections[],
): MatchedPart[] {
  const common = commonWords(a, b, overlaps);
  const alike = common
    .map(({ partA, partB, words }) => ({
      partA,
      partB,
      share: (2 * words) / (wordsWithin(a, partA) + wordsWithin(b, partB)),
    }))
    .filter(({ share }) => share >= leastAlike)
    .sort((x, y) => y.share - x.share || x.partA + x.partB - y.partA - y.partB || x.partA - y.partA);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const parts: MatchedPart[] = [];
  for (const { partA, partB } of alike) {
    if (takenA.has(partA) || takenB.has(partB)) continue;
    takenA.add(partA);
    takenB.add(partB);
    parts.push({ partA, partB, sectionsA: within(a, partA), sectionsB: within(b, partB) });
  }
  for (const partA of partsOf(a)) {
    if (takenA.has(partA)) continue;
    const sectionsA = within(a, partA);
    parts.push({ partA, sectionsA, sectionsB: counterparts(sectionsA, matches, 'sectionsA', 'sectionsB') });
  }
  for (const partB of partsOf(b)) {
    if (takenB.has(partB)) continue;
    const sectionsB = within(b, partB);
    parts.push({ partB, sectionsB, sectionsA: counterparts(sectionsB, matches, 'sectionsB', 'sectionsA') });
  }
  const position = ({ partB, sectionsB }: MatchedPart): number => partB ?? sectionsB[0] ?? b.sections.length;
  return parts.sort((x, y) => position(x) - position(y) || (x.partA ?? -1) - (y.partA ?? -1));
}

function partsOf({ isPart }: SectionedSide): number[] {
  return isPart.flatMap((is, at) => (is ? [at] : []));
}

function within(side: SectionedSide, part: number): number[] {
  return Array.from({ length: endOfPart(side, part) - part }, (_, at) => part + at);
}

function wordsWithin(side: SectionedSide, part: number): number {
  return side.firstToken[endOfPart(side, part)]! - side.firstToken[part]!;
}

interface CommonWords {
  readonly partA: number;
  readonly partB: number;
  readonly words: number;
}

/** A word counts for each part that holds it, at any depth. */
function commonWords(a: SectionedSide, b: SectionedSide, overlaps: readonly SectionOverlap[]): CommonWords[] {
  const common = new Map<string, CommonWords>();
  for (const { sectionA, sectionB, words } of overlaps) {
    for (const partA of holders(a, sectionA)) {
      for (const partB of holders(b, sectionB)) {
        const key = `${partA} ${partB}`;
        common.set(key, { partA, partB, words: (common.get(key)?.words ?? 0) + words });
      }
    }
  }
  return [...common.values()];
}

/** The parts that hold a section, itself included. */
function holders({ sections, isPart }: SectionedSide, section: number): number[] {
  const parts: number[] = [];
  for (let at = section; at >= 0; at = sections[at]!.parent) if (isPart[at]) parts.push(at);
  return parts;
}

/** The sections on the other side of every match of which at least half of this side's sections are given. */
function counterparts(
  sections: readonly number[],
  matches: readonly MatchedSections[],
  side: 'sectionsA' | 'sectionsB',
  other: 'sectionsA' | 'sectionsB',
): number[] {
  const given = new Set(sections);
  return matches
    .filter((match) => match[side].filter((section) => given.has(section)).length * 2 >= match[side].length)
    .flatMap((match) => match[other])
    .sort((x, y) => x - y);
}
