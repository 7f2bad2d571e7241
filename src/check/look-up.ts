/**
 * Looks up one quotation among others: what depends on the quotations around it, on who is named where
 * the words stand, and on what is left of the budget.
 */
import { intervalOf } from '../attribute/index.ts';
import type {
  AttributedQuotation,
  Budget,
  DateInterval,
  DeclaredPerson,
  Span,
  Vocabulary,
} from '../model/index.ts';
import type { TokenizedSource } from '../parallel/index.ts';
import type { Authorship } from './accept.ts';
import type { AlignTools } from './align-passage.ts';
import { holdersOf, isOneName } from './judge-attribution.ts';
import type { Library, Range } from './library.ts';
import { type Located, locateQuotation } from './locate-quotation.ts';
import type { Placement } from './placement.ts';
import { endingAt, type Query } from './queries.ts';
import { quotedBy, rankPlacements } from './rank-placements.ts';
import type { SeedIndex } from './seed-index.ts';

export interface CheckedTexts {
  readonly texts: readonly TokenizedSource[];
  readonly vocabulary: Vocabulary;
  /** The quotations of each text, as `attributeQuotations` gives them. */
  readonly quotations: readonly (readonly AttributedQuotation[])[];
}

export interface Engine extends CheckedTexts {
  readonly library: Library;
  readonly seeds: SeedIndex;
  readonly tools: AlignTools;
  readonly budget: Budget;
  readonly people: readonly DeclaredPerson[];
  /** Counts the quotations for which the budget did not suffice. */
  readonly unsearched: { count: number };
}

/** What was found of the quotations so far: outer ones come before those within them. */
export type LocatedQuotations = Map<AttributedQuotation, Located>;

export interface LookedUp {
  /** The quotation, as far as it is one: see `endingAt`. */
  readonly query: Query;
  readonly located: Located;
}

/**
 * Where a quotation stands; undefined where that is not told. A quotation within a quotation stands
 * wherever the outer one was found, and is told only where its very words stand elsewhere too, as
 * somebody's own: there are its author's words.
 */
export function lookUp(engine: Engine, query: Query, located: LocatedQuotations): LookedUp | undefined {
  const { library, budget, quotations } = engine;
  if (budget.spent > budget.limit) {
    engine.unsearched.count++;
    return undefined;
  }
  const outer = holders(quotations[query.text]!, query.whole)
    .map((holder) => located.get(holder))
    .find((found) => found !== undefined && found.placements.length > 0);
  if (outer !== undefined) {
    const excluded = outer.placements.flatMap(({ passages }) => passages.map(({ t }): Range => t));
    const found = locate(engine, query, excluded);
    const [best] = found.placements;
    const isNews =
      best !== undefined && best.loss < 1 && best.passages.every((one) => isOwnText(engine, one));
    return isNews ? { query, located: found } : undefined;
  }
  let looked = { query, located: locate(engine, query, []) };
  const { reach } = looked.located;
  if (!query.whole.isClosed && reach !== undefined && query.to - reach > mostTrailing) {
    const shorter = endingAt(library, query, reach);
    looked = { query: shorter, located: locate(engine, shorter, []) };
  }
  // Of a search that was broken off nothing can be said but what it found.
  if (looked.located.placements.length === 0 && !looked.located.isExact) {
    engine.unsearched.count++;
    return undefined;
  }
  located.set(query.whole, looked.located);
  return looked;
}

/** Words after the last that was found that may still belong to a quotation that is never closed. */
const mostTrailing = 2;

function locate(engine: Engine, query: Query, excluded: readonly Range[]): Located {
  const { library, seeds, tools, budget, quotations } = engine;
  const rank = (placements: readonly Placement[]): readonly Placement[] =>
    rankPlacements(library, placements, {
      quotations,
      isAgreed: ({ passages }) => passages.every((one) => isGivenTo(engine, query, one)),
      dateAt: (text, span) => dateAt(engine, text, span),
    });
  const authorOf = (placement: Placement): Authorship => authorshipOf(engine, query, placement);
  return locateQuotation(library, query, { seeds, tools, budget, rank, authorOf, excluded });
}

function isOwnText({ quotations }: Engine, { text, passage }: Placement['passages'][number]): boolean {
  return quotedBy(quotations[text]!, passage) === undefined;
}

function authorshipOf(engine: Engine, query: Query, { passages }: Placement): Authorship {
  const { texts, quotations } = engine;
  if (query.whole.attribution?.name === undefined) return 'unknown';
  if (passages.every((one) => isGivenTo(engine, query, one))) return 'named';
  const isNamed = passages.some(({ text, passage }) =>
    holdersOf(texts[text]!.source, quotations[text]!, passage).some(
      ({ attribution }) => attribution.name !== undefined,
    ),
  );
  return isNamed ? 'other' : 'unknown';
}

/** Whether the one to whom the quotation is given is named for a passage. */
function isGivenTo(
  { texts, quotations, people }: Engine,
  { quotation }: Query,
  { text, passage }: Placement['passages'][number],
): boolean {
  const name = quotation.attribution?.name?.name;
  if (name === undefined) return false;
  return holdersOf(texts[text]!.source, quotations[text]!, passage).some(
    ({ attribution }) => attribution.name !== undefined && isOneName(name, attribution.name.name, people),
  );
}

/** When the words at a span were written or said: as is stated of them, else of the source. */
function dateAt({ texts, quotations }: Engine, text: number, span: Span): DateInterval | undefined {
  const { source } = texts[text]!;
  const [holder] = holdersOf(source, quotations[text]!, span);
  const stated = holder?.attribution.date ?? holder?.attribution.work?.date;
  return (stated && intervalOf(stated)) ?? source.date;
}

/** The quotations that hold this one, the nearest first. */
function holders(
  quotations: readonly AttributedQuotation[],
  { within }: AttributedQuotation,
): AttributedQuotation[] {
  const found: AttributedQuotation[] = [];
  for (let at = within; at !== undefined; at = quotations[at]!.within) found.push(quotations[at]!);
  return found;
}
