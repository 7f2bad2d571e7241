/**
 * Finds the citation that belongs to a quotation, and joins what it says to what the words around say:
 *
 *   “In the eyes of a philistine …” (Trotsky, The Chinese Revolution, 1938)
 *   “… the revolutionary intelligentsia”—Krassó, 1967, p66.
 *   > Those were good days.
 *   > — Leon Trotsky, My Life (1930), p. 3
 *   “could only come from someone in the IS tradition”.6        and note 6 says where it is from
 */
import type { Attribution, Block, Span } from '../model/index.ts';
import { innermostBlock } from '../text/index.ts';
import { compareNames } from './compare-names.ts';
import { compareWorks } from './compare-works.ts';
import { type findMarkedNotes, noteOfHeading } from './find-marked-notes.ts';
import { type Citation, readCitation } from './read-citation.ts';
import type { NoteCitation, readNotes } from './read-notes.ts';
import type { Draft, Reading } from './reading.ts';

export interface Cited {
  readonly citation: Citation;
  readonly span: Span;
  readonly origin: 'tag' | 'note';
}

/** Code units of a citation with its brackets at most. */
const longest = 320;

/** What the notes of a text say, and which quotations have marks that the reading text leaves out. */
export interface Notes {
  readonly citations: ReturnType<typeof readNotes>;
  readonly marked: ReturnType<typeof findMarkedNotes>;
}

/**
 * What is cited for a quotation, the nearest first: after it or in its last lines, and in the note that it has
 * a mark of. `found` is what the words around it say: of several citations of a note those of whom they name.
 */
export function findCitations(
  reading: Reading,
  draft: Draft,
  { notes, found }: { readonly notes: Notes; readonly found: Attribution | undefined },
): Cited[] {
  const line = draft.type === 'block' ? citedLine(reading, draft) : undefined;
  const beside = line ?? citedAfter(reading, draft);
  const name = found?.origin === 'context' ? undefined : found?.name?.name;
  const noted = citedInNotes(reading, draft, { notes, name: name ?? beside?.citation.name?.name });
  return [beside, noted].filter((cited) => cited !== undefined);
}

/** What the note to a heading says of what stands under it. */
export function citedInHeading(reading: Reading, heading: Span, { citations }: Notes): Cited | undefined {
  const note = noteOfHeading(reading, heading);
  const cited = note && citations.get(note)?.[0];
  return cited && { citation: cited.citation, span: cited.span, origin: 'note' };
}

/** The citation of a note that a quotation is part of: a title in marks. */
export function citationAround(
  { source: { blocks } }: Reading,
  { from, to }: Draft,
  { citations }: Notes,
): NoteCitation | undefined {
  if (citations.size === 0) return undefined;
  let block = blocks[innermostBlock(blocks, from)];
  while (block !== undefined && block.type !== 'note') block = blocks[block.parent];
  const own = block === undefined ? [] : (citations.get(block) ?? []);
  return own.find(({ span }) => span.from <= from && to <= span.to);
}

/** A line right after a block quotation that begins with a dash: "— Leon Trotsky, My Life". */
function citedLine(reading: Reading, draft: Draft): Cited | undefined {
  const match = dashedLine.exec(reading.text.slice(draft.to, draft.to + longest));
  if (match === null) return undefined;
  const from = draft.to + match[0].length - match[1]!.length;
  const span = { from, to: from + match[1]!.length };
  return asCited(readCitation(reading, span), span, 'tag');
}

const dashedLine = /^\s{0,20}[—–―-]{1,3}[ \t]{0,4}([^\s—–―-][^\n]{1,280})/u;

/** Brackets, or a dash, right after the closing mark. */
function citedAfter(reading: Reading, draft: Draft): Cited | undefined {
  const rest = reading.text.slice(draft.to, draft.to + longest);
  const bracket =
    /^[\p{Pf}\p{Pe}"'”’“‘»«.,;]{0,4}\s{0,2}[([]([^()[\]\n]{2,300}(?:\([^()\n]{0,100}\)[^()\n]{0,200})?)[)\]]/u.exec(
      rest,
    );
  const dash =
    bracket ??
    /^[\p{Pf}"'”’“‘»«.,;]{0,4}\s{0,2}(?:—|–|--|―)\s{0,2}([^\n]{2,300}?)(?=(?<=\p{L}{2}|\d|\))\.\s+[“"‘]?\p{Lu}|\.?\s*$|\.?\s*\n)/u.exec(
      rest,
    );
  if (dash === null) return undefined;
  const from = draft.to + dash[0].indexOf(dash[1]!);
  const span = { from, to: from + dash[1]!.length };
  return asCited(readCitation(reading, span), span, 'tag');
}

