/**
 * What was done to the words of a quotation, difference by difference: which rule each breaks.
 *
 * Not told: where the quotation begins and ends, which is the quoter's to choose; the stop or comma that
 * the quoting sentence needs before its closing mark; blanks and paragraphs; what stands in brackets,
 * which says itself that it is the quoter's; and what an ellipsis stands for, which is audited apart.
 */
import { areContraries, isBareDenial } from '../classify/index.ts';
import { type ChangeSegment, type CheckRule, countWhile, type Segment, type Span } from '../model/index.ts';
import { countWords, fold, spellingDistance } from '../text/index.ts';
import type { Library } from './library.ts';
import type { Query } from './queries.ts';

/** A difference that is to be told. */
export interface JudgedDifference {
  readonly rule: CheckRule;
  readonly segment: ChangeSegment;
}

/** Texts on both sides of a passage's segments. */
export interface Sides {
  readonly own: string;
  readonly other: string;
  /** Of the source found. */
  readonly language: string;
}

/** The differences of one passage that are to be told, in the order of the text. */
export function judgeWords(
  library: Library,
  query: Query,
  text: number,
  segments: readonly Segment[],
): JudgedDifference[] {
  const sides = sidesOf(library, query, text);
  const differences = segments.flatMap((segment): JudgedDifference[] => {
    const rule = ruleOf(query, sides, segment);
    return rule === undefined || segment.type === 'equal' ? [] : [{ rule, segment }];
  });
  return withoutMovedDenials(differences);
}

/** "That they may not see" for "that they see not": a denial that stands near in the other wording is moved, not lost. */
function withoutMovedDenials(differences: readonly JudgedDifference[]): JudgedDifference[] {
  const isLone = ({ rule, segment }: JudgedDifference, kind: 'omission' | 'addition'): boolean =>
    rule === 'negation' && segment.kind === kind;
  return differences.map((difference, index) => {
    const { segment } = difference;
    const [kind, other] =
      segment.kind === 'omission' ? (['omission', 'addition'] as const) : (['addition', 'omission'] as const);
    if (!isLone(difference, kind)) return difference;
    const isMoved = [differences[index - 1], differences[index + 1]].some(
      (near) =>
        near !== undefined && isLone(near, other) && Math.abs(near.segment.a.from - segment.a.from) <= nearby,
    );
    return isMoved ? { ...difference, rule: kind === 'omission' ? 'added' : 'cut-unmarked' } : difference;
  });
}

/** Code units within which a denial still denies the same verb: some five words. */
const nearby = 30;

export function sidesOf({ texts }: Library, query: Query, text: number): Sides {
  const { source } = texts[text]!;
  return { own: texts[query.text]!.source.text, other: source.text, language: source.language };
}

function ruleOf(query: Query, sides: Sides, segment: Segment): CheckRule | undefined {
  if (segment.type === 'equal') return undefined;
  const { quotation } = query;
  if (isMarked(quotation.omissions, segment.a) || isInBrackets(query, sides, segment)) return undefined;
  switch (segment.kind) {
    case 'ellipsis':
    case 'spacing':
      return undefined;
    case 'omission':
      return isBareDenial(sides.own, segment.a, sides.language) ? 'negation' : 'added';
    case 'addition':
      if (isTag(sides.other.slice(segment.b.from, segment.b.to))) return undefined;
      return isBareDenial(sides.other, segment.b, sides.language) ? 'negation' : 'cut-unmarked';
    case 'transposition':
      return wordsOf(sides, segment)[0] > 0 ? 'reordered' : undefined;
    case 'scanning':
      return 'spelling';
    case 'inflection':
      return 'wording';
    case 'punctuation':
      return isOfTheQuoter(query, sides, segment) ? undefined : 'typography';
    case 'capitals':
      return segment.reason === letterInBrackets ? undefined : 'typography';
    case 'spelling':
      return isSameButForApostrophes(sides, segment) ? 'typography' : 'spelling';
    case 'wording':
      return ruleOfWording(sides, segment);
    default:
      return segment.kind;
  }
}

/** What a text that quotes says between two quotations of one speaker: `," she wrote, "`. */
function isTag(theirs: string): boolean {
  return betweenMarks.test(theirs) && countWords(theirs) <= longestTag;
}

const betweenMarks = /^[\s.,;:!?]*["”’»].*["“‘«]\s*$/su;
/** Words: "said the old man to the other children". */
const longestTag = 10;

function ruleOfWording(sides: Sides, segment: Segment): CheckRule {
  const [mine, theirs] = [
    sides.own.slice(segment.a.from, segment.a.to),
    sides.other.slice(segment.b.from, segment.b.to),
  ];
  if (areContraries(fold(mine), fold(theirs), sides.language)) return 'negation';
  if (digits.test(mine) && digits.test(theirs)) return 'number';
  return isOneName(mine, theirs) ? 'spelling' : 'wording';
}

