/**
 * Reads what the notes of a text cite, one after the other in the order of their marks:
 *
 *   1  Jane Roe, On Reading Aloud (1905), p. 3.       Jane Roe, On Reading Aloud (1905), p. 3
 *   2  Ibid., p. 5.                                   Jane Roe, On Reading Aloud (1905), p. 5
 *   3  See Lenin, Letters, p. 4; Stalin, Works, p. 9  two citations
 *   4  Roe, op. cit., p. 9.                           Roe, On Reading Aloud (1905), p. 9
 *   5  She was then in London.                        nothing
 *
 * What refers to the note before is read only where that note cites one work, and "op. cit." only where one work
 * of that name was cited so far: of several nobody can say which is meant. Linear in the notes.
 */
import type { AttributedWork, Block, Span, StatedLocus } from '../model/index.ts';
import { fold } from '../text/index.ts';
import { hasPhrase, patternsOf } from './citation-patterns.ts';
import { compareWorks } from './compare-works.ts';
import { cutCitations, firstSentence, trimmed } from './cut-citations.ts';
import { referenceAt } from './find-references.ts';
import { type Citation, readCitation, readLocus } from './read-citation.ts';
import type { Reading } from './reading.ts';

export interface NoteCitation {
  readonly citation: Citation;
  /** "See", "Cf.": the work says something of what is told, and may not be where words are from. */
  readonly isCompared: boolean;
  /** The words that cite. */
  readonly span: Span;
}

/** Code units of a note that are read: citations open it, comments follow. */
const longestNote = 1200;

/** The citations of each note that cites anything, in their order. */
export function readNotes(reading: Reading): ReadonlyMap<Block, readonly NoteCitation[]> {
  const found = new Map<Block, readonly NoteCitation[]>();
  const works = new Map<string, AttributedWork[]>();
  for (const { note, before } of inOrder(reading)) {
    const previous = before === undefined ? [] : (found.get(before) ?? []);
    const citations = readNote(reading, note, {
      previous: previous.length === 1 ? previous[0] : undefined,
      works,
    });
    if (citations.length > 0) found.set(note, citations);
    for (const { citation } of citations) remember(works, citation);
  }
  return found;
}

interface OrderedNote {
  readonly note: Block;
  /** The note whose mark stands before all marks of this one; undefined where there are several such. */
  readonly before: Block | undefined;
}

/** Notes in the order of their first marks; those whose marks are in the text in their own. */
function inOrder({ source: { blocks }, marks }: Reading): OrderedNote[] {
  const before = new Map<Block, Block | undefined>();
  let last: Block | undefined;
  for (const { note } of marks) {
    if (note === last) continue;
    if (!before.has(note)) before.set(note, last);
    else if (before.get(note) !== last) before.set(note, undefined);
    last = note;
  }
  const ordered: OrderedNote[] = [...before].map(([note, one]) => ({ note, before: one }));
  let printed: Block | undefined;
  for (const block of blocks) {
    if (block.type !== 'note' || before.has(block)) continue;
    ordered.push({ note: block, before: printed });
    printed = block;
  }
  return ordered;
}

interface Earlier {
  /** The only citation of the note before. */
  readonly previous: NoteCitation | undefined;
  /** Works cited so far, by surname. */
  readonly works: ReadonlyMap<string, readonly AttributedWork[]>;
}

function readNote(reading: Reading, note: Block, { previous, works }: Earlier): NoteCitation[] {
  const { text, language } = reading;
  const span = wordingOf(reading, note);
  const found: NoteCitation[] = [];
  for (const one of cutCitations(reading, span)) {
    const before = (found.at(-1) ?? previous)?.citation;
    const citation = referringBack(reading, one, before) ?? withWork(reading, one, works);
    if (found.length === 0 && citation === undefined) return afterDash(reading, span);
    const isCompared = patternsOf(language).compared.test(text.slice(one.from, one.to));
    const isOther = found.length === 0 || citation?.name !== undefined;
    if (citation !== undefined && isOther) found.push({ citation, span: trimmed(text, one), isCompared });
  }
  return found;
}

/** The first paragraph of a note, without the number that is printed before it. */
function wordingOf({ text }: Reading, { from, to, label }: Block): Span {
  const wording = text.slice(from, Math.min(to, from + longestNote));
  const number = /^[[(]?(\d{1,4})[\])]?[.:]?\s+/u.exec(wording);
  const paragraph = wording.search(/\n\s*\n/u);
  const end = from + (paragraph < 0 ? wording.length : paragraph);
  return { from: from + (number?.[1] === label ? (number?.[0].length ?? 0) : 0), to: end };
}

/** "Krassó refers to this book as “more serious”—Krassó, 1967, p85": what the note says, and from where. */
function afterDash(reading: Reading, { from, to }: Span): NoteCitation[] {
  const end = firstSentence(reading.text, { from, to }).to;
  const dash = reading.text.slice(from, end).lastIndexOf('—');
  if (dash <= 0) return [];
  const span = { from: from + dash + 1, to: end };
  const citation = readCitation(reading, span);
  return citation === undefined ? [] : [{ citation, span, isCompared: false }];
}

/** What "Ibid., p. 5" and "Idem, My Life, p. 5" say, given the note before. */
function referringBack(
  reading: Reading,
  { from, to }: Span,
  previous: Citation | undefined,
): Citation | undefined {
  const { same, samePerson } = patternsOf(reading.language);
  const wording = reading.text.slice(from, to);
  const sameWork = same.exec(wording);
  if (sameWork !== null)
    return previous && sameAs(previous, reading, { from: from + sameWork[0].length, to });
  const idem = samePerson.exec(wording);
  if (idem === null || previous?.name === undefined) return undefined;
  return readCitation(reading, { from: from + idem[0].length, to }, previous.name);
}

/** The work of the note before, and the part of it: its own, or the same where nothing else is said. */
function sameAs(previous: Citation, reading: Reading, rest: Span): Citation {
  const { name, work, date } = previous;
  const isAll = !/[\p{L}\p{N}]/u.test(reading.text.slice(rest.from, rest.to));
  const locus: StatedLocus | undefined = isAll ? previous.locus : readLocus(reading, rest);
  return { ...(name && { name }), ...(work && { work }), ...(date && { date }), ...(locus && { locus }) };
}

function withWork(reading: Reading, span: Span, works: Earlier['works']): Citation | undefined {
  const entry = referenceAt(reading.text, span);
  if (entry !== undefined) {
    const locus = readLocus(reading, { from: entry.work.span?.to ?? span.to, to: span.to });
    return { name: entry.name, work: entry.work, ...(locus && { locus }) };
  }
  const citation = readCitation(reading, span);
  if (citation?.name === undefined || citation.work !== undefined) return citation;
  if (!hasPhrase(reading.text, span, patternsOf(reading.language).citedBefore)) return citation;
  const known = works.get(surnameOf(citation.name.name));
  return known?.length === 1 ? { ...citation, work: known[0]! } : citation;
}

function remember(works: Map<string, AttributedWork[]>, { name, work }: Citation): void {
  if (name === undefined || work === undefined) return;
  const key = surnameOf(name.name);
  const known = works.get(key) ?? [];
  if (known.length > 1 || known.some(({ title }) => compareWorks(title, work.title) !== 'different')) return;
  works.set(key, [...known, work]);
}

/** Of "Krassó, Nicolas" as of "Nicolas Krassó". */
function surnameOf(name: string): string {
  return fold(/[\p{L}\p{M}'’-]+$/u.exec(name.split(',')[0]!)?.[0] ?? name);
}
