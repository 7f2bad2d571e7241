/**
 * Finds the words that quotation marks, or a block quotation, give to somebody else.
 *
 *   He later recalled: "My father said 'no' to me."    level 1: My father … me.   level 2: no
 *
 * Marks of the common styles nest: “…” ‘…’ "…" '…' „…“ ”…” ‚…‘ «…» »…« ‹…› 「…」 『…』. A mark's part in the
 * pair is told from what stands beside it, because straight marks, ’ (also an apostrophe) and » «
 * (which open in some languages and close in others) do not say it themselves. A quotation that
 * nobody closes ends with its block and is kept, marked as open; only a single mark that nobody
 * closes is taken for an apostrophe ('tis). Linear in the text.
 */
import type { Block, Quotation, Span } from '../model/index.ts';
import { characterClass, classAt } from './character-class.ts';

/** What may close each opening mark. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '„': '“”"',
  '”': '”',
  '‚': '‘’',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};
const anyMark = /["'“”‘’„‚«»‹›「」『』]/gu;
/** These double as apostrophes, so an unclosed one is no quotation. */
const doubtfulMarks = "'‘‚";
/** These open or close, and never open directly after a word. */
const twoSidedMarks = `'"»›”`;
/**
 * Quotations that may be open at once. What is opened deeper closes nothing any more, so that a
 * paragraph of opening marks costs no more than another.
 */
const deepest = 32;

interface OpenQuotation {
  readonly mark: string;
  readonly from: number;
}

/** All quotations in the order of their openings, outer before inner. Spans exclude the marks. */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Omit<Quotation, 'level'>[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const { type, from, to } = blocks[index]!;
    const isLeaf = blocks[index + 1]?.parent !== index;
    if (type === 'quotation') found.push({ span: { from, to }, isClosed: true, type: 'block' });
    if (isLeaf && type !== 'gap' && type !== 'code') {
      for (const quotation of findInBlock(text, from, to)) found.push(quotation);
    }
  }
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

function findInBlock(text: string, from: number, to: number): Omit<Quotation, 'level'>[] {
  const open: OpenQuotation[] = [];
  const spans: Omit<Quotation, 'level'>[] = [];
  const unclosed: OpenQuotation[] = [];
  for (const match of text.slice(from, to).matchAll(anyMark)) {
    const at = from + match.index;
    const closing = openIndexFor(match[0], open);
    if (closing >= 0 && mayClose(text, at, match[0])) {
      spans.push({ span: { from: open[closing]!.from, to: at }, isClosed: true, type: 'marks' });
      open.length = closing; // whatever was opened inside and not closed was no quotation
    } else if (mayOpen(text, at, match[0], from)) {
      open.push({ mark: match[0], from: at + 1 });
      if (open.length > deepest) unclosed.push(open.shift()!);
    }
  }
  for (const { mark, from: start } of [...unclosed, ...open]) {
    if (!doubtfulMarks.includes(mark) && start < to)
      spans.push({ span: { from: start, to }, isClosed: false, type: 'marks' });
  }
  return spans;
}

/** Index of the innermost open quotation that this mark could close; -1 where there is none. */
function openIndexFor(mark: string, open: readonly OpenQuotation[]): number {
  for (let index = open.length - 1; index >= 0; index--) {
    if (closers[open[index]!.mark]!.includes(mark)) return index;
  }
  return -1;
}

function mayClose(text: string, at: number, mark: string): boolean {
  if (mark === "'" || mark === '’') return !isWordAt(text, at + 1);
  if (mark === '"') return !isSpaceAt(text, at - 1) || isSpaceAt(text, at + 1) || at + 1 >= text.length;
  return true;
}

function mayOpen(text: string, at: number, mark: string, blockStart: number): boolean {
  if (closers[mark] === undefined) return false;
  // French puts a space after «; everywhere else an opening mark touches the word it opens.
  if (mark !== '«' && isSpaceAt(text, at + 1)) return false;
  return !twoSidedMarks.includes(mark) || at === blockStart || !isWordAt(text, at - 1);
}

function isWordAt(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const kind = classAt(text, index);
  return kind !== characterClass.gap && kind !== characterClass.apostrophe;
}

function isSpaceAt(text: string, index: number): boolean {
  return index < 0 || index >= text.length || /\s/u.test(text[index]!);
}

function withLevels(spans: readonly Omit<Quotation, 'level'>[]): Quotation[] {
  const enclosing: number[] = [];
  return spans.map((quotation) => {
    const { span } = quotation;
    while (enclosing.length > 0 && enclosing.at(-1)! <= span.from) enclosing.pop();
    enclosing.push(span.to);
    return { ...quotation, level: enclosing.length };
  });
}
