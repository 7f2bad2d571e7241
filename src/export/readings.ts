import type { Provenance } from './provenance.ts';

/** What some of the copies read at a place. */
export interface Reading {
  /** As the first of them writes it; empty where they leave the words out. */
  readonly text: string;
  /** Indexes of copies. */
  readonly copies: readonly number[];
}

/** A stretch of the text at which the same copies go together. */
export interface ReadingPlace {
  /** Counts the varying places from 1; absent where all agree. */
  readonly number?: number;
  /** Words of the base, from 1; where it has none the word before the place, and `to` is less. */
  readonly from: number;
  readonly to: number;
  /** What the base reads, and those that agree with it; no copies where the base has not begun or has ended. */
  readonly base: Reading;
  readonly others: readonly Reading[];
  /** Copies that say nothing here, because what they share with the others begins later or has ended. */
  readonly outside: readonly number[];
}

/** Which copies of a text read what, in the order of the text. */
export interface Readings {
  /** The name of each copy, in the order of the list of passages. */
  readonly sigla: readonly string[];
  /** Index of the copy from whose words the others are told. */
  readonly base: number;
  readonly places: readonly ReadingPlace[];
  /** Words of the base. */
  readonly words: number;
  /** What is not told, in a clause; empty where all is. */
  readonly ignored: string;
  /** What a reader has to know besides, a sentence each. */
  readonly notes: readonly string[];
}

/** "7", "1–6", "after 8". */
export function wordNumbers({ from, to }: Pick<ReadingPlace, 'from' | 'to'>): string {
  if (to < from) return from === 1 ? 'before 1' : `after ${to}`;
  return from === to ? String(from) : `${from}–${to}`;
}

/** What the table comes to, in a sentence. */
export function readingsSummary({ places, words, ignored }: Readings): string {
  const varying = places.filter(({ number }) => number !== undefined).length;
  const what = varying === 1 ? '1 place varies' : `${varying === 0 ? 'No' : varying} places vary`;
  return `${varying === 0 ? 'No place varies' : what} in ${words} words of the base${ignored === '' ? '' : `, ${ignored}`}`;
}

export interface ReadingsTable {
  readonly readings: Readings;
  readonly provenance: Provenance;
}
