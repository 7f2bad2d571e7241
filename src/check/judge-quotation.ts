/** Everything that is told of one quotation, put together. */
import type {
  AttributedQuotation,
  DeclaredPerson,
  FoundPassage,
  Passage,
  QuotationCheck,
  RuleSeverities,
} from '../model/index.ts';
import { auditOmissions, tellOmissions } from './audit-omissions.ts';
import { type Holder, holdersOf, judgeAttribution } from './judge-attribution.ts';
import { judgePlaces } from './judge-places.ts';
import type { Library } from './library.ts';
import type { Located } from './locate-quotation.ts';
import type { Placement } from './placement.ts';
import type { Query } from './queries.ts';
import { isPlainlySame, quotedBy } from './rank-placements.ts';
import { type Told, tellWords } from './tell-words.ts';
import { findingsOf, verdictOf } from './verdict.ts';

export interface JudgeOptions {
  readonly quotations: readonly (readonly AttributedQuotation[])[];
  readonly rules: RuleSeverities;
  readonly people: readonly DeclaredPerson[];
}

export function judgeQuotation(
  library: Library,
  query: Query,
  located: Located,
  { quotations, rules, people }: JudgeOptions,
): QuotationCheck {
  const { whole, quotation, text } = query;
  const own = library.texts[text]!.source.text;
  const [best, ...others] = located.placements;
  const omissions = auditOmissions(library, query, best?.passages ?? []);
  const places = judgePlaces(library, query, best?.passages ?? []);
  const sides = located.placements.map((placement) => holdersOfPlacement(library, quotations, placement));
  const told: Told[] = [
    ...(best === undefined ? [tellNotFound(library, query, located)] : []),
    ...(best?.passages.flatMap((one) => tellWords(library, query, one.text, one.differences)) ?? []),
    ...tellOmissions(omissions),
    ...places.told,
    ...tellAttribution(query, located.placements, sides, people),
    ...(whole.isClosed ? [] : [tellUnclosed(query, own)]),
  ];
  // Of a splice, or of what may be another passage after all, nothing is put right.
  const isFixable = best?.passages.length === 1 && isPlainlySame(best);
  return {
    source: whole.source,
    place: whole.place,
    from: whole.from,
    to: whole.to,
    quotation: own.slice(whole.from, whole.to),
    verdict: verdictOf(told),
    findings: findingsOf(isFixable ? told : told.map(({ fix: _, ...rest }) => rest), rules),
    ...(quotation.attribution && { attribution: quotation.attribution }),
    found: best?.passages.map((one) => foundPassage(library, one, quotations[one.text]!)) ?? [],
    ...(places.distances && { distances: places.distances }),
    also: others.flatMap(alsoAt),
    omissions,
    ...(located.nearest && { nearest: located.nearest }),
  };
}

/** Who may be named for each passage of a placement. */
function holdersOfPlacement(
  { texts }: Library,
  quotations: JudgeOptions['quotations'],
  { passages }: Placement,
): readonly (readonly Holder[])[] {
  return passages.map(({ text, passage }) => holdersOf(texts[text]!.source, quotations[text]!, passage));
}

/**
 * What the best place says against the attribution, unless another place, where plainly the same words
 * stand, agrees with it.
 */
function tellAttribution(
  { quotation }: Query,
  placements: readonly Placement[],
  holders: readonly (readonly (readonly Holder[])[])[],
  people: readonly DeclaredPerson[],
): Told[] {
  const told = placements.map(({ passages }, index): Told[] => {
    const each = passages.map(({ passage }, at) =>
      judgeAttribution(quotation.attribution, holders[index]![at]!, {
        span: quotation,
        people,
        where: `${passage.source} ${passage.place}`,
      }),
    );
    // One finding for a splice of passages by one author.
    return [...new Map(each.flat().map((one) => [`${one.rule} ${one.span.from}`, one])).values()];
  });
  const isRightElsewhere = placements.some(
    (placement, index) =>
      isPlainlySame(placement) && holders[index]!.every((one) => one.length > 0) && told[index]!.length === 0,
  );
  return isRightElsewhere ? [] : (told[0] ?? []);
}

function foundPassage(
  { texts }: Library,
  { text, passage, segments }: Placement['passages'][number],
  quotations: readonly AttributedQuotation[],
): FoundPassage {
  const [holder] = holdersOf(texts[text]!.source, quotations, passage);
  return {
    ...passage,
    ...(holder && { attribution: holder.attribution }),
    isQuoted: quotedBy(quotations, passage) !== undefined,
    segments,
  };
}

function alsoAt({ passages }: Placement): Passage[] {
  return passages.map(({ passage }) => passage);
}

function tellNotFound({ texts }: Library, { text, from, to, quotation }: Query, { nearest }: Located): Told {
  // A pasted quotation is a source of its own, in which there is nothing to look for.
  const isAll = texts[text]!.tokens.count === to - from;
  const searched = texts.length - (isAll ? 1 : 0);
  const where = searched === 1 ? 'in the one source' : `in the ${searched} sources`;
  const near =
    nearest === undefined
      ? ''
      : `; nearest is ${nearest.source} ${nearest.place}, with ${nearest.words} of its ${quotation.words} words`;
  const place = searched === 1 && !isAll ? 'nowhere else' : 'nowhere';
  return {
    rule: 'not-found',
    span: { from: quotation.from, to: quotation.to },
    message: `stands ${place} ${where}${near}`,
  };
}

function tellUnclosed({ quotation }: Query, text: string): Told {
  // The mark that opens it: what is wrong is that no other answers it.
  const from = Math.max(0, quotation.from - 1);
  return {
    rule: 'unclosed',
    span: { from, to: quotation.from },
    message: `the mark ${text.slice(from, quotation.from)} opens a quotation that is never closed`,
  };
}
