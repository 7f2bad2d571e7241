import type { Span } from '../model/index.ts';
import { type BlockWriter, createBlockWriter, type NewBlock } from './block-writer.ts';
import {
  areContiguous,
  type Excerpt,
  excerptBlock,
  excerptError,
  isExcerpt,
  readExcerpt,
} from './excerpt.ts';
import type { MarkdownNode } from './markdown-parse.ts';
import { type InlinePiece, inlineText, sourceOf, startOf } from './markdown-text.ts';
import { documentLabel } from './numbered.ts';
import type { ReadRun } from './read-run.ts';
import type { Remark } from './source-file.ts';

/** The original behind what was parsed. */
export interface Original {
  readonly file: string;
  /** What was parsed. */
  readonly parsed: string;
  /** Line and column in the file of an offset in `parsed`. */
  place(offset: number): { readonly line: number; readonly column: number };
  /** The offset in the file's text of an offset in `parsed`. */
  toFile(offset: number): number;
  /** Paragraphs without markup for which the paragraph at `offset` stands. */
  plainAt(offset: number): readonly PlainParagraph[] | undefined;
}

export interface PlainParagraph extends Span {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

interface Reading {
  readonly original: Original;
  readonly writer: BlockWriter;
  readonly remarks: Remark[];
  readonly runs: ReadRun[];
  /** Excerpts so far: the last one says whether a gap follows it. */
  readonly excerpts: Excerpt[];
}

/**
 * The reading text and the blocks of a parsed Markdown text. The walk keeps its own stack: trees
 * are as deep as their author likes, call stacks are not.
 *
 * @throws SourceError `source.excerpt`.
 */
export function readBlocks(
  root: MarkdownNode,
  original: Original,
): ReturnType<BlockWriter['finish']> & { remarks: Remark[]; runs: ReadRun[] } {
  const reading: Reading = { original, writer: createBlockWriter(), remarks: [], runs: [], excerpts: [] };
  const stack: (MarkdownNode | 'close')[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'close') {
      reading.writer.close();
      continue;
    }
    const contents = readNode(node, reading);
    for (let at = contents.length - 1; at >= 0; at--) stack.push(contents[at]!);
  }
  return { ...reading.writer.finish(), remarks: reading.remarks, runs: reading.runs };
}

/** Writes what the node itself says; returns what is to be read next, in order. */
function readNode(node: MarkdownNode, reading: Reading): readonly (MarkdownNode | 'close')[] {
  switch (node.type) {
    case 'paragraph':
      addParagraph(node, reading);
      return [];
    case 'heading':
      addHeading(node, reading);
      return [];
    case 'code':
      addCode(node, reading);
      return [];
    case 'tableRow':
      addRow(node, reading);
      return [];
    case 'html':
      remarkHtml(node, reading);
      return [];
    case 'blockquote':
      return openBlock(node, { type: 'quotation' }, reading);
    case 'list':
      return openList(node, reading);
    case 'listItem':
      return openOrAdd(node, { type: 'item' }, reading);
    case 'footnoteDefinition':
      return openOrAdd(node, noteTraits(node), reading);
    case 'containerDirective':
    case 'leafDirective':
      if (isExcerpt(node)) addExcerpt(node, reading);
      else addDirective(node, reading);
      return [];
    default:
      return node.children ?? [];
  }
}

function noteTraits({ label, identifier }: MarkdownNode): Traits {
  return { type: 'note', ...(label && { label }), ...(identifier !== undefined && { note: identifier }) };
}

function addParagraph(node: MarkdownNode, reading: Reading): void {
  const plain = reading.original.plainAt(startOf(node));
  if (plain === undefined) addWording(node, { type: 'paragraph' }, reading);
  for (const { text, line, column, from, to } of plain ?? []) {
    const at = reading.writer.addLeaf({ type: 'paragraph', line, column }, text);
    reading.runs.push({ at, length: text.length, from, to, isVerbatim: true });
  }
}

