/** What can be done to the words of a quotation, a function each; what a function does not concern stays to the letter. */
import { alterWords, type QuotedWord, wordingOf } from '../../../src/analyse/alter-words.ts';
import type { Random } from '../../../src/analyse/index.ts';
import { numberWords } from '../../../src/analyse/word-customs.ts';
import { type DrawnPassage, drawPassage, type Lengths } from './draw-passage.ts';
import type { Library } from './library.ts';

/** Most quotations. */
export const usualLengths: Lengths = { least: 14, most: 40 };
/** Long enough to leave something on both sides of what is cut. */
const long: Lengths = { least: 30, most: 60 };
const piece: Lengths = { least: 11, most: 20 };
/** Words between the pieces of a splice: more than a page, so that nobody calls it a cut. */
const fewestBetween = 500;

const ellipses = [' … ', '... ', ' ... ', '.... ', ' . . . ', ' [...] ', ' […] '];

/** Words that turn or limit a sentence: where exactly one word is to be changed, none of these is. */
const turning =
  /^(?:not?|never|none|nothing|nor|neither|without|unless|except|every|always|least|fewer|hardly|scarcely|rarely|seldom|until|before|after|under|about|above|below|first|second|third|million|thousand|hundred|seven|eight|three|could|would|should|might|shall|there|these|those|which|their|where|monday|january|february|march|april|august|september|october|november|december)$|^(?:un|in|im|dis|non)|less$|n['’]t$/iu;

/** What a kind makes of a passage; undefined where the passage does not have what it alters. */
export type Alter = (
  passage: DrawnPassage,
  library: Library,
  random: Random,
) => { readonly words: readonly QuotedWord[]; readonly detail: string } | undefined;

export type WordingChange =
  | 'typography'
  | 'word'
  | 'number'
  | 'negation'
  | 'marked cut'
  | 'unmarked cut'
  | 'splice'
  | 'reorder';

export const wordingChanges: Readonly<
  Record<WordingChange, { readonly lengths: Lengths; readonly alter: Alter }>
> = {
  typography: { lengths: usualLengths, alter: reprint },
  word: { lengths: usualLengths, alter: changeWord },
  number: { lengths: usualLengths, alter: changeNumber },
  negation: { lengths: usualLengths, alter: changeNegation },
  'marked cut': { lengths: long, alter: cutUnderEllipsis },
  'unmarked cut': { lengths: long, alter: cutSilently },
  splice: { lengths: piece, alter: splice },
  reorder: { lengths: usualLengths, alter: reorder },
};

/** One thing that a house style may change, once or throughout. */
function reprint({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const styles: readonly (readonly [string, (word: QuotedWord, index: number) => QuotedWord])[] = [
    ['dashes', (word) => ({ ...word, gap: word.gap.replace(/\s?--?\s|\s*--\s*/u, '—') })],
    ['apostrophes', (word) => ({ ...word, form: word.form.replace(/'/gu, '’') })],
    ['semicolons', (word) => ({ ...word, gap: word.gap.replace(';', ',') })],
    [
      'commas',
      (word, at) => ({ ...word, gap: at < words.length - 1 ? word.gap.replace(', ', ' ') : word.gap }),
    ],
    ['colons', (word) => ({ ...word, gap: word.gap.replace(':', ';') })],
    ['capitals', (word, at) => ({ ...word, form: at > 0 ? otherCase(word.form) : word.form })],
  ];
  const changed = styles
    .map(([detail, style]) => ({ detail, words: words.map(style) }))
    .filter((one) => wordingOf(one.words) !== wordingOf(words));
  return changed.length === 0 ? undefined : random.pick(changed);
}

/** Nouns that some print with a capital and some without. */
function otherCase(form: string): string {
  if (/^(?:government|state|states|nation|president|treasury|union|army|navy|secretary)$/u.test(form)) {
    return form[0]!.toUpperCase() + form.slice(1);
  }
  return /^(?:Government|Nation|Treasury|Army|Navy|Secretary|Department)$/u.test(form)
    ? form.toLowerCase()
    : form;
}

/** Exchanged two times in three, else put in. */
function changeWord({ words }: DrawnPassage, library: Library, random: Random): ReturnType<Alter> {
  const places = words.flatMap(({ form }, index) => (isOrdinary(form) ? [index] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const { form, gap } = words[at]!;
  const other = ordinaryWord(library, random, form);
  const isPutIn = random.next() < 1 / 3 && at > 0 && at < words.length - 1;
  const put = isPutIn ? [{ form: other, gap: ' ' }, words[at]!] : [{ form: other, gap }];
  return {
    words: [...words.slice(0, at), ...put, ...words.slice(at + 1)],
    detail: isPutIn ? `+ ${other}` : `${form} → ${other}`,
  };
}

function isOrdinary(form: string): boolean {
  return /^\p{Ll}{5,}$/u.test(form) && !turning.test(form);
}

function ordinaryWord({ texts }: Library, random: Random, unlike: string): string {
  for (;;) {
    const { source, words } = random.pick(texts);
    const at = random.below(words.length / 2) * 2;
    const form = source.text.slice(words.at(at), words.at(at + 1));
    if (isOrdinary(form) && form.slice(0, 2) !== unlike.slice(0, 2)) return form;
  }
}

function changeNumber({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const changed = alterWords(words, { kind: 'number', strength: 0 }, { random, drawWord: () => '' });
  // "Cent" and "six" are French numbers, too.
  if (
    changed === undefined ||
    !changed.every((word, at) => word === words[at] || (isNumber(word.form) && isNumber(words[at]!.form)))
  ) {
    return undefined;
  }
  return { words: changed, detail: firstChange(words, changed) };
}

function isNumber(form: string): boolean {
  return /^\d+$/u.test(form) || numberWords.slice(0, 2).some((row) => row.includes(form));
}

/** Left out in every other one of those that say no. */
function changeNegation({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const saysNo = words.some(({ form }) => /^(?:not|never)$/iu.test(form));
  // Without this most passages would be given a "not": most sentences affirm.
  if (!saysNo && random.next() < 0.8) return undefined;
  const changed = alterWords(words, { kind: 'negation', strength: 0 }, { random, drawWord: () => '' });
  // The word "war" takes a denial in German.
  if (changed === undefined || changed.some(({ form }) => /^(?:nicht|nie|pas|non)$/u.test(form)))
    return undefined;
  // A denial left out at either end leaves a shorter quotation that is right.
  if (changed[0]!.form !== words[0]!.form || changed.at(-1)!.form !== words.at(-1)!.form) return undefined;
  return { words: changed, detail: saysNo ? 'left out' : `put in: ${firstChange(words, changed)}` };
}

function firstChange(before: readonly QuotedWord[], after: readonly QuotedWord[]): string {
  const at = before.findIndex(({ form }, index) => after[index]?.form !== form);
  return `${before[at]?.form} → ${after[at]?.form}`;
}

function cutUnderEllipsis({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const { start, end } = middle(words, { least: 4, most: 25 }, random);
  const cut = wordingOf(words.slice(start, end));
  return { words: joined(words.slice(0, start), words.slice(end), random.pick(ellipses)), detail: cut };
}

/** Nothing that turns the sentence is cut: that would be another deed. */
function cutSilently({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const { start, end } = middle(words, { least: 4, most: 12 }, random);
  const cut = words.slice(start, end);
  if (cut.some(({ form }) => turning.test(form) || /\d|^(?:if|but|one|two)$/iu.test(form))) return undefined;
  const gap = words[start - 1]!.gap;
  return { words: joined(words.slice(0, start), words.slice(end), gap), detail: wordingOf(cut) };
}

/** Some words with at least eight on either side. */
function middle(
  words: readonly QuotedWord[],
  { least, most }: Lengths,
  random: Random,
): { readonly start: number; readonly end: number } {
  const count = least + random.below(Math.min(most, words.length - 16) - least + 1);
  const start = 8 + random.below(words.length - count - 15);
  return { start, end: start + count };
}

/** Two passages of one address, one in four in the wrong order, every third without an ellipsis. */
function splice(passage: DrawnPassage, library: Library, random: Random): ReturnType<Alter> {
  const { from, first } = passage;
  if (from.words.length / 2 < 4 * fewestBetween) return undefined;
  for (let attempt = 0; attempt < 20; attempt++) {
    const other = drawPassage(library, piece, random, from);
    const distance = Math.abs(other.first - first);
    if (distance < fewestBetween + piece.most) continue;
    const isBackwards = random.next() < 0.25;
    const [one, two] = other.first > first !== isBackwards ? [passage, other] : [other, passage];
    const gap = random.next() < 1 / 3 ? '. ' : random.pick(ellipses);
    return { words: joined(one.words, two.words, gap), detail: `${isBackwards ? '-' : ''}${distance} words` };
  }
  return undefined;
}

function reorder({ words }: DrawnPassage, _: Library, random: Random): ReturnType<Alter> {
  const share = 0.3 + 0.4 * random.next();
  const changed = alterWords(words, { kind: 'reordered', strength: share }, { random, drawWord: () => '' });
  return changed && { words: changed, detail: `the last ${Math.round(share * 100)} % first` };
}

function joined(before: readonly QuotedWord[], after: readonly QuotedWord[], gap: string): QuotedWord[] {
  return [...before.slice(0, -1), { ...before.at(-1)!, gap }, ...after];
}