const digits = /^\p{Nd}[\p{Nd}.,]*$/u;

/** "We're" with either apostrophe. */
export function isSameButForApostrophes({ own, other }: Sides, { a, b }: Segment): boolean {
  const [mine, theirs] = [own.slice(a.from, a.to), other.slice(b.from, b.to)];
  return mine.replace(apostrophes, "'") === theirs.replace(apostrophes, "'");
}

const apostrophes = /[’‘ʼ＇`´]/gu;

/** "Melchisedec" and "Melchizedek": two spellings of a long name, not two words. */
function isOneName(mine: string, theirs: string): boolean {
  if (!longName.test(mine) || !longName.test(theirs)) return false;
  return spellingDistance(fold(mine), fold(theirs), likeSpelling) < 1;
}

const longName = /^\p{Lu}[\p{L}\p{M}'’]{5,}$/u;
/** Edits per letter: Melchisedec and Melchizedek have 0.18, Jackson and Johnson 0.43. */
const likeSpelling = 0.2;

/** The reason that `classify` gives for "[t]he". */
const letterInBrackets = 'letter in brackets';

export function isMarked(marks: readonly Span[], { from, to }: Span): boolean {
  const next = marks[countWhile(marks.length, (index) => marks[index]!.to <= from)];
  return next !== undefined && next.from < to;
}

/** Whether all words that the quotation has here stand in brackets, or nothing but a bracket differs. */
function isInBrackets({ quotation }: Query, { own, other }: Sides, { a, b }: Segment): boolean {
  const { insertions } = quotation;
  if (!isMarked(insertions, { from: a.from - 1, to: a.to + 1 })) return false;
  if (isAdaptedWord(writtenAround(own, a), other.slice(b.from, b.to))) return true;
  if (!isMarked(insertions, a)) return false;
  let outside = '';
  let at = a.from;
  for (const { from, to } of insertions) {
    if (to <= at || from >= a.to) continue;
    outside += ` ${own.slice(at, Math.max(at, from))}`;
    at = Math.max(at, to);
  }
  if (at < a.to) outside += ` ${own.slice(at, a.to)}`;
  return countWords(outside) === 0;
}

/** With what is written together with it: "remember[ed]" around "remember". */
function writtenAround(text: string, { from, to }: Span): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, from - longestWord), from))![0];
  const after = /^\S*/u.exec(text.slice(to, to + longestWord))![0];
  return before + text.slice(from, to) + after;
}

/** "[W]e" for "we", "govern[ed]" for "governs": what stands outside the brackets is the source's. */
function isAdaptedWord(mine: string, theirs: string): boolean {
  const word = mine.trim();
  if (/\s/u.test(word) || !/\p{L}\[|\]\p{L}/u.test(word) || countWords(theirs) > 1) return false;
  // Of a bracket that opens before the difference, or closes after it, only one half is seen.
  const kept = fold(word.replace(/^[^[\]]*\]|\[[^[\]]*\]?/gu, '').replace(/[^\p{L}\p{M}\p{N}'’]/gu, ''));
  return kept !== '' && fold(theirs).includes(kept);
}

/** Code units looked at on either side. */
const longestWord = 40;

/** Marks at the very ends of a quotation, or of one of its paragraphs. */
function isOfTheQuoter({ quotation }: Query, { own, other }: Sides, { a, b }: Segment): boolean {
  const isStart = quotation.parts.some(({ from, to }) => a.from <= from && a.to < to);
  if (isStart) return true;
  if (!quotation.parts.some(({ to }) => a.to >= to)) return false;
  return quotersEnd.test(own.slice(a.from, a.to)) && !meaningfulEnd.test(other.slice(b.from, b.to));
}

/** What the quoting sentence may put, or leave out, before it closes the marks. */
const quotersEnd = /^[\s.,;:…–—*)\]’'"”-]*$/u;
const meaningfulEnd = /[!?]/u;

export function wordsOf(
  { own, other }: Pick<Sides, 'own' | 'other'>,
  { a, b }: Pick<Segment, 'a' | 'b'>,
): readonly [number, number] {
  return [countWords(own.slice(a.from, a.to)), countWords(other.slice(b.from, b.to))];
}

/** How far the quotation is from a passage, in words that differ; marks and spellings count for little. */
export function lossOf(
  differences: readonly JudgedDifference[],
  sides: Pick<Sides, 'own' | 'other'>,
): number {
  return differences.reduce((sum, { rule, segment }) => {
    if (rule === 'typography') return sum + 0.1;
    if (rule === 'spelling') return sum + 0.5;
    const [inA, inB] = wordsOf(sides, segment);
    // What is left out is left out at one stroke, however much it is.
    return sum + (rule === 'cut-unmarked' ? Math.min(inB, mostLost) : Math.max(inA, inB, 1));
  }, 0);
}

/** Words that a cut counts for at most. */
const mostLost = 4;