type Traits = Omit<NewBlock, 'line' | 'column'>;

function addWording(
  node: MarkdownNode,
  traits: Traits,
  { original, writer, runs }: Pick<Reading, 'original' | 'writer' | 'runs'>,
): void {
  const { text, offset, pieces, marks } = inlineText(node, original.parsed);
  const { marker } = node;
  const place = original.place(marker?.offset ?? offset);
  const at = writer.addLeaf({ ...traits, ...place }, [marker?.text ?? '', text].filter(Boolean).join(' '));
  if (marker !== undefined) {
    const { length } = marker.text;
    const from = original.toFile(marker.offset);
    runs.push({ at, length, from, to: from + length, isVerbatim: true });
  }
  const textAt = at + (marker === undefined ? 0 : marker.text.length + 1);
  for (const piece of pieces) runs.push(runOf(piece, textAt, original));
  for (const { note, at: markAt } of marks) writer.addMark(note, textAt + markAt);
}

function runOf({ at, length, node }: InlinePiece, textAt: number, original: Original): ReadRun {
  const start = startOf(node);
  const end = node.position?.end.offset ?? start;
  const isVerbatim = !/^(?:text|break|image|imageReference)$/.test(node.type);
  return {
    at: textAt + at,
    length,
    from: original.toFile(start),
    to: original.toFile(end - 1) + 1,
    isVerbatim,
  };
}

function addHeading(node: MarkdownNode, reading: Reading, excerpt: Partial<Traits> = {}): void {
  const { original } = reading;
  const label = documentLabel(inlineText(node, original.parsed).text);
  const traits = { type: 'heading', level: node.depth ?? 1, ...(label !== undefined && { label }) } as const;
  addWording(node, { ...traits, ...excerpt }, reading);
}

function addCode(node: MarkdownNode, reading: Reading): void {
  const text = (node.value ?? '').replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  addAsWritten(node, { type: 'code', text }, reading);
}

/** Text that is its Markdown, or all but its fences. */
function addAsWritten(
  node: MarkdownNode,
  { type, text }: { readonly type: 'code' | 'paragraph'; readonly text: string },
  { original, writer, runs }: Reading,
): void {
  const textAt = writer.addLeaf({ type, ...original.place(startOf(node)) }, text);
  runs.push(runOf({ at: 0, length: text.length, node }, textAt, original));
}

/** One block a row, cells apart by a tab, as in a table pasted from a page. */
function addRow(node: MarkdownNode, { original, writer, runs }: Reading): void {
  const cells = (node.children ?? []).map((cell) => inlineText(cell, original.parsed));
  const row = cells.map(({ text }) => text).join('\t');
  const rowAt = writer.addLeaf({ type: 'paragraph', ...original.place(startOf(node)) }, row.trim());
  let textAt = rowAt - (row.length - row.trimStart().length);
  for (const { text, pieces, marks } of cells) {
    for (const piece of pieces) runs.push(runOf(piece, textAt, original));
    for (const { note, at } of marks) writer.addMark(note, Math.max(rowAt, textAt + at));
    textAt += text.length + 1;
  }
}

/** Tags and comments say nothing to a reader; words between tags do, and are left out with them. */
function remarkHtml(node: MarkdownNode, { original, remarks }: Reading): void {
  if (!/[\p{L}\p{N}]/u.test((node.value ?? '').replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)/g, ''))) return;
  const { line, column } = original.place(startOf(node));
  const message = `HTML at line ${line}, column ${column} was left out with the words in it`;
  remarks.push({ code: 'markdown.html', message, severity: 'warning' });
}

function openBlock(
  node: MarkdownNode,
  traits: Traits,
  { original, writer }: Reading,
): (MarkdownNode | 'close')[] {
  writer.open({ ...traits, ...original.place(startOf(node)) });
  return [...(node.children ?? []), 'close'];
}

