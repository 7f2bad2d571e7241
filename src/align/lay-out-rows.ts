/**
 * Rows for reading side by side: each holds a sentence (or verse line) of A and what stands for it
 * in B. A row may end only where a sentence ends on one side and the texts can be cut at the same
 * point of the alignment on the other, so words that stand for each other share a row.
 *
 *   A  One. Two, three.          row 1  One.            | One.
 *   B  One. New. Two; three.     row 2                  | New.
 *                                row 3  Two, three.     | Two; three.
 *
 * A sentence that only one side has is a row of its own. The rows cover all pieces in order.
 */
import type { Row, Segment, Span } from '../model/index.ts';

/** The rows of an alignment, given the sentences of both sides as spans that cover them. */
export function layOutRows(
  segments: readonly Segment[],
  sentencesA: readonly Span[],
  sentencesB: readonly Span[],
): Row[] {
  const endsA = new Set(sentencesA.map(({ to }) => to));
  const endsB = new Set(sentencesB.map(({ to }) => to));
  const rows: Row[] = [];
  let current: Segment[] = [];
  const close = (): void => {
    if (current.length > 0) rows.push(rowOf(current));
    current = [];
  };
  for (const segment of segments) {
    const isWholeSentence = segment.type === 'change' && isOneSided(segment) && current.length === 0;
    for (const part of cutAtSentences(segment, endsA, endsB)) {
      current.push(part);
      const [inA, inB] = [endsA.has(part.a.to), endsB.has(part.b.to)];
      if ((inA && inB) || ((inA || inB) && (part.type === 'equal' || isWholeSentence))) close();
    }
  }
  close();
  return rows;
}

function isOneSided({ a, b }: Segment): boolean {
  return a.from === a.to || b.from === b.to;
}

/** An equal segment is cut after each sentence that ends in it on either side; a change stays whole. */
function cutAtSentences(segment: Segment, endsA: ReadonlySet<number>, endsB: ReadonlySet<number>): Segment[] {
  if (segment.type === 'change') return [segment];
  const parts: Segment[] = [];
  const length = segment.a.to - segment.a.from;
  let from = 0;
  for (let to = 1; to <= length; to++) {
    const isEnd = endsA.has(segment.a.from + to) || endsB.has(segment.b.from + to);
    if (!isEnd && to < length) continue;
    parts.push({
      type: 'equal',
      a: { from: segment.a.from + from, to: segment.a.from + to },
      b: { from: segment.b.from + from, to: segment.b.from + to },
    });
    from = to;
  }
  return parts;
}

function rowOf(segments: readonly Segment[]): Row {
  const first = segments[0]!;
  const last = segments.at(-1)!;
  return {
    a: { from: first.a.from, to: last.a.to },
    b: { from: first.b.from, to: last.b.to },
    segments,
  };
}
