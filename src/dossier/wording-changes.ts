/** The differences of one wording to another, each with its place in the wording as dossiers give it. */
import type { Segment, Span, WordingChange } from '../model/index.ts';

/** White space as single blanks, none at the ends. */
export function collapsed(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** The occurrence that has the wording, with the texts in which the segments' sides `a` and `b` stand. */
export interface WordingPlace {
  readonly occurrence: Pick<Span, 'from'> & { readonly text: string };
  readonly textA: string;
  readonly textB: string;
}

/** What the segments change from side `a` to the wording on side `b`, in order. Linear in passage and segments. */
export function wordingChanges(
  segments: readonly Segment[],
  { occurrence: { text, from }, textA, textB }: WordingPlace,
): WordingChange[] {
  if (segments.every(({ type }) => type === 'equal')) return [];
  const positions = positionsIn(text);
  const placeOf = (position: number): number =>
    positions[Math.min(Math.max(0, position - from), text.length)]!;
  return segments.flatMap((segment): WordingChange[] => {
    if (segment.type === 'equal') return [];
    const { kind, reason, a, b } = segment;
    const change = {
      kind,
      a: textA.slice(a.from, a.to),
      b: textB.slice(b.from, b.to),
      at: { from: placeOf(b.from), to: placeOf(b.to) },
    };
    return [reason === undefined ? change : { ...change, reason }];
  });
}

/** Where each position of a text is, its end with them, once white space is collapsed. */
function positionsIn(text: string): Uint32Array {
  const positions = new Uint32Array(text.length + 1);
  const length = collapsed(text).length;
  let position = 0;
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index++) {
    positions[index] = Math.min(position, length);
    const isSpace = space.test(text[index]!);
    if (!isSpace || !isAfterSpace) position++;
    isAfterSpace = isSpace;
  }
  positions[text.length] = Math.min(position, length);
  return positions;
}

const space = /\s/u;
