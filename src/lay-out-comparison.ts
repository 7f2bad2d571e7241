/** The rows in which a comparison of two whole texts is read side by side. */
import { layOutRows } from './align/index.ts';
import {
  type Comparison,
  countWhile,
  type Row,
  type Segment,
  type Source,
  type Span,
} from './model/index.ts';
import { findSentences } from './text/index.ts';

/**
 * A row for each sentence (or verse line) of A with what stands for it in B. What only one side has is
 * cut into its sentences too: an added chapter, or one end of a moved one, is as many rows as it has
 * sentences, and no single cell of thirty pages, also where it begins in the middle of a sentence.
 * The rows cover both texts exactly, in order.
 */
export function layOutComparison({ segments }: Pick<Comparison, 'segments'>, a: Source, b: Source): Row[] {
  return layOutSegments(segments, sentencesOfBoth({ a, b }));
}

/** The same of segments that stand one after the other on both sides, given the sentences of both whole texts. */
export function layOutSegments(segments: readonly Segment[], sentences: BothSentences): Row[] {
  const rows: Row[] = [];
  let current: Segment[] = [];
  const close = (): void => {
    const [first, last] = [current[0], current.at(-1)];
    if (first === undefined || last === undefined) return;
    const near = (['a', 'b'] as const).map((side) =>
      endingWithin(sentences[side], { from: first[side].from, to: last[side].to }),
    ) as [Span[], Span[]];
    for (const row of layOutRows(current, ...near)) rows.push(row);
    current = [];
  };
  for (const segment of segments) {
    const parts = cutOneSided(segment, sentences);
    for (const [index, part] of parts.entries()) {
      current.push(part);
      if (parts.length > sentencesInRow && index < parts.length - 1) close();
    }
  }
  close();
  return rows;
}

/**
 * More sentences than this that one side has together are rows of their own, although the sentence in
 * which they begin is then cut in two on the other side. "He said [yes. And then] no" stays one row.
 */
const sentencesInRow = 3;

export interface BothSentences {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
  readonly texts: { readonly a: string; readonly b: string };
}

export function sentencesOfBoth({ a, b }: { readonly a: Source; readonly b: Source }): BothSentences {
  return { a: sentencesOf(a), b: sentencesOf(b), texts: { a: a.text, b: b.text } };
}

function cutOneSided(segment: Segment, { texts, ...sentences }: BothSentences): Segment[] {
  if (segment.type === 'equal') return [segment];
  const { a, b } = segment;
  if (b.from === b.to) return spansWithin(a, sentences.a, texts.a).map((part) => ({ ...segment, a: part }));
  if (a.from === a.to) return spansWithin(b, sentences.b, texts.b).map((part) => ({ ...segment, b: part }));
  return [segment];
}

/**
 * The span, cut wherever one of the sentences ends in it. The space before a sentence belongs to the sentence
 * before: where the span begins with it, it is no part of its own, or a row would have nothing to show.
 */
function spansWithin(span: Span, sentences: readonly Span[], text: string): Span[] {
  const parts: Span[] = [];
  let from = span.from;
  for (let index = firstEndAfter(sentences, from); from < span.to; index++) {
    const to = Math.min(span.to, sentences[index]?.to ?? span.to);
    if (to < span.to && parts.length === 0 && isBlank(text, { from, to })) continue;
    parts.push({ from, to });
    from = to;
  }
  return parts;
}

function isBlank(text: string, { from, to }: Span): boolean {
  return text.slice(from, to).trim() === '';
}

/** The sentences that end in a stretch of the text: no row of it ends with another. */
function endingWithin(sentences: readonly Span[], { from, to }: Span): Span[] {
  return sentences.slice(firstEndAfter(sentences, from), firstEndAfter(sentences, to));
}

function firstEndAfter(sentences: readonly Span[], position: number): number {
  return countWhile(sentences.length, (index) => sentences[index]!.to <= position);
}

/** Sentences that cover the text; verse is cut into lines, and where a block begins a sentence begins. */
export function sentencesOf({ text, blocks }: Source): Span[] {
  const ends = new Set(findSentences(text, { from: 0, to: text.length }).map(({ to }) => to));
  for (const block of blocks) {
    if (block.from > 0) ends.add(block.from);
    if (block.type === 'verse') for (const line of findSentences(text, block, true)) ends.add(line.to);
  }
  const spans: Span[] = [];
  let from = 0;
  for (const to of [...ends].sort((p, q) => p - q)) {
    spans.push({ from, to });
    from = to;
  }
  return spans;
}
