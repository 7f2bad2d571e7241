/**
 * What comes from a source or a file name may hold anything: escape sequences that repaint the
 * terminal, a newline that forges a second message, bidirectional overrides that turn a line round.
 */
const unsafeInLine = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const unsafeInText = /[\p{Cc}\p{Bidi_Control}]/gu;
/** Marks that only say how the letters beside them run; Hebrew and Arabic texts are full of them. */
const harmlessInText = new Set(['\n', '\t', '\u200e', '\u200f', '\u061c']);

/** The text as part of one line: control, bidirectional and line-breaking characters as `\u{…}`. */
export function printableLine(text: string): string {
  return text.replace(unsafeInLine, escaped);
}

/** The text as lines for a terminal: like `printableLine`, but newlines, tabs and letter-direction marks stay. */
export function printableText(text: string): string {
  return text.replace(unsafeInText, (character) =>
    harmlessInText.has(character) ? character : escaped(character),
  );
}

/** A file name in double quotes, with quotes and backslashes escaped too, so that its end is certain. */
export function quotedName(name: string): string {
  return `"${printableLine(name.replace(/["\\]/g, '\\$&'))}"`;
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
