import type { Span } from '../model/index.ts';
import { displayWidth } from './display-width.ts';
import { printableLine } from './printable.ts';

/** A line of a text with a line below it whose carets stand under some of its words. */
export interface WordsInContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly carets: string;
  /** Whether the words fit; else only their ends are shown, and carets would say nothing. */
  readonly isWhole: boolean;
}

/** Code units looked at on each side: more than fit a line, whatever is escaped. */
const reach = 400;
/** Of words that do not fit, this much of their end is shown; the rest of the line shows their beginning. */
const tailColumns = 20;

/**
 * The words of the span with what stands around them in their paragraph, on one line of at most so many
 * columns: white space as single spaces, control characters made visible. An empty span is a place
 * between two words, with one caret below.
 */
export function wordsInContext(text: string, span: Span, columns: number): WordsInContext {
  const all = oneLine(text.slice(span.from, span.to).trim());
  const words = shortened(all, columns);
  const room = Math.max(0, columns - displayWidth(words));
  const [left, right] = surroundings(text, span);
  // What stands before says more about what is meant; what it leaves belongs to what follows.
  const before = lastWords(left, Math.max(Math.ceil(room / 2), room - displayWidth(right)));
  const after = firstWords(right, room - displayWidth(before));
  return {
    before,
    words,
    after,
    carets: ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(words))),
    isWhole: words === all,
  };
}

function oneLine(text: string): string {
  return printableLine(text.replace(/\s+/gu, ' ').toWellFormed());
}

/** What stands before and after the span in its paragraph, each with the space that parts it from the words. */
function surroundings(text: string, span: Span): readonly [string, string] {
  const wording = text.slice(span.from, span.to);
  const from = span.from + wording.length - wording.trimStart().length;
  const to = Math.max(from, span.to - (wording.length - wording.trimEnd().length));
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  return [
    oneLine(before.split(paragraphEnd).at(-1) ?? '').replace(/^ /, ''),
    oneLine(after.split(paragraphEnd, 1)[0] ?? '').replace(/ $/, ''),
  ];
}

const paragraphEnd = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/;

/** Words that do not fit, by their beginning and their end. */
function shortened(words: string, columns: number): string {
  if (displayWidth(words) <= columns) return words;
  const end = lastWords(words, tailColumns);
  return (
    firstWords(words, columns - displayWidth(end)).replace(/…$/, '') + (end.startsWith('…') ? end : `…${end}`)
  );
}

/** The end of a line in at most so many columns, cut before a word. */
function lastWords(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const characters = [...line];
  let width = 1;
  let first = characters.length;
  while (first > 0 && width + displayWidth(characters[first - 1]!) <= columns)
    width += displayWidth(characters[--first]!);
  const rest = characters.slice(first).join('');
  const space = characters[first - 1] === ' ' ? 0 : rest.indexOf(' ') + 1;
  return columns < 1 ? '' : `…${rest.slice(space > 0 && space < rest.length ? space : 0)}`;
}

/** The beginning of a line in at most so many columns, cut after a word. */
function firstWords(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const characters = [...line];
  let width = 1;
  let last = 0;
  while (last < characters.length && width + displayWidth(characters[last]!) <= columns)
    width += displayWidth(characters[last++]!);
  const rest = characters.slice(0, last).join('');
  const space = characters[last] === ' ' ? rest.length : rest.lastIndexOf(' ');
  return columns < 1 ? '' : `${rest.slice(0, space > 0 ? space : rest.length)}…`;
}
