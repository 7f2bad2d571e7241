/** Two passages (or whole texts) aligned, classified and summed up: the middle of every result. */
import { type AlignOptions, alignTokens, compareGaps } from './align/index.ts';
import { classifyPieces, countKinds, judgeParallel } from './classify/index.ts';
import type {
  Alignment,
  Budget,
  Parallel,
  Passage,
  Segment,
  SourceSummary,
  Span,
  TokenRange,
  Vocabulary,
} from './model/index.ts';
import { commonplaceScore, type DetectedPair, stableHash, type TokenizedSource } from './parallel/index.ts';
import { placeOf, sentenceEndMarks } from './text/index.ts';

interface PairOptions extends AlignOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
}

/** A stretch of a text: as words, and as the code units that show them. */
interface Stretch {
  readonly text: TokenizedSource;
  readonly range: TokenRange;
  readonly span: Span;
}

interface AlignedStretches {
  readonly alignment: Alignment;
  readonly segments: readonly Segment[];
}

/** A detected pair after alignment: the parallel that is reported, and how its words stand for each other. */
export interface AlignedPair extends AlignedStretches {
  readonly pair: DetectedPair;
  readonly parallel: Parallel;
}

/** Aligns two detected passages and says what they share and how they differ. */
export function alignPair(
  pair: DetectedPair,
  texts: readonly TokenizedSource[],
  options: PairOptions & { readonly bits: Float64Array; readonly isSought: boolean },
): AlignedPair {
  const a = passageStretch(texts[pair.textA]!, pair.a);
  const b = passageStretch(texts[pair.textB]!, pair.b);
  const { alignment, segments } = alignStretches(a, b, options);
  const shared = sharedTokens(alignment);
  const bits = shared.a.reduce((sum, token) => sum + options.bits[a.text.tokens.fold[token]!]!, 0);
  const longer = Math.max(wordsOf(pair.a), wordsOf(pair.b));
  const passageA = passageOf(a);
  const passageB = passageOf(b);
  const parallel: Parallel = {
    id: parallelId(passageA, passageB, foldedWords(a.text, shared.a, options.vocabulary)),
    a: passageA,
    b: passageB,
    words: shared.a.length,
    similarity: Math.round((shared.a.length / longer) * 1000) / 1000,
    bits: Math.round(bits),
    verdict: judgeParallel(segments),
    kinds: countKinds(segments),
    commonplace: commonplaceScore(
      { ...a, sharedTokens: shared.a },
      { ...b, sharedTokens: shared.b },
      { bits, similarity: shared.a.length / longer, isSought: options.isSought },
    ),
  };
  return { pair, parallel, alignment, segments };
}

export function alignWholeTexts(
  a: TokenizedSource,
  b: TokenizedSource,
  options: PairOptions,
): AlignedStretches {
  return alignStretches(wholeText(a), wholeText(b), options);
}

/** Words of A with a counterpart in B that is equal when folded. */
export function countSame({ runs }: Alignment): number {
  return runs.reduce((sum, { type, count }) => sum + (type === 'same' ? count : 0), 0);
}

export function summarize({ source, tokens }: TokenizedSource): SourceSummary {
  const { id, title, origin, text } = source;
  return {
    id,
    title,
    path: origin.file,
    sha256: origin.sha256,
    characters: text.length,
    words: tokens.count,
  };
}

function alignStretches(a: Stretch, b: Stretch, options: PairOptions): AlignedStretches {
  const sideA = { text: a.text.source.text, tokens: a.text.tokens, range: a.range, span: a.span };
  const sideB = { text: b.text.source.text, tokens: b.text.tokens, range: b.range, span: b.span };
  const alignment = alignTokens(sideA, sideB, options.vocabulary, options, options.budget);
  const pieces = compareGaps(sideA, sideB, alignment.runs);
  return { alignment, segments: classifyPieces(sideA.text, sideB.text, pieces) };
}

function wholeText(text: TokenizedSource): Stretch {
  return {
    text,
    range: { fromToken: 0, toToken: text.tokens.count },
    span: { from: 0, to: text.source.text.length },
  };
}

/** A passage ends with the stop after its last word, so that "followed..." and "followed." are seen to differ. */
function passageStretch(text: TokenizedSource, range: TokenRange): Stretch {
  const from = text.tokens.from[range.fromToken]!;
  const lastWord = text.tokens.to[range.toToken - 1]!;
  const stops = stopsAfter.exec(text.source.text.slice(lastWord, lastWord + longestStop))?.[0].length ?? 0;
  return { text, range, span: { from, to: lastWord + stops } };
}

const stopsAfter = new RegExp(`^[${sentenceEndMarks},;:、،]+`, 'u');
/** Code units: four dots, or a question in astonishment. */
const longestStop = 8;

function passageOf({ text: { source }, span }: Stretch): Passage {
  return { source: source.id, from: span.from, to: span.to, place: placeOf(source, span) };
}

function wordsOf({ fromToken, toToken }: TokenRange): number {
  return toToken - fromToken;
}

/** Token positions, on both sides, of the words that are equal when folded. */
function sharedTokens({ runs }: Alignment): { readonly a: number[]; readonly b: number[] } {
  const a: number[] = [];
  const b: number[] = [];
  for (const { type, fromTokenA, fromTokenB, count } of runs) {
    for (let offset = 0; type === 'same' && offset < count; offset++) {
      a.push(fromTokenA + offset);
      b.push(fromTokenB + offset);
    }
  }
  return { a, b };
}

function foldedWords(
  { tokens }: TokenizedSource,
  positions: readonly number[],
  vocabulary: Vocabulary,
): string {
  return positions.map((token) => vocabulary.foldSpelling(tokens.fold[token]!)).join(' ');
}

/** The same whichever of the two is named first, and whatever else is scanned. */
function parallelId(a: Passage, b: Passage, words: string): string {
  const ends = [`${a.source} ${a.place}`, `${b.source} ${b.place}`].sort();
  return stableHash([...ends, words].join('\n'));
}
