/**
 * Finds the citation that belongs to a quotation, and joins what it says to what the words around say:
 *
 *   “In the eyes of a philistine …” (Trotsky, The Chinese Revolution, 1938)
 *   “… the revolutionary intelligentsia”—Krassó, 1967, p66.
 *   > Those were good days.
 *   > — Leon Trotsky, My Life (1930), p. 3
 *   “could only come from someone in the IS tradition”.6        and note 6 says where it is from
 */
import type { Attribution, Span } from '../model/index.ts';
import { innermostBlock } from '../text/index.ts';
import { compareNames } from './compare-names.ts';
import { type Citation, readCitation } from './read-citation.ts';
import type { Draft, Reading } from './reading.ts';

export interface Cited {
  readonly citation: Citation;
  readonly span: Span;
  readonly origin: 'tag' | 'note';
}

/** Code units of a citation with its brackets at most. */
const longest = 320;

/** The citation after a quotation, in its last lines, or in the note that it has a mark of. */
export function findCitation(reading: Reading, draft: Draft): Cited | undefined {
  if (draft.type === 'block') {
    const line = citedLine(reading, draft);
    if (line !== undefined) return line;
  }
  return citedAfter(reading, draft) ?? citedInNote(reading, draft);
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

/** "….”6", "…”[6]", "…”¹⁶": a mark after the quotation that a note has. */
function citedInNote(reading: Reading, draft: Draft): Cited | undefined {
  const { notes } = reading;
  if (notes.size === 0) return undefined;
  const label = markAfter(reading, draft);
  const note = label === undefined ? undefined : notes.get(label);
  if (note === undefined || (note.from <= draft.from && draft.to <= note.to)) return undefined;
  const printed = /^[[(]?\d{1,4}[\])]?[.:]?\s+/u.exec(reading.text.slice(note.from, note.to))?.[0] ?? '';
  const span = { from: note.from + printed.length, to: note.to };
  const sentence = endOfFirstSentence(reading.text, span);
  const whole = readCitation(reading, sentence);
  if (whole !== undefined) return asCited(whole, span, 'note');
  // "Krassó refers to this book as “more serious”—Krassó, 1967, p85": what the note says, and from where.
  const dash = reading.text.lastIndexOf('—', sentence.to);
  if (dash <= span.from) return undefined;
  return asCited(readCitation(reading, { from: dash + 1, to: sentence.to }), span, 'note');
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

function endOfFirstSentence(text: string, { from, to }: Span): Span {
  const stop = /[.;]\s+(?=[“"‘]?\p{Lu}\p{Ll}+\s\p{Ll})/u.exec(text.slice(from, Math.min(to, from + longest)));
  return { from, to: stop === null ? to : from + stop.index };
}

function asCited(citation: Citation | undefined, span: Span, origin: Cited['origin']): Cited | undefined {
  return citation && { citation, span, origin };
}

/**
 * What a citation and the words around say together. Where they name two people, the words around are
 * believed: a quotation is often cited from somebody who quotes it.
 */
export function joinCitation(found: Attribution | undefined, cited: Cited): Attribution {
  const { citation, span, origin } = cited;
  if (found === undefined || found.origin === 'context') return { origin, span, ...citation };
  const isOther =
    found.name !== undefined &&
    citation.name !== undefined &&
    !['same', 'compatible'].includes(compareNames(found.name.name, citation.name.name));
  return isOther ? found : { ...citation, ...found };
}
