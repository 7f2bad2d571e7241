/**
 * Headings and paragraphs that number the divisions of a text:
 *
 *   CHAPTER I. … CHAPTER II. …                  headings with a word and a number
 *   0. This License applies … 1. You may copy … paragraphs that begin with a number, as in a law
 *   2.1. Grants … 2.2. Effective Date …          numbers of two levels
 *
 * A number alone says nothing (dates, lists and notes have them too); a run that rises by one from 0
 * or 1 does. The word before the number (chapter, Kapitel, глава) is any word: that it comes back with
 * other numbers makes it one. Where the run ends and begins again at 1 (chapters of a second volume),
 * that is another run of the same kind. Why not by a list of such words: it would never have all
 * languages, and "Stave" and "Fytte" besides. Numbers may be Arabic, Roman or English words.
 */
import type { Block, Source } from '../model/index.ts';

/** A block that begins a numbered division. */
export interface Division {
  /** Index in `source.blocks`. */
  readonly block: number;
  /** The word before the number, in small letters; empty where the number stands alone. */
  readonly word: string;
  /** 1, or 2 for "2.1". */
  readonly level: number;
  /** Where the text after the number begins, in the source's text. */
  readonly afterNumber: number;
}

interface Candidate extends Division {
  readonly numbers: readonly number[];
  readonly isHeading: boolean;
}

/** Two chapters are two chapters; two paragraphs with numbers may be anything. */
const shortestHeadingRun = 2;
const shortestParagraphRun = 3;
/** Code units. In a text of a page or two they are its sections, however short: BSD-2-Clause has 1,266. */
const shortText = 4_000;

/** Code units from one numbered paragraph to the next, on average: of fewer it is a list. */
const leastParagraphLength = 150;

/** The numbered divisions of the source, in order. */
export function findDivisions(source: Pick<Source, 'text' | 'blocks'>): Division[] {
  const candidates = source.blocks.flatMap((block, at) => candidateOf(source.text, block, at) ?? []);
  const upper = candidates.filter(({ numbers }) => numbers.length === 1);
  const words = [...new Set(upper.map(({ word }) => word))];
  const runs = words.flatMap((word) => risingRuns(upper.filter((candidate) => candidate.word === word)));
  const kept = runs.filter((run) => isDivision(run, runs, source.text.length, source.blocks));
  const divisions = withHeadingsOfKind(withoutLists(kept).flat(), upper);
  return [...divisions, ...lowerDivisions(candidates, divisions)].sort((a, b) => a.block - b.block);
}

/** Where chapters are known, a heading "CHAPTER IX." is one, though VIII was lost in a scan or stands elsewhere. */
function withHeadingsOfKind(divisions: readonly Candidate[], upper: readonly Candidate[]): Candidate[] {
  const known = new Set(divisions);
  const words = new Set(divisions.map(({ word }) => word).filter((word) => word !== ''));
  return upper.filter((one) => known.has(one) || (one.isHeading && words.has(one.word)));
}

/** Where paragraphs begin "Section 1", those that begin "1." are the lists in them (CC BY 4.0). */
function withoutLists(runs: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const haveWord = runs.some((run) => run[0]!.word !== '' && run.some(({ isHeading }) => !isHeading));
  return runs.filter((run) => !haveWord || run[0]!.word !== '');
}

/** Chapters of three volumes are three runs of one kind: a volume may have a single chapter. */
function isDivision(
  run: readonly Candidate[],
  runs: readonly (readonly Candidate[])[],
  length: number,
  blocks: readonly Block[],
): boolean {
  const kind = runs.filter((other) => other[0]!.word === run[0]!.word);
  const total = kind.reduce((sum, other) => sum + other.length, 0);
  const isHeaded = run[0]!.word !== '' && run.every(({ isHeading }) => isHeading);
  if (isHeaded) return total >= shortestHeadingRun;
  if (length <= shortText) return run.length >= shortestHeadingRun;
  if (run.length < shortestParagraphRun) return false;
  const first = blocks[run[0]!.block]!.from;
  const last = blocks[run.at(-1)!.block]!.from;
  return (last - first) / (run.length - 1) >= leastParagraphLength;
}

/**
 * Each candidate goes on with the run that waits for its number, the latest of several: a list in
 * section 3 that counts to 2 does not end the run of the sections.
 */
