import type { Span } from '../model/index.ts';
import { decode } from './decode.ts';
import { countUpTo, createLineIndex } from './lines.ts';
import { placesInRun, type ReadRun, type RunPlaces } from './read-run.ts';
import type { SourceFile } from './source-file.ts';

/** A place in a file as editors count: both from 1, the column in UTF-16 units. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Where the words of a reading text stand in the file that it was read from. */
export interface FileMap {
  /** The file's text, a byte order mark at its beginning aside. */
  readonly text: string;
  /**
   * The stretch of the file's text that was read as this span: markup within it belongs to it, markup at
   * its ends does not. An empty span stays empty.
   */
  fileSpan(span: Span): Span;
  placeOf(offset: number): FilePlace;
}

/**
 * The map of a source that `readSource` read from this file. Of Markdown the file is parsed once more: only
 * who names places in it needs a map.
 */
export async function mapFile(file: SourceFile, mediaType: 'text/plain' | 'text/markdown'): Promise<FileMap> {
  const { text } = decode(file);
  if (mediaType === 'text/plain') return plainMap(text);
  const [{ readFrontMatter }, { readMarkdown }] = await Promise.all([
    import('./front-matter.ts'),
    import('./markdown.ts'),
  ]);
  const { bodyFrom } = readFrontMatter(file.file, text);
  const body = await readMarkdown({ file: file.file, text, from: bodyFrom });
  return createFileMap(text, body.text, body.runs);
}

/** Plain text is read as it stands. */
export function plainMap(text: string): FileMap {
  return { text, fileSpan: (span) => span, placeOf: createLineIndex(text) };
}

/** The runs are in the order of the reading text, and do not overlap in it. */
export function createFileMap(text: string, reading: string, runs: readonly ReadRun[]): FileMap {
  const begins = runs.map(({ at }) => at);
  const known = new Map<number, RunPlaces>();
  const placesIn = (index: number): RunPlaces => {
    const places = known.get(index) ?? placesInRun(runs[index]!, reading, text);
    known.set(index, places);
    return places;
  };
  /** The code unit itself where it was read; else, for what joins blocks, the end of what was read before it. */
  const stretchOf = (offset: number): Span => {
    const index = countUpTo(begins, offset) - 1;
    const run = runs[index];
    if (run === undefined) return { from: runs[0]?.from ?? 0, to: runs[0]?.from ?? 0 };
    const within = offset - run.at;
    const { starts, ends } = placesIn(index);
    if (within < run.length) return { from: starts[within]!, to: ends[within]! };
    const end = ends[run.length - 1] ?? run.from;
    return { from: end, to: end };
  };
  return {
    text,
    fileSpan({ from, to }) {
      const first = stretchOf(from).from;
      return { from: first, to: from === to ? first : Math.max(first, stretchOf(to - 1).to) };
    },
    placeOf: createLineIndex(text),
  };
}
