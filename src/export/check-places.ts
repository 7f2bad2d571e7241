import type { Finding, Source, Span } from '../model/index.ts';
import { printableLine } from './printable.ts';

/** A stretch of a file as editors count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface FileRegion {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A source of a check, and where its words stand in its file. */
export interface CheckedFile {
  readonly source: Pick<Source, 'title' | 'text'>;
  /** The path to name; undefined for what is no file: a quotation given on the command line. */
  readonly path: string | undefined;
  regionOf(span: Span): FileRegion;
  /** The file's own characters at a span of the reading text, markup included. */
  written(span: Span): string;
  /** Whether text put into the file may be taken for markup. */
  readonly isMarkdown: boolean;
}

/** How people are told of the file. */
export function shownPath({ path }: CheckedFile): string {
  return path === undefined ? 'quotation' : printableLine(path);
}

/** Finds the file of a source by the source's id. */
export type FileOf = (id: string) => CheckedFile;

/** Characters that Markdown may read as markup, and line breaks. */
const markup = /[\\`*_{}[\]<>&~|#\r\n]/;

/**
 * What to write in the file to make a finding right; undefined where nobody but a person should: nothing
 * is proposed, or markup stands among the words or would arise from them.
 */
export function fileFix({ fix }: Finding, file: CheckedFile): Finding['fix'] {
  if (fix === undefined) return undefined;
  const { from, to } = fix.span;
  if (file.written(fix.span) !== file.source.text.slice(from, to)) return undefined;
  return file.isMarkdown && markup.test(fix.text) ? undefined : fix;
}

/**
 * What the words of a finding become when it is made right: those around the change with it. Empty where they
 * are to be left out; undefined where nothing is proposed.
 */
export function mendedWords({ span, fix }: Finding, text: string): string | undefined {
  if (fix === undefined) return undefined;
  const before = text.slice(Math.min(span.from, fix.span.from), fix.span.from);
  return before + fix.text + text.slice(fix.span.to, Math.max(span.to, fix.span.to));
}
