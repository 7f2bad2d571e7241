import type { CheckedFile } from './export/index.ts';
import type { Source } from './model/index.ts';
import type { FileMap } from './read/index.ts';

/** A source with where its words stand in the file that the map is of, and the path by which to name it. */
export function checkedFile(
  { title, text, origin }: Pick<Source, 'title' | 'text' | 'origin'>,
  map: FileMap,
): CheckedFile {
  return {
    source: { title, text },
    path: origin.file,
    isMarkdown: origin.mediaType === 'text/markdown',
    written(span) {
      const { from, to } = map.fileSpan(span);
      return map.text.slice(from, to);
    },
    regionOf(span) {
      const { from, to } = map.fileSpan(span);
      const [start, end] = [map.placeOf(from), map.placeOf(to)];
      return { ...start, endLine: end.line, endColumn: end.column };
    },
  };
}
