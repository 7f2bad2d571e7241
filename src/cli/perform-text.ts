import { opening, printableText, writeSourceJson } from '../export/index.ts';
import type { Block, Source } from '../model/index.ts';
import { readSource, type SourceFile } from '../read/index.ts';
import { diagnosticLines } from './diagnostic-lines.ts';

export interface TextWork {
  readonly file: SourceFile;
  readonly show: 'text' | 'blocks' | 'json';
  /** On a screen, control characters in the text are shown, not sent. */
  readonly isScreen: boolean;
}

export interface TextWorkResult {
  readonly output: readonly string[];
  /** Lines for stderr. */
  readonly notes: readonly string[];
}

/** Reads a source and writes its text exactly, its blocks, or all of it as JSON. */
export async function performText({ file, show, isScreen }: TextWork): Promise<TextWorkResult> {
  const source = await readSource(file);
  const notes = diagnosticLines(source.diagnostics, [source]);
  if (show === 'json') return { output: [...writeSourceJson(source)], notes };
  if (show === 'blocks') return { output: [blocksTable(source)], notes };
  return { output: [isScreen ? printableText(source.text) : source.text], notes };
}

/** A line for each block: its line in the file, place, type, and first words; what stands in another block is indented. */
function blocksTable(source: Source): string {
  const placeWidth = source.blocks.reduce((width, { place }) => Math.max(width, place.length), 0);
  return source.blocks
    .map((block) => {
      const line = String(block.line).padStart(6);
      const indent = '  '.repeat(ancestors(block, source.blocks));
      const words = opening(source.text.slice(block.from, block.to));
      return `${line}  ${block.place.padEnd(placeWidth)}  ${block.type.padEnd(9)}  ${indent}${words}\n`;
    })
    .join('');
}

function ancestors(block: Block, blocks: readonly Block[]): number {
  let count = 0;
  for (let parent = block.parent; parent >= 0; parent = blocks[parent]!.parent) count++;
  return count;
}
