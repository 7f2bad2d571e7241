/**
 * Cuts a citation into its pieces, and a note into its citations:
 *
 *   See Deutscher, “Russia, what next?” (London, 1953), pp. 3–5; Krassó, 1967, p66. This was then disputed.
 *   [See Deutscher] [“Russia, what next?” (London, 1953)] [pp. 3–5] · [Krassó] [1967] [p66]
 */
import type { Span } from '../model/index.ts';
import { patternsOf } from './citation-patterns.ts';
import type { Reading } from './reading.ts';

const opening = '([“‘"«';
const closing = ')]”’"»';

/** The pieces between commas and semicolons outside brackets and marks, without what is at their edges. */
export function cutPieces(text: string, span: Span): Span[] {
  return cutAt(text, span, (character) => character === ',' || character === ';')
    .map((piece) => trimmed(text, piece))
    .filter(({ from, to }) => from < to);
}

function cutAt(text: string, { from, to }: Span, isCut: (character: string, at: number) => boolean): Span[] {
  const pieces: Span[] = [];
  let start = from;
  let until = '';
  for (let index = from; index < to; index++) {
    const character = text[index]!;
    if (until !== '') {
      if (character === until && !/\p{L}/u.test(text[index + 1] ?? '')) until = '';
      continue;
    }
    const opened = opening.indexOf(character);
    // ’ within a word is no mark, and neither is ' or " after one.
    if (opened >= 0 && !/\p{L}/u.test(text[index - 1] ?? '')) until = closing[opened]!;
    if (!isCut(character, index)) continue;
    pieces.push({ from: start, to: index });
    start = index + 1;
  }
  return [...pieces, { from: start, to }];
}

export function trimmed(text: string, { from, to }: Span): Span {
  const wording = text.slice(from, to);
  const start = from + /^[\s.]*/u.exec(wording)![0].length;
  let end = to;
  while (end > start && /[\s.]/u.test(text[end - 1]!)) end--;
  return { from: start, to: Math.max(start, end) };
}

/** The first sentence of a note: what begins with a capital and goes on in small letters is a comment. */
export function firstSentence(text: string, { from, to }: Span): Span {
  const stop = /[.;]\s+(?=[“"‘]?\p{Lu}\p{Ll}+\s\p{Ll})/u.exec(text.slice(from, to));
  return { from, to: stop === null ? to : from + stop.index };
}

/** What may be citations in a note: between semicolons, and after the full stop that ends a page or a chapter. */
export function cutCitations({ text, language }: Reading, note: Span): Span[] {
  const { locus } = patternsOf(language);
  const sentence = firstSentence(text, note);
  let piece = sentence.from;
  const isCut = (character: string, at: number): boolean => {
    const isStop =
      character === '.' && /\d/u.test(text[at - 1] ?? '') && /^\s+\p{Lu}/u.test(text.slice(at + 1, at + 4));
    const own = isStop ? trimmed(text, { from: piece, to: at }) : undefined;
    if (character === ',' || character === ';') piece = at + 1;
    return (
      character === ';' ||
      (own !== undefined && locus.exec(text.slice(own.from, own.to))?.[0].length === own.to - own.from)
    );
  };
  return cutAt(text, sentence, isCut).filter(({ from, to }) => /\p{L}|\p{N}/u.test(text.slice(from, to)));
}
