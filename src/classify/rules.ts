/**
 * What kind of difference a change is: the first rule that applies decides. The order matters and
 * is the order of this list; each rule says why in words a reader can check. What depends on other
 * changes as well (turned statements, transpositions) is decided before: see `classify.ts`.
 */
import { fold, hasEllipsis } from '../text/index.ts';
import type { Change, Wording } from './change.ts';
import { isSameButForBlanks, punctuationReason, spacingReason } from './gap-reasons.ts';
import { judgeInflection } from './inflections.ts';
import type { Judgement } from './judgement.ts';
import { negationOf } from './negations.ts';
import { judgeNumbers } from './numbers.ts';
import { judgeScanningError, type WordEvidence } from './scanning-errors.ts';
import { findCustom } from './spelling-customs.ts';
import { judgeByUserRules, type UserRules } from './user-rules.ts';

/** What a judgement may rest on besides the change itself. */
export interface Grounds {
  /** How often words stand in the two whole texts. */
  readonly evidence?: WordEvidence;
  /** Rules of the user's own for the language of the two texts. */
  readonly userRules?: UserRules;
}

type Rule = (change: Change, grounds: Grounds) => Judgement | undefined;

const spacing: Rule = ({ a, b }) => {
  if (!haveSameWords(a, b) || !isSameButForBlanks(a.written, b.written)) return undefined;
  return { kind: 'spacing', reason: spacingReason(a.written, b.written) };
};

const cutUnderEllipsis: Rule = ({ a, b }) => {
  const cut = a.words.length === 0 ? b : a;
  const mark = a.words.length === 0 ? a : b;
  if (cut.words.length === 0 || mark.words.length > 0 || !hasEllipsis(mark.written)) return undefined;
  const words = `stands for ${cut.words.length} ${cut.words.length === 1 ? 'word' : 'words'}`;
  const content = weightyContent(cut);
  if (content === '') return { kind: 'ellipsis', reason: words };
  return { kind: 'ellipsis', reason: `${words}, ${content}${cut.words.length === 1 ? '' : ' among them'}` };
};

const punctuation: Rule = ({ a, b }) => {
  if (a.words.length + b.words.length > 0) return undefined;
  return hasEllipsis(a.written) === hasEllipsis(b.written)
    ? { kind: 'punctuation', reason: punctuationReason(a.written, b.written) }
    : { kind: 'punctuation', reason: 'an ellipsis on one side only' };
};

/** Why an addition or omission says on its own face that it is one: "by [the general]". */
export const inBrackets = 'in brackets';

const oneSided: Rule = ({ a, b }) => {
  if (a.words.length > 0 && b.words.length > 0) return undefined;
  const kind = a.words.length > 0 ? 'omission' : 'addition';
  const more = a.words.length > 0 ? a : b;
  if (bracketed.test(more.written)) return { kind, reason: inBrackets };
  const content = weightyContent(more);
  if (content !== '')
    return { kind, reason: more.words.length === 1 ? content : `${content} among the words` };
  if (isRepeated(more)) return { kind, reason: 'repeated' };
  return parenthesized.test(more.written) ? { kind, reason: 'in parentheses' } : { kind };
};

/** "The [the /]end": what scribes and typesetters set twice, or leave out for having set it once. */
function isRepeated({ text, from, to, written }: Wording): boolean {
  const before = from - written.length;
  return text.startsWith(written, to) || (before >= 0 && text.startsWith(written, before));
}

const parenthesized = /^[^\p{L}\p{N}()]*\([^()]*\)[^\p{L}\p{N}()]*$/u;
const bracketed = /^[^\p{L}\p{N}[\]]*\[[^[\]]*\][^\p{L}\p{N}[\]]*$/u;

const capitals: Rule = ({ a, b }) =>
  haveSameWords(a, b) && a.written.toLowerCase() === b.written.toLowerCase()
    ? { kind: 'capitals', reason: capitalsReason(a.written, b.written) }
    : undefined;

function capitalsReason(a: string, b: string): string {
  if (a.slice(1) === b.slice(1)) return 'first letter';
  return a === a.toUpperCase() || b === b.toUpperCase() ? 'all capitals' : 'other letters than the first';
}

const foldedSpelling: Rule = ({ a, b }) => {
  if (!haveSameWords(a, b) || fold(a.written) !== fold(b.written)) return undefined;
  const isAccent = withoutMarks(a.written) === withoutMarks(b.written);
  return { kind: 'spelling', reason: isAccent ? 'accent or diacritic' : 'form of a letter' };
};

