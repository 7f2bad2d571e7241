/**
 * Finds the documents of a numbered collection: under a heading with a number stands somebody's text, as far
 * as the next such heading.
 *
 *   (36) Clare Sheridan , Russian Portraits (1921)
 *
 *   20th October, 1920: At one time, in his youth, what was he? …
 */
import type { Block, Source, Span } from '../model/index.ts';
import type { Draft } from './reading.ts';

/** A document on its way to being attributed: its heading says whose it is. */
export interface DocumentDraft extends Draft {
  readonly type: 'document';
  readonly heading: Block;
}

/** All documents, in order; none within another. Spans cover the bodies, without the headings. */
export function findDocuments({ blocks }: Pick<Source, 'blocks'>): DocumentDraft[] {
  const found: DocumentDraft[] = [];
  let heading: Block | undefined;
  let parts: Span[] = [];
  const end = (): void => {
    const first = parts[0];
    if (heading !== undefined && first !== undefined) found.push(documentOf(heading, first, parts));
    parts = [];
  };
  blocks.forEach((block, index) => {
    if (block.type === 'heading' && endsDocument(block, heading)) {
      end();
      heading = block.label === undefined ? undefined : block;
    }
    const isLeaf = blocks[index + 1]?.parent !== index;
    if (heading !== undefined && isLeaf && isBody(block)) parts.push({ from: block.from, to: block.to });
  });
  end();
  return found;
}

/** A heading without a number ends a document where it stands no lower than the document's own. */
function endsDocument(block: Block, heading: Block | undefined): boolean {
  return block.label !== undefined || heading === undefined || block.depth < heading.depth;
}

function isBody({ type, from, to }: Block): boolean {
  return type !== 'heading' && type !== 'caption' && type !== 'note' && type !== 'gap' && from < to;
}

function documentOf(heading: Block, first: Span, parts: readonly Span[]): DocumentDraft {
  const span = { from: first.from, to: parts.at(-1)!.to };
  return { ...span, type: 'document', isClosed: true, parts, level: 1, heading };
}
