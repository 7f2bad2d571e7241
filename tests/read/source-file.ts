import { type Block, type Source, VariorumError } from '../../src/model/index.ts';
import { readSource, type SourceFile } from '../../src/read/index.ts';

/** A file of the given text, or of the given bytes. */
export function sourceFile(file: string, content: string | readonly number[]): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  return { file, bytes, sha256: '0'.repeat(64) };
}

export function readText(content: string | readonly number[]): Promise<Source> {
  return readSource(sourceFile('text.txt', content));
}

export function readMarkdown(content: string): Promise<Source> {
  return readSource(sourceFile('text.md', content));
}

/** Blocks as `place type: words`, one a line, indented as deep as they are nested. */
export function outline({ blocks, text }: Pick<Source, 'blocks' | 'text'>): string[] {
  return blocks.map((block) => {
    const holdsOthers = blocks.some(({ parent }) => blocks[parent] === block);
    const words = holdsOthers ? '' : ` ${text.slice(block.from, block.to).replaceAll('\n', '⏎')}`;
    return `${'  '.repeat(ancestors(blocks, block))}${block.place} ${block.type}:${words}`;
  });
}

function ancestors(blocks: readonly Block[], block: Block): number {
  return block.parent < 0 ? 0 : 1 + ancestors(blocks, blocks[block.parent]!);
}

/** The error a reading fails with: `code file:line:column message`. */
export async function failure(reading: () => unknown): Promise<string> {
  try {
    await reading();
  } catch (error) {
    if (!(error instanceof VariorumError)) throw error;
    const { line, column, byte } = error.at ?? {};
    const place = [line, column, byte === undefined ? undefined : `byte ${byte}`].filter(
      (part) => part !== undefined,
    );
    return `${error.code} ${place.join(':')} ${error.message}`;
  }
  return 'no failure';
}
