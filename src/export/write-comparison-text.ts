import type { ChangeSegment, Comparison } from '../model/index.ts';
import type { Colours } from './colours.ts';
import { counted } from './counted.ts';
import { kindsInWords } from './describe-parallel.ts';
import {
  type ComparisonTexts,
  clipped,
  ignoredInWords,
  isTold,
  type Locators,
  type MoveEnd,
  moveEndsOf,
  partsWithin,
  type Side,
  toldSegments,
} from './told-changes.ts';

export interface ComparisonTextOptions {
  readonly colours: Colours & { readonly gray: (text: string) => string };
  /** What becomes of each piece of text: the identity for a file, visible control characters for a screen. */
  readonly show: (text: string) => string;
  /** Says where the other end of a move stands. */
  readonly locate: Locators;
}

/**
 * Both texts as one: what they share as it stands, what only A has in `[-…-]`, what only B has in
 * `{+…+}` (GNU wdiff's marks). Words that stand elsewhere in the other text stand at both places, in
 * `[m1: to line 80 of B> … <m1]` where A has them and in `{m1: from line 12 of A> … <m1}` where B has
 * them, with what was changed in them. Taking out one kind of mark with its content, moves first, and
 * the other kind's marks alone gives back one text, character for character; what is ignored has A's
 * wording. With colours, A's words are struck through, B's underlined and moved words grey instead.
 */
export function* writeComparisonText(
  comparison: Comparison,
  texts: ComparisonTexts,
  options: ComparisonTextOptions,
): Generator<string> {
  const endOf = moveEndsOf(comparison);
  for (const told of toldSegments(comparison)) {
    const end = told.isTold ? endOf(told.segment) : undefined;
    if (!told.isTold) yield options.show(texts.a.slice(told.segment.a.from, told.segment.a.to));
    else if (end !== undefined) yield moved(end, told.segment, { comparison, texts, options });
    else yield marked(told.segment, texts, options);
  }
}

function marked(
  { a, b }: Pick<ChangeSegment, 'a' | 'b'>,
  texts: ComparisonTexts,
  options: ComparisonTextOptions,
): string {
  const { colours, show } = options;
  const onlyA = show(texts.a.slice(a.from, a.to));
  const onlyB = show(texts.b.slice(b.from, b.to));
  if (!colours.isColorSupported) return (onlyA && `[-${onlyA}-]`) + (onlyB && `{+${onlyB}+}`);
  return (
    byLine(onlyA, (line) => colours.yellow(colours.strikethrough(line))) +
    byLine(onlyB, (line) => colours.cyan(colours.underline(line)))
  );
}

interface Surroundings {
  readonly comparison: Comparison;
  readonly texts: ComparisonTexts;
  readonly options: ComparisonTextOptions;
}

/** One end of a move: its words there, the changes in them with both wordings. */
function moved(end: MoveEnd, segment: ChangeSegment, { comparison, texts, options }: Surroundings): string {
  const { colours, show, locate } = options;
  const { move, side } = end;
  const parts = partsWithin(end, segment[side]).map((part) => {
    if (isTold(part, comparison)) return marked(part, texts, options);
    const words = show(clipped(texts[side], part[side], segment[side]));
    return colours.isColorSupported ? byLine(words, colours.gray) : words;
  });
  const other: Side = side === 'a' ? 'b' : 'a';
  const line = locate[other](move[other]).line;
  const where = side === 'a' ? `${move.id}: to line ${line} of B` : `${move.id}: from line ${line} of A`;
  const [open, close] = side === 'a' ? ['[', ']'] : ['{', '}'];
  const [head, foot] = [`${open}${where}> `, ` <${move.id}${close}`].map(colours.dim) as [string, string];
  return head + parts.join('') + foot;
}

/** Pagers end every colour with the line. */
function byLine(text: string, paint: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => line && paint(line))
    .join('\n');
}

/** Moves that are named one by one; the rest is counted. */
const longestList = 10;

/** What the comparison comes to, in a few sentences: shares and kinds, what was ignored, what moved, what is coarse. */
export function comparisonSummary(comparison: Comparison, locate: Locators): string[] {
  return [
    outcome(comparison),
    ...ignoredLines(comparison),
    ...moveLines(comparison, locate),
    ...coarseLines(comparison),
  ];
}

function outcome({ segments, statistics }: Comparison): string {
  const { wordsA, wordsB, wordsShared, wordsMoved, differences, kinds } = statistics;
  if (segments.every(({ type }) => type === 'equal'))
    return `The texts are the same (${counted(wordsA, 'word', 'words')})`;
  const elsewhere = wordsMoved === 0 ? '' : `, ${wordsMoved} more elsewhere`;
  const shared = `${wordsShared} of ${wordsA} and ${wordsB} words shared${elsewhere}`;
  return `${shared}; ${differences === 0 ? 'no difference but what is ignored' : kindsInWords(kinds)}`;
}

/** Says what was not told; nothing where all was. */
export function ignoredLines(comparison: Comparison): string[] {
  const ignored = ignoredInWords(comparison);
  return ignored === '' ? [] : [`Ignored: ${ignored}`];
}

function moveLines(comparison: Comparison, locate: Locators): string[] {
  const { moves } = comparison;
  if (moves.length === 0) return [];
  const lines = moves.slice(0, longestList).map(({ id, a, b, words, segments }) => {
    const size = counted(words, 'word', 'words');
    const changes = segments.filter((segment) => isTold(segment, comparison)).length;
    return `  ${id}: ${size} from line ${locate.a(a).line} of A to line ${locate.b(b).line} of B${changes === 0 ? '' : `, with ${counted(changes, 'difference', 'differences')}`}`;
  });
  if (moves.length > longestList) lines.push(`  … and ${moves.length - longestList} more`);
  return [
    `${counted(moves.length, 'passage stands', 'passages stand')} elsewhere in the other text`,
    ...lines,
  ];
}

function coarseLines({ exact, coarse }: Comparison): string[] {
  if (exact) return [];
  const places = counted(coarse.length, 'place', 'places');
  return [`Aligned only coarsely in ${places}: the texts differ too much there`];
}
