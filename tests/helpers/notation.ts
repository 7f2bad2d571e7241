import type { Segment } from '../../src/model/index.ts';

/** Two texts written as one: "the [black/white] cat" is "the black cat" and "the white cat". */
export function pairFrom(notation: string): { a: string; b: string } {
  const side = (index: 1 | 2): string =>
    notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, (...match) => match[index]);
  return { a: side(1), b: side(2) };
}

/** The segments of two texts in the notation of `pairFrom`; with `kinds`, "[black/white wording]". */
export function notate(a: string, b: string, segments: readonly Segment[], kinds = false): string {
  return segments
    .map((segment) => {
      const inA = a.slice(segment.a.from, segment.a.to);
      if (segment.type === 'equal') return inA;
      const inB = b.slice(segment.b.from, segment.b.to);
      return kinds ? `[${inA}/${inB} ${segment.kind}]` : `[${inA}/${inB}]`;
    })
    .join('');
}
