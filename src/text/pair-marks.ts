/**
 * Pairs the quotation marks of one block.
 *
 *   "a 'b' c    'b' is a pair, " stays open    ‘the workers’ state’    one pair: a genitive is no end
 *
 * One pass from left to right with a stack of what is open. A mark that can end something open does, the
 * innermost that it usually ends before any that it ends only in a mixture of styles; else it opens. What
 * was opened inside a pair and not ended in it was no quotation. A mark at the start of a line that
 * repeats an open one, line by line from its beginning, belongs to that quotation: so verse was quoted,
 * and French prose. Linear: the stack is bounded, and what follows a mark is looked up in a table made in
 * one pass from right to left.
 */
import type { Span } from '../model/index.ts';
import {
  anyMark,
  isSingle,
  mayClose,
  mayOpen,
  mayRepeat,
  mayShareEnd,
  openersOf,
  type PlacedMark,
  postureOf,
} from './quotation-marks.ts';

/** A quotation that was begun. `parts` are its lines or paragraphs as far as they are known. */
export interface OpenQuotation {
  readonly mark: string;
  readonly parts: Span[];
  /** Where what is last of it begins, after the mark. */
  readonly from: number;
  /** The block ends with a mark that ends a quotation of this style: the next block is no part of it. */
  readonly isOver: boolean;
}

/** A quotation that was ended: its words in one part, or in one for each line or paragraph. */
export interface ClosedQuotation {
  readonly parts: readonly Span[];
}

export interface PairedMarks {
  /** The quotations that end in the block, in no order. */
  readonly closed: ClosedQuotation[];
  /** Those that it leaves open, outer before inner, with their parts in this block. */
  readonly open: OpenQuotation[];
}

/**
 * Quotations that may be open at once. What is opened deeper closes nothing any more, so that a
 * paragraph of opening marks costs no more than another.
 */
const deepest = 32;

/** Where the marks that a block begins with end: there the text of `continued` goes on. */
export interface BlockStart {
  readonly continued: readonly OpenQuotation[];
  readonly at: number;
}

/** The quotations of the block. `start` holds what earlier blocks left open and this one goes on with. */
export function pairMarks(text: string, block: Span, start: BlockStart): PairedMarks {
  const open: Begun[] = start.continued.map((begun) => ({ ...begun, line: 0 }));
  const closed: ClosedQuotation[] = [];
  const lost: Begun[] = [];
  let last = { opening: '', at: block.from, to: block.from };
  let repeated: Repetition = { index: -1, from: -1, to: -1 };
  for (const placed of marksOf(text, start.at, block.to, start.continued)) {
    const { mark, at, line } = placed;
    const repetition = repetitionOf(placed, open, block, repeated);
    const closing = repetition === undefined ? closingIndex(text, placed, open) : -1;
    if (repetition !== undefined) {
      repeated = repetition;
      const begun = open[repeated.index]!;
      addPart(text, begun, repeated.from);
      open[repeated.index] = { ...begun, from: repeated.to, line };
    } else if (closing >= 0) {
      const { parts, from, mark: opening } = open[closing]!;
      // Between two backquotes stands code.
      if (opening !== '`' || mark !== '`') closed.push({ parts: [...parts, { from, to: at }] });
      open.length = closing;
      last = { opening, at, to: at + mark.length };
    } else if (mayOpen(text, placed, { blockStart: block.from, around: open.at(-1)?.mark })) {
      open.push({ mark, parts: [], from: at + mark.length, line });
      if (open.length > deepest) {
        // Each goes on to the end of the block: all together they would hold its words thousands of times.
        const outermost = open.shift()!;
        if (lost.length < deepest) lost.push(outermost);
      }
    }
  }
  const left = endAt(text, block, [...lost, ...open], last);
  return { closed: [...closed, ...left.closed], open: left.open };
}

/** What becomes of the quotations that are open where the block ends, after the last mark that closed one. */
function endAt(
  text: string,
  block: Span,
  begun: readonly Begun[],
  last: { readonly opening: string; readonly at: number; readonly to: number },
): PairedMarks {
  const ended = hasWord.test(text.slice(last.to, block.to)) ? undefined : last.opening;
  const paired: PairedMarks = { closed: [], open: [] };
  for (const { mark, parts, from } of begun) {
    const isOver = mark === ended && from <= last.at;
    if (isOver && mayShareEnd(mark)) paired.closed.push({ parts: [...parts, { from, to: last.at }] });
    else {
      addPart(text, { parts, from }, block.to);
      paired.open.push({ mark, parts, from, isOver });
    }
  }
  return paired;
}

