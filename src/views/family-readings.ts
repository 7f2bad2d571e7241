/**
 * The table of grouped readings: what the base reads at each place, who agrees, who reads what else.
 *
 *   1–6  Four score and seven years ago    all agree
 *   7    on                                A C D      upon B E; ends earlier: F
 *   8    this                              A B C      the E; om. D
 *
 * Columns at which the same witnesses go together are one line: words that were replaced as a phrase are
 * told as a phrase. So are columns in a row at which the base has nothing: who adds what there, is told as a
 * whole. A witness that begins later or has ended is not said to leave anything out. What
 * others have before the base begins, and after it ends, is one line each. Every witness is in a line once.
 *
 * Cost: columns · wordings.
 */
import type { FamilyCollation } from '../store/index.ts';
import { type CollatedUnit, gapAfter, silenceAt, type Telling, wordOf, wordsIn } from './family-units.ts';

export interface ReadingGroup {
  /** As the first of them writes it; empty where they leave the words out. */
  readonly text: string;
  /** Indexes of copies. */
  readonly copies: readonly number[];
}

export interface AgreedLine {
  readonly type: 'agree';
  /** Words of the base, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly outside: readonly number[];
  readonly columns: readonly number[];
}

export interface VaryingLine {
  readonly type: 'vary';
  /** Counts the varying places from 1. */
  readonly number: number;
  /** Words of the base; where it has none the word before the place (0 at its beginning), and `to` is less. */
  readonly from: number;
  readonly to: number;
  /** Where it lies outside the base: `begins-later` before it, `ends-earlier` after it. */
  readonly edge?: 'begins-later' | 'ends-earlier';
  readonly base: ReadingGroup;
  /** The most frequent first, those that leave the words out last. */
  readonly others: readonly ReadingGroup[];
  /** Copies that begin later or end earlier. */
  readonly outside: readonly number[];
  readonly columns: readonly number[];
}

export type ReadingLine = AgreedLine | VaryingLine;

export interface ReadingOptions {
  /** Of those in `units`. */
  readonly base: CollatedUnit;
  readonly tell: Telling;
}

/** The lines of the table in the order of the text. */
export function readingLines(
  { width }: Pick<FamilyCollation, 'width'>,
  units: readonly CollatedUnit[],
  { base, tell }: ReadingOptions,
): ReadingLine[] {
  const ordered = [base, ...units.filter((unit) => unit !== base)];
  let number = 0;
  let words = 0;
  return withoutBase(stretchesIn(ordered, width, tell), base).map(({ labels, columns }): ReadingLine => {
    const from = words + 1;
    words += columns.filter((column) => base.wordAt[column]! >= 0).length;
    const place = { from, to: words, columns };
    const edge = silenceAt(base, columns[0]!);
    if (edge !== 'omits') {
      const { groups, outside } = phrasesAt(ordered, columns, tell);
      const others = sorted(groups.filter(({ text }) => text !== ''));
      return { type: 'vary', number: ++number, ...place, base: nobody, others, outside, edge };
    }
    const { groups, outside } =
      labels === undefined
        ? phrasesAt(ordered, columns, tell)
        : grouped(ordered, columns, tell, (_, index) => labels[index]!);
    const [own, ...others] = groups;
    return others.length === 0
      ? { type: 'agree', ...place, text: own!.text, outside }
      : { type: 'vary', number: ++number, ...place, base: own!, others: sorted(others), outside };
  });
}

const nobody: ReadingGroup = { text: '', copies: [] };

/** Columns that are told together. */
interface Stretch {
  /** Which witnesses go together at each of them; undefined where they are told by what they have in all. */
  readonly labels: readonly string[] | undefined;
  readonly columns: readonly number[];
}

/** Columns in a row at which the same witnesses go together. */
function stretchesIn(units: readonly CollatedUnit[], width: number, tell: Telling): Stretch[] {
  const stretches: { readonly labels: readonly string[]; readonly columns: number[] }[] = [];
  for (let column = 0; column < width; column++) {
    if (!units.some(({ wordAt }) => wordAt[column]! >= 0)) continue;
    const labels = labelsAt(units, column, tell);
    const last = stretches.at(-1);
    if (last !== undefined && last.labels.join(' ') === labels.join(' ')) last.columns.push(column);
    else stretches.push({ labels, columns: [column] });
  }
  return stretches;
}

