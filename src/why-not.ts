/**
 * Why two places are not reported to share text, or where it is reported that they do.
 *
 *   A:p44 ~ B:p45   7 of 31 and 40 words; the longest run has 3, and 5 are needed; "polite … loyal"
 *                   (26 bits, 20 are needed) made a chain of 33 bits; aligned it comes to 36, 44 are needed
 *
 * First the result is asked: do words of the one place stand for words of the other in some parallel?
 * If not, the search is followed to the step at which it ended (`parallel/explain-search.ts`), with the
 * engine's own functions and thresholds. What they share is told in any case, so that the answer can
 * be checked by eye. Cost: a scan, and finding its seeds once more.
 */
import { reportRule } from './align-pair.ts';
import { pairFilter, type ScannedTexts, type ScanRequest } from './compare.ts';
import { findPlace } from './find-place.ts';
import {
  type AlignedRun,
  type Budget,
  type Candidate,
  type HoldingParallel,
  limits,
  type Passage,
  type SearchEnd,
  type SharedSeeds,
  type Shortfall,
  type Source,
  UsageError,
  type WhyNot,
} from './model/index.ts';
import {
  type DetectedPair,
  explainScore,
  explainSearch,
  explainSeeds,
  explainWords,
  type SearchTrace,
  type Stretch,
  stretchOf,
} from './parallel/index.ts';
import { type LineOf, quotePassage } from './quote-passage.ts';
import { firstAtOrAfter, placeOf } from './text/index.ts';

export interface WhyNotRequest {
  /** Two places as in `letters:p3` or `letters.txt:p3-p5`, in any order. */
  readonly places: readonly [string, string];
  /** That of the scan. */
  readonly against: ScanRequest['against'];
  readonly lineOf: LineOf;
  /** For following the search once more. */
  readonly budget: Budget;
}

/**
 * What two places share and where the search for it ended. `a` stands before `b` as in every result.
 *
 * @throws UsageError `usage.option` where there is no such place, it holds no words, or the two overlap.
 */
export function explainAbsence(scanned: ScannedTexts, request: WhyNotRequest): WhyNot {
  const { texts, run, result } = scanned;
  const sources = texts.map(({ source }) => source);
  const [a, b] = inOrder(sources, request.places);
  const [stretchA, stretchB] = [stretchAt(scanned, a), stretchAt(scanned, b)];
  const seeds = explainSeeds(run, texts, stretchA, stretchB);
  const { telling, ...words } = explainWords(run, texts, stretchA, stretchB);
  const common = {
    schema: 'variorum.why-not/1',
    engine: result.engine,
    options: result.options,
    a: quotePassage(sourceOf(sources, a), a, request.lineOf),
    b: quotePassage(sourceOf(sources, b), b, request.lineOf),
    words,
    telling,
    seeds,
  } as const;
  const { direct, others } = holdingParallels(scanned, [stretchA, stretchB], [a, b]);
  if (direct.length > 0) return { ...common, end: 'found', parallels: direct };
  const isWanted = pairFilter(texts, request.against);
  const early = endBeforeSearch(scanned, stretchA.text, stretchB.text, isWanted, words.shared);
  if (early !== undefined) return { ...common, end: early, parallels: others };
  const trace = explainSearch(run, texts, [stretchA, stretchB], {
    isWanted,
    budget: request.budget,
    minimumBits: result.options.minimumBits,
    copiesPerPassage: limits.copiesPerPassage,
    isOfPlaces: (pair) => isAbout(scanned, pair, stretchA, stretchB),
  });
  const candidate = trace.best && candidateOf(scanned, trace.best, request.lineOf);
  const { end, missed } = endOfSearch(trace, candidate, seeds);
  return {
    ...common,
    end,
    ...(missed !== undefined && { missed }),
    ...(candidate !== undefined && { candidate }),
    parallels: others,
  };
}

function inOrder(sources: readonly Source[], places: readonly [string, string]): [Passage, Passage] {
  const [first, second] = [findPlace(sources, places[0]), findPlace(sources, places[1])];
  if (meets(first, second)) {
    throw new UsageError('usage.option', 'Cannot compare a place with itself: the two places overlap', {
      advice: 'name two places that have no words in common',
    });
  }
  const rank = ({ source }: Passage): number => sources.findIndex(({ id }) => id === source);
  const isInOrder = rank(first) < rank(second) || (rank(first) === rank(second) && first.from < second.from);
  return isInOrder ? [first, second] : [second, first];
}

/** Whether two passages of one source share a code unit. */
function meets(p: Passage, q: Passage): boolean {
  return p.source === q.source && p.from < q.to && q.from < p.to;
}

function sourceOf(sources: readonly Source[], { source }: Passage): Source {
  return sources.find(({ id }) => id === source)!;
}