function openList(node: MarkdownNode, reading: Reading): (MarkdownNode | 'close')[] {
  const first = node.start ?? 1;
  const items = node.children ?? [];
  const markers = items.map((item) => printedMarker(item, reading.original));
  const isContent =
    node.ordered === true && !isCounting(markers.map(({ text }) => Number.parseInt(text, 10)));
  const children = items.map((item, at) => ({
    ...item,
    ...(node.ordered && { label: String(first + at) }),
    ...(isContent && { marker: markers[at]! }),
  }));
  return openBlock({ ...node, children }, { type: 'list' }, reading);
}

/** "1917." or "3)" as it stands before an item, and where. */
function printedMarker(item: MarkdownNode, { parsed }: Original): NonNullable<MarkdownNode['marker']> {
  const [space, text] = /^(\s*)(\S+)/.exec(sourceOf(item, parsed))?.slice(1) ?? [];
  return { text: text ?? '', offset: startOf(item) + (space?.length ?? 0) };
}

/**
 * Whether the numbers only count the items, so that they are layout: 1, 2, 3, or 1, 1, 1, which
 * Markdown counts itself. Others say something: the line "1917. The revolution came to the city."
 * is a list of one item to Markdown, and with 1918 it is another text.
 */
function isCounting(numbers: readonly number[]): boolean {
  const [first = 0, ...others] = numbers;
  if (first > 1 || others.length === 0) return false;
  return (
    others.every((number) => number === first) || others.every((number, at) => number === first + at + 1)
  );
}

/** An item or note of one paragraph is one block; a longer one holds its paragraphs. */
function openOrAdd(
  node: MarkdownNode,
  traits: Traits,
  reading: Reading,
): readonly (MarkdownNode | 'close')[] {
  const [only, ...others] = markedContents(node);
  const labelled = { ...traits, ...(node.label && { label: node.label }) };
  if (only?.type !== 'paragraph' || others.length > 0) {
    return openBlock({ ...node, children: only ? [only, ...others] : [] }, labelled, reading);
  }
  addWording(only, labelled, reading);
  return [];
}

/** What the item holds; its marker goes to its first paragraph, or is one where it begins otherwise. */
function markedContents({ children = [], marker, position }: MarkdownNode): readonly MarkdownNode[] {
  if (marker === undefined) return children;
  const [first, ...others] = children;
  if (first?.type === 'paragraph') return [{ ...first, marker }, ...others];
  return [{ type: 'paragraph', marker, ...(position && { position }) }, ...children];
}

/** Only excerpts are ours; to anybody else three colons are what they wrote. */
function addDirective(node: MarkdownNode, reading: Reading): void {
  const text = sourceOf(node, reading.original.parsed).replace(/\r\n?/g, '\n').trim();
  addAsWritten(node, { type: 'paragraph', text }, reading);
}

function addExcerpt(node: MarkdownNode, reading: Reading): void {
  const { original, writer, excerpts } = reading;
  const place = original.place(startOf(node));
  const at = { file: original.file, ...place };
  const excerpt = readExcerpt(node, at);
  if (excerpts.some((other) => other.place === excerpt.place)) {
    throw excerptError(`Expected one excerpt for each place got a second one for \`${excerpt.place}\``, at);
  }
  const block = excerptBlock(node, at);
  const { text } = inlineText(block, original.parsed);
  if (excerpt.span !== undefined) checkLength(text, excerpt.span, at);
  const last = excerpts.at(-1);
  if (last !== undefined && !areContiguous(last, excerpt)) writer.addGap(place);
  excerpts.push(excerpt);
  const stated = { place: excerpt.place, ...(excerpt.span && { excerpt: excerpt.span }) };
  if (block.type === 'heading') addHeading(block, reading, stated);
  else addWording(block, { type: 'paragraph', ...stated }, reading);
}

function checkLength(text: string, { from, to }: Span, at: Parameters<typeof excerptError>[1]): void {
  if (text.length === to - from) return;
  throw excerptError(`Expected an excerpt of ${to - from} characters got ${text.length}`, at);
}
