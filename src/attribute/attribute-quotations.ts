/**
 * Finds the quotations of a text and who is said to have said each: in marks, in blocks of their own, and
 * as documents of a numbered collection.
 *
 *   He later recalled: "My father and mother lived out their hard-working lives …"
 *
 * becomes a quotation that its introduction attributes to Leon Trotsky, with the place of his name two sentences
 * before and that of "He". The quotations of a text are read in the order of their beginnings, so that who is "I"
 * in an inner one, and what "the letter" of a later one is, is known by then. Linear in the text: each quotation
 * looks at so many words around it and no more.
 */
import type {
  AttributedQuotation,
  Attribution,
  DeclaredQuotation,
  Quotation,
  Source,
  Span,
} from '../model/index.ts';
import { placeOf } from '../text/index.ts';
import {
  type Cited,
  citationAround,
  citedInHeading,
  findCitations,
  joinCitation,
  type Notes,
} from './cite-quotation.ts';
import { type DocumentDraft, findDocuments } from './find-documents.ts';
import { findInsertions, findOmissions, spansWithin } from './find-editing.ts';
import { findMarkedNotes } from './find-marked-notes.ts';
import { partsOfBlock } from './parts-of-block.ts';
import { readHeading } from './read-heading.ts';
import { readIntroduction } from './read-introduction.ts';
import { readNotes } from './read-notes.ts';
import { readOpeningDate } from './read-opening-date.ts';
import { readTag, type Tag } from './read-tag.ts';
import { createReading, type Draft, type Reading } from './reading.ts';
import { withDeclared } from './with-declared.ts';

/**
 * The quotations of a source as `findQuotations` gives them, and its numbered documents, each with its
 * attribution as far as the text states one; sorted by where they begin, outer first. What an editor declares
 * stands before what is found.
 */
export function attributeQuotations(
  source: Source,
  quotations: readonly Quotation[],
  declared: readonly DeclaredQuotation[] = [],
): AttributedQuotation[] {
  const drafts = nest([
    ...findDocuments(source),
    ...quotations.map((quotation) => draftOf(source, quotation)),
  ]);
  const reading = createReading(source, drafts);
  attributeAll(reading);
  const found = drafts.map(describeWith(reading));
  return withDeclared(source, found, declared);
}

function draftOf(source: Source, { span, type, isClosed, parts }: Quotation): Draft {
  const own = type === 'block' ? partsOfBlock(source, span) : (parts ?? [span]);
  return { from: own[0]!.from, to: own.at(-1)!.to, type, isClosed, parts: own, level: 1 };
}

/** Sorts by beginning, outer first, and says of each what holds it. */
function nest(drafts: Draft[]): Draft[] {
  const rank = (draft: Draft): number => (draft.type === 'document' ? 0 : 1);
  drafts.sort((a, b) => a.from - b.from || b.to - a.to || rank(a) - rank(b));
  const open: number[] = [];
  drafts.forEach((draft, index) => {
    while (open.length > 0 && drafts[open.at(-1)!]!.to <= draft.from) open.pop();
    // A quotation that goes on beyond the end of what it begins in is not within it.
    const depth = open.findLastIndex((one) => drafts[one]!.to >= draft.to) + 1;
    if (depth > 0) draft.within = open[depth - 1]!;
    draft.level = depth === 0 ? 1 : drafts[open[depth - 1]!]!.level + 1;
    open.push(index);
  });
  return drafts;
}

/** Outer quotations before inner ones, so that "I" within a quotation is known. */
function attributeAll(reading: Reading): void {
  const notes: Notes = { citations: readNotes(reading), marked: findMarkedNotes(reading) };
  let tag: Tag | undefined;
  let cited: readonly Cited[] = [];
  for (const draft of reading.drafts) {
    if (isDocument(draft)) {
      setAttribution(draft, attributionOfDocument(reading, draft, notes));
      continue;
    }
    const first = reading.words.at(draft.from);
    // No words, or the title of a chapter in the citation of the quotation before it, or of a note.
    if (first === reading.words.at(draft.to) || cited.some(({ span }) => contains(span, draft))) continue;
    if (citationAround(reading, draft, notes) !== undefined) continue;
    const isContinued = tag?.run.toWord === first;
    tag = isContinued ? tag : readTag(reading, draft);
    const found = tag?.attribution ?? readIntroduction(reading, draft);
    cited = findCitations(reading, draft, { notes, found });
    setAttribution(draft, cited.reduce(joinCitation, found));
  }
}

function setAttribution(draft: Draft, attribution: Attribution | undefined): void {
  if (attribution !== undefined) draft.attribution = attribution;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function isDocument(draft: Draft): draft is DocumentDraft {
  return draft.type === 'document';
}

function attributionOfDocument(
  reading: Reading,
  document: DocumentDraft,
  notes: Notes,
): Attribution | undefined {
  const cited = citedInHeading(reading, document.heading, notes);
  const stated = readHeading(reading, document.heading);
  const found = cited === undefined ? stated : joinCitation(stated, cited);
  const date = readOpeningDate(reading.text, document.parts[0]!);
  return found && date ? { ...found, date } : found;
}

/**
 * Quotations within quotations of which it is told what was left out and put in. Nobody nests so deeply; marks
 * that are opened and never closed may, and to tell it of each of thousands would take the square of them.
 */
const deepestEdited = 32;

/** Gives each draft its words, and what was left out and put in. */
function describeWith({ source, words }: Reading): (draft: Draft) => AttributedQuotation {
  const omissions = findOmissions(source.text);
  const insertions = findInsertions(source.text);
  return (draft) => {
    const { from, to, type, level, isClosed, parts, within, attribution } = draft;
    const isEdited = level <= deepestEdited;
    return {
      source: source.id,
      from,
      to,
      place: placeOf(source, draft),
      type,
      level,
      isClosed,
      parts,
      omissions: isEdited ? spansWithin(omissions, parts) : [],
      insertions: isEdited ? spansWithin(insertions, parts) : [],
      words: parts.reduce((sum, part) => sum + words.at(part.to) - words.at(part.from), 0),
      ...(within !== undefined && { within }),
      ...(attribution && { attribution }),
    };
  };
}
