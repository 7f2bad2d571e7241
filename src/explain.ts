/**
 * Why a parallel was found, and why it is judged as it is.
 *
 *   t0qa71ib7dgp   found by a run of 8 equal words; 85 bits of 10 words, less 5 for a gap: 80, and 44
 *                  are needed; hardly commonplace, being a quotation; altered, since "but" stands for …
 *
 * Every figure comes from the function that decided: bits from the alignment's score, the rule from
 * the one that reports, the signs from the commonplace score, and what a change calls for from the
 * judgement of this change alone. Nothing is reckoned a second way, so that an explanation cannot
 * contradict its result.
 */
import { reportRule, sharedTokens } from './align-pair.ts';
import { judgeParallel } from './classify/index.ts';
import type { ScannedTexts } from './compare.ts';
import {
  type ChangeSegment,
  type CommonplaceReason,
  type ExplainedParallel,
  type Explanation,
  type Parallel,
  type ScanResult,
  type Segment,
  type SharedSeeds,
  UsageError,
  type VerdictReason,
} from './model/index.ts';
import { suggestion } from './nearest-names.ts';
import { commonplaceSigns, explainScore, explainSeeds, stretchOf } from './parallel/index.ts';
import { type LineOf, quotePassage } from './quote-passage.ts';

export interface ExplainRequest {
  /** The id of a parallel or of a family, or the beginning of one that no other has. */
  readonly id: string;
  /** Whether some of the texts were searched for in the others. */
  readonly isSought: boolean;
  readonly lineOf: LineOf;
}

/**
 * The explanation of one parallel, or of all parallels of a family in the order of the result.
 *
 * @throws UsageError `usage.option` where nothing has such an id, with the nearest ids.
 */
export function explainParallels(scanned: ScannedTexts, request: ExplainRequest): Explanation {
  const { engine, options, families, parallels } = scanned.result;
  const { asked, ids } = findAsked(scanned.result, request.id);
  const familyOf = new Map(families.flatMap((family) => family.parallels.map((id) => [id, family.id])));
  return {
    schema: 'variorum.explanation/1',
    engine,
    options,
    asked,
    parallels: parallels.flatMap(({ id }, index) =>
      ids.has(id) ? [explainOne(scanned, index, { ...request, family: familyOf.get(id)! })] : [],
    ),
  };
}

function findAsked(
  { parallels, families }: ScanResult,
  id: string,
): { readonly asked: string; readonly ids: ReadonlySet<string> } {
  const names = [...parallels, ...families].map((one) => one.id);
  const begun = names.filter((name) => name.startsWith(id));
  const asked = names.includes(id) ? id : begun[0];
  if (asked === undefined || (asked !== id && begun.length > 1)) {
    const what = asked === undefined ? 'There is no parallel or family' : 'More than one id begins with';
    throw new UsageError('usage.option', `${what} \`${id}\``, {
      advice: suggestion(id, names, 'see the ids in `--json`'),
    });
  }
  const family = families.find((one) => one.id === asked);
  return { asked, ids: new Set(family?.parallels ?? [asked]) };
}

function explainOne(
  { result, pairs, texts, run, align }: ScannedTexts,
  index: number,
  { family, isSought, lineOf }: ExplainRequest & { readonly family: string },
): ExplainedParallel {
  const parallel = result.parallels[index]!;
  const { pair } = pairs[index]!;
  const { alignment, segments } = align(pairs[index]!);
  const [textA, textB] = [texts[pair.textA]!, texts[pair.textB]!];
  const score = explainScore(run, texts, pair, alignment.runs);
  const shared = sharedTokens(alignment);
  const seeds = explainSeeds(
    run,
    texts,
    stretchOf(run, pair.textA, pair.a),
    stretchOf(run, pair.textB, pair.b),
  );
  const signs = commonplaceSigns(
    { text: textA, span: parallel.a, sharedTokens: shared.a },
    { text: textB, span: parallel.b, sharedTokens: shared.b },
    { bits: score.bits, similarity: parallel.similarity, isSought },
  );
  const rule = reportRule(alignment, score.bits, pair, result.options);
  return {
    id: parallel.id,
    family,
    a: quotePassage(textA.source, parallel.a, lineOf),
    b: quotePassage(textB.source, parallel.b, lineOf),
    channel: channelOf(seeds, pair.isMarked),
    seeds,
    score,
    rule,
    commonplace: commonplaceReason(parallel, signs),
    verdict: verdictReason(parallel, segments, textA.source.text, textB.source.text),
  };
}

function channelOf({ runs, pairs, letters }: SharedSeeds, isMarked: boolean): ExplainedParallel['channel'] {
  if (runs.count > 0) return 'run';
  if (pairs.count > 0) return 'pair';
  if (isMarked) return 'marked';
  return letters.count > 0 ? 'letters' : 'cut-off';
}

function commonplaceReason(
  { commonplace }: Parallel,
  { isHeading, names, formula, capitals, isMarked }: ReturnType<typeof commonplaceSigns>,
): CommonplaceReason {
  const weightier = names > formula ? 'names' : 'formula';
  const sign = isHeading ? 'heading' : commonplace === 0 ? 'none' : weightier;
  return { score: commonplace, sign, capitals: Math.round(capitals * 100) / 100, isMarked };
}

function verdictReason(
  { verdict }: Parallel,
  segments: readonly Segment[],
  textA: string,
  textB: string,
): VerdictReason {
  const changes = segments.filter((segment) => segment.type === 'change');
  const decisive = changes.filter((change) => judgeParallel([change]) === verdict);
  const worded = ({ kind, reason, a, b }: ChangeSegment): VerdictReason['changes'][number] => ({
    kind,
    ...(reason !== undefined && { reason }),
    a: textA.slice(a.from, a.to),
    b: textB.slice(b.from, b.to),
  });
  if (verdict === 'spliced') return { verdict, because: 'splice', changes: [] };
  if (changes.length === 0) return { verdict, because: 'nothing-differs', changes: [] };
  if (decisive.length > 0) return { verdict, because: 'changes', changes: decisive.map(worded) };
  const more = changes.filter(({ kind }) => kind === 'omission' || kind === 'addition');
  return { verdict, because: 'both-have-more', changes: more.map(worded) };
}
