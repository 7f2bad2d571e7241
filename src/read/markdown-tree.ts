import { limits, type Source } from '../model/index.ts';
import { createFileMap, type FileMap } from './file-map.ts';
import { findFences } from './front-matter-fences.ts';
import { createLineIndex } from './lines.ts';
import { readBlocks } from './markdown-blocks.ts';
import type { MarkdownNode } from './markdown-parse.ts';
import { fileTitle, sourceId } from './source-id.ts';

/** A Markdown file that somebody else has parsed. */
export interface ParsedMarkdown {
  readonly file: string;
  /** The file's text, without a byte order mark: the tree's offsets count in it. */
  readonly text: string;
  readonly tree: MarkdownNode;
}

/**
 * The source in a Markdown file that is parsed already, and where its words stand in the file. Front
 * matter is passed over, whether or not the parser knew it; the source has no metadata but its name.
 *
 * @throws SourceError `source.excerpt`.
 */
export function readMarkdownTree({ file, text, tree }: ParsedMarkdown): {
  readonly source: Source;
  readonly map: FileMap;
} {
  const bodyFrom = findFences(text)?.bodyFrom ?? 0;
  const children = (tree.children ?? []).filter(({ position }) => (position?.start.offset ?? 0) >= bodyFrom);
  const reading = readBlocks(
    { ...tree, children },
    {
      file,
      parsed: text,
      place: createLineIndex(text),
      toFile: (offset) => offset,
      plainAt: () => undefined,
    },
  );
  const id = sourceId(file);
  const source: Source = {
    id,
    siglum: id.slice(0, limits.siglumLength),
    title: fileTitle(file),
    authors: [],
    language: 'und',
    // Nobody cites this source: it is what an editor holds at this moment.
    origin: { file, sha256: '', mediaType: 'text/markdown', bytes: 0 },
    text: reading.text,
    blocks: reading.blocks,
    diagnostics: reading.remarks.map((remark) => ({ ...remark, source: id })),
  };
  return { source, map: createFileMap(text, reading.text, reading.runs) };
}
