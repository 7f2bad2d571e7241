import type { Span } from '../model/index.ts';
import { sentenceEndMarks } from './sentence-marks.ts';

/**
 * Cuts a stretch of text into sentences; in verse, into lines. The spans cover the stretch exactly,
 * each with the space that follows it. A line break that is a paragraph's end ends a sentence.
 *
 * A full stop ends a sentence only before something that can begin one, and not after an initial
 * or a common abbreviation ("J. T. Murphy", "Dr. Goldberg"). A wrong cut costs a row its neighbour,
 * never a word, so no list of abbreviations tries to be complete.
 */
export function findSentences(text: string, span: Span, isVerse = false): Span[] {
  const sentences: Span[] = [];
  const stretch = text.slice(span.from, span.to);
  let from = span.from;
  for (const match of stretch.matchAll(isVerse ? lineEnd : sentenceEnd)) {
    const end = span.from + match.index + match[0].length;
    if (end >= span.to || isAbbreviated(text, span.from + match.index, match[0])) continue;
    sentences.push({ from, to: end });
    from = end;
  }
  if (from < span.to || sentences.length === 0) sentences.push({ from, to: span.to });
  return sentences;
}

const lineEnd = /\r\n?|\n/g;

/**
 * A mark that ends a sentence, what closes with it, space, and something that begins one; a
 * paragraph's end; or a mark of a script that puts no space after it. A run of marks is tried from
 * its first only, so that a megabyte of dots takes one pass and not one for each dot.
 */
const sentenceEnd = new RegExp(
  [
    `(?<![${sentenceEndMarks}])[${sentenceEndMarks}]+[\\p{Pe}\\p{Pf}"'”’]*\\s+(?=[\\p{Ps}\\p{Pi}"'“‘¿¡«]*[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}])`,
    '(?:\\r?\\n[ \\t]*){2,}',
    '(?<![。！？])[。！？]+[\\p{Pe}\\p{Pf}]*',
  ].join('|'),
  'gu',
);

/** Initials and titles, whatever follows; words that only before a number are abbreviations. */
const abbreviation = /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Capt|Rev|Hon|cf|ed|eds|vs|viz)$/u;
const numberedAbbreviation = /(?:^|[^\p{L}])(?:[Vv]ol|[Nn]o|pp?|art|ch|sec)$/u;
const longestAbbreviation = 6;

function isAbbreviated(text: string, at: number, end: string): boolean {
  if (!/^\.\s/u.test(end)) return false; // what closes after the stop, or more stops, end a sentence after all
  const before = text.slice(Math.max(0, at - longestAbbreviation), at);
  if (abbreviation.test(before)) return true;
  return numberedAbbreviation.test(before) && /\p{N}/u.test(text.charAt(at + end.length));
}
