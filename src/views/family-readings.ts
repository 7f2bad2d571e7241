/**
 * The table of grouped readings: what the base reads at each place, who agrees, who reads what else.
 *
 *   1–6  Four score and seven years ago    all agree
 *   7    on                                A C D      upon B E; ends earlier: F
 *   8    this                              A B C      the E; om. D
 *
 * Columns at which the same witnesses go together are one line: words that were replaced as a phrase are
 * told as a phrase. A witness that begins later or has ended is not said to leave anything out. What
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
  const stretches: Stretch[] = [];
  for (let column = 0; column < width; column++) {
    if (!ordered.some(({ wordAt }) => wordAt[column]! >= 0)) continue;
    const silence = silenceAt(base, column);
    const labels = silence === 'omits' ? labelsAt(ordered, column, tell) : [silence];
    const last = stretches.at(-1);
    if (last?.labels.join(' ') === labels.join(' ')) last.columns.push(column);
    else stretches.push({ labels, columns: [column] });
  }
  let number = 0;
  let words = 0;
  return stretches.map(({ labels, columns }): ReadingLine => {
    const from = words + 1;
    words += columns.filter((column) => base.wordAt[column]! >= 0).length;
    const place = { from, to: words, columns };
    const [first] = labels;
    if (first === 'begins-later' || first === 'ends-earlier') {
      return { type: 'vary', number: ++number, ...place, ...edgeGroups(ordered, columns, tell), edge: first };
    }
    const { groups, outside } = grouped(ordered, columns, tell, (_, index) => labels[index]!);
    const [own, ...others] = groups;
    return others.length === 0
      ? { type: 'agree', ...place, text: own!.text, outside }
      : { type: 'vary', number: ++number, ...place, base: own!, others: sorted(others), outside };
  });
}

/** Columns at which the same witnesses go together. */
interface Stretch {
  /** Of each witness; where they lie outside the base, only how. */
  readonly labels: readonly string[];
  readonly columns: number[];
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

/** Before the base begins or after it ends: what the others have there. */
function edgeGroups(
  units: readonly CollatedUnit[],
  columns: readonly number[],
  tell: Telling,
): Pick<VaryingLine, 'base' | 'others' | 'outside'> {
  const { groups, outside } = grouped(units, columns, tell, (unit) => {
    const words = columns.map((column) => unit.wordAt[column]!);
    if (words.every((word) => word < 0)) return outsideLabel;
    if (tell === 'all') return wordsIn(unit, columns, tell);
    return words.map((word) => (word < 0 ? '' : unit.readings[word])).join(' ');
  });
  return { base: { text: '', copies: [] }, others: sorted(groups), outside };
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
