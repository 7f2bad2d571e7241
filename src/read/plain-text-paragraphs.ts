import type { Span } from '../model/index.ts';
import { type Line, splitLines } from './lines.ts';

/** A paragraph as laid out: what it is (heading, note …) is decided from its neighbours later. */
export interface Paragraph extends Span {
  readonly line: number;
  readonly column: number;
  /** How many lines of the file it takes. */
  readonly lines: number;
  /** A short line that stands twice: a picture's caption and its description for those who do not see it. */
  readonly isDoubled: boolean;
  /** One line of a long run of lines that are not prose. */
  readonly isVerse: boolean;
}

/** No page is so wide: where most lines of a group are longer, a line is a whole paragraph. */
const widestPage = 120;

/**
 * No printed paragraph has so many lines. Without blank lines between paragraphs a whole play
 * (the Lear of 1608) or a code of law (District of Columbia, 1857) is one group of lines.
 */
const longestParagraph = 40;

/** Captions are short; "Leon Trotsky  by Clare Sheridan" has 31 characters. */
const longestCaption = 200;

/**
 * Cuts a text into paragraphs, in order, without the whitespace at their edges. Blank lines
 * separate groups of lines. What a line break inside a group means is decided group by group,
 * since files are pasted together from several:
 *
 *   a short line twice            one caption
 *   lines longer than any page    each line is a paragraph (text copied from a web page)
 *   up to 40 lines                one paragraph, hard-wrapped, or a stanza
 *   more, and the lines run on    paragraphs end at a line that ends a sentence early
 *   more, and they do not         each line is a line of verse
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let group: Line[] = [];
  const endGroup = (): void => {
    for (const lines of splitGroup(text, group)) paragraphs.push(lines);
    group = [];
  };
  for (const line of splitLines(text)) {
    if (line.from === line.to) endGroup();
    else group.push(line);
  }
  endGroup();
  return paragraphs;
}

function splitGroup(text: string, group: readonly Line[]): Paragraph[] {
  if (group.length === 0) return [];
  if (group.length === 1) return [toParagraph(group)];
  if (isDoubledLine(text, group)) return [toParagraph(group, { isDoubled: true })];
  if (isUnwrapped(group)) return group.map((line) => toParagraph([line]));
  if (group.length <= longestParagraph) return [toParagraph(group)];
  if (!runsOn(text, group)) return group.map((line) => toParagraph([line], { isVerse: true }));
  return splitAtEarlyEnds(text, group).map((lines) => toParagraph(lines));
}

function toParagraph(
  lines: readonly Line[],
  traits: Partial<Pick<Paragraph, 'isDoubled' | 'isVerse'>> = {},
): Paragraph {
  const first = lines[0]!;
  const last = lines[lines.length - 1]!;
  return {
    from: first.from,
    to: last.to,
    line: first.number,
    column: first.from - first.start + 1,
    lines: lines.length,
    isDoubled: false,
    isVerse: false,
    ...traits,
  };
}

function isDoubledLine(text: string, group: readonly Line[]): boolean {
  const [first, second] = group.map(({ from, to }) => text.slice(from, to).replace(/\s+/g, ' '));
  return group.length === 2 && first === second && first!.length <= longestCaption;
}

/** The last line of a paragraph may be short; only the lines before a break tell how wide the page is. */
function isUnwrapped(group: readonly Line[]): boolean {
  const lengths = group.slice(0, -1).map(({ from, to }) => to - from);
  return median(lengths) > widestPage;
}

/** The upper one of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Prose is broken anywhere, so most lines run on into the next; three in ten is far above any verse seen. */
const runningOn = 0.3;

const sentenceEnd = /[.!?…:;。！？؟۔।]\p{P}*$/u;

/** A line runs on where it ends no sentence and the next does not begin with a capital. */
function runsOn(text: string, group: readonly Line[]): boolean {
  let running = 0;
  for (let at = 1; at < group.length; at++) {
    const before = group[at - 1]!;
    const after = group[at]!;
    const isEnd = sentenceEnd.test(text.slice(before.from, before.to));
    if (!isEnd && !/^\P{L}*\p{Lu}/u.test(text.slice(after.from, after.to))) running++;
  }
  return running / (group.length - 1) >= runningOn;
}

/** A line that ends a sentence although the next word had room ends its paragraph. */
function splitAtEarlyEnds(text: string, group: readonly Line[]): Line[][] {
  const width = median(group.map(({ from, to }) => to - from));
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  group.forEach((line, at) => {
    current.push(line);
    const next = group[at + 1];
    if (next === undefined) return;
    const nextWord = /^\S+/.exec(text.slice(next.from, next.to))?.[0] ?? '';
    const hasRoom = line.to - line.from + 1 + nextWord.length < width;
    if (hasRoom && sentenceEnd.test(text.slice(line.from, line.to))) {
      paragraphs.push(current);
      current = [];
    }
  });
  paragraphs.push(current);
  return paragraphs;
}
