/**
 * What a scan of these very texts would find: quotations are planted into them, altered in known
 * ways, and searched for.
 *
 * A figure from somebody else's corpus says little about one's own: short texts, old spelling,
 * verse or bad scans change what can be found. So the user's texts are quoted in each other, every
 * kind of alteration in several strengths and two lengths, and the scan they would get is run on
 * the result; short texts in several rounds, so that they never become mostly quotation. It measures detection; that the quotations were made up, evenly altered and put
 * between sentences where they do not belong makes the figures a guide, not a promise.
 *
 * With `against`, those texts are quoted and the others planted into, as in the scan itself.
 */
import {
  type Alteration,
  type AlterationKind,
  type Plant,
  type PlantedTexts,
  plantQuotations,
  type QuotationOrder,
  rightPairs,
  type ScoredPlant,
  scorePlants,
} from './analyse/index.ts';
import { type Report, type ScanRequest, scanSources } from './compare.ts';
import {
  type Budget,
  commonplaceFrom,
  createBudget,
  engineVersion,
  limits,
  type Parallel,
  type ScanOptions,
  type ScanResult,
  type Source,
  type SourceSummary,
  UsageError,
  type Verdict,
} from './model/index.ts';
import { countWords } from './text/index.ts';

export interface SelfTestRequest extends ScanRequest {
  /** Another seed quotes other passages; the same seed the same ones. */
  readonly seed?: number;
}

export interface SelfTestOptions extends ScanOptions {
  readonly seed: number;
}

