import { countWhile, type Source } from '../model/index.ts';

/**
 * The line of the source's file on which the character at `offset` stands, from 1: the line of the
 * last block that begins before it, and the line breaks from there. For excerpts the file is the
 * excerpt.
 */
export function lineOf({ blocks, text }: Source, offset: number): number {
  const begun = countWhile(blocks.length, (index) => blocks[index]!.from <= offset);
  const block = blocks[begun - 1] ?? { from: 0, line: 1 };
  return block.line + (text.slice(block.from, offset).match(/\n/g)?.length ?? 0);
}
