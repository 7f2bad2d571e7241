/**
 * Chooses what is quoted and where it is planted, one order after the other, in the texts as they
 * are: nothing is put in here. A run of words is drawn until one is free and has what the order
 * alters; then a border is drawn in another text. A passage is quoted once, a border is used once,
 * and no border lies inside a quoted passage, whichever of the two was chosen first. Two passages
 * that stand near each other are not planted near each other: a scan would be right to see one long
 * quotation there, with a cut.
 */
import { overlaps, type Source, type Span } from '../model/index.ts';
import { findWords, innermostBlock } from '../text/index.ts';
import { type Alteration, alterWords, type QuotedWord, wordingOf } from './alter-words.ts';
import { type Border, findBorders } from './find-borders.ts';
import { createRandom, type Random } from './random.ts';

export interface QuotationOrder extends Alteration {
  /** How many words of the quoted text are taken, both bounds included. */
  readonly words: { readonly least: number; readonly most: number };
  /** Share of the characters that are misread besides, as in a scanned copy; 0–1. */
  readonly misread?: number;
  /** Ids of the sources that may be quoted, and planted into; all where they are left out. */
  readonly from?: readonly string[];
  readonly into?: readonly string[];
}

/** A quotation that will be planted: `span` of source `from`, as `wording` at `border` of source `into`. */
export interface Plan {
  readonly order: QuotationOrder;
  readonly words: number;
  readonly from: Source;
  readonly span: Span;
  readonly into: Source;
  readonly border: Border;
  readonly wording: string;
}

export interface Plans {
  /** In the order of the orders. */
  readonly plans: readonly Plan[];
  readonly unplaced: readonly QuotationOrder[];
}

/** A text with its words, and what has been decided for it. */
interface Field {
  readonly source: Source;
  readonly words: ReturnType<typeof findWords>;
  readonly gaps: readonly Span[];
  readonly borders: readonly Border[];
  readonly usedBorders: Set<Border>;
  readonly quoted: Span[];
}

/** Draws for a run of words before an order is given up: the texts are full, or have no numbers. */
const mostAttempts = 400;
/** Of these, how many insist on a run within one paragraph, as quotations are. */
const attemptsWithinBlock = 100;
/** Code units, about 170 words: more than a scan bridges between two parts of one quotation. */
const nearby = 1_000;

export function planQuotations(
  sources: readonly Source[],
  orders: readonly QuotationOrder[],
  seed: number,
): Plans {
  const random = createRandom(seed);
  const fields = sources.map(toField);
  const plans: Plan[] = [];
  const unplaced: QuotationOrder[] = [];
  for (const order of orders) {
    const plan = planOne(fields, plans, order, random);
    if (plan === undefined) unplaced.push(order);
    else plans.push(plan);
  }
  return { plans, unplaced };
}

function toField(source: Source): Field {
  return {
    source,
    words: findWords(source.text),
    gaps: source.blocks.filter(({ type }) => type === 'gap'),
    borders: findBorders(source),
    usedBorders: new Set(),
    quoted: [],
  };
}

function planOne(
  fields: readonly Field[],
  before: readonly Plan[],
  order: QuotationOrder,
  random: Random,
): Plan | undefined {
  const quotable = fields.filter(({ source, words }) => allows(order.from, source) && words.length > 0);
  for (let attempt = 0; attempt < mostAttempts && quotable.length > 0; attempt++) {
    const { field, word } = drawWord(quotable, random);
    const words = order.words.least + random.below(order.words.most - order.words.least + 1);
    const span = runOfWords(field, word, words);
    if (span === undefined || !isFree(field, span)) continue;
    if (attempt < attemptsWithinBlock && !isWithinBlock(field.source, span)) continue;
    const wording = alteredWording(quotedWords(field, word, words), order, fields, random);
    const place = drawBorder(fields, field, order, random);
    if (wording === undefined || place === undefined) continue;
    const { field: into, border } = place;
    const plan = { order, words, from: field.source, span, into: into.source, border, wording };
    if (before.some((other) => areNeighbours(plan, other))) continue;
    field.quoted.push(span);
    into.usedBorders.add(border);
    return plan;
  }
  return undefined;
}

