import type { Span } from '../model/index.ts';

/** The YAML between the fences. */
export interface Fences extends Span {
  /** Where the text after them begins. */
  readonly bodyFrom: number;
}

/** A blank line after the hyphens means that they are a rule above the text. */
export const openingFence = /^---[ \t]*(?:\r\n|\n|\r)(?![ \t]*[\r\n])/;

/** A first line of three hyphens, then something, then a line of three hyphens or points. */
export function findFences(text: string): Fences | undefined {
  const opening = openingFence.exec(text);
  if (opening === null) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![\s\S]))/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (end === null) return undefined;
  return { from: opening[0].length, to: end.index, bodyFrom: end.index + end[0].length };
}
