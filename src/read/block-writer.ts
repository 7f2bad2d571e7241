import type { Block, BlockType, Span } from '../model/index.ts';
import { createPlaces, type Places } from './places.ts';

/** What is known of a block when it is met; its place follows when all are known. */
export interface NewBlock {
  readonly type: BlockType;
  /** Where it stands in the original file. */
  readonly line: number;
  readonly column: number;
  /** Level, of headings. */
  readonly level?: number;
  readonly label?: string;
  /** Of notes: the name by which their marks are added. */
  readonly note?: string;
  /** Stated by the source itself, for excerpts. */
  readonly place?: string;
  readonly excerpt?: Span;
}

/** Writes a reading text block by block. Blocks with words are joined by a blank line; nothing else is added. */
export interface BlockWriter {
  /** A block of its own words; gives back where they begin. Without words there is no block. */
  addLeaf(block: NewBlock, text: string): number;
  /** An empty block: text is left out here. */
  addGap(block: Omit<NewBlock, 'type'>): void;
  /** A mark of a note stood here and is no part of the text. A mark without a note is forgotten. */
  addMark(note: string, at: number): void;
  /** What is added up to the matching `close` stands within this block; without any there is no block. */
  open(block: NewBlock): void;
  close(): void;
  finish(): { readonly text: string; readonly blocks: Block[] };
}

const separator = '\n\n';

interface Draft extends Span {
  readonly block: NewBlock;
  readonly parent: number;
  readonly depth: number;
}

export function createBlockWriter(): BlockWriter {
  const drafts: Draft[] = [];
  const parts: string[] = [];
  const openBlocks: number[] = [];
  const marks = new Map<string, number[]>();
  let length = 0;
  const add = (block: NewBlock, from: number): void => {
    const depth = block.level ?? openBlocks.length;
    drafts.push({ block, from, to: length, parent: openBlocks.at(-1) ?? -1, depth });
  };
  return {
    addLeaf(block, text) {
      if (text === '') return length;
      if (length > 0) parts.push(separator);
      const from = length > 0 ? length + separator.length : 0;
      parts.push(text);
      length = from + text.length;
      add(block, from);
      return from;
    },
    addGap(block) {
      add({ ...block, type: 'gap' }, length);
    },
    addMark(note, at) {
      const known = marks.get(note);
      if (known === undefined) marks.set(note, [at]);
      else known.push(at);
    },
    open(block) {
      add(block, length);
      openBlocks.push(drafts.length - 1);
    },
    close() {
      const index = openBlocks.pop()!;
      const first = drafts[index + 1];
      if (first === undefined) drafts.pop();
      else drafts[index] = { ...drafts[index]!, from: first.from, to: length };
    },
    finish: () => ({ text: parts.join(''), blocks: withMarks(placeDrafts(drafts), drafts, marks) }),
  };
}

/**
 * Gives each block its place. Stated and numbered places come first, so that `s36` is the document
 * numbered 36 whatever else the source has. Paragraphs are numbered within the quotation, note or
 * list that holds them or the numbered document they stand under, and else through the source.
 */
function placeDrafts(drafts: readonly Draft[]): Block[] {
  const places = createPlaces();
  const settled = drafts.map(({ block: { place } }) => {
    if (place !== undefined) places.claim(place);
    return place;
  });
  drafts.forEach(({ block }, index) => {
    if (settled[index] !== undefined) return;
    const numbered = placeOfNumber(block);
    if (numbered !== undefined && places.claim(numbered)) settled[index] = numbered;
  });
  let document: string | undefined;
  return drafts.map((draft, index) => {
    const { block, parent } = draft;
    const place = settled[index] ?? nextPlace(block.type, { places, document, holder: settled[parent] });
    settled[index] = place;
    if (block.type === 'heading') document = placeOfNumber(block) === place ? place : undefined;
    return toBlock(draft, place);
  });
}

/** Gives each note its marks; of two notes of one name the first has them. */
function withMarks(blocks: Block[], drafts: readonly Draft[], marks: Map<string, number[]>): Block[] {
  if (marks.size === 0) return blocks;
  return blocks.map((block, index) => {
    const note = drafts[index]!.block.note ?? '';
    const markedAt = marks.get(note);
    if (block.type !== 'note' || markedAt === undefined) return block;
    marks.delete(note);
    return { ...block, markedAt };
  });
}

/** `s36` for a heading numbered 36, `n4` for note 4; notes with other marks are counted. */
function placeOfNumber({ type, label }: NewBlock): string | undefined {
  if (label === undefined || !/^[1-9]\d{0,3}$/.test(label)) return undefined;
  if (type === 'heading') return `s${label}`;
  return type === 'note' ? `n${label}` : undefined;
}

interface Surroundings {
  readonly places: Places;
  /** Place of the numbered document above. */
  readonly document: string | undefined;
  /** Place of the block that holds this one. */
  readonly holder: string | undefined;
}

function nextPlace(type: BlockType, { places, document, holder }: Surroundings): string {
  if (holder !== undefined) return places.next(type, holder);
  return type === 'paragraph' ? places.next(type, document) : places.next(type);
}

function toBlock({ block, from, to, parent, depth }: Draft, place: string): Block {
  const { type, line, column, label, excerpt } = block;
  const known = { type, place, from, to, depth, parent, line, column };
  if (label === undefined && excerpt === undefined) return known;
  return { ...known, ...(label !== undefined && { label }), ...(excerpt !== undefined && { excerpt }) };
}
