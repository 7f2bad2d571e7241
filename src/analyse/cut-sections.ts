/**
 * Cuts a text into sections at its headings, as a tree:
 *
 *   Preface · Part I [Chapter 1 · Chapter 2] · Part II [Chapter 1]
 *
 * In Markdown every heading begins a section, and its level says what holds what. In plain text the
 * reader of files has taken for a heading whatever looks like one: signatures, salutations and
 * lines of verse too ("R. WALTON.", "MY DEAR SISTER,"; Frankenstein 1818 has 50 such lines and 28
 * sections). There the text's own numbering decides (`find-divisions.ts`); beside it only a line that
 * is set as a title counts.
 *
 * The sections cover the text exactly: what stands before the first heading is a section of its own.
 */
import type { Block, Source } from '../model/index.ts';
import { opening } from '../text/index.ts';
import { type Division, findDivisions } from './find-divisions.ts';

export interface CutSection {
  readonly title: string;
  readonly place: string;
  readonly depth: number;
  readonly parent: number;
  readonly from: number;
  readonly body: number;
  readonly to: number;
}

export type SectionSource = Pick<Source, 'text' | 'blocks' | 'origin'>;

/** Where a section begins, before it is known what holds it. */
interface Cut {
  readonly block: number;
  readonly from: number;
  /** Where its heading or number ends. */
  readonly body: number;
  readonly title: string;
  /** What holds what: the smaller holds the larger. */
  readonly rank: number;
  readonly division?: Division;
}

/** The sections by headings; one section is the whole text where nothing divides it. */
export function cutAtHeadings(source: SectionSource): CutSection[] {
  const divisions = new Map(findDivisions(source).map((division) => [division.block, division]));
  const isMarked = source.origin.mediaType === 'text/markdown';
  const cuts = isMarked
    ? headingCuts(source, divisions)
    : withoutBareTitles(source, plainCuts(source, divisions));
  return toSections(source, withoutLoneTitle(cuts));
}

/** A section for every paragraph, verse or list that lies in no other block; a heading belongs to what follows it. */
export function cutAtParagraphs(source: SectionSource): CutSection[] {
  const cuts: Cut[] = [];
  let isBelowHeading = false;
  source.blocks.forEach((block, at) => {
    if (block.parent >= 0 || block.type === 'gap') return;
    const isHeading = block.type === 'heading';
    const { from, to } = block;
    const title = opening(source.text.slice(from, to), 6);
    if (!isBelowHeading) cuts.push({ block: at, from, body: isHeading ? to : from, rank: 0, title });
    isBelowHeading = isHeading;
  });
  return toSections(source, cuts);
}

function headingCuts(source: SectionSource, divisions: ReadonlyMap<number, Division>): Cut[] {
  const cuts = source.blocks.flatMap((block, at) =>
    block.type === 'heading'
      ? [headingCut(source.text, block, at, divisions.get(at), block.depth * ranks.heading)]
      : [],
  );
  return withRanksOfParts(source, cuts);
}

/** What is above the numbered paragraphs of a law, and what is below; of Markdown's headings each level. */
const ranks = { heading: 8, paragraph: 16, lower: 24 } as const;

function plainCuts(source: SectionSource, divisions: ReadonlyMap<number, Division>): Cut[] {
  const { text, blocks } = source;
  const isNumbered = divisions.size > 0;
  // A run may have both: "1. Definitions" is a heading, "2. Fair Dealing Rights. Nothing in …" is none.
  const inParagraphs = new Set(
    [...divisions.values()].filter(({ block }) => blocks[block]!.type !== 'heading').map(({ word }) => word),
  );
  const cuts = blocks.flatMap((block, at): Cut[] => {
    const division = divisions.get(at);
    if (division !== undefined) {
      const isLow = inParagraphs.has(division.word);
      const rank = division.level > 1 ? ranks.lower : isLow ? ranks.paragraph : ranks.heading;
      if (block.type === 'heading') return [headingCut(text, block, at, division, rank)];
      return [paragraphCut(text, block, at, division, rank)];
    }
    if (block.type !== 'heading' || !isTitle(text.slice(block.from, block.to), isNumbered)) return [];
    return [headingCut(text, block, at, undefined, ranks.heading)];
  });
  return withRanksOfParts(source, cuts);
}

