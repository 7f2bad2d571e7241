/**
 * What a new edition made of an old one: its sections matched, what became of each, how much it grew,
 * and the passages that changed most. The steps:
 *
 *   cut both texts into sections → trace each word → match sections, then parts → tally → quote
 *
 * Everything follows from the comparison; nothing is aligned again.
 */
import type {
  Comparison,
  EditionReport,
  EditionSection,
  EditionTally,
  PartMatch,
  SectionMatch,
  Source,
} from '../model/index.ts';
import { addFates, countFates, growthOf, profileOf, shareChanged } from './count-fates.ts';
import { type CutSection, cutAtHeadings, cutAtParagraphs } from './cut-sections.ts';
import { longestPassages, movedPassages, rewrittenPassages } from './find-passages.ts';
import { judgePart, judgeSections } from './judge-sections.ts';
import { type MatchedPart, matchParts } from './match-parts.ts';
import { countOverlaps, type MatchedSections, matchSections, type SectionOverlap } from './match-sections.ts';
import { type SectionedSide, sectionedSide } from './sectioned-side.ts';
import { type SectionedTexts, tallyKinds } from './tally-kinds.ts';
import { traceWords } from './trace-words.ts';

/** The report on a comparison and the two sources that it was made of. The same input gives the same report. */
export function reportEditions(comparison: Comparison, a: Source, b: Source): EditionReport {
  const { kind, cutA, cutB } = cutBoth(a, b);
  const words = traceWords(comparison, a, b);
  const sides = { a: sectionedSide(cutA, words.a), b: sectionedSide(cutB, words.b) };
  const kinds = tallyKinds(words.changes, sides, comparison.options.ignore);
  const texts: SectionedTexts = { ...sides, ...kinds, textA: a.text, textB: b.text };
  const overlaps = countOverlaps(texts.a, texts.b);
  const matched = matchSections(texts.a, texts.b, overlaps);
  const matches = inReadingOrder(texts, matched).map((match) => toMatch(texts, match));
  const parts = matchParts(texts.a, texts.b, overlaps, matched);
  return {
    schema: 'variorum.edition-report/1',
    engine: comparison.engine,
    options: { ...comparison.options, sections: kind },
    a: comparison.a,
    b: comparison.b,
    whole: tally(texts, all(cutA), all(cutB)),
    sectionsA: cutA.map((section, at) => toSection(texts.a, section, at)),
    sectionsB: cutB.map((section, at) => toSection(texts.b, section, at)),
    matches,
    parts: parts.map((part) => toPart(texts, part, matches)),
    bands: toBands(texts, overlaps),
    rewritten: rewrittenPassages(words, a, b),
    additions: longestPassages(words, a, b, 'b'),
    omissions: longestPassages(words, a, b, 'a'),
    moves: movedPassages(comparison, a, b),
    exact: comparison.exact,
  };
}

/** An outline of more paragraphs than this nobody reads. */
const mostParagraphs = 200;

interface CutTexts {
  readonly kind: EditionReport['options']['sections'];
  readonly cutA: readonly CutSection[];
  readonly cutB: readonly CutSection[];
}

/** By headings where they divide either text; else by paragraphs where these are not too many. */
function cutBoth(a: Source, b: Source): CutTexts {
  const byHeadings = { kind: 'headings', cutA: cutAtHeadings(a), cutB: cutAtHeadings(b) } as const;
  if (byHeadings.cutA.length > 1 || byHeadings.cutB.length > 1) return byHeadings;
  const byParagraphs = { kind: 'paragraphs', cutA: cutAtParagraphs(a), cutB: cutAtParagraphs(b) } as const;
  const most = Math.max(byParagraphs.cutA.length, byParagraphs.cutB.length);
  return most > 1 && most <= mostParagraphs ? byParagraphs : { ...byHeadings, kind: 'none' };
}

function all(cut: readonly CutSection[]): number[] {
  return cut.map((_, at) => at);
}

