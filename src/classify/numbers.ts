/**
 * Numbers that differ: 1932/1930, seven/nine, 20th/18th, two hundred/200 (which do not), XIV/XVI.
 *
 * Both wordings must name a number, and little else may stand with it: where a sentence was written
 * anew its numbers belong to other things. A number that one side lacks was left out, not changed,
 * unless it stands in the middle of a number: twenty-[five/]. Ordinals count as their number (May 5,
 * May 5th); written otherwise, a number is the same (5/five, IV/4).
 */
import { type Change, endOfWord, readWording, type Wording, wordAfter, wordBefore } from './change.ts';
import type { Judgement } from './judgement.ts';
import type { Lexicon, Telling } from './lexicon.ts';

/** Words of a wording that is still about its number. */
const longestWording = 6;
/** Words beside the numbers: "five brave men / six tired men" has two. */
const otherWords = 2;

/** The judgement where numbers, dates or units differ, or one number is written in two ways. */
export function judgeNumbers({ a, b, lexicon }: Change): Judgement | undefined {
  if (Math.max(a.words.length, b.words.length) > longestWording) return undefined;
  if (a.words.length === 0 || b.words.length === 0) return partOfNumber({ a, b, lexicon });
  if (!mayHoldNumber(a) || !mayHoldNumber(b) || a.words.join('') === b.words.join('')) return undefined;
  const [inA, inB] = [numbersIn(a), numbersIn(b)];
  if (inA.values.length === 0 || inB.values.length === 0) return dateOrUnit({ a, b, lexicon });
  if (Math.max(inA.others, inB.others) > otherWords || isLoneLetter(a, b, inA, inB)) return undefined;
  if (isSame(inA.values, inB.values)) return writtenOtherwise(inA, inB);
  if (!inA.hasDigits && !inB.hasDigits)
    return numberAround(a, lexicon) === numberAround(b, lexicon)
      ? undefined
      : { kind: 'number', reason: 'number word' };
  return isLabel(a) || isLabel(b)
    ? { kind: 'wording', reason: 'number of a heading or page' }
    : { kind: 'number', reason: 'numeral' };
}

function mayHoldNumber({ telling, written }: Wording): boolean {
  return telling.length > 0 || hasDigitOrRoman.test(written);
}

const hasDigitOrRoman = /\p{N}|(?<![\p{L}\p{N}])[IVXLCDM]+(?![\p{L}\p{N}])/u;

interface Numbers {
  /** In order; a number in several words is one. Where it is too large or odd to read, its digits. */
  readonly values: readonly (number | string)[];
  readonly others: number;
  readonly hasDigits: boolean;
}

function numbersIn(wording: Wording): Numbers {
  const { words, telling } = wording;
  const values: (number | string)[] = [];
  let others = 0;
  let hasDigits = false;
  let parts: number[] = [];
  const close = (): void => {
    if (parts.length > 0) values.push(sumOf(parts));
    parts = [];
  };
  for (const [index, word] of words.entries()) {
    const named = telling[index]?.number;
    if (named !== undefined) {
      parts.push(named);
      continue;
    }
    if (isJoint(word) && parts.length > 0) continue;
    close();
    const numeral = mayBeNumeral.test(word) ? numeralAt(wording, index) : undefined;
    if (numeral === undefined) others++;
    else {
      values.push(numeral);
      hasDigits = true;
    }
  }
  close();
  return { values, others, hasDigits };
}

function isJoint(word: string): boolean {
  return word === 'and' || word === 'und' || word === 'et';
}

/** "Two hundred and five": what follows multiplies if it is larger, else adds. "Quatre vingt" is four twenties. */
function sumOf(parts: readonly number[]): number {
  let sum = 0;
  let group = 0;
  for (const part of parts) {
    if (part >= 1000) {
      sum += Math.max(1, group) * part;
      group = 0;
    } else if (part === 100 || (part === 20 && group === 4)) group = Math.max(1, group) * part;
    else group += part;
  }
  return sum + group;
}

/** A number in digits, with or without an ordinal's ending; else in Roman numerals as they were written. */
function numeralAt(wording: Wording, index: number): number | string | undefined {
  const word = wording.words[index]!;
  const end = endOfWord(wording, index);
  const written = wording.text.slice(end - word.length, end);
  const [, digits, plural] = ordinal.exec(word) ?? [];
  if (digits !== undefined && !misread.test(written)) {
    const value = Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'));
    return plural === undefined ? value : `${value}s`;
  }
  if (hasDigit.test(word)) return /\p{L}/u.test(word) ? undefined : word;
  return romanNumeral.test(written) ? romanValue(written) : undefined;
}

const mayBeNumeral = /^[ivxlcdm]+$|\p{N}/u;
/** With "s" it is another number: the 1930s, five shillings. */
const ordinal = /^(\d[\d.,]*?)(?:st|nd|rd|th|d|er|ere|e|eme|ieme|(s))?$/;
/** 4S for 48. */
const misread = /\d\p{Lu}/u;
const hasDigit = /\p{N}/u;
const romanNumeral = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

