/**
 * The main idea on one screen: which stage follows which.
 *
 *   scan       tokenize → detect → align → classify → judge → group to families
 *   compare    tokenize → align → classify
 *
 * (`edit-corpus.ts` goes on from here to what the pages show.) Every function is (input, options,
 * budget) → plain data: no files, no clock, no chance.
 */
import {
  type AlignedPair,
  type AlignedStretches,
  alignPair,
  alignPassages,
  alignWholeTexts,
  countSame,
  summarize,
} from './align-pair.ts';
import { countKinds, type WordCounter, wordCounter } from './classify/index.ts';
import {
  type Budget,
  type Comparison,
  type ComparisonOptions,
  createBudget,
  type Diagnostic,
  engineVersion,
  type KnownFamilies,
  limits,
  type Parallel,
  type ScanOptions,
  type ScanResult,
  type Source,
  type Vocabulary,
} from './model/index.ts';
import {
  type Detection,
  detectParallels,
  findSplices,
  groupFamilies,
  type Splice,
  type TextRun,
  type TokenizedSource,
} from './parallel/index.ts';
import { createVocabulary, findQuotations, tokenize } from './text/index.ts';

export { contextOf } from './text/index.ts';

export interface ScanRequest extends Partial<ScanOptions> {
  /** Ids of sources to search in; the others are then compared with these only. */
  readonly against?: readonly string[];
  /** What an earlier release says of some of these sources: families continue its families, under their ids. */
  readonly known?: KnownFamilies;
}

/** How far a long piece of work has come: `done` of `total` parts of a stage. */
export interface Progress {
  readonly stage: 'tokenize' | 'detect' | 'align' | 'lay-out';
  readonly done: number;
  readonly total: number;
}

export type Report = (progress: Progress) => void;

/**
 * Shorter and less surprising finds than these are phrases of the language. Eight common words have
 * 56 bits; "a trifle as may acquire a decisive significance", the shortest quotation that an editor
 * listed for the Trotsky sources, has 78.
 */
export const defaultScanOptions: ScanOptions = { minimumWords: 5, minimumBits: 52 };
/** honour/honor is 0.17, publick/public 0.14; their/there 0.4. */
export const defaultComparisonOptions: ComparisonOptions = { spellingDistance: 0.25 };

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
  { texts, vocabulary }: TokenizedSources,
  request: ScanRequest,
  budget: Budget,
  report: Report,
): ScannedTexts {
  const options: ScanOptions = {
    minimumWords: request.minimumWords ?? defaultScanOptions.minimumWords,
    minimumBits: request.minimumBits ?? defaultScanOptions.minimumBits,
  };
  const detection = detectParallels(texts, {
    vocabulary,
    budget,
    minimumBits: options.minimumBits,
    copiesPerPassage: limits.copiesPerPassage,
    isWanted: pairFilter(texts, request.against),
    report: (done) => report({ stage: 'detect', done, total: texts.length }),
  });
  const pairOptions = {
    vocabulary,
    budget,
    counterOf: wordCounters(vocabulary),
    run: detection.run,
    isSought: request.against !== undefined,
    ...options,
    ...defaultComparisonOptions,
  };
  const pairs = detection.pairs.flatMap((pair, index) => {
    report({ stage: 'align', done: index, total: detection.pairs.length });
    const aligned = alignPair(pair, texts, pairOptions);
    return aligned === undefined ? [] : [aligned];
  });
  const splices = findSplices(
    pairs.map(({ pair }) => pair),
    texts,
  );
  const parallels = judged(pairs, splices);
  const result: ScanResult = {
    schema: 'variorum.scan/1',
    engine: engineVersion,
    options,
    sources: texts.map(summarize),
    parallels,
    families: groupFamilies(parallels, {
      splices,
      sources: texts.map(({ source }) => source),
      ...(request.known && { known: request.known }),
    }),
    diagnostics: diagnosticsOf(texts, detection),
    exact: detection.cut === undefined && pairs.every(({ isExact }) => isExact),
  };
  return {
    texts,
    pairs: pairs.map((pair, index) => ({ ...pair, parallel: parallels[index]! })),
    align: ({ pair }) => alignPassages(pair, texts, pairOptions),
    run: detection.run,
    result,
  };
}

/** One counter for each text, made when it is first asked for. */
function wordCounters(vocabulary: Vocabulary): (text: TokenizedSource) => WordCounter {
  const counters = new Map<TokenizedSource, WordCounter>();
  return (text) => {
    const counter = counters.get(text) ?? wordCounter(text.tokens, vocabulary);
    counters.set(text, counter);
    return counter;
  };
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
  const seen = new Map<string, number>();
  return pairs.map(({ parallel }, index) => {
    const count = (seen.get(parallel.id) ?? 0) + 1;
    seen.set(parallel.id, count);
    const id = count === 1 ? parallel.id : `${parallel.id}-${count}`;
    return { ...parallel, id, verdict: spliced.has(index) ? 'spliced' : parallel.verdict };
  });
}

function diagnosticsOf(texts: readonly TokenizedSource[], { sampled, left, cut }: Detection): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { source, quotations } of texts) {
    for (const diagnostic of source.diagnostics) diagnostics.push(diagnostic);
    for (const { span, isClosed } of quotations) {
      if (isClosed) continue;
      const message = 'A quotation is opened here and not closed before its paragraph ends';
      diagnostics.push({ code: 'quotation.open', severity: 'note', source: source.id, span, message });
    }
  }
  if (sampled > 0) {
    const message = `At ${sampled} places a phrase stands more than ${limits.occurrencesPerGram} times before; it was paired with the nearest`;
    diagnostics.push({ code: 'parallels.capped', severity: 'note', source: '', message });
  }
  if (left > 0) {
    const message = `${left} pairs of copies are not listed: a passage is paired with the ${limits.copiesPerPassage} nearest copies before it. All copies stand in its family`;
    diagnostics.push({ code: 'parallels.capped', severity: 'note', source: '', message });
  }
  if (cut !== undefined) {
    const { source } = texts[cut]!;
    const span = { from: 0, to: source.text.length };
    const message =
      'The work allowed for one scan ended in this text; it and those after it were not searched further';
    diagnostics.push({ code: 'parallels.capped', severity: 'warning', source: source.id, span, message });
  }
  return diagnostics;
}

/**
 * Aligns two whole texts word by word. The segments cover both exactly, in order; where the budget
 * ends, the rest is one change and `coarse` says where.
 */
export function compareSources(
  a: Source,
  b: Source,
  options: Partial<ComparisonOptions> = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
): Comparison {
  const spellingDistance = options.spellingDistance ?? defaultComparisonOptions.spellingDistance;
  const { texts, vocabulary } = tokenizeSources([a, b]);
  const [textA, textB] = [texts[0]!, texts[1]!];
  const { alignment, segments } = alignWholeTexts(textA, textB, {
    vocabulary,
    budget,
    spellingDistance,
    counterOf: wordCounters(vocabulary),
  });
  return {
    schema: 'variorum.comparison/1',
    engine: engineVersion,
    options: { spellingDistance },
    a: summarize(textA),
    b: summarize(textB),
    segments,
    moves: [],
    statistics: {
      wordsA: textA.tokens.count,
      wordsB: textB.tokens.count,
      wordsShared: countSame(alignment),
      differences: segments.filter(({ type }) => type === 'change').length,
      kinds: countKinds(segments),
    },
    exact: alignment.exact,
    coarse: alignment.coarse,
  };
}
