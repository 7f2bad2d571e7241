/**
 * Whether a change turns a statement round: "her illness was [not/] severe", "you [must/may] go",
 * "[possible/impossible]", "[few/many]".
 *
 *   flagged    was [not /]severe · [must/shall not] die · had [/perhaps never ]recovered
 *   left       go [alone/without a guide] · [and it was not until noon that/then] they left
 *
 * A denial is taken to turn the words that both sides share only if it stands nearly alone in the
 * change (apart from helping verbs and articles), or at the edge of words that one side lacks: what
 * holds a denial deep inside brings its own verb, which the denial denies. What is found here may
 * still be made good nearby: see `balance-negations.ts`. Not wanted at all: counting "not" on both
 * sides of long changes, which in a rewritten paragraph differ nearly always and say nothing.
 */
import { spellingDistance } from '../text/index.ts';
import { type Change, endOfWord, readWording, type Wording, wordAfter } from './change.ts';
import type { Lexicon, Negation } from './lexicon.ts';
import { contrasts, presences, undoneBefore } from './telling-words.ts';

/** Words of either side in a change that may still turn on its denial alone: "[could/had not been able to]" may not. */
const nearlyAlone = 4;
/** Words that one side lacks and whose first or last is a denial; longer asides hold statements of their own. */
const longestEdge = 8;

export interface Turn {
  readonly reason: string;
  /** True where only a denial in the same sentence on the other side can make it good. */
  readonly isDenial: boolean;
}

/** Why the change turns the statement round, as far as the change alone shows; else undefined. */
export function findTurn(change: Change): Turn | undefined {
  const { a, b } = change;
  const longer = Math.max(a.words.length, b.words.length);
  if (longer === 0 || longer > longestEdge) return undefined;
  const isTelling = a.telling.length > 0 || b.telling.length > 0;
  const prefix = longer <= nearlyAlone ? prefixBetween(a.words, b.words) : undefined;
  if (!isTelling && prefix === undefined) return undefined;
  if (a.words.join('') === b.words.join('')) return undefined;
  if (a.words.length === 1 && b.words.length === 1) {
    const turn = oneForOne(a, b);
    if (turn !== undefined) return turn;
  }
  const [negationA, negationB] = [negationOf(a), negationOf(b)];
  if (prefix !== undefined) {
    const isOtherwiseSame = (negationA === undefined) === (negationB === undefined);
    return isOtherwiseSame ? { reason: prefix, isDenial: false } : undefined;
  }
  if ((negationA === undefined) === (negationB === undefined)) return undefined;
  const [denying, plain] = negationA === undefined ? [b, a] : [a, b];
  const negation = (negationA ?? negationB)!;
  if (negation.type === 'joint' || negation.type === 'hedge') return undefined;
  if (isMisread(denying, plain) || deniesBeside(denying, change.lexicon)) return undefined;
  return standsAlone(denying, plain, negation) || standsAtEdge(denying, plain, negation)
    ? { reason: `“${negation.word}” on one side only`, isDenial: true }
    : undefined;
}

interface FoundNegation {
  readonly type: Negation;
  readonly word: string;
  readonly index: number;
}

/** The first word of the wording that denies; a hedge, or a denial that is taken back, only if nothing stronger does. */
export function negationOf(wording: Wording): FoundNegation | undefined {
  let weak: FoundNegation | undefined;
  for (let index = 0; index < wording.telling.length; index++) {
    const type = wording.telling[index]?.negation;
    if (type === undefined) continue;
    const found: FoundNegation = {
      type: isUndone(wording, index) ? 'hedge' : type,
      word: wording.words[index]!,
      index,
    };
    if (found.type !== 'hedge' && found.type !== 'joint') return found;
    weak ??= found;
  }
  return weak;
}

/** "No. 5", "No, he went", "not only", "not unlike". */
function isUndone(wording: Wording, index: number): boolean {
  const { words, text } = wording;
  const end = endOfWord(wording, index);
  if (words[index] === 'no' && interjection.test(text.slice(end, end + 3))) return true;
  const next = words[index + 1] ?? wordAfter(text, end);
  if (next === undefined) return false;
  return undoneBefore.has(next) || (index + 1 < words.length && litotes.test(next));
}

const interjection = /^\s?[.,;:!?—–\d]/;
const litotes = /^(?:un|in|im|ir|il)\p{L}{5}/u;

/** All that the denying side has besides helping words is the denial, and the other side has at most one word. */
function standsAlone(denying: Wording, plain: Wording, { type }: FoundNegation): boolean {
  if (Math.max(denying.words.length, plain.words.length) > nearlyAlone) return false;
  const own = denying.words.filter(
    (_, at) => !denying.telling[at]?.isHelper && !denying.telling[at]?.negation,
  );
  const others = plain.words.filter((_, at) => !plain.telling[at]?.isHelper);
  if (own.length > 0 || others.length > 1) return false;
  if (plain.telling.some((told) => told?.isPronoun)) return false;
  return type !== 'lack' || others.length === 0 || presences.has(others[0]!);
}

/** "Nicht" read as "nieht": what stands for the denial is a spelling of it. */
function isMisread(denying: Wording, plain: Wording): boolean {
  if (plain.words.length !== 1 || denying.words.length !== 1) return false;
  return isNearlySpelled(plain.words[0]!, denying.words[0]!);
}

/** Whether one of two folded words may be a spelling of the other. */
export function isNearlySpelled(a: string, b: string): boolean {
  return spellingDistance(a, b, likeSpelling) < 1;
}

