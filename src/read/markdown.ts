import type { Block } from '../model/index.ts';
import { createLineIndex } from './lines.ts';
import { readBlocks } from './markdown-blocks.ts';
import { parseMarkdown } from './markdown-parse.ts';
import { refusalReason } from './markdown-prescan.ts';
import { shorten } from './markdown-shortcut.ts';
import { readPlainText } from './plain-text.ts';
import type { ReadRun } from './read-run.ts';
import type { Remark } from './source-file.ts';

export interface MarkdownBody {
  readonly file: string;
  /** The whole file's text: lines and columns count in it. */
  readonly text: string;
  /** Where the body begins, after the front matter. */
  readonly from: number;
}

export interface BodyReading {
  readonly text: string;
  readonly blocks: Block[];
  readonly remarks: readonly Remark[];
  /** What of the reading text stands where in the file's text, in order. */
  readonly runs: readonly ReadRun[];
}

/**
 * Reads Markdown (CommonMark, with footnotes, tables and excerpts): the words without the markup,
 * blocks joined by a blank line. Each block's line and column are those of its first word in the
 * file, whatever escapes, entities or emphasis stand before and in it.
 *
 * Where the text would take a parser too long (see `markdown-prescan.ts`) it is read as plain text
 * and says so: its markup is then part of the text, and nothing is lost.
 *
 * @throws SourceError `source.excerpt`.
 */
export async function readMarkdown(body: MarkdownBody): Promise<BodyReading> {
  const original = body.text.slice(body.from);
  const shortened = shorten(original);
  const reason = refusalReason(shortened.text);
  if (reason !== undefined) return readAsPlainText(body, reason);
  const lineAndColumn = createLineIndex(body.text);
  const place = (offset: number): ReturnType<typeof lineAndColumn> => lineAndColumn(body.from + offset);
  const toFile = (offset: number): number => body.from + shortened.toOriginal(offset);
  return readBlocks(await parseMarkdown(shortened.text), {
    file: body.file,
    parsed: shortened.text,
    place: (offset) => place(shortened.toOriginal(offset)),
    toFile,
    plainAt: (offset) =>
      shortened.plainAt(offset)?.map(({ from, to }) => ({
        text: original.slice(from, to).replace(/\r\n?/g, '\n'),
        from: body.from + from,
        to: body.from + to,
        ...place(from),
      })),
  });
}

function readAsPlainText({ text, from }: MarkdownBody, reason: string): BodyReading {
  const rest = text.slice(from);
  const linesBefore = createLineIndex(text)(from).line - 1;
  const blocks = readPlainText(rest).map((block) => ({ ...block, line: block.line + linesBefore }));
  const message = `The Markdown was read as plain text: ${reason}`;
  return {
    text: rest,
    blocks,
    remarks: [{ code: 'markdown.plain', message, severity: 'warning' }],
    runs: [{ at: 0, length: rest.length, from, to: text.length, isVerbatim: true }],
  };
}
