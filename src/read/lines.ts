import { countWhile, type Span } from '../model/index.ts';

/** A line without its end, with the whitespace at its edges left out. */
export interface Line extends Span {
  /** From 1, as editors count: LF, CR LF and CR end a line. */
  readonly number: number;
  /** Where the line itself begins; columns count from here. */
  readonly start: number;
  /** Where it ends, before CR or LF. */
  readonly end: number;
}

/** The lines of a text, in order; blank ones have `from === to`. */
export function* splitLines(text: string): Generator<Line> {
  let number = 1;
  let start = 0;
  let nextReturn = text.indexOf('\r');
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    if (nextReturn >= 0 && nextReturn < start) nextReturn = text.indexOf('\r', start);
    const isReturn = nextReturn >= 0 && (feed < 0 || nextReturn < feed);
    const end = isReturn ? nextReturn : feed < 0 ? text.length : feed;
    yield trimmedLine(text, { number, start, end });
    start = isReturn && feed === end + 1 ? end + 2 : end + 1;
    number++;
  }
}

function trimmedLine(
  text: string,
  { number, start, end }: { number: number; start: number; end: number },
): Line {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  return { number, start, end, from: Math.min(from, end), to: Math.max(from, start + line.trimEnd().length) };
}

/** Line and column, both from 1, of a character: what an editor shows. */
export function linePlace(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (const match of text.slice(0, at).matchAll(/\r\n|\n|\r/g)) {
    line++;
    start = match.index + match[0].length;
  }
  return { line, column: at - start + 1 };
}

/** Finds the line and column of many characters of one text: the line starts are looked for once. */
export function createLineIndex(
  text: string,
): (at: number) => { readonly line: number; readonly column: number } {
  const starts = Array.from(splitLines(text), ({ start }) => start);
  return (at) => {
    const line = countUpTo(starts, at);
    return { line, column: at - starts[line - 1]! + 1 };
  };
}

/** How many of the rising numbers are at most `limit`. */
export function countUpTo(rising: readonly number[], limit: number): number {
  return countWhile(rising.length, (index) => rising[index]! <= limit);
}
