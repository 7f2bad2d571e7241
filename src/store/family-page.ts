import type { Attribution, Family, KindCounts, Transposition, Verdict } from '../model/index.ts';
import type { QuotedPassage } from './quoted-passage.ts';

/** All copies of one text: where they stand, how they differ, and which of them read what. */
export interface FamilyPage {
  readonly family: Family;
  /** In the family's order. */
  readonly passages: readonly FamilyCopy[];
  /** By the copies. Of a very large family only some: see `pairsLeftOut`. */
  readonly pairs: readonly FamilyPair[];
  /** Pairs that were compared and are not listed: of each copy that with the earliest is kept. Absent where all are listed. */
  readonly pairsLeftOut?: number;
  /** Absent where there is nothing to collate: two copies, or one wording. */
  readonly collation?: FamilyCollation;
  /** There is a dossier of it, under the same id. */
  readonly hasDossier?: true;
}

export interface FamilyCopy extends QuotedPassage {
  /** That of its source. */
  readonly siglum: string;
  /** Which of the source's copies it is, from 1; absent where the source has one only. */
  readonly copy?: number;
  /** To whom the words are given there; absent where nobody looked, or nothing is said. */
  readonly attribution?: Attribution;
}

/** Two copies (indexes into `passages`) that are compared on a page of their own; the sides are those of the parallel. */
export interface FamilyPair {
  readonly a: number;
  readonly b: number;
  readonly parallel: string;
  /** The places that are compared: they may be fewer than the copies reach over. */
  readonly placeA: string;
  readonly placeB: string;
  readonly verdict: Verdict;
  readonly kinds: KindCounts;
  /** True where the pair is part of a splice. */
  readonly spliced?: true;
}

/**
 * The wordings word under word. Copies have one wording if they have the same words, whatever stands
 * between the words and whether or not they are capitals: such differences are between its states.
 */
export interface FamilyCollation {
  /** Columns: places at which some wording has a word. */
  readonly width: number;
  /** Those that most copies have first; of equally frequent ones the one that occurs first. */
  readonly wordings: readonly CollatedWording[];
  /** Index of the base where nobody chose one: the first wording that agrees with others in nearly the most words. */
  readonly base: number;
  /** Indexes into `wordings`. */
  readonly transpositions: readonly Transposition[];
  /** True where of each copy only what most of the others share is collated: there would be too many wordings. */
  readonly isCore?: true;
  /** Copies (indexes into `passages`) whose wordings are beyond what is collated. */
  readonly leftOut: readonly number[];
  /** False where the work was cut: words that stand for each other may then be in different columns. */
  readonly exact: boolean;
}

export interface CollatedWording {
  /** The column of each of its words, rising. */
  readonly columns: readonly number[];
  /** Which reading of its column each of its words is: wordings with one number there have one word. */
  readonly readings: readonly number[];
  /** What is the same letter for letter, white space aside; the most frequent first. */
  readonly states: readonly WordingState[];
}

export interface WordingState {
  /** Indexes into `passages`. */
  readonly copies: readonly number[];
  /** What stands before its first word, the word, what follows it …: together the text of its first copy, as written. */
  readonly pieces: readonly string[];
}
