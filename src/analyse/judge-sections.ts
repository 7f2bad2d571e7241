import type { EditionTally, PartMatch, SectionMatch, SectionStatus } from '../model/index.ts';
import type { MatchedPart } from './match-parts.ts';
import type { SectionedSide } from './sectioned-side.ts';
import type { SectionedTexts } from './tally-kinds.ts';
import { fates } from './trace-words.ts';

/** More than this of the shorter side must have a counterpart in the match, or it was rewritten. */
const leastKept = 0.5;

/** What became of matched sections, of their texts below headings and numbers: see `SectionStatus`. */
export function judgeSections(
  texts: SectionedTexts,
  sectionsA: readonly number[],
  sectionsB: readonly number[],
): SectionStatus {
  if (sectionsA.length === 0) return 'new';
  if (sectionsB.length === 0) return 'gone';
  if (sectionsB.length > 1) return 'split';
  if (sectionsA.length > 1) return 'joined';
  const [sectionA, sectionB] = [sectionsA[0]!, sectionsB[0]!];
  const bodyA = texts.a.sections[sectionA]!;
  const bodyB = texts.b.sections[sectionB]!;
  const equal =
    texts.textA.slice(bodyA.body, bodyA.to).trim() === texts.textB.slice(bodyB.body, bodyB.to).trim();
  if (equal) return 'same';
  if (standsFor(texts.a, sectionA, texts.b, sectionB) && standsFor(texts.b, sectionB, texts.a, sectionA)) {
    return texts.isIgnoring && texts.inBodies(sectionsA, sectionsB) === 0 ? 'same' : 'minor';
  }
  return keptShare(texts, sectionA, sectionB) < leastKept ? 'rewritten' : 'changed';
}

/** Whether every word of a section has its counterpart in the other, in order. */
function standsFor(
  side: SectionedSide,
  section: number,
  other: SectionedSide,
  otherSection: number,
): boolean {
  let last = other.firstOfBody[otherSection]! - 1;
  for (let token = side.firstOfBody[section]!; token < side.firstToken[section + 1]!; token++) {
    const counterpart = side.words.counterpart[token]!;
    // Of a word that is two words on the other side only the first of them has a counterpart of its own.
    if (counterpart < 0 && side.words.fate[token] === fates.respelled) continue;
    if (counterpart <= last || counterpart >= other.firstToken[otherSection + 1]!) return false;
    last = counterpart;
  }
  return true;
}

function keptShare({ a, b }: SectionedTexts, sectionA: number, sectionB: number): number {
  let kept = 0;
  for (let token = a.firstOfBody[sectionA]!; token < a.firstToken[sectionA + 1]!; token++) {
    const other = a.words.counterpart[token]!;
    if (other >= b.firstOfBody[sectionB]! && other < b.firstToken[sectionB + 1]!) kept++;
  }
  const shorter = Math.min(bodyWords(a, sectionA), bodyWords(b, sectionB));
  return shorter === 0 ? 0 : kept / shorter;
}

function bodyWords({ firstOfBody, firstToken }: SectionedSide, section: number): number {
  return firstToken[section + 1]! - firstOfBody[section]!;
}

/** What became of a part, by what became of its sections. */
export function judgePart(
  { partA, partB, sectionsA, sectionsB }: MatchedPart,
  matches: readonly SectionMatch[],
  { a, b }: EditionTally,
): PartMatch['status'] {
  if (partA === undefined) return sectionsA.length === 0 ? 'new' : 'regrouped';
  if (partB === undefined) return sectionsB.length === 0 ? 'gone' : 'regrouped';
  const [inA, inB] = [new Set(sectionsA), new Set(sectionsB)];
  const within = matches.filter(
    (match) => match.sectionsA.some((at) => inA.has(at)) || match.sectionsB.some((at) => inB.has(at)),
  );
  const isUnmoved = within.every(({ isMoved }) => isMoved !== true);
  if (isUnmoved && within.every(({ status }) => status === 'same')) return 'same';
  if (isUnmoved && within.every(({ status }) => status === 'same' || status === 'minor')) return 'minor';
  const { words, only } = a.words <= b.words ? a : b;
  return only > words * (1 - leastKept) ? 'rewritten' : 'changed';
}
