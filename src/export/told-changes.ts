/** Which differences of a comparison are told, and under which numbers: the same in every format. */
import {
  type ChangeSegment,
  type Comparison,
  type DifferenceKind,
  differenceKinds,
  type Move,
  type Segment,
  type Span,
} from '../model/index.ts';

export type Side = 'a' | 'b';

/** The wording of both texts. */
export interface ComparisonTexts {
  readonly a: string;
  readonly b: string;
}

/** Where a passage is to be looked up: its citable place, and the line of its file, from 1. */
export interface Location {
  readonly place: string;
  readonly line: number;
}

export type Locate = (span: Span) => Location;

/** What finds passages in each of two texts. */
export type Locators = Readonly<Record<Side, Locate>>;

/** A segment as a reader sees it: what is not told is no difference to him, and has no number. */
export type ToldSegment =
  | { readonly isTold: false; readonly segment: Segment }
  | { readonly isTold: true; readonly segment: ChangeSegment; readonly number: number };

/**
 * The segments in order. Differences are numbered from 1 through all of them, also those that are not
 * told, so that a number cited from one output stands for the same difference in all others.
 */
export function* toldSegments(comparison: Pick<Comparison, 'segments' | 'options'>): Generator<ToldSegment> {
  let number = 0;
  for (const segment of comparison.segments) {
    if (segment.type === 'change') number++;
    if (isTold(segment, comparison)) yield { isTold: true, segment, number };
    else yield { isTold: false, segment };
  }
}

export function isTold(segment: Segment, { options }: Pick<Comparison, 'options'>): segment is ChangeSegment {
  return segment.type === 'change' && !options.ignore.includes(segment.kind);
}

/** The end of a move that a segment is; undefined where it is none. */
export interface MoveEnd {
  readonly move: Move;
  /** The text that has the words here. */
  readonly side: Side;
}

export function moveEndsOf({ moves }: Pick<Comparison, 'moves'>): (segment: Segment) => MoveEnd | undefined {
  const byId = new Map(moves.map((move) => [move.id, move]));
  return (segment) => {
    const move = segment.type === 'change' && segment.move !== undefined && byId.get(segment.move);
    return move ? { move, side: isEmpty(segment.b) ? 'a' : 'b' } : undefined;
  };
}

/**
 * The parts of a move that lie in the given stretch of its end, in order. An end may hold more than the
 * move's words, the blank line after them say: that is a part of its own, the same as far as anybody knows.
 */
export function partsWithin({ move, side }: MoveEnd, within: Span): readonly Segment[] {
  const words = move[side];
  const before = { from: within.from, to: Math.min(within.to, words.from) };
  const after = { from: Math.max(within.from, words.to), to: within.to };
  const isWhole = within.from <= words.from && within.to >= words.to;
  const parts = isWhole
    ? move.segments
    : move.segments.filter(({ [side]: { from, to } }) =>
        from === to ? from > within.from && from <= within.to : from < within.to && to > within.from,
      );
  return [...margin(before), ...parts, ...margin(after)];
}

function margin(span: Span): Segment[] {
  return span.from < span.to ? [{ type: 'equal', a: span, b: span }] : [];
}

export function isEmpty({ from, to }: Span): boolean {
  return from === to;
}

/** The text of a span, of which only what lies in the given stretch. */
export function clipped(text: string, span: Span, within: Span): string {
  return text.slice(Math.max(span.from, within.from), Math.min(span.to, within.to));
}

/** The kinds that were not to be told, each with how many there were: "punctuation (12), capitals (none)"; empty where all are told. */
export function ignoredInWords({ options, statistics }: Pick<Comparison, 'options' | 'statistics'>): string {
  return options.ignore.map((kind) => `${kind} (${statistics.ignored[kind] ?? 'none'})`).join(', ');
}

/** The kinds that occur among the told differences, in the order of weight. */
export function kindEntries({
  statistics,
}: Pick<Comparison, 'statistics'>): readonly (readonly [DifferenceKind, number])[] {
  return differenceKinds.flatMap((kind) => {
    const count = statistics.kinds[kind];
    return count === undefined ? [] : [[kind, count] as const];
  });
}