/** The note whose mark the quotation has: "….”6", "…”[6]", "…”¹⁶", or one that the reading text leaves out. */
function citedInNotes(
  reading: Reading,
  draft: Draft,
  { notes: { citations, marked }, name }: { readonly notes: Notes; readonly name: string | undefined },
): Cited | undefined {
  if (citations.size === 0) return undefined;
  const own = marked.get(draft);
  for (const note of own?.notes ?? printedNote(reading, draft)) {
    const isCited = ({ isCompared }: NoteCitation): boolean => !isCompared || own?.isFar !== true;
    const candidates = (citations.get(note) ?? []).filter(isCited);
    const cited = chooseCitation(candidates, { name, isShared: own?.isShared === true });
    if (cited !== undefined) return { citation: cited.citation, span: cited.span, origin: 'note' };
  }
  return undefined;
}

/**
 * Of several citations the one of whoever is named, else the first, which is where words are from; the others
 * are to be compared. Where several quotations share the note, nobody can say which is whose.
 */
function chooseCitation(
  citations: readonly NoteCitation[],
  { name, isShared }: { readonly name: string | undefined; readonly isShared: boolean },
): NoteCitation | undefined {
  const [first, ...others] = citations;
  if (others.length === 0) return first;
  const named = citations.find(({ citation }) => isSamePerson(name, citation.name?.name));
  return named ?? (isShared ? undefined : first);
}

function isSamePerson(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && ['same', 'compatible'].includes(compareNames(a, b));
}

/** The note whose printed mark stands after the quotation, unless the quotation stands in it. */
function printedNote(reading: Reading, draft: Draft): Block[] {
  if (reading.notes.size === 0) return [];
  const label = markAfter(reading, draft);
  const note = label === undefined ? undefined : reading.notes.get(label);
  return note === undefined || note.markedAt !== undefined || (note.from <= draft.from && draft.to <= note.to)
    ? []
    : [note];
}

const raised: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
};

/** Code units between a quotation and the mark at the end of its sentence at most. */
const furthestMark = 200;

function markAfter({ text, source }: Reading, draft: Draft): string | undefined {
  const block = source.blocks[innermostBlock(source.blocks, draft.from)];
  const rest = text.slice(draft.to, Math.min(block?.to ?? draft.to, draft.to + furthestMark));
  const near = /^[\p{P}]{0,4}(?:(\d{1,3})|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))(?![\p{L}\p{N}])/u.exec(rest);
  const far =
    near ??
    /^[^.!?]{0,200}[.!?][\p{Pf}\p{Pe}"']{0,2}(?:(\d{1,3})|\[(\d{1,3})\]|([⁰¹²³⁴-⁹]{1,3}))(?=\s|$)/u.exec(
      rest,
    );
  if (far === null) return undefined;
  return far[1] ?? far[2] ?? Array.from(far[3]!, (digit) => raised[digit]!).join('');
}

function asCited(citation: Citation | undefined, span: Span, origin: Cited['origin']): Cited | undefined {
  return citation && { citation, span, origin };
}

/**
 * What a citation and the words around say together. Where they name two people or two works, the words around
 * are believed: a quotation is often cited from somebody who quotes it.
 */
export function joinCitation(found: Attribution | undefined, cited: Cited): Attribution {
  const { citation, span, origin } = cited;
  if (found === undefined || (found.origin === 'context' && citation.name !== undefined)) {
    return { origin, span, ...citation };
  }
  const isOther =
    found.name !== undefined &&
    citation.name !== undefined &&
    !isSamePerson(found.name.name, citation.name.name);
  if (isOther) return found;
  const [own, theirs] = [found.work, citation.work];
  if (own === undefined || theirs === undefined) return { ...citation, ...found };
  if (compareWorks(own.title, theirs.title) === 'different') return found;
  const date = own.date ?? theirs.date;
  return { ...citation, ...found, work: { ...own, ...(date && { date }) } };
}
