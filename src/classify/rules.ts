/**
 * What kind of difference a change is: the first rule that applies decides. The order matters and
 * is the order of this list; each rule says why in words a reader can check.
 */
import type { DifferenceKind } from '../model/index.ts';
import { countWords, fold, hasEllipsis } from '../text/index.ts';
import { findCustom } from './spelling-customs.ts';

/** The two wordings of a change, as written. At least one is not empty, and they differ. */
export interface Change {
  readonly a: string;
  readonly b: string;
  readonly wordsA: number;
  readonly wordsB: number;
}

export interface Judgement {
  readonly kind: DifferenceKind;
  readonly reason?: string;
  /** True where the reason holds only if it is at work in other words of the two texts as well. */
  readonly needsCompany?: boolean;
}

type Rule = (change: Change) => Judgement | undefined;

const spacing: Rule = ({ a, b, wordsA, wordsB }) => {
  if (wordsA !== wordsB || a.replace(/\s+/gu, '') !== b.replace(/\s+/gu, '')) return undefined;
  return hasLineBreak(a) === hasLineBreak(b)
    ? { kind: 'spacing' }
    : { kind: 'spacing', reason: 'line break' };
};

const cutUnderEllipsis: Rule = ({ a, b, wordsA, wordsB }) => {
  const marksCut = (hasEllipsis(a) && wordsA === 0) || (hasEllipsis(b) && wordsB === 0);
  const cut = wordsA + wordsB;
  if (!marksCut || cut === 0) return undefined;
  return { kind: 'ellipsis', reason: `stands for ${cut} ${cut === 1 ? 'word' : 'words'}` };
};

const punctuation: Rule = ({ a, b, wordsA, wordsB }) => {
  if (wordsA + wordsB > 0) return undefined;
  return hasEllipsis(a) === hasEllipsis(b)
    ? { kind: 'punctuation' }
    : { kind: 'punctuation', reason: 'an ellipsis on one side only' };
};

const omission: Rule = ({ wordsA, wordsB }) =>
  wordsA > 0 && wordsB === 0 ? { kind: 'omission' } : undefined;

const addition: Rule = ({ wordsA, wordsB }) =>
  wordsA === 0 && wordsB > 0 ? { kind: 'addition' } : undefined;

const capitals: Rule = ({ a, b }) => (a.toLowerCase() === b.toLowerCase() ? { kind: 'capitals' } : undefined);

const foldedSpelling: Rule = ({ a, b }) => {
  if (fold(a) !== fold(b)) return undefined;
  const isAccent = withoutMarks(a) === withoutMarks(b);
  return { kind: 'spelling', reason: isAccent ? 'accent or diacritic' : 'form of a letter' };
};

/** "to-day", "to day" and "today": the same letters, divided otherwise. */
const wordDivision: Rule = ({ a, b, wordsA, wordsB }) =>
  wordsA !== wordsB && fold(lettersOnly(a)) === fold(lettersOnly(b))
    ? { kind: 'spelling', reason: 'word division' }
    : undefined;

const customarySpelling: Rule = ({ a, b, wordsA, wordsB }) => {
  if (wordsA !== 1 || wordsB !== 1) return undefined;
  const custom = findCustom(fold(a), fold(b));
  return custom && { kind: 'spelling', reason: custom.name, needsCompany: custom.needsCompany };
};

const rules: readonly Rule[] = [
  spacing,
  cutUnderEllipsis,
  punctuation,
  omission,
  addition,
  capitals,
  foldedSpelling,
  wordDivision,
  customarySpelling,
];

/** The kind of a change and, where a rule can name it, the reason. What no rule claims is wording. */
export function judgeChange(a: string, b: string): Judgement {
  const change: Change = { a, b, wordsA: countWords(a), wordsB: countWords(b) };
  for (const rule of rules) {
    const judgement = rule(change);
    if (judgement !== undefined) return judgement;
  }
  return { kind: 'wording' };
}

function hasLineBreak(wording: string): boolean {
  return /[\r\n]/.test(wording);
}

function withoutMarks(wording: string): string {
  return wording.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function lettersOnly(wording: string): string {
  return wording.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
