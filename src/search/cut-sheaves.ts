import type { AttributedQuotation, Block, Source, Span, Tokens } from '../model/index.ts';
import type { SheafQuotation, TextSheaf } from '../store/index.ts';
import type { WordPage } from './cut-pages.ts';

export interface PagedText {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly pages: readonly WordPage[];
  /** Of this source, in their order; `within` counts in this list. */
  readonly quotations: readonly AttributedQuotation[];
}

/** The files of a text: so many pages each, with the blocks and quotations that have text there. Linear in them. */
export function sheavesOf(
  { source, tokens, pages, quotations }: PagedText,
  pagesPerSheaf: number,
): TextSheaf[] {
  const fromOf = (page: number): number =>
    page === 0 ? 0 : page < pages.length ? tokens.from[pages[page]!.fromToken]! : source.text.length;
  const sheaves: TextSheaf[] = [];
  const headings = createHeadingReader(source);
  const blocks = createSpanReader(source.blocks);
  const quoted = createSpanReader(quotations);
  for (let first = 0; first < pages.length; first += pagesPerSheaf) {
    const own = pages.slice(first, first + pagesPerSheaf);
    const isLast = first + own.length === pages.length;
    // What is empty and stands at the very end is in the last sheaf.
    const span = { from: fromOf(first), to: isLast ? source.text.length : fromOf(first + own.length) };
    sheaves.push({
      source: source.id,
      sheaf: sheaves.length,
      firstPage: first,
      origin: source.origin,
      ...span,
      text: source.text.slice(span.from, span.to),
      pages: own.map(({ fromToken }, index) => ({ from: fromOf(first + index), wordsBefore: fromToken })),
      blocks: ownBlocks(source.blocks, blocks(span, isLast)),
      quotations: ownQuotations(quotations, quoted(span, isLast)),
      headings: headings(span.from),
    });
  }
  return sheaves;
}

/** Indices of the spans that share something with each of the stretches that are asked for, one after the other. */
function createSpanReader(spans: readonly Span[]): (stretch: Span, isLast: boolean) => number[] {
  let at = 0;
  /** Those that began before and reach on. */
  let open: number[] = [];
  return ({ from, to }, isLast) => {
    const indices = open.filter((index) => spans[index]!.to > from);
    for (; at < spans.length && (isLast || spans[at]!.from < to); at++) indices.push(at);
    open = indices.filter((index) => spans[index]!.to > to);
    return indices;
  };
}

function ownBlocks(blocks: readonly Block[], indices: readonly number[]): Block[] {
  const positions = new Map(indices.map((index, position) => [index, position]));
  return indices.map((index) => ({ ...blocks[index]!, parent: positions.get(blocks[index]!.parent) ?? -1 }));
}

function ownQuotations(
  quotations: readonly AttributedQuotation[],
  indices: readonly number[],
): SheafQuotation[] {
  const positions = new Map(indices.map((index, position) => [index, position]));
  return indices.map((index) => {
    const { source: _, parts, omissions, insertions, within, ...quotation } = quotations[index]!;
    const outer = within === undefined ? undefined : positions.get(within);
    return outer === undefined ? quotation : { ...quotation, within: outer };
  });
}

/** The heading of the document in a collection, which says whose words they are, and the nearest heading. */
function createHeadingReader({ text, blocks }: Source): (from: number) => TextSheaf['headings'] {
  let at = 0;
  let [heading, document]: (Block | undefined)[] = [];
  return (from) => {
    for (; at < blocks.length && blocks[at]!.from < from; at++) {
      if (blocks[at]!.type !== 'heading') continue;
      heading = blocks[at]!;
      if (heading.label !== undefined) document = heading;
    }
    return [...new Set([document, heading])].flatMap((block) =>
      block === undefined || block.to > from ? [] : [{ block, text: text.slice(block.from, block.to) }],
    );
  };
}
