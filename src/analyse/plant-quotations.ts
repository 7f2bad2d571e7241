/**
 * Plants quotations whose place and alteration are known, so that finding them can be measured.
 *
 *   text A   … It is a history which no historian of Russia can neglect. …
 *   text B   … So we went. It is a tale which historian of Russia can neglect. Then it rained. …
 *
 * Real quotations with known places are few and of one kind; texts made of random words have
 * neither formulas nor names nor a style. So the words are real, their place is real (between two
 * sentences of another text), and only the act of quoting is made up.
 *
 * Steps: for each order a run of words is drawn from all words of all texts (a long text is quoted
 * more often), altered, and given a border between two sentences of another text
 * (`plan-quotations.ts`); then everything is put in at once, so that each choice is made in the
 * texts as they were. Every plant is a pair by itself and stays what it was meant to be.
 *
 * The same sources, orders and seed give the same result. Cost: linear in the texts, and for each
 * order a few attempts that look at the earlier plants of one text.
 */
import type { Source, Span } from '../model/index.ts';
import type { Alteration } from './alter-words.ts';
import { type Enlarged, type Insertion, insertPassages } from './insert-passages.ts';
import { type Plan, planQuotations, type QuotationOrder } from './plan-quotations.ts';

export interface PlantedPassage extends Span {
  /** The source's id. */
  readonly id: string;
}

/** A planted quotation: where it was taken from and where it stands, in the texts as they are now. */
export interface Plant extends Alteration {
  readonly misread?: number;
  /** Words taken from the source. */
  readonly words: number;
  readonly source: PlantedPassage;
  readonly host: PlantedPassage;
}

export interface PlantedTexts {
  /** All sources in the order given, those that were planted into with more text than before. */
  readonly sources: readonly Source[];
  /** In the order of the orders. */
  readonly plants: readonly Plant[];
  /** Orders for which the texts have no place left, or no passage that has what the kind alters. */
  readonly unplaced: readonly QuotationOrder[];
}

export function plantQuotations(
  sources: readonly Source[],
  orders: readonly QuotationOrder[],
  seed: number,
): PlantedTexts {
  const { plans, unplaced } = planQuotations(sources, orders, seed);
  const enlarged = new Map<Source, Enlarged>();
  const inserted = new Map<Plan, Span>();
  for (const source of sources) {
    const own = plans.filter(({ into }) => into === source).sort((p, q) => p.border.at - q.border.at);
    const result = insertPassages(source, own.map(insertionOf));
    own.forEach((plan, index) => void inserted.set(plan, result.insertedAt(index)));
    enlarged.set(source, result);
  }
  return {
    sources: sources.map((source) => enlarged.get(source)!.source),
    plants: plans.map((plan) =>
      plantOf(plan, enlarged.get(plan.from)!.moved(plan.span), inserted.get(plan)!),
    ),
    unplaced,
  };
}

function insertionOf({ border, wording }: Plan): Insertion {
  return { at: border.at, wording: `${border.before}${wording}${border.after}` };
}

function plantOf({ order, words, from, into, border, wording }: Plan, source: Span, inserted: Span): Plant {
  const start = inserted.from + border.before.length;
  return {
    kind: order.kind,
    strength: order.strength,
    ...(order.misread !== undefined && { misread: order.misread }),
    words,
    source: { id: from.id, ...source },
    host: { id: into.id, from: start, to: start + wording.length },
  };
}
