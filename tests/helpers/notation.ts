import type { Segment } from '../../src/model/index.ts';

/** Two texts written as one: "the [black/white] cat" is "the black cat" and "the white cat". */
export function pairFrom(notation: string): { a: string; b: string } {
  const side = (index: 1 | 2): string =>
    notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, (...match) => match[index]);
  return { a: side(1), b: side(2) };
}

/** The segments of two texts in the notation of `pairFrom`. */
export function notate(a: string, b: string, segments: readonly Segment[]): string {
  return segments
    .map(({ type, a: inA, b: inB }) => {
      const wording = a.slice(inA.from, inA.to);
      return type === 'equal' ? wording : `[${wording}/${b.slice(inB.from, inB.to)}]`;
    })
    .join('');
}