function romanValue(written: string): number {
  let value = 0;
  for (let index = 0; index < written.length; index++) {
    const digit = romanDigits[written[index]!]!;
    value += digit < (romanDigits[written[index + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

function isSame(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/** "5/five" is one number; "one/first" and "two/twice" are not one word. */
function writtenOtherwise(a: Numbers, b: Numbers): Judgement | undefined {
  if (a.others + b.others > 0 || !(a.hasDigits || b.hasDigits)) return undefined;
  return { kind: 'spelling', reason: 'one number, written otherwise' };
}

/** March/April, Monday/Tuesday; miles/metres where both follow a number. */
function dateOrUnit({ a, b, lexicon }: Change): Judgement | undefined {
  if (a.words.length !== 1 || b.words.length !== 1) return undefined;
  const [toldA, toldB] = [a.telling[0], b.telling[0]];
  if (toldA?.date !== undefined && toldB?.date !== undefined) {
    const isVerb = [a, b].some(({ words, written }) => alsoVerbs.has(words[0]!) && !/\p{Lu}/u.test(written));
    return isVerb || toldA.date === toldB.date ? undefined : { kind: 'number', reason: 'date' };
  }
  if (toldA?.unit === undefined || toldB?.unit === undefined || toldA.unit === toldB.unit) return undefined;
  return [a, b].every(({ text, from }) => isNumber(wordBefore(text, from), lexicon))
    ? { kind: 'number', reason: 'unit' }
    : undefined;
}

const alsoVerbs = new Set(['may', 'march']);

/** Twenty-[five/]: a number word more inside a number. Three [and thirty/] days may be [thirty-]three. */
function partOfNumber({ a, b, lexicon }: Change): Judgement | undefined {
  const more = a.words.length > 0 ? a : b;
  const { words, telling, text, from, to } = more;
  if (telling.length === 0 || !words.every((word, index) => isNumberWord(word, telling[index])))
    return undefined;
  const isInside = isNumber(wordBefore(text, from), lexicon) || isNumber(wordAfter(text, to), lexicon);
  return isInside && numberAround(a, lexicon) !== numberAround(b, lexicon)
    ? { kind: 'number', reason: 'part of a number' }
    : undefined;
}

/** The number in words of which the wording is part, read to both sides as far as number words go. */
function numberAround({ text, from, to, words, telling }: Wording, lexicon: Lexicon): number {
  const start = Math.max(0, from - longestNumber);
  const before = readWording(text, start, from, lexicon);
  const after = readWording(text, to, Math.min(text.length, to + longestNumber), lexicon);
  const parts: number[] = [];
  for (let index = before.words.length - 1; index >= 0; index--) {
    if (!isNumberWord(before.words[index]!, before.telling[index])) break;
    parts.unshift(before.telling[index]?.number ?? 0);
  }
  for (const index of words.keys()) parts.push(telling[index]?.number ?? 0);
  for (const [index, word] of after.words.entries()) {
    if (!isNumberWord(word, after.telling[index])) break;
    parts.push(after.telling[index]?.number ?? 0);
  }
  return sumOf(parts);
}

/** Code units: "three hundred thousand and seven and thirty thousand" has 48. */
const longestNumber = 60;

function isNumberWord(word: string, told: Telling | undefined): boolean {
  return told?.number !== undefined || isJoint(word);
}

/** "I" and "V" are numbers only against another Roman numeral. */
function isLoneLetter(a: Wording, b: Wording, inA: Numbers, inB: Numbers): boolean {
  const isLone = ({ words }: Wording): boolean => words.length === 1 && /^[ivxlcdm]$/.test(words[0]!);
  const isRoman = ({ words }: Wording): boolean => words.some((word) => /^[ivxlcdm]+$/.test(word));
  return inA.hasDigits && inB.hasDigits && ((isLone(a) && !isRoman(b)) || (isLone(b) && !isRoman(a)));
}

/** "§ 4. Every action", "CHAPTER IV", a page's number: they name a place, and say nothing of the matter. */
function isLabel(wording: Wording): boolean {
  const { text, from } = wording;
  const end = endOfWord(wording, 0);
  const before = text.slice(Math.max(0, from - longestLabel), from);
  return (
    sectionBefore.test(before) || (labelBefore.test(before) && labelAfter.test(text.slice(end, end + 3)))
  );
}

/** Code units of a paragraph's end and "CHAPTER ". */
const longestLabel = 24;
const sectionBefore = /(?:^|\n)[^\p{L}\p{N}\n]*§\s*$/u;
const labelBefore = /(?:^|\n\s*\n)[^\p{L}\p{N}]*(?:\p{L}+[^\p{L}\p{N}]*)?$/u;
const labelAfter = /^(?:$|\s*[\n.):])/;

function isNumber(word: string | undefined, lexicon: Lexicon): boolean {
  return word !== undefined && (hasDigit.test(word) || lexicon.of(word)?.number !== undefined);
}
