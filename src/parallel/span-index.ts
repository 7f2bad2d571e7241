/** Spans as columns: the rank of the source, and where in its text, in UTF-16 units. */
export interface Spans {
  readonly source: Uint32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Spans that can be found by where they lie. Each stands in a cell as wide as it is long (powers of
 * two), so a search looks at the few spans of about its length near by, however many overlap.
 */
export interface SpanIndex {
  add(span: number): void;
  /** The spans added that share more than `share` of the longer with this one, each once; good until the next search. */
  near(span: number, share: number): readonly number[];
  /** That which shares most of them; of equals the first in the text. */
  nearest(span: number, share: number): number | undefined;
}

const none = -1;

export function createSpanIndex(spans: Spans): SpanIndex {
  const { source, from, to } = spans;
  const mask = 2 ** Math.ceil(Math.log2(source.length + 1)) - 1;
  const newest = new Int32Array(mask + 1).fill(none);
  const before = new Int32Array(source.length);
  // Cells that are neighbours in the text are so in the table, too.
  const slot = (rank: number, scale: number, cell: number): number =>
    (Math.imul(rank, 0x9e3779b1) + Math.imul(scale, 0x85ebca6b) + cell) & mask;
  const found: number[] = [];
  const near = (span: number, share: number): readonly number[] => {
    found.length = 0;
    const [rank, start, length] = [source[span]!, from[span]!, to[span]! - from[span]!];
    const last = scaleOf(Math.ceil(length / share));
    for (let scale = scaleOf(Math.floor(length * share)); scale <= last; scale++) {
      // Spans that share so much begin within the rest of the longer from each other.
      const reach = (1 - share) * Math.min(length / share, Math.max(length, 2 ** (scale + 1)));
      const lastCell = Math.ceil(start + reach) >>> scale;
      for (let cell = Math.max(0, Math.floor(start - reach)) >>> scale; cell <= lastCell; cell++) {
        for (let other = newest[slot(rank, scale, cell)]!; other !== none; other = before[other]!) {
          const isHere = source[other] === rank && from[other]! >>> scale === cell;
          if (!isHere || scaleOf(to[other]! - from[other]!) !== scale) continue;
          if (sharedPart(spans, span, other) > share) found.push(other);
        }
      }
    }
    return found;
  };
  return {
    add(span) {
      const scale = scaleOf(to[span]! - from[span]!);
      const at = slot(source[span]!, scale, from[span]! >>> scale);
      before[span] = newest[at]!;
      newest[at] = span;
    },
    near,
    nearest(span, share) {
      let best: number | undefined;
      let most = share;
      for (const other of near(span, share)) {
        const part = sharedPart(spans, span, other);
        const isBetter = part > most || (part === most && best !== undefined && other < best);
        if (isBetter) [best, most] = [other, part];
      }
      return best;
    },
  };
}

/** What two spans have in common, as a share of the longer; 0 in different sources. */
export function sharedPart({ source, from, to }: Spans, p: number, q: number): number {
  if (source[p] !== source[q]) return 0;
  const shared = Math.min(to[p]!, to[q]!) - Math.max(from[p]!, from[q]!);
  return Math.max(0, shared) / Math.max(1, to[p]! - from[p]!, to[q]! - from[q]!);
}

/** The power of two at or below a length. */
function scaleOf(length: number): number {
  return length === 0 ? 0 : 31 - Math.clz32(length);
}
