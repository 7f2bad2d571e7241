import type { Comparison, DifferenceKind, Segment, Source, Span, Tokens } from '../model/index.ts';
import { createVocabulary, firstAtOrAfter, tokenize } from '../text/index.ts';

/** What became of a word: see `WordFates` of the model. */
export const fates = { only: 0, shared: 1, respelled: 2, moved: 3 } as const;
export type Fate = (typeof fates)[keyof typeof fates];

/** The words of one side, by token position. */
export interface TracedSide {
  readonly tokens: Tokens;
  readonly fate: Uint8Array;
  /** The word of the other side that stands for it; -1 where none does. */
  readonly counterpart: Int32Array;
}

/** A difference of the comparison, with the words in it. Ends of moves are none; what was edited within a move is. */
export interface TracedChange {
  readonly kind: DifferenceKind;
  readonly a: TracedSpan;
  readonly b: TracedSpan;
}

export interface TracedSpan extends Span {
  readonly fromToken: number;
  readonly toToken: number;
}

export interface TracedWords {
  readonly a: TracedSide;
  readonly b: TracedSide;
  readonly changes: readonly TracedChange[];
}

/** Kinds that leave a word what it was. */
const minorKinds: ReadonlySet<DifferenceKind> = new Set([
  'scanning',
  'spelling',
  'punctuation',
  'capitals',
  'spacing',
]);

/**
 * What the comparison says of each word of both texts. Words of equal segments stand for each other
 * one by one, so do those of a change whose words are equal when folded ("The" and "the"); in a change
 * of spelling the words of both sides are one word. Everything else has no counterpart: how single
 * words of a rewritten sentence correspond nobody can say.
 */
export function traceWords(
  comparison: Pick<Comparison, 'segments' | 'moves'>,
  a: Source,
  b: Source,
): TracedWords {
  const vocabulary = createVocabulary();
  const traced = { a: tracedSide(tokenize(a, vocabulary)), b: tracedSide(tokenize(b, vocabulary)) };
  const changes: TracedChange[] = [];
  const trace = (segment: Segment, fate: Fate): void => {
    const inA = wordsIn(traced.a.tokens, segment.a);
    const inB = wordsIn(traced.b.tokens, segment.b);
    if (segment.type === 'change') changes.push({ kind: segment.kind, a: inA, b: inB });
    const settled = fateOf(segment, inA, inB, traced, fate);
    if (settled !== fates.only) settle(traced, inA, inB, settled);
  };
  for (const segment of comparison.segments) {
    if (segment.type === 'equal' || segment.move === undefined) trace(segment, fates.shared);
  }
  for (const { segments } of comparison.moves) for (const segment of segments) trace(segment, fates.moved);
  return { ...traced, changes };
}

function tracedSide(tokens: Tokens): TracedSide {
  return {
    tokens,
    fate: new Uint8Array(tokens.count),
    counterpart: new Int32Array(tokens.count).fill(-1),
  };
}

/** The words that begin in a span. */
function wordsIn(tokens: Tokens, { from, to }: Span): TracedSpan {
  const fromToken = firstAtOrAfter(tokens.from, from);
  return { from, to, fromToken, toToken: Math.max(fromToken, firstAtOrAfter(tokens.from, to)) };
}

function fateOf(
  segment: Segment,
  a: TracedSpan,
  b: TracedSpan,
  sides: { readonly a: TracedSide; readonly b: TracedSide },
  inPlace: Fate,
): Fate {
  const wordsA = a.toToken - a.fromToken;
  const wordsB = b.toToken - b.fromToken;
  if (wordsA === 0 || wordsB === 0) return fates.only;
  if (segment.type === 'equal') return inPlace;
  if (wordsA === wordsB) {
    let at = 0;
    while (at < wordsA && sides.a.tokens.fold[a.fromToken + at] === sides.b.tokens.fold[b.fromToken + at])
      at++;
    if (at === wordsA) return inPlace;
  }
  return minorKinds.has(segment.kind) ? fates.respelled : fates.only;
}

/** Words in order; where a word was divided, the first of one side stand for the first of the other. */
function settle(
  { a, b }: { readonly a: TracedSide; readonly b: TracedSide },
  inA: TracedSpan,
  inB: TracedSpan,
  fate: Fate,
): void {
  const pairs = Math.min(inA.toToken - inA.fromToken, inB.toToken - inB.fromToken);
  for (let at = 0; at < pairs; at++) {
    a.counterpart[inA.fromToken + at] = inB.fromToken + at;
    b.counterpart[inB.fromToken + at] = inA.fromToken + at;
  }
  // An equal segment that cuts a word has one word more on one side: it has no counterpart.
  const all = fate === fates.respelled;
  a.fate.fill(fate, inA.fromToken, all ? inA.toToken : inA.fromToken + pairs);
  b.fate.fill(fate, inB.fromToken, all ? inB.toToken : inB.fromToken + pairs);
}
