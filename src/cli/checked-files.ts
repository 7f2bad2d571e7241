import { checkedFile } from '../checked-file.ts';
import type { CheckedFile, FileOf } from '../export/index.ts';
import { assert, type Source } from '../model/index.ts';
import { type FileMap, mapFile, plainMap, type SourceFile } from '../read/index.ts';
import { lineOf } from './line-of.ts';

/**
 * The files of the sources, each with where its words stand in it. Only of the sources named, as a Markdown
 * file is parsed once more for it. Of a release the files are not there: lines are then as its blocks say.
 */
export async function checkedFiles(
  sources: readonly Source[],
  files: readonly SourceFile[],
  named: ReadonlySet<string>,
): Promise<FileOf> {
  const bytes = new Map(files.map((file) => [file.sha256, file]));
  const byId = new Map<string, CheckedFile>();
  for (const source of sources) {
    if (named.has(source.id)) byId.set(source.id, checkedFile(source, await mapOf(source, bytes)));
  }
  return (id) => {
    const file = byId.get(id);
    assert(file !== undefined, `Expected the file of \`${id}\``);
    return file;
  };
}

function mapOf(source: Source, files: ReadonlyMap<string, SourceFile>): FileMap | Promise<FileMap> {
  const { mediaType, sha256 } = source.origin;
  const file = files.get(sha256);
  if (mediaType === 'text/plain') return plainMap(source.text);
  return file === undefined ? blockMap(source) : mapFile(file, mediaType);
}

/** As near as the blocks of a source tell: the line, and the column where it is that of its block. */
function blockMap(source: Source): FileMap {
  const columns = new Map(source.blocks.map(({ from, column }) => [from, column]));
  return {
    text: source.text,
    fileSpan: (span) => span,
    placeOf: (offset) => ({ line: lineOf(source, offset), column: columns.get(offset) ?? 1 }),
  };
}
