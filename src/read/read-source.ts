import { type Block, limits, type Origin, type Source, SourceError } from '../model/index.ts';
import { decode } from './decode.ts';
import type { StatedMetadata } from './metadata.ts';
import { readPlainText } from './plain-text.ts';
import type { Remark, SourceFile } from './source-file.ts';
import { fileTitle, sourceId } from './source-id.ts';

export interface ReadOptions {
  /** How to read the file; by default its name decides: `.md` and `.markdown` are Markdown. */
  readonly format?: 'text' | 'markdown';
}

/**
 * Reads one file as a source: its text, its blocks with their places, its metadata and what was
 * noticed on the way. The same bytes under the same name give the same source in every runtime.
 *
 * Asynchronous only because the Markdown parser is loaded when the first Markdown file needs it.
 *
 * @throws SourceError where nothing can be read: `source.binary`, `source.encoding`,
 *   `source.too-large`, `source.front-matter`, `source.id`, `source.excerpt`.
 */
export async function readSource(file: SourceFile, options: ReadOptions = {}): Promise<Source> {
  const { text, remarks } = decode(file);
  const format = options.format ?? formatOf(file.file);
  const content = format === 'markdown' ? await readMarkdownFile(file, text) : readTextFile(text);
  refuseTooManyBlocks(file, content.blocks);
  const id = content.stated.id ?? sourceId(file.file);
  const allRemarks = [...remarks, ...content.remarks, ...remarkEmpty(content.text)];
  return {
    siglum: id.slice(0, limits.siglumLength),
    title: titleOf(file, content),
    authors: [],
    language: 'und',
    ...content.stated,
    id,
    origin: originOf(file, format),
    text: content.text,
    blocks: content.blocks,
    diagnostics: allRemarks.map((remark) => ({ ...remark, source: id })),
  };
}

interface Content {
  readonly text: string;
  readonly blocks: Block[];
  readonly stated: StatedMetadata;
  readonly remarks: readonly Remark[];
}

function formatOf(file: string): 'text' | 'markdown' {
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'text';
}

function readTextFile(text: string): Content {
  return { text, blocks: readPlainText(text), stated: {}, remarks: [] };
}

async function readMarkdownFile({ file }: SourceFile, text: string): Promise<Content> {
  const [{ readFrontMatter }, { readMetadata }, { readMarkdown }] = await Promise.all([
    import('./front-matter.ts'),
    import('./metadata.ts'),
    import('./markdown.ts'),
  ]);
  const frontMatter = readFrontMatter(file, text);
  const { stated, remarks } = readMetadata(file, text, frontMatter);
  const body = await readMarkdown({ file, text, from: frontMatter.bodyFrom });
  return { ...body, stated, remarks: [...remarks, ...body.remarks] };
}

/** A title that opens the text; a heading further down names a part of it. */
function titleOf({ file }: SourceFile, { text, blocks }: Content): string {
  const [first] = blocks;
  const title = first?.type === 'heading' ? text.slice(first.from, first.to).replace(/\s+/g, ' ') : '';
  return (title === '' ? fileTitle(file) : title).slice(0, limits.titleLength);
}

function remarkEmpty(text: string): Remark[] {
  if (text.trim() !== '') return [];
  return [{ code: 'text.empty', message: 'The source has no text', severity: 'warning' }];
}

function originOf({ file, sha256, bytes }: SourceFile, format: 'text' | 'markdown'): Origin {
  return {
    file,
    sha256,
    mediaType: format === 'markdown' ? 'text/markdown' : 'text/plain',
    bytes: bytes.length,
  };
}

function refuseTooManyBlocks({ file }: SourceFile, blocks: readonly Block[]): void {
  if (blocks.length <= limits.blocksPerSource) return;
  const message = `Expected at most ${limits.blocksPerSource} blocks got ${blocks.length}`;
  throw new SourceError('source.too-large', message, {
    advice: 'split it into one file a volume or chapter',
    at: { file },
    limit: limits.blocksPerSource,
    actual: blocks.length,
  });
}
