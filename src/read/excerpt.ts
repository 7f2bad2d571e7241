import { type ErrorPlace, SourceError, type Span } from '../model/index.ts';
import type { MarkdownNode } from './markdown-parse.ts';
import { placePattern } from './places.ts';

/**
 * An excerpt of a longer text, at the place it has there:
 *
 *   :::excerpt{place=p33 from=19668 to=20706}
 *   Trotsky began sitting for Clare Sheridan on 18th October. …
 *   :::
 *
 * `place` is the block's place in the full source; `from` and `to`, both or neither, are UTF-16
 * offsets into the full source's text, so the words between the fences are exactly that long. It
 * holds one paragraph or heading. A place has one excerpt: where two passages of one paragraph are
 * needed, the excerpt spans both.
 */
export interface Excerpt {
  readonly place: string;
  readonly span?: Span;
}

export function isExcerpt(node: MarkdownNode): boolean {
  return node.type === 'containerDirective' && node.name === 'excerpt';
}

/** @throws SourceError `source.excerpt` where place or offsets are missing or wrong. */
export function readExcerpt(node: MarkdownNode, at: ErrorPlace): Excerpt {
  const { place, from, to, ...unknown } = node.attributes ?? {};
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined)
    throw excerptError(`Expected \`place\`, \`from\` and \`to\` got \`${surplus}\``, at);
  if (place === undefined || place === null || !placePattern.test(place)) {
    throw excerptError(`Expected a place such as \`p12\` or \`s36.p1\` got \`${place ?? 'none'}\``, at);
  }
  if (from === undefined && to === undefined) return { place };
  const span = { from: readOffset(from), to: readOffset(to) };
  if (Number.isNaN(span.from) || Number.isNaN(span.to) || span.from >= span.to) {
    throw excerptError(
      `Expected whole numbers with \`from\` < \`to\` got \`${from ?? 'none'}\` and \`${to ?? 'none'}\``,
      at,
    );
  }
  return { place, span };
}

function readOffset(value: string | null | undefined): number {
  return /^\d{1,9}$/.test(value ?? '') ? Number(value) : Number.NaN;
}

/** The one paragraph or heading that an excerpt holds. */
export function excerptBlock(node: MarkdownNode, at: ErrorPlace): MarkdownNode {
  const [block, ...others] = node.children ?? [];
  if (
    block !== undefined &&
    others.length === 0 &&
    (block.type === 'paragraph' || block.type === 'heading')
  ) {
    return block;
  }
  throw excerptError('Expected one paragraph or heading in an excerpt', at);
}

/** Two excerpts are neighbours where no more than a paragraph's end lies between them. */
export function areContiguous(before: Excerpt, after: Excerpt): boolean {
  if (before.span === undefined || after.span === undefined) return false;
  const between = after.span.from - before.span.to;
  return between >= 0 && between <= '\n\n'.length;
}

export function excerptError(message: string, at: ErrorPlace): SourceError {
  return new SourceError('source.excerpt', message, { at });
}