function areNeighbours(one: Plan, other: Plan): boolean {
  const areInSameTexts = one.from === other.from && one.into === other.into;
  const areQuotedNearby = one.span.from < other.span.to + nearby && other.span.from < one.span.to + nearby;
  return areInSameTexts && areQuotedNearby && Math.abs(one.border.at - other.border.at) < nearby;
}

function allows(ids: readonly string[] | undefined, { id }: Source): boolean {
  return ids === undefined || ids.includes(id);
}

/** A word of these texts, every one with the same chance: a common word is drawn as often as it stands there. */
function drawWord(among: readonly Field[], random: Random): { field: Field; word: number } {
  const { one, index } = drawOne(among, ({ words }) => words.length / 2, random);
  return { field: one, word: index };
}

/** One of several lists laid end to end, and a place in it, every place with the same chance. */
function drawOne<List>(
  lists: readonly List[],
  lengthOf: (list: List) => number,
  random: Random,
): { readonly one: List; readonly index: number } {
  let index = random.below(lists.reduce((sum, list) => sum + lengthOf(list), 0));
  const one = lists.find((list) => {
    if (index < lengthOf(list)) return true;
    index -= lengthOf(list);
    return false;
  })!;
  return { one, index };
}

/** The span of `count` words from `word` on; undefined where the text ends before, or leaves text out in between. */
function runOfWords({ words, gaps }: Field, word: number, count: number): Span | undefined {
  if ((word + count) * 2 > words.length) return undefined;
  const span = { from: words.at(word * 2), to: words.at((word + count) * 2 - 1) };
  return gaps.some(({ from }) => from > span.from && from < span.to) ? undefined : span;
}

function isFree({ quoted, usedBorders }: Field, span: Span): boolean {
  if (quoted.some((other) => overlaps(other, span))) return false;
  for (const { at } of usedBorders) if (at > span.from && at < span.to) return false;
  return true;
}

function isWithinBlock({ blocks }: Source, span: Span): boolean {
  const block = blocks[innermostBlock(blocks, span.from)];
  return block !== undefined && block.type !== 'heading' && block.from <= span.from && span.to <= block.to;
}

function quotedWords({ source, words }: Field, first: number, count: number): QuotedWord[] {
  return Array.from({ length: count }, (_, offset) => {
    const word = first + offset;
    const [from, to] = [words.at(word * 2), words.at(word * 2 + 1)];
    const next = offset + 1 < count ? words.at(word * 2 + 2) : to;
    return { form: source.text.slice(from, to), gap: source.text.slice(to, next).replace(/\s+/gu, ' ') };
  });
}

/** The quotation as it will stand; undefined where it has nothing that the order alters. */
function alteredWording(
  words: readonly QuotedWord[],
  { kind, strength, misread = 0 }: QuotationOrder,
  fields: readonly Field[],
  random: Random,
): string | undefined {
  const wordy = fields.filter((field) => field.words.length > 0);
  const supply = {
    random,
    drawWord: () => {
      const { field, word } = drawWord(wordy, random);
      return field.source.text.slice(field.words.at(word * 2), field.words.at(word * 2 + 1));
    },
  };
  const changed = alterWords(words, { kind, strength }, supply);
  const read =
    misread > 0 ? changed && alterWords(changed, { kind: 'scanning', strength: misread }, supply) : changed;
  const wording = read && wordingOf(read).trim();
  return wording === '' ? undefined : wording;
}

/** A border that is not used yet, in any other text; each with the same chance. */
function drawBorder(
  fields: readonly Field[],
  quoted: Field,
  order: QuotationOrder,
  random: Random,
): { readonly field: Field; readonly border: Border } | undefined {
  const hosts = fields.filter(
    (field) => field !== quoted && allows(order.into, field.source) && field.borders.length > 0,
  );
  for (let attempt = 0; attempt < mostAttempts && hosts.length > 0; attempt++) {
    const { one: field, index } = drawOne(hosts, ({ borders }) => borders.length, random);
    const border = field.borders[index]!;
    const isInside = field.quoted.some(({ from, to }) => from < border.at && border.at < to);
    if (!field.usedBorders.has(border) && !isInside) return { field, border };
  }
  return undefined;
}
