/**
 * How commonplace a parallel is: 0 telling, 1 a title, a caption, a list of names, a formula. From
 * one half on it is folded away in lists; it is never dropped, so the score decides what is read
 * first, not what is found.
 *
 *   "Clare Sheridan, Russian Portraits (1921)"                names      1
 *   "to restore the capitalist system in the Soviet Union"    formula    0.7
 *   "a trifle as may acquire a decisive significance"         quoted     0.1
 *
 * Three signs, the strongest counts. Headings and captions say what a text is, not what it says.
 * Names and titles are shared by whoever writes on one subject: they are known by their capitals
 * (or numerals), which hold in German too, where nouns alone stay below the mark. What is short is
 * a formula unless somebody put it in quotation marks or searched for it; how short is measured in
 * bits, not words, and words scattered over a long passage weigh less than the same words in a run.
 */
import { overlapLength, type Span } from '../model/index.ts';
import { outermostWithin } from '../text/index.ts';
import type { TokenizedSource } from './text-run.ts';

/** One side of a parallel: its passage, and the positions of the words that the other side has too. */
export interface ParallelSide {
  readonly text: TokenizedSource;
  readonly span: Span;
  readonly sharedTokens: readonly number[];
}

/** Bits between which a formula fades into a find: telling at half of the way, from ten or eleven words on. */
const formula = { unmarked: { certain: 50, never: 100 }, marked: { certain: 0, never: 100 } } as const;
/**
 * Share of the longer passage's words from which on shared words are as good as a run; words scattered
 * more thinly weigh less. A quotation with nearly half of its words altered has a share of 0.5.
 */
const dense = 0.45;
/** Bits from which even a list of names is a find (twenty-five names in the same order), and from which it is wholly one. */
const names = { certain: 250, never: 400 } as const;
/** Share of the longer words that begin with a capital, from which they are names. German prose has 0.45, titles 0.8 and more. */
const leastCapitals = 0.6;
/** Shorter words are articles and prepositions, in lower case even in a title. */
const longWord = 4;

export interface ParallelWeight {
  readonly bits: number;
  /** Shared words over the words of the longer passage, 0–1. */
  readonly similarity: number;
  /** Whether one of the texts was searched for in the other: then what is short was still asked for. */
  readonly isSought: boolean;
}

/** The three signs, and what they are read from. */
export interface CommonplaceSigns {
  /** Whether both sides are nothing but headings and captions. */
  readonly isHeading: boolean;
  /** Of the longer shared words those that begin with a capital or are numerals, 0–1, on the side that has fewer. */
  readonly capitals: number;
  /** Whether one side is a marked quotation, or was searched for. */
  readonly isMarked: boolean;
  /** How much it is a list of names, and a formula, 0–1. */
  readonly names: number;
  readonly formula: number;
}

/** The score of a parallel. */
export function commonplaceScore(a: ParallelSide, b: ParallelSide, weight: ParallelWeight): number {
  const signs = commonplaceSigns(a, b, weight);
  return signs.isHeading ? 1 : Math.round(Math.max(signs.names, signs.formula) * 100) / 100;
}

/** What the score of a parallel is made of. */
export function commonplaceSigns(
  a: ParallelSide,
  b: ParallelSide,
  { bits, similarity, isSought }: ParallelWeight,
): CommonplaceSigns {
  const capitals = Math.min(capitalShare(a), capitalShare(b));
  const isMarked = isSought || isQuotation(a) || isQuotation(b);
  return {
    isHeading: isHeading(a) && isHeading(b),
    capitals,
    isMarked,
    names: capitals < leastCapitals ? 0 : fade(bits, names),
    formula: fade(bits * Math.min(1, similarity / dense), isMarked ? formula.marked : formula.unmarked),
  };
}

/** 1 up to `certain`, 0 from `never`, linear between. */
function fade(
  bits: number,
  { certain, never }: { readonly certain: number; readonly never: number },
): number {
  return Math.min(1, Math.max(0, (never - bits) / (never - certain)));
}

function isHeading({ text, sharedTokens }: ParallelSide): boolean {
  return sharedTokens.every((token) => {
    const type = text.source.blocks[text.tokens.block[token]!]?.type;
    return type === 'heading' || type === 'caption';
  });
}

const numeral = /^\p{N}/u;
const capitalLetter = /^\p{Lu}/u;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most letters are ASCII, and told without slicing and matching.
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return capitalLetter.test(text.slice(at, at + 2));
}

function capitalShare({ text: { source, tokens }, sharedTokens }: ParallelSide): number {
  let long = 0;
  let capital = 0;
  for (const token of sharedTokens) {
    const from = tokens.from[token]!;
    const isNumeral = numeral.test(source.text[from]!);
    if (tokens.to[token]! - from < longWord && !isNumeral) continue;
    long++;
    if (isNumeral || isCapital(source.text, from)) capital++;
  }
  return long === 0 ? 0 : capital / long;
}

/** Whether most of the passage is one marked quotation, from its beginning or to its end. */
function isQuotation({ text: { quotations }, span }: ParallelSide): boolean {
  const length = span.to - span.from;
  return outermostWithin(quotations, span).some(({ span: quoted }) => {
    if (overlapLength(quoted, span) < leastQuoted * length) return false;
    return Math.abs(quoted.from - span.from) <= nearMark || Math.abs(quoted.to - span.to) <= nearMark;
  });
}

/** "a trifle, but “a trifle as may …”" is quoted for 0.78 of its length. */
const leastQuoted = 0.7;
/** Code units: two short words, or a full stop and an ellipsis. */
const nearMark = 12;
