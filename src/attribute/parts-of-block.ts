import { type Block, countWhile, type Source, type Span } from '../model/index.ts';

/** A line that says whose the words above it are; no words of its own are so short and begin with a dash. */
const citedLine = /(?:^|\n)[ \t]*[—–―-]{1,3}[ \t]*\p{Lu}[^\n]{1,200}$/u;
/** Code units of such a line with what is before it at most. */
const longestLine = 240;

/**
 * The words of a block quotation, one span for each of its paragraphs, without the line at its end that says
 * whose they are:
 *
 *   > The short twentieth century ended in problems.
 *   >
 *   > — Eric Hobsbawm, The Age of Extremes (1994)
 */
export function partsOfBlock({ text, blocks }: Pick<Source, 'text' | 'blocks'>, span: Span): Span[] {
  const parts: Span[] = [];
  const first = countWhile(blocks.length, (index) => blocks[index]!.from < span.from);
  for (let index = first; index < blocks.length && blocks[index]!.from < span.to; index++) {
    const block = blocks[index]!;
    const isLeaf = blocks[index + 1]?.parent !== index;
    if (isLeaf && isText(block)) parts.push({ from: block.from, to: block.to });
  }
  const last = parts.at(-1);
  if (last === undefined) return [span];
  const from = Math.max(last.from, last.to - longestLine);
  const line = citedLine.exec(text.slice(from, last.to));
  if (line === null) return parts;
  const end = from + line.index;
  if (end > last.from) return [...parts.slice(0, -1), { from: last.from, to: end }];
  return parts.length > 1 ? parts.slice(0, -1) : parts;
}

function isText({ type, from, to }: Block): boolean {
  return type !== 'gap' && type !== 'caption' && from < to;
}