function headingCut(
  text: string,
  { from, to }: Block,
  block: number,
  division: Division | undefined,
  rank: number,
): Cut {
  const title = opening(text.slice(from, to), longestTitle);
  return { block, from, body: to, title, rank, ...(division && { division }) };
}

/** Words. A heading of one of the sources tells a story in sixty. */
const longestTitle = 16;
/** Code units: "5. Conveying Modified Source Versions." has 38, and its text follows on the next line. */
const longestFirstLine = 70;

function paragraphCut(
  text: string,
  { from, to }: Block,
  block: number,
  division: Division,
  rank: number,
): Cut {
  const wording = text.slice(from, to);
  const line = /^.*/.exec(wording)![0].trimEnd();
  const isTitled = line.length < wording.length && line.length <= longestFirstLine;
  const title = isTitled ? line.replace(/\s+/g, ' ') : opening(wording, 8);
  return { block, from, body: isTitled ? from + line.length : division.afterNumber, title, rank, division };
}

/** Before and after the chapters, numbered by nobody. */
const matter =
  /^(?:preface|foreword|introduction|prologue|epilogue|appendix|afterword|conclusion|postscript|dedication|contents|vorwort|einleitung|nachwort|anhang|préface|avant-propos|предисловие|введение|послесловие)\b/iu;
const endLine = /^(?:the )?end\b|^finis\b|^(?:fin|ende|конец)\P{L}*$/iu;

/**
 * In a text that numbers its divisions a line between them counts only if it is set as a title:
 * capitals throughout or at each longer word, and no stop at its end.
 */
