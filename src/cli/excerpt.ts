import { overlaps, type Source, type Span } from '../model/index.ts';

/** The source reduced to one passage, offsets counted from its start. */
export function excerpt(source: Source, { from, to }: Span): Source {
  const blocks = source.blocks
    .filter(
      (block) =>
        overlaps(block, { from, to }) || (block.type === 'gap' && block.from > from && block.to < to),
    )
    .map((block) => ({
      ...block,
      from: Math.max(block.from, from) - from,
      to: Math.min(block.to, to) - from,
      parent: -1,
    }));
  return { ...source, text: source.text.slice(from, to), blocks };
}