/** What the base has nothing of as one, as far as it stands together. */
function withoutBase(stretches: readonly Stretch[], base: CollatedUnit): Stretch[] {
  const joined: Stretch[] = [];
  const isWithout = ({ columns }: Stretch): boolean => columns.every((column) => base.wordAt[column]! < 0);
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && isWithout(last) && isWithout(stretch)) {
      joined[joined.length - 1] = { labels: undefined, columns: [...last.columns, ...stretch.columns] };
    } else joined.push(stretch);
  }
  return joined;
}

const outsideLabel = '×';

/** Which witnesses go together at a column: one label for one reading. */
function labelsAt(units: readonly CollatedUnit[], column: number, tell: Telling): string[] {
  const base = units[0]!;
  const labels = new Map<string, string>();
  return units.map((unit) => {
    const word = unit.wordAt[column]!;
    if (word < 0 && silenceAt(unit, column) !== 'omits') return outsideLabel;
    let reading = word < 0 ? 'om' : String(unit.readings[word]);
    if (word >= 0 && tell === 'all') reading += ` ${wordOf(unit, word)} ${toldGap(unit, base, column)}`;
    const label = labels.get(reading) ?? String(labels.size);
    labels.set(reading, label);
    return label;
  });
}

/** What stands after a word, as far as it is a reading: what follows the last word of a witness is whoever quotes it. */
function toldGap(unit: CollatedUnit, base: CollatedUnit, column: number): string {
  const gapOf = (each: CollatedUnit): string => gapAfter(each, each.wordAt[column]!).trim();
  if (base.columns.at(-1) === column) return '';
  if (unit.columns.at(-1) !== column) return gapOf(unit);
  return base.wordAt[column]! < 0 ? '' : gapOf(base);
}

/** The witnesses by all that they have in these columns, that of the base first. */
function phrasesAt(
  units: readonly CollatedUnit[],
  columns: readonly number[],
  tell: Telling,
): ReturnType<typeof grouped> {
  return grouped(units, columns, tell, (unit) => {
    const words = columns.map((column) => unit.wordAt[column]!);
    if (words.every((word) => word < 0)) {
      return columns.every((column) => silenceAt(unit, column) === 'omits') ? '' : outsideLabel;
    }
    if (tell === 'all') return wordsIn(unit, columns, tell);
    // The same words may stand in other columns of so long a stretch.
    return words.flatMap((word) => (word < 0 ? [] : sameWord(wordOf(unit, word)))).join(' ');
  });
}

/** A word without capitals and accents. */
function sameWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The witnesses by their labels, in the order in which they come. */
function grouped(
  units: readonly CollatedUnit[],
  columns: readonly number[],
  tell: Telling,
  labelOf: (unit: CollatedUnit, index: number) => string,
): { readonly groups: ReadingGroup[]; readonly outside: readonly number[] } {
  const groups = new Map<string, { text: string; copies: number[] }>();
  const outside: number[] = [];
  for (const [index, unit] of units.entries()) {
    const label = labelOf(unit, index);
    const known = groups.get(label);
    if (label === outsideLabel) outside.push(...unit.copies);
    else if (known !== undefined) known.copies.push(...unit.copies);
    else groups.set(label, { text: wordsIn(unit, columns, tell), copies: [...unit.copies] });
  }
  const inOrder = (copies: readonly number[]): number[] => [...copies].sort((p, q) => p - q);
  return {
    groups: [...groups.values()].map(({ text, copies }) => ({ text, copies: inOrder(copies) })),
    outside: inOrder(outside),
  };
}

function sorted(groups: readonly ReadingGroup[]): ReadingGroup[] {
  return [...groups].sort(
    (p, q) => Number(p.text === '') - Number(q.text === '') || q.copies.length - p.copies.length,
  );
}