/** The quotations of one kind, strength and length, and how many of them were found. */
export interface SelfTestRow extends Alteration {
  readonly words: { readonly least: number; readonly most: number };
  readonly planted: number;
  readonly found: number;
  /** Found among the parallels that lists show: those that are not commonplace. */
  readonly listed: number;
  /** `found` of `planted`, 0–1; null where none could be planted. */
  readonly recall: number | null;
  /** The verdict on each that was found, counted; on several parallels, that of the longest. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

/** How many of the reported parallels are right: see `analyse/score-plants.ts`. */
export interface SelfTestPrecision {
  readonly reported: number;
  readonly right: number;
  /** 0–1; null where nothing was reported. */
  readonly precision: number | null;
}

/** The result of `selfTest`: schema `variorum.self-test/1`. */
export interface SelfTest {
  readonly schema: 'variorum.self-test/1';
  readonly engine: string;
  readonly options: SelfTestOptions;
  /** The texts as they were given, without the planted quotations. */
  readonly sources: readonly SourceSummary[];
  /** How often the texts were planted with other quotations and scanned. */
  readonly rounds: number;
  /** Over all rounds; by kind, then strength, then length. */
  readonly rows: readonly SelfTestRow[];
  /** Over all parallels, and over those that lists show. */
  readonly precision: { readonly all: SelfTestPrecision; readonly listed: SelfTestPrecision };
  readonly exact: boolean;
}

/** Words, as two sentences and a short paragraph have them; shorter quotations are phrases. */
const lengths = [
  { least: 10, most: 24 },
  { least: 25, most: 60 },
] as const;

/**
 * Words are altered up to nearly half: beyond that readers do not call it a quotation. 2 % of
 * misread characters are a good scan of a book, 10 % one that nobody wants to read. Of numbers and
 * negations one is changed.
 */
const strengths: Readonly<Record<AlterationKind, readonly number[]>> = {
  verbatim: [0],
  substituted: [0.15, 0.3, 0.45],
  dropped: [0.15, 0.3, 0.45],
  inserted: [0.15, 0.3, 0.45],
  mixed: [0.15, 0.3, 0.45],
  scanning: [0.02, 0.05, 0.1],
  spelling: [0.15, 0.45],
  reordered: [0.3, 0.5],
  cut: [0.3, 0.6],
  number: [0],
  negation: [0],
};

/** Quotations of each row, where the rounds suffice: one miss of eight is then told from one of four. */
const mostOfEach = 8;
/** Of the words of the texts that are quoted in one round: with more, the texts would be mostly quotation. */
const shareQuoted = 0.25;
/** Scans: eight quotations of each row take all of them where there are some 3,000 words. */
const mostRounds = 16;

/**
 * Plants quotations into the sources, scans them with the options of the request and says how many
 * were found. The same sources and request give the same result. The budget is spent as by a scan
 * for each round; where it ends, `exact` is false and the figures are those of a scan cut short.
 *
 * @throws UsageError `usage.argument` where there are no two texts, or none is long enough.
 */
export function selfTest(
  sources: readonly Source[],
  request: SelfTestRequest = {},
  budget: Budget = createBudget(limits.stepsPerCommand),
  report: Report = () => undefined,
): SelfTest {
  const { seed = 1, ...scanRequest } = request;
  refuseTooFew(sources, scanRequest);
  const rounds = roundsFor(sources, scanRequest).map((orders, index) => {
    const planted = plantQuotations(sources, orders, seed * mostRounds + index);
    return scoreRound(planted, scanSources(planted.sources, scanRequest, budget, report));
  });
  if (rounds.every(({ all }) => all.plants.length === 0)) throw tooShort();
  return {
    schema: 'variorum.self-test/1',
    engine: engineVersion,
    options: { ...rounds[0]!.options, seed },
    sources: sources.map(summarize),
    rounds: rounds.length,
    rows: rowTypes().map((type) => rowOf(type, rounds)),
    precision: {
      all: precisionOf(rounds.map(({ all }) => all)),
      listed: precisionOf(rounds.map(({ listed }) => listed)),
    },
    exact: rounds.every(({ exact }) => exact),
  };
}

/** What one scan made of one set of plants. */
interface Round extends Pick<ScanResult, 'options' | 'exact'> {
  readonly all: Score;
  readonly listed: Score;
}

interface Score {
  readonly plants: readonly ScoredPlant<Parallel>[];
  readonly reported: number;
  readonly right: number;
}

function scoreRound({ plants, sources }: PlantedTexts, { options, exact, parallels }: ScanResult): Round {
  const score = (reported: readonly Parallel[]): Score => ({
    plants: scorePlants(plants, reported),
    reported: reported.length,
    right: rightPairs(reported, plants, sources).length,
  });
  const listed = parallels.filter(({ commonplace }) => commonplace < commonplaceFrom);
  return { options, exact, all: score(parallels), listed: score(listed) };
}

function refuseTooFew(sources: readonly Source[], { against }: ScanRequest): void {
  const isSearched = sources.map(({ id }) => against?.includes(id));
  if (against === undefined ? sources.length > 1 : isSearched.includes(true) && isSearched.includes(false))
    return;
  throw new UsageError('usage.argument', 'Cannot plant quotations without two texts', {
    advice: 'name a second text: passages of the one are quoted in the other',
  });
}

function tooShort(): UsageError {
  return new UsageError('usage.argument', 'Cannot plant quotations in texts as short as these', {
    advice: `name texts of some thousand words: the shortest quotation has ${lengths[0].least}`,
  });
}

type RowType = Pick<SelfTestRow, 'kind' | 'strength' | 'words'>;

function rowTypes(): RowType[] {
  return Object.entries(strengths).flatMap(([kind, values]) =>
    values.flatMap((strength) => lengths.map((words) => ({ kind: kind as AlterationKind, strength, words }))),
  );
}

/**
 * What is ordered in each round: one quotation of every row, then another of every row, as many to
 * a round as the texts have room for. Short texts have fewer of each, and miss no kind.
 */
function roundsFor(sources: readonly Source[], { against }: ScanRequest): QuotationOrder[][] {
  const quotable = sources.filter(({ id }) => against?.includes(id) ?? true);
  const room = shareQuoted * quotable.reduce((sum, { text }) => sum + countWords(text), 0);
  const into = sources.flatMap(({ id }) => (against?.includes(id) ? [] : [id]));
  const orders = Array.from({ length: mostOfEach }, rowTypes).flat();
  const rounds: QuotationOrder[][] = [];
  let left = 0;
  for (const order of orders) {
    const words = (order.words.least + order.words.most) / 2;
    if (rounds.length === 0 || words > left) {
      if (rounds.length === mostRounds) break;
      rounds.push([]);
      left = room;
    }
    rounds.at(-1)!.push({ ...order, ...(against && { from: against, into }) });
    left -= words;
  }
  return rounds;
}

function rowOf(type: RowType, rounds: readonly Round[]): SelfTestRow {
  const isOfRow = ({ plant }: { readonly plant: Plant }): boolean =>
    plant.kind === type.kind &&
    plant.strength === type.strength &&
    plant.words >= type.words.least &&
    plant.words <= type.words.most;
  const planted = rounds.flatMap(({ all }) => all.plants.filter(isOfRow));
  const found = planted.filter(({ isFound }) => isFound);
  const listed = rounds.flatMap((round) => round.listed.plants).filter((one) => isOfRow(one) && one.isFound);
  return {
    ...type,
    planted: planted.length,
    found: found.length,
    listed: listed.length,
    recall: planted.length === 0 ? null : rounded(found.length / planted.length),
    verdicts: countVerdicts(found),
  };
}

function countVerdicts(found: readonly ScoredPlant<Parallel>[]): SelfTestRow['verdicts'] {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { touching } of found) {
    const { verdict } = touching.reduce((longest, one) => (one.words > longest.words ? one : longest));
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

function precisionOf(scores: readonly Score[]): SelfTestPrecision {
  const reported = scores.reduce((sum, score) => sum + score.reported, 0);
  const right = scores.reduce((sum, score) => sum + score.right, 0);
  return { reported, right, precision: reported === 0 ? null : rounded(right / reported) };
}

/** To three decimals, as everywhere in results. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

function summarize({ id, title, origin, text }: Source): SourceSummary {
  return {
    id,
    title,
    path: origin.file,
    sha256: origin.sha256,
    characters: text.length,
    words: countWords(text),
  };
}
