import type { Quotation, Source, Tokens, Vocabulary } from '../model/index.ts';
import { endsSentence, firstAtOrAfter } from '../text/index.ts';
import { type LookalikeLetters, lookalikeLetters } from './lookalike-letters.ts';
import { weightsPerBit, wordWeights } from './word-bits.ts';

/** A source with its words, as detection takes it. */
export interface TokenizedSource {
  readonly source: Source;
  readonly tokens: Tokens;
  readonly quotations: readonly Quotation[];
}

/**
 * All texts laid end to end as one run of folded words. A word's *position* counts through the
 * whole run; its *zone* changes where a text ends or leaves something out, and nothing that is
 * found reaches across zones.
 */
export interface TextRun {
  readonly words: Uint32Array;
  readonly zones: Uint32Array;
  /** How surprising each word is in its own text: see `word-bits.ts` for the unit. */
  readonly weights: Uint8Array;
  /** Sums of `marks` of each word. */
  readonly marks: Uint8Array;
  /** The letters of each word, those that look alike as one. */
  readonly letters: LookalikeLetters;
  /** Position of the first word of each text, and one past the last of the last. */
  readonly starts: readonly number[];
  /** Which text each zone belongs to. */
  readonly textOfZone: readonly number[];
}

export const marks = {
  /** The word stands in a heading or caption. */
  heading: 1,
  /** The gap before the word ends a sentence or marks an ellipsis. */
  sentence: 2,
  /** The word is the first of its zone. */
  zone: 4,
  /** The word stands in quotation marks. */
  quoted: 8,
} as const;

export function layEndToEnd(texts: readonly TokenizedSource[], vocabulary: Vocabulary): TextRun {
  const columns = texts.map(({ tokens }) => tokens);
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  const run = {
    words: new Uint32Array(total),
    zones: new Uint32Array(total),
    weights: wordWeights(columns, vocabulary),
    marks: new Uint8Array(total),
    letters: lookalikeLetters(vocabulary),
    starts: [0],
    textOfZone: [] as number[],
  };
  for (const [text, { tokens, source, quotations }] of texts.entries()) {
    const start = run.starts.at(-1)!;
    const firstZone = run.textOfZone.length;
    run.words.set(tokens.fold, start);
    for (let token = 0; token < tokens.count; token++) {
      const zone = firstZone + tokens.zone[token]!;
      run.zones[start + token] = zone;
      run.marks[start + token] = marksOf(source, tokens, token);
      while (run.textOfZone.length <= zone) run.textOfZone.push(text);
    }
    for (const { span, level } of quotations) {
      if (level > 1) continue;
      const [first, end] = [firstAtOrAfter(tokens.from, span.from), firstAtOrAfter(tokens.from, span.to)];
      for (let token = first; token < end; token++) run.marks[start + token]! |= marks.quoted;
    }
    run.starts.push(start + tokens.count);
  }
  return run;
}

function marksOf({ text, blocks }: Source, { from, to, block, zone }: Tokens, token: number): number {
  const gapFrom = token === 0 ? 0 : to[token - 1]!;
  const type = blocks[block[token]!]?.type;
  const isHeading = type === 'heading' || type === 'caption';
  const isFirst = token === 0 || zone[token] !== zone[token - 1];
  return (
    (isHeading ? marks.heading : 0) +
    (isSentenceGap(text, gapFrom, from[token]!) ? marks.sentence : 0) +
    (isFirst ? marks.zone : 0)
  );
}

/** Most gaps are one space, which is told without looking further. */
function isSentenceGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return false;
  return endsSentence(text.slice(from, to));
}

/** How surprising it is that the words at two positions are the same, in bits. */
export function sharedBits({ weights }: TextRun, a: number, b: number): number {
  return Math.min(weights[a]!, weights[b]!) / weightsPerBit;
}

/**
 * Whether a passage may go on from one gap's end to the other's as far as headings are concerned:
 * none stands between, or one in each text and text after it. Who wrote a source and when is not part
 * of what it says; the headings of two editions' chapters stand between their pages.
 */
export function isHeadingPassed(
  run: TextRun,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): boolean {
  const [changesA, changesB] = [headingChanges(run, fromA, toA), headingChanges(run, fromB, toB)];
  return changesA % 2 === 0 && changesB % 2 === 0 && changesA > 0 === changesB > 0;
}

/** How often headings and text change places from the word before `from` to the word at `to`. */
function headingChanges(run: TextRun, from: number, to: number): number {
  let flag = run.marks[from - 1]! & marks.heading;
  let changes = 0;
  for (let at = from; at <= to; at++) {
    const next = run.marks[at]! & marks.heading;
    if (next !== flag) changes++;
    flag = next;
  }
  return changes;
}

/** Index of the text that a position belongs to. */
export function textAt({ textOfZone, zones }: TextRun, position: number): number {
  return textOfZone[zones[position]!]!;
}
