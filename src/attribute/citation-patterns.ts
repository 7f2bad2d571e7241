/** The words of a language that citations are read by, as patterns. */
import type { Span } from '../model/index.ts';
import type { AttributionLanguage } from './language.ts';

export interface CitationPatterns {
  /** Anywhere: what is after it is cited at second hand. */
  readonly quotedIn: RegExp;
  /** At the beginning; matches always. */
  readonly seeAlso: RegExp;
  /** At the beginning: "See", "Cf.". */
  readonly compared: RegExp;
  /** At the beginning of a piece: "pp. 3–5". */
  readonly locus: RegExp;
  /** At the beginning: "See ibid.". */
  readonly same: RegExp;
  /** At the beginning: "Idem,". */
  readonly samePerson: RegExp;
  /** Anywhere: "op. cit.". */
  readonly citedBefore: RegExp;
}

const compiled = new WeakMap<AttributionLanguage, CitationPatterns>();

/** Compiled once for each language. */
export function patternsOf(language: AttributionLanguage): CitationPatterns {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const numbers = '\\d[\\d.]{0,8}(?:\\s?[–-]\\s?\\d{1,6})?(?:\\s(?:and|&)\\s\\d{1,6})?';
  const see = `^\\s*(?:(?:${language.seeAlso.join('|')})\\.?,?\\s+)?`;
  const made = {
    quotedIn: new RegExp(`(?:^|[,;.]?\\s)(?:${language.quotedIn.join('|')})\\s`, 'iu'),
    seeAlso: new RegExp(see, 'iu'),
    compared: new RegExp(`^\\s*(?:${language.compared.join('|')})(?!\\p{L})`, 'iu'),
    locus: new RegExp(
      `^(?:${language.locusWords.join('|')})\\.?\\s?(?:${numbers}|[ivxlcdm]{1,9}(?!\\p{L}))`,
      'iu',
    ),
    same: new RegExp(`${see}(?:${abbreviations(language.sameWork)})(?![\\p{L}\\p{N}])\\.?`, 'iu'),
    samePerson: new RegExp(`${see}(?:${abbreviations(language.samePerson)})(?![\\p{L}\\p{N}])\\.?,\\s`, 'iu'),
    citedBefore: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${abbreviations(language.citedBefore)})(?![\\p{L}\\p{N}])`,
      'iu',
    ),
  };
  compiled.set(language, made);
  return made;
}

/** "op cit" as "op. cit." and "op.cit" are written. */
function abbreviations(list: readonly string[]): string {
  return list.map((words) => words.split(' ').join('(?:\\.\\s?|\\s)')).join('|');
}

export function hasPhrase(text: string, { from, to }: Span, phrase: RegExp): boolean {
  return phrase.test(text.slice(from, to));
}
