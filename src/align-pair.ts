/** Two passages (or whole texts) aligned, classified and summed up: the middle of every result. */
import { type AlignOptions, alignTokens, compareGaps, type Side, stepsOfWholeTexts } from './align/index.ts';
import {
  classifyPieces,
  countKinds,
  judgeParallel,
  type UserRules,
  type WordCounter,
} from './classify/index.ts';
import type {
  AlignedRun,
  Alignment,
  Budget,
  Move,
  Parallel,
  Passage,
  Piece,
  ReportRule,
  ScanOptions,
  Segment,
  SourceSummary,
  Span,
  TokenRange,
  Vocabulary,
} from './model/index.ts';
import {
  bitsNeeded,
  certain,
  commonplaceScore,
  type DetectedPair,
  isCertain,
  leastMarkedBits,
  scoreAlignment,
  stableHash,
  type TextRun,
  type TokenizedSource,
} from './parallel/index.ts';
import { placeOf, sentenceEndMarks } from './text/index.ts';

interface PairOptions extends AlignOptions {
  readonly vocabulary: Vocabulary;
  readonly budget: Budget;
  /** Counts the words of a text: evidence for what is a scanning error. */
  readonly counterOf: (text: TokenizedSource) => WordCounter;
  /** Rules of the user's own, asked before the built-in ones that make a difference lighter. */
  readonly rules?: UserRules;
}

/** A stretch of a text: as words, and as the code units that show them. */
interface Stretch {
  readonly text: TokenizedSource;
  readonly range: TokenRange;
  readonly span: Span;
}

/** How the words of two stretches stand for each other, and what differs. */
export interface AlignedStretches {
  readonly alignment: Alignment;
  readonly segments: readonly Segment[];
}

/** A detected pair after alignment: the parallel that is reported. */
export interface AlignedPair {
  readonly pair: DetectedPair;
  readonly parallel: Parallel;
  /** Whether the alignment was made without coarser means. */
  readonly isExact: boolean;
}

export interface DetectedPairOptions extends PairOptions, ScanOptions {
  readonly run: TextRun;
  /** Whether one of the texts was searched for in the other. */
  readonly isSought: boolean;
}

/**
 * Aligns two detected passages and says what they share and how they differ; undefined where that is
 * less than what was asked for.
 */
export function alignPair(
  detected: DetectedPair,
  texts: readonly TokenizedSource[],
  options: DetectedPairOptions,
): AlignedPair | undefined {
  const [textA, textB] = [texts[detected.textA]!, texts[detected.textB]!];
  const alignment = alignTokens(
    side(passageStretch(textA, detected.a)),
    side(passageStretch(textB, detected.b)),
    options.vocabulary,
    { ...options, without: stepsOfWholeTexts },
    options.budget,
  );
  const bits = scoreAlignment(options.run, detected.textA, detected.textB, alignment.runs);
  const { has, needed } = reportRule(alignment, bits, detected, options);
  if (has < needed) return undefined;
  const pair = trimmed(detected, alignment);
  const a = passageStretch(textA, pair.a);
  const b = passageStretch(textB, pair.b);
  const segments = segmentsOf(a, b, alignment.runs, options);
  const shared = sharedTokens(alignment);
  const longer = Math.max(wordsOf(pair.a), wordsOf(pair.b));
  const similarity = Math.round((shared.a.length / longer) * 1000) / 1000;
  const passageA = passageOf(a);
  const passageB = passageOf(b);
  const parallel: Parallel = {
    id: parallelId(passageA, passageB, foldedWords(a.text, shared.a, options.vocabulary)),
    a: passageA,
    b: passageB,
    words: shared.a.length,
    similarity,
    bits: Math.round(bits),
    verdict: judgeParallel(segments),
    kinds: countKinds(segments),
    commonplace: commonplaceScore(
      { ...a, sharedTokens: shared.a },
      { ...b, sharedTokens: shared.b },
      { bits, similarity, isSought: options.isSought },
    ),
  };
  return { pair, parallel, isExact: alignment.exact };
}

/**
 * The pair from its first aligned words to its last: a seed of letters may lie in words that turn out
 * to be others. Never as much as a run that is certain: where a phrase recurs, the alignment may have
 * taken another of its copies than was found.
 */
function trimmed(pair: DetectedPair, { runs }: Alignment): DetectedPair {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return pair;
  return {
    ...pair,
    a: trimmedRange(pair.a, first.fromTokenA, last.fromTokenA + last.count),
    b: trimmedRange(pair.b, first.fromTokenB, last.fromTokenB + last.count),
  };
}

function trimmedRange(range: TokenRange, fromToken: number, toToken: number): TokenRange {
  return {
    fromToken: fromToken - range.fromToken < certain.words ? fromToken : range.fromToken,
    toToken: range.toToken - toToken < certain.words ? toToken : range.toToken,
  };
}

