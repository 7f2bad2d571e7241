/**
 * All texts of a check laid end to end: where a quotation's words may stand. A word's *position* counts
 * through the whole; its *zone* changes where a text ends or leaves something out, and nothing that is
 * found reaches across zones.
 *
 * Unlike the run of words that detection searches (`parallel/text-run.ts`), a word weighs the same
 * wherever it stands: a quotation is sought in all texts at once, and one scale must rank its places.
 */
import type { Source, Span, Tokens, Vocabulary } from '../model/index.ts';
import type { TokenizedSource } from '../parallel/index.ts';
import { priorBits } from '../text/index.ts';

export interface Library {
  readonly texts: readonly TokenizedSource[];
  readonly vocabulary: Vocabulary;
  readonly words: Uint32Array;
  readonly zones: Uint32Array;
  /** Position of the first word of each text, and one past the last of the last. */
  readonly starts: readonly number[];
  /** How often each folded word stands in all texts, by fold id. */
  readonly counts: Uint32Array;
  /** How surprising each folded word is at any one place, in bits, by fold id. */
  readonly bits: Float32Array;
}

/** A run of positions, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words that the prior of a word's length is worth: about a magazine article, below which counts say little. */
const priorWords = 10_000;
/** No word counts for more: a misprint that stands twice is not a quotation. */
const mostBits = 16;

export function layOutLibrary(texts: readonly TokenizedSource[], vocabulary: Vocabulary): Library {
  const starts = [0];
  for (const { tokens } of texts) starts.push(starts.at(-1)! + tokens.count);
  const total = starts.at(-1)!;
  const words = new Uint32Array(total);
  const zones = new Uint32Array(total);
  const counts = new Uint32Array(vocabulary.size);
  let firstZone = 0;
  for (const [text, { tokens }] of texts.entries()) {
    const start = starts[text]!;
    words.set(tokens.fold, start);
    for (let token = 0; token < tokens.count; token++) {
      zones[start + token] = firstZone + tokens.zone[token]!;
      counts[tokens.fold[token]!]!++;
    }
    firstZone += (tokens.count > 0 ? tokens.zone[tokens.count - 1]! : 0) + 1;
  }
  const bits = Float32Array.from(counts, (count, word) => {
    const prior = priorWords * 2 ** -priorBits(vocabulary.foldSpelling(word));
    return Math.min(mostBits, -Math.log2((count + prior) / (total + priorWords)));
  });
  return { texts, vocabulary, words, zones, starts, counts, bits };
}

/** Index of the text that a position belongs to. */
export function textAt({ starts }: Library, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** A position as text and word of that text. */
export function tokenAt(
  library: Library,
  text: number,
  position: number,
): { readonly source: Source; readonly tokens: Tokens; readonly token: number } {
  const { source, tokens } = library.texts[text]!;
  return { source, tokens, token: position - library.starts[text]! };
}

/** log2 of the places of the library: what it takes to single out one of them. */
export function bitsOfPlace({ words }: Library): number {
  return Math.log2(Math.max(2, words.length));
}

/** The span of a run of words of one text. */
export function spanOfWords(library: Library, text: number, { from, to }: Range): Span {
  const start = wordFrom(library, text, from);
  return { from: start, to: from < to ? wordTo(library, text, to) : start };
}

/** Where the word at a position begins; where the text ends after its last. */
export function wordFrom({ texts, starts }: Library, text: number, position: number): number {
  const { tokens, source } = texts[text]!;
  return tokens.from[position - starts[text]!] ?? source.text.length;
}

/** Where the word before a position ends. */
export function wordTo({ texts, starts }: Library, text: number, position: number): number {
  return texts[text]!.tokens.to[position - 1 - starts[text]!] ?? 0;
}
