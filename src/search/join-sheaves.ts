import { assert, type Block, overlaps, type Span } from '../model/index.ts';
import type { SheafQuotation, TextSheaf } from '../store/index.ts';
import type { PageRun } from './choose-pages.ts';

/** Neighbouring pages of a text as one stretch, with what stands above it. */
export interface TextStretch extends Span {
  readonly text: string;
  /** Blocks with text in the stretch, whole; parents count in this list. */
  readonly blocks: readonly Block[];
  /** Quotations with text in the stretch, whole; `within` counts in this list. */
  readonly quotations: readonly SheafQuotation[];
  /** Headings under which it begins, the furthest first. */
  readonly headings: TextSheaf['headings'];
}

/** The stretch that a run of pages is, from the sheaves of its source. */
export function joinSheaves(
  { source, fromPage, toPage }: PageRun,
  sheaves: readonly TextSheaf[],
): TextStretch {
  const own = sheaves
    .filter((sheaf) => sheaf.source === source)
    .filter(({ firstPage, pages }) => firstPage < toPage && fromPage < firstPage + pages.length)
    .sort((p, q) => p.firstPage - q.firstPage);
  const [first, last] = [own[0], own.at(-1)];
  assert(first !== undefined && last !== undefined, 'Expected the sheaves of the chosen pages');
  const from = first.pages[fromPage - first.firstPage]!.from;
  const to = last.pages[toPage - last.firstPage]?.from ?? last.to;
  const text = own.map((sheaf) => sheaf.text).join('');
  return {
    from,
    to,
    text: text.slice(from - first.from, to - first.from),
    blocks: joinedBlocks(own, { from, to }),
    quotations: joinedQuotations(own, { from, to }),
    headings: headingsAt(first, from),
  };
}

/** A block that reaches over the end of a sheaf is in both; it is kept once. */
function joinedBlocks(sheaves: readonly TextSheaf[], { from, to }: Span): Block[] {
  const joined: Block[] = [];
  const indices = new Map<string, number>();
  for (const { blocks } of sheaves) {
    for (const block of blocks) {
      const isHere = block.from < to && (from < block.to || (block.from === block.to && from <= block.from));
      const key = keyOf(block);
      if (!isHere || indices.has(key)) continue;
      indices.set(key, joined.length);
      const parent = blocks[block.parent];
      joined.push({ ...block, parent: (parent && indices.get(keyOf(parent))) ?? -1 });
    }
  }
  return joined;
}

function joinedQuotations(sheaves: readonly TextSheaf[], stretch: Span): SheafQuotation[] {
  const joined: SheafQuotation[] = [];
  const indices = new Map<string, number>();
  const keyOf = ({ type, from, to }: SheafQuotation): string => `${type} ${from} ${to}`;
  for (const { quotations } of sheaves) {
    for (const { within, ...quotation } of quotations) {
      const key = keyOf(quotation);
      if (!overlaps(quotation, stretch) || indices.has(key)) continue;
      indices.set(key, joined.length);
      const outer = within === undefined ? undefined : indices.get(keyOf(quotations[within]!));
      joined.push(outer === undefined ? quotation : { ...quotation, within: outer });
    }
  }
  return joined;
}

function keyOf({ type, place, from, to }: Block): string {
  return `${type} ${place} ${from} ${to}`;
}

/** The heading of the document in a collection, and the nearest one, where those are two. */
function headingsAt({ headings, blocks, text, from: start }: TextSheaf, from: number): TextSheaf['headings'] {
  const before = [
    ...headings,
    ...blocks
      .filter((block) => block.type === 'heading' && block.from >= start && block.to <= from)
      .map((block) => ({ block, text: text.slice(block.from - start, block.to - start) })),
  ];
  const document = before.findLast(({ block }) => block.label !== undefined);
  return [...new Set([document, before.at(-1)])].filter((heading) => heading !== undefined);
}
