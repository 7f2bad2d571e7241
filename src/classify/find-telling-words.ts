/** The words of a passage that turn or limit what is said: what must not be missing from a quotation. */

import type { Span } from '../model/index.ts';
import { readWording, type Wording, wordsAsWritten } from './change.ts';
import { lexiconFor, primaryLanguage } from './lexicon.ts';
import { tellingWords, undoneBefore } from './telling-words.ts';

export interface TellingWord {
  readonly kind: 'negation' | 'condition' | 'exception' | 'number';
  /** As written. */
  readonly word: string;
}

/**
 * Each once, in the order of their first places; a word that is two of these is the first that applies.
 * Denials that are taken back ("not only", "no doubt") and hedges ("hardly") are none of them. In a text
 * of unknown language all languages are read together, without what is an ordinary word in another.
 */
export function findTellingWords(text: string, from: number, to: number, language: string): TellingWord[] {
  const lexicon = lexiconFor(language, language);
  const exceptions = exceptionsIn(language);
  const wording = readWording(text, from, to, lexicon);
  const found = new Map<string, TellingWord>();
  const written = wordsAsWritten(wording);
  for (const [index, word] of wording.words.entries()) {
    const kind = kindOf(wording, index, exceptions);
    if (kind !== undefined && !found.has(word)) found.set(word, { kind, word: written[index]! });
  }
  return [...found.values()];
}

/**
 * Whether a wording is a denial with nothing but helping words beside it: "not", "did not", "is no". What
 * the words around it do with the denial ("not only") is not asked.
 */
export function isBareDenial(text: string, { from, to }: Span, language: string): boolean {
  const { words, telling } = readWording(text, from, to, lexiconFor(language, language));
  const denies = (at: number): boolean => {
    const negation = telling[at]?.negation;
    return negation === 'denial' || negation === 'absence';
  };
  return words.some((_, at) => denies(at)) && words.every((_, at) => denies(at) || telling[at]?.isHelper);
}

function kindOf(
  wording: Wording,
  index: number,
  exceptions: ReadonlySet<string>,
): TellingWord['kind'] | undefined {
  const told = wording.telling[index];
  const word = wording.words[index]!;
  if (told?.negation !== undefined) return denies(wording, index) ? 'negation' : undefined;
  if (told?.isCondition) return 'condition';
  // "Not only" limits nothing.
  const isTakenBack = wording.telling[index - 1]?.negation !== undefined && undoneBefore.has(word);
  if (exceptions.has(word)) return isTakenBack ? undefined : 'exception';
  // "One" is an article and a pronoun far more often than a number.
  const isNumber = (told?.number !== undefined && told.number !== 1) || /\p{Nd}/u.test(word);
  return isNumber ? 'number' : undefined;
}

/** Whether the word denies where it stands, and is not taken back by the next ("not only", "no doubt"). */
function denies({ telling, words }: Wording, index: number): boolean {
  const type = telling[index]?.negation;
  if (type === undefined || type === 'hedge') return false;
  return !undoneBefore.has(words[index + 1] ?? '');
}

/** Whether two folded words change a statement into its contrary where one stands for the other: "if" and "unless". */
export function areContraries(a: string, b: string, language: string): boolean {
  const lists = tellingWords[primaryLanguage(language)];
  const pairs = (lists === undefined ? Object.values(tellingWords) : [lists]).flatMap(({ contraries }) =>
    contraries.split(' '),
  );
  return pairs.includes(`${a}/${b}`) || pairs.includes(`${b}/${a}`);
}

const exceptionSets: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ buildExceptions();

function exceptionsIn(language: string): ReadonlySet<string> {
  return exceptionSets.get(primaryLanguage(language)) ?? exceptionSets.get('und')!;
}

function buildExceptions(): Map<string, ReadonlySet<string>> {
  const sets = new Map<string, ReadonlySet<string>>();
  const together = new Set<string>();
  for (const [language, { exceptions, ambiguous }] of Object.entries(tellingWords)) {
    sets.set(language, new Set(exceptions.split(' ')));
    const left = new Set(ambiguous.split(' '));
    for (const word of exceptions.split(' ')) if (!left.has(word)) together.add(word);
  }
  return sets.set('und', together);
}
