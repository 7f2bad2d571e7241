/**
 * Finds the notes that the marks beside a quotation point to, where the reading text leaves the marks out but
 * their places are known (`[^1]` in Markdown, here ¹):
 *
 *   He wrote: “It is a great honor.”¹      after the quotation, within its closing mark or without
 *   “A great honor” is what she said.¹     at the end of its sentence or clause
 *   Roe writes:¹ “It is a great honor.”    at the end of what introduces it
 *
 * Where the reading text has the marks they are found by their digits, in `cite-quotation.ts`. A mark that
 * ends a quotation within another and the other as well is the outer one's: it says who quotes.
 */
import { type Block, countWhile, type Span } from '../model/index.ts';
import { innermostBlock } from '../text/index.ts';
import type { Draft, NoteMark, Reading } from './reading.ts';

export interface MarkedNotes {
  /** In the order of their marks, at most `mostNotes`. */
  readonly notes: readonly Block[];
  /** Whether words stand between the quotation and the mark, at the end of the sentence. */
  readonly isFar: boolean;
  /** Whether the same mark stands for other quotations of the sentence as well. */
  isShared: boolean;
}

/** Code units between a quotation and a mark at the end of its sentence at most. */
const furthest = 200;

/** Notes that are looked at for one quotation. */
const mostNotes = 4;

/** The notes of each quotation that has any. Each looks at so much text around it and no more. */
export function findMarkedNotes(reading: Reading): ReadonlyMap<Draft, MarkedNotes> {
  const found = new Map<Draft, MarkedNotes>();
  if (reading.marks.length === 0) return found;
  const users = new Map<number, MarkedNotes>();
  reading.drafts.forEach((draft, index) => {
    if (draft.type === 'document') return;
    const first = markAfter(reading, draft, index) ?? markBefore(reading, draft);
    if (first === undefined) return;
    const other = users.get(first);
    const isFar = reading.marks[first]!.at > draft.to && !endsHere(reading, draft, reading.marks[first]!.at);
    const notes = notesAt(reading, draft, first);
    const marked = { notes, isFar: isFar && draft.type !== 'block', isShared: other !== undefined };
    if (other !== undefined) other.isShared = true;
    if (marked.notes.length === 0) return;
    users.set(first, marked);
    found.set(draft, marked);
  });
  return found;
}

/** The note that a mark in a heading points to. */
export function noteOfHeading({ marks }: Reading, heading: Span): Block | undefined {
  const mark = marks[firstMark(marks, heading.from)];
  return mark !== undefined && mark.at <= heading.to ? mark.note : undefined;
}

function firstMark(marks: readonly NoteMark[], position: number): number {
  return countWhile(marks.length, (index) => marks[index]!.at < position);
}

/** Notes whose marks stand together; a quotation in a note is not from the note itself. */
function notesAt({ marks }: Reading, { from, to }: Span, first: number): Block[] {
  const notes: Block[] = [];
  const { at } = marks[first]!;
  for (let index = first; marks[index]?.at === at && notes.length < mostNotes; index++) {
    const { note } = marks[index]!;
    if (!(note.from <= from && to <= note.to)) notes.push(note);
  }
  return notes;
}

/** Stops and closing marks that may stand between a mark and the end that it marks. */
const longestEnd = 4;

/** The index of the first mark that is the quotation's own or its sentence's. */
function markAfter(reading: Reading, draft: Draft, index: number): number | undefined {
  const { marks } = reading;
  const end = endOfReach(reading, draft);
  const ended = endedBy(reading, draft);
  for (let next = firstMark(marks, draft.to - longestEnd); next < marks.length; next++) {
    const { at } = marks[next]!;
    // Notes of one place are taken together.
    if (at === marks[next - 1]?.at) continue;
    if (at > Math.min(end, draft.to + furthest) || goesOn(reading, draft, at)) return undefined;
    if (ended !== undefined && endsHere(reading, ended, at)) return undefined;
    if (endsHere(reading, draft, at) || endsBlock(reading, draft, { at, end })) return next;
    if (at > draft.to && draft.type !== 'block' && endsWords(reading, index, at)) return next;
  }
  return undefined;
}

