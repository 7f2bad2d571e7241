/**
 * What was done to the words of a quotation, difference by difference: which rule each breaks, in words
 * a reader can check, and what would make it right.
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

/** A finding before its severity is known. */
export interface Told {
  readonly rule: CheckRule;
  readonly message: string;
  readonly span: Span;
  readonly fix?: { readonly span: Span; readonly text: string };
  /** Suggested, not asserted: a note whatever the rule's severity, and no ground for a verdict. */
  readonly isDoubtful?: true;
}

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

/** The same in words; what recurs at every apostrophe is told once. */
export function tellWords(
  library: Library,
  query: Query,
  text: number,
  differences: readonly JudgedDifference[],
): Told[] {
  const sides = sidesOf(library, query, text);
  return withoutRepeats(differences.map(({ rule, segment }) => tell(query, sides, segment, rule)));
}

function sidesOf({ texts }: Library, query: Query, text: number): Sides {
  const { source } = texts[text]!;
  return { own: texts[query.text]!.source.text, other: source.text, language: source.language };
}

/** A custom of typesetting is told once for a quotation, not at each of its apostrophes. */
function withoutRepeats(differences: readonly Told[]): Told[] {
  const first = new Map<string, number>();
  const times = new Map<string, number>();
  const kept: Told[] = [];
  for (const difference of differences) {
    const key = difference.rule === 'typography' ? /\([^()]*\)$/u.exec(difference.message)?.[0] : undefined;
    const count = (times.get(key ?? '') ?? 0) + 1;
    if (key !== undefined) times.set(key, count);
    if (key === undefined || count === 1) {
      if (key !== undefined) first.set(key, kept.length);
      kept.push(difference);
    }
  }
  for (const [key, index] of first) {
    const count = times.get(key)!;
    if (count > 1) kept[index] = { ...kept[index]!, message: `${kept[index]!.message}, ${count} times` };
  }
  return kept;
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
function isSameButForApostrophes({ own, other }: Sides, { a, b }: Segment): boolean {
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

function isMarked(marks: readonly Span[], { from, to }: Span): boolean {
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

function wordsOf(
  { own, other }: Pick<Sides, 'own' | 'other'>,
  { a, b }: Pick<Segment, 'a' | 'b'>,
): readonly [number, number] {
  return [countWords(own.slice(a.from, a.to)), countWords(other.slice(b.from, b.to))];
}

function tell(query: Query, sides: Sides, segment: ChangeSegment, rule: CheckRule): Told {
  const { a, b, reason } = segment;
  const span = visibleSpan(query, sides, a);
  const isOneSided = a.from === a.to || b.from === b.to || rule === 'negation';
  const seen = rule === 'negation' ? withNeighbours(sides.own, a) : isOneSided ? span : a;
  const mine = quoted(sides.own.slice(seen.from, seen.to));
  const around = isOneSided ? withNeighbours(sides.other, b) : b;
  const theirs = quoted(sides.other.slice(around.from, around.to));
  const fix = safeFix(query, sides, segment, rule);
  return {
    rule,
    message: messageOf(rule, { mine, theirs, reason, segment, sides }),
    span,
    ...(fix && { fix }),
  };
}

interface Worded {
  readonly mine: string;
  readonly theirs: string;
  readonly reason: string | undefined;
  readonly segment: ChangeSegment;
  readonly sides: Sides;
}

function messageOf(rule: CheckRule, { mine, theirs, reason, segment, sides }: Worded): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  const { a, b } = segment;
  switch (rule) {
    case 'added':
      return `${quoted(sides.own.slice(a.from, a.to))} is added without brackets`;
    case 'cut-unmarked':
      return `${leftOut(sides.other.slice(b.from, b.to))} left out without a mark${reason === undefined ? '' : ` (${reason})`}`;
    case 'reordered':
      return `${quoted(sides.own.slice(a.from, a.to))} stands in another place of the sentence`;
    case 'negation':
      return `the statement is turned round: ${mine} for ${theirs}${why}`;
    case 'number':
      return `another number: ${mine} for ${theirs}`;
    case 'spelling':
      return `${mine} is spelled ${theirs} there${why}`;
    case 'typography':
      return typographyMessage(
        sides,
        segment,
        isSameButForApostrophes(sides, segment) ? ' (form of apostrophe)' : why,
      );
    default:
      return `${mine} stands for ${theirs}`;
  }
}

function typographyMessage({ own, other }: Sides, { a, b }: ChangeSegment, why: string): string {
  const [mine, theirs] = [own.slice(a.from, a.to).trim(), other.slice(b.from, b.to).trim()];
  if (mine === '' && theirs === '') return `the marks between the words differ${why}`;
  if (mine === '') return `${quoted(theirs)} is left out${why}`;
  return theirs === '' ? `${quoted(mine)} is added${why}` : `${quoted(mine)} for ${quoted(theirs)}${why}`;
}

function leftOut(wording: string): string {
  const words = countWords(wording);
  if (words <= longestTold) return `${quoted(wording)} is`;
  return `${words} words, from ${quoted(opening(wording))} on, are`;
}

/** Words of a wording that are told in full. */
const longestTold = 8;

function opening(wording: string): string {
  return wording.trim().split(/\s+/u, 4).join(' ');
}

/** In marks, on one line, at most a line long. */
export function quoted(wording: string): string {
  const line = wording.trim().replace(/\s+/gu, ' ');
  return `“${line.length <= longestLine ? line : `${line.slice(0, longestLine).replace(/\s\S*$/u, '')} …`}”`;
}

/** Code units. */
const longestLine = 120;

/** The span of a difference; where the quotation has nothing there, with the words beside it. */
function visibleSpan({ quotation }: Query, { own }: Sides, a: Span): Span {
  if (own.slice(a.from, a.to).trim() !== '') return a;
  const { from, to } = withNeighbours(own, a);
  return { from: Math.max(from, quotation.parts[0]!.from), to: Math.min(to, quotation.parts.at(-1)!.to) };
}

/** With the word before and the word after. */
function withNeighbours(text: string, { from, to }: Span): Span {
  const before = wordBefore.exec(text.slice(Math.max(0, from - longestWord), from))?.[0].length ?? 0;
  const after = wordAfter.exec(text.slice(to, to + longestWord))?.[0].length ?? 0;
  return { from: from - before, to: to + after };
}

/** Code units looked at. */
const longestWord = 40;
const wordBefore = /[\p{L}\p{M}\p{N}'’]+[^\p{L}\p{M}\p{N}\n]{0,3}$/u;
const wordAfter = /^[^\p{L}\p{M}\p{N}\n]{0,3}[\p{L}\p{M}\p{N}'’]+/u;

/** The source's words in place of the quotation's, where that cannot break the marks around them. */
function safeFix(
  { quotation }: Query,
  { own, other }: Sides,
  { a, b }: ChangeSegment,
  rule: CheckRule,
): Told['fix'] {
  const text = other.slice(b.from, b.to);
  if (Math.max(...wordsOf({ own, other }, { a, b })) > mostFixed) return undefined;
  if (
    !fixable.has(rule) ||
    /[\n“”"«»„[\]…]|\.\.|(?<!\p{L})['‘’]|['‘’](?!\p{L})/u.test(text + own.slice(a.from, a.to))
  )
    return undefined;
  if (
    [quotation.omissions, quotation.insertions].some((marks) =>
      isMarked(marks, { from: a.from - 2, to: a.to + 2 }),
    )
  )
    return undefined;
  return { span: { from: a.from, to: a.to }, text };
}

/** Words put in place of others at most: of more, somebody should look. */
const mostFixed = 3;
const fixable: ReadonlySet<CheckRule> = new Set(['typography', 'spelling', 'wording', 'number', 'negation']);

/** How far the quotation is from a passage, in words that differ; marks and spellings count for little. */
export function lossOf(
  differences: readonly JudgedDifference[],
  sides: Pick<Sides, 'own' | 'other'>,
): number {
  return differences.reduce((sum, { rule, segment }) => {
    if (rule === 'typography') return sum + 0.1;
    if (rule === 'spelling') return sum + 0.5;
    const [inA, inB] = wordsOf(sides, segment);
    return sum + Math.max(inA, inB, 1);
  }, 0);
}
