import type { Block, Source } from '../../src/model/index.ts';

/** A source made of a text alone, a paragraph between every two blank lines. Engine tests need no reader. */
export function sourceFrom(text: string, id = 'a'): Source {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n\n)[\s\S])*/g)) {
    const to = match.index + match[0].trimEnd().length;
    const place = `p${blocks.length + 1}`;
    blocks.push({
      type: 'paragraph',
      place,
      from: match.index,
      to,
      depth: 0,
      parent: -1,
      line: 1,
      column: 1,
    });
  }
  return {
    id,
    siglum: id,
    title: id,
    authors: [],
    language: 'und',
    origin: { file: `${id}.txt`, sha256: '', mediaType: 'text/plain', bytes: text.length },
    text,
    blocks,
    diagnostics: [],
  };
}
