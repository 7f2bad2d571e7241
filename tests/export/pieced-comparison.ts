import type { Locators } from '../../src/export/index.ts';
import { createLocator } from '../../src/locate.ts';
import {
  type ChangeSegment,
  type Comparison,
  type DifferenceKind,
  engineVersion,
  type KindCounts,
  type Move,
  type Segment,
  type Source,
} from '../../src/model/index.ts';
import { sourceFrom } from '../helpers/source-from.ts';

/** Words of both; or `[a, b, kind, reason]`; within a move nothing else. */
type PlainPiece = string | readonly [a: string, b: string, kind: DifferenceKind, reason?: string];
/** Either end of a move, which may hold more than the move's words: what stands around them. */
interface EndPiece {
  readonly moved: string;
  readonly in: 'a' | 'b';
  readonly before?: string;
  readonly after?: string;
}
export type Piece = PlainPiece | EndPiece;

export interface PiecedComparison {
  readonly comparison: Comparison;
  readonly a: Source;
  readonly b: Source;
  readonly texts: { readonly a: string; readonly b: string };
  readonly locate: Locators;
}

/**
 * A comparison put together from its pieces, so that writers can be tested with moves, kinds and
 * reasons that no small text would give: `['The ', ['old', 'new', 'wording'], { moved: 'm1', in: 'a' }]`.
 */
export function piecedComparison(
  pieces: readonly Piece[],
  moved: Readonly<Record<string, readonly PlainPiece[]>> = {},
  ignore: readonly DifferenceKind[] = [],
): PiecedComparison {
  const wording = { a: '', b: '' };
  const ends = new Map<string, { a?: number; b?: number }>();
  const push = (a: string, b: string): Pick<Segment, 'a' | 'b'> => {
    const from = { a: wording.a.length, b: wording.b.length };
    wording.a += a;
    wording.b += b;
    return { a: { from: from.a, to: wording.a.length }, b: { from: from.b, to: wording.b.length } };
  };
  const segments = pieces.map((piece): Segment => {
    if (typeof piece === 'string') return { type: 'equal', ...push(piece, piece) };
    if (!('moved' in piece)) return change(push(piece[0], piece[1]), piece);
    const { before = '', after = '' } = piece;
    const text = before + sideOf(moved[piece.moved]!, piece.in) + after;
    const from = wording[piece.in].length + before.length;
    ends.set(piece.moved, { ...ends.get(piece.moved), [piece.in]: from });
    const spans = piece.in === 'a' ? push(text, '') : push('', text);
    return { type: 'change', ...spans, kind: 'transposition', move: piece.moved };
  });
  const a = { ...sourceFrom(wording.a, 'a'), title: 'First <edition>' };
  const b = { ...sourceFrom(wording.b, 'b'), title: 'Second & last' };
  const comparison: Comparison = {
    schema: 'variorum.comparison/1',
    engine: engineVersion,
    options: { spellingDistance: 0.25, ignore },
    a: summary(a),
    b: summary(b),
    segments,
    moves: [...ends].map(([id, { a = 0, b = 0 }]) => moveOf(id, moved[id]!, { a, b })),
    statistics: statisticsOf(segments, ignore),
    exact: true,
    coarse: [],
  };
  return { comparison, a, b, texts: wording, locate: { a: createLocator(a), b: createLocator(b) } };
}

function change(
  spans: Pick<Segment, 'a' | 'b'>,
  [, , kind, reason]: Exclude<PlainPiece, string>,
): ChangeSegment {
  return { type: 'change', ...spans, kind, ...(reason !== undefined && { reason }) };
}

function sideOf(pieces: readonly PlainPiece[], side: 'a' | 'b'): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side === 'a' ? 0 : 1])).join('');
}

function moveOf(
  id: string,
  pieces: readonly PlainPiece[],
  from: { readonly a: number; readonly b: number },
): Move {
  let { a, b } = from;
  const segments = pieces.map((piece): Segment => {
    const [inA, inB] = typeof piece === 'string' ? [piece, piece] : piece;
    const spans = { a: { from: a, to: a + inA.length }, b: { from: b, to: b + inB.length } };
    a += inA.length;
    b += inB.length;
    return typeof piece === 'string' ? { type: 'equal', ...spans } : change(spans, piece);
  });
  return { id, a: { from: from.a, to: a }, b: { from: from.b, to: b }, words: 3, similarity: 0.75, segments };
}

function summary({ id, title, text }: Source): Comparison['a'] {
  return { id, title, path: `${id}.txt`, sha256: '0'.repeat(64), characters: text.length, words: 9 };
}

function statisticsOf(
  segments: readonly Segment[],
  ignore: readonly DifferenceKind[],
): Comparison['statistics'] {
  const [kinds, ignored]: [Partial<Record<DifferenceKind, number>>, Partial<Record<DifferenceKind, number>>] =
    [{}, {}];
  for (const segment of segments) {
    if (segment.type === 'equal') continue;
    const counts = ignore.includes(segment.kind) ? ignored : kinds;
    counts[segment.kind] = (counts[segment.kind] ?? 0) + 1;
  }
  return {
    wordsA: 9,
    wordsB: 9,
    wordsShared: 6,
    wordsMoved: 3,
    wordsGivenUp: 0,
    differences: sumOf(kinds),
    kinds,
    ignored,
  };
}

function sumOf(kinds: KindCounts): number {
  return Object.values(kinds).reduce((sum, count) => sum + count, 0);
}
