/**
 * The main idea on one screen: which stage follows which.
 *
 *   scan       tokenize → detect → align → classify → judge → group to families
 *   compare    tokenize → align → classify
 *
 * (`edit-corpus.ts` goes on from here to what the pages show.) Every function is (input, options,
 * budget) → plain data: no files, no clock, no chance.
 */
import type { AlignStep } from './align/index.ts';
import {
  type AlignedPair,
  type AlignedStretches,
  alignPassages,
  alignWholeTexts,
  countSame,
  summarize,
} from './align-pair.ts';
import {
  type AlignedShare,
  createShareAligner,
  cutShares,
  joinShares,
  type PairsToAlign,
  type Share,
  wordCounters,
} from './align-shares.ts';
import { countKinds, moreAltered, type UserRules } from './classify/index.ts';
import { distinctIds } from './distinct-ids.ts';
import {
  type Budget,
  type Comparison,
  type ComparisonOptions,
  createBudget,
  type DifferenceKind,
  defaultComparisonOptions,
  defaultScanOptions,
  differenceKinds,
  engineVersion,
  type Family,
  type KnownFamilies,
  limits,
  type Parallel,
  type ScanOptions,
  type ScanResult,
  type Segment,
  type Source,
  type Vocabulary,
} from './model/index.ts';
import {
  type Detection,
  detectInAnyOrder,
  findSplices,
  groupFamilies,
  type Splice,
  type TextRun,
  type TokenizedSource,
} from './parallel/index.ts';
import { scanDiagnostics } from './scan-diagnostics.ts';
import { createVocabulary, findQuotations, tokenize } from './text/index.ts';

export { reportEditions } from './analyse/index.ts';
export { defaultComparisonOptions, defaultScanOptions } from './model/index.ts';
export { contextOf } from './text/index.ts';

export interface ScanRequest extends Partial<ScanOptions> {
  /** Ids of sources to search in; the others are then compared with these only. */
  readonly against?: readonly string[];
  /** What an earlier release says of some of these sources: families continue its families, under their ids. */
  readonly known?: KnownFamilies;
}

/** How far a long piece of work has come: `done` of `total` parts of a stage. */
export interface Progress {
  readonly stage: 'tokenize' | 'detect' | 'align' | 'group' | 'lay-out' | 'check';
  readonly done: number;
  readonly total: number;
}

export type Report = (progress: Progress) => void;

/**
 * Finds every passage that stands in more than one place of the given sources, aligns the copies,
 * judges how they differ and groups them to families. Parallels come in the order of their first
 * passages; work beyond the budget makes single alignments coarse and `exact` false.
 */
export function scanSources(
  sources: readonly Source[],
  request: ScanRequest = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
  report: Report = () => undefined,
): ScanResult {
  return scanTexts(tokenizeSources(sources, report), request, budget, report).result;
}

/** A scan with what later stages need of it: the texts with their words, and the pairs behind the parallels. */
export interface ScannedTexts {
  readonly texts: readonly TokenizedSource[];
  /** In the order of the parallels. */
  readonly pairs: readonly AlignedPair[];
  /** The alignment behind a pair. */
  readonly align: (pair: Pick<AlignedPair, 'pair'>) => AlignedStretches;
  /** The texts laid end to end, with what each word weighs. */
  readonly run: TextRun;
  readonly result: ScanResult;
}

export interface TokenizedSources {
  readonly texts: readonly TokenizedSource[];
  readonly vocabulary: Vocabulary;
}

export function tokenizeSources(
  sources: readonly Source[],
  report: Report = () => undefined,
): TokenizedSources {
  const vocabulary = createVocabulary();
  const texts = sources.map((source, index) => {
    report({ stage: 'tokenize', done: index, total: sources.length });
    const quotations = findQuotations(source.text, source.blocks);
    return { source, quotations, tokens: tokenize(source, vocabulary) };
  });
  return { texts, vocabulary };
}