function isTitle(wording: string, isNumbered: boolean): boolean {
  // "1. bread" is no division, or it would be known as one: a line of a list.
  if (endLine.test(wording) || /^["'“‘«„]|^\d{1,3}[.)]|[,;:]$/u.test(wording)) return false;
  if (!isNumbered || matter.test(wording)) return true;
  if (!/[\p{L}\p{N})\]?]$/u.test(wording)) return false;
  const words = wording.match(/\p{L}{5,}/gu) ?? wording.match(/\p{L}{3,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * "PART II" that stands right above "CHAPTER I" holds it, though plain text has no levels and Markdown
 * may set both alike: a kind of numbered heading of which at least half stand right above another kind is
 * a kind of part, and above a kind of part there may be another ("BOOK I", "PART I", "CHAPTER I").
 * "LETTER I" with its letter below is none.
 */
function withRanksOfParts(source: SectionSource, cuts: readonly Cut[]): Cut[] {
  const all = new Map<string, number>();
  /** By kind, how often which other kind stands right below it. */
  const below = new Map<string, Map<string, number>>();
  cuts.forEach((cut, at) => {
    const next = cuts[at + 1];
    const [kind, nextKind] = [kindOf(cut), next === undefined ? undefined : kindOf(next)];
    if (kind === undefined) return;
    all.set(kind, (all.get(kind) ?? 0) + 1);
    if (nextKind === undefined || nextKind === kind || next!.rank !== cut.rank) return;
    if (!isBare(source, cut, next!)) return;
    const counts = below.get(kind) ?? new Map<string, number>();
    below.set(kind, counts.set(nextKind, (counts.get(nextKind) ?? 0) + 1));
  });
  const held = new Map<string, string>();
  for (const [kind, counts] of below) {
    const [most] = [...counts].sort(([, x], [, y]) => y - x);
    if (most![1] * 2 >= all.get(kind)!) held.set(kind, most![0]);
  }
  return cuts.map((cut) => ({ ...cut, rank: cut.rank - levelsBelow(kindOf(cut), held) }));
}

/** The word before its number, of headings that have one. */
function kindOf({ division }: Cut): string | undefined {
  return division?.word === '' ? undefined : division?.word;
}

/** How many kinds stand below a kind; kinds that hold each other in turn hold nothing more. */
function levelsBelow(kind: string | undefined, held: ReadonlyMap<string, string>): number {
  const met = new Set<string>();
  let at = kind;
  while (at !== undefined && held.has(at) && !met.has(at) && met.size < mostLevels) {
    met.add(at);
    at = held.get(at);
  }
  return met.size;
}

/** Ranks of headings are further apart than this. */
const mostLevels = 4;

/** Whether nothing but lines like headings stands between two cuts. */
function isBare({ text, blocks }: SectionSource, cut: Cut, next: Cut): boolean {
  if (blocks[cut.block]!.type !== 'heading' && hasWords(text.slice(cut.body, blocks[cut.block]!.to)))
    return false;
  for (let at = cut.block + 1; at < next.block; at++) {
    if (blocks[at]!.type !== 'heading' && blocks[at]!.from < blocks[at]!.to) return false;
  }
  return true;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Plain text: a heading with nothing below it before the next of its rank begins no section. It is a
 * line of a title page or of the contents; or the next one is its second half, as where "CHAPTER I"
 * and "The Arrival" stand on lines of their own.
 */
function withoutBareTitles(source: SectionSource, cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = [];
  for (let at = 0; at < cuts.length; at++) {
    let cut = cuts[at]!;
    const next = cuts[at + 1];
    if (next !== undefined && next.rank <= cut.rank && isBare(source, cut, next)) {
      if (cut.division === undefined || next.division !== undefined || next.rank < cut.rank) continue;
      cut = { ...cut, body: next.body, title: `${cut.title} ${next.title}` };
      at++;
    }
    kept.push(cut);
  }
  return kept;
}

/** The title of the whole holds nothing: it is the only heading of its level, and the first. */
function withoutLoneTitle(cuts: readonly Cut[]): Cut[] {
  const [first, ...others] = cuts;
  if (first === undefined || others.length === 0 || others.some(({ rank }) => rank <= first.rank))
    return [...cuts];
  return [{ ...first, rank: Math.min(...others.map(({ rank }) => rank)) }, ...others];
}

function toSections({ text, blocks }: SectionSource, cuts: readonly Cut[]): CutSection[] {
  const first = cuts[0];
  if (first === undefined || hasWords(text.slice(0, first.from))) {
    const to = first?.from ?? text.length;
    const front = { place: blocks[0]?.place ?? 'p1', title: opening(text.slice(0, to), 6) };
    return nested([{ ...front, rank: 0, from: 0, body: 0, to }, ...spans(text, blocks, cuts)]);
  }
  const [head, ...others] = spans(text, blocks, cuts);
  return nested([{ ...head!, from: 0 }, ...others]);
}

type Flat = Omit<CutSection, 'depth' | 'parent'> & { readonly rank: number };

function spans(text: string, blocks: readonly Block[], cuts: readonly Cut[]): Flat[] {
  return cuts.map(({ block, from, body, title, rank }, at) => ({
    title,
    place: blocks[block]!.place,
    rank,
    from,
    body,
    to: cuts[at + 1]?.from ?? text.length,
  }));
}

function nested(flat: readonly Flat[]): CutSection[] {
  const open: number[] = [];
  return flat.map(({ rank, ...section }, at) => {
    // What stands before the first heading has rank 0 and holds nothing either.
    while (open.length > 0 && (flat[open.at(-1)!]!.rank >= rank || flat[open.at(-1)!]!.rank === 0))
      open.pop();
    const placed = { ...section, depth: open.length, parent: open.at(-1) ?? -1 };
    open.push(at);
    return placed;
  });
}
