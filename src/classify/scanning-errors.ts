/**
 * Words that a scanner or a transcriber misread: modem for modern, tlie for the, l932 for 1932.
 *
 * Two things must come together. The two words differ by one or two confusions of letters that look
 * alike, and one of them is a stranger: it stands nowhere in the other text, the word it was read for
 * does, and elsewhere than here. Likeness alone is not enough: had and bad, he and be, clear and
 * dear are all words, and a dictionary that could tell is one more thing to be wrong in other
 * languages and older spellings. Words with digits among their letters need no such evidence.
 *
 * The table is of what recognition engines made of a German novel of 1809 in Fraktur and of an
 * English tract of 1865 in roman type; ſ is read as f. Pairs that also part common words by grammar (o/e as in
 * those/these, a/o) are left out. Cost: the length of the words, for pairs of one word each.
 */
import type { Change } from './change.ts';
import type { Judgement } from './judgement.ts';
import type { WordCounter } from './word-evidence.ts';

/** How often a folded word stands in the whole of either text. */
export interface WordEvidence {
  readonly inA: WordCounter;
  readonly inB: WordCounter;
}

/** Letters that are read for each other, either way. */
export const lookalikes: readonly (readonly [string, string])[] = /* @__PURE__ */ `
    rn/m cl/d li/h vv/w ii/n ii/u ri/n in/m ni/m tl/d lv/h
    c/e c/o b/h b/d n/u i/l i/t f/t f/s g/q v/y k/h c/t
    0/o 1/l 1/i 5/s 8/b 8/s 6/b 1/t
  `
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('/') as [string, string]);

const mostConfusions = 2;
/** Letters of the longer word from which on two words that look alike are seldom both words. */
const surelyLong = 5;
/** Times in both texts together that a shorter word must stand: the words a text is made of. */
const surelyCommon = 20;

/** The judgement where one of two words was misread for the other; the reason names the letters. */
export function judgeScanningError({ a, b }: Change, evidence?: WordEvidence): Judgement | undefined {
  if (a.words.length !== 1 || b.words.length !== 1) return undefined;
  const [wordA, wordB] = [a.words[0]!, b.words[0]!];
  const confused = confusions(wordA, wordB);
  if (confused === undefined) return undefined;
  const judgement: Judgement = { kind: 'scanning', reason: confused };
  const [isMixedA, isMixedB] = [isMixed(wordA), isMixed(wordB)];
  if (isMixedA || isMixedB) return isMixedA === isMixedB ? undefined : judgement;
  if (evidence === undefined || hasDigit.test(wordA) || hasDigit.test(wordB)) return undefined;
  const { inA, inB } = evidence;
  return isStranger(wordA, wordB, inA, inB) || isStranger(wordB, wordA, inB, inA) ? judgement : undefined;
}

/** A letter among digits or a digit among letters, but for 1st, 20th, 1930s. */
function isMixed(word: string): boolean {
  return hasDigit.test(word) && hasLetter.test(word) && !numeral.test(word);
}

const hasDigit = /\p{N}/u;
const hasLetter = /\p{L}/u;
const numeral = /^\d[\d.,]*(?:st|nd|rd|th|d|(?<=\d{2})s|er|e|ere|eme|ieme|a|b|c)?$/;

function isStranger(word: string, other: string, inOwn: WordCounter, inOther: WordCounter): boolean {
  if (inOther(word) > 0) return false;
  const known = inOther(other);
  const elsewhere = known - 1 + inOwn(other);
  if (elsewhere < 1 || inOwn(word) > Math.max(1, known)) return false;
  return Math.max(word.length, other.length) >= surelyLong || elsewhere >= surelyCommon;
}

/** The letters confused, as "m/rn" or "c/e, li/h"; undefined where anything else differs. */
function confusions(a: string, b: string): string | undefined {
  if (Math.abs(a.length - b.length) > mostConfusions || a === b) return undefined;
  const found: string[] = [];
  let [atA, atB] = [0, 0];
  while (atA < a.length || atB < b.length) {
    if (a[atA] === b[atB]) {
      atA++;
      atB++;
      continue;
    }
    const pair = found.length < mostConfusions ? pairAt(a, atA, b, atB) : undefined;
    if (pair === undefined) return undefined;
    found.push([...pair].sort().join('/'));
    atA += pair[0].length;
    atB += pair[1].length;
  }
  return [...new Set(found)].sort().join(', ');
}

/** Lookalikes that stand at the two places, as read in A and in B. */
function pairAt(a: string, atA: number, b: string, atB: number): readonly [string, string] | undefined {
  return lookalikesFrom
    .get(`${a[atA]}${b[atB]}`)
    ?.find(([one, other]) => a.startsWith(one, atA) && b.startsWith(other, atB));
}

/** Lookalikes either way round by their first letters, so that a pair of other letters costs one look-up. */
const lookalikesFrom: ReadonlyMap<string, readonly (readonly [string, string])[]> =
  /* @__PURE__ */ byFirstLetters(lookalikes);

function byFirstLetters(
  pairs: readonly (readonly [string, string])[],
): Map<string, (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const [one, other] of pairs.flatMap(([p, q]) => [[p, q] as const, [q, p] as const])) {
    const key = `${one[0]}${other[0]}`;
    found.set(key, [...(found.get(key) ?? []), [one, other]]);
  }
  return found;
}