const hasWord = /[\p{L}\p{N}]/u;

interface Begun extends Omit<OpenQuotation, 'isOver'> {
  /** Of the block, from 0: where it began or was last repeated. */
  readonly line: number;
}

interface MarkOfLine extends PlacedMark {
  /** Of the block, from 0. */
  readonly line: number;
  readonly isLineStart: boolean;
}

interface Mark extends MarkOfLine {
  /**
   * For a single mark: what the next single mark is that is plainly one or the other, before any mark of
   * another kind. For others: the next guillemet.
   */
  readonly ahead: string | undefined;
}

/** The innermost open quotation that this mark ends: one that it usually ends before one of another style; -1 where there is none. */
function closingIndex(text: string, placed: Mark, open: readonly Begun[]): number {
  const { mark, ahead } = placed;
  const { usual, mixed } = openersOf(mark);
  const innermost = innermostOf(usual, open);
  const index = innermost >= 0 ? innermost : innermostOf(mixed, open);
  if (index < 0 || !mayClose(text, placed, open[index]!.mark)) return -1;
  // "the ‘workers’ state’": of two that could end it, the plain one does.
  const isGenitive = isSingle(mark) && ahead === 'closes' && postureOf(text, placed) === 'either';
  return isGenitive ? -1 : index;
}

function innermostOf(marks: ReadonlySet<string>, open: readonly Begun[]): number {
  if (marks.size === 0) return -1;
  for (let index = open.length - 1; index >= 0; index--) if (marks.has(open[index]!.mark)) return index;
  return -1;
}

/** Marks at the start of a line that repeat open ones: the last of them and its quotation, and where the first stands. */
interface Repetition extends Span {
  readonly index: number;
}

/** How the mark at the start of a line goes on with an open quotation; after another such mark with one that lies in its. */
function repetitionOf(
  { mark, at, line, ahead, isLineStart }: Mark,
  open: readonly Begun[],
  block: Span,
  before: Repetition,
): Repetition | undefined {
  const isNext = at === before.to;
  const to = at + mark.length;
  if (!(isLineStart || isNext) || to >= block.to) return undefined;
  const index = open.findLastIndex((begun) => mayRepeat(mark, begun.mark));
  if (index < 0 || open[index]!.line !== line - 1 || (isNext && index <= before.index)) return undefined;
  // A » may as well be the end, cut off by the line's end: then the next one opens.
  if (mark !== open[index]!.mark && ahead !== '»') return undefined;
  return { index, from: isNext ? before.from : at, to };
}

/** The words of a line or paragraph up to where the next begins, if there are any. */
function addPart(text: string, { parts, from }: Pick<OpenQuotation, 'parts' | 'from'>, until: number): void {
  const to = from + text.slice(from, until).trimEnd().length;
  if (from < to) parts.push({ from, to });
}

/** All marks of a stretch in order. Two apostrophes are one mark only where something is open that they end. */
function marksOf(text: string, from: number, to: number, continued: readonly OpenQuotation[]): Mark[] {
  const { usual: typed } = openersOf("''");
  let hasTyped = continued.some(({ mark }) => typed.has(mark));
  let line = 0;
  let last = from;
  const found: MarkOfLine[] = [];
  for (const { 0: mark, index } of text.slice(from, to).matchAll(anyMark)) {
    const at = from + index;
    const before = text.slice(last, at);
    const breaks = before.split('\n').length - 1;
    const isLineStart = breaks > 0 && before.slice(before.lastIndexOf('\n')).trim() === '';
    line += breaks;
    last = at + mark.length;
    hasTyped ||= typed.has(mark);
    if (mark === "''" && !hasTyped) {
      found.push({ mark: "'", at, line, isLineStart }, { mark: "'", at: at + 1, line, isLineStart: false });
    } else found.push({ mark, at, line, isLineStart });
  }
  return withLookahead(text, found);
}

function withLookahead(text: string, marks: readonly MarkOfLine[]): Mark[] {
  const seen: Mark[] = [];
  let single: string | undefined;
  let guillemet: string | undefined;
  for (let index = marks.length - 1; index >= 0; index--) {
    const placed = marks[index]!;
    const { mark } = placed;
    seen.push({ ...placed, ahead: isSingle(mark) ? single : guillemet });
    if (isSingle(mark)) {
      const posture = postureOf(text, placed);
      if (posture === 'opens' || posture === 'closes') single = posture;
    } else single = undefined;
    if (mark === '«' || mark === '»') guillemet = mark;
  }
  return seen.reverse();
}
