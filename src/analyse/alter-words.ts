/**
 * Alters a quotation in a given way and measure, as quoters, editors, scribes and scanners do.
 *
 *   dropped .2   a history which no historian of Russia  →  a history no historian of Russia
 *   cut .4       Finally, it is a history which no       →  Finally, … which no
 *
 * Each kind is one function; what a kind does not concern stays as it was, to the letter.
 */
import { fold } from '../text/index.ts';
import { type Random, samplePositions } from './random.ts';
import { scanBadly } from './scan-badly.ts';
import { negations, numberWords, respellings } from './word-customs.ts';

export const alterationKinds = [
  'verbatim',
  'substituted',
  'dropped',
  'inserted',
  'mixed',
  'scanning',
  'spelling',
  'reordered',
  'cut',
  'number',
  'negation',
] as const;

/**
 * `substituted`, `dropped`, `inserted`: words replaced, left out, put in; `mixed`: one of the three
 * for each word. `scanning`: characters misread. `reordered`: the end stands before the beginning.
 * `cut`: the middle is left out under an ellipsis. `number`, `negation`: another number; a "not"
 * put in or left out.
 */
export type AlterationKind = (typeof alterationKinds)[number];

export interface Alteration {
  readonly kind: AlterationKind;
  /**
   * The share altered, 0–1: of the characters for `scanning`, of the words for all others. Every
   * kind but `verbatim` alters at least one.
   */
  readonly strength: number;
}

/** A word of a quotation and what stands between it and the next. */
export interface QuotedWord {
  readonly form: string;
  readonly gap: string;
}

/** Chance, and a word of the texts at hand, drawn by frequency. */
export interface AlterationSupply {
  readonly random: Random;
  readonly drawWord: () => string;
}

/**
 * The altered quotation; undefined where it does not have what the kind alters (a number, a place
 * for a "not", a second word).
 */
export function alterWords(
  words: readonly QuotedWord[],
  { kind, strength }: Alteration,
  supply: AlterationSupply,
): readonly QuotedWord[] | undefined {
  const count = Math.max(1, Math.round(strength * words.length));
  if (kind === 'verbatim') return words;
  if (kind === 'scanning') return scanned(words, strength, supply.random);
  return changes[kind](words, count, supply);
}

type Change = (
  words: readonly QuotedWord[],
  count: number,
  supply: AlterationSupply,
) => readonly QuotedWord[] | undefined;

type WordChange = (word: QuotedWord, supply: AlterationSupply) => readonly QuotedWord[];

const substitute: WordChange = (word, supply) => [{ ...word, form: otherWord(word.form, supply) }];
const drop: WordChange = () => [];
const insert: WordChange = (word, { drawWord }) => [
  { form: word.form, gap: ' ' },
  { form: drawWord(), gap: word.gap },
];
const anyOfThree: WordChange = (word, supply) => supply.random.pick([substitute, drop, insert])(word, supply);

const changes: Readonly<Record<Exclude<AlterationKind, 'verbatim' | 'scanning'>, Change>> = {
  substituted: changeWords(substitute),
  dropped: changeWords(drop),
  inserted: changeWords(insert),
  mixed: changeWords(anyOfThree),
  spelling: changeWords((word) => [{ ...word, form: respelled(word.form) }]),
  reordered,
  cut,
  number: changeWhere(otherNumber),
  negation,
};

/** Changes `count` words, chosen evenly. At least one word is left. */
function changeWords(change: WordChange): Change {
  return (words, count, supply) => {
    const chosen = new Set(samplePositions(supply.random, Math.min(count, words.length - 1), words.length));
    const changed = words.flatMap((word, index) => (chosen.has(index) ? change(word, supply) : [word]));
    return changed.length === 0 ? undefined : changed;
  };
}

/** Changes up to `count` of the words that can be changed; undefined where none can. */
function changeWhere(change: (form: string, random: Random) => readonly string[] | undefined): Change {
  return (words, count, { random }) => {
    const wordings = words.map(({ form }) => change(form, random));
    const possible = wordings.flatMap((wording, index) => (wording === undefined ? [] : [index]));
    if (possible.length === 0) return undefined;
    const chosen = new Set(samplePositions(random, count, possible.length).map((at) => possible[at]!));
    return words.flatMap((word, index) => {
      if (!chosen.has(index)) return [word];
      const forms = wordings[index]!;
      return forms.map((form, at) => ({ form, gap: at + 1 < forms.length ? ' ' : word.gap }));
    });
  };
}

/** A drawn word that is not the same when compared; ten draws fail only in a text of one word. */
function otherWord(form: string, { drawWord }: AlterationSupply): string {
  for (let draw = 0; draw < 10; draw++) {
    const other = drawWord();
    if (fold(other) !== fold(form)) return other;
  }
  return `${form}s`;
}

/** A word of a script without such customs has its last letter twice. */
function respelled(form: string): string {
  for (const [pattern, replacement] of respellings) {
    if (pattern.test(form)) return form.replace(pattern, replacement);
  }
  return form + [...form].at(-1);
}

function reordered(words: readonly QuotedWord[], count: number): readonly QuotedWord[] | undefined {
  if (words.length < 2) return undefined;
  const moved = Math.min(count, words.length - 1);
  const start = words.slice(0, words.length - moved);
  const end = words.slice(words.length - moved);
  return [...withLastGap(end, ', '), ...start];
}

function cut(words: readonly QuotedWord[], count: number): readonly QuotedWord[] | undefined {
  if (words.length < 3) return undefined;
  const omitted = Math.min(count, words.length - 2);
  const before = Math.floor((words.length - omitted) / 2);
  return [...withLastGap(words.slice(0, before), ' … '), ...words.slice(before + omitted)];
}

function withLastGap(words: readonly QuotedWord[], gap: string): QuotedWord[] {
  return words.map((word, index) => (index === words.length - 1 ? { ...word, gap } : word));
}

/** Digits of other scripts are left alone: what is one more of them only their script knows. */
function otherNumber(form: string, random: Random): readonly string[] | undefined {
  if (/^[0-9]{1,15}$/.test(form)) return [String(Number(form) + 1 + random.below(9))];
  const folded = fold(form);
  const row = numberWords.find((words) => words.some((word) => fold(word) === folded));
  return row && [random.pick(row.filter((word) => fold(word) !== folded))];
}

const leaveOutNegations = changeWhere((form) => negationWith(form, 'words') && []);
const putInNegations = changeWhere((form) => {
  const language = negationWith(form, 'after');
  return language && [form, language.words[0]!];
});

/** Where it says no it says so no longer; else it now does. Both at once might cancel each other. */
function negation(...quotation: Parameters<Change>): ReturnType<Change> {
  return leaveOutNegations(...quotation) ?? putInNegations(...quotation);
}

function negationWith(form: string, list: 'words' | 'after'): (typeof negations)[number] | undefined {
  const folded = fold(form);
  return negations.find((language) => language[list].some((word) => fold(word) === folded));
}

/** Misreads the quotation as one line of print; a word that is broken is two words, as in any text. */
function scanned(words: readonly QuotedWord[], share: number, random: Random): readonly QuotedWord[] {
  return [{ form: scanBadly(wordingOf(words), share, random), gap: '' }];
}

/** The quotation as it is printed. */
export function wordingOf(words: readonly QuotedWord[]): string {
  return words.map(({ form, gap }, index) => (index === words.length - 1 ? form : form + gap)).join('');
}
