/**
 * Rules that a user adds to the list: word pairs (gaol/jail), letters that count as one (u/v), endings
 * (-ise/-ize), characters that do not count. `parse-rules.ts` makes them from a JSON document.
 *
 *   [publick/public]       endings ick/ic, "old spelling"           spelling
 *   [gaol cell/jail cell]  pair gaol/jail, word by word             spelling
 *   [to-day/today]         hyphens ignored                          spelling
 *   [nat/not] · [shall/will]   whatever the rules say               negation · wording
 *
 * The first rule that covers a word decides; where several words differ each must be covered, and the
 * weightiest kind is given. Whatever was judged a number, a negation or a modal verb before is never
 * asked here, and what is left of such words (shall/will say the same thing in other words) is covered
 * only where one is nearly spelled as the other and neither tells another thing: neuer/never, not
 * shall/will or nor/or. Nothing is searched for by pattern, so a change costs the length of its words
 * times the number of rules with letters.
 */
import type { DifferenceKind } from '../model/index.ts';
import { findWords, fold, hasEllipsis } from '../text/index.ts';
import { type Change, type Wording, wordsAsWritten } from './change.ts';
import { type EvenLetters, evenOut } from './even-out.ts';
import type { Judgement } from './judgement.ts';
import { type Lexicon, primaryLanguage, type Telling } from './lexicon.ts';
import { isNearlySpelled } from './negations.ts';

/**
 * Kinds that a rule may give, the weightiest first: none that says of words that they are there or not, or
 * what they assert.
 */
export const userRuleKinds = [
  'wording',
  'inflection',
  'scanning',
  'spelling',
  'punctuation',
  'capitals',
  'spacing',
] as const satisfies readonly DifferenceKind[];

export type UserRuleKind = (typeof userRuleKinds)[number];

/** Rules made ready for look-up; plain enough to be handed to another thread. */
export interface UserRules {
  /** The primary subtag of the language they are for; without it they are for all. */
  readonly language?: string;
  /** In the order in which they are asked. */
  readonly rules: readonly UserRule[];
}

export interface UserRule {
  readonly kind: UserRuleKind;
  readonly reason: string;
  /** Folded words as `pairKey` writes them. */
  readonly pairs: ReadonlySet<string>;
  /** Endings of folded words, likewise. */
  readonly endings: ReadonlySet<string>;
  /** Code units of the longest ending. */
  readonly longestEnding: number;
  /** Letters that count as one, or not at all, as they are written (small) and as they are compared. */
  readonly written: EvenLetters;
  readonly folded: EvenLetters;
  /** Whether some of these letters are no letters but marks, which stand between words as well. */
  readonly hasMarks: boolean;
  /** Folded words that the rule never covers. */
  readonly except: ReadonlySet<string>;
}

/** The same whichever is named first. No word holds the sign between them. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}

/** Small letters, and letters apart from their marks, as rules are compared with what is written. */
export function inSmallLetters(written: string): string {
  return written.toLowerCase().normalize('NFD');
}

/** Whether the rules are for texts in these languages, as far as is known of them. */
export function mayApply({ language }: UserRules, languageA: string, languageB: string): boolean {
  return [languageA, languageB]
    .map(primaryLanguage)
    .every((known) => language === undefined || known === 'und' || known === language);
}

/** The judgement of the first rule that covers the change; undefined where none does. */
export function judgeByUserRules(change: Change, { rules }: UserRules): Judgement | undefined {
  const { a, b } = change;
  if (a.words.length === 0 && b.words.length === 0) return judgeGap(a, b, rules);
  if (a.words.length === 0 || b.words.length === 0) return undefined;
  return judgeWordByWord(change, rules) ?? judgeDivision(change, rules);
}

function judgementOf({ kind, reason }: UserRule): Judgement {
  return { kind, reason };
}

/** What stands between words; an ellipsis on one side only says that words may be missing. */
function judgeGap(a: Wording, b: Wording, rules: readonly UserRule[]): Judgement | undefined {
  if (hasEllipsis(a.written) !== hasEllipsis(b.written)) return undefined;
  const [gapA, gapB] = [marksOf(a.written), marksOf(b.written)];
  const rule = rules.find(({ hasMarks, written }) => hasMarks && isSameEvenedOut(gapA, gapB, written));
  return rule && judgementOf(rule);
}

function marksOf(gap: string): string {
  return inSmallLetters(gap.replace(/\s+/gu, ''));
}

function isSameEvenedOut(a: string, b: string, letters: EvenLetters): boolean {
  return letters.longest > 0 && evenOut(a, letters) === evenOut(b, letters);
}

/** Of a word something must be left. */
function isSameWord(a: string, b: string, letters: EvenLetters): boolean {
  return isSameEvenedOut(a, b, letters) && evenOut(a, letters) !== '';
}

/** As many words on either side, each the same or covered by a rule. */
function judgeWordByWord({ a, b, lexicon }: Change, rules: readonly UserRule[]): Judgement | undefined {
  if (a.words.length !== b.words.length) return undefined;
  const applied: UserRule[] = [];
  for (let index = 0; index < a.words.length; index++) {
    const [wordA, wordB] = [a.words[index]!, b.words[index]!];
    if (wordA === wordB) continue;
    const rule =
      whatForbids(wordA, wordB, lexicon) === undefined
        ? rules.find((one) => covers(one, wordA, wordB))
        : undefined;
    if (rule === undefined) return undefined;
    applied.push(rule);
  }
  if (applied.length === 0) return judgeForms(a, b, rules);
  return a.words.length === 1 || marksBetween(a) === marksBetween(b) ? joined(applied) : undefined;
}

