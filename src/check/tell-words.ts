/**
 * What was done to the words of a quotation, told: what stands for what, where it is to be seen, and what
 * would make it right.
 */
import type { ChangeSegment, CheckRule, Span } from '../model/index.ts';
import { countWords } from '../text/index.ts';
import {
  isMarked,
  isSameButForApostrophes,
  type JudgedDifference,
  type Sides,
  sidesOf,
  wordsOf,
} from './judge-words.ts';
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

/** The differences of one passage in words, in the order of the text; what recurs at every apostrophe is told once. */
export function tellWords(
  library: Library,
  query: Query,
  text: number,
  differences: readonly JudgedDifference[],
): Told[] {
  const sides = sidesOf(library, query, text);
  return withoutRepeats(differences.map(({ rule, segment }) => tell(query, sides, segment, rule)));
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
  { a, b, kind }: ChangeSegment,
  rule: CheckRule,
): Told['fix'] {
  const text = other.slice(b.from, b.to);
  if (Math.max(...wordsOf({ own, other }, { a, b })) > mostFixed) return undefined;
  // Whether a quotation begins with a capital is for the sentence around it to say.
  const isFirst = quotation.parts.some(
    (part) => a.from >= part.from && countWords(own.slice(part.from, a.from)) === 0,
  );
  if (kind === 'capitals' && isFirst) return undefined;
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