function stretchAt({ texts, run }: ScannedTexts, { source, place, from, to }: Passage): Stretch {
  const text = texts.findIndex((one) => one.source.id === source);
  const { tokens } = texts[text]!;
  const range = { fromToken: firstAtOrAfter(tokens.from, from), toToken: firstAtOrAfter(tokens.from, to) };
  if (range.fromToken === range.toToken) {
    throw new UsageError('usage.option', `\`${place}\` in \`${source}\` holds no words`, {
      advice: 'name a place with words; `variorum text FILE --blocks` lists them',
    });
  }
  return stretchOf(run, text, range);
}

/** Parallels that touch both places: those in which words of one stand for words of the other, and the rest. */
function holdingParallels(
  scanned: ScannedTexts,
  [stretchA, stretchB]: readonly [Stretch, Stretch],
  [a, b]: readonly [Passage, Passage],
): { readonly direct: HoldingParallel[]; readonly others: HoldingParallel[] } {
  const { result, pairs } = scanned;
  const familyOf = new Map(
    result.families.flatMap((family) => family.parallels.map((id) => [id, family.id] as const)),
  );
  const direct: HoldingParallel[] = [];
  const others: HoldingParallel[] = [];
  for (const [index, parallel] of result.parallels.entries()) {
    if (!meets(parallel.a, a) || !meets(parallel.b, b)) continue;
    const isDirect = isAbout(scanned, pairs[index]!.pair, stretchA, stretchB);
    const { id, words, bits } = parallel;
    const holding = { id, family: familyOf.get(id)!, a: parallel.a, b: parallel.b, words, bits };
    (isDirect ? direct : others).push(holding);
  }
  return { direct, others };
}

/** Whether in a pair, aligned, words of the one stretch stand for words of the other. */
function isAbout({ align, run }: ScannedTexts, pair: DetectedPair, a: Stretch, b: Stretch): boolean {
  const isSame = pair.textA === a.text && pair.textB === b.text;
  return isSame && align({ pair }).alignment.runs.some((aligned) => standsFor(aligned, run.starts, a, b));
}

function standsFor(
  { fromTokenA, fromTokenB, count }: AlignedRun,
  starts: readonly number[],
  a: Stretch,
  b: Stretch,
): boolean {
  const [fromA, fromB] = [starts[a.text]! + fromTokenA, starts[b.text]! + fromTokenB];
  const distance = fromB - fromA;
  return Math.max(fromA, a.from, b.from - distance) < Math.min(fromA + count, a.to, b.to - distance);
}

/** What kept the two texts from being searched for each other, or made it needless. */
function endBeforeSearch(
  { texts, result }: ScannedTexts,
  textA: number,
  textB: number,
  isWanted: (first: number, second: number) => boolean,
  shared: number,
): SearchEnd | undefined {
  if (!isWanted(textA, textB)) return 'not-compared';
  const stop = result.diagnostics.find(
    ({ code, severity }) => code === 'parallels.capped' && severity === 'warning',
  );
  const cut = stop && texts.findIndex(({ source }) => source.id === stop.source);
  if (cut !== undefined && textB >= cut) return 'not-searched';
  return shared === 0 ? 'nothing-shared' : undefined;
}

/** The best passage of the search, aligned as it would have been. */
function candidateOf(
  { texts, run, align, result }: ScannedTexts,
  { pair, bits, longestRun }: NonNullable<SearchTrace['best']>,
  lineOf: LineOf,
): Candidate {
  const { alignment } = align({ pair });
  const score = explainScore(run, texts, pair, alignment.runs);
  const passage = (text: number, { fromToken, toToken }: typeof pair.a): Candidate['a'] => {
    const { source, tokens } = texts[text]!;
    const span = { from: tokens.from[fromToken]!, to: tokens.to[toToken - 1]! };
    return quotePassage(source, { ...span, source: source.id, place: placeOf(source, span) }, lineOf);
  };
  return {
    a: passage(pair.textA, pair.a),
    b: passage(pair.textB, pair.b),
    chainBits: bits,
    longestRun,
    score,
    rule: reportRule(alignment, score.bits, pair, result.options),
  };
}

function endOfSearch(
  { end, missed }: SearchTrace,
  candidate: Candidate | undefined,
  { runs, pairs, letters }: SharedSeeds,
): { readonly end: SearchEnd; readonly missed?: Shortfall } {
  if (end === 'no-seed') return { end: runs.count + pairs.count + letters.count > 0 ? 'capped' : 'no-seed' };
  if (end !== 'detected' || candidate === undefined)
    return { end: end === 'detected' ? 'echo' : end, ...(missed && { missed }) };
  const { rule, needed, has } = candidate.rule;
  // What is aligned and reported without a word of the places standing for another is part of something longer.
  if (has >= needed) return { end: 'echo' };
  const unit = rule === 'words' || rule === 'certain-run' ? 'words' : 'bits';
  return { end: 'weak-alignment', missed: { unit, needed, has, toReport: needed } };
}
