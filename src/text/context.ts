/**
 * The words around a passage: before it stands who says it ("He later recalled:"), above it what it
 * was taken from ("(36) Clare Sheridan, Russian Portraits (1921)"). Names and dates that contradict
 * each other are found there, so a passage is never shown without them.
 */
import type { Source, Span } from '../model/index.ts';
import { findSentences } from './find-sentences.ts';
import { headingOf, innermostBlock } from './place.ts';

export interface Context {
  /** Whole sentences before and after, from the same block; empty at a block's edge. */
  readonly before: string;
  readonly after: string;
  /** The heading the passage stands under; absent where there is none. */
  readonly heading?: string;
}

/** Code units of context at most. */
const longestBefore = 240;
const longestAfter = 160;
/** Code units looked through for them, so that a paragraph of a million costs no more than another. */
const lookBack = 1_000;

export function contextOf(source: Pick<Source, 'text' | 'blocks'>, span: Span): Context {
  const { text, blocks } = source;
  const first = blocks[innermostBlock(blocks, span.from)];
  const last = blocks[innermostBlock(blocks, Math.max(span.from, span.to - 1))];
  const heading = headingOf(source, span.from);
  return {
    before: lastSentences(text, { from: Math.max(first?.from ?? 0, span.from - lookBack), to: span.from }),
    after: firstSentence(text, { from: span.to, to: Math.min(last?.to ?? text.length, span.to + lookBack) }),
    ...(heading === undefined ? {} : { heading: text.slice(heading.from, heading.to) }),
  };
}

/** As many whole sentences before the passage as fit, at least the one it continues, cut at a word. */
function lastSentences(text: string, span: Span): string {
  if (span.from >= span.to) return '';
  let from = span.to;
  for (const sentence of findSentences(text, span).reverse()) {
    if (from < span.to && span.to - sentence.from > longestBefore) break;
    from = sentence.from;
  }
  const context = text.slice(from, span.to);
  return context.length <= longestBefore
    ? context
    : `… ${context.slice(-longestBefore).replace(/^\S*\s/u, '')}`;
}

function firstSentence(text: string, span: Span): string {
  if (span.from >= span.to) return '';
  const sentence = findSentences(text, span)[0]!;
  const context = text.slice(sentence.from, sentence.to).trimEnd();
  return context.length <= longestAfter
    ? context
    : `${context.slice(0, longestAfter).replace(/\s\S*$/u, '')} …`;
}
