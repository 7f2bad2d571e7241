/**
 * A source cut down to some of its pages, so that a quotation is compared with a few thousand words and
 * not with a library:
 *
 *   whole   … (36) Clare Sheridan … | page 7 | page 8 | … | page 30 | …
 *   cut     (36) Clare Sheridan  [gap]  page 7  page 8  [gap]  page 30
 *
 * Pages keep their blocks under their own places, and each stretch stands under the headings it has in
 * the whole text; where text is left out is a gap, so that nothing is aligned across it. Positions are
 * translated back.
 */
import {
  type AttributedQuotation,
  type Block,
  countWhile,
  type Source,
  type SourceMetadata,
  type Span,
} from '../model/index.ts';
import type { TextSheaf } from '../store/index.ts';
import { countWords } from '../text/index.ts';
import type { PageRun } from './choose-pages.ts';
import { joinSheaves, type TextStretch } from './join-sheaves.ts';

export interface CutSource {
  readonly source: Source;
  /** Its quotations, in the cut text; whatever attributes them keeps its place in the whole one. */
  readonly quotations: readonly AttributedQuotation[];
  /** Where a position of the cut text stands in the whole one. */
  positionOf(position: number): number;
  /** Words of the whole text before a position of the cut text. */
  wordsBefore(position: number): number;
}

/** Cuts a source to runs of its pages, given in order, from the sheaves that hold them. */
export function cutSource(
  metadata: SourceMetadata,
  runs: readonly PageRun[],
  sheaves: readonly TextSheaf[],
): CutSource {
  const writer = createWriter();
  for (const run of runs) {
    const stretch = joinSheaves(run, sheaves);
    for (const { block, text } of stretch.headings) {
      if (!writer.has(block)) {
        const blocks = [{ ...block, parent: -1 }];
        writer.put({ from: block.from, to: block.to, text, blocks, quotations: [] });
      }
    }
    writer.put(stretch);
  }
  const { pieces, blocks } = writer;
  const { id } = metadata;
  const positionOf = (position: number): number => {
    const piece = pieces[countWhile(pieces.length, (index) => pieces[index]!.at <= position) - 1];
    return piece === undefined ? position : Math.min(piece.to, piece.from + position - piece.at);
  };
  return {
    source: { ...metadata, origin: sheaves[0]!.origin, text: writer.text(), blocks, diagnostics: [] },
    quotations: writer.quotations.map((quotation) => ({ ...quotation, source: id })),
    positionOf,
    wordsBefore: (position) => wordsBefore(positionOf(position), sheaves),
  };
}

/** A piece of the whole text, and where it begins in the cut one. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Writer {
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
  readonly quotations: readonly Omit<AttributedQuotation, 'source'>[];
  text(): string;
  has(block: Block): boolean;
  put(stretch: Omit<TextStretch, 'headings'>): void;
}

function createWriter(): Writer {
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  const quotations: Omit<AttributedQuotation, 'source'>[] = [];
  let text = '';
  return {
    pieces,
    blocks,
    quotations,
    text: () => text,
    has: ({ from, to }) => pieces.some((piece) => piece.from <= from && to <= piece.to),
    put(stretch) {
      const before = pieces.at(-1);
      if (before !== undefined && before.to !== stretch.from) {
        text += '\n\n';
        blocks.push(gapAt(text.length, blocks.length));
      }
      const shift = text.length - stretch.from;
      const first = blocks.length;
      const firstQuotation = quotations.length;
      for (const block of stretch.blocks) {
        const parent = block.parent < 0 ? -1 : block.parent + first;
        blocks.push({ ...withoutMarks(block), ...movedWithin(block, stretch, shift), parent });
      }
      for (const { within, ...quotation } of stretch.quotations) {
        const own = movedWithin(quotation, stretch, shift);
        const outer = within === undefined ? {} : { within: within + firstQuotation };
        quotations.push({ ...quotation, ...own, ...outer, parts: [own], omissions: [], insertions: [] });
      }
      pieces.push({ at: text.length, from: stretch.from, to: stretch.to });
      text += stretch.text;
    },
  };
}

/** Marks of notes may stand in what is left out; what they attribute is attributed already. */
function withoutMarks({ markedAt: _, ...block }: Block): Block {
  return block;
}

/** As much of a span as lies in the stretch, where the stretch was put. */
function movedWithin(span: Span, { from, to }: Span, shift: number): Span {
  return { from: Math.max(span.from, from) + shift, to: Math.min(span.to, to) + shift };
}

function gapAt(position: number, number: number): Block {
  const [line, column] = [1, 1];
  return {
    type: 'gap',
    place: `g${number}`,
    depth: 0,
    parent: -1,
    from: position,
    to: position,
    line,
    column,
  };
}

/** Words of the whole text before a position of it that is in one of the sheaves. */
function wordsBefore(position: number, sheaves: readonly TextSheaf[]): number {
  const sheaf = sheaves.find(({ from, to }) => from <= position && position <= to);
  const page = sheaf?.pages.findLast(({ from }) => from <= position);
  if (sheaf === undefined || page === undefined) return 0;
  return page.wordsBefore + countWords(sheaf.text.slice(page.from - sheaf.from, position - sheaf.from));
}
