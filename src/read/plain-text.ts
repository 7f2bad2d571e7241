import type { Block, BlockType } from '../model/index.ts';
import { documentLabel, noteLabel, risingRun } from './numbered.ts';
import { createPlaces, type Places } from './places.ts';
import { median, type Paragraph, splitParagraphs } from './plain-text-paragraphs.ts';
import { isUncased, isUncasedHeading, type LinePlace } from './uncased-heading.ts';

/**
 * Plain text says nowhere what is a heading and what a note; readers see it, by these signs:
 *
 *   caption    a short line that stands twice, or repeats the heading right above it
 *   document   "(35) Clare Sheridan , Russian Portraits (1921)": short, numbers rising from 1 through
 *              the text, something below it. A heading with place `s35`; what follows it, up to the
 *              next one, is `s35.p1`, `s35.p2` …
 *   note       "4 See Tariq Ali …": numbers rising from 1 in neighbouring paragraphs, under the
 *              heading "Notes" or where the text above has the marks
 *   heading    a short line that ends no sentence, is no date line and has something below it; in
 *              scripts without capitals (see `uncased-heading.ts`) it needs a better sign
 *   paragraph  all else
 *
 * Each sign is one pass over the paragraphs; a pass leaves alone what an earlier one has settled.
 * The text itself is never touched: `source.text` is the file, and blocks are spans of it.
 */
export function readPlainText(text: string): Block[] {
  const paragraphs = splitParagraphs(text);
  const usualLength = median(paragraphs.map(({ from, to }) => to - from));
  const drafts = paragraphs.map((paragraph, at) =>
    toDraft(text, paragraph, { isFirst: at === 0, usualLength }),
  );
  for (const mark of [markCaptions, markDocuments, markNotes, markHeadings]) mark(drafts, text);
  return placeDrafts(drafts);
}

interface Draft {
  readonly paragraph: Paragraph;
  readonly wording: string;
  readonly isHeadingLike: boolean;
  type: BlockType;
  /** Of documents and notes. */
  label?: string;
}

function toDraft(text: string, paragraph: Paragraph, place: LinePlace): Draft {
  const wording = text.slice(paragraph.from, paragraph.to);
  return {
    paragraph,
    wording,
    isHeadingLike: paragraph.lines === 1 && isHeadingLike(wording, place),
    type: paragraph.isVerse ? 'verse' : 'paragraph',
  };
}

function markCaptions(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const above = drafts[at - 1];
    // The line above is asked: a title that opens the text may be like a heading for that alone.
    const isRepeated = above?.isHeadingLike === true && draft.wording === above.wording;
    if (draft.paragraph.isDoubled || isRepeated) draft.type = 'caption';
  });
}

function markDocuments(drafts: readonly Draft[]): void {
  const run = risingRun(numberedDrafts(drafts, documentLabel));
  const isFollowed = ({ at }: { at: number }): boolean =>
    drafts[at + 1] !== undefined && documentLabel(drafts[at + 1]!.wording) === undefined;
  // "(1) … (2) …" one after the other is a list in a paragraph's place, not a collection of documents.
  if (run.length < 2 || run.filter(isFollowed).length < run.length / 2) return;
  for (const { at, label } of run) Object.assign(drafts[at]!, { type: 'heading', label });
}

/** More headings than this share of the blocks, and more than a handful: they are lines of a list or a play. */
const mostHeadings = 0.1;
const handful = 8;

function markHeadings(drafts: readonly Draft[]): void {
  const headings = drafts.filter(
    (draft, at) => draft.type === 'paragraph' && at + 1 < drafts.length && draft.isHeadingLike,
  );
  const areTooMany = headings.length > handful && headings.length > drafts.length * mostHeadings;
  for (const draft of areTooMany ? headings.slice(0, 1) : headings) {
    if (!areTooMany || draft === drafts[0]) draft.type = 'heading';
  }
}

const longestHeading = 80;

/** Ends nothing: no full stop, comma, colon or closing mark. A question may be a title. */
const openEnd = /[\p{L}\p{N})\]?]$/u;

/** "By Alan Woods, London 18 May 2016", "November 30, 1935", "(November 1935)": when and by whom. */
const dateLine = /(?:^|\D)\d{4}\)?$/;

