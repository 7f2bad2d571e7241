/**
 * Names of people as they stand in running text: "Nickolai Bukharin", "J. T. Murphy", "Leon Trotsky's".
 *
 * A run of two to four capitalized words with nothing but a blank between them (a full stop after an
 * initial). "Red Army" and "Central Committee" are such runs, too, and the first word of a sentence is
 * capitalized: a word that also stands in the corpus with a small letter is no part of a name. (A single small
 * one beside capitals within sentences proves nothing: addresses and file names are written so.) What is left
 * are proper names of all sorts; who asks is interested in those that are spelled in several ways. Linear in
 * the text.
 */
import type { Source, Span } from '../model/index.ts';
import { findWords } from '../text/index.ts';

export interface FoundName extends Span {
  readonly name: string;
}

/** More capitalized words in a row are a title. */
const mostParts = 4;

/** Of so many capitals within sentences one small letter may be a slip: "army", "government" have far more. */
const capitalsPerSmall = 10;

/** The words, in small letters, that are no names in these texts. */
export function smallWords(texts: readonly Pick<Source, 'text'>[]): ReadonlySet<string> {
  const counts = new Map<string, { small: number; capital: number }>();
  for (const { text } of texts) {
    const spans = findWords(text);
    for (let at = 0; at < spans.length; at += 2) {
      const word = withoutPossessive(text.slice(spans.at(at), spans.at(at + 1)));
      const isSmall = startsSmall.test(word);
      if (!isSmall && (at === 0 || !withinSentence.test(text.slice(spans.at(at - 1), spans.at(at)))))
        continue;
      const key = word.toLowerCase();
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { small: isSmall ? 1 : 0, capital: isSmall ? 0 : 1 });
      else if (isSmall) count.small++;
      else count.capital++;
    }
  }
  const small = new Set<string>();
  for (const [word, count] of counts) {
    const isSlip = count.small === 1 && count.capital > 0;
    if (!isSlip && count.small > 0 && count.small * capitalsPerSmall >= count.capital) small.add(word);
  }
  return small;
}

/** The names in a text, in order, without the possessive ending. */
export function personNames({ text }: Pick<Source, 'text'>, small: ReadonlySet<string>): FoundName[] {
  const names: FoundName[] = [];
  const spans = findWords(text);
  let run: Span[] = [];
  const close = (): void => {
    // An initial alone is no first name of what follows; nor do initials alone make a name.
    if (run.length >= 2 && run.length <= mostParts && run.some(isLong)) {
      const span = { from: run[0]!.from, to: run.at(-1)!.to };
      names.push({ ...span, name: text.slice(span.from, span.to) });
    }
    run = [];
  };
  for (let at = 0; at < spans.length; at += 2) {
    const word = { from: spans.at(at), to: spans.at(at + 1) };
    const form = text.slice(word.from, word.to);
    const last = run.at(-1);
    if (last !== undefined && !isJoined(text.slice(last.to, word.from), last)) close();
    const bare = withoutPossessive(form);
    if (!isNamePart(bare) || small.has(bare.toLowerCase())) {
      close();
      continue;
    }
    run.push({ from: word.from, to: word.from + bare.length });
    if (bare.length < form.length) close();
  }
  close();
  return names;
}

const startsSmall = /^\p{Ll}/u;
/** What stands between two words of one sentence. */
const withinSentence = /^,? $/;
const possessive = /['’]s?$/u;

function withoutPossessive(word: string): string {
  return word.replace(possessive, '');
}

/** "Trotsky", "O'Brien", "T"; not "USSR" or "IV", which are no names, nor "B2". */
function isNamePart(word: string): boolean {
  return /^\p{Lu}(?:['’]\p{Lu})?(?:[\p{Ll}\p{M}][\p{L}\p{M}'’]*)?$/u.test(word);
}

function isLong({ from, to }: Span): boolean {
  return to - from > 2;
}

/** Between two parts of a name stands a blank; after an initial a full stop, and perhaps a blank. */
function isJoined(gap: string, before: Span): boolean {
  if (gap === ' ' || gap === '-') return true;
  return before.to - before.from === 1 && (gap === '. ' || gap === '.');
}