function risingRuns(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  const waiting = new Map<number, Candidate[][]>();
  for (const candidate of candidates) {
    const number = candidate.numbers[0]!;
    let run = waiting.get(number)?.pop();
    if (run === undefined) {
      if (number > 1) continue;
      run = [];
      runs.push(run);
    }
    run.push(candidate);
    const next = waiting.get(number + 1);
    if (next === undefined) waiting.set(number + 1, [run]);
    else next.push(run);
  }
  return runs;
}

/** "2.1" counts where it stands under 2 and follows nothing or another number of 2's. */
function lowerDivisions(candidates: readonly Candidate[], divisions: readonly Candidate[]): Candidate[] {
  const upper = new Set(divisions.filter(({ word }) => word === ''));
  const lower: Candidate[] = [];
  let above = -1;
  let last = 0;
  for (const candidate of candidates) {
    const [first, second] = candidate.numbers;
    if (second === undefined) {
      if (!upper.has(candidate)) continue;
      above = first!;
      last = 0;
    } else if (first === above && second === last + 1) {
      lower.push(candidate);
      last = second;
    }
  }
  return lower;
}

/** Code units that are looked at: no number with its word is longer. */
const longestStart = 60;

/** "12.", "2.1", "IV.", "Two"; not the beginning of a longer number or word. */
const numberAndEnd =
  /(?:(?<digits>\d{1,3}(?:\.\d{1,3})?)(?!\d)|(?<letters>\p{L}+)(?!\p{L}))(?<end>[.:)]*)[ \t]*/u.source;
/** "CHAPTER IV.", "Part the Second", "§ 12". */
const withWord = new RegExp(
  `^(?:(?<word>\\p{L}{2,})\\.?[ \\t]+(?:the[ \\t]+)?|(?<sign>§+)[ \\t]*)${numberAndEnd}`,
  'iu',
);
const alone = new RegExp(`^${numberAndEnd}`, 'u');

const types = new Set(['heading', 'paragraph', 'note', 'item', 'caption']);

function candidateOf(text: string, block: Block, at: number): Candidate | undefined {
  if (!types.has(block.type)) return undefined;
  const opening = text.slice(block.from, Math.min(block.to, block.from + longestStart));
  return readNumber(opening, withWord, block, at) ?? readNumber(opening, alone, block, at);
}

function readNumber(opening: string, pattern: RegExp, block: Block, at: number): Candidate | undefined {
  const match = pattern.exec(opening);
  if (match === null) return undefined;
  const { word, sign, digits, letters = '', end = '' } = match.groups!;
  const prefix = (word ?? sign ?? '').toLowerCase();
  const numbers = digits?.split('.').map(Number) ?? numberIn(letters, prefix !== '');
  if (numbers === undefined) return undefined;
  const isHeading = block.type === 'heading';
  const rest = opening.slice(match[0].length);
  const isWhole = block.to - block.from === match[0].length;
  // "Section 3 of this Act …" speaks of a section, "I have", "9 people" count nothing; "3. …", "3 – …" begin one.
  const isEnded = end !== '' || isWhole || /^[–—-]/.test(rest);
  if (!isEnded && !(isHeading && (digits !== undefined || prefix !== ''))) return undefined;
  return {
    block: at,
    word: prefix,
    level: numbers.length,
    numbers,
    isHeading,
    afterNumber: block.from + match[0].length,
  };
}

const numberWords = [
  'zero|zeroth',
  'one|first',
  'two|second',
  'three|third',
  'four|fourth',
  'five|fifth',
  'six|sixth',
  'seven|seventh',
  'eight|eighth',
  'nine|ninth',
  'ten|tenth',
  'eleven|eleventh',
  'twelve|twelfth',
].map((words) => new Set(words.split('|')));

/** Alone only capitals are a Roman number: "i)" and "c)" are items of a list. */
function numberIn(letters: string, hasWord: boolean): number[] | undefined {
  const roman = hasWord || letters === letters.toUpperCase() ? romanNumber(letters) : undefined;
  if (roman !== undefined) return [roman];
  if (!hasWord) return undefined;
  const word = numberWords.findIndex((words) => words.has(letters.toLowerCase()));
  return word < 0 ? undefined : [word];
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanNumber(letters: string): number | undefined {
  const upper = letters.toUpperCase();
  if (!/^(?=.)C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/.test(upper)) return undefined;
  if (letters !== upper && letters !== letters.toLowerCase()) return undefined;
  const values = [...upper].map((digit) => romanDigits[digit]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