/** "To-day", "to day" and "today": the same letters, divided otherwise; "[t]he" and "The". */
const wordDivision: Rule = ({ a, b }) => {
  if (a.words.length === b.words.length || a.words.join('') !== b.words.join('')) return undefined;
  return letterInBrackets.test(a.written) || letterInBrackets.test(b.written)
    ? { kind: 'capitals', reason: 'letter in brackets' }
    : { kind: 'spelling', reason: 'word division' };
};

/** The opening bracket may stand in the gap before. */
const letterInBrackets = /^\[?\p{L}\]\p{L}/u;

const contraction: Rule = ({ a, b }) => {
  if (!hasApostrophe.test(a.written) && !hasApostrophe.test(b.written)) return undefined;
  if (Math.max(a.words.length, b.words.length) > longestContraction) return undefined;
  const [inA, inB] = [a.words.map(spelledOut).join(' '), b.words.map(spelledOut).join(' ')];
  const isSame = inA === inB || inA.replace(isOrHas, ' has') === inB || inB.replace(isOrHas, ' has') === inA;
  return isSame ? { kind: 'spelling', reason: 'contraction' } : undefined;
};

const hasApostrophe = /['’]/;
/** Words: "they would not have" is as long as any contraction spelled out. */
const longestContraction = 4;
const isOrHas = / is$/;
const contractions: ReadonlyMap<string, string> = new Map([
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
  ['cannot', 'can not'],
  ["let's", 'let us'],
  ["i'm", 'i am'],
]);

/** "Don't" as "do not", "he's" as "he is". */
function spelledOut(word: string): string {
  return (
    contractions.get(word) ??
    word
      .replace(/n't$/, ' not')
      .replace(/'ll$/, ' will')
      .replace(/'ve$/, ' have')
      .replace(/'re$/, ' are')
      .replace(/'s$/, ' is')
  );
}

const customarySpelling: Rule = ({ a, b }) => {
  if (a.words.length !== 1 || b.words.length !== 1) return undefined;
  const custom = findCustom(a.words[0]!, b.words[0]!);
  return custom && { kind: 'spelling', reason: custom.name, needsCompany: custom.needsCompany };
};

const inflection: Rule = (change) => judgeInflection(change, change.lexicon.language);

const scanning: Rule = (change, { evidence }) => judgeScanningError(change, evidence);

/** What the user says of a language, or of two texts, goes before what holds for all; but numbers stay numbers. */
const ofTheUser: Rule = (change, { userRules }) => userRules && judgeByUserRules(change, userRules);

const rules: readonly Rule[] = [
  spacing,
  cutUnderEllipsis,
  judgeNumbers,
  ofTheUser,
  punctuation,
  oneSided,
  capitals,
  foldedSpelling,
  wordDivision,
  contraction,
  customarySpelling,
  inflection,
  scanning,
];

/** The kind of a change and, where a rule can name it, the reason. What no rule claims is wording. */
export function judgeChange(change: Change, grounds: Grounds): Judgement {
  for (const rule of rules) {
    const judgement = rule(change, grounds);
    if (judgement !== undefined) return judgement;
  }
  return { kind: 'wording' };
}

/** The judgement on a change that turned out to follow no custom of spelling. */
export function judgeWithoutCustoms(change: Change, grounds: Grounds): Judgement {
  return inflection(change, grounds) ?? scanning(change, grounds) ?? { kind: 'wording' };
}

/** "A negation", "a condition and a number": what may be missed most in words that are left out. */
function weightyContent(wording: Wording): string {
  const { telling, words, written } = wording;
  const content: string[] = [];
  const negation = telling.length > 0 ? negationOf(wording) : undefined;
  if (negation !== undefined && negation.type !== 'hedge') content.push('a negation');
  if (telling.some((told) => told?.isCondition)) content.push('a condition');
  const isNumber = (_: string, index: number): boolean => (telling[index]?.number ?? 1) !== 1;
  if (words.some(isNumber) || /\p{Nd}/u.test(written)) content.push('a number');
  return content.length < 3 ? content.join(' and ') : `${content[0]}, ${content[1]} and ${content[2]}`;
}

/** Of most changes the first words differ, and what only words that are the same can be is soon ruled out. */
function haveSameWords(a: Wording, b: Wording): boolean {
  const { length } = a.words;
  if (length !== b.words.length) return false;
  for (let index = 0; index < length; index++) if (a.words[index] !== b.words[index]) return false;
  return true;
}

function withoutMarks(written: string): string {
  return written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
