/**
 * Finds the words that quotation marks, or a block quotation, give to somebody else.
 *
 *   He later recalled: "My father said 'no' to me."    level 1: My father … me.   level 2: no
 *
 *   “One paragraph.                                    level 1, in two parts:
 *   “And another.”                                     One paragraph. · And another.
 *
 * Marks are paired within each paragraph (`pair-marks.ts`, `quotation-marks.ts`). A quotation that a paragraph
 * leaves open goes on in the next one if that one begins with the same mark, as the custom is; else it
 * ends with its paragraph and is kept, as open. Only a mark that doubles as an apostrophe and that nobody
 * closes is taken for one ('tis). Linear in the text.
 */
import type { Block, Quotation, Span } from '../model/index.ts';
import { type BlockStart, type OpenQuotation, pairMarks } from './pair-marks.ts';
import { isDoubtful, isSpaceAt, mayOpen, mayRepeat } from './quotation-marks.ts';

type UnlevelledQuotation = Omit<Quotation, 'level'>;

/** All quotations in the order of their openings, outer before inner. Spans exclude the marks. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: UnlevelledQuotation[] = [];
  let open: OpenQuotation[] = [];
  let parent = -1;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'quotation') {
      found.push({ span: { from: block.from, to: block.to }, isClosed: true, type: 'block' });
    }
    if (blocks[index + 1]?.parent === index) continue;
    const start = canGoOn(block) && block.parent === parent ? goOn(text, block, open) : afresh(block);
    for (const left of open.slice(start.continued.length + start.dropped)) addUnclosed(left, found);
    parent = block.parent;
    const hasMarks = block.type !== 'gap' && block.type !== 'code';
    const paired = hasMarks ? pairMarks(text, block, start) : { closed: [], open: [] };
    for (const { parts } of paired.closed) found.push(quotationOf(parts, true));
    open = paired.open;
  }
  for (const left of open) addUnclosed(left, found);
  found.sort((p, q) => p.span.from - q.span.from || q.span.to - p.span.to);
  return withLevels(found);
}

/**
 * The outermost quotations that share text with a span, in order, out of all quotations of a text as
 * `findQuotations` gives them. Logarithmic in their number.
 */
export function outermostWithin(quotations: readonly Quotation[], span: Span): Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.span.from <= span.from) low = middle + 1;
    else high = middle;
  }
  // The last outermost one to begin before the span may reach into it; those inside it stand between.
  let first = low - 1;
  while (first > 0 && quotations[first]!.level > 1) first--;
  const found: Quotation[] = [];
  for (let index = Math.max(0, first); index < quotations.length; index++) {
    const quotation = quotations[index]!;
    if (quotation.span.from >= span.to) break;
    if (quotation.level === 1 && quotation.span.to > span.from) found.push(quotation);
  }
  return found;
}

/** Headings, captions and notes do not go on with what the text says. */
function canGoOn({ type }: Block): boolean {
  return type === 'paragraph' || type === 'verse' || type === 'item';
}

function afresh({ from }: Block): GoingOn {
  return { continued: [], at: from, dropped: 0 };
}

interface GoingOn extends BlockStart {
  /** How many of what was open turned out to be apostrophes: they stand before the last that is continued. */
  readonly dropped: number;
}

/** Which of the open quotations the block goes on with: those whose marks it begins with, in their order. */
function goOn(text: string, block: Block, open: readonly OpenQuotation[]): GoingOn {
  const continued: OpenQuotation[] = [];
  let at = block.from;
  let dropped = 0;
  for (const [index, begun] of open.entries()) {
    while (continued.length > 0 && at < block.to && isSpaceAt(text, at)) at++;
    const mark = [begun.mark, '»'].find((one) => mayRepeat(one, begun.mark) && text.startsWith(one, at));
    const isRepeated =
      mark !== undefined &&
      !begun.isOver &&
      mayBeLong(text, begun) &&
      (mark !== begun.mark || mayOpen(text, { mark, at }, { blockStart: at, around: open[index - 1]?.mark }));
    if (isRepeated) {
      at += mark.length;
      continued.push({ ...begun, from: at });
    } else if (isDoubtful(begun.mark)) dropped++;
    else break;
  }
  return { continued, at, dropped };
}

/**
 * Whether what a mark opened may be more than a paragraph. Of marks that double as apostrophes not those
 * in the middle of a sentence, before a small letter: "goin' 'ome".
 */
function mayBeLong(text: string, { mark, parts }: OpenQuotation): boolean {
  const from = parts[0]?.from ?? text.length;
  return (
    !isDoubtful(mark) ||
    !/^\p{Ll}/u.test(text.slice(from, from + 2)) ||
    !isAfterWord(text, from - mark.length)
  );
}

function isAfterWord(text: string, at: number): boolean {
  return /[\p{L}'’][^\S\n]$/u.test(text.slice(Math.max(0, at - 3), at));
}

function addUnclosed({ mark, parts }: OpenQuotation, found: UnlevelledQuotation[]): void {
  if (!isDoubtful(mark) && parts.length > 0) found.push(quotationOf(parts, false));
}

function quotationOf(parts: readonly Span[], isClosed: boolean): UnlevelledQuotation {
  const span = { from: parts[0]!.from, to: parts.at(-1)!.to };
  return { span, isClosed, type: 'marks', ...(parts.length > 1 ? { parts } : {}) };
}

function withLevels(spans: readonly UnlevelledQuotation[]): Quotation[] {
  const enclosing: number[] = [];
  return spans.map((quotation) => {
    const { span } = quotation;
    while (enclosing.length > 0 && enclosing.at(-1)! <= span.from) enclosing.pop();
    enclosing.push(span.to);
    return { ...quotation, level: enclosing.length };
  });
}
