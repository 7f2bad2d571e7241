/** The pieces of a comparison, cut wherever a section of either edition ends. */
import type { Comparison, DifferenceKind, Segment, Span } from '../model/index.ts';
import { type OwnedSpan, type SectionBorders, spanAt } from './section-borders.ts';

/**
 * A piece of one segment that lies in one match on each side. Both sides hold text (`both`), and then
 * the piece may join two different matches; or only one does.
 */
export type CutPiece =
  | {
      readonly type: 'both';
      readonly segment: Segment;
      readonly matchA: number;
      readonly matchB: number;
      readonly move?: string;
    }
  | {
      readonly type: 'a' | 'b';
      readonly span: Span;
      readonly match: number;
      readonly kind: DifferenceKind;
      readonly reason?: string;
    };

export interface BothTexts {
  readonly a: string;
  readonly b: string;
}

/** All pieces; together they cover both texts. Words of moves are paired with what they became. */
export function cutAtBorders(
  { segments, moves }: Pick<Comparison, 'segments' | 'moves'>,
  borders: SectionBorders,
  texts: BothTexts,
): CutPiece[] {
  const pieces: CutPiece[] = [];
  const add = (segment: Segment, move?: string): void => {
    for (const piece of cut(segment, borders, texts)) {
      pieces.push(piece.type === 'both' && move !== undefined ? { ...piece, move } : piece);
    }
  };
  const moveOf = new Map(moves.map((move) => [move.id, move]));
  for (const segment of segments) {
    const move =
      segment.type === 'change' && segment.move !== undefined ? moveOf.get(segment.move) : undefined;
    if (move === undefined) add(segment);
    // The ends of a move may reach over its words, into the space after them.
    else for (const rest of around(segment, move, texts)) add(rest);
  }
  for (const { id, segments: moved } of moves) for (const segment of moved) add(segment, id);
  return pieces;
}

/** What of the end of a move is not told by the move's own segments. */
function around(segment: Segment, move: { readonly a: Span; readonly b: Span }, texts: BothTexts): Segment[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const [{ from, to }, inner] = [segment[side], move[side]];
    const rests = [
      { from, to: Math.min(to, Math.max(from, inner.from)) },
      { from: Math.max(from, Math.min(to, inner.to)), to },
    ];
    return rests
      .filter((rest) => rest.from < rest.to)
      .map((rest): Segment => {
        const empty = { from: segment[other(side)].from, to: segment[other(side)].from };
        const sides = side === 'a' ? { a: rest, b: empty } : { a: empty, b: rest };
        return {
          type: 'change',
          ...sides,
          kind: kindOfOneSided(texts[side].slice(rest.from, rest.to), side),
        };
      });
  });
}

function other(side: 'a' | 'b'): 'a' | 'b' {
  return side === 'a' ? 'b' : 'a';
}

function cut(segment: Segment, borders: SectionBorders, texts: BothTexts): CutPiece[] {
  const inA = within(segment.a, borders.a);
  const inB = within(segment.b, borders.b);
  if (inA.length === 1 && inB.length === 1) {
    const [matchA, matchB] = [inA[0]!.match, inB[0]!.match];
    if (segment.type === 'equal' || matchA === matchB) return [{ type: 'both', segment, matchA, matchB }];
  }
  if (segment.type === 'equal') return cutEqual(segment, inA, inB);
  if (inB.length === 0 && inA.length === 1) return [oneSided('a', inA[0]!, segment, texts)];
  if (inA.length === 0 && inB.length === 1) return [oneSided('b', inB[0]!, segment, texts)];
  return cutChange(segment, inA, inB, texts);
}

/** The parts of a span by the matches that it goes through. */
function within({ from, to }: Span, spans: readonly OwnedSpan[]): OwnedSpan[] {
  const parts: OwnedSpan[] = [];
  for (let at = spanAt(spans, from); at < spans.length && spans[at]!.from < to; at++) {
    const part = { from: Math.max(from, spans[at]!.from), to: Math.min(to, spans[at]!.to) };
    if (part.from < part.to) parts.push({ ...part, match: spans[at]!.match });
  }
  return parts;
}

/** Equal text is cut at the borders of both sides, which need not be the same. */
function cutEqual({ a, b }: Segment, inA: readonly OwnedSpan[], inB: readonly OwnedSpan[]): CutPiece[] {
  const ends = new Set([...inA.map(({ to }) => to - a.from), ...inB.map(({ to }) => to - b.from)]);
  let from = 0;
  return [...ends]
    .sort((p, q) => p - q)
    .map((to): CutPiece => {
      const spanA = { from: a.from + from, to: a.from + to };
      const spanB = { from: b.from + from, to: b.from + to };
      from = to;
      return {
        type: 'both',
        segment: { type: 'equal', a: spanA, b: spanB },
        matchA: inA[spanAt(inA, spanA.from)]!.match,
        matchB: inB[spanAt(inB, spanB.from)]!.match,
      };
    });
}

/** Of a difference that goes over a border, what lies in the same match stays one; the rest has one side only. */
function cutChange(
  segment: Segment & { readonly type: 'change' },
  inA: readonly OwnedSpan[],
  inB: readonly OwnedSpan[],
  texts: BothTexts,
): CutPiece[] {
  const pieces: CutPiece[] = [];
  let nextB = 0;
  for (const partA of inA) {
    const partner = inB.findIndex((partB, at) => at >= nextB && partB.match === partA.match);
    if (partner < 0) {
      pieces.push(oneSided('a', partA, segment, texts));
      continue;
    }
    for (const partB of inB.slice(nextB, partner)) pieces.push(oneSided('b', partB, segment, texts));
    const { match, ...a } = partA;
    const { match: _, ...b } = inB[partner]!;
    pieces.push({ type: 'both', segment: { ...segment, a, b }, matchA: match, matchB: match });
    nextB = partner + 1;
  }
  return [...pieces, ...inB.slice(nextB).map((partB) => oneSided('b', partB, segment, texts))];
}

function oneSided(
  side: 'a' | 'b',
  { match, ...span }: OwnedSpan,
  segment: Segment & { readonly type: 'change' },
  texts: BothTexts,
): CutPiece {
  const isWhole = segment[side].to - segment[side].from === span.to - span.from;
  const isAlone = segment[other(side)].from === segment[other(side)].to;
  if (isWhole && isAlone) {
    const { kind, reason } = segment;
    return { type: side, span, match, kind, ...(reason !== undefined && { reason }) };
  }
  return { type: side, span, match, kind: kindOfOneSided(texts[side].slice(span.from, span.to), side) };
}

/** What it is that only one side has. */
export function kindOfOneSided(text: string, side: 'a' | 'b'): DifferenceKind {
  if (/[\p{L}\p{N}]/u.test(text)) return side === 'a' ? 'omission' : 'addition';
  return /\S/u.test(text) ? 'punctuation' : 'spacing';
}
