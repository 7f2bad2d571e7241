/**
 * Reads citations, as they stand in brackets after a quotation, after a dash, and in notes:
 *
 *   Trotsky, The Chinese Revolution, 1938
 *   Krassó, 1967, p66
 *   Smith 1999: 34
 *   Isaac Deutscher, The Prophet Armed (London, 1954), pp. 3–5
 *   Stalin, present edition, Chapter 14: ‘The Thermidorian Reaction’
 *
 * A citation is cut at its commas, outside brackets and marks, and each piece is told by its form. What does not
 * begin with a name, a title or a part of a work is a remark and no citation.
 */
import type { AttributedName, AttributedWork, Span, StatedDate, StatedLocus } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { hasPhrase, patternsOf } from './citation-patterns.ts';
import { afterGivenNames, isTitleLike, workIn } from './cited-title.ts';
import { cutPieces } from './cut-citations.ts';
import { type Mention, nameAt } from './find-names.ts';
import type { Reference } from './find-references.ts';
import { type AttributionLanguage, role } from './language.ts';
import { findStatedDates } from './read-dates.ts';
import { hasRole, type Reading } from './reading.ts';

export interface Citation {
  readonly name?: AttributedName;
  readonly work?: AttributedWork;
  readonly date?: StatedDate;
  readonly locus?: StatedLocus;
}

/** Code units of a citation at most; what is longer says more than where words are from. */
const longestCitation = 300;

/** What a span cites; with `author`, of whom it names works only. */
export function readCitation(reading: Reading, span: Span, author?: AttributedName): Citation | undefined {
  const cited = withoutLeadIn(reading, span);
  if (cited === undefined || cited.to - cited.from > longestCitation) return undefined;
  // What "ibid." is only notes say, one after the other.
  if (hasPhrase(reading.text, cited, patternsOf(reading.language).same)) return undefined;
  const pieces = cutPieces(reading.text, cited);
  const found = readPieces(reading, pieces, author);
  if (found === undefined) return undefined;
  const reference = found.work === undefined ? referenceOf(reading, found) : undefined;
  if (reference === undefined) return found;
  const { name, locus } = found;
  return { ...(name && { name }), work: reference.work, ...(locus && { locus }) };
}

type Parts = { -readonly [Key in keyof Citation]-?: Citation[Key] | undefined };

function compact({ name, work, date, locus }: Parts): Citation {
  return { ...(name && { name }), ...(work && { work }), ...(date && { date }), ...(locus && { locus }) };
}

/** "See", "Cf.": passed over. What is "quoted in" a work is not by its author, so nothing after that is read. */
function withoutLeadIn({ text, language }: Reading, { from, to }: Span): Span | undefined {
  const { quotedIn, seeAlso } = patternsOf(language);
  const wording = text.slice(from, Math.min(to, from + longestCitation + 1));
  const second = quotedIn.exec(wording);
  const end = second === null ? to : from + second.index;
  const lead = seeAlso.exec(wording)![0].length;
  return end <= from + lead ? undefined : { from: from + lead, to: end };
}

function readPieces(
  reading: Reading,
  pieces: readonly Span[],
  author: AttributedName | undefined,
): Citation | undefined {
  const [first, ...others] = pieces;
  if (first === undefined) return undefined;
  const { language, text } = reading;
  const isEdition = others[0] !== undefined && isOfEdition(text, others[0], language);
  const parts: Parts = { name: undefined, work: undefined, date: undefined, locus: undefined };
  const named = isEdition || author !== undefined ? undefined : nameIn(reading, first);
  Object.assign(parts, named ?? { name: author });
  if (named === undefined) addPiece(reading, first, parts);
  // "Cf. the pessimism stated in Epp, 1974": a remark, whatever it names further on.
  if (named === undefined && parts.work === undefined && parts.locus === undefined) return undefined;
  for (const piece of others) addPiece(reading, piece, parts);
  const isCitation = parts.name !== undefined || (parts.work !== undefined && isFounded(parts, isEdition));
  return isCitation || isOnlyLocus(parts, pieces) ? compact(parts) : undefined;
}

/** "Stalin, present edition": then a work and no person comes first. "Ed. Bruce Metzger" names an editor. */
function isOfEdition(text: string, piece: Span, { editionWords }: AttributionLanguage): boolean {
  const [first] = text
    .slice(piece.from, piece.to)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return hasWord(text, piece, editionWords) && !editionWords.includes(first!);
}

/** A title without an author is one only beside a date, a part, an edition; "Democratic Conference" is a remark. */
function isFounded({ work, date, locus }: Parts, isEdition: boolean): boolean {
  return isEdition || work?.date !== undefined || date !== undefined || locus !== undefined;
}

function isOnlyLocus({ locus, date }: Parts, pieces: readonly Span[]): boolean {
  return locus !== undefined && pieces.length === (date === undefined ? 1 : 2);
}

function hasWord(text: string, { from, to }: Span, words: readonly string[]): boolean {
  const own = text
    .slice(from, to)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return own.some((word) => words.includes(word));
}

