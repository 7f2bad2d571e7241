import { type Block, countWhile, type Source, type Span } from '../model/index.ts';

/**
 * The citable place of a span: that of the innermost block it starts in, or a range `p4-p6` where
 * it ends in another. A span outside all blocks has the place of the nearest block before it.
 */
export function placeOf(source: Pick<Source, 'blocks'>, span: Span): string {
  const first = source.blocks[innermostBlock(source.blocks, span.from)];
  const last = source.blocks[innermostBlock(source.blocks, Math.max(span.from, span.to - 1))];
  if (first === undefined || last === undefined) return 'p1';
  return first === last ? first.place : `${first.place}-${last.place}`;
}

/** Index of the innermost block that holds a position, else of the nearest leaf before it; -1 without blocks. */
export function innermostBlock(blocks: readonly Block[], position: number): number {
  if (blocks.length === 0) return -1;
  const begun = countWhile(blocks.length, (index) => blocks[index]!.from <= position);
  let index = Math.max(0, begun - 1);
  // The last block that begins at or before the position may already be over; its parent may not.
  for (let at = index; at >= 0; at = blocks[at]!.parent) {
    if (blocks[at]!.to > position && blocks[at]!.type !== 'gap') return at;
  }
  while (index > 0 && blocks[index]!.type === 'gap') index--;
  return index;
}

/** The heading a position stands under: the nearest heading block before it, if any. */
export function headingOf(source: Pick<Source, 'blocks'>, position: number): Block | undefined {
  for (let index = innermostBlock(source.blocks, position); index >= 0; index--) {
    const block = source.blocks[index]!;
    if (block.type === 'heading' && block.to <= position) return block;
  }
  return undefined;
}