function isHeadingLike(wording: string, place: LinePlace): boolean {
  if (wording.length > longestHeading) return false;
  if (isUncased(wording)) return isUncasedHeading(wording, place);
  // "CHAPTER I." is a heading with its full stop: it has capitals and no small letter.
  if (/\p{Lu}/u.test(wording) && !/\p{Ll}/u.test(wording)) return true;
  if (!/^[\p{Lu}\p{Lt}\p{N}]/u.test(wording) || !openEnd.test(wording)) return false;
  return !dateLine.test(wording) && (!wording.endsWith('?') || isTitleCased(wording));
}

/** Every longer word begins with a capital: "How Did Stalin Defeat the Opposition?", not "But were they?". */
function isTitleCased(wording: string): boolean {
  const longWords = wording.match(/\p{L}{4,}/gu) ?? [];
  return longWords.length > 1 && longWords.every((word) => /^\p{Lu}/u.test(word));
}

const notesHeading = /^(?:(?:foot|end)?notes?|anmerkungen|fußnoten|notas|note|примечания)$/i;

function markNotes(drafts: readonly Draft[], text: string): void {
  const numbered = numberedDrafts(drafts, noteLabel).filter(({ at }) => drafts[at]!.type === 'paragraph');
  for (let first = 0; first < numbered.length; first++) {
    if (numbered[first]!.label !== '1') continue;
    const run = risingRun(neighbours(numbered, first));
    if (!areNotes(drafts, run, text)) continue;
    for (const { at, label } of run) Object.assign(drafts[at]!, { type: 'note', label });
    return;
  }
}

interface NumberedDraft {
  readonly at: number;
  readonly label: string;
}

function numberedDrafts(
  drafts: readonly Draft[],
  labelOf: (wording: string) => string | undefined,
): NumberedDraft[] {
  return drafts.flatMap(({ wording }, at) => {
    const label = labelOf(wording);
    return label === undefined ? [] : [{ at, label }];
  });
}

function neighbours(numbered: readonly NumberedDraft[], first: number): NumberedDraft[] {
  let end = first + 1;
  while (end < numbered.length && numbered[end]!.at === numbered[end - 1]!.at + 1) end++;
  return numbered.slice(first, end);
}

/** A mark in the text: a number after a letter and at most one point or quotation mark ("Krassó.1"), or "[1]". */
const noteMark = /\p{L}[\p{Po}\p{Pe}\p{Pf}]?(\d{1,4})(?=[\s\p{P}]|$)|\[(\d{1,4})\]/gu;

function areNotes(drafts: readonly Draft[], run: readonly NumberedDraft[], text: string): boolean {
  const first = run[0]!;
  if (notesHeading.test(drafts[first.at - 1]?.wording ?? '')) return true;
  const above = text.slice(0, drafts[first.at]!.paragraph.from);
  const marks = new Set(Array.from(above.matchAll(noteMark), (match) => match[1] ?? match[2]));
  const marked = run.filter(({ label }) => marks.has(label));
  return run.length > 1 && marked.length >= run.length / 2;
}

function placeDrafts(drafts: readonly Draft[]): Block[] {
  const places = createPlaces();
  const isTaken = drafts.flatMap(({ type, label }) => placeOfLabel(type, label) ?? []);
  for (const place of isTaken) places.claim(place);
  let section: string | undefined;
  return drafts.map((draft, at) => {
    const { type, label, paragraph } = draft;
    const stated = placeOfLabel(type, label);
    if (type === 'heading') section = stated;
    return {
      type,
      place: stated ?? nextPlace(places, type, section),
      from: paragraph.from,
      to: paragraph.to,
      depth: type !== 'heading' ? 0 : at === 0 ? 1 : 2,
      parent: -1,
      ...(label !== undefined && { label }),
      line: paragraph.line,
      column: paragraph.column,
    };
  });
}

function placeOfLabel(type: BlockType, label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  return type === 'note' ? `n${label}` : `s${label}`;
}

/** Only paragraphs are numbered within a document; headings, captions and verse are through the whole source. */
function nextPlace(places: Places, type: BlockType, section: string | undefined): string {
  return type === 'paragraph' ? places.next(type, section) : places.next(type);
}
