import { type ClassifyOptions, classifyPieces } from '../../src/classify/index.ts';
import type { ChangeSegment, Piece, Segment } from '../../src/model/index.ts';

export interface JudgeOptions extends ClassifyOptions {
  /** Words that both texts have besides, for evidence. */
  readonly elsewhere?: string;
}

/** The segments of a pair in notation, `the [black/white] cat`, with the changes where it has them. */
export function judged(notation: string, { elsewhere, ...options }: JudgeOptions = {}): Segment[] {
  const pieces: Piece[] = [];
  let [a, b] = ['', ''];
  for (const [whole, inA, inB] of notation.matchAll(/\[([^/\]]*)\/([^\]]*)\]|[^[]+/g)) {
    const [from, fromB] = [a.length, b.length];
    a += inA ?? whole;
    b += inB ?? whole;
    const type = inA === undefined ? 'equal' : 'change';
    pieces.push({ type, a: { from, to: a.length }, b: { from: fromB, to: b.length } });
  }
  const count = (text: string) => (word: string) =>
    `${text} ${elsewhere}`
      .toLowerCase()
      .split(/\P{L}+/u)
      .filter((other) => other === word).length;
  const evidence = elsewhere === undefined ? {} : { evidence: { inA: count(a), inB: count(b) } };
  return classifyPieces(a, b, pieces, { ...evidence, ...options });
}

export function changesOf(segments: readonly Segment[]): ChangeSegment[] {
  return segments.filter((segment) => segment.type === 'change');
}

/** The kind of each change. */
export function kindsOf(notation: string, options: JudgeOptions = {}): string[] {
  return changesOf(judged(notation, options)).map(({ kind }) => kind);
}

export function reasonsOf(notation: string, options: JudgeOptions = {}): (string | undefined)[] {
  return changesOf(judged(notation, options)).map(({ reason }) => reason);
}

/** The same pair with its sides exchanged. */
export function swapped(notation: string): string {
  return notation.replace(/\[([^/\]]*)\/([^\]]*)\]/g, '[$2/$1]');
}
