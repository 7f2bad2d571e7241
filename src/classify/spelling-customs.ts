/**
 * Customs by which one word has two spellings. Being alike is not enough to be one word: immortal
 * and immoral, friend and fiend, capitalist and capitalism are not, and nobody may be told that only
 * the spelling differs where another word stands. What no custom explains is wording.
 *
 * The customs of early printing (knowe/know, eies/eyes, comming/coming) also relate words that are
 * different today (human/humane, diner/dinner), so they count only where several words of the two
 * texts show them.
 */
export interface SpellingCustom {
  readonly name: string;
  readonly needsCompany: boolean;
  /** Takes both spellings to one form. Given a folded word. */
  readonly apply: (word: string) => string;
}

const customs: readonly SpellingCustom[] = [
  {
    name: 'apostrophe',
    needsCompany: false,
    // your's, whisper'd; not it's, she'd, can't.
    apply: (word) => word.replace(/(?<=[a-z]{3})'s$/, 's').replace(/(?<=[a-z]{4})'d$/, 'd'),
  },
  { name: 'vv/w', needsCompany: false, apply: (word) => word.replaceAll('vv', 'w') },
  { name: '-our/-or', needsCompany: false, apply: (word) => word.replace(/(?<=[a-z]{2})our/, 'or') },
  {
    name: '-ise/-ize',
    needsCompany: false,
    apply: (word) => word.replace(/(?<=[a-z]{2}[iy])z(?=[aei])/, 's'),
  },
  { name: '-re/-er', needsCompany: false, apply: (word) => word.replace(/(?<=[bcdghtv])re$/, 'er') },
  { name: '-ick/-ic', needsCompany: false, apply: (word) => word.replace(/(?<=[a-z]{3}i)ck$/, 'c') },
  { name: '-xion/-ction', needsCompany: false, apply: (word) => word.replace(/xion/, 'ction') },
  { name: 'ae/e, oe/e', needsCompany: false, apply: (word) => word.replace(/[ao]e(?=[a-z])/g, 'e') },
  {
    name: 'u/v, i/j',
    needsCompany: true,
    apply: (word) => word.replaceAll('v', 'u').replaceAll('j', 'i'),
  },
  {
    name: 'double letter',
    needsCompany: true,
    apply: (word) => word.replace(/([b-df-hj-np-tv-z])\1/g, '$1'),
  },
  { name: 'y/i', needsCompany: true, apply: (word) => word.replaceAll('y', 'i') },
  {
    name: 'final e',
    needsCompany: true,
    apply: (word) => (word.length > 2 ? word.replace(/e$/, '') : word),
  },
  { name: '-ie/-y', needsCompany: true, apply: (word) => word.replace(/ie(?=s?$)/, 'y') },
  {
    name: 'ee/e, oo/o, ou/oo',
    needsCompany: true,
    apply: (word) => word.replace(/ee/g, 'e').replace(/oo|ou/g, 'o'),
  },
];

/** By itself only: with other customs at work it would make who's and whose one word. */
const apostropheLeftOut: SpellingCustom = {
  name: 'apostrophe left out',
  needsCompany: true,
  apply: (word) => word.replaceAll("'", ''),
};

const severalCustoms: SpellingCustom = {
  name: 'several customs',
  needsCompany: true,
  apply: (word) => customs.reduce((spelled, { apply }) => apply(spelled), word),
};

/** The first custom that makes the two folded words one. */
export function findCustom(a: string, b: string): SpellingCustom | undefined {
  if (!mayBeOneWord(a, b)) return undefined;
  return allCustoms.find(({ apply }) => apply(a) === apply(b));
}

const allCustoms: readonly SpellingCustom[] = [...customs, apostropheLeftOut, severalCustoms];

/**
 * Whether any custom could join them, told at a glance: no custom takes more than a few letters away,
 * nor another letter than these at the beginning (vpon/upon, iustice/justice, ægis/egis). Of other
 * words, which are nearly all, the patterns above need not be tried.
 */
function mayBeOneWord(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > mostLettersAway) return false;
  return a[0] === b[0] || (changingInitials.includes(a[0]!) && changingInitials.includes(b[0]!));
}

const changingInitials = "uvwijyaeo'";
/** Letters: "coloure" and "color" have two, with a double letter and an apostrophe besides four. */
const mostLettersAway = 4;
