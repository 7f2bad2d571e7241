import type { Span } from '../model/index.ts';
import { countUpTo, type Line, splitLines } from './lines.ts';

/**
 * Most paragraphs of a book in Markdown have no markup. The parser takes 0.1 ms and 10 KB for each
 * all the same: a novel of 3 MB took 8 s. So such paragraphs are taken out beforehand, and one
 * `x` stands for each run of them:
 *
 *   Plain words.              x
 *
 *   More plain words.    →    *Emphasis* here.
 *
 *   *Emphasis* here.
 *
 * This changes nothing for what is left. A paragraph counts as plain only where none of its lines
 * could open another block or hold inline markup, and unindented letters after a blank line close
 * every list, quotation and note before them, as the `x` does. Fences, HTML and directives may hold
 * such lines: from the first one on, everything is left to the parser.
 */
export interface Shortened {
  /** What is to be parsed. */
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  toOriginal(offset: number): number;
  /** The plain paragraphs, as spans of the original, for which the character at `offset` stands. */
  plainAt(offset: number): readonly Span[] | undefined;
}

const placeholder = 'x';

export function shorten(original: string): Shortened {
  const parts: string[] = [];
  const partStarts: number[] = [];
  const originals: number[] = [];
  const plain = new Map<number, readonly Span[]>();
  let length = 0;
  const add = (part: string, from: number): void => {
    if (part === '') return;
    parts.push(part);
    partStarts.push(length);
    originals.push(from);
    length += part.length;
  };
  let copied = 0;
  for (const run of plainRuns(original)) {
    add(original.slice(copied, run[0]!.from), copied);
    plain.set(length, run);
    add(placeholder, run[0]!.from);
    copied = run[run.length - 1]!.to;
  }
  add(original.slice(copied), copied);
  return {
    text: parts.join(''),
    plainAt: (offset) => plain.get(offset),
    toOriginal(offset) {
      const part = Math.max(0, countUpTo(partStarts, offset) - 1);
      return (originals[part] ?? 0) + offset - (partStarts[part] ?? 0);
    },
  };
}

/** Runs of plain paragraphs with nothing but blank lines between them. */
function plainRuns(text: string): Span[][] {
  const runs: Span[][] = [];
  let isInRun = false;
  for (const lines of paragraphs(text)) {
    const first = lines[0]!;
    if (lines.some((line) => holdsBlankLines.test(text.slice(line.start, line.end)))) break;
    const isPlain = lines.every((line) => plainLine.test(text.slice(line.start, line.end)));
    if (isPlain) {
      if (!isInRun) runs.push([]);
      runs[runs.length - 1]!.push({ from: first.start, to: lines[lines.length - 1]!.to });
    }
    isInRun = isPlain;
  }
  return runs;
}

/** In Markdown only spaces and tabs make a line blank. */
const blankLine = /^[ \t]*$/;

function* paragraphs(text: string): Generator<Line[]> {
  let lines: Line[] = [];
  for (const line of splitLines(text)) {
    const isBlank = line.from === line.to && blankLine.test(text.slice(line.start, line.end));
    if (!isBlank) lines.push(line);
    else if (lines.length > 0) {
      yield lines;
      lines = [];
    }
  }
  if (lines.length > 0) yield lines;
}

const holdsBlankLines = /^ {0,3}(?:```|~~~|<|:::)/;

/** Begins with a letter, a quotation mark or a bracket, has no character that may be markup, ends in no space. */
const plainLine = /^[\p{L}\p{Pi}\p{Pf}"'(][^*_[<&\\`~]*(?<![ \t])$/u;
