import type { FamilyCollation, FamilyCopy } from '../store/index.ts';

/** A wording of a family, or one of its states, as the table sets it beside the others. */
export interface CollatedUnit {
  /** Index of its wording. */
  readonly wording: number;
  /** Indexes of its copies. */
  readonly copies: readonly number[];
  readonly columns: readonly number[];
  readonly readings: readonly number[];
  /** What stands before its first word, the word, what follows it … */
  readonly pieces: readonly string[];
  /** Which of its words stands in a column, or -1. */
  readonly wordAt: Int32Array;
}

/** What is told: other words alone, or capitals and what stands between words as well. */
export const tellings = ['words', 'all'] as const;
export type Telling = (typeof tellings)[number];

/** Every wording, its copies together; where all is told, every state of every wording. */
export function collatedUnits(
  collation: FamilyCollation,
  wordings: readonly number[],
  tell: Telling,
): CollatedUnit[] {
  return wordings.flatMap((wording) => {
    const { columns, readings, states } = collation.wordings[wording]!;
    const wordAt = new Int32Array(collation.width).fill(-1);
    for (const [word, column] of columns.entries()) wordAt[column] = word;
    const shared = { wording, columns, readings, wordAt };
    if (tell === 'all') return states.map(({ copies, pieces }) => ({ ...shared, copies, pieces }));
    const copies = states.flatMap((state) => state.copies).sort((p, q) => p - q);
    return [{ ...shared, copies, pieces: states[0]!.pieces }];
  });
}

/** Where a unit has no word: it leaves words out there, or it begins later or ends earlier. */
export type Silence = 'omits' | 'begins-later' | 'ends-earlier';

export function silenceAt({ columns }: Pick<CollatedUnit, 'columns'>, column: number): Silence {
  if (column < columns[0]!) return 'begins-later';
  return column > columns.at(-1)! ? 'ends-earlier' : 'omits';
}

export function wordOf({ pieces }: Pick<CollatedUnit, 'pieces'>, word: number): string {
  return pieces[2 * word + 1] ?? '';
}

export function gapAfter({ pieces }: Pick<CollatedUnit, 'pieces'>, word: number): string {
  return (pieces[2 * word + 2] ?? '').replace(/\s+/gu, ' ');
}

/** Its words in the given columns, as written; empty where it has none. */
export function wordsIn(unit: CollatedUnit, columns: readonly number[], tell: Telling): string {
  let text = '';
  let last = -1;
  for (const column of columns) {
    const word = unit.wordAt[column]!;
    if (word < 0) continue;
    if (last >= 0) text += gapAfter(unit, last) || ' ';
    text += wordOf(unit, word);
    last = word;
  }
  return last >= 0 && tell === 'all' ? text + gapAfter(unit, last).trimEnd() : text;
}

const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** "Simkin"; where its source has several copies "Simkin¹", "Simkin²". */
export function siglumOf({ siglum, copy }: Pick<FamilyCopy, 'siglum' | 'copy'>): string {
  const number = copy === undefined ? '' : String(copy).replace(/\d/g, (digit) => raised[Number(digit)]!);
  return siglum + number;
}

/** The same in an address: no siglum has a tilde. */
export function siglumInAddress({ siglum, copy }: Pick<FamilyCopy, 'siglum' | 'copy'>): string {
  return copy === undefined ? siglum : `${siglum}~${copy}`;
}
