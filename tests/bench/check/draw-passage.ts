/** Chooses passages worth quoting: runs of words of one paragraph that stand nowhere else in the library. */
import type { QuotedWord } from '../../../src/analyse/alter-words.ts';
import type { Random } from '../../../src/analyse/index.ts';
import type { Library, LibraryText } from './library.ts';

export interface DrawnPassage {
  readonly from: LibraryText;
  /** The number of its first word in that text. */
  readonly first: number;
  readonly words: readonly QuotedWord[];
  /** The mark that ends its last sentence; empty where it ends within one. */
  readonly end: string;
}

export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** What means something else in Markdown, or would open another quotation, is not quoted. */
const unquotable = /[&"“”‘«»*_[\]<>\\`()|~#]|(?<!\p{L})['’]|['’](?!\p{L})|\n/u;
/** Words at either end of a passage by which it is looked up elsewhere. */
const telling = 7;
const mostAttempts = 2_000;

/** A run of that many words that is in the library once; from one text, where it is given. */
export function drawPassage(
  { texts }: Library,
  { least, most }: Lengths,
  random: Random,
  within?: LibraryText,
): DrawnPassage {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const from = within ?? random.pick(texts);
    const first = startOfSentence(from, random);
    const passage = passageAt(from, first, wordsUpToMark(from, first, { least, most }, random));
    if (passage !== undefined && standsOnce(texts, passage)) return passage;
  }
  throw new Error(`Cannot find a passage of ${least} to ${most} words`);
}

/** Three in four begin where a sentence does. */
function startOfSentence({ source, words }: LibraryText, random: Random): number {
  const word = random.below(words.length / 2 - 1);
  if (random.next() < 0.25) return word;
  for (let next = word; next < Math.min(word + 60, words.length / 2 - 1); next++) {
    if (/[.?!]\s+$/u.test(source.text.slice(words.at(next * 2 + 1), words.at(next * 2 + 2)))) return next + 1;
  }
  return word;
}

/** Three in four end where a sentence or a clause does, if one does so in time. */
function wordsUpToMark(
  { source, words }: LibraryText,
  first: number,
  lengths: Lengths,
  random: Random,
): number {
  const { least, most } = lengths;
  const any = least + random.below(most - least + 1);
  if (random.next() < 0.25) return any;
  const counts = Array.from({ length: most - least + 1 }, (_, more) => least + more).filter((count) => {
    const last = (first + count) * 2 - 1;
    return last < words.length && /^[.?!,;:]/u.test(source.text.slice(words.at(last), words.at(last) + 1));
  });
  return counts.length > 0 ? random.pick(counts) : any;
}

function passageAt(from: LibraryText, first: number, count: number): DrawnPassage | undefined {
  const { words, source, paragraphs } = from;
  if ((first + count) * 2 >= words.length) return undefined;
  const span = { from: words.at(first * 2), to: words.at((first + count) * 2 - 1) };
  const isWithin = paragraphs.some((paragraph) => paragraph.from <= span.from && span.to <= paragraph.to);
  if (!isWithin || unquotable.test(source.text.slice(span.from, span.to))) return undefined;
  const quoted = Array.from({ length: count }, (_, offset) => {
    const at = (first + offset) * 2;
    const next = offset + 1 < count ? words.at(at + 2) : words.at(at + 1);
    return {
      form: source.text.slice(words.at(at), words.at(at + 1)),
      gap: source.text.slice(words.at(at + 1), next),
    };
  });
  const end = /^[.?!](?=\s)/u.exec(source.text.slice(span.to, span.to + 2))?.[0] ?? '';
  return { from, first, words: quoted, end };
}

function standsOnce(texts: readonly LibraryText[], { from, first, words }: DrawnPassage): boolean {
  const { source } = from;
  const count = Math.min(telling, words.length);
  const edge = (start: number): string =>
    source.text.slice(from.words.at(start * 2), from.words.at((start + count) * 2 - 1));
  return [edge(first), edge(first + words.length - count)].every((wording) => countIn(texts, wording) === 1);
}

function countIn(texts: readonly LibraryText[], wording: string): number {
  return texts.reduce((sum, { source }) => sum + source.text.split(wording).length - 1, 0);
}

/** Whether any so many words of a wording stand together somewhere in the library. */
export function sharesWords({ texts }: Library, wording: string, count: number): boolean {
  const words = wording.split(/\s+/u);
  const runs = words.slice(count - 1).map((_, at) => words.slice(at, at + count).join(' '));
  return runs.some((run) => countIn(texts, run) > 0);
}