function covers({ pairs, endings, longestEnding, folded, except }: UserRule, a: string, b: string): boolean {
  if (except.has(a) || except.has(b)) return false;
  return (
    pairs.has(pairKey(a, b)) ||
    (longestEnding > 0 && haveEndings(a, b, endings, longestEnding)) ||
    isSameWord(a, b, folded)
  );
}

/** Letters before an ending: "four" is no "for", nor "size" a "sise". */
const shortestStem = 2;

function haveEndings(a: string, b: string, endings: ReadonlySet<string>, longest: number): boolean {
  let stem = 0;
  while (stem < a.length && a[stem] === b[stem]) stem++;
  // The letters that both begin with may reach into both endings: authori-se, authori-ze.
  const shortest = Math.max(shortestStem, Math.max(a.length, b.length) - longest);
  for (let cut = stem; cut >= shortest; cut--) {
    if (endings.has(pairKey(a.slice(cut), b.slice(cut)))) return true;
  }
  return false;
}

/** The same words in other forms of their letters: ſuch/such, don’t/don't. Capitals alone are not asked. */
function judgeForms(a: Wording, b: Wording, rules: readonly UserRule[]): Judgement | undefined {
  const [wordsA, wordsB] = [a, b].map((side) => wordsAsWritten(side).map(inSmallLetters));
  const applied: UserRule[] = [];
  for (const [index, wordA] of wordsA!.entries()) {
    const wordB = wordsB![index]!;
    if (wordA === wordB) continue;
    const rule = rules.find(
      ({ written, except }) => !except.has(a.words[index]!) && isSameWord(wordA, wordB, written),
    );
    if (rule === undefined) return undefined;
    applied.push(rule);
  }
  return applied.length > 0 && marksBetween(a) === marksBetween(b) ? joined(applied) : undefined;
}

/** Of several rules the weightiest kind, and each reason once. */
function joined(applied: readonly UserRule[]): Judgement {
  const kind = userRuleKinds.find((one) => applied.some((rule) => rule.kind === one))!;
  return { kind, reason: [...new Set(applied.map(({ reason }) => reason))].join(', ') };
}

function marksBetween({ written }: Wording): string {
  const spans = findWords(written);
  let marks = '';
  for (let index = 1; index + 1 < spans.length; index += 2)
    marks += `${written.slice(spans.at(index), spans.at(index + 1)).trim()} `;
  return marks;
}

/** More words on one side for what is ignored in them: "to-day" and "today". */
function judgeDivision({ a, b, lexicon }: Change, rules: readonly UserRule[]): Judgement | undefined {
  if (a.words.length === b.words.length || !rules.some(({ hasMarks }) => hasMarks)) return undefined;
  const isWeighty = [a, b].some(({ words }) => words.some((word) => tells(word, lexicon) !== undefined));
  if (isWeighty && a.words.join('') !== b.words.join('')) return undefined;
  const [smallA, smallB] = [inSmallLetters(a.written), inSmallLetters(b.written)];
  const isExcepted = ({ except }: UserRule): boolean =>
    [a, b].some(({ words }) => words.some((word) => except.has(word)));
  const rule = rules.find((one) => {
    if (!one.hasMarks || isExcepted(one)) return false;
    const evened = wholeEvenedOut(smallA, one);
    return evened !== '' && evened === wholeEvenedOut(smallB, one);
  });
  return rule && judgementOf(rule);
}

function wholeEvenedOut(small: string, { written, folded }: UserRule): string {
  return evenOut(fold(evenOut(small, written)), folded)
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Why no rule may make one word of two, as "`not` denies"; undefined where one may. What denies, counts
 * or is a modal verb is the same word only in nearly the same spelling, and never the same as another
 * such word.
 */
export function whatForbids(a: string, b: string, lexicon: Lexicon): string | undefined {
  const [toldA, toldB] = [tells(a, lexicon), tells(b, lexicon)];
  if (toldA === undefined && toldB === undefined) return undefined;
  const isOneThing = toldA === undefined || toldB === undefined || toldA.what === toldB.what;
  if (isOneThing && isNearlySpelled(a, b)) return undefined;
  return toldA === undefined ? `\`${b}\` ${toldB!.said}` : `\`${a}\` ${toldA.said}`;
}

interface Told {
  /** Equal for words that say the same. */
  readonly what: string;
  readonly said: string;
}

function tells(word: string, lexicon: Lexicon): Told | undefined {
  const told: Telling | undefined = lexicon.of(word);
  if (told?.negation !== undefined) return { what: told.negation, said: 'denies' };
  if (told?.number !== undefined) return { what: `${told.number}`, said: 'is a number' };
  if (told?.modal !== undefined) return { what: told.modal.join(), said: 'is a modal verb' };
  return /\p{N}/u.test(word) ? { what: word, said: 'is a number' } : undefined;
}