/** Edits per letter: nichi and nicht have 0.2, now and not 0.33. */
const likeSpelling = 0.25;

/** "Did not [not] move", "never, [never]": beside another denial that both texts have. */
function deniesBeside({ text, from, to }: Wording, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, from - beside), from).replace(/^\S*/, '');
  const after = text.slice(to, to + beside).replace(/\S*$/, '');
  return [before, after].some((wording) => {
    const { telling } = readWording(wording, 0, wording.length, lexicon);
    return telling.some((told) => told?.negation === 'denial');
  });
}

/** Code units: two or three words. */
const beside = 20;

/** "[perhaps never ]recovered", "did [not, as he claims, ]order": a denial of what both sides have. */
function standsAtEdge(denying: Wording, plain: Wording, { type, index }: FoundNegation): boolean {
  const { words, telling, text } = denying;
  if (plain.words.length > 0 || type !== 'denial' || isWholeSentence(denying)) return false;
  if (words.some((word) => contrasts.has(word))) return false;
  // With a pronoun it has a subject of its own: "[you would not, ]if".
  if (index === words.length - 1)
    return words.length <= nearlyAlone && !telling.some((told) => told?.isPronoun);
  const end = endOfWord(denying, 0);
  return index === 0 && /^\s*[,(—–]/.test(text.slice(end, end + 2));
}

function isWholeSentence({ text, from, to, written }: Wording): boolean {
  const before = text.slice(Math.max(0, from - 3), from).trimEnd();
  const isStart = before === '' || /[.!?;:]["”’)]?$/.test(before);
  return (
    (isStart || /^\W*\p{Lu}/u.test(written)) &&
    (/[.!?;:]\W*$/.test(written) || /^[.!?;:]/.test(text[to] ?? ''))
  );
}

function oneForOne(a: Wording, b: Wording): Turn | undefined {
  const [toldA, toldB] = [a.telling[0], b.telling[0]];
  if (toldA === undefined || toldB === undefined) return undefined;
  const [wordA, wordB] = [a.words[0]!, b.words[0]!];
  const words = [wordA, wordB].sort().join('/');
  if (toldA.opposites?.includes(wordB)) return { reason: words, isDenial: false };
  if (toldA.modal === undefined || toldB.modal === undefined) return undefined;
  if (purpose.test(a.text.slice(Math.max(0, a.from - longestPurpose), a.from))) return undefined;
  const isShared = toldA.modal.some((sense) => toldB.modal!.includes(sense));
  return isShared ? undefined : { reason: `modal verb, ${words}`, isDenial: false };
}

/** "That he [may/shall] be clean": the clause says what for, whichever verb it has. */
// English, German, Latin and French at once: none of these words is a noun in another of them.
const purpose = /\b(?:that|lest|damit|dass|ut|afin)\s(?:\p{L}+\s){0,3}$/u;
const longestPurpose = 40;

/** The prefix by which one word of A denies one of B or the reverse, where little else differs. */
function prefixBetween(a: readonly string[], b: readonly string[]): string | undefined {
  for (const wordA of a) {
    for (const wordB of b) {
      const prefix = wordA.length > wordB.length ? denyingPrefix(wordA, wordB) : denyingPrefix(wordB, wordA);
      if (prefix !== undefined) return prefix;
    }
  }
  return undefined;
}

/** Shorter words than this are seldom the stem: un-it, in-form. */
const shortestStem = 4;

/** "un-" for unhappy and happy; undefined for inform and form, invaluable and valuable. */
function denyingPrefix(longer: string, stem: string): string | undefined {
  if (longer.endsWith('less') || stem.endsWith('less')) return isLess(longer, stem) ? '-less' : undefined;
  if (stem.length < shortestStem || longer.length > stem.length + 3 || !longer.endsWith(stem))
    return undefined;
  const prefix = longer.slice(0, longer.length - stem.length);
  if (prefix === 'un' || prefix === 'non') return neverUndone.has(stem) ? undefined : `${prefix}-`;
  if (prefix === 'dis') return deniedByDis.test(stem) ? 'dis-' : undefined;
  return latinPrefixes.has(prefix) &&
    stem.length > shortestStem &&
    adjective.test(stem) &&
    !neverDenied.has(stem)
    ? `${prefix}-`
    : undefined;
}

/** Unless, unloose, unravel: no denials of less, loose and ravel. */
const neverUndone = new Set(['less', 'loose', 'ravel']);
const latinPrefixes = new Set(['in', 'im', 'il', 'ir']);
const adjective =
  /(?:able|ible|ably|ibly|ent|ently|ence|ency|ance|ate|ately|al|ally|ality|ous|ously|ite|itely|ect|ectly|ity|ure|ive|ular|ularly|iety|ice|oper|operly)$/;
/** Words to which in- adds, or of which it makes something else. */
const neverDenied = new Set(
  'valuable flammable habitable migrate novate stance different famous passive mediate'.split(' '),
);
const deniedByDis =
  /^(?:ad?vantage|agree|allow|appear|approv|believ|belief|content|continu|honest|honou?r|inclin|interest|lik|loyal|obe[dy]|please|proportion|regard|respect|satisf|similar|trust|unit|union)/;

/** Careful/careless. */
function isLess(a: string, b: string): boolean {
  return (
    (a.endsWith('less') && b.endsWith('ful') && a.slice(0, -4) === b.slice(0, -3)) ||
    (b.endsWith('less') && a.endsWith('ful') && b.slice(0, -4) === a.slice(0, -3))
  );
}