function toSection(side: SectionedSide, section: CutSection, at: number): EditionSection {
  const [fromToken, toToken] = [side.firstToken[at]!, side.firstToken[at + 1]!];
  return {
    ...section,
    words: countFates(side.words, fromToken, toToken),
    profile: profileOf(side.words, fromToken, toToken),
  };
}

/** Matches and what has none: in the order of B, and what only A has after what stands before it in A. */
function inReadingOrder({ a, b }: SectionedTexts, matched: readonly MatchedSections[]): MatchedSections[] {
  const matchOfB = new Map(matched.map((match) => [match.sectionsB[0]!, match]));
  const matchOfA = new Map(
    matched.flatMap((match) => match.sectionsA.map((section): [number, MatchedSections] => [section, match])),
  );
  const takenB = new Set(matched.flatMap(({ sectionsB }) => sectionsB));
  const gone = new Map<MatchedSections | undefined, MatchedSections[]>();
  let above: MatchedSections | undefined;
  a.sections.forEach((_, section) => {
    const match = matchOfA.get(section);
    if (match !== undefined && !match.isMoved) above = match;
    if (match !== undefined || !a.hasText[section]) return;
    const only = { sectionsA: [section], sectionsB: [], isMoved: false };
    const others = gone.get(above);
    if (others === undefined) gone.set(above, [only]);
    else others.push(only);
  });
  const ordered: MatchedSections[] = [...(gone.get(undefined) ?? [])];
  b.sections.forEach((_, section) => {
    const match = matchOfB.get(section);
    if (match !== undefined) ordered.push(match, ...(gone.get(match) ?? []));
    else if (b.hasText[section] && !takenB.has(section)) {
      ordered.push({ sectionsA: [], sectionsB: [section], isMoved: false });
    }
  });
  return ordered;
}

function toMatch(texts: SectionedTexts, { sectionsA, sectionsB, isMoved }: MatchedSections): SectionMatch {
  return {
    status: judgeSections(texts, sectionsA, sectionsB),
    ...(isMoved && { isMoved }),
    sectionsA,
    sectionsB,
    ...tally(texts, sectionsA, sectionsB),
  };
}

function toPart(texts: SectionedTexts, part: MatchedPart, matches: readonly SectionMatch[]): PartMatch {
  const { partA, partB, sectionsA, sectionsB } = part;
  const amount = tally(texts, sectionsA, sectionsB);
  return {
    status: judgePart(part, matches, amount),
    ...(partA !== undefined && { partA }),
    ...(partB !== undefined && { partB }),
    ...amount,
  };
}

function tally(
  texts: SectionedTexts,
  sectionsA: readonly number[],
  sectionsB: readonly number[],
): EditionTally {
  const fatesOf = (side: SectionedSide, sections: readonly number[]) =>
    addFates(sections.map((at) => countFates(side.words, side.firstToken[at]!, side.firstToken[at + 1]!)));
  const a = fatesOf(texts.a, sectionsA);
  const b = fatesOf(texts.b, sectionsB);
  const growth = growthOf(a, b);
  return {
    a,
    b,
    ...(growth !== undefined && { growth }),
    changed: shareChanged(a, b),
    kinds: texts.kindsOf(sectionsA, sectionsB),
  };
}

/** Fewer words than a line has are no band. */
const leastBand = 10;

function toBands({ a, b }: SectionedTexts, overlaps: readonly SectionOverlap[]): EditionReport['bands'] {
  return overlaps
    .filter(({ sectionA, sectionB, words }) => {
      const ofA = a.firstToken[sectionA + 1]! - a.firstToken[sectionA]!;
      const ofB = b.firstToken[sectionB + 1]! - b.firstToken[sectionB]!;
      return words >= Math.min(leastBand, ofA, ofB);
    })
    .map(({ sectionA, sectionB, words }) => ({ sectionA, sectionB, words }));
}