/** "Krassó", "Smith 1999: 34", "Lukács (1971)": a person, who may have a year and a page. */
function nameIn(reading: Reading, piece: Span): Pick<Citation, 'name' | 'date' | 'locus'> | undefined {
  const { text, words, people } = reading;
  const word = words.at(piece.from);
  const mention = nameAt(text, words, word, people);
  if (mention === undefined || mention.isPossessive || words.from[word]! !== piece.from) return undefined;
  const name = withCoauthor(reading, mention, piece);
  const rest = text.slice(name.span.to, piece.to);
  if (/^(?:\s*\((?:eds?|trans)\.?\))?$/u.test(rest)) return { name };
  const dated =
    /^(?:\s+(?:and|&)\s[\p{L}\s.]{1,60}|\s+et al\.?)?\s+\(?(\d{4})[a-z]?\)?(?::\s?(\d[\d–-]*))?$/u.exec(rest);
  // "Letters (1978)": only of somebody known a year in brackets is that of what is cited.
  if (dated === null || (rest.includes('(') && !mention.isPerson)) return undefined;
  const [date] = findStatedDates(text, { from: mention.span.to, to: piece.to });
  const page = dated[2];
  const locus = page && { label: page, span: { from: piece.to - page.length, to: piece.to } };
  return { name, ...(date && { date }), ...(locus && { locus }) };
}

/** "Westcott and Hort": those who are cited together are named together. */
function withCoauthor(reading: Reading, { name, span, toWord }: Mention, piece: Span): Named {
  const { text, words, people } = reading;
  const isJoined = words.from[toWord]! < piece.to && hasRole(reading, toWord, role.coordinator);
  const other = isJoined ? nameAt(text, words, toWord + 1, people) : undefined;
  if (other === undefined || other.isPossessive || other.span.to > piece.to) return { name, span };
  const both = { from: span.from, to: other.span.to };
  return { name: text.slice(both.from, both.to).replace(/\s+/gu, ' '), span: both };
}

type Named = AttributedName & { readonly span: Span };

function addPiece(reading: Reading, piece: Span, parts: Parts): void {
  const { text, language } = reading;
  const locus = locusIn(text, piece, language) ?? (hasWork(parts) ? pageIn(text, piece) : undefined);
  if (locus !== undefined) {
    parts.locus ??= locus;
    return;
  }
  if (hasWord(text, piece, language.editionWords)) return;
  if (hasPhrase(text, piece, patternsOf(language).citedBefore)) return;
  const [date] = findStatedDates(text, piece);
  if (date?.span?.from === piece.from && date.span.to === piece.to) {
    if (parts.work !== undefined && parts.work.date === undefined) parts.work = { ...parts.work, date };
    else parts.date ??= date;
    return;
  }
  if (parts.work !== undefined) return;
  const title = parts.name === undefined ? piece : afterGivenNames(reading, piece);
  if (!isTitleLike(reading, title)) return;
  const work = workIn(text, title, date);
  parts.work = work;
  parts.locus ??= pageAfterMarks(text, { from: work.span.to, to: title.to });
}

/** "chapter 14", "pp. 3–5", "p66"; of "Chapter 14: ‘The Thermidorian Reaction’" what is numbered. */
function locusIn(text: string, piece: Span, language: AttributionLanguage): StatedLocus | undefined {
  const match = patternsOf(language).locus.exec(text.slice(piece.from, piece.to));
  return match === null
    ? undefined
    : { label: match[0], span: { from: piece.from, to: piece.from + match[0].length } };
}

/** A number alone is a page where it comes after a work: "On Reading Aloud (London, 1905), 3". */
function pageIn(text: string, { from, to }: Span): StatedLocus | undefined {
  const label = /^(\d{1,3}(?:[–-]\d{1,4})?)(?:\s\([^()]{1,60}\))?$/u.exec(text.slice(from, to))?.[1];
  return label === undefined ? undefined : { label, span: { from, to: from + label.length } };
}

/** "“The Libraries,” 79". */
function pageAfterMarks(text: string, { from, to }: Span): StatedLocus | undefined {
  const marks = /^[,.]?[”’"»],?\s/u.exec(text.slice(from, to))?.[0];
  return marks === undefined ? undefined : pageIn(text, { from: from + marks.length, to });
}

function hasWork({ work, date }: Parts): boolean {
  return work !== undefined || date !== undefined;
}

/** The first part of a work in what stands after it: ", p. 5", or a number alone. */
export function readLocus({ text, language }: Reading, span: Span): StatedLocus | undefined {
  for (const piece of cutPieces(text, span)) {
    const locus = locusIn(text, piece, language) ?? pageIn(text, piece);
    if (locus !== undefined) return locus;
  }
  return undefined;
}

/** The entry of the list of references that a name and a year point to. */
export function referenceOf({ references }: Reading, { name, date }: Citation): Reference | undefined {
  if (name === undefined || date?.year === undefined) return undefined;
  const surname = fold(/[\p{L}\p{M}'’-]+$/u.exec(name.name)?.[0] ?? '');
  return references.get(`${surname} ${date.year}`);
}

/** "Smith (1999, p. 12) argues": the year, the page, and the work that a list of references has for them. */
export function citedBeside(reading: Reading, { name, span }: Mention): Citation | undefined {
  const match = /^['’]?s?\s\(([^()\n]{4,60})\)/u.exec(reading.text.slice(span.to, span.to + 70));
  if (match === null) return undefined;
  const from = span.to + match[0].length - 1 - match[1]!.length;
  const parts: Parts = { name: undefined, work: undefined, date: undefined, locus: undefined };
  for (const piece of cutPieces(reading.text, { from, to: from + match[1]!.length })) {
    addPiece(reading, piece, parts);
  }
  const { date, locus, work } = parts;
  // "Georg Lukács (1885–1971)": when he lived.
  if (work !== undefined || date === undefined || date.lastYear !== undefined) return undefined;
  const reference = referenceOf(reading, { name: { name, span }, date });
  return compact({ name: undefined, work: reference?.work, date: reference ? undefined : date, locus });
}
