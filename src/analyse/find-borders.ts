import type { Source } from '../model/index.ts';
import { findSentences } from '../text/index.ts';

/** A place between two sentences, and what is put around wording that comes to stand there. */
export interface Border {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Blocks that hold running text; a heading or caption with a quotation in it would be none any more. */
const running: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'verse', 'item', 'note']);

/** All places of a source where a quotation can stand by itself: between two sentences, and after a paragraph's last. */
export function findBorders({ text, blocks }: Pick<Source, 'text' | 'blocks'>): Border[] {
  const parents = new Set(blocks.map(({ parent }) => parent));
  return blocks.flatMap((block, index) => {
    if (parents.has(index) || !running.has(block.type)) return [];
    const sentences = findSentences(text, block, block.type === 'verse');
    const between = sentences.slice(1).map(({ from }) => ({
      at: from,
      before: /\s/u.test(text.charAt(from - 1)) ? '' : ' ',
      after: '. ',
    }));
    return [...between, { at: block.to, before: ' ', after: '.' }];
  });
}