/** The alignment behind a parallel, made again: a scan of a library has too many to keep. */
export function alignPassages(
  { textA, textB, a, b }: DetectedPair,
  texts: readonly TokenizedSource[],
  options: PairOptions,
): AlignedStretches {
  return alignStretches(passageStretch(texts[textA]!, a), passageStretch(texts[textB]!, b), options);
}

/** Two whole texts, with what stands elsewhere in the other. */
export interface AlignedTexts extends AlignedStretches {
  /** In the order of A. */
  readonly moves: readonly Move[];
}

export function alignWholeTexts(
  textA: TokenizedSource,
  textB: TokenizedSource,
  options: PairOptions,
): AlignedTexts {
  const [a, b] = [wholeText(textA), wholeText(textB)];
  const alignment = alignTokens(side(a), side(b), options.vocabulary, options, options.budget);
  const moves = alignment.moves.map((moved): Move => {
    const [stretchA, stretchB] = [passageStretch(textA, moved.a), passageStretch(textB, moved.b)];
    const words = countSame(moved);
    return {
      id: moved.id,
      a: stretchA.span,
      b: stretchB.span,
      words,
      similarity: Math.round((words / Math.max(wordsOf(moved.a), wordsOf(moved.b))) * 1000) / 1000,
      segments: segmentsOf(stretchA, stretchB, moved.runs, options),
    };
  });
  const pieces = compareGaps(side(a), side(b), alignment.runs, alignment.moves);
  const segments = withMoves(pieces, (rest) => classified(rest, a, b, options));
  return { alignment, segments, moves };
}

/**
 * The pieces as segments: the ends of moves as such, what is left as `classify` judges it. That a
 * chapter stands elsewhere is not to be judged by its words.
 */
function withMoves(pieces: readonly Piece[], classify: (pieces: readonly Piece[]) => Segment[]): Segment[] {
  const rest = classify(pieces.filter(({ move }) => move === undefined)).values();
  return pieces.map((piece): Segment => {
    const { move, a, b } = piece;
    return move === undefined ? rest.next().value! : { type: 'change', a, b, kind: 'transposition', move };
  });
}

/** Words of A with a counterpart in B that is equal when folded. */
export function countSame({ runs }: Pick<Alignment, 'runs'>): number {
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

/** The rule by which a pair is reported or left out. */
export function reportRule(
  alignment: Alignment,
  bits: number,
  { isMarked, textA, textB }: Pick<DetectedPair, 'isMarked' | 'textA' | 'textB'>,
  { minimumWords, minimumBits }: ScanOptions,
): ReportRule {
  if (isMarked) return { rule: 'marked', needed: Math.min(leastMarkedBits, minimumBits), has: bits };
  const words = countSame(alignment);
  if (words < minimumWords) return { rule: 'words', needed: minimumWords, has: words };
  const needed = bitsNeeded(minimumBits, textA, textB);
  if (bits >= needed) return { rule: 'bits', needed, has: bits };
  const longest = longestSame(alignment);
  return isCertain(longest, bits)
    ? { rule: 'certain-run', needed: certain.words, has: longest }
    : { rule: 'bits', needed, has: bits };
}

function longestSame({ runs }: Alignment): number {
  return runs.reduce((longest, { type, count }) => (type === 'same' ? Math.max(longest, count) : longest), 0);
}

function alignStretches(a: Stretch, b: Stretch, options: PairOptions): AlignedStretches {
  const passages = { ...options, without: stepsOfWholeTexts };
  const alignment = alignTokens(side(a), side(b), options.vocabulary, passages, options.budget);
  return { alignment, segments: segmentsOf(a, b, alignment.runs, options) };
}

function segmentsOf(a: Stretch, b: Stretch, runs: readonly AlignedRun[], options: PairOptions): Segment[] {
  return classified(compareGaps(side(a), side(b), runs), a, b, options);
}

function classified(
  pieces: readonly Piece[],
  a: Stretch,
  b: Stretch,
  { counterOf, rules }: PairOptions,
): Segment[] {
  const { source: sourceA } = a.text;
  const { source: sourceB } = b.text;
  return classifyPieces(sourceA.text, sourceB.text, pieces, {
    languageA: sourceA.language,
    languageB: sourceB.language,
    evidence: { inA: counterOf(a.text), inB: counterOf(b.text) },
    ...(rules && { rules }),
  });
}

function side({ text, range, span }: Stretch): Side & { readonly span: Span } {
  return { text: text.source.text, tokens: text.tokens, range, span };
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
export function sharedTokens({ runs }: Alignment): { readonly a: number[]; readonly b: number[] } {
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