/** Whether a mark stands at the end of the sentence, or of the clause that the quotation is the only one of. */
function endsWords(reading: Reading, index: number, at: number): boolean {
  if (endsSentence(reading.text, at)) return true;
  return endsClause(reading.text, at) && !isQuotedBetween(reading, index, at);
}

/** How far marks may stand: the end of the paragraph, or of a block quotation with the line that says whose it is. */
function endOfReach({ source: { blocks }, text }: Reading, draft: Draft): number {
  let block = blocks[innermostBlock(blocks, Math.max(draft.from, draft.to - 1))];
  while (draft.type === 'block' && block !== undefined && block.type !== 'quotation') {
    block = blocks[block.parent];
  }
  const end = block?.to ?? draft.to;
  if (draft.type !== 'block') return end;
  return end + (/^\n\n[—–―][^\n]{1,280}/u.exec(text.slice(end, end + furthest))?.[0].length ?? 0);
}

/** The quotation that holds this one, whose marks are its own. */
function endedBy({ drafts }: Reading, { within }: Draft): Draft | undefined {
  const outer = within === undefined ? undefined : drafts[within];
  return outer?.type === 'document' ? undefined : outer;
}

/** Whether there are only stops and closing marks between a mark and the end of the quotation. */
function endsHere({ text }: Reading, { to }: Span, at: number): boolean {
  const between = at < to ? text.slice(at, to) : text.slice(to, Math.min(at, to + longestEnd + 1));
  return /^[\p{Po}\p{Pf}\p{Pe}"'“‘«]{0,4}$/u.test(between);
}

function endsBlock({ text }: Reading, draft: Draft, { at, end }: { at: number; end: number }): boolean {
  if (draft.type !== 'block' || end - at > longestEnd) return false;
  return /^[\p{P}\s]*$/u.test(text.slice(at, end));
}

/** Whether the sentence of the quotation is over before the mark, or another has begun. */
function goesOn({ text }: Reading, draft: Draft, at: number): boolean {
  const between = text.slice(draft.to, at);
  if (draft.type === 'block' || at <= draft.to + 1) return false;
  const isStopped = text[draft.to - 1] === '.' && /^[\p{P}]{0,3}\s+["“‘«]?\p{Lu}/u.test(between);
  return isStopped || !/^[^.!?…]*[.!?…]{0,3}[\p{Pf}\p{Pe}"']{0,3}$/u.test(between);
}

function endsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestEnd), at);
  const after = text.slice(at, at + longestEnd);
  return /[.!?…][\p{Pf}\p{Pe}"']*$/u.test(before) || /^(?:[\p{Pf}\p{Pe}"']{0,2}[.!?…]|\n\n|$)/u.test(after);
}

function endsClause(text: string, at: number): boolean {
  return /[,;:—–)]/u.test(text.slice(at - 1, at + 1));
}

/** Whether another quotation begins between this one and the mark, which is rather that one's. */
function isQuotedBetween({ drafts }: Reading, index: number, at: number): boolean {
  const { to } = drafts[index]!;
  const next = countWhile(drafts.length, (one) => drafts[one]!.from < to);
  return next < drafts.length && drafts[next]!.from < at;
}

/** Code units of stops, spaces and opening marks between a mark and the quotation that it introduces. */
const longestOpening = 6;

/** "Roe writes:¹ “…", "Roe writes¹: “…"; not the mark of a quotation before. */
function markBefore({ marks, text }: Reading, { from }: Draft): number | undefined {
  const last = firstMark(marks, from) - 1;
  const at = marks[last]?.at ?? -1;
  if (at < 0 || from - at > longestOpening) return undefined;
  const around = text.slice(Math.max(0, at - 2), from);
  const isIntroduction =
    /^[\p{L}\p{N}\s)]{1,2}[,:]?\s{0,2}["'“„‘«»]{0,2}$/u.test(around) && /[,:]/u.test(around);
  return isIntroduction ? firstMark(marks, at) : undefined;
}