export function scanTexts(
  tokenized: TokenizedSources,
  request: ScanRequest,
  budget: Budget,
  report: Report,
): ScannedTexts {
  const found = findPairs(tokenized, request, budget, report);
  return judgePairs(found, [], { request, budget, report });
}

/**
 * Aligns some of the shares, each with the whole limit of the work, in any order and anywhere; what
 * it leaves out is aligned after it. It reports its progress itself.
 */
export type AlignApart = (
  work: PairsToAlign,
  shares: readonly Share[],
  report: Report,
) => Promise<readonly (AlignedShare | undefined)[]>;

/** The same result as `scanTexts`, with the shares aligned apart: see `align-shares.ts`. */
export async function scanTextsApart(
  tokenized: TokenizedSources,
  request: ScanRequest,
  alignApart: AlignApart,
  { budget, report }: { readonly budget: Budget; readonly report: Report },
): Promise<ScannedTexts> {
  const found = findPairs(tokenized, request, budget, report);
  const aligned = await alignApart(found.work, found.shares, report);
  return judgePairs(found, aligned, { request, budget, report });
}

interface FoundPairs {
  readonly detection: Detection;
  readonly work: PairsToAlign;
  readonly shares: readonly Share[];
}

function findPairs(
  { texts, vocabulary }: TokenizedSources,
  request: ScanRequest,
  budget: Budget,
  report: Report,
): FoundPairs {
  const minimumWords = request.minimumWords ?? defaultScanOptions.minimumWords;
  const minimumBits = request.minimumBits ?? defaultScanOptions.minimumBits;
  const detection = detectInAnyOrder(texts, {
    vocabulary,
    budget,
    minimumBits,
    // What is sought in a library is paired with all its copies there: their number grows with the library only.
    copiesPerPassage: request.against === undefined ? limits.copiesPerPassage : Number.POSITIVE_INFINITY,
    isWanted: pairFilter(texts, request.against),
    report: (done) => report({ stage: 'detect', done, total: texts.length }),
  });
  const { run, pairs } = detection;
  const isSought = request.against !== undefined;
  const { spellingDistance } = defaultComparisonOptions;
  const options = { minimumWords, minimumBits, isSought, spellingDistance };
  const work: PairsToAlign = { texts, vocabulary, run, pairs, options, limit: budget.left() };
  return { detection, work, shares: cutShares(pairs) };
}

interface JudgeOptions {
  readonly request: ScanRequest;
  readonly budget: Budget;
  readonly report: Report;
}

function judgePairs(
  { detection, work, shares }: FoundPairs,
  alignedBefore: readonly (AlignedShare | undefined)[],
  { request, budget, report }: JudgeOptions,
): ScannedTexts {
  const { texts, vocabulary, run, options } = work;
  const alignShare = createShareAligner(work);
  const align: typeof alignShare = (share, limit) => {
    report({ stage: 'align', done: share.from, total: detection.pairs.length });
    return alignShare(share, limit);
  };
  const pairs = joinShares(shares, align, budget, (share) => alignedBefore[share]);
  report({ stage: 'group', done: 0, total: 1 });
  const splices = findSplices(
    pairs.map(({ pair }) => pair),
    texts,
  );
  const parallels = judged(pairs, splices);
  const pairOptions = { ...options, vocabulary, budget, counterOf: wordCounters(vocabulary) };
  return {
    texts,
    pairs: pairs.map((pair, index) => ({ ...pair, parallel: parallels[index]! })),
    align: ({ pair }) => alignPassages(pair, texts, pairOptions),
    run,
    result: {
      schema: 'variorum.scan/1',
      engine: engineVersion,
      options: { minimumWords: options.minimumWords, minimumBits: options.minimumBits },
      sources: texts.map(summarize),
      parallels,
      families: familiesOf(parallels, { texts, splices, request }),
      diagnostics: scanDiagnostics(texts, detection),
      exact: detection.cut === undefined && pairs.every(({ isExact }) => isExact),
    },
  };
}

