/**
 * The wordings of a saying.
 *
 *   W1  A house divided against itself cannot stand.      19 ×, two of them only "a house divided against itself"
 *   W2  A house divided against itself can not stand.      8 ×
 *
 * Occurrences have one wording if they are the same letter for letter, white space aside. One that quotes
 * only a part, letter for letter, has no wording of its own: it counts as the most frequent of those that
 * hold it. What a splice joins, and what it was taken from, stay apart: a joined text is no text that anybody
 * said. Wordings are compared in the words that they share; where one begins earlier or ends later than the
 * other, that is no difference.
 */
import { countKinds, judgeParallel, moreAltered } from '../classify/index.ts';
import type { Dossier, Passage, SayingWording, Segment, Span } from '../model/index.ts';
import { collapsed, wordingChanges } from './wording-changes.ts';

/** Two passages aligned and classified: the segments cover both. */
export type ComparePassages = (a: Passage, b: Passage) => readonly Segment[];

interface Worded extends Passage {
  readonly text: string;
}

interface Group {
  readonly text: string;
  readonly occurrences: number[];
  /** The occurrence that has the whole wording. */
  readonly whole: number;
}

export interface WordingOptions {
  readonly compare: ComparePassages;
  /** The text of a source, by its id. */
  readonly textOf: (source: string) => string;
  readonly splices: Dossier['splices'];
}

/**
 * The most frequent wording first; of equally frequent ones a joined text before its pieces, then the one that
 * occurs first. Each occurrence is in exactly one. A wording that shares no words with the first (a piece of a
 * splice, seen from another piece) has no verdict.
 */
export function groupWordings(
  occurrences: readonly Worded[],
  { compare, splices, textOf }: WordingOptions,
): SayingWording[] {
  const pieces = new Set(splices.flatMap((splice) => splice.pieces));
  const spliced = new Set([...splices.map(({ joined }) => joined), ...pieces]);
  const isSpliced = ({ whole }: Group): boolean => spliced.has(whole);
  const byFrequency: GroupOrder = (a, b) =>
    b.occurrences.length - a.occurrences.length ||
    Number(pieces.has(a.whole)) - Number(pieces.has(b.whole)) ||
    a.occurrences[0]! - b.occurrences[0]!;
  const same = sameWordings(occurrences).sort(byFrequency);
  const groups = withoutParts(same, isSpliced).sort(byFrequency);
  const [first] = groups;
  return groups.map((group, index): SayingWording => {
    const wording = { text: group.text, occurrences: group.occurrences };
    if (index === 0 || first === undefined) return wording;
    const ends = [occurrences[first.whole]!, occurrences[group.whole]!] as const;
    const segments = compare(...ends);
    const [textA, textB] = [textOf(ends[0].source), textOf(ends[1].source)];
    if (!hasSharedWord(segments, textA)) return wording;
    const shared = inSharedWords(segments, textA, textB);
    const verdict = judgeParallel(shared);
    const isJoined = isSpliced(first) && isSpliced(group);
    return {
      ...wording,
      verdict: isJoined ? moreAltered('spliced', verdict) : verdict,
      kinds: countKinds(shared),
      differences: wordingChanges(shared, { occurrence: ends[1], textA, textB }),
    };
  });
}

type GroupOrder = (a: Group, b: Group) => number;

function hasSharedWord(segments: readonly Segment[], textA: string): boolean {
  return segments.some(({ type, a }) => type === 'equal' && wordCharacter.test(textA.slice(a.from, a.to)));
}

function sameWordings(occurrences: readonly Worded[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [index, { text }] of occurrences.entries()) {
    const wording = collapsed(text);
    const group = groups.get(wording);
    if (group === undefined) groups.set(wording, { text: wording, occurrences: [index], whole: index });
    else group.occurrences.push(index);
  }
  return [...groups.values()];
}

/** Wordings that are looked through for one that is part of them: the rest of a long list are rare. */
const mostHolders = 64;

function withoutParts(groups: readonly Group[], isSpliced: (group: Group) => boolean): Group[] {
  const mayHold = groups.slice(0, mostHolders).filter((group) => !isSpliced(group));
  const parts = new Set<Group>();
  // The longest first, so that a part of a part comes to the whole.
  for (const group of [...groups].sort((p, q) => q.text.length - p.text.length)) {
    if (isSpliced(group)) continue;
    const holder = mayHold.find((other) => !parts.has(other) && isPart(group.text, other.text));
    if (holder === undefined) continue;
    holder.occurrences.push(...group.occurrences);
    parts.add(group);
  }
  const whole = groups.filter((group) => !parts.has(group));
  for (const { occurrences } of whole) occurrences.sort((p, q) => p - q);
  return whole;
}

/** Whether one text is a run of words of the other, which has other words before or after it. */
function isPart(part: string, whole: string): boolean {
  if (part.length >= whole.length) return false;
  // A comma or a stop at its end may be that of whoever quotes it.
  const words = part.replace(edges, '');
  const at = whole.indexOf(words);
  if (at < 0) return false;
  const start = part.indexOf(words);
  const [before, after] = [whole.slice(0, at), whole.slice(at + words.length)];
  if (endsInWord.test(before) || startsInWord.test(after)) return false; // "art" stands in "party"
  // "followed." is no part of "followed...", which has another end.
  const isMore = (rest: string, edge: string): boolean => rest === edge || wordCharacter.test(rest);
  return isMore(before, part.slice(0, start)) && isMore(after, part.slice(start + words.length));
}

const edges = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const wordCharacter = /[\p{L}\p{N}]/u;
const endsInWord = /[\p{L}\p{M}\p{N}]$/u;
const startsInWord = /^[\p{L}\p{M}\p{N}]/u;

/**
 * From the first words that two passages share to the last, with the punctuation around them and the words
 * that stand for others there: without what only one of them has before and after.
 */
function inSharedWords(segments: readonly Segment[], textA: string, textB: string): Segment[] {
  const hasWord = (text: string, { from, to }: Span): boolean => wordCharacter.test(text.slice(from, to));
  const isAnchor = ({ type, a }: Segment): boolean => type === 'equal' && hasWord(textA, a);
  const isOneSided = ({ a, b }: Segment): boolean => hasWord(textA, a) !== hasWord(textB, b);
  const first = segments.findIndex(isAnchor);
  const last = segments.findLastIndex(isAnchor);
  const before = segments.slice(0, first).findLastIndex(isOneSided);
  const after = segments.slice(last + 1).findIndex(isOneSided);
  return segments.slice(before + 1, after < 0 ? segments.length : last + 1 + after);
}
