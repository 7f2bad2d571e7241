/**
 * Cuts a text into the pages that readers turn.
 *
 *   28,000 words in nine chapters  →  three pages, each beginning with a chapter
 *
 * A page holds what a browser shows at once without pause: so many words, fewer where there are many small
 * paragraphs or much in the margin. Where several cuts would do, the one before the highest heading is taken, then
 * the one that makes the pages most alike. Only a paragraph that is longer than a page is cut itself, at a
 * sentence, and one that has none at a blank. Linear in the text.
 */
import type { Block, Source, Span } from '../model/index.ts';
import { countWords, findSentences, isSafeCut } from '../text/index.ts';

/** What a page holds, in words: half of what it may (UX.md 5.7), since chapters do not end when a page is full. */
export const pageLoad = 10_000;
/** Its paragraphs take no more than so many words would: two thousand of them are ten thousand elements. */
const loadOfBlock = 5;
/** White space, signs and rules are text, too: so many characters are a word at least. */
const charactersPerWord = 10;
/** A piece of a paragraph that is longer than a page. */
const pieceLoad = 500;
/** How far a piece may go on to end at a blank. */
const lookForBlank = 200;

/** Where a page may begin: the lower the rank, the better. */
interface Cut extends Load {
  readonly at: number;
  readonly rank: number;
}

/** Of all that stands before: its words, and what its paragraphs and their margins take. Each fills a page by itself. */
interface Load {
  readonly words: number;
  readonly markup: number;
}

function loadBetween(from: Load, to: Load): number {
  return Math.max(to.words - from.words, to.markup - from.markup);
}

/** Headings have their depth, which is less. */
const ranks = { block: 10, inner: 11, afterHeading: 12, sentence: 13 } as const;

/**
 * The pages in order; they cover the text, and there is always one. `margins` is what stands beside a block, as
 * the words that take as much room in a page.
 */
export function cutTextPages(
  source: Pick<Source, 'text' | 'blocks'>,
  margins: ReadonlyMap<number, number> = new Map(),
): Span[] {
  const { cuts, end } = findCuts(source, margins);
  const begins = [0];
  let first: number | undefined = 0;
  while (first !== undefined && cuts.length > 0) {
    const left = loadBetween(cuts[first]!, end);
    if (left <= pageLoad) break;
    first = bestCut(cuts, first, left / Math.ceil(left / pageLoad));
    if (first !== undefined) begins.push(cuts[first]!.at);
  }
  return begins.map((from, page) => ({ from, to: begins[page + 1] ?? source.text.length }));
}

/**
 * Of each page the indices of the spans with text on it; what is empty is on the page that begins there, or the
 * last. The spans are in the order of their beginnings; those that reach over a border are on both pages.
 */
export function spansOnPages(spans: readonly Span[], pages: readonly Span[]): number[][] {
  let next = 0;
  let open: number[] = [];
  return pages.map(({ to }, page) => {
    const own = open;
    const isLast = page === pages.length - 1;
    for (; next < spans.length && (isLast || spans[next]!.from < to); next++) own.push(next);
    open = own.filter((index) => spans[index]!.to > to);
    return own;
  });
}

/** The cut with which the page that begins at `first` ends, so that it is as full as is ideal. */
function bestCut(cuts: readonly Cut[], first: number, ideal: number): number | undefined {
  let best: number | undefined;
  let nearest = 0;
  for (let index = first + 1; index < cuts.length; index++) {
    const load = loadBetween(cuts[first]!, cuts[index]!);
    if (load > pageLoad) return best ?? Math.max(first + 1, index - 1);
    if (load < ideal / 2) continue;
    const distance = Math.abs(load - ideal);
    const [rank, bestRank] = [cuts[index]!.rank, cuts[best ?? index]!.rank];
    if (best !== undefined && (rank > bestRank || (rank === bestRank && distance >= nearest))) continue;
    [best, nearest] = [index, distance];
  }
  return best ?? (cuts.length - 1 > first ? cuts.length - 1 : undefined);
}

function findCuts(
  { text, blocks }: Pick<Source, 'text' | 'blocks'>,
  margins: ReadonlyMap<number, number>,
): { readonly cuts: readonly Cut[]; readonly end: Load } {
  const cuts: Cut[] = [];
  let [words, markup] = [0, 0];
  let previous: Block | undefined;
  const leaves = leavesOf(blocks);
  for (const [at, leaf] of leaves.entries()) {
    const block = blocks[leaf]!;
    const from = at === 0 ? 0 : block.from;
    const own = { from, to: blocks[leaves[at + 1] ?? -1]?.from ?? text.length };
    cuts.push({ at: from, rank: rankOf(blocks, leaf, previous), words, markup });
    markup += loadOfBlock + (margins.get(leaf) ?? 0);
    for (const piece of piecesOf(text, own)) {
      if (piece.from > from) cuts.push({ at: piece.from, rank: ranks.sentence, words, markup });
      words += loadOfText(text, piece);
    }
    previous = block;
  }
  return { cuts, end: { words, markup } };
}

/** Indices of the blocks that hold no other, in order. */
export function leavesOf(blocks: readonly Block[]): number[] {
  const holders = new Set(blocks.map(({ parent }) => parent));
  return blocks.flatMap((_, index) => (holders.has(index) ? [] : [index]));
}

function rankOf(blocks: readonly Block[], leaf: number, previous: Block | undefined): number {
  const block = blocks[leaf]!;
  const isFirst = (at: number): boolean => blocks[at]!.from === block.from;
  let outermost = leaf;
  while (blocks[outermost]!.parent >= 0 && isFirst(blocks[outermost]!.parent)) {
    outermost = blocks[outermost]!.parent;
  }
  if (blocks[outermost]!.parent >= 0) return ranks.inner;
  if (block.type === 'heading') return Math.min(block.depth, ranks.block - 1);
  return previous?.type === 'heading' ? ranks.afterHeading : ranks.block;
}

/** A paragraph as it is or, where it is longer than a page, in pieces of a few hundred words. */
function piecesOf(text: string, span: Span): Span[] {
  if (span.to - span.from <= pageLoad || loadOfText(text, span) <= pageLoad) return [span];
  const pieces: Span[] = [];
  let { from } = span;
  let [at, load] = [from, 0];
  for (const sentence of findSentences(text, span)) {
    for (const end of endsOf(text, sentence)) {
      load += loadOfText(text, { from: at, to: end });
      at = end;
      if (end < span.to && load < pieceLoad) continue;
      pieces.push({ from, to: end });
      [from, load] = [end, 0];
    }
  }
  return pieces;
}

/** The end of a sentence and, where it goes on for pages, places before it. */
function endsOf(text: string, { from, to }: Span): number[] {
  const ends: number[] = [];
  const longest = pieceLoad * charactersPerWord;
  for (let at = from + longest; at < to - longest; at += longest) {
    const blank = text.slice(at, at + lookForBlank).search(/\s\S/u);
    let end = blank < 0 ? at : at + blank + 1;
    for (let tried = 0; tried < lookForBlank && !isSafeCut(text, end); tried++) end++;
    ends.push(end);
  }
  return [...ends, to];
}

function loadOfText(text: string, { from, to }: Span): number {
  return Math.max(countWords(text.slice(from, to)), (to - from) / charactersPerWord);
}