interface FamiliesOptions {
  readonly texts: readonly TokenizedSource[];
  readonly splices: readonly Splice[];
  readonly request: ScanRequest;
}

function familiesOf(
  parallels: readonly Parallel[],
  { texts, splices, request: { known } }: FamiliesOptions,
): Family[] {
  return groupFamilies(parallels, {
    splices,
    sources: texts.map(({ source }) => source),
    ...(known && { known }),
  });
}

/** Which texts are compared with which: all with all, or those that are searched with the others. */
export function pairFilter(
  texts: readonly TokenizedSource[],
  against: readonly string[] | undefined,
): (first: number, second: number) => boolean {
  if (against === undefined) return () => true;
  const isSearched = texts.map(({ source }) => against.includes(source.id));
  return (first, second) => isSearched[first] !== isSearched[second];
}

/** The parallels with their final verdicts and distinct ids. */
function judged(pairs: readonly AlignedPair[], splices: readonly Splice[]): Parallel[] {
  const spliced = new Set(splices.flatMap((ends) => ends.map(({ pair }) => pair)));
  const ids = distinctIds(pairs.map(({ parallel }) => parallel));
  return pairs.map(({ parallel }, index) => {
    const id = ids[index]!;
    if (!spliced.has(index)) return { ...parallel, id };
    return { ...parallel, id, verdict: moreAltered('spliced', parallel.verdict), spliced: true };
  });
}

export interface CompareRequest extends Partial<ComparisonOptions> {
  /** Rules of the user's own; `rules` says where they come from. */
  readonly userRules?: UserRules;
  /** Steps of the alignment to leave out, to see what they are worth. */
  readonly without?: ReadonlySet<AlignStep>;
}

/**
 * Aligns two whole texts word by word. The segments cover both exactly, in order; where the budget
 * ends, the rest is one change and `coarse` says where.
 */
export function compareSources(
  a: Source,
  b: Source,
  options: CompareRequest = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
): Comparison {
  const spellingDistance = options.spellingDistance ?? defaultComparisonOptions.spellingDistance;
  const ignore = differenceKinds.filter((kind) => options.ignore?.includes(kind));
  const { texts, vocabulary } = tokenizeSources([a, b]);
  const [textA, textB] = [texts[0]!, texts[1]!];
  const { alignment, segments, moves } = alignWholeTexts(textA, textB, {
    vocabulary,
    budget,
    spellingDistance,
    counterOf: wordCounters(vocabulary),
    ...(options.without && { without: options.without }),
    ...(options.userRules && { rules: options.userRules }),
  });
  return {
    schema: 'variorum.comparison/1',
    engine: engineVersion,
    options: { spellingDistance, ignore, ...(options.rules && { rules: options.rules }) },
    a: summarize(textA),
    b: summarize(textB),
    segments,
    moves,
    statistics: {
      wordsA: textA.tokens.count,
      wordsB: textB.tokens.count,
      wordsShared: countSame(alignment),
      wordsMoved: moves.reduce((sum, { words }) => sum + words, 0),
      wordsGivenUp: alignment.givenUp,
      ...countTold(segments, ignore),
    },
    exact: alignment.exact,
    coarse: alignment.coarse,
  };
}

/** Differences by kind, those of ignored kinds apart. */
function countTold(
  segments: readonly Segment[],
  ignore: readonly DifferenceKind[],
): Pick<Comparison['statistics'], 'differences' | 'kinds' | 'ignored'> {
  const isIgnored = (segment: Segment): boolean => segment.type === 'change' && ignore.includes(segment.kind);
  const told = segments.filter((segment) => !isIgnored(segment));
  return {
    differences: told.filter(({ type }) => type === 'change').length,
    kinds: countKinds(told),
    ignored: countKinds(segments.filter(isIgnored)),
  };
}
